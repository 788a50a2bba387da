/*
 * Parameters at their initial state, and the values of properties that are computed from them.
 * https://vega.github.io/vega-lite/docs/parameter.html
 *
 * A figure has no user: variables keep their values and selections what they hold at first.
 */
#ifndef CHARTS_READ_PARAMS_H
#define CHARTS_READ_PARAMS_H

#include <stdbool.h>

#include "data/json.h"

struct config_given;
struct context;
struct expr_scope;
struct table;

/* What computes {"expr": …} where no more than the parameters is known, in context's scope as it is
 * then; NULL when memory is out. Specs and configs are read in it: see json_node_in(). */
const struct json_evaluator *params_evaluator_new(const struct context *context);

/* The value of such a node in that scope: for the evaluators of later stages. */
enum json_evaluation params_evaluate(const struct json_node *node, const struct expr_scope *scope,
                                     const struct context *context, json_t **value,
                                     struct diag *diag);

/*
 * Reads the parameters of config as given, of
 * the figure and of every view below it into context's scope. False after an error.
 */
bool params_read(const struct json_node *root, const struct config_given *given,
                 struct context *context);

/* Whether the view, or one in it, has a selection that moves its scales: then marks are clipped. */
bool params_move_scales(const struct json_node *view);

/* Whether a point selection of the view's own takes the mark that is nearest. */
bool params_snap(const struct json_node *view);

/* Tells the selections of a view what its rows are, for lookups in them. False when memory is out.
 */
bool params_keep_rows(const struct json_node *view, const struct table *rows,
                      struct context *context);

#endif
