/*
 * Views that stand for several: lines and areas with points or a line over them.
 * Vega-Lite: src/normalize/pathoverlay.ts.
 */
#ifndef CHARTS_READ_NORMALIZE_H
#define CHARTS_READ_NORMALIZE_H

#include <stdbool.h>

struct context;
struct json_node;
struct view;

/*
 * Makes a layer of the view where its mark has an overlay ("point", "line", a shape): the mark
 * itself, then the overlays, which inherit the view's encoding. *is_layer says whether it did.
 * False after an error.
 */
bool normalize_overlay(struct view *view, const struct json_node *mark, bool *is_layer,
                       struct context *context);

/* The mark of a view: of a line that has a second position a rule, in the place of the mark. NULL
 * when memory is out. Vega-Lite: src/normalize/ruleforrangedline.ts. */
const struct json_node *normalize_ranged_line(const struct view *view, const struct json_node *mark,
                                              struct context *context);

#endif
