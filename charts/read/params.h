/*
 * Parameters at their initial state, and the values of properties that are computed from them.
 * https://vega.github.io/vega-lite/docs/parameter.html
 *
 * A figure has no user: variables keep their values and selections what they hold at first.
 */
#ifndef CHARTS_READ_PARAMS_H
#define CHARTS_READ_PARAMS_H

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

/* The scope of what is computed when the scales of a view are made: its "width" and "height" and
 * its scales over the parameters. NULL when memory is out. */
const struct expr_scope *params_view_scope(struct view *view, const struct context *context);

/* From now on the expressions of all properties are computed in the scope of that view (NULL: of
 * none). Returns the view before. */
struct view *params_enter_view(struct view *view, const struct context *context);

/* The scope for what is computed now: of the view that was entered, else of the parameters alone.
 * NULL when memory is out. */
const struct expr_scope *params_scope(const struct context *context);

/* Where late properties are noted from now on (see struct json_evaluator), NULL: nowhere; returns
 * where they were before. */
struct json_late_list *params_note_late(const struct context *context, struct json_late_list *list);

#endif
