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
struct sql_relation;
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

enum sql_push { SQL_PUSH_FAILED, SQL_PUSH_NOT, SQL_PUSH_DONE };

struct transform_type {
    const char *name; /* the property by which Vega-Lite tells it: "filter", "calculate" … */
    /* Reads the transform object; NULL after an error. */
    void *(*read)(const struct json_node *node, const struct transform_context *context);
    /* The rows after it, or NULL after an error. */
    const struct table *(*run)(const void *params, const struct table *table,
                               const struct transform_context *context);
    /* Has a database compute it: adds it to the relation as it would be run. SQL_PUSH_NOT: an
     * engine would compute otherwise, and the relation is as it was. NULL: none ever does. */
    enum sql_push (*push)(const void *params, struct sql_relation *relation,
                          const struct transform_context *context);
    bool makes_fewer; /* rows, so that pushing it down is worth it by itself */
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

/*
 * Has a database compute the first of the transforms, as many as it would compute as they would be
 * run; *count is how many of them the relation has then, and *is_all whether *pending, which has
 * those behind that as well that make no fewer rows, has all of them. False after an error.
 */
struct transform_push {
    struct sql_relation *relation;
    struct sql_relation *pending;
    size_t count;
    bool is_all;
};
bool transform_push_all(const struct json_node *transforms, struct transform_push *push,
                        const struct transform_context *context);
/* The same without the first ones. */
const struct table *transform_run_from(const struct json_node *transforms, size_t first,
                                       const struct table *table,
                                       const struct transform_context *context);

#endif
