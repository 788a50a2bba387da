/*
 * Stacking in the encoding: which units Vega-Lite lays end to end, and how.
 * https://vega.github.io/vega-lite/docs/stack.html
 */
#ifndef CHARTS_ENCODE_STACK_H
#define CHARTS_ENCODE_STACK_H

#include <stdbool.h>

struct context;
struct unit;

/* Stacks the unit's table where that is asked for or the default. False after an error. */
bool encode_stack(struct unit *unit, struct context *context);

#endif
