/*
 * Properties whose values are computed row by row: expressions that ask for datum or for the size
 * of the view, and values with conditions.
 * https://vega.github.io/vega-lite/docs/types.html#exprref
 */
#ifndef CHARTS_READ_LATE_H
#define CHARTS_READ_LATE_H

#include <stdbool.h>
#include <stddef.h>

#include "data/json.h"

struct context;
struct expr_scope;
struct late_values;
struct table;

/*
 * Compiles a list for the rows of that table: of a unit's data, of an axis's ticks. NULL after an
 * error.
 */
struct late_values *late_compile(const struct json_late_list *list, const struct expr_scope *scope,
                                 const struct table *table, struct context *context);

/* Reads what the properties come to in that row into out, the struct that the list is of. A
 * property without a value leaves its field. False after an error. */
bool late_apply(const struct late_values *values, size_t row, void *out, struct context *context);

#endif
