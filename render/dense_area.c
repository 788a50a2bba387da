/*
 * Coverage of areas of very many points: two lines that run from left to right, and what lies
 * between them. In each column of samples that is one run of rows, so that a column costs the same
 * however high it is.
 */
#include <math.h>
#include <stdlib.h>

#include "render/dense_internal.h"

struct area {
    struct dense_pieces *pieces;
    int32_t *bounds[2];         /* by columns of samples: rows of samples where a line is */
    int32_t left, right;        /* columns of samples that areas have so far */
    int32_t top, bottom;        /* rows of samples */
    struct dense_point *points; /* of the area at hand */
    size_t count;
    bool is_slanted; /* else Cairo has another way */
};

/* --- a line --------------------------------------------------------------------------------------
 */

static int64_t divide_down(int64_t dividend, int64_t divisor)
{
    int64_t quotient = dividend / divisor;
    return quotient - (dividend % divisor < 0);
}

static int32_t clamp(int64_t value, int32_t low, int32_t high)
{
    return value < low ? low : value > high ? high : (int32_t)value;
}

/*
 * The rows of samples at which an edge crosses its columns. In row r, Cairo has it at the column
 * upper.x + (512 r + 256 - 30 upper.y) dx / (30 dy), rounded to the nearest; solved for the first r
 * that lies on the further side of a column.
 */
static void write_edge(int32_t *bounds, struct dense_point left, struct dense_point right)
{
    bool is_down = left.y < right.y;
    struct dense_point upper = is_down ? left : right, lower = is_down ? right : left;
    int32_t top = dense_sample_row(upper.y), bottom = dense_sample_row(lower.y);
    int64_t dx = right.x - left.x, dy = lower.y - upper.y;
    int64_t step = INT64_C(4) * DENSE_ROWS * dy, divisor = INT64_C(4) * DENSE_COLUMNS * dx;
    int64_t offset = INT64_C(2) * (DENSE_COLUMNS - INT64_C(2) * DENSE_ROWS * upper.y) * dx;
    for (int32_t x = left.x; x < right.x; x++) {
        int64_t at = step * (x - upper.x) + step / 2;
        int64_t row =
            is_down ? -divide_down(offset - at, divisor) : divide_down(-at - offset, divisor) + 1;
        bounds[x] = clamp(row, top, bottom);
    }
}

static void sample_edge(struct area *area, struct dense_point from, struct dense_point to)
{
    bool *is_sampled = area->pieces->is_sampled;
    int32_t first = dense_sample_row(from.y), last = dense_sample_row(to.y);
    if (first == last)
        return;
    is_sampled[first / DENSE_ROWS] |= first % DENSE_ROWS != 0;
    is_sampled[last / DENSE_ROWS] |= last % DENSE_ROWS != 0;
    int32_t low = first < last ? first : last, high = first < last ? last : first;
    area->top = low < area->top ? low : area->top;
    area->bottom = high > area->bottom ? high : area->bottom;
}

/* --- areas ---------------------------------------------------------------------------------------
 */

/* The point that lies so many after the first one, around. */
static struct dense_point point_at(const struct area *area, size_t i)
{
    return area->points[i < area->count ? i : 0];
}

/* How many edges from the first on go in that direction, or up or down. */
static size_t count_forth(const struct area *area, int direction)
{
    size_t i = 0;
    while (i < area->count &&
           (int64_t)direction * (point_at(area, i + 1).x - point_at(area, i).x) >= 0)
        i++;
    return i;
}

/* The columns of an area are its own. */
static bool take_columns(struct area *area, int32_t left, int32_t right)
{
    bool is_first = area->left > area->right;
    if (!is_first && left < area->right && right > area->left)
        return false;
    area->left = is_first || left < area->left ? left : area->left;
    area->right = is_first || right > area->right ? right : area->right;
    return true;
}

/* One line forth, the other back. False when it is another shape. */
static bool end_area(struct area *area)
{
    int direction = 0;
    for (size_t i = 0; i < area->count && direction == 0; i++)
        direction =
            (area->points[i].x > area->points[0].x) - (area->points[i].x < area->points[0].x);
    size_t turn = direction ? count_forth(area, direction) : area->count;
    for (size_t i = 0; i < area->count; i++) {
        struct dense_point from = point_at(area, i), to = point_at(area, i + 1);
        bool is_forth = i < turn;
        if (!is_forth && (int64_t)direction * (to.x - from.x) > 0)
            return false;
        area->is_slanted |= from.x != to.x && from.y != to.y;
        sample_edge(area, from, to);
        if (from.x < to.x)
            write_edge(area->bounds[is_forth], from, to);
        else if (from.x > to.x)
            write_edge(area->bounds[is_forth], to, from);
    }
    int32_t start = point_at(area, 0).x, end = point_at(area, turn).x;
    bool is_good =
        direction == 0 || take_columns(area, start < end ? start : end, start < end ? end : start);
    area->count = 0;
    return is_good;
}

static bool add_point(struct area *area, const cairo_path_data_t *data)
{
    const struct dense_pieces *pieces = area->pieces;
    struct dense_point point = dense_point_of(data);
    area->points[area->count++] = point;
    return point.x >= 0 && point.y >= 0 && point.x <= pieces->width * DENSE_COLUMNS &&
           point.y <= pieces->height * DENSE_COLUMNS;
}

