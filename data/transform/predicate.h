/*
 * Predicates: what a filter (and a condition's "test") holds. An expression, a test of a field, or
 * and, or, not of predicates. https://vega.github.io/vega-lite/docs/predicate.html
 */
#ifndef DATA_TRANSFORM_PREDICATE_H
#define DATA_TRANSFORM_PREDICATE_H

#include "data/transform.h"

struct predicate;
struct sql_relation;
struct sql_writer;

/* NULL after an error. */
struct predicate *predicate_read(const struct json_node *node,
                                 const struct transform_context *context);

/* The table whose rows are tested from now on. False after an error: a field that no row has. */
bool predicate_bind(struct predicate *predicate, const struct table *table,
                    const struct transform_context *context);

/* Whether that row of the bound table passes. What is computed on the way stays in scratch. */
bool predicate_test(const struct predicate *predicate, size_t row, struct arena *scratch);

/* Writes it as a condition in SQL for the rows of the relation. False: an engine would tell
 * otherwise. */
bool predicate_push(const struct predicate *predicate, const struct sql_relation *relation,
                    struct sql_writer *writer);

/* For the page of what is supported. */
extern const struct property_set predicate_property_set;

#endif
