/*
 * Boxes in a grid: concatenated views, legends of one side, entries of a legend. Vega:
 * vega-view-transforms/layout/grid.js, gridLayout().
 */
#ifndef CHARTS_LABEL_GRID_H
#define CHARTS_LABEL_GRID_H

#include "charts/read/composition.h"
#include "charts/read/property.h"
#include "render/scene.h"

struct context;

/* One box about its own origin, and where that comes to lie. */
struct grid_cell {
    struct bounds box;
    struct item *item; /* goes there; NULL: none */
    double x, y;
};

struct grid_options {
    size_t columns; /* 0: all in one row */
    enum grid_align column_align, row_align;
    double column_padding, row_padding;
    bool center_columns, center_rows;      /* cells stand in the middle of their track */
    double anchor_x, anchor_y;             /* where the grid lies … */
    enum anchor column_anchor, row_anchor; /* … with its start, middle or end */
};

/* Sets the cells' positions, and their items there, in the order of reading. False when memory is
 * out. */
bool grid_place(struct grid_cell *cells, size_t count, const struct grid_options *options,
                struct context *context);

#endif
