/*
 * The cells of a facet as views of their own.
 */
#ifndef CHARTS_LAYOUT_FACET_CELL_H
#define CHARTS_LAYOUT_FACET_CELL_H

#include <stddef.h>

struct context;
struct facet_cells;
struct view;

/* The view of one cell, its scales resolved as far as they are its own. NULL after an error. */
struct view *facet_make_cell(struct view *view, struct facet_cells *cells, size_t index,
                             struct context *context);

#endif
