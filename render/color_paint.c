/*
 * Cairo paints the graph: a glyph clips what is painted below it, and a composite is two groups.
 */
#include "render/color_paint.h"

#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb-ot.h>
#include <math.h>

#include "base/array.h"
#include "render/color_gradient.h"
#include "render/color_table.h"

/* Pixels of an em: enough for a title on paper. */
enum { EM_PIXELS = 256 };

/* A graph may name a paint many times, and itself. */
enum { DEPTH_LIMIT = 48, PAINT_LIMIT = 4096, SIDE_LIMIT = 8 /* ems */, COLOR_LIMIT = 4096 };

static const double pi = 3.141592653589793;

struct painting {
    struct color_table table;
    struct color_palette palette;
    FT_Face face; /* for the outlines */
    cairo_t *cairo;
    unsigned depth, count;
    bool is_broken;
};

/* --- outlines ------------------------------------------------------------------------------- */

static int move_to(const FT_Vector *to, void *cairo)
{
    cairo_close_path(cairo);
    cairo_move_to(cairo, (double)to->x, (double)to->y);
    return 0;
}

static int line_to(const FT_Vector *to, void *cairo)
{
    cairo_line_to(cairo, (double)to->x, (double)to->y);
    return 0;
}

static int curve_to(const FT_Vector *a, const FT_Vector *b, const FT_Vector *to, void *cairo)
{
    cairo_curve_to(cairo, (double)a->x, (double)a->y, (double)b->x, (double)b->y, (double)to->x,
                   (double)to->y);
    return 0;
}

static int conic_to(const FT_Vector *over, const FT_Vector *to, void *cairo)
{
    double x, y, cx = (double)over->x, cy = (double)over->y;
    double ex = (double)to->x, ey = (double)to->y;
    cairo_get_current_point(cairo, &x, &y);
    cairo_curve_to(cairo, (x + 2 * cx) / 3, (y + 2 * cy) / 3, (ex + 2 * cx) / 3, (ey + 2 * cy) / 3,
                   ex, ey);
    return 0;
}

static void clip_to_glyph(struct painting *painting, unsigned glyph)
{
    static const FT_Outline_Funcs funcs = {move_to, line_to, conic_to, curve_to, 0, 0};
    FT_GlyphSlot slot = painting->face->glyph;
    cairo_new_path(painting->cairo);
    if (FT_Load_Glyph(painting->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) == 0 &&
        slot->format == FT_GLYPH_FORMAT_OUTLINE)
        FT_Outline_Decompose(&slot->outline, &funcs, painting->cairo);
    cairo_clip(painting->cairo);
}

/* --- the graph ------------------------------------------------------------------------------ */

static void paint_at(struct painting *painting, size_t at);

static void paint_layers(struct painting *painting, const struct color_paint *paint)
{
    size_t at;
    for (size_t i = 0; !painting->is_broken && i < paint->numbers[0]; i++) {
        if (color_table_layer(&painting->table, paint->numbers[1] + i, &at))
            paint_at(painting, at);
    }
}

static void paint_color_glyph(struct painting *painting, const struct color_paint *paint)
{
    size_t at;
    if (color_table_glyph(&painting->table, paint->numbers[0], &at))
        paint_at(painting, at);
}

static void paint_glyph(struct painting *painting, const struct color_paint *paint)
{
    clip_to_glyph(painting, paint->numbers[0]);
    paint_at(painting, paint->paints[0]);
}

/* In the order of the specification: those of Porter and Duff, then those that blend. */
static const cairo_operator_t operators[] = {
    CAIRO_OPERATOR_CLEAR,      CAIRO_OPERATOR_SOURCE,
    CAIRO_OPERATOR_DEST,       CAIRO_OPERATOR_OVER,
    CAIRO_OPERATOR_DEST_OVER,  CAIRO_OPERATOR_IN,
    CAIRO_OPERATOR_DEST_IN,    CAIRO_OPERATOR_OUT,
    CAIRO_OPERATOR_DEST_OUT,   CAIRO_OPERATOR_ATOP,
    CAIRO_OPERATOR_DEST_ATOP,  CAIRO_OPERATOR_XOR,
    CAIRO_OPERATOR_ADD,        CAIRO_OPERATOR_SCREEN,
    CAIRO_OPERATOR_OVERLAY,    CAIRO_OPERATOR_DARKEN,
    CAIRO_OPERATOR_LIGHTEN,    CAIRO_OPERATOR_COLOR_DODGE,
    CAIRO_OPERATOR_COLOR_BURN, CAIRO_OPERATOR_HARD_LIGHT,
    CAIRO_OPERATOR_SOFT_LIGHT, CAIRO_OPERATOR_DIFFERENCE,
    CAIRO_OPERATOR_EXCLUSION,  CAIRO_OPERATOR_MULTIPLY,
    CAIRO_OPERATOR_HSL_HUE,    CAIRO_OPERATOR_HSL_SATURATION,
    CAIRO_OPERATOR_HSL_COLOR,  CAIRO_OPERATOR_HSL_LUMINOSITY};

