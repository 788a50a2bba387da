/*
 * The painter of SVG: paths in the picture's own coordinates, text as outlines of glyphs that are
 * defined once and used where they stand.
 */
#include "render/output/svg_painter.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/color.h"
#include "base/number.h"
#include "render/clean_text.h"
#include "render/fonts_internal.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "render/language.h"
#include "render/output/svg_painter_internal.h"
#include "render/paint.h"

static struct svg_painter *svg_of(struct painter *painter)
{
    return (struct svg_painter *)painter;
}

/* --- what is written where ---------------------------------------------------------------------
 */

static void put_number(struct svg_painter *svg, struct buffer *to, double value)
{
    char text[NUMBER_TEXT_SIZE];
    if (!isfinite(value))
        svg->parts->has_bad_number = true;
    buffer_append(to, text, number_write_thousandths(text, value));
}

void svg_put_attribute(struct svg_painter *svg, struct buffer *to, const char *name, double value)
{
    buffer_append_text(to, " ");
    buffer_append_text(to, name);
    buffer_append_text(to, "=\"");
    put_number(svg, to, value);
    buffer_append_text(to, "\"");
}

void svg_put_matrix(struct svg_painter *svg, struct buffer *to, const char *name,
                    const struct svg_matrix *matrix)
{
    const double turn[] = {matrix->a, matrix->b, matrix->c, matrix->d};
    bool is_shift = turn[0] == 1 && turn[1] == 0 && turn[2] == 0 && turn[3] == 1;
    buffer_format(to, " %s=\"%s(", name, is_shift ? "translate" : "matrix");
    for (size_t i = 0; i < COUNT_OF(turn) && !is_shift; i++) {
        char text[NUMBER_TEXT_SIZE];
        /* Thousandths of a factor would be seen. */
        number_write(text, number_round(turn[i] * 1e6) / 1e6 + 0.0);
        buffer_append_text(to, text);
        buffer_append_text(to, " ");
        svg->parts->has_bad_number |= !isfinite(turn[i]);
    }
    put_number(svg, to, matrix->e);
    buffer_append_text(to, " ");
    put_number(svg, to, matrix->f);
    buffer_append_text(to, ")\"");
}

/* --- paths -------------------------------------------------------------------------------------
 */

static struct svg_painter *svg_of_sink(struct path_sink *sink)
{
    return (struct svg_painter *)(void *)sink;
}

/* Appends a letter and points; numbers are kept apart by a space or by their sign. */
static void put_points(struct svg_painter *svg, const char *letter, const double *coordinates,
                       size_t count)
{
    const struct svg_matrix *m = &svg->state.matrix;
    buffer_append_text(&svg->path, letter);
    for (size_t i = 0; i < count; i += 2) {
        svg->x = m->a * coordinates[i] + m->c * coordinates[i + 1] + m->e;
        svg->y = m->b * coordinates[i] + m->d * coordinates[i + 1] + m->f;
        if (i > 0)
            buffer_append_text(&svg->path, " ");
        put_number(svg, &svg->path, svg->x);
        buffer_append_text(&svg->path, " ");
        put_number(svg, &svg->path, svg->y);
    }
    svg->has_point = true;
}

static void svg_move_to(struct path_sink *sink, double x, double y)
{
    struct svg_painter *svg = svg_of_sink(sink);
    put_points(svg, "M", (double[]){x, y}, 2);
    svg->start_x = svg->x;
    svg->start_y = svg->y;
}

static void svg_line_to(struct path_sink *sink, double x, double y)
{
    struct svg_painter *svg = svg_of_sink(sink);
    const struct svg_matrix *m = &svg->state.matrix;
    double to_x = m->a * x + m->c * y + m->e, to_y = m->b * x + m->d * y + m->f;
    if (!svg->has_point) {
        svg_move_to(sink, x, y); /* as Cairo does */
    } else if (to_y == svg->y || to_x == svg->x) {
        bool is_horizontal = to_y == svg->y;
        buffer_append_text(&svg->path, is_horizontal ? "H" : "V");
        put_number(svg, &svg->path, is_horizontal ? to_x : to_y);
        svg->x = to_x;
        svg->y = to_y;
    } else {
        put_points(svg, "L", (double[]){x, y}, 2);
    }
}

static void svg_curve_to(struct path_sink *sink, double x1, double y1, double x2, double y2,
                         double x, double y)
{
    struct svg_painter *svg = svg_of_sink(sink);
    if (!svg->has_point)
        svg_move_to(sink, x1, y1);
    put_points(svg, "C", (double[]){x1, y1, x2, y2, x, y}, 6);
}

