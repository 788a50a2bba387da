/*
 * Imputation in the encoding: what "impute" of x or y asks for, and what stacks of series need.
 * https://vega.github.io/vega-lite/docs/impute.html#encoding
 */
#ifndef CHARTS_ENCODE_IMPUTE_H
#define CHARTS_ENCODE_IMPUTE_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/read/channel.h"

struct context;
struct unit;

/* Runs "impute" of x or y, if either has it. False after an error. */
bool encode_impute(struct unit *unit, struct context *context);

/* Series that are stacked along a dimension; dividers are the fields that tell them apart. */
struct stacked_series {
    enum channel_id stacked, dimension;
    const char *const *dividers;
    size_t divider_count;
};

/*
 * Where series are stacked, each has a row at every place along the dimension: of amount 0 where it
 * has none. False after an error.
 */
bool encode_impute_stack(struct unit *unit, const struct stacked_series *series,
                         struct context *context);

#endif