static void paint_composite(struct painting *painting, const struct color_paint *paint)
{
    cairo_t *cairo = painting->cairo;
    if (paint->numbers[0] >= COUNT_OF(operators))
        return;
    cairo_push_group(cairo);
    paint_at(painting, paint->paints[1]);
    cairo_push_group(cairo);
    paint_at(painting, paint->paints[0]);
    cairo_pop_group_to_source(cairo);
    cairo_set_operator(cairo, operators[paint->numbers[0]]);
    cairo_paint(cairo);
    cairo_pop_group_to_source(cairo);
    cairo_paint(cairo);
}

static void turn(cairo_t *cairo, const cairo_matrix_t *matrix, const double *around)
{
    if (around)
        cairo_translate(cairo, around[0], around[1]);
    cairo_transform(cairo, matrix);
    if (around)
        cairo_translate(cairo, -around[0], -around[1]);
}

/* Turns what lies below the paint. */
static void paint_turned(struct painting *painting, const struct color_paint *paint)
{
    const double *values = paint->values, *around = NULL;
    cairo_matrix_t matrix;
    switch (paint->format) {
    case PAINT_TRANSFORM:
        cairo_matrix_init(&matrix, values[0], values[1], values[2], values[3], values[4],
                          values[5]);
        break;
    case PAINT_TRANSLATE:
        cairo_matrix_init_translate(&matrix, values[0], values[1]);
        break;
    case PAINT_SCALE:
    case PAINT_SCALE_AROUND:
        cairo_matrix_init_scale(&matrix, values[0], values[1]);
        around = paint->format == PAINT_SCALE_AROUND ? values + 2 : NULL;
        break;
    case PAINT_SCALE_UNIFORM:
    case PAINT_SCALE_UNIFORM_AROUND:
        cairo_matrix_init_scale(&matrix, values[0], values[0]);
        around = paint->format == PAINT_SCALE_UNIFORM_AROUND ? values + 1 : NULL;
        break;
    case PAINT_ROTATE:
    case PAINT_ROTATE_AROUND:
        cairo_matrix_init_rotate(&matrix, values[0] * pi);
        around = paint->format == PAINT_ROTATE_AROUND ? values + 1 : NULL;
        break;
    default:
        cairo_matrix_init(&matrix, 1, tan(values[1] * pi), -tan(values[0] * pi), 1, 0, 0);
        around = paint->format == PAINT_SKEW_AROUND ? values + 2 : NULL;
    }
    turn(painting->cairo, &matrix, around);
    paint_at(painting, paint->paints[0]);
}

static void paint_source(struct painting *painting, const struct color_paint *paint)
{
    cairo_pattern_t *pattern;
    if (paint->format == PAINT_SOLID) {
        struct color_rgba color =
            color_palette_color(&painting->palette, paint->numbers[0], paint->values[0]);
        pattern = cairo_pattern_create_rgba(color.red, color.green, color.blue, color.alpha);
    } else {
        pattern = color_gradient_pattern(&painting->table, paint, &painting->palette);
    }
    if (!pattern)
        return;
    cairo_set_source(painting->cairo, pattern);
    cairo_paint(painting->cairo);
    cairo_pattern_destroy(pattern);
}

static void paint_any(struct painting *painting, const struct color_paint *paint)
{
    switch (paint->format) {
    case PAINT_LAYERS:
        paint_layers(painting, paint);
        break;
    case PAINT_COLOR_GLYPH:
        paint_color_glyph(painting, paint);
        break;
    case PAINT_GLYPH:
        paint_glyph(painting, paint);
        break;
    case PAINT_COMPOSITE:
        paint_composite(painting, paint);
        break;
    case PAINT_SOLID:
    case PAINT_LINEAR:
    case PAINT_RADIAL:
    case PAINT_SWEEP:
        paint_source(painting, paint);
        break;
    default:
        paint_turned(painting, paint);
    }
}

