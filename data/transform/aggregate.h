/*
 * Aggregation: rows grouped by fields, each group one row.
 * https://vega.github.io/vega-lite/docs/aggregate.html
 */
#ifndef DATA_TRANSFORM_AGGREGATE_H
#define DATA_TRANSFORM_AGGREGATE_H

#include "data/transform.h"

enum aggregate_op {
    AGGREGATE_NONE,
    AGGREGATE_COUNT,
    AGGREGATE_VALID,
    AGGREGATE_MISSING,
    AGGREGATE_DISTINCT,
    AGGREGATE_SUM,
    AGGREGATE_PRODUCT,
    AGGREGATE_MEAN,
    AGGREGATE_AVERAGE, /* mean by another name */
    AGGREGATE_VARIANCE,
    AGGREGATE_VARIANCEP,
    AGGREGATE_STDEV,
    AGGREGATE_STDEVP,
    AGGREGATE_STDERR,
    AGGREGATE_MEDIAN,
    AGGREGATE_Q1,
    AGGREGATE_Q3,
    AGGREGATE_CI0,
    AGGREGATE_CI1,
    AGGREGATE_MIN,
    AGGREGATE_MAX,
    AGGREGATE_ARGMIN, /* the row (an object) with the least value */
    AGGREGATE_ARGMAX,
    AGGREGATE_VALUES, /* all rows */
    AGGREGATE_OP_COUNT
};

/* All facts about an operation. */
struct aggregate_op_record {
    const char *name;
    bool is_counting; /* its result is a number of rows, whatever the field: count, distinct, valid,
                         missing */
    bool is_summative; /* its results may be stacked: count, sum, distinct, valid, missing */
    /* What makes the operation's result of those of parts; AGGREGATE_NONE: nothing does. */
    enum aggregate_op of_parts;
    bool shares_domain; /* its results lie within the field's own extent: mean, median, q1, q3, min,
                           max … */
};

/* Indexed by aggregate_op. */
extern const struct aggregate_op_record aggregate_ops[AGGREGATE_OP_COUNT];

/* The operation of that name, or AGGREGATE_NONE. The nearest name, or NULL. */
enum aggregate_op aggregate_op_named(const char *name);
const char *aggregate_op_suggest(const char *name);

struct aggregate_field {
    enum aggregate_op op;
    const char *field; /* NULL: count */
    const char *as;    /* the new column */
    const struct json_node
        *node; /* what names the field, for warnings; NULL: nothing of the spec */
};

struct aggregate_params {
    const char *const *groupby; /* fields; they keep their columns */
    size_t groupby_count;
    const struct aggregate_field *fields;
    size_t count;
    bool cross;   /* also the combinations of groups that no row has */
    bool is_join; /* joinaggregate: every row stays and gets its group's values */
};

/* Groups come in the order of their first rows. Values are grouped as Vega does: by their text.
 * NULL after an error. */
const struct table *aggregate_run(const struct aggregate_params *params, const struct table *table,
                                  const struct transform_context *context);

struct sql_relation;

/* Has a database compute it, a row a group in the order of the groups. */
enum sql_push aggregate_push(const struct aggregate_params *params, struct sql_relation *relation,
                             const struct transform_context *context);

#endif