static double scale_of(const struct svg_matrix *matrix)
{
    return hypot(matrix->a, matrix->b); /* the same in all directions, as painters only turn */
}

static void svg_circle(struct path_sink *sink, double x, double y, double radius)
{
    struct svg_painter *svg = svg_of_sink(sink);
    char number[NUMBER_TEXT_SIZE], arc[3 * NUMBER_TEXT_SIZE];
    number_write_thousandths(number, radius * scale_of(&svg->state.matrix));
    char *second = g_stpcpy(g_stpcpy(g_stpcpy(arc, "A"), number), " ");
    g_stpcpy(g_stpcpy(second, number), " 0 1 1 ");
    svg_move_to(sink, x + radius, y);
    put_points(svg, arc, (double[]){x - radius, y}, 2);
    put_points(svg, arc, (double[]){x + radius, y}, 2);
    buffer_append_text(&svg->path, "Z");
}

static void svg_close(struct path_sink *sink)
{
    buffer_append_text(&svg_of_sink(sink)->path, "Z");
    svg_of_sink(sink)->has_point = false;
}

static void end_path(struct svg_painter *svg)
{
    svg->path.length = 0;
    svg->has_point = false;
}

/* --- definitions -------------------------------------------------------------------------------
 */

unsigned svg_define(struct svg_painter *svg, const char *start, struct buffer *rest)
{
    buffer_append(rest, "", 1);
    if (rest->failed)
        return 0;
    const char *text = (const char *)rest->bytes;
    unsigned id = GPOINTER_TO_UINT(g_hash_table_lookup(svg->defined, text));
    if (id == 0) {
        id = ++svg->ids;
        g_hash_table_insert(svg->defined, g_strdup(text), GUINT_TO_POINTER(id));
        buffer_format(&svg->parts->definitions, "%s id=\"" SVG_ID_MARK "%u\"", start, id);
        buffer_append_text(&svg->parts->definitions, text);
    }
    return id;
}

struct svg_matrix svg_matrix_multiply(const struct svg_matrix *m, const struct svg_matrix *by)
{
    return (struct svg_matrix){
        m->a * by->a + m->c * by->b,        m->b * by->a + m->d * by->b,
        m->a * by->c + m->c * by->d,        m->b * by->c + m->d * by->d,
        m->a * by->e + m->c * by->f + m->e, m->b * by->e + m->d * by->f + m->f};
}

/* --- paints ------------------------------------------------------------------------------------
 */

static bool is_seen(const struct paint *paint, double opacity)
{
    return opacity > 0 && paint->type != PAINT_NONE &&
           (paint->type == PAINT_GRADIENT || paint->color.alpha > 0);
}

static bool has_fill(const struct style *style)
{
    return is_seen(&style->fill, style->opacity * style->fill_opacity);
}

static bool has_stroke(const struct style *style)
{
    return style->stroke_width > 0 &&
           is_seen(&style->stroke, style->opacity * style->stroke_opacity);
}

static void put_opacity(struct svg_painter *svg, const char *name, double opacity)
{
    struct buffer *body = &svg->parts->body;
    buffer_append_text(body, " ");
    buffer_append_text(body, name);
    buffer_append_text(body, "-opacity=\"");
    put_number(svg, body, opacity);
    buffer_append_text(body, "\"");
}

/* fill="…" or stroke="…", and its opacity. */
static void put_paint(struct svg_painter *svg, const char *name, const struct paint *paint,
                      double opacity, const struct bounds *box)
{
    struct buffer *body = &svg->parts->body;
    if (paint->type == PAINT_GRADIENT) {
        unsigned id = paint->gradient->radial ? svg_define_radial(svg, paint->gradient, box)
                                              : svg_define_linear(svg, paint->gradient, box);
        buffer_format(body, " %s=\"url(#" SVG_ID_MARK "%u)\"", name, id);
    } else if (paint->hatch) {
        buffer_format(body, " %s=\"url(#" SVG_ID_MARK "%u)\"", name, svg_define_hatch(svg, paint));
    } else {
        struct color color = paint->color;
        char text[COLOR_TEXT_SIZE];
        opacity *= color.alpha;
        color.alpha = 1;
        color_write(text, color);
        buffer_append_text(body, " ");
        buffer_append_text(body, name);
        buffer_append_text(body, "=\"");
        buffer_append_text(body, text);
        buffer_append_text(body, "\"");
    }
    if (opacity < 1)
        put_opacity(svg, name, opacity);
}

