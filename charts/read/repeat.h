/*
 * The repeat operator, written out as a concatenation or as layers.
 * https://vega.github.io/vega-lite/docs/repeat.html
 */
#ifndef CHARTS_READ_REPEAT_H
#define CHARTS_READ_REPEAT_H

struct context;
struct json_node;

/*
 * The view that a view with "repeat" stands for, in the same place: its "spec" once for each value,
 * with {"repeat": …} replaced. Repeats within it are left for when they are read. NULL after an
 * error.
 */
const struct json_node *repeat_expand(const struct json_node *node, struct context *context);

#endif
