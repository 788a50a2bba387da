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

/*
 * Reads the "value" of a selection parameter into variable: its entries and, for expressions, an
 * object of the values of each field. view is the view that has the parameter, whose encoding says
 * which fields the channels stand for; is_divided: it is drawn in several places. False after an
 * error.
 */
bool selection_read(const struct json_node *param, const struct json_node *view, bool is_divided,
                    struct expr_variable *variable, struct context *context);

#endif
