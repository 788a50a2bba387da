/*
 * What the files of predicates share: the tree's node. Nothing else includes this.
 */
#ifndef DATA_TRANSFORM_PREDICATE_INTERNAL_H
#define DATA_TRANSFORM_PREDICATE_INTERNAL_H

#include "data/table.h"
#include "data/transform/predicate.h"

struct sql_column;
struct sql_writer;

/* Writes a test of a column as a condition in SQL. False: an engine would tell otherwise. */
typedef bool predicate_push_test(const struct predicate *predicate, const struct sql_column *column,
                                 struct sql_writer *writer);

struct predicate {
    /* Whether a row passes. */
    bool (*test)(const struct predicate *predicate, size_t row, struct arena *scratch);
    /* and, or, not: */
    size_t part_count;
    struct predicate **parts;
    const char *opening, *joint; /* in SQL: before them, and between them */
    /* an expression: */
    struct expr *expr;
    /* a parameter: */
    bool holds;
    const struct expr_selection *selection; /* what it holds; NULL: nothing, or no selection */
    struct field *fields;                   /* those of the selection */
    /* a test of a field: */
    const struct json_node *field_node;
    const char *field_name;
    struct field field;
    const struct zone *zone; /* of local time */
    const char *unit_name;   /* of the time unit; NULL: none */
    unsigned unit_parts;     /* of enum timeunit_part; 0: the time as it is */
    predicate_push_test *push;
    const char *operator; /* for push; NULL: it needs none */
    bool (*compare)(struct value value, const struct value *operands, size_t count);
    struct value (*coerce)(const struct predicate *predicate, struct value value,
                           struct arena *scratch);
    struct value *operands;
    size_t operand_count;
};

/* predicate_field.c: reads a test of a field. False after an error. */
bool predicate_read_field(const struct json_node *node, struct predicate *predicate,
                          const struct transform_context *context);

/* predicate_push.c: the tests of a field. */
predicate_push_test predicate_push_equal, predicate_push_order, predicate_push_range,
    predicate_push_valid;

/* predicate_selection.c: whether a row is among what a selection holds. */
bool predicate_test_selection(const struct predicate *predicate, size_t row, struct arena *scratch);
bool predicate_bind_selection(struct predicate *predicate, const struct table *table,
                              const struct transform_context *context);

#endif
