/*
 * What the files of the aggregation share, and imputation and windows, which aggregate the rows of
 * a frame. * Nothing else includes this.
 */
#ifndef DATA_TRANSFORM_AGGREGATE_INTERNAL_H
#define DATA_TRANSFORM_AGGREGATE_INTERNAL_H

#include "data/transform/aggregate.h"
#include "data/transform/groups.h"

/* What is kept of one field of one group while its rows pass. */
struct cell {
    size_t valid, missing;
    double sum; /* or product */
    double mean, deviation;
    struct value best; /* undefined: none yet */
    size_t best_row;
};

/* The rows of one group, once all are known. */
struct gathering {
    const struct table *table;
    const struct field *field;
    const size_t *rows;
    size_t count;
    struct arena *arena;
};

/*
 * How an operation is computed: row by row into a cell (add, result), or from all rows of a group
 * at once (gather); neither: from the groups alone. add may be NULL beside result. Values that are
 * null, empty texts or NaN aren't added.
 */
struct aggregate_rule {
    void (*add)(struct cell *cell, struct value value, size_t row);
    /* Takes back what add did; NULL: it can't. */
    void (*remove)(struct cell *cell, struct value value);
    struct value (*result)(const struct cell *cell, const struct gathering *gathering);
    /* False when memory is out. */
    bool (*gather)(const struct gathering *gathering, struct value *result);
    double quantile; /* gathered of the numbers; 0: it is none */
    bool is_extreme; /* add takes the place of what is less extreme, of equals the first stays */
    bool is_row;     /* a result is a row of the table, or all of them */
    bool is_random;  /* a result comes from random numbers, the same each time */
};

/* Groups whose rows have passed, each a row of a table: how many they had, and for each of them a
 * cell a field. */
struct flowed_cells {
    size_t count;
    size_t *rows;
    struct cell *cells;
};

/* The table of these groups, of which rows are the first ones: what aggregate_run() does once
 * everything is counted. NULL after an error, or where there would be something to tell. */
const struct table *aggregate_finish(const struct aggregate_params *params,
                                     const struct table *rows, const struct flowed_cells *flowed,
                                     const struct transform_context *context);

/* A note, once for what names the field: the result is a bootstrap. */
void aggregate_tell_random(const struct json_node *node, struct diag *diag);

/* Indexed by aggregate_op. */
extern const struct aggregate_rule aggregate_rules[AGGREGATE_OP_COUNT];

/* Whether a value is added: it is neither null nor an empty text nor NaN. */
bool aggregate_counts(struct value value);

/* The value as quantiles take it. False when they leave it out. */
bool aggregate_read_number(struct value value, double *number);

/* Counts the value as valid or missing, and adds it by the rule. */
void aggregate_add(const struct aggregate_rule *rule, struct cell *cell, struct value value,
                   size_t row);

/* Takes the value back. False, and nothing is done, when the rule can't. */
bool aggregate_remove(const struct aggregate_rule *rule, struct cell *cell, struct value value);

/* The operation (one with a rule) over the rows gathered. False when memory is out. */
bool aggregate_gather(enum aggregate_op op, const struct gathering *gathering,
                      struct value *result);

/* Groups as rows of the result: for each of the fields grouped by, a row that holds its value. The
 * groups that no row has (cross) come last. */
struct aggregate_cells {
    size_t count;
    const size_t *const *rows; /* [field][cell] */
};

/* All combinations of the values. False after an error: memory, or too many. */
bool aggregate_cross(const struct groups *groups, const struct field *fields, size_t field_count,
                     struct aggregate_cells *cells, const struct transform_context *context);

#endif
