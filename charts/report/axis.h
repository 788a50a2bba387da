/*
 * Axes in the report layout. Labels: level while they fit, then on two lines, then turned; left out
 * only when all of that doesn't help, or where the spec says so. Axes and their texts move out of
 * each other's way.
 */
#ifndef CHARTS_REPORT_AXIS_H
#define CHARTS_REPORT_AXIS_H

#include "charts/guide/axis.h"
#include "charts/guide/layout_style.h"

/* Leaves angle and limit of labels open, where the spec says nothing. */
void report_settle_axis(struct axis *axis, const struct axis_label_defaults *defaults);

/* Wraps, turns, moves or drops the labels until none overlap. False when memory is out. */
bool report_fit_axis_labels(struct axis_labels *labels, struct context *context);

/* An axis that would stand on another of its side moves beyond it. */
struct bounds report_place_axis(const struct view *view, const struct axis *axis,
                                struct scene_mark *mark, struct bounds *taken,
                                struct context *context);

/* An axis whose labels the spec moves onto marks is built anew, beside the plot; *box is what it
 * takes then. False after an error. */
bool report_clear_axis(const struct placed_axis_marks *placed, struct scene_mark *mark,
                       struct bounds *box, struct context *context);

/* Axes of x move outwards, labels and title, where these would overlap what axes of y say; *bounds
 * grows with them. */
void report_part_axes(const struct placed_axis *guides, size_t count, struct bounds *bounds,
                      const struct context *context);

/* Whether the title of an axis is too long to stand at each cell of room px. */
bool report_shares_title(const struct axis *axis, double room, struct context *context);

#endif
