/*
 * Painting on Cairo: colours, gradients, strokes and clips.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/budget.h"
#include "base/diag.h"
#include "render/dense.h"
#include "render/fonts_internal.h"
#include "render/hatch.h"
#include "render/item_internal.h"
#include "render/paint.h"
#include "render/paint_cost.h"
#include "render/paint_picture.h"

/* What a square of a hatch pattern takes, in steps of LIMIT_WORK. */
enum { HATCH_STEPS = 20 };

struct cairo_painter {
    struct painter painter;
    cairo_t *cairo;
    size_t lines, curves, shapes; /* of the path */
};

static struct cairo_painter *painter_of(struct path_sink *sink)
{
    return (struct cairo_painter *)(void *)sink;
}

static cairo_t *cairo_of(struct path_sink *sink)
{
    return painter_of(sink)->cairo;
}

static void sink_move_to(struct path_sink *sink, double x, double y)
{
    painter_of(sink)->shapes++;
    cairo_move_to(cairo_of(sink), x, y);
}

static void sink_line_to(struct path_sink *sink, double x, double y)
{
    painter_of(sink)->lines++;
    cairo_line_to(cairo_of(sink), x, y);
}

static void sink_curve_to(struct path_sink *sink, double x1, double y1, double x2, double y2,
                          double x, double y)
{
    painter_of(sink)->curves++;
    cairo_curve_to(cairo_of(sink), x1, y1, x2, y2, x, y);
}

static void sink_circle(struct path_sink *sink, double x, double y, double radius)
{
    cairo_t *cairo = cairo_of(sink);
    painter_of(sink)->shapes++;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x, y, radius, 0, 2 * PI);
}

static void sink_close(struct path_sink *sink)
{
    cairo_close_path(cairo_of(sink));
}

/* Coordinates of a gradient in px. Linear ones that are slanted live in the unit square instead,
 * which is then stretched over the box, as in Vega's gradient.js. */
static cairo_pattern_t *linear_pattern(const struct gradient *g, const struct bounds *box)
{
    double width = box->x2 - box->x1, height = box->y2 - box->y1;
    if (g->x1 == g->x2 || g->y1 == g->y2 || !(width > 0 && height > 0))
        return cairo_pattern_create_linear(box->x1 + g->x1 * width, box->y1 + g->y1 * height,
                                           box->x1 + g->x2 * width, box->y1 + g->y2 * height);
    cairo_pattern_t *pattern = cairo_pattern_create_linear(g->x1, g->y1, g->x2, g->y2);
    cairo_matrix_t to_unit;
    cairo_matrix_init_scale(&to_unit, 1 / width, 1 / height);
    cairo_matrix_translate(&to_unit, -box->x1, -box->y1);
    cairo_pattern_set_matrix(pattern, &to_unit);
    return pattern;
}

static cairo_pattern_t *radial_pattern(const struct gradient *g, const struct bounds *box)
{
    double width = box->x2 - box->x1, height = box->y2 - box->y1, longer = fmax(width, height);
    return cairo_pattern_create_radial(box->x1 + g->x1 * width, box->y1 + g->y1 * height,
                                       longer * g->r1, box->x1 + g->x2 * width,
                                       box->y1 + g->y2 * height, longer * g->r2);
}

static void use_gradient(cairo_t *cairo, const struct gradient *gradient, const struct bounds *box,
                         double opacity)
{
    cairo_pattern_t *pattern =
        gradient->radial ? radial_pattern(gradient, box) : linear_pattern(gradient, box);
    for (size_t i = 0; i < gradient->stop_count; i++) {
        const struct color *c = &gradient->stops[i].color;
        cairo_pattern_add_color_stop_rgba(pattern, gradient->stops[i].offset, c->red / 255,
                                          c->green / 255, c->blue / 255, c->alpha * opacity);
    }
    cairo_set_source(cairo, pattern);
    cairo_pattern_destroy(pattern);
}

static bool use_paint(cairo_t *cairo, const struct paint *paint, const struct bounds *box,
                      double opacity)
{
    if (!(opacity > 0) || paint->type == PAINT_NONE)
        return false;
    if (paint->type == PAINT_GRADIENT) {
        use_gradient(cairo, paint->gradient, box, opacity);
        return true;
    }
    const struct color *c = &paint->color;
    cairo_set_source_rgba(cairo, c->red / 255, c->green / 255, c->blue / 255, c->alpha * opacity);
    return c->alpha > 0;
}