static void put_dash(struct svg_painter *svg, const struct style *style, double scale)
{
    struct buffer *body = &svg->parts->body;
    if (!style_has_dash(style))
        return;
    buffer_append_text(body, " stroke-dasharray=\"");
    for (size_t i = 0; i < style->stroke_dash_count; i++) {
        if (i > 0)
            buffer_append_text(body, " ");
        put_number(svg, body, style->stroke_dash[i] * scale);
    }
    buffer_append_text(body, "\"");
    if (style->stroke_dash_offset != 0)
        svg_put_attribute(svg, body, "stroke-dashoffset", style->stroke_dash_offset * scale);
}

static void put_stroke(struct svg_painter *svg, const struct style *style, const struct bounds *box)
{
    static const char *const caps[] = {
        [STROKE_CAP_ROUND] = "round", [STROKE_CAP_SQUARE] = "square"};
    static const char *const joins[] = {
        [STROKE_JOIN_ROUND] = "round", [STROKE_JOIN_BEVEL] = "bevel"};
    struct buffer *body = &svg->parts->body;
    double scale = scale_of(&svg->state.matrix);
    put_paint(svg, "stroke", &style->stroke, style->opacity * style->stroke_opacity, box);
    if (style->stroke_width * scale != 1)
        svg_put_attribute(svg, body, "stroke-width", style->stroke_width * scale);
    if (style->stroke_cap != STROKE_CAP_BUTT)
        buffer_format(body, " stroke-linecap=\"%s\"", caps[style->stroke_cap]);
    if (style->stroke_join != STROKE_JOIN_MITER)
        buffer_format(body, " stroke-linejoin=\"%s\"", joins[style->stroke_join]);
    else if (style->stroke_miter_limit != 4)
        svg_put_attribute(svg, body, "stroke-miterlimit", style->stroke_miter_limit);
    put_dash(svg, style, scale);
}

/* The attributes of an element's paints; a fill is black where nothing is said. */
static void put_style(struct svg_painter *svg, const struct style *style, const struct bounds *box)
{
    struct buffer *body = &svg->parts->body;
    if (has_fill(style))
        put_paint(svg, "fill", &style->fill, style->opacity * style->fill_opacity, box);
    else
        buffer_append_text(body, " fill=\"none\"");
    if (has_stroke(style))
        put_stroke(svg, style, box);
    if (style->blend && strcmp(style->blend, "normal") != 0)
        buffer_format(body, " style=\"mix-blend-mode:%s\"", style->blend);
}

/* The coordinates of a line, or of any other path. */
static void put_outline(struct svg_painter *svg, bool is_line)
{
    struct buffer *body = &svg->parts->body;
    if (is_line) {
        svg_put_attribute(svg, body, "x1", svg->start_x);
        svg_put_attribute(svg, body, "y1", svg->start_y);
        svg_put_attribute(svg, body, "x2", svg->x);
        svg_put_attribute(svg, body, "y2", svg->y);
    } else {
        buffer_append_text(body, " d=\"");
        buffer_append(body, svg->path.bytes, svg->path.length);
        buffer_append_text(body, "\"");
    }
}

static void svg_paint_path(struct painter *painter, const struct style *style,
                           const struct bounds *box)
{
    struct svg_painter *svg = svg_of(painter);
    struct buffer *body = &svg->parts->body;
    bool is_line = svg->item && svg->mark->type->is_straight;
    bool is_seen = svg->path.length > 0 && (has_fill(style) || has_stroke(style));
    if (is_seen || svg_wants_element(svg)) {
        svg_close_tag(svg);
        buffer_append_text(body, is_line ? "<line" : "<path");
        svg_put_item(svg);
        put_style(svg, style, box);
        put_outline(svg, is_line);
        buffer_append_text(body, "/>\n");
    }
    end_path(svg);
}

/* --- text --------------------------------------------------------------------------------------
 */

static unsigned define_glyph(struct svg_painter *svg, const char *outline)
{
    unsigned id = GPOINTER_TO_UINT(g_hash_table_lookup(svg->glyphs, outline));
    if (id == 0) {
        struct buffer *definitions = &svg->parts->definitions;
        id = ++svg->ids;
        g_hash_table_insert(svg->glyphs, (char *)outline, GUINT_TO_POINTER(id));
        buffer_format(definitions, "<path id=\"" SVG_ID_MARK "%u\" d=\"", id);
        buffer_append_text(definitions, outline);
        buffer_append_text(definitions, "\"/>\n");
    }
    return id;
}

