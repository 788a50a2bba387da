/*
 * How a concatenation or a facet lays its views out: columns, align, bounds, center, spacing.
 * https://vega.github.io/vega-lite/docs/layout.html
 */
#ifndef CHARTS_READ_COMPOSITION_H
#define CHARTS_READ_COMPOSITION_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct json_node;

/* GRID_ALIGN_EACH: columns are as wide as their widest cell; GRID_ALIGN_ALL: all alike. */
enum grid_align { GRID_ALIGN_DEFAULT = -1, GRID_ALIGN_NONE, GRID_ALIGN_EACH, GRID_ALIGN_ALL };

/* Properties as written; NULL: not given. */
struct composition_nodes {
    const struct json_node *columns, *align, *bounds, *center, *spacing;
};

struct composition {
    size_t columns;                          /* 0: not given */
    enum grid_align row_align, column_align; /* GRID_ALIGN_DEFAULT: not given */
    bool is_flush;                           /* only the data rectangles count */
    bool center_rows, center_columns;
    double row_spacing, column_spacing; /* px */
};

/* Reads the properties over the block of that name in the config: "concat" or "facet". False after
 * an error. */
bool composition_read(const struct composition_nodes *nodes, const char *type,
                      struct composition *composition, struct context *context);

#endif
