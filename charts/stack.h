/*
 * Stacking: which marks Vega-Lite lays end to end. https://vega.github.io/vega-lite/docs/stack.html
 */
#ifndef CHARTS_STACK_H
#define CHARTS_STACK_H

#include <stdbool.h>

struct context;
struct unit;

/* burin doesn't stack yet: an error where Vega-Lite would, so that no wrong figure is drawn. */
bool stack_check(struct unit *unit, struct context *context);

#endif
