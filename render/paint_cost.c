/*
 * What it takes to paint a path on Cairo: its dashes, the rows that its edges cross, its pixels.
 */
#include "render/paint_cost.h"

#include <math.h>

#include "render/paint.h"

/* In steps of LIMIT_WORK, measured. */
static const double steps_of_pixel = 0.2;
static const double steps_of_mixed_pixel = 3; /* of a gradient, or blended with what is below */

/* How long the path is, at most: along the points of its curves. */
static double path_length(cairo_t *cairo)
{
    cairo_path_t *path = cairo_copy_path(cairo);
    double length = 0;
    const cairo_path_data_t *last = NULL;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        for (int k = 1; k < path->data[i].header.length; k++) {
            const cairo_path_data_t *next = &path->data[i + k];
            if (last && path->data[i].header.type != CAIRO_PATH_MOVE_TO)
                length += hypot(next->point.x - last->point.x, next->point.y - last->point.y);
            last = next;
        }
    }
    cairo_path_destroy(path);
    return length;
}

/* Cairo makes each dash of a stroke a path of its own. */
static bool spend_dashes(const struct paint_cost *cost)
{
    enum { DASH_STEPS = 60 };
    const double usual = 0.5; /* px, of which no picture has too many */
    const struct style *style = cost->style;
    double sum = 0;
    if (!style_has_dash(style) || !(style->stroke_width > 0))
        return true;
    for (size_t i = 0; i < style->stroke_dash_count; i++)
        sum += style->stroke_dash[i];
    double dash = sum / (double)style->stroke_dash_count;
    return dash >= usual || budget_work(cost->budget, DASH_STEPS * path_length(cost->cairo) / dash);
}

/* A wide line that goes over itself again and again is painted as often. */
static bool spend_width(const struct paint_cost *cost)
{
    const double usual = 8; /* px, with which only much more than a picture has takes long */
    double x = 1, y = 1, width = cost->style->stroke_width;
    if (!(width >= usual))
        return true;
    cairo_user_to_device_distance(cost->cairo, &x, &y);
    return budget_work(cost->budget,
                       path_length(cost->cairo) * width * (x * x + y * y) / 2 * steps_of_pixel);
}

static bool is_painted(const struct paint *paint)
{
    return paint->type == PAINT_GRADIENT || (paint->type == PAINT_COLOR && paint->color.alpha > 0);
}

/* The pixels of the path's box, as far as they may be painted. */
static bool spend_pixels(const struct paint_cost *cost)
{
    const struct style *style = cost->style;
    double x1, y1, x2, y2, left, top, right, bottom;
    cairo_path_extents(cost->cairo, &x1, &y1, &x2, &y2);
    if ((x2 - x1) * (y2 - y1) < 10000) /* as most items have */
        return true;
    cairo_clip_extents(cost->cairo, &left, &top, &right, &bottom);
    double width = fmin(x2, right) - fmax(x1, left), height = fmin(y2, bottom) - fmax(y1, top);
    cairo_user_to_device_distance(cost->cairo, &width, &height);
    double area = fabs(width * height);
    bool is_mixed = style->blend || style->fill.type == PAINT_GRADIENT ||
                    (style->stroke.type == PAINT_GRADIENT && style->stroke_width > 0);
    return !(area > 0) ||
           budget_work(cost->budget, area * (is_mixed ? steps_of_mixed_pixel : steps_of_pixel));
}

/* --- rows ------------------------------------------------------------------------------------ */

/* Of a flat path, in px of the image. */
struct extent {
    double rows;   /* that its lines cross, each line for itself */
    double length; /* of all lines */
    double lines;  /* their number */
};

/* Both ends are as far up and down as the clip reaches, and what is stroked beyond it. */
static double rows_between(double y1, double y2, double top, double bottom)
{
    return fabs(fmin(fmax(y1, top), bottom) - fmin(fmax(y2, top), bottom));
}

