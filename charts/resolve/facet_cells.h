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

/* The values of row, or of column or facet, in order. */
struct facet_values {
    const char *field;         /* whose values they are; NULL: there is no such definition */
    const struct value *items; /* NULL without a definition, which counts 1 */
    size_t count;
    const struct value *ends; /* the other ends of bins; NULL: these are none */
    const struct value_index *index;
};

/* Each row crosses each column. */
struct facet_cells {
    struct facet_values rows, columns; /* columns: or facet */
    struct table_cells *first, *next;  /* the tables that were divided; where to look next */
};

/* Settles how the cells of all facets are sorted and where their values are, when the scales of
 * root are made. False after an error. */
bool facet_settle_all(struct view *root, struct context *context);

/* Which cells there are. False after an error. */
bool facet_find_cells(const struct view *view, struct facet_cells *cells, struct context *context);

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
