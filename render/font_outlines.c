/*
 * Cairo draws a glyph's path, and it is kept for the next one of its kind, in this figure or in a
 * later one.
 */
#include "render/font_outlines.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

#include "base/number.h"
#include "render/font_instance.h"
#include "render/path.h"

/* Paths are taken at this size, in px, and scaled down: at the size of a label FreeType rounds
 * them to 64ths of a px. */
enum { DESIGN_SIZE = 2048 };

/* So many coverages are kept, of some 200 bytes each. */
enum { COVERAGE_LIMIT = 8000 };

struct font_outlines {
    GHashTable *glyphs;    /* struct glyph → itself */
    GHashTable *coverages; /* struct covered → itself */
    GHashTable *texts;     /* outlines as text, each once */
    cairo_t *cairo;        /* for paths; nothing is painted on it */
};

struct glyph {
    struct font_instance *font;
    unsigned index;
    const char *text;   /* borrowed from texts; NULL: not asked for yet */
    cairo_path_t *path; /* at DESIGN_SIZE; NULL: not asked for yet */
    double scale;       /* from the path to px */
};

struct covered {
    const struct glyph *glyph;
    cairo_matrix_t matrix;
    struct coverage *coverage;
};

static guint glyph_hash(gconstpointer key)
{
    const struct glyph *glyph = key;
    return g_direct_hash(glyph->font) ^ (glyph->index * 2654435761U);
}

static gboolean glyph_equal(gconstpointer left, gconstpointer right)
{
    const struct glyph *a = left, *b = right;
    return a->font == b->font && a->index == b->index;
}

static void glyph_free(void *object)
{
    struct glyph *glyph = object;
    if (glyph->path)
        cairo_path_destroy(glyph->path);
    g_free(glyph);
}

static guint covered_hash(gconstpointer key)
{
    const struct covered *covered = key;
    const cairo_matrix_t *matrix = &covered->matrix;
    return g_direct_hash(covered->glyph) ^ g_double_hash(&matrix->xx) * 3 ^
           g_double_hash(&matrix->yx) * 5 ^ (guint)(matrix->x0 * 64) ^ (guint)(matrix->y0 * 1024);
}

static gboolean covered_equal(gconstpointer left, gconstpointer right)
{
    const struct covered *a = left, *b = right;
    return a->glyph == b->glyph && a->matrix.xx == b->matrix.xx && a->matrix.yx == b->matrix.yx &&
           a->matrix.xy == b->matrix.xy && a->matrix.yy == b->matrix.yy &&
           a->matrix.x0 == b->matrix.x0 && a->matrix.y0 == b->matrix.y0;
}

static void covered_free(void *object)
{
    struct covered *covered = object;
    free(covered->coverage);
    g_free(covered);
}

struct font_outlines *font_outlines_new(void)
{
    struct font_outlines *outlines = g_new0(struct font_outlines, 1);
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, NULL);
    outlines->cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    outlines->glyphs = g_hash_table_new_full(glyph_hash, glyph_equal, glyph_free, NULL);
    outlines->coverages = g_hash_table_new_full(covered_hash, covered_equal, covered_free, NULL);
    outlines->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return outlines;
}

void font_outlines_free(struct font_outlines *outlines)
{
    if (!outlines)
        return;
    g_hash_table_unref(outlines->coverages);
    g_hash_table_unref(outlines->glyphs);
    g_hash_table_unref(outlines->texts);
    cairo_destroy(outlines->cairo);
    g_free(outlines);
}

void font_outlines_clear(struct font_outlines *outlines)
{
    g_hash_table_remove_all(outlines->coverages); /* their keys are glyphs */
    g_hash_table_remove_all(outlines->glyphs);
    g_hash_table_remove_all(outlines->texts);
}

size_t font_outlines_count(const struct font_outlines *outlines)
{
    return g_hash_table_size(outlines->glyphs);
}

static void append_points(GString *text, char letter, const cairo_path_data_t *points, int count)
{
    g_string_append_c(text, letter);
    for (int i = 0; i < 2 * count; i++) {
        char number[NUMBER_TEXT_SIZE];
        double value = i % 2 == 0 ? points[i / 2].point.x : points[i / 2].point.y;
        number_write_thousandths(number, value);
        if (i > 0 && number[0] != '-')
            g_string_append_c(text, ' ');
        g_string_append(text, number);
    }
}

/* After each closed part, Cairo moves to where it began: what nothing follows is left out. */
static char *path_text(const cairo_path_t *path)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        bool is_last = i + data->header.length >= path->num_data;
        bool is_idle = is_last || data[data->header.length].header.type == CAIRO_PATH_MOVE_TO;
        if (data->header.type == CAIRO_PATH_MOVE_TO && !is_idle)
            append_points(text, 'M', data + 1, 1);
        else if (data->header.type == CAIRO_PATH_LINE_TO)
            append_points(text, 'L', data + 1, 1);
        else if (data->header.type == CAIRO_PATH_CURVE_TO)
            append_points(text, 'C', data + 1, 3);
        else if (data->header.type == CAIRO_PATH_CLOSE_PATH)
            g_string_append_c(text, 'Z');
    }
    return g_string_free(text, FALSE);
}

static struct glyph *find_glyph(struct font_outlines *outlines, struct font_instance *font,
                                unsigned index)
{
    const struct glyph key = {.font = font, .index = index};
    struct glyph *glyph = g_hash_table_lookup(outlines->glyphs, &key);
    if (glyph)
        return glyph;
    glyph = g_new(struct glyph, 1);
    *glyph = (struct glyph){.font = font, .index = index};
    g_hash_table_add(outlines->glyphs, glyph);
    return glyph;
}