/* CSS Compositing 1, section 10; Cairo has them all. */
static const struct {
    const char *name;
    cairo_operator_t operator;
} blends[] = {
    {"multiply", CAIRO_OPERATOR_MULTIPLY},         {"screen", CAIRO_OPERATOR_SCREEN},
    {"overlay", CAIRO_OPERATOR_OVERLAY},           {"darken", CAIRO_OPERATOR_DARKEN},
    {"lighten", CAIRO_OPERATOR_LIGHTEN},           {"color-dodge", CAIRO_OPERATOR_COLOR_DODGE},
    {"color-burn", CAIRO_OPERATOR_COLOR_BURN},     {"hard-light", CAIRO_OPERATOR_HARD_LIGHT},
    {"soft-light", CAIRO_OPERATOR_SOFT_LIGHT},     {"difference", CAIRO_OPERATOR_DIFFERENCE},
    {"exclusion", CAIRO_OPERATOR_EXCLUSION},       {"hue", CAIRO_OPERATOR_HSL_HUE},
    {"saturation", CAIRO_OPERATOR_HSL_SATURATION}, {"color", CAIRO_OPERATOR_HSL_COLOR},
    {"luminosity", CAIRO_OPERATOR_HSL_LUMINOSITY},
};

static void use_blend(cairo_t *cairo, const char *blend)
{
    cairo_operator_t operator= CAIRO_OPERATOR_OVER;
    for (size_t i = 0; blend && i < COUNT_OF(blends); i++) {
        if (strcmp(blends[i].name, blend) == 0)
            operator= blends[i].operator;
    }
    cairo_set_operator(cairo, operator);
}

static bool use_fill(cairo_t *cairo, const struct style *style, const struct bounds *box)
{
    use_blend(cairo, style->blend);
    return use_paint(cairo, &style->fill, box, style->opacity * style->fill_opacity);
}

static const cairo_line_cap_t caps[] = {
    [STROKE_CAP_BUTT] = CAIRO_LINE_CAP_BUTT,
    [STROKE_CAP_ROUND] = CAIRO_LINE_CAP_ROUND,
    [STROKE_CAP_SQUARE] = CAIRO_LINE_CAP_SQUARE,
};

static const cairo_line_join_t joins[] = {
    [STROKE_JOIN_MITER] = CAIRO_LINE_JOIN_MITER,
    [STROKE_JOIN_ROUND] = CAIRO_LINE_JOIN_ROUND,
    [STROKE_JOIN_BEVEL] = CAIRO_LINE_JOIN_BEVEL,
};

static bool use_stroke(cairo_t *cairo, const struct style *style, const struct bounds *box)
{
    if (!(style->stroke_width > 0))
        return false;
    use_blend(cairo, style->blend);
    if (!use_paint(cairo, &style->stroke, box, style->opacity * style->stroke_opacity))
        return false;
    cairo_set_line_width(cairo, style->stroke_width);
    cairo_set_line_cap(cairo, caps[style->stroke_cap]);
    cairo_set_line_join(cairo, joins[style->stroke_join]);
    cairo_set_miter_limit(cairo, style->stroke_miter_limit);
    /* At others, Cairo would stop for good. */
    int count = style_has_dash(style) ? (int)style->stroke_dash_count : 0;
    cairo_set_dash(cairo, style->stroke_dash, count, style->stroke_dash_offset);
    return true;
}

static cairo_t *cairo_under(struct painter *painter)
{
    return ((struct cairo_painter *)painter)->cairo;
}

static void cairo_painter_save(struct painter *painter)
{
    cairo_save(cairo_under(painter));
}

static void cairo_painter_restore(struct painter *painter)
{
    cairo_restore(cairo_under(painter));
}

static void cairo_painter_translate(struct painter *painter, double x, double y)
{
    cairo_translate(cairo_under(painter), x, y);
}

static void cairo_painter_rotate(struct painter *painter, double radians)
{
    cairo_rotate(cairo_under(painter), radians);
}

static void cairo_painter_clip(struct painter *painter)
{
    struct cairo_painter *own = (struct cairo_painter *)painter;
    own->lines = own->curves = own->shapes = 0;
    cairo_clip(own->cairo);
}