static struct extent measure(const cairo_path_t *path, double top, double bottom)
{
    struct extent extent = {0};
    double x = 0, y = 0, first_x = 0, first_y = 0;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        bool is_end = data->header.type == CAIRO_PATH_CLOSE_PATH;
        double next_x = is_end ? first_x : data[1].point.x;
        double next_y = is_end ? first_y : data[1].point.y;
        if (data->header.type == CAIRO_PATH_MOVE_TO) {
            first_x = next_x;
            first_y = next_y;
        } else {
            extent.rows += rows_between(y, next_y, top, bottom);
            extent.length += hypot(next_x - x, next_y - y);
            extent.lines++;
        }
        x = next_x;
        y = next_y;
    }
    return extent;
}

/* Cairo walks all edges of a row in each of its samples; dense paths pass over what is full. */
static double steps_of_rows(double rows, double pixels, bool is_dense)
{
    enum { ROW_STEPS = 80, DENSE_ROW_STEPS = 8, DENSE_PIXEL_STEPS = 120 };
    return is_dense ? fmin(ROW_STEPS * rows, DENSE_ROW_STEPS * rows + DENSE_PIXEL_STEPS * pixels)
                    : ROW_STEPS * rows;
}

/* A line has two edges, and its ends, which a round join or a curve makes of many edges. */
static double steps_of_stroke(const struct paint_cost *cost, const struct extent *extent,
                              double pixels, double height)
{
    double x = 1, y = 1;
    cairo_user_to_device_distance(cost->cairo, &x, &y);
    double width = cost->style->stroke_width * fmax(fabs(x), fabs(y));
    double rows = 2 * extent->rows + extent->lines * fmin(width, 2 * height);
    return steps_of_rows(rows, fmin(pixels, extent->length * fmax(width, 1)),
                         cost->strokes_densely);
}

/* The path is kept in px, as the cost is of the picture's rows. */
static bool spend_rows(const struct paint_cost *cost, bool is_filled)
{
    const struct style *style = cost->style;
    cairo_matrix_t matrix;
    double left, top, right, bottom, steps = 0;
    cairo_get_matrix(cost->cairo, &matrix);
    cairo_identity_matrix(cost->cairo);
    cairo_clip_extents(cost->cairo, &left, &top, &right, &bottom);
    cairo_path_t *path = cairo_copy_path_flat(cost->cairo);
    cairo_set_matrix(cost->cairo, &matrix);
    const struct extent extent = measure(path, top, bottom);
    cairo_path_destroy(path);
    double pixels = (right - left) * (bottom - top);
    if (is_filled && is_painted(&style->fill))
        steps += steps_of_rows(extent.rows, pixels, cost->fills_densely);
    if (is_painted(&style->stroke) && style->stroke_width > 0)
        steps += steps_of_stroke(cost, &extent, pixels, bottom - top);
    return budget_work(cost->budget, steps);
}

bool paint_cost_spend(const struct paint_cost *cost)
{
    enum { USUAL = 100 }; /* parts: of those the pixels are enough */
    return spend_dashes(cost) &&
           (!cost->has_pixels || (spend_width(cost) && spend_pixels(cost) &&
                                  (cost->part_count < USUAL || spend_rows(cost, true))));
}

bool paint_cost_spend_glyphs(const struct paint_cost *cost, double size, double count)
{
    enum { USUAL = 40, ROW_STEPS = 150 }; /* px, painted from what is kept of each glyph */
    double x = 0, y = size;
    cairo_user_to_device_distance(cost->cairo, &x, &y);
    double size_in_px = hypot(x, y);
    if (!cost->has_pixels || !(size_in_px > USUAL))
        return true;
    cairo_matrix_t matrix;
    double left, top, right, bottom;
    cairo_get_matrix(cost->cairo, &matrix);
    cairo_identity_matrix(cost->cairo);
    cairo_clip_extents(cost->cairo, &left, &top, &right, &bottom);
    cairo_set_matrix(cost->cairo, &matrix);
    return budget_work(cost->budget, fmin(size_in_px, bottom - top) * count * ROW_STEPS);
}

bool paint_cost_spend_outlines(const struct paint_cost *cost)
{
    return spend_dashes(cost) && (!cost->has_pixels || spend_rows(cost, false));
}
