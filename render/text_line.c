/*
 * Lines of text as outlines: for Cairo's path, and as the pixels that they cover. The coverages of
 * a line's glyphs are put together in one mask, through which Cairo paints its source.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "render/font_outlines.h"
#include "render/fonts_internal.h"

/* Glyphs stand at quarters of a px, so that a coverage serves again. */
enum { PHASES = 4 };

/* Of larger fonts, in px of the picture, Cairo fills the outlines: their coverages would seldom
 * serve twice. */
static const double largest_covered = 96;

/* --- paths ------------------------------------------------------------------------------------ */

struct path_line {
    struct font_outlines *outlines;
    double x, y; /* where the line starts */
    cairo_t *cairo;
};

static void add_path(void *context, struct font_instance *font, unsigned glyph, double x, double y)
{
    const struct path_line *line = context;
    const cairo_glyph_t placed = {glyph, line->x + x, line->y + y};
    font_outlines_add_path(line->outlines, font, &placed, line->cairo);
}

void fonts_line_path(struct fonts *fonts, const struct font_line *text, cairo_t *cairo)
{
    struct path_line line = {fonts_outlines(fonts), text->x, text->y, cairo};
    fonts_each_glyph(fonts, text->font, text->text, add_path, &line);
}

/* --- masks ------------------------------------------------------------------------------------ */

struct covered_glyph {
    const struct coverage *coverage;
    int x, y; /* px of the image: the coverage's first pixel */
};

struct mask_line {
    struct path_line path;
    cairo_matrix_t matrix; /* from the line to px of the image */
    bool fills_paths;
    GArray *glyphs; /* of struct covered_glyph */
};

static void cover(void *context, struct font_instance *font, unsigned glyph, double x, double y)
{
    struct mask_line *line = context;
    struct font_outlines *outlines = line->path.outlines;
    cairo_matrix_t matrix = line->matrix;
    const cairo_glyph_t placed = {glyph, line->path.x + x, line->path.y + y};
    double at_x = placed.x, at_y = placed.y;
    cairo_matrix_transform_point(&matrix, &at_x, &at_y);
    double steps_x = floor(at_x * PHASES + 0.5), steps_y = floor(at_y * PHASES + 0.5);
    at_x = floor(steps_x / PHASES);
    at_y = floor(steps_y / PHASES);
    matrix.x0 = steps_x / PHASES - at_x;
    matrix.y0 = steps_y / PHASES - at_y;
    if (!(fabs(at_x) < INT16_MAX && fabs(at_y) < INT16_MAX))
        return; /* beyond any image of Cairo's */
    const struct coverage *coverage =
        line->fills_paths ? NULL : font_outlines_cover(outlines, font, glyph, &matrix);
    if (coverage) {
        const struct covered_glyph covered = {coverage, (int)at_x + coverage->left,
                                              (int)at_y + coverage->top};
        g_array_append_val(line->glyphs, covered);
    } else if (line->fills_paths) {
        font_outlines_add_path(outlines, font, &placed, line->path.cairo);
    }
}

struct box {
    int left, top, right, bottom;
};

/* What the glyphs cover of the image. */
static struct box find_box(const struct mask_line *line, cairo_surface_t *image)
{
    struct box box = {INT16_MAX, INT16_MAX, 0, 0};
    for (guint i = 0; i < line->glyphs->len; i++) {
        const struct covered_glyph *glyph = &g_array_index(line->glyphs, struct covered_glyph, i);
        box.left = MIN(box.left, glyph->x);
        box.top = MIN(box.top, glyph->y);
        box.right = MAX(box.right, glyph->x + glyph->coverage->width);
        box.bottom = MAX(box.bottom, glyph->y + glyph->coverage->height);
    }
    box.left = MAX(box.left, 0);
    box.top = MAX(box.top, 0);
    box.right = MIN(box.right, cairo_image_surface_get_width(image));
    box.bottom = MIN(box.bottom, cairo_image_surface_get_height(image));
    return box;
}

/* Where glyphs meet, what they cover is added. */
static void add_coverage(const struct covered_glyph *glyph, const struct box *box,
                         unsigned char *pixels, int stride)
{
    const struct coverage *coverage = glyph->coverage;
    int left = MAX(glyph->x, box->left), right = MIN(glyph->x + coverage->width, box->right);
    int top = MAX(glyph->y, box->top), bottom = MIN(glyph->y + coverage->height, box->bottom);
    for (int y = top; y < bottom; y++) {
        const unsigned char *from =
            coverage->pixels + (ptrdiff_t)(y - glyph->y) * coverage->width - glyph->x;
        unsigned char *to = pixels + (ptrdiff_t)(y - box->top) * stride - box->left;
        for (int x = left; x < right; x++) {
            int sum = to[x] + from[x];
            to[x] = (unsigned char)MIN(sum, 255);
        }
    }
}

static bool paint_mask(const struct mask_line *line)
{
    cairo_t *cairo = line->path.cairo;
    const struct box box = find_box(line, cairo_get_target(cairo));
    if (line->glyphs->len == 0 || box.left >= box.right || box.top >= box.bottom)
        return true;
    cairo_surface_t *mask =
        cairo_image_surface_create(CAIRO_FORMAT_A8, box.right - box.left, box.bottom - box.top);
    bool good = cairo_surface_status(mask) == CAIRO_STATUS_SUCCESS;
    if (good) {
        cairo_surface_flush(mask);
        for (guint i = 0; i < line->glyphs->len; i++)
            add_coverage(&g_array_index(line->glyphs, struct covered_glyph, i), &box,
                         cairo_image_surface_get_data(mask), cairo_image_surface_get_stride(mask));
        cairo_surface_mark_dirty(mask);
        cairo_save(cairo);
        cairo_identity_matrix(cairo);
        cairo_mask_surface(cairo, mask, box.left, box.top);
        cairo_restore(cairo);
    }
    cairo_surface_destroy(mask);
    return good;
}

bool fonts_paint_line(struct fonts *fonts, const struct font_line *text, cairo_t *cairo)
{
    struct mask_line line = {.path = {fonts_outlines(fonts), text->x, text->y, cairo}};
    cairo_get_matrix(cairo, &line.matrix);
    line.fills_paths = text->font->size * hypot(line.matrix.xx, line.matrix.yx) > largest_covered;
    line.glyphs = g_array_new(FALSE, FALSE, sizeof(struct covered_glyph));
    font_outlines_limit_coverages(line.path.outlines);
    cairo_new_path(cairo);
    fonts_each_glyph(fonts, text->font, text->text, cover, &line);
    bool good = paint_mask(&line);
    cairo_fill(cairo);
    g_array_free(line.glyphs, TRUE);
    return good;
}