/* The picture's coordinates: those of the item, about the place where its group lies. */
static void paint_hatch(struct painter *painter, const struct style *style)
{
    cairo_t *cairo = cairo_under(painter);
    const struct hatch *hatch = style->fill.hatch;
    const struct hatch_type *type = hatch->type;
    struct bounds box;
    cairo_matrix_t matrix;
    cairo_path_t *path = cairo_copy_path(cairo);
    cairo_path_extents(cairo, &box.x1, &box.y1, &box.x2, &box.y2);
    double area = (box.x2 - box.x1) * (box.y2 - box.y1), squares = type->spacing * type->spacing;
    cairo_save(cairo);
    cairo_clip(cairo);
    cairo_get_matrix(cairo, &matrix);
    double x = matrix.xx > 0 ? matrix.x0 / matrix.xx : 0;
    double y = matrix.yy > 0 ? matrix.y0 / matrix.yy : 0;
    cairo_translate(cairo, -x, -y);
    bounds_translate(&box, x, y);
    if (budget_work(painter->budget, HATCH_STEPS * fmax(0, area) / squares))
        hatch_draw(type, &box, &painter->sink);
    cairo_set_line_width(cairo, type->width);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cairo, NULL, 0, 0);
    if (use_fill(cairo, style, &box) && type->is_dotted)
        cairo_fill(cairo);
    else
        cairo_stroke(cairo);
    cairo_restore(cairo);
    cairo_new_path(cairo);
    cairo_append_path(cairo, path);
    cairo_path_destroy(path);
}

/* Whether a path has so many parts, in one colour, that it is worth another way of painting. */
static bool is_dense(const struct painter *painter, const struct style *style,
                     const struct paint *paint, size_t count)
{
    return painter->type->has_pixels && count >= DENSE_FROM && !style->blend &&
           paint->type == PAINT_COLOR;
}

/* So many curves are painted as lines, as Cairo itself has them in a fill. */
static void flatten(cairo_t *cairo)
{
    cairo_path_t *path = cairo_copy_path_flat(cairo);
    cairo_new_path(cairo);
    cairo_append_path(cairo, path);
    cairo_path_destroy(path);
}

/* The ground of a hatch is as opaque as what lies on it. */
static void fill_path(struct painter *painter, const struct style *style, const struct bounds *box)
{
    cairo_t *cairo = cairo_under(painter);
    const struct cairo_painter *own = (const struct cairo_painter *)painter;
    struct style ground = *style;
    if (style->fill.hatch)
        ground.fill.color = style->fill.hatch->ground;
    if (!use_fill(cairo, &ground, box))
        return;
    size_t parts = own->lines + own->curves + own->shapes;
    if (!is_dense(painter, style, &ground.fill, parts) || !dense_fill(cairo))
        cairo_fill_preserve(cairo);
    if (style->fill.hatch && style->fill.type == PAINT_COLOR)
        paint_hatch(painter, style);
}

static struct paint_cost cost_of(struct painter *painter, const struct style *style)
{
    return (struct paint_cost){.cairo = cairo_under(painter),
                               .style = style,
                               .budget = painter->budget,
                               .has_pixels = painter->type->has_pixels};
}

static void stroke_path(struct painter *painter, const struct style *style)
{
    const struct cairo_painter *own = (const struct cairo_painter *)painter;
    bool is_dense_line = is_dense(painter, style, &style->stroke, own->lines + own->curves);
    if (is_dense_line && own->curves > 0)
        flatten(own->cairo);
    if (!is_dense_line || !dense_stroke(own->cairo))
        cairo_stroke_preserve(own->cairo);
}

static void cairo_painter_path(struct painter *painter, const struct style *style,
                               const struct bounds *box)
{
    struct cairo_painter *own = (struct cairo_painter *)painter;
    struct paint_cost cost = cost_of(painter, style);
    cost.part_count = own->lines + own->curves + own->shapes;
    cost.fills_densely = is_dense(painter, style, &style->fill, cost.part_count);
    cost.strokes_densely = is_dense(painter, style, &style->stroke, own->lines + own->curves);
    if (paint_cost_spend(&cost)) {
        fill_path(painter, style, box);
        if (use_stroke(own->cairo, style, box))
            stroke_path(painter, style);
    }
    own->lines = own->curves = own->shapes = 0;
    cairo_new_path(own->cairo);
}

