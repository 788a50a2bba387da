/*
 * Which cells a facet has, in which order, and which rows of a table are in each.
 */
#ifndef CHARTS_RESOLVE_FACET_CELLS_H
#define CHARTS_RESOLVE_FACET_CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/resolve/row_groups.h"
#include "data/value.h"

struct context;
struct table;
struct table_cells;
struct view;

struct facet_cells {
    /* The values of row and of column or facet in order; without one, its list is NULL and counts
     * 1. */
    const struct value *rows, *columns;
    size_t row_count, column_count;
    /* How rows come into cells: by row, by column or facet, or by both. */
    struct row_division divisions[ROW_DIVISIONS];
    size_t division_count;
    struct table_cells *first, *next; /* the tables that were divided; where to look next */
};

/* Which cells there are. False after an error. */
bool facet_find_cells(struct view *view, struct facet_cells *cells, struct context *context);

/* The rows of a table that are in the cell of that index, *count of them; NULL when memory is out.
 */
const size_t *facet_find_rows(struct facet_cells *cells, size_t index, const struct table *table,
                              size_t *count, struct context *context);

/* The same as a table, one for all that ask for the same cell of the same table in a row. */
const struct table *facet_select_rows(struct facet_cells *cells, size_t index,
                                      const struct table *table, struct context *context);

/* The rows that make a cell, or the pattern of all cells: without any it is left empty. */
const struct table *facet_cell_rows(const struct view *cell);

#endif
