/*
 * What a selection holds at first: https://vega.github.io/vega-lite/docs/parameter.html
 */
#ifndef CHARTS_SPEC_SELECTION_H
#define CHARTS_SPEC_SELECTION_H

#include <stdbool.h>

struct diag;
struct json_node;

/* Nodes of what a selection holds; NULL: nothing. */
struct selection {
    const struct json_node *predicate; /* which rows it holds: {"or": …} */
    const struct json_node *fields;    /* as expressions see it: {"a": ["A", "B"]} */
};

/* Reads the "value" of a parameter that selects points. False after an error: intervals, and the
 * entries of legends, aren't drawn yet. */
bool selection_read_value(const struct json_node *param, struct selection *selection,
                          struct diag *diag);

#endif
