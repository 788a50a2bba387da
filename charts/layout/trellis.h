/*
 * Facets as grids of cells, with headers and the axes that cells share at the edges. Vega:
 * vega-view-transforms/layout/grid.js, trellisLayout().
 */
#ifndef CHARTS_LAYOUT_TRELLIS_H
#define CHARTS_LAYOUT_TRELLIS_H

#include "charts/layout/layout_internal.h"
#include "charts/read/channel.h"

/* Cells, headers and titles are so many marks. */
enum { TRELLIS_MARK_COUNT = 7 };

/* Whether the axis of x or y of a view, but for its grid, stands at the edge of a facet's grid. */
bool trellis_takes_axis(const struct view *view, enum channel_id id);

/* The contents of the group of a facet; *bounds is the box that they take. False after an error. */
bool layout_facet(struct view *view, struct mark_list *list, struct bounds *bounds);

#endif