static void paint_at(struct painting *painting, size_t at)
{
    struct color_paint paint;
    if (painting->depth == DEPTH_LIMIT || painting->count == PAINT_LIMIT)
        painting->is_broken = true;
    if (painting->is_broken || !color_table_read(&painting->table, at, &paint))
        return;
    painting->count++;
    painting->depth++;
    cairo_save(painting->cairo);
    paint_any(painting, &paint);
    cairo_restore(painting->cairo);
    painting->depth--;
}

/* --- the picture ---------------------------------------------------------------------------- */

/* Where the glyph may paint, in the font's units: its clip box, or where all of the font's do. */
static cairo_rectangle_t extents_of(const struct painting *painting, unsigned glyph)
{
    const FT_BBox *all = &painting->face->bbox;
    double box[4];
    if (!color_table_clip(&painting->table, glyph, box)) {
        box[0] = (double)all->xMin, box[1] = (double)all->yMin;
        box[2] = (double)all->xMax, box[3] = (double)all->yMax;
    }
    return (cairo_rectangle_t){box[0], box[1], box[2] - box[0], box[3] - box[1]};
}

static cairo_status_t append(void *png, const unsigned char *bytes, unsigned length)
{
    return buffer_append(png, bytes, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

static bool paint_picture(struct painting *painting, size_t root, const cairo_rectangle_t *extents,
                          struct buffer *png)
{
    double scale = (double)EM_PIXELS / painting->face->units_per_EM;
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, (int)ceil(extents->width * scale), (int)ceil(extents->height * scale));
    painting->cairo = cairo_create(surface);
    cairo_scale(painting->cairo, scale, -scale);
    cairo_translate(painting->cairo, -extents->x, -extents->y - extents->height);
    paint_at(painting, root);
    bool is_good = cairo_status(painting->cairo) == CAIRO_STATUS_SUCCESS && !painting->is_broken &&
                   cairo_surface_write_to_png_stream(surface, append, png) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(painting->cairo);
    cairo_surface_destroy(surface);
    return is_good;
}

static bool paint_box(struct painting *painting, unsigned glyph, struct buffer *png,
                      struct bounds *box)
{
    cairo_rectangle_t extents = extents_of(painting, glyph);
    double em = painting->face->units_per_EM;
    size_t root;
    if (!(extents.width > 0 && extents.width <= SIDE_LIMIT * em && extents.height > 0 &&
          extents.height <= SIDE_LIMIT * em) ||
        !color_table_glyph(&painting->table, glyph, &root))
        return false;
    /* Whole pixels, which begin at the upper left. */
    double width = ceil(extents.width / em * EM_PIXELS) / EM_PIXELS;
    double height = ceil(extents.height / em * EM_PIXELS) / EM_PIXELS;
    double top = -(extents.y + extents.height) / em;
    *box = (struct bounds){extents.x / em, top, extents.x / em + width, top + height};
    return paint_picture(painting, root, &extents, png);
}

static bool paint_with_outlines(struct painting *painting, hb_face_t *face, unsigned glyph,
                                struct buffer *png, struct bounds *box)
{
    FT_Library library;
    unsigned length;
    hb_blob_t *blob = hb_face_reference_blob(face);
    const char *bytes = hb_blob_get_data(blob, &length);
    bool is_painted = false;
    if (FT_Init_FreeType(&library) == 0) {
        is_painted = FT_New_Memory_Face(library, (const FT_Byte *)bytes, (FT_Long)length,
                                        (FT_Long)hb_face_get_index(face), &painting->face) == 0 &&
                     painting->face->units_per_EM > 0 && paint_box(painting, glyph, png, box);
        FT_Done_FreeType(library); /* and the face */
    }
    hb_blob_destroy(blob);
    return is_painted;
}

bool color_paint_picture(hb_face_t *face, unsigned glyph, struct buffer *png, struct bounds *box)
{
    hb_color_t colors[COLOR_LIMIT];
    unsigned count = COLOR_LIMIT, length;
    size_t root;
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG('C', 'O', 'L', 'R'));
    const char *bytes = hb_blob_get_data(blob, &length);
    hb_ot_color_palette_get_colors(face, 0, 0, &count, colors);
    struct painting painting = {.table = {(const unsigned char *)bytes, length},
                                .palette = {colors, count}};
    bool is_painted = color_table_glyph(&painting.table, glyph, &root) &&
                      paint_with_outlines(&painting, face, glyph, png, box);
    hb_blob_destroy(blob);
    if (!is_painted)
        buffer_free(png);
    return is_painted;
}
