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
 * error. is_fitting: autosize makes the figure fit, so legends may not take all of its room.
 */
bool layout_view(struct view *view, struct item *group, struct bounds *bounds, bool is_fitting,
                 struct context *context);

/* Makes the view, which is the whole figure, the root of the scene. *bounds as of layout_view().
 * False after an error. */
bool layout_figure(struct view *view, struct scene *scene, struct bounds *bounds, bool is_fitting,
                   struct context *context);

#endif
