/*
 * Which cells a facet has, and in which order.
 */
#ifndef CHARTS_RESOLVE_FACET_CELLS_H
#define CHARTS_RESOLVE_FACET_CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "data/value.h"

struct context;
struct table;
struct view;

/* The values of row and of column or facet in order; without one, its list is NULL and counts 1. */
struct facet_cells {
    const struct value *rows, *columns;
    size_t row_count, column_count;
};

/* Which cells there are. False after an error. */
bool facet_find_cells(struct view *view, struct facet_cells *cells, struct context *context);

/* The rows that make a cell, or the pattern of all cells: without any it is left empty. */
const struct table *facet_cell_rows(const struct view *cell);

#endif
