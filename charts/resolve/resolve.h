/*
 * Making the scales of views: types, domains, sizes, ranges.
 */
#ifndef CHARTS_RESOLVE_RESOLVE_H
#define CHARTS_RESOLVE_RESOLVE_H

#include <stdbool.h>

struct context;
struct scale;
struct size_change;
struct view;

/*
 * Makes the scales of all views below root: types, domains, then sizes and ranges. False after an
 * error.
 */
bool scale_resolve_all(struct view *root, struct context *context);

/* Makes the scales that the views of a facet's cell have for themselves; those about it are done.
 * False after an error. */
bool scale_resolve_cell(struct view *cell, struct context *context);

/* Makes domains and ranges anew for a single or layered view of another size. False after an error.
 */
bool scale_resize_all(struct view *root, double width, double height, struct context *context);

/* The same for the figure whose views shall be so many times as wide and as high as they are by
 * themselves. False after an error. */
bool scale_fit_all(struct view *root, const struct size_change *change, struct context *context);

/* The domain of a scale from all units that share it: charts/resolve/domain.c. */
bool scale_set_domain(struct scale *scale, struct view *owner, struct context *context);

/*
 * Says what no figure shows: bars without a meaning, values without a place, bars that are cut off.
 * False after an error: not one value has a place. charts/resolve/check.c
 */
bool scale_check_all(struct view *root, struct context *context);

#endif
