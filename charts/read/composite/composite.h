/*
 * Composite marks: views that stand for layers of bars, rules, ticks and points over aggregated
 * rows. https://vega.github.io/vega-lite/docs/boxplot.html, errorbar.html, errorband.html
 *
 * Each makes the layers that Vega-Lite would (src/compositemark/), in JSON; these stand in the
 * place of the view's own mark and encoding, so that diagnostics point there.
 */
#ifndef CHARTS_READ_COMPOSITE_COMPOSITE_H
#define CHARTS_READ_COMPOSITE_COMPOSITE_H

#include <stdbool.h>

struct context;
struct json_node;
struct view;

/* Makes a layer of the view where its mark is composite; *is_layer says whether it is. False after
 * an error. */
bool composite_normalize(struct view *view, const struct json_node *mark, bool *is_layer,
                         struct context *context);

#endif
