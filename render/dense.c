/*
 * Dense paths painted on an image. Rows in which no edge begins or ends are Cairo's own work: it
 * measures areas there instead of samples, and has only the few pieces that cross such rows.
 */
#include "render/dense.h"

#include <stdlib.h>
#include <string.h>

#include "render/dense_internal.h"

/* If more than this share of the pieces crosses rows that Cairo has to do, it does all. */
enum { LEFT_SHARE = 4 };

/* Where coverage goes: it is kept until the last row is known to be of the kind. */
struct image {
    struct dense_taker taker;
    cairo_surface_t *surface;
    int width, height;
    unsigned char *coverage; /* [height][width] */
};

static void take_row(struct dense_taker *taker, int y, int left, const unsigned char *coverage,
                     int count)
{
    const struct image *image = (const struct image *)(void *)taker;
    memcpy(image->coverage + (size_t)y * (size_t)image->width + left, coverage, (size_t)count);
}

/* An image of pixels of its own that nothing is clipped away from. */
static bool find_image(cairo_t *cairo, struct image *image)
{
    double x, y;
    cairo_surface_t *surface = cairo_get_group_target(cairo);
    cairo_surface_get_device_offset(surface, &x, &y);
    if (cairo_surface_get_type(surface) != CAIRO_SURFACE_TYPE_IMAGE || x != 0 || y != 0 ||
        cairo_image_surface_get_format(surface) != CAIRO_FORMAT_ARGB32)
        return false;
    image->surface = surface;
    image->width = cairo_image_surface_get_width(surface);
    image->height = cairo_image_surface_get_height(surface);
    cairo_rectangle_list_t *clips = cairo_copy_clip_rectangle_list(cairo);
    bool is_whole = clips->status == CAIRO_STATUS_SUCCESS && clips->num_rectangles == 1;
    const cairo_rectangle_t *clip = is_whole ? &clips->rectangles[0] : NULL;
    is_whole = is_whole && clip->x == 0 && clip->y == 0 && clip->width == image->width &&
               clip->height == image->height;
    cairo_rectangle_list_destroy(clips);
    return is_whole;
}

/* --- rows that are left to Cairo ----------------------------------------------------------------
 */

/* Marks the places in the path of all pieces that cross a row that is left, and of lines beside
 * them, whose joins they share. Returns how many pieces. */
static size_t mark_sources(const struct dense_pieces *pieces, const bool *is_left, bool *is_marked)
{
    size_t count = 0;
    for (size_t i = 0; i < pieces->count; i++) {
        const struct dense_piece *piece = &pieces->pieces[i];
        bool crosses = false;
        for (int y = piece->top; y < piece->bottom && !crosses; y++)
            crosses = is_left[y];
        is_marked[piece->source] |= crosses;
        count += crosses;
    }
    return count;
}

/* Shapes whose first line is marked, whole. */
static void append_shapes(cairo_t *cairo, const cairo_path_t *path, const bool *is_marked)
{
    bool takes = false;
    const cairo_path_data_t *start = NULL;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_MOVE_TO) {
            start = data;
            takes = false;
        } else if (data->header.type == CAIRO_PATH_LINE_TO) {
            if (!takes && is_marked[i] && start)
                cairo_move_to(cairo, start[1].point.x, start[1].point.y);
            takes |= is_marked[i];
            if (takes)
                cairo_line_to(cairo, data[1].point.x, data[1].point.y);
        } else if (takes) {
            cairo_close_path(cairo);
            takes = false;
        }
    }
}

/* Lines that are marked, and those next to them. */
static void append_lines(cairo_t *cairo, const cairo_path_t *path, const bool *is_marked)
{
    const cairo_path_data_t *last = NULL;
    bool is_drawn = false, was_marked = false;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        int next = i + data->header.length;
        bool is_line = data->header.type == CAIRO_PATH_LINE_TO;
        bool takes =
            is_line && (is_marked[i] || was_marked || (next < path->num_data && is_marked[next]));
        if (takes && !is_drawn && last)
            cairo_move_to(cairo, last[1].point.x, last[1].point.y);
        if (takes)
            cairo_line_to(cairo, data[1].point.x, data[1].point.y);
        is_drawn = takes;
        was_marked = is_line && is_marked[i];
        last = data;
    }
}

/* False when so many pieces cross the rows that it isn't worth it. */
static bool append_marked(cairo_t *cairo, const struct dense_pieces *pieces, const bool *is_left,
                          void (*append)(cairo_t *cairo, const cairo_path_t *path,
                                         const bool *is_marked))
{
    bool *is_marked = calloc((size_t)pieces->path->num_data + 1, sizeof *is_marked);
    bool is_worth_it =
        is_marked && mark_sources(pieces, is_left, is_marked) <= pieces->count / LEFT_SHARE;
    if (is_worth_it)
        append(cairo, pieces->path, is_marked);
    free(is_marked);
    return is_worth_it;
}