static void cairo_painter_picture(struct painter *painter, const struct style *style,
                                  const struct bounds *box, const struct image_item *image)
{
    cairo_t *cairo = cairo_under(painter);
    const struct placed_picture placed = {image, *box, fmin(style->opacity, 1)};
    use_blend(cairo, style->blend);
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    bool is_turned = matrix.xy != 0 || matrix.yx != 0;
    if (!(!painter->type->has_pixels ? paint_picture_kept(cairo, &placed)
          : is_turned                ? paint_picture_turned(cairo, &placed, painter->budget)
                                     : paint_picture_resampled(cairo, &placed, painter->budget)))
        painter->out_of_memory = true;
}

static struct font_line font_line_of(const struct painted_line *line)
{
    return (struct font_line){&line->text->font, line->line, line->x, line->y};
}

static void stroke_line(struct painter *painter, const struct style *style,
                        const struct bounds *box, const struct painted_line *line)
{
    cairo_t *cairo = cairo_under(painter);
    if (!use_stroke(cairo, style, box))
        return;
    cairo_new_path(cairo);
    const struct font_line outlined = font_line_of(line);
    fonts_line_path(painter->fonts, &outlined, cairo);
    const struct paint_cost cost = cost_of(painter, style);
    if (paint_cost_spend_outlines(&cost))
        cairo_stroke_preserve(cairo);
    cairo_new_path(cairo);
}

static void paint_line_as_text(struct painter *painter, const struct style *style,
                               const struct bounds *box, const struct painted_line *line)
{
    cairo_t *cairo = cairo_under(painter);
    if (use_fill(cairo, style, box)) {
        cairo_move_to(cairo, line->x, line->y);
        fonts_show_line(painter->fonts, &line->text->font, line->line, cairo);
        paint_color_glyphs(painter, style, line);
    }
    stroke_line(painter, style, box, line);
}

/* The glyphs of Cairo's caches differ from one of its versions to the next. */
static void paint_line_as_outlines(struct painter *painter, const struct style *style,
                                   const struct bounds *box, const struct painted_line *line)
{
    cairo_t *cairo = cairo_under(painter);
    const struct font_line covered = font_line_of(line);
    const struct paint_cost cost = cost_of(painter, style);
    if (use_fill(cairo, style, box) &&
        paint_cost_spend_glyphs(&cost, line->text->font.size, (double)strlen(line->line))) {
        painter->out_of_memory |= !fonts_paint_line(painter->fonts, &covered, cairo);
        paint_color_glyphs(painter, style, line);
    }
    stroke_line(painter, style, box, line);
}

#define CAIRO_PAINTER_TYPE(PAINT_LINE, STEPS, HAS_PIXELS)                                          \
    {                                                                                              \
        .item_steps = (STEPS), .has_pixels = (HAS_PIXELS), .save = cairo_painter_save,             \
        .restore = cairo_painter_restore, .translate = cairo_painter_translate,                    \
        .rotate = cairo_painter_rotate, .clip = cairo_painter_clip,                                \
        .paint_path = cairo_painter_path, .paint_picture = cairo_painter_picture,                  \
        .paint_line = (PAINT_LINE),                                                                \
    }

static const struct painter_type cairo_painter_types[] = {
    [PAINT_TEXT] = CAIRO_PAINTER_TYPE(paint_line_as_text, 2500, false),
    [PAINT_OUTLINES] = CAIRO_PAINTER_TYPE(paint_line_as_outlines, 800, true),
};

bool paint_scene(const struct scene *scene, struct fonts *fonts, const struct paint_method *method,
                 cairo_t *cairo, struct diag *diag)
{
    struct painter_type type = cairo_painter_types[method->text];
    type.structure = method->structure;
    struct cairo_painter cairo_painter = {
        .painter = {.sink = {sink_move_to, sink_line_to, sink_curve_to, sink_circle, sink_close},
                    .type = &type,
                    .fonts = fonts,
                    .listener = method->listener,
                    .measurer = fonts_measurer(fonts)},
        .cairo = cairo,
    };
    paint_scene_with(&cairo_painter.painter, scene);
    cairo_status_t status = cairo_status(cairo);
    if (cairo_painter.painter.out_of_memory || status == CAIRO_STATUS_NO_MEMORY)
        return diag_out_of_memory(diag);
    if (status != CAIRO_STATUS_SUCCESS)
        return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot paint the figure: %s",
                          cairo_status_to_string(status));
    return true;
}