/* context: the painter; the line's element has its coordinates. */
static void use_glyph(void *context, const char *outline, double x, double y)
{
    struct svg_painter *svg = context;
    struct buffer *body = &svg->parts->body;
    if (!*outline)
        return;
    char id[NUMBER_TEXT_SIZE];
    buffer_append_text(body, "<use xlink:href=\"#" SVG_ID_MARK);
    buffer_append(body, id, number_write_thousandths(id, define_glyph(svg, outline)));
    buffer_append_text(body, "\"");
    if (x != 0)
        svg_put_attribute(svg, body, "x", x);
    if (y != 0)
        svg_put_attribute(svg, body, "y", y);
    buffer_append_text(body, "/>");
}

/* Gives an element that place of a line as its origin, and says what the state was before: to be
 * put back when its paints are written. */
static struct svg_state start_line(struct svg_painter *svg, double x, double y)
{
    struct svg_state outside = svg->state;
    const struct svg_matrix from_start = {1, 0, 0, 1, x, y}, to_start = {1, 0, 0, 1, -x, -y};
    struct svg_matrix matrix = svg_matrix_multiply(&svg->state.matrix, &from_start);
    svg_put_matrix(svg, &svg->parts->body, "transform", &matrix);
    svg->state.matrix = to_start; /* what the gradients' box is in */
    return outside;
}

/* Glyphs in one paint, in an element that has the line's start as its origin. */
static void put_line(struct svg_painter *svg, const struct style *style, const struct bounds *box,
                     const struct painted_line *line)
{
    struct buffer *body = &svg->parts->body;
    svg_close_tag(svg);
    buffer_append_text(body, "<g");
    svg_put_item(svg);
    struct svg_state outside = start_line(svg, line->x, line->y);
    put_style(svg, style, box);
    svg->state = outside;
    buffer_append_text(body, ">");
    fonts_line_outlines(svg->painter.fonts, &line->text->font, line->line, use_glyph, svg);
    buffer_append_text(body, "</g>\n");
}

/* Most texts: nothing of them has to be cleaned or escaped. */
static bool is_plain(const char *text)
{
    for (; *text; text++) {
        if (*text < 0x20 || *text > 0x7E || strchr("&<>'\"", *text))
            return false;
    }
    return true;
}

void svg_put_escaped(struct buffer *to, const char *text)
{
    if (is_plain(text)) {
        buffer_append_text(to, text);
        return;
    }
    char *shown = clean_text(text, ""); /* as fonts draw it */
    char *escaped = g_markup_escape_text(shown, -1);
    buffer_append_text(to, escaped);
    g_free(escaped);
    g_free(shown);
}

static void put_font(struct svg_painter *svg, const struct font *font)
{
    struct buffer *body = &svg->parts->body;
    char *families = fonts_css_families(svg->painter.fonts, font->family);
    buffer_append_text(body, " font-family=\"");
    svg_put_escaped(body, families);
    buffer_append_text(body, "\"");
    svg_put_attribute(svg, body, "font-size", font->size);
    if (font->weight != 400)
        svg_put_attribute(svg, body, "font-weight", font->weight);
    if (font->italic)
        buffer_append_text(body, " font-style=\"italic\"");
    g_free(families);
}

/* A line as text. Its anchor is where Vega has it, so that it stays there in another font. */
static void put_text(struct svg_painter *svg, const struct style *style, const struct bounds *box,
                     const struct painted_line *painted)
{
    static const struct {
        double share;
        const char *anchor;
    } aligns[] = {[TEXT_ALIGN_LEFT] = {0, NULL},
                  [TEXT_ALIGN_CENTER] = {0.5, "middle"},
                  [TEXT_ALIGN_RIGHT] = {1, "end"}};
    const struct text_item *text = painted->text;
    const char *line = painted->line;
    struct buffer *body = &svg->parts->body;
    if (!*line || (!has_fill(style) && !has_stroke(style)))
        return;
    fonts_note_line(svg->painter.fonts, &text->font, line);
    double width = fonts_line_width(svg->painter.fonts, &text->font, line);
    svg_close_tag(svg);
    buffer_append_text(body, "<text");
    svg_put_item(svg);
    struct svg_state outside =
        start_line(svg, painted->x + aligns[text->align].share * width, painted->y);
    put_style(svg, style, box);
    svg->state = outside;
    put_font(svg, &text->font);
    if (aligns[text->align].anchor)
        buffer_format(body, " text-anchor=\"%s\"", aligns[text->align].anchor);
    const char *language = language_of_text(line, NULL); /* for those who choose a font for it */
    if (language)
        buffer_format(body, " xml:lang=\"%s\"", language);
    if (strstr(line, "  ") || *line == ' ' || g_str_has_suffix(line, " "))
        buffer_append_text(body, " xml:space=\"preserve\"");
    buffer_append_text(body, ">");
    svg_put_escaped(body, line);
    buffer_append_text(body, "</text>\n");
}

