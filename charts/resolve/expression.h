/*
 * What the expressions of a view may ask for once its scales are made.
 * https://vega.github.io/vega/docs/expressions/#scale-functions
 */
#ifndef CHARTS_RESOLVE_EXPRESSION_H
#define CHARTS_RESOLVE_EXPRESSION_H

#include "data/value.h"

struct arena;
struct context;
struct expr_scope;
struct json_evaluator;
struct scale;
struct view;

/*
 * The scope of what is computed when the scales of a view are made: its "width" and "height" as
 * they are now, and its scales, over the parameters. Scales go by their channels ("x", "color") as
 * the view sees them, or by the names that Vega-Lite gives them after the views ("concat_0_x",
 * "left_color"). NULL when memory is out.
 */
const struct expr_scope *view_scope_new(const struct view *view, const struct context *context);

/* Computes {"expr": …} in that scope, with the size that the view has then: for json_node_in() and
 * property_target. NULL when memory is out. */
const struct json_evaluator *view_evaluator_new(const struct view *view,
                                                const struct context *context);

/* A gradient in the colours of a scale; how: an array of the point where it begins, the one where
 * it ends, and about how many colours. Undefined for a scale that has no gradient. */
struct value expression_gradient(const struct scale *scale, struct value how, struct arena *arena);

#endif
