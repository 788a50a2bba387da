/*
 * What selections hold at first: points by the values of their fields.
 * https://vega.github.io/vega-lite/docs/selection.html
 */
#ifndef CHARTS_READ_SELECTION_H
#define CHARTS_READ_SELECTION_H

#include <stdbool.h>

struct context;
struct expr_variable;
struct json_node;
struct view;
struct value;

/*
 * Reads the "value" of a selection parameter into variable: its entries and, for expressions, an
 * object of the values of each field. view is the view that has the parameter, whose encoding says
 * which fields the channels stand for; of several that have it the first tells. False after an
 * error.
 */
bool selection_read(const struct json_node *param, const struct json_node *view,
                    struct expr_variable *variable, struct context *context);

/*
 * The interval that a selection holds, for {"param", "encoding" or "field"}: an array of its two
 * ends in *interval, NULL while it holds none. parseSelectionExtent() in
 * src/compile/selection/parse.ts. False after an error: there is no such selection.
 */
bool selection_find_interval(const struct json_node *node, const struct value **interval,
                             struct context *context);

/* The interval along the channel that the view's scales are bound to and begin with, in the same
 * way. src/compile/selection/scales.ts */
void selection_find_bound(const struct view *view, const char *channel,
                          const struct value **interval, struct context *context);

#endif
