/*
 * Pieces of a dense path, as lists of edges; closed shapes are pieces as they are.
 */
#include <math.h>
#include <stdlib.h>

#include "render/dense_internal.h"

struct dense_point dense_point_of(const cairo_path_data_t *data)
{
    return (struct dense_point){(int32_t)lrint(data->point.x * DENSE_COLUMNS),
                                (int32_t)lrint(data->point.y * DENSE_COLUMNS)};
}

int32_t dense_sample_row(int32_t y)
{
    return (int32_t)(((int64_t)DENSE_ROWS * y + DENSE_COLUMNS / 2) >> 8);
}

static bool grow(void **items, size_t *capacity, size_t size)
{
    size_t larger = *capacity ? *capacity * 2 : 4096;
    void *grown = realloc(*items, larger * size);
    if (!grown)
        return false;
    *items = grown;
    *capacity = larger;
    return true;
}

bool dense_begin(struct dense_pieces *pieces, size_t source)
{
    if (pieces->count == pieces->capacity &&
        !grow((void **)&pieces->pieces, &pieces->capacity, sizeof *pieces->pieces))
        return false;
    pieces->area = 0;
    pieces->pieces[pieces->count] =
        (struct dense_piece){.first = (uint32_t)pieces->edge_count, .source = (uint32_t)source};
    return pieces->edge_count < UINT32_MAX / 2;
}

static bool is_inside(const struct dense_pieces *pieces, struct dense_point point)
{
    return point.x >= 0 && point.y >= 0 && point.x <= pieces->width * DENSE_COLUMNS &&
           point.y <= pieces->height * DENSE_COLUMNS;
}

bool dense_add(struct dense_pieces *pieces, struct dense_point from, struct dense_point to,
               bool inner)
{
    if (!is_inside(pieces, from) || !is_inside(pieces, to))
        return false;
    pieces->area += ((int64_t)from.x + to.x) * (to.y - from.y);
    bool is_down = from.y < to.y;
    struct dense_point upper = is_down ? from : to, lower = is_down ? to : from;
    int32_t top = dense_sample_row(upper.y), bottom = dense_sample_row(lower.y);
    if (top == bottom)
        return true;
    if (!inner) {
        pieces->is_sampled[top / DENSE_ROWS] |= top % DENSE_ROWS != 0;
        pieces->is_sampled[bottom / DENSE_ROWS] |= bottom % DENSE_ROWS != 0;
    }
    if (pieces->edge_count == pieces->edge_capacity &&
        !grow((void **)&pieces->edges, &pieces->edge_capacity, sizeof *pieces->edges))
        return false;
    pieces->edges[pieces->edge_count++] =
        (struct dense_edge){upper, lower, top, bottom, is_down ? 1 : -1};
    return true;
}

static int32_t floor_pixel(int32_t value)
{
    return value >> 8;
}

/* Where a piece is in each row: along its longest edge, as far as others go from that. */
static void find_middle(struct dense_piece *piece, const struct dense_edge *edges)
{
    const struct dense_edge *longest = edges;
    for (uint32_t i = 1; i < piece->count; i++)
        if (edges[i].bottom - edges[i].top > longest->bottom - longest->top)
            longest = &edges[i];
    double dx = longest->lower.x - longest->upper.x, dy = longest->lower.y - longest->upper.y;
    double slope = dx / dy, reach = 0;
    double start = longest->upper.x - slope * longest->upper.y; /* in row 0 */
    for (uint32_t i = 0; i < piece->count; i++) {
        const struct dense_point ends[] = {edges[i].upper, edges[i].lower};
        for (int k = 0; k < 2; k++)
            reach = fmax(reach, fabs(ends[k].x - (start + slope * ends[k].y)));
    }
    double row = DENSE_COLUMNS * (piece->top + 0.5);
    piece->middle = (float)((start + slope * row) / DENSE_COLUMNS);
    piece->slope = (float)slope;
    piece->reach = (float)(reach / DENSE_COLUMNS + fabs(slope) / 2 + 0.02);
}

bool dense_end(struct dense_pieces *pieces)
{
    struct dense_piece *piece = &pieces->pieces[pieces->count];
    piece->count = (uint32_t)pieces->edge_count - piece->first;
    if (piece->count == 0)
        return true;
    const struct dense_edge *edges = &pieces->edges[piece->first];
    int32_t top = edges->top, bottom = edges->bottom;
    int32_t left = edges->upper.x, right = edges->upper.x;
    for (uint32_t i = 0; i < piece->count; i++) {
        const int32_t xs[] = {edges[i].upper.x, edges[i].lower.x};
        for (int k = 0; k < 2; k++) {
            left = xs[k] < left ? xs[k] : left;
            right = xs[k] > right ? xs[k] : right;
        }
        top = edges[i].top < top ? edges[i].top : top;
        bottom = edges[i].bottom > bottom ? edges[i].bottom : bottom;
    }
    piece->top = top / DENSE_ROWS;
    piece->bottom = (bottom + DENSE_ROWS - 1) / DENSE_ROWS;
    piece->left = floor_pixel(left);
    piece->right = floor_pixel(right) + 1;
    find_middle(piece, edges);
    int orientation = (pieces->area > 0) - (pieces->area < 0);
    if (pieces->orientation == 0)
        pieces->orientation = orientation;
    pieces->count++;
    return orientation == 0 || orientation == pieces->orientation;
}

/* --- shapes --------------------------------------------------------------------------------------
 */

struct shape {
    struct dense_point start, at;
    bool is_open;
};

static bool end_shape(struct dense_pieces *pieces, struct shape *shape)
{
    bool done =
        !shape->is_open || (dense_add(pieces, shape->at, shape->start, false) && dense_end(pieces));
    shape->is_open = false;
    return done;
}

bool dense_find_shapes(struct dense_pieces *pieces)
{
    const cairo_path_t *path = pieces->path;
    struct shape shape = {.is_open = false};
    bool is_slanted = false; /* else Cairo has another way */
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type == CAIRO_PATH_CURVE_TO)
            return false;
        if (data->header.type == CAIRO_PATH_LINE_TO) {
            struct dense_point to = dense_point_of(&data[1]);
            is_slanted |= to.x != shape.at.x && to.y != shape.at.y;
            if ((!shape.is_open && !dense_begin(pieces, (size_t)i)) ||
                !dense_add(pieces, shape.at, to, false))
                return false;
            shape.is_open = true;
            shape.at = to;
        } else if (!end_shape(pieces, &shape)) {
            return false;
        } else {
            shape.start =
                data->header.type == CAIRO_PATH_MOVE_TO ? dense_point_of(&data[1]) : shape.start;
            shape.at = shape.start;
        }
    }
    return is_slanted && end_shape(pieces, &shape);
}
