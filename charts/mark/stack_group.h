/*
 * Stacked bars with rounded corners: the stack is rounded, not each bar.
 */
#ifndef CHARTS_MARK_STACK_GROUP_H
#define CHARTS_MARK_STACK_GROUP_H

#include <stdbool.h>

struct context;
struct scene_mark;
struct unit;

/* Puts the bars of each stack into a group that has their corners and cuts them, as Vega-Lite does
 * (getGroupsForStackedBarWithCornerRadius() in src/compile/mark/mark.ts). Other marks are left as
 * they are. False when memory is out. */
bool stack_group_bars(const struct unit *unit, struct scene_mark *mark, struct context *context);

#endif
