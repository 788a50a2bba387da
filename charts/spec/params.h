/*
 * Parameters at their initial state, and the values of properties that are computed from them.
 * https://vega.github.io/vega-lite/docs/parameter.html
 *
 * A figure has no user: variables keep their values and selections what they hold at first.
 */
#ifndef CHARTS_SPEC_PARAMS_H
#define CHARTS_SPEC_PARAMS_H

#include <stdbool.h>

#include "data/expr.h"
#include "data/json.h"

struct context;
struct view;

/*
 * Reads the parameters of config (weak and strong: the layers of the config, each may be NULL), of
 * the figure and of every view below it into context's scope, and has {"expr": …} computed in all
 * documents. False after an error.
 */
bool params_read(const struct json_node *root, const struct json_node *weak,
                 const struct json_node *strong, struct context *context);

/* Whether the view, or one in it, has a selection that moves its scales: then marks are clipped. */
bool params_move_scales(const struct json_node *view);

/* The scope of what is computed when the size of a view is known: its "width" and "height" over the
 * parameters. variables is room for two. */
struct expr_scope params_view_scope(const struct view *view, struct expr_variable variables[2],
                                    const struct context *context);

/* Where late properties are noted from now on (see struct json_evaluator), NULL: nowhere; returns
 * where they were before. */
struct json_late_list *params_note_late(const struct context *context, struct json_late_list *list);

#endif
