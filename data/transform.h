/*
 * Transforms: table in, table out. Each kind is a record in the table transform_types.
 */
#ifndef DATA_TRANSFORM_H
#define DATA_TRANSFORM_H

#include "base/name_table.h"
#include "data/expr.h"
#include "data/json.h"

struct aggregate_params;
struct data_context;
struct table;
struct intern;
struct zone;

/* What a transform runs with. */
struct transform_context {
    struct arena *arena; /* parameters live here, those that a transform makes too */
    struct arena
        *tables; /* results: a list of transforms drops what its later tables don't share */
    struct arena *scratch; /* what is done with when the transform has run: the caller rewinds it */
    struct intern *intern;
    struct diag *diag;
    const struct expr_scope *scope; /* the parameters that expressions may name */
    struct expr_scope *made; /* where an extent transform adds its parameter, seen from scope; NULL:
                                it is seen by later transforms of the list only */
    const struct zone *zone; /* of local time; NULL: UTC */
    const struct data_context *data; /* where lookups load from; NULL: no files */
    bool is_piece; /* the rows are a piece of them: what there is to say of all isn't said */
};

struct transform_type {
    const char *name; /* the property by which Vega-Lite tells it: "filter", "calculate" … */
    /* Reads the transform object; NULL after an error. */
    void *(*read)(const struct json_node *node, const struct transform_context *context);
    /* The rows after it, or NULL after an error. */
    const struct table *(*run)(const void *params, const struct table *table,
                               const struct transform_context *context);
    /* Whether running it on pieces of the rows, one after the other, comes to the same; NULL: it
     * needs all rows. */
    bool (*may_flow)(const void *params);
    /* What it makes of rows that flow; NULL: nothing, or it doesn't. */
    const struct aggregate_params *(*reduce)(const void *params);
    /* For the page of what is supported: the object's properties, and those of the objects in one
     * of them (named like it); NULL: there are none. */
    const struct property *properties;
    size_t property_count;
    const struct property_set *part;
};

extern const struct transform_type *const transform_types[]; /* ends with NULL */

/* The kind of a transform object; NULL: there is no such. */
const struct transform_type *transform_find(const struct json_node *node);

/* Reads and runs a Vega-Lite "transform" array (NULL: none) over table, with arenas of its own for
 * tables and scratch; what is left of them lives as long as context->arena. NULL after an error. A
 * filter that leaves no row of some is a warning. */
const struct table *transform_run_all(const struct json_node *transforms, const struct table *table,
                                      const struct transform_context *context);

/* The same without the first ones. */
const struct table *transform_run_from(const struct json_node *transforms, size_t first,
                                       const struct table *table,
                                       const struct transform_context *context);

#endif
