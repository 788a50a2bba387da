/*
 * From the rows of a unit to the items of its mark.
 */
#ifndef CHARTS_MARK_BUILD_H
#define CHARTS_MARK_BUILD_H

#include <stdbool.h>

struct context;
struct scene_mark;
struct unit;

/* Places and paints all items. False after an error. */
bool mark_build(struct unit *unit, struct scene_mark *mark, struct context *context);

#endif
