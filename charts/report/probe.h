/*
 * Whether a place is free, while views are built.
 */
#ifndef CHARTS_REPORT_PROBE_H
#define CHARTS_REPORT_PROBE_H

#include <stdbool.h>
#include <stddef.h>

struct bounds;
struct context;
struct scene_mark;

struct report_probe {
    const struct scene_mark *marks;
    size_t count;
    double x, y; /* the origin of the group that they are in */
    bool is_hit; /* set by report_probe_box() */
};

/* Whether an item of the marks, or of those below them, is seen in the box. False when memory is
 * out. */
bool report_probe_box(struct report_probe *probe, const struct bounds *box,
                      struct context *context);

#endif