static bool append_strokes(cairo_t *cairo, const struct dense_pieces *pieces, const bool *is_left)
{
    return append_marked(cairo, pieces, is_left, append_lines);
}

static bool append_fills(cairo_t *cairo, const struct dense_pieces *pieces, const bool *is_left)
{
    return append_marked(cairo, pieces, is_left, append_shapes);
}

/* A way to paint dense paths. */
struct way {
    /* The coverage of rows in which edges begin or end, as dense_cover(). */
    bool (*cover)(cairo_t *cairo, struct dense_pieces *pieces, struct dense_taker *taker,
                  bool *is_left);
    /* The path, as far as it crosses the others. False when it isn't worth it. */
    bool (*append)(cairo_t *cairo, const struct dense_pieces *pieces, const bool *is_left);
    void (*paint)(cairo_t *cairo);
    cairo_path_t *(*copy)(cairo_t *cairo);
};

/* What the rows' pieces cover by Cairo, as an image of coverage. NULL when it isn't worth it. */
static cairo_surface_t *cover_by_cairo(const struct way *way, const struct dense_pieces *pieces,
                                       const bool *is_left, cairo_t *cairo)
{
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_A8, pieces->width, pieces->height);
    cairo_t *own = cairo_create(surface);
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    bool done = way->append(own, pieces, is_left);
    cairo_set_matrix(own, &matrix);
    cairo_set_line_width(own, cairo_get_line_width(cairo));
    cairo_set_line_cap(own, cairo_get_line_cap(cairo));
    cairo_set_line_join(own, cairo_get_line_join(cairo));
    cairo_set_miter_limit(own, cairo_get_miter_limit(cairo));
    if (done)
        way->paint(own);
    done = done && cairo_status(own) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(own);
    if (done)
        return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

static bool cover_rest(const struct way *way, const struct dense_pieces *pieces,
                       const bool *is_left, cairo_t *cairo, struct image *image)
{
    bool is_any = false;
    for (int y = 0; y < image->height; y++)
        is_any |= is_left[y];
    if (!is_any)
        return true;
    cairo_surface_t *surface = cover_by_cairo(way, pieces, is_left, cairo);
    if (!surface)
        return false;
    cairo_surface_flush(surface);
    size_t stride = (size_t)cairo_image_surface_get_stride(surface);
    const unsigned char *rows = cairo_image_surface_get_data(surface);
    for (int y = 0; y < image->height; y++)
        if (is_left[y])
            take_row(&image->taker, y, 0, rows + (size_t)y * stride, image->width);
    cairo_surface_destroy(surface);
    return true;
}

/* --- colours -------------------------------------------------------------------------------------
 */

/* The source as a pixel, as Cairo rounds it. */
static uint32_t source_pixel(cairo_t *cairo)
{
    uint32_t pixel = 0;
    cairo_surface_t *surface = cairo_image_surface_create_for_data(
        (unsigned char *)&pixel, CAIRO_FORMAT_ARGB32, 1, 1, sizeof pixel);
    cairo_t *own = cairo_create(surface);
    cairo_set_source(own, cairo_get_source(cairo));
    cairo_paint(own);
    cairo_destroy(own);
    cairo_surface_flush(surface);
    cairo_surface_destroy(surface);
    return pixel;
}

/* Two channels of a pixel, 16 bits apart, times a share of 255; a half is rounded down. */
static uint32_t multiply(uint32_t channels, uint32_t share)
{
    uint32_t product = (channels & 0x00FF00FF) * share + 0x007F007F;
    return (product + (product >> 8 & 0x00FF00FF)) >> 8 & 0x00FF00FF;
}

/* A source that is opaque, over what is there: Cairo's own rounding. */
static uint32_t blend(uint32_t source, uint32_t coverage, uint32_t pixel)
{
    uint32_t rest = 255 - coverage;
    uint32_t low = multiply(source, coverage) + multiply(pixel, rest);
    uint32_t high = multiply(source >> 8, coverage) + multiply(pixel >> 8, rest);
    low |= 0x01000100 - (low >> 8 & 0x00FF00FF); /* no more than 255 each */
    high |= 0x01000100 - (high >> 8 & 0x00FF00FF);
    return (low & 0x00FF00FF) | (high & 0x00FF00FF) << 8;
}

/* A source that isn't opaque, by Cairo. False when memory is out. */
static bool mask_image(cairo_t *cairo, const struct image *image)
{
    cairo_surface_t *mask =
        cairo_image_surface_create(CAIRO_FORMAT_A8, image->width, image->height);
    bool done = cairo_surface_status(mask) == CAIRO_STATUS_SUCCESS;
    size_t stride = (size_t)cairo_image_surface_get_stride(mask), width = (size_t)image->width;
    unsigned char *rows = cairo_image_surface_get_data(mask);
    for (int y = 0; done && y < image->height; y++)
        memcpy(rows + (size_t)y * stride, image->coverage + (size_t)y * width, width);
    cairo_surface_mark_dirty(mask);
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    cairo_identity_matrix(cairo);
    if (done)
        cairo_mask_surface(cairo, mask, 0, 0);
    cairo_set_matrix(cairo, &matrix);
    cairo_surface_destroy(mask);
    return done;
}

