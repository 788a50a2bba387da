/*
 * Turned pictures as pixels: a pixel has the mean of points in it, each of which lies between four
 * pixels of the picture.
 */
#include <math.h>

#include "base/budget.h"
#include "render/paint_picture.h"
#include "render/picture.h"

/* Points across a pixel: as many as it covers pixels of the picture, which it has the mean of. */
enum { LEAST_POINTS = 2, MOST_POINTS = 8 };

struct turning {
    const struct picture *picture;
    cairo_matrix_t to_picture; /* from pixels of the surface */
    double opacity;
    int left, top, width, height; /* what is painted of the surface */
    int points;
};

static double channel_at(const struct picture *picture, double x, double y, unsigned shift)
{
    if (!(x >= 0 && y >= 0 && x < picture->width && y < picture->height))
        return 0;
    return picture->pixels[(size_t)y * picture->width + (size_t)x] >> shift & 0xFF;
}

/* Adds what the picture has at a point, between its four nearest pixels. */
static void add_point(const struct turning *turning, double x, double y, double sums[4])
{
    cairo_matrix_transform_point(&turning->to_picture, &x, &y);
    double left = floor(x - 0.5), top = floor(y - 0.5);
    double right = x - 0.5 - left, below = y - 0.5 - top;
    if (left < -1 || top < -1 || left >= turning->picture->width || top >= turning->picture->height)
        return;
    for (unsigned i = 0; i < 4; i++) {
        const struct picture *picture = turning->picture;
        double above = (1 - right) * channel_at(picture, left, top, 8 * i) +
                       right * channel_at(picture, left + 1, top, 8 * i);
        double under = (1 - right) * channel_at(picture, left, top + 1, 8 * i) +
                       right * channel_at(picture, left + 1, top + 1, 8 * i);
        sums[i] += (1 - below) * above + below * under;
    }
}

static uint32_t mix_pixel(const struct turning *turning, int column, int row)
{
    double sums[4] = {0}, count = turning->points;
    uint32_t pixel = 0;
    for (int i = 0; i < turning->points * turning->points; i++)
        add_point(turning, turning->left + column + (i % turning->points + 0.5) / count,
                  turning->top + row + (floor(i / count) + 0.5) / count, sums);
    for (unsigned i = 0; i < 4; i++)
        pixel |= (uint32_t)floor(sums[i] / (count * count) * turning->opacity + 0.5) << (8 * i);
    return pixel;
}

/* The box of the turned one, as far as the clip lets it be seen. */
static bool find_place(cairo_t *cairo, const struct bounds *box, struct turning *turning)
{
    double left, top, right, bottom, x1 = INFINITY, y1 = INFINITY, x2 = -INFINITY, y2 = -INFINITY;
    for (int corner = 0; corner < 4; corner++) {
        double x = corner % 2 ? box->x2 : box->x1, y = corner / 2 ? box->y2 : box->y1;
        cairo_user_to_device(cairo, &x, &y);
        x1 = fmin(x1, x), y1 = fmin(y1, y), x2 = fmax(x2, x), y2 = fmax(y2, y);
    }
    cairo_save(cairo);
    cairo_identity_matrix(cairo);
    cairo_clip_extents(cairo, &left, &top, &right, &bottom);
    cairo_restore(cairo);
    left = floor(fmax(left, x1)), top = floor(fmax(top, y1));
    right = ceil(fmin(right, x2)), bottom = ceil(fmin(bottom, y2));
    if (!(right > left && bottom > top))
        return false;
    turning->left = (int)left, turning->top = (int)top;
    turning->width = (int)(right - left), turning->height = (int)(bottom - top);
    return true;
}

static bool start(cairo_t *cairo, const struct placed_picture *placed, struct turning *turning)
{
    const struct bounds *box = &placed->box;
    cairo_matrix_t *matrix = &turning->to_picture;
    turning->picture = placed->image->picture;
    turning->opacity = placed->opacity;
    cairo_get_matrix(cairo, matrix);
    cairo_matrix_translate(matrix, box->x1, box->y1);
    cairo_matrix_scale(matrix, (box->x2 - box->x1) / turning->picture->width,
                       (box->y2 - box->y1) / turning->picture->height);
    double pixel = hypot(matrix->xx, matrix->yx);
    turning->points = (int)fmin(fmax(ceil(1 / pixel), LEAST_POINTS), MOST_POINTS);
    return cairo_matrix_invert(matrix) == CAIRO_STATUS_SUCCESS && find_place(cairo, box, turning);
}

bool paint_picture_turned(cairo_t *cairo, const struct placed_picture *placed,
                          struct budget *budget)
{
    const double steps = 40;
    struct turning turning;
    if (!start(cairo, placed, &turning) ||
        !budget_work(budget, (double)turning.width * turning.height * turning.points *
                                 turning.points * steps))
        return true;
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, turning.width, turning.height);
    bool good = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    for (int y = 0; good && y < turning.height; y++) {
        unsigned char *bytes = cairo_image_surface_get_data(surface);
        uint32_t *row =
            (uint32_t *)(void *)(bytes + (ptrdiff_t)y * cairo_image_surface_get_stride(surface));
        for (int x = 0; x < turning.width; x++)
            row[x] = mix_pixel(&turning, x, y);
    }
    if (good) {
        cairo_surface_mark_dirty(surface);
        cairo_save(cairo);
        cairo_identity_matrix(cairo);
        cairo_set_source_surface(cairo, surface, turning.left, turning.top);
        cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
        cairo_rectangle(cairo, turning.left, turning.top, turning.width, turning.height);
        cairo_fill(cairo);
        cairo_restore(cairo);
    }
    cairo_surface_destroy(surface);
    return good;
}
