/*
 * Aggregation of rows that come in pieces. What comes out is what aggregate_run() makes of all of
 * them at once; where that would tell something, or can't be had so, flows end.
 */
#ifndef DATA_TRANSFORM_AGGREGATE_FLOW_H
#define DATA_TRANSFORM_AGGREGATE_FLOW_H

#include "data/transform/aggregate.h"

struct aggregate_flow;

/* Whether its operations can do with a row at a time. */
bool aggregate_may_flow(const struct aggregate_params *params);

/* Whether an operation adds up numbers, and makes no difference between one and a text of it. */
bool aggregate_is_summing(enum aggregate_op op);

/* Groups and their texts live as long as context's arenas; params is borrowed. Freed with
 * aggregate_flow_free(). NULL when memory is out. */
struct aggregate_flow *aggregate_flow_new(const struct aggregate_params *params,
                                          const struct transform_context *context);
void aggregate_flow_free(struct aggregate_flow *flow);

/* Adds a piece, with the arenas and the texts of it. */
bool aggregate_flow_add(struct aggregate_flow *flow, const struct table *piece,
                        const struct transform_context *context);

/* The table of the groups; *first, the first row of each. NULL if not. */
const struct table *aggregate_flow_end(struct aggregate_flow *flow, const struct table **first,
                                       const struct transform_context *context);

#endif
