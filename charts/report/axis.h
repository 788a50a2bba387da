/*
 * The labels of an axis in the report layout: level while they fit, then on two lines, then turned;
 * left out only when all of that doesn't help, or where the spec says so.
 */
#ifndef CHARTS_REPORT_AXIS_H
#define CHARTS_REPORT_AXIS_H

#include "charts/guide/axis.h"

/* The labels while they are fitted: as Vega would place level ones, uncut. */
struct report_labels {
    const struct axis *axis;
    struct item *items;
    size_t count;
    double low, high;    /* px along the axis: where labels may lie */
    double period;       /* px after which the next cell of a facet repeats them; 0: none */
    bool has_own_angles; /* computed tick by tick */
};

/*
 * What the labels of the axis may take of its direction: within the cells of a facet, which share
 * the axis, half of the space to the next one; else all that they want. size is the frame's.
 */
void report_axis_room(const struct axis *axis, const struct view *frame, double size,
                      struct report_labels *labels);

/* Wraps, turns, moves or drops the labels until none overlap. Returns how many stay, at the front;
 * when memory is out, an error is recorded. */
size_t report_fit_labels(struct report_labels *labels, struct context *context);

/* The title of an axis on as many lines as it needs beside a frame of that size. NULL when memory
 * is out. */
const char *report_axis_title(const struct axis *axis, const char *title, const struct font *font,
                              double size, struct context *context);

/* The group of an axis that is in its place, and the origin of the group around it. */
struct report_guide {
    struct item *group;
    double x, y;
    int orient; /* enum orient */
};

/* Axes of x move outwards, labels and title, where these would overlap what axes of y say; *bounds
 * grows with them. */
void report_part_axes(const struct report_guide *guides, size_t count, struct bounds *bounds,
                      const struct context *context);

#endif