/* As on a canvas, the stroke of no glyph is covered by the fill of the next. */
static void svg_paint_line(struct painter *painter, const struct style *style,
                           const struct bounds *box, const struct painted_line *line)
{
    struct svg_painter *svg = svg_of(painter);
    struct style fill = style_fill_only(style), stroke = style_stroke_only(style);
    if (svg->has_text) {
        put_text(svg, style, box, line);
        return;
    }
    if (has_fill(style)) {
        put_line(svg, &fill, box, line);
        paint_color_glyphs(painter, style, line);
    }
    if (has_stroke(style))
        put_line(svg, &stroke, box, line);
}

/* --- coordinates and clips ---------------------------------------------------------------------
 */

static void svg_save(struct painter *painter)
{
    struct svg_painter *svg = svg_of(painter);
    g_array_append_val(svg->saved, svg->state);
    svg->state.groups = 0;
}

static void svg_restore(struct painter *painter)
{
    struct svg_painter *svg = svg_of(painter);
    if (svg->state.groups > 0)
        svg_close_tag(svg);
    for (; svg->state.groups > 0; svg->state.groups--)
        buffer_append_text(&svg->parts->body, "</g>\n");
    guint last = svg->saved->len - 1;
    svg->state = g_array_index(svg->saved, struct svg_state, last);
    g_array_set_size(svg->saved, last);
}

static void svg_translate(struct painter *painter, double x, double y)
{
    struct svg_matrix *matrix = &svg_of(painter)->state.matrix;
    *matrix = svg_matrix_multiply(matrix, &(struct svg_matrix){1, 0, 0, 1, x, y});
}

static void svg_rotate(struct painter *painter, double radians)
{
    struct svg_matrix *matrix = &svg_of(painter)->state.matrix;
    if (radians == 0)
        return;
    double c = cos(radians), s = sin(radians);
    *matrix = svg_matrix_multiply(matrix, &(struct svg_matrix){c, s, -s, c, 0, 0});
}

static void svg_clip(struct painter *painter)
{
    struct svg_painter *svg = svg_of(painter);
    struct buffer rest = {0};
    buffer_append_text(&rest, "><path d=\"");
    buffer_append(&rest, svg->path.bytes, svg->path.length);
    buffer_append_text(&rest, "\"/></clipPath>\n");
    unsigned id = svg_define(svg, "<clipPath", &rest);
    if (!svg->is_open) {
        buffer_append_text(&svg->parts->body, "<g");
        svg->state.groups++;
    }
    buffer_format(&svg->parts->body, " clip-path=\"url(#" SVG_ID_MARK "%u)\"", id);
    svg->is_open = true;
    svg_close_tag(svg);
    svg->parts->out_of_memory |= rest.failed;
    buffer_free(&rest);
    end_path(svg);
}

static void svg_paint_picture(struct painter *painter, const struct style *style,
                              const struct bounds *box, const struct image_item *image)
{
    svg_put_picture(svg_of(painter), style, box, image);
}

static const struct painter_type svg_painter_type = {
    .item_steps = 300,
    .save = svg_save,
    .restore = svg_restore,
    .translate = svg_translate,
    .rotate = svg_rotate,
    .clip = svg_clip,
    .paint_path = svg_paint_path,
    .paint_picture = svg_paint_picture,
    .paint_line = svg_paint_line,
    .structure = &svg_structure,
};

void svg_paint(const struct scene *scene, struct fonts *fonts, bool has_text,
               struct svg_parts *parts)
{
    struct svg_painter svg = {
        .painter = {.sink = {svg_move_to, svg_line_to, svg_curve_to, svg_circle, svg_close},
                    .type = &svg_painter_type,
                    .fonts = fonts,
                    .measurer = fonts_measurer(fonts)},
        .parts = parts,
        .has_text = has_text,
        .state = {.matrix = {1, 0, 0, 1, 0, 0}},
        .saved = g_array_new(FALSE, FALSE, sizeof(struct svg_state)),
        .glyphs = g_hash_table_new(NULL, NULL),
        .defined = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    paint_scene_with(&svg.painter, scene);
    parts->out_of_memory |= svg.painter.out_of_memory || svg.path.failed || parts->body.failed ||
                            parts->definitions.failed;
    g_hash_table_unref(svg.defined);
    g_hash_table_unref(svg.glyphs);
    g_array_free(svg.saved, TRUE);
    buffer_free(&svg.path);
}