/* Empty for a font that can't be read: NULL. */
static cairo_path_t *copy_path(cairo_t *cairo, cairo_scaled_font_t *font, unsigned index)
{
    cairo_glyph_t glyph = {.index = index};
    cairo_new_path(cairo);
    if (font) {
        cairo_set_scaled_font(cairo, font);
        cairo_glyph_path(cairo, &glyph, 1);
    }
    return cairo_copy_path(cairo);
}

static char *make_text(cairo_t *cairo, const struct glyph *glyph)
{
    cairo_path_t *path = copy_path(cairo, font_instance_outlines(glyph->font), glyph->index);
    char *text = path_text(path);
    cairo_path_destroy(path);
    return text;
}

const char *font_outlines_find(struct font_outlines *outlines, struct font_instance *font,
                               unsigned index)
{
    struct glyph *glyph = find_glyph(outlines, font, index);
    if (glyph->text)
        return glyph->text;
    char *text = make_text(outlines->cairo, glyph);
    glyph->text = g_hash_table_lookup(outlines->texts, text);
    if (glyph->text) {
        g_free(text);
    } else {
        glyph->text = text;
        g_hash_table_add(outlines->texts, text);
    }
    return glyph->text;
}

/* The font's matrix holds its size, and the slant of an italic that is made from an upright. */
static void make_path(cairo_t *cairo, struct glyph *glyph)
{
    cairo_scaled_font_t *font = font_instance_outlines(glyph->font), *large;
    if (!font) {
        glyph->path = copy_path(cairo, NULL, glyph->index);
        return;
    }
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_matrix_t matrix, identity;
    cairo_matrix_init_identity(&identity);
    cairo_scaled_font_get_font_options(font, options);
    cairo_scaled_font_get_font_matrix(font, &matrix);
    double size = fabs(matrix.yy), times = size > 0 ? DESIGN_SIZE / size : 1;
    matrix = (cairo_matrix_t){.xx = matrix.xx * times,
                              .yx = matrix.yx * times,
                              .xy = matrix.xy * times,
                              .yy = matrix.yy * times};
    large = cairo_scaled_font_create(cairo_scaled_font_get_font_face(font), &matrix, &identity,
                                     options);
    glyph->path = copy_path(cairo, large, glyph->index);
    glyph->scale = 1 / times;
    cairo_scaled_font_destroy(large);
    cairo_font_options_destroy(options);
}

static struct glyph *find_path(struct font_outlines *outlines, struct font_instance *font,
                               unsigned index)
{
    struct glyph *glyph = find_glyph(outlines, font, index);
    if (!glyph->path)
        make_path(outlines->cairo, glyph);
    return glyph;
}

const struct coverage *font_outlines_cover(struct font_outlines *outlines,
                                           struct font_instance *font, unsigned index,
                                           const cairo_matrix_t *matrix)
{
    struct covered key = {.glyph = find_path(outlines, font, index), .matrix = *matrix};
    if (key.glyph->path->num_data == 0)
        return NULL;
    struct covered *covered = g_hash_table_lookup(outlines->coverages, &key);
    if (covered)
        return covered->coverage;
    cairo_matrix_t scaled = *matrix;
    cairo_matrix_scale(&scaled, key.glyph->scale, key.glyph->scale);
    key.coverage = coverage_new(key.glyph->path, &scaled);
    if (!key.coverage)
        return NULL;
    covered = g_new(struct covered, 1);
    *covered = key;
    g_hash_table_add(outlines->coverages, covered);
    return covered->coverage;
}

void font_outlines_limit_coverages(struct font_outlines *outlines)
{
    if (g_hash_table_size(outlines->coverages) > COVERAGE_LIMIT)
        g_hash_table_remove_all(outlines->coverages);
}

bool font_outlines_add_path(struct font_outlines *outlines, struct font_instance *font,
                            const cairo_glyph_t *glyph, cairo_t *cairo)
{
    const struct glyph *outline = find_path(outlines, font, (unsigned)glyph->index);
    const cairo_path_t *path = outline->path;
    double scale = outline->scale, x = glyph->x, y = glyph->y;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_MOVE_TO)
            cairo_move_to(cairo, x + scale * data[1].point.x, y + scale * data[1].point.y);
        else if (data->header.type == CAIRO_PATH_LINE_TO)
            cairo_line_to(cairo, x + scale * data[1].point.x, y + scale * data[1].point.y);
        else if (data->header.type == CAIRO_PATH_CURVE_TO)
            cairo_curve_to(cairo, x + scale * data[1].point.x, y + scale * data[1].point.y,
                           x + scale * data[2].point.x, y + scale * data[2].point.y,
                           x + scale * data[3].point.x, y + scale * data[3].point.y);
        else
            cairo_close_path(cairo);
    }
    return path->num_data > 0;
}

void font_outlines_draw(struct font_outlines *outlines, struct font_instance *font,
                        const cairo_glyph_t *glyph, struct path_sink *sink)
{
    const struct glyph *outline = find_path(outlines, font, (unsigned)glyph->index);
    const cairo_path_t *path = outline->path;
    double scale = outline->scale, x = glyph->x, y = glyph->y;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_MOVE_TO)
            sink->move_to(sink, x + scale * data[1].point.x, y + scale * data[1].point.y);
        else if (data->header.type == CAIRO_PATH_LINE_TO)
            sink->line_to(sink, x + scale * data[1].point.x, y + scale * data[1].point.y);
        else if (data->header.type == CAIRO_PATH_CURVE_TO)
            sink->curve_to(sink, x + scale * data[1].point.x, y + scale * data[1].point.y,
                           x + scale * data[2].point.x, y + scale * data[2].point.y,
                           x + scale * data[3].point.x, y + scale * data[3].point.y);
        else
            sink->close(sink);
    }
}
