/*
 * The ticks of an axis: values, positions and texts. Vega: vega-encode/AxisTicks.js,
 * vega-scale/ticks.js.
 */
#ifndef CHARTS_GUIDE_AXIS_TICKS_H
#define CHARTS_GUIDE_AXIS_TICKS_H

#include <stdbool.h>
#include <stddef.h>

#include "data/value.h"

struct axis;
struct context;

struct axis_tick {
    struct value value;
    double place; /* px along the axis, at the start of a band */
    const char *label;
    bool is_extra; /* closes the last band: only a tick and a grid line */
    bool is_lost;  /* the scale has no place for it: only its label is drawn, at the origin */
};

/* The ticks in the arena, *count of them, without labels: these are "". False after an error. size
 * is the frame's, along the axis. */
bool axis_find_ticks(const struct axis *axis, double size, struct axis_tick **ticks, size_t *count,
                     struct context *context);

/* The labels of all ticks found for that size. False after an error. */
bool axis_label_ticks(const struct axis *axis, double size, struct axis_tick *ticks, size_t count,
                      struct context *context);

#endif
