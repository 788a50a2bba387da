/*
 * The scales of a view as expressions ask for them.
 * https://vega.github.io/vega/docs/expressions/#scale-functions
 */
#ifndef CHARTS_RESOLVE_EXPRESSION_H
#define CHARTS_RESOLVE_EXPRESSION_H

struct arena;
struct expr_scales;
struct view;

/*
 * Scales go by their channels ("x", "color") as the view sees them, or by the names that Vega-Lite
 * gives them after the views ("concat_0_x", "left_color"). NULL when memory is out.
 */
const struct expr_scales *scale_expression_new(struct view *view, struct arena *arena);

#endif
