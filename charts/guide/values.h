/*
 * Labels of values: what usermeta.burin.values asks for. Each mark's record says where its labels
 * stand; a layout may move them. The axis that says the same isn't drawn.
 */
#ifndef CHARTS_GUIDE_VALUES_H
#define CHARTS_GUIDE_VALUES_H

#include <stdbool.h>

struct axis;
struct context;
struct mark_rows;
struct meta_values;
struct scene_mark;
struct unit;

/* The labels of a unit that has them, as a mark of texts. False after an error. */
bool values_build(const struct unit *unit, const struct meta_values *values,
                  const struct mark_rows *drawn, struct scene_mark *mark, struct context *context);

/* Whether labels say all that an axis does: *is_replaced. False after an error. */
bool values_replace_axis(const struct axis *axis, bool *is_replaced, struct context *context);

#endif
