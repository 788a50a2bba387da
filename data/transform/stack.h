/*
 * Stacking: values laid end to end within groups.
 * https://vega.github.io/vega/docs/transforms/stack/
 */
#ifndef DATA_TRANSFORM_STACK_H
#define DATA_TRANSFORM_STACK_H

#include "data/transform.h"
#include "data/transform/order.h"

enum stack_offset { STACK_NONE, STACK_ZERO, STACK_CENTER, STACK_NORMALIZE };

struct stack_params {
    const char *const *groupby;
    size_t groupby_count;
    const struct sort_key *sort; /* the order within a group; ties keep the rows' order */
    size_t sort_count;
    const char *field; /* NULL: every row counts 1 */
    const char *as, *as_end;
    enum stack_offset offset;
};

/* A table with two more columns, the rows in their order. NULL after an error. */
const struct table *stack_run(const struct stack_params *params, const struct table *table,
                              const struct transform_context *context);

#endif
