/*
 * Stacking in the encoding: which units Vega-Lite lays end to end, and how.
 * https://vega.github.io/vega-lite/docs/stack.html
 */
#ifndef CHARTS_ENCODE_STACK_H
#define CHARTS_ENCODE_STACK_H

#include <stdbool.h>

struct channel_def;
struct context;
struct unit;

/* Has bars that stand side by side do so in the order of their colours, in the encoding that is
 * being settled; true when they do, so that a stack keeps its own order. */
bool encode_align_offset(const struct unit *unit, struct channel_def *encoding);

/* Stacks the unit's table where that is asked for or the default; is_aligned: by
 * encode_align_offset(). False after an error. */
bool encode_stack(struct unit *unit, bool is_aligned, struct context *context);

#endif
