/*
 * Each line of the outline adds, in every row of pixels that it crosses, the area to its right;
 * summed up along the row, with lines up against lines down, that is the area inside. Curves become
 * lines first.
 */
#include "render/coverage.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* How far the lines of a curve may stay from it, in px. */
static const double flatness = 0.05;

enum { MOST_LINES = 64 };

struct point {
    double x, y; /* px, from the first pixel's corner */
};

struct raster {
    const cairo_matrix_t *matrix;
    double left, top;
    int width, height;
    size_t stride; /* width, and room for what lies right of it */
    float *areas;
    struct point start, at; /* of the part that is drawn */
};

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

/* A piece of a line within one row, between two x there. share: the part of the row's height that
 * it takes, negative if it goes up. */
static void add_piece(float *row, double x1, double x2, double share)
{
    double low = smaller(x1, x2), high = larger(x1, x2);
    size_t at = (size_t)low;
    double x = (double)at;
    if (high <= x + 1) {
        double right = (low + high) / 2 - x;
        row[at] += (float)(share * (1 - right));
        row[at + 1] += (float)(share * right);
        return;
    }
    double slope = 1 / (high - low), before = 0;
    for (; x < high; x++, at++) {
        double from = larger(low, x), to = smaller(high, x + 1);
        double inside = slope * ((from - low) + (to - from) * (x + 1 - (from + to) / 2));
        row[at] += (float)(share * (inside - before));
        before = inside;
    }
    row[at] += (float)(share * (1 - before));
}

static double between(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* Sums of rounded numbers may lie a hair outside. */
static struct point inside(const struct raster *raster, struct point point)
{
    return (struct point){between(point.x, 0, raster->width), between(point.y, 0, raster->height)};
}

static void line_to(struct raster *raster, struct point to)
{
    struct point from = raster->at;
    raster->at = to = inside(raster, to);
    double sign = from.y < to.y ? 1 : -1;
    struct point upper = sign > 0 ? from : to, lower = sign > 0 ? to : from;
    if (!(upper.y < lower.y))
        return;
    double slope = (lower.x - upper.x) / (lower.y - upper.y), x = upper.x;
    float *row = raster->areas + (size_t)upper.y * raster->stride;
    for (double y = (double)(size_t)upper.y; y < lower.y; y++, row += raster->stride) {
        double end = smaller(y + 1, lower.y), share = end - larger(y, upper.y);
        double next = between(upper.x + slope * (end - upper.y), 0, raster->width);
        add_piece(row, x, next, sign * share);
        x = next;
    }
}

/* As many lines as keep within flatness: the error falls with the square of their number, and is at
 * most 3/4 of the second difference of the points for one. */
static void curve_to(struct raster *raster, struct point b, struct point c, struct point d)
{
    struct point a = raster->at;
    double x = larger(fabs(a.x - 2 * b.x + c.x), fabs(b.x - 2 * c.x + d.x));
    double y = larger(fabs(a.y - 2 * b.y + c.y), fabs(b.y - 2 * c.y + d.y));
    int count = (int)between(sqrt(0.75 * (x + y) / flatness) + 1, 1, MOST_LINES);
    for (int i = 1; i < count; i++) {
        double t = (double)i / count, s = 1 - t;
        double wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
        line_to(raster, (struct point){wa * a.x + wb * b.x + wc * c.x + wd * d.x,
                                       wa * a.y + wb * b.y + wc * c.y + wd * d.y});
    }
    line_to(raster, d);
}

static struct point transform(const cairo_matrix_t *matrix, const cairo_path_data_t *data)
{
    double x = data->point.x, y = data->point.y;
    return (struct point){matrix->xx * x + matrix->xy * y + matrix->x0,
                          matrix->yx * x + matrix->yy * y + matrix->y0};
}

static struct point place(const struct raster *raster, const cairo_path_data_t *data)
{
    struct point point = transform(raster->matrix, data);
    return inside(raster, (struct point){point.x - raster->left, point.y - raster->top});
}

static void draw_path(struct raster *raster, const cairo_path_t *path)
{
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_LINE_TO) {
            line_to(raster, place(raster, &data[1]));
        } else if (data->header.type == CAIRO_PATH_CURVE_TO) {
            curve_to(raster, place(raster, &data[1]), place(raster, &data[2]),
                     place(raster, &data[3]));
        } else {
            line_to(raster, raster->start); /* an open part is filled as if it were closed */
            if (data->header.type == CAIRO_PATH_MOVE_TO)
                raster->start = raster->at = place(raster, &data[1]);
        }
    }
    line_to(raster, raster->start);
}

/* The box of the path's points, which holds its curves. False when there are none. */
static bool find_box(const cairo_path_t *path, const cairo_matrix_t *matrix, double box[4])
{
    bool found = false;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        for (int k = 1; k < path->data[i].header.length; k++) {
            struct point point = transform(matrix, &path->data[i + k]);
            box[0] = found ? smaller(box[0], point.x) : point.x;
            box[1] = found ? smaller(box[1], point.y) : point.y;
            box[2] = found ? larger(box[2], point.x) : point.x;
            box[3] = found ? larger(box[3], point.y) : point.y;
            found = true;
        }
    }
    return found;
}

static void sum_up(const struct raster *raster, unsigned char *pixels)
{
    for (size_t y = 0; y < (size_t)raster->height; y++) {
        const float *row = raster->areas + y * raster->stride;
        float area = 0;
        for (size_t x = 0; x < (size_t)raster->width; x++) {
            area += row[x];
            float covered = area < 0 ? -area : area;
            *pixels++ = (unsigned char)(covered >= 1 ? 255 : (int)(covered * 255 + 0.5F));
        }
    }
}

struct coverage *coverage_new(const cairo_path_t *path, const cairo_matrix_t *matrix)
{
    double box[4] = {0, 0, 0, 0};
    bool found = find_box(path, matrix, box);
    double left = floor(box[0]), top = floor(box[1]);
    double width = found ? ceil(box[2]) - left : 0, height = found ? ceil(box[3]) - top : 0;
    size_t stride = (size_t)width + 2;
    struct coverage *coverage = malloc(sizeof *coverage + (size_t)width * (size_t)height);
    float *areas = calloc((size_t)height * stride + 1, sizeof *areas);
    if (coverage && areas) {
        struct raster raster = {.matrix = matrix,
                                .left = left,
                                .top = top,
                                .width = (int)width,
                                .height = (int)height,
                                .stride = stride,
                                .areas = areas};
        draw_path(&raster, path);
        *coverage = (struct coverage){(int)left, (int)top, raster.width, raster.height};
        sum_up(&raster, coverage->pixels);
    } else {
        free(coverage);
        coverage = NULL;
    }
    free(areas);
    return coverage;
}
