/*
 * Legends that follow what they explain: in the order of a stack, or not at all, where all lines
 * have their names at their ends.
 */
#ifndef CHARTS_REPORT_LEGEND_ORDER_H
#define CHARTS_REPORT_LEGEND_ORDER_H

#include <stdbool.h>

struct context;
struct legend;

/* Gives the entries the order in which they lie on each other in a stack: from the top, or from the
 * left. Those of legends without one stay. False when memory is out. */
bool report_order_legend(struct legend *legend, struct context *context);

/* Whether each of its lines has a text that is its name, so that nobody needs the legend. */
bool report_legend_is_told(const struct legend *legend);

#endif
