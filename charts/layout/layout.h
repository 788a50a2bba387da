/*
 * Layout: from resolved views to the scene.  Vega: vega-view-transforms, ViewLayout.js and
 * layout/grid.js.
 */
#ifndef CHARTS_LAYOUT_LAYOUT_H
#define CHARTS_LAYOUT_LAYOUT_H

#include "render/scene.h"

struct context;
struct view;

/*
 * Builds the group of a view with everything in it: axes, marks, title, or the groups of a
 * concatenation. *bounds is the box that its contents take, about its own origin. False after an
 * error.
 */
bool layout_view(struct view *view, struct item *group, struct bounds *bounds,
                 struct context *context);

/*
 * Sets the positions of groups laid out in a grid of that many columns, in the order of reading,
 * with spacing px between their boxes (Vega's gridLayout() with bounds "full" and align "each").
 */
bool layout_grid(struct item *groups, size_t count, size_t columns, double spacing,
                 struct context *context);

#endif
