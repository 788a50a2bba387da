/*
 * What stands around the cells of a facet: labels, titles, shared axes.
 */
#ifndef CHARTS_LAYOUT_TRELLIS_HEADER_H
#define CHARTS_LAYOUT_TRELLIS_HEADER_H

#include "charts/guide/header.h"
#include "charts/layout/layout_internal.h"
#include "charts/read/facet.h"
#include "charts/resolve/facet_cells.h"

/* A facet while it is laid out. */
struct trellis {
    struct view *view;
    bool is_fitting; /* see layout_view() */
    struct context *context;
    struct facet_cells cells;
    struct header row, column; /* column: or facet; def NULL: none */
    size_t count, columns, rows;
    struct item *groups;  /* the cells */
    struct bounds *boxes; /* what they take in the grid */
    struct bounds all;    /* what all of them take */
};

/* The label of the value of that index of the definition that the header is of. False after an
 * error. */
bool trellis_label(const struct trellis *trellis, const struct header *header, size_t index,
                   struct title_params *label);

/* Headers, footers and titles, when the cells are in their places; *bounds grows by their boxes.
 * False after an error. */
bool trellis_add_headers(struct trellis *trellis, struct mark_list *list, struct bounds *bounds);

#endif