static bool find_areas(struct area *area)
{
    const cairo_path_t *path = area->pieces->path;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_CURVE_TO)
            return false;
        if (data->header.type != CAIRO_PATH_LINE_TO && !end_area(area))
            return false;
        if (data->header.type != CAIRO_PATH_CLOSE_PATH && !add_point(area, &data[1]))
            return false;
    }
    return end_area(area) && area->is_slanted;
}

/* --- coverage ------------------------------------------------------------------------------------
 */

/* Rows of samples from there on: how many more there are in each row of pixels than in the one
 * above. */
static void begin_run(int32_t *counts, size_t width, int32_t row, int sign)
{
    int32_t *count = counts + (size_t)(row / DENSE_ROWS) * width;
    count[0] += sign * (DENSE_ROWS - row % DENSE_ROWS);
    count[width] += sign * (row % DENSE_ROWS);
}

static void take_rows(const struct area *area, int32_t *counts, struct dense_taker *taker,
                      unsigned char *coverage)
{
    const struct dense_pieces *pieces = area->pieces;
    size_t width = (size_t)pieces->width + 1;
    for (int y = 0; y < pieces->height; y++) {
        int32_t *row = counts + (size_t)y * width, *above = y > 0 ? row - width : NULL;
        for (size_t x = 0; x < width; x++) {
            row[x] += above ? above[x] : 0;
            coverage[x] = dense_coverage(row[x]);
        }
        if (pieces->is_sampled[y])
            taker->take(taker, y, 0, coverage, pieces->width);
    }
}

static bool cover(const struct area *area, struct dense_taker *taker)
{
    size_t width = (size_t)area->pieces->width + 1, height = (size_t)area->pieces->height + 2;
    int32_t *counts = calloc(width * height, sizeof *counts);
    unsigned char *coverage = calloc(width, 1);
    bool done = counts && coverage;
    for (int32_t x = area->left; done && x < area->right; x++) {
        int32_t a = area->bounds[0][x], b = area->bounds[1][x];
        begin_run(counts + x / DENSE_COLUMNS, width, a < b ? a : b, 1);
        begin_run(counts + x / DENSE_COLUMNS, width, a < b ? b : a, -1);
    }
    if (done)
        take_rows(area, counts, taker, coverage);
    free(coverage);
    free(counts);
    return done;
}

bool dense_cover_areas(struct dense_pieces *pieces, struct dense_taker *taker, bool *is_left)
{
    size_t columns = ((size_t)pieces->width + 1) * DENSE_COLUMNS;
    struct area area = {.pieces = pieces, .left = 1, .top = INT32_MAX};
    area.bounds[0] = calloc(columns, sizeof *area.bounds[0]);
    area.bounds[1] = calloc(columns, sizeof *area.bounds[1]);
    area.points = calloc((size_t)pieces->path->num_data + 1, sizeof *area.points);
    bool done =
        area.bounds[0] && area.bounds[1] && area.points && find_areas(&area) && cover(&area, taker);
    for (int y = 0; done && y < pieces->height; y++)
        is_left[y] = !pieces->is_sampled[y] && y >= area.top / DENSE_ROWS &&
                     y < (area.bottom + DENSE_ROWS - 1) / DENSE_ROWS;
    free(area.bounds[0]);
    free(area.bounds[1]);
    free(area.points);
    return done;
}

/* --- rows that are left to Cairo -----------------------------------------------------------------
 */

struct reduction {
    const bool *is_left;
    cairo_t *cairo;
    const cairo_path_data_t *start, *last; /* points of the area at hand */
    bool was_kept;                         /* the last point was */
};

static bool crosses(const bool *is_left, const cairo_path_data_t *a, const cairo_path_data_t *b)
{
    int32_t first = dense_sample_row(dense_point_of(a).y);
    int32_t last = dense_sample_row(dense_point_of(b).y);
    int32_t top = first < last ? first : last, bottom = first < last ? last : first;
    for (int32_t y = top / DENSE_ROWS; y * DENSE_ROWS < bottom; y++)
        if (is_left[y])
            return true;
    return false;
}

static void keep(struct reduction *reduction, const cairo_path_data_t *point)
{
    cairo_line_to(reduction->cairo, point->point.x, point->point.y);
}

static void reduce_edge(struct reduction *reduction, const cairo_path_data_t *point)
{
    bool is_kept = reduction->last && crosses(reduction->is_left, reduction->last, point);
    if (is_kept && !reduction->was_kept)
        keep(reduction, reduction->last);
    if (is_kept)
        keep(reduction, point);
    reduction->was_kept = is_kept;
    reduction->last = point;
}

bool dense_append_areas(cairo_t *cairo, const struct dense_pieces *pieces, const bool *is_left)
{
    const cairo_path_t *path = pieces->path;
    struct reduction reduction = {.is_left = is_left, .cairo = cairo};
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_LINE_TO) {
            reduce_edge(&reduction, &data[1]);
            continue;
        }
        if (reduction.last && reduction.last != reduction.start)
            reduce_edge(&reduction, reduction.start);
        if (data->header.type == CAIRO_PATH_MOVE_TO) {
            cairo_move_to(cairo, data[1].point.x, data[1].point.y);
            reduction.start = reduction.last = &data[1];
            reduction.was_kept = true;
        } else {
            cairo_close_path(cairo);
            reduction.last = reduction.start;
        }
    }
    if (reduction.last && reduction.last != reduction.start)
        reduce_edge(&reduction, reduction.start);
    return true;
}
