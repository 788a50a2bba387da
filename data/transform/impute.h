/*
 * Imputation: rows for the keys that a group lacks, and values for what is null.
 * https://vega.github.io/vega-lite/docs/impute.html
 */
#ifndef DATA_TRANSFORM_IMPUTE_H
#define DATA_TRANSFORM_IMPUTE_H

#include "data/transform.h"
#include "data/transform/aggregate.h"

struct impute_params {
    const char *field; /* whose values are imputed */
    const char *key;   /* the field that tells the rows of a group apart */
    const char *const *groupby;
    size_t groupby_count;
    const struct value *keyvals; /* keys that each group must have besides those in the rows */
    size_t keyval_count;
    enum aggregate_op method; /* of the group's values: mean, median, min or max; none: value */
    struct value value;       /* undefined: 0 */
    double frame[2];          /* which rows around the imputed one count for a method, relative to
                                 it: [-1, 1]; NAN is open */
};

/* No method, value 0, the whole group. */
extern const struct impute_params impute_params_default;

/* Reads "keyvals", "method", "value" and "frame" of the object over params, as an encoding's
 * "impute" has them. False after an error. */
bool impute_read_params(const struct json_node *node, struct impute_params *params,
                        const struct transform_context *context);

/* The rows, then those imputed, group by group in the order of the keys. With a method, values that
 * are null are imputed as well. NULL after an error. */
const struct table *impute_run(const struct impute_params *params, const struct table *table,
                               const struct transform_context *context);

#endif
