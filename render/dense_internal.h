/*
 * What the files of dense paths share. Coordinates are Cairo's: 256ths of a pixel.
 */
#ifndef RENDER_DENSE_INTERNAL_H
#define RENDER_DENSE_INTERNAL_H

#include <cairo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "render/dense.h"

/* Cairo samples a pixel in so many rows, each in so many columns. */
enum { DENSE_ROWS = 15, DENSE_COLUMNS = 256 };

struct dense_point {
    int32_t x, y;
};

/* From its upper end to its lower one. */
struct dense_edge {
    struct dense_point upper, lower;
    int32_t top, bottom; /* of the rows of samples that it crosses, bottom is the first beyond */
    int direction;       /* 1: the outline runs down */
};

/* A closed outline, whose winding is nowhere against that of the others: together they cover what
 * any of them covers. */
struct dense_piece {
    uint32_t first, count; /* edges */
    uint32_t source;       /* where it is in the path: an index of cairo_path_t's data */
    int32_t top, bottom;   /* rows of pixels, bottom is the first beyond */
    int32_t left, right;   /* columns of pixels, right is the first beyond */
    float middle, slope; /* columns: where it is in the row top, and further on in each next one */
    float reach;         /* so far, at most, it goes from there within a row */
};

struct dense_pieces {
    const cairo_path_t *path; /* in px of the image */
    int width, height;        /* px; what lies beyond is an error */
    struct dense_edge *edges;
    size_t edge_count, edge_capacity;
    struct dense_piece *pieces;
    size_t count, capacity;
    bool *is_sampled; /* rows of pixels in which an edge begins or ends: Cairo samples these */
    int64_t area;     /* twice what the piece at hand goes around */
    int orientation;  /* of all outlines; 0: not known yet */
};

/* A point of a path in px. */
struct dense_point dense_point_of(const cairo_path_data_t *data);

/* The row of samples at or above which a coordinate lies: Cairo rounds to the nearest. */
int32_t dense_sample_row(int32_t y);

/* 0 to 255, of so many of a pixel's samples, rounded as by Cairo. */
unsigned char dense_coverage(int samples);

/* Begins a piece, whose edges come next; ends it. False when it isn't of the kind. */
bool dense_begin(struct dense_pieces *pieces, size_t source);
bool dense_end(struct dense_pieces *pieces);

/* An edge of the piece. inner: it lies within the whole outline, and cancels out with that of
 * another piece. */
bool dense_add(struct dense_pieces *pieces, struct dense_point from, struct dense_point to,
               bool inner);

struct dense_pen {
    double width; /* of the line, in the units of the matrix */
    double scale; /* of the matrix, to px */
    bool is_identity;
    bool is_mitered; /* else beveled */
    double miter_limit;
};

/* The pieces of the path, filled or stroked. False when it isn't of the kind. */
bool dense_find_shapes(struct dense_pieces *pieces);
bool dense_find_strokes(struct dense_pieces *pieces, const struct dense_pen *pen);

/* What takes the coverage of a row from its column left on, 0 to 255. */
struct dense_taker {
    void (*take)(struct dense_taker *taker, int y, int left, const unsigned char *coverage,
                 int count);
};

/*
 * The coverage of all rows in which edges begin or end, from top to bottom. In others, is_left[y]
 * is set where there is a piece. False when a piece isn't of the kind, or memory is out: what was
 * taken before doesn't count.
 */
bool dense_cover(const struct dense_pieces *pieces, struct dense_taker *taker, bool *is_left);

/* The same of a path's areas, which needs no pieces. False as well when one isn't of the kind: two
 * lines, the second of which goes back from where the first ends, in columns of its own. */
bool dense_cover_areas(struct dense_pieces *pieces, struct dense_taker *taker, bool *is_left);

/* Their edges that cross the rows that are left, and as few others as make them areas. Always true:
 * Cairo would have these to do in any case. */
bool dense_append_areas(cairo_t *cairo, const struct dense_pieces *pieces, const bool *is_left);

#endif