static bool blend_image(cairo_t *cairo, const struct image *image)
{
    uint32_t source = source_pixel(cairo);
    if (source >> 24 < 255)
        return mask_image(cairo, image);
    cairo_surface_flush(image->surface);
    unsigned char *data = cairo_image_surface_get_data(image->surface);
    size_t stride = (size_t)cairo_image_surface_get_stride(image->surface);
    const unsigned char *coverage = image->coverage;
    for (int y = 0; y < image->height; y++) {
        uint32_t *pixels = (uint32_t *)(void *)(data + (size_t)y * stride);
        for (int x = 0; x < image->width; x++, coverage++)
            if (*coverage)
                pixels[x] = *coverage == 255 ? source : blend(source, *coverage, pixels[x]);
    }
    cairo_surface_mark_dirty(image->surface);
    return true;
}

/* --- painting ------------------------------------------------------------------------------------
 */

/* Lines are at right angles to themselves in px as in their own units; nothing else is known here.
 */
static bool find_pen(cairo_t *cairo, struct dense_pen *pen)
{
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    cairo_line_join_t join = cairo_get_line_join(cairo);
    *pen = (struct dense_pen){
        .width = cairo_get_line_width(cairo),
        .scale = matrix.xx,
        .is_identity = matrix.xx == 1 && matrix.x0 == 0 && matrix.y0 == 0,
        .is_mitered = join == CAIRO_LINE_JOIN_MITER,
        .miter_limit = cairo_get_miter_limit(cairo),
    };
    return matrix.xx > 0 && matrix.yy == matrix.xx && matrix.xy == 0 && matrix.yx == 0 &&
           pen->width > 0 && join != CAIRO_LINE_JOIN_ROUND &&
           cairo_get_line_cap(cairo) == CAIRO_LINE_CAP_BUTT && cairo_get_dash_count(cairo) == 0;
}

static bool cover_strokes(cairo_t *cairo, struct dense_pieces *pieces, struct dense_taker *taker,
                          bool *is_left)
{
    struct dense_pen pen;
    return find_pen(cairo, &pen) && dense_find_strokes(pieces, &pen) &&
           dense_cover(pieces, taker, is_left);
}

static bool cover_shapes(cairo_t *cairo, struct dense_pieces *pieces, struct dense_taker *taker,
                         bool *is_left)
{
    (void)cairo;
    return dense_find_shapes(pieces) && dense_cover(pieces, taker, is_left);
}

static bool cover_areas(cairo_t *cairo, struct dense_pieces *pieces, struct dense_taker *taker,
                        bool *is_left)
{
    (void)cairo;
    return dense_cover_areas(pieces, taker, is_left);
}

static const struct way strokes = {cover_strokes, append_strokes, cairo_stroke, cairo_copy_path};
static const struct way shapes = {cover_shapes, append_fills, cairo_fill, cairo_copy_path_flat};
static const struct way areas = {cover_areas, dense_append_areas, cairo_fill, cairo_copy_path_flat};

static bool paint_path(const struct way *way, cairo_t *cairo, struct image *image,
                       const cairo_path_t *path)
{
    struct dense_pieces pieces = {.path = path, .width = image->width, .height = image->height};
    bool *is_left = calloc((size_t)image->height + 1, sizeof *is_left);
    pieces.is_sampled = calloc((size_t)image->height + 1, sizeof *pieces.is_sampled);
    image->coverage = calloc((size_t)image->width, (size_t)image->height);
    bool done = is_left && pieces.is_sampled && image->coverage &&
                way->cover(cairo, &pieces, &image->taker, is_left) &&
                cover_rest(way, &pieces, is_left, cairo, image) && blend_image(cairo, image);
    free(image->coverage);
    free(pieces.is_sampled);
    free(pieces.edges);
    free(pieces.pieces);
    free(is_left);
    return done;
}

static bool paint(const struct way *way, cairo_t *cairo)
{
    struct image image = {.taker = {take_row}};
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    cairo_identity_matrix(cairo);
    bool done = find_image(cairo, &image);
    cairo_path_t *path = done ? way->copy(cairo) : NULL;
    cairo_set_matrix(cairo, &matrix);
    if (!path)
        return false;
    done = path->status == CAIRO_STATUS_SUCCESS && paint_path(way, cairo, &image, path);
    cairo_path_destroy(path);
    return done;
}

bool dense_fill(cairo_t *cairo)
{
    return paint(&areas, cairo) || paint(&shapes, cairo);
}

bool dense_stroke(cairo_t *cairo)
{
    return paint(&strokes, cairo);
}
