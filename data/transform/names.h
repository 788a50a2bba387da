/*
 * What transforms share in naming fields: lists of names in a spec, and fields that must be in some
 * row.
 */
#ifndef DATA_TRANSFORM_NAMES_H
#define DATA_TRANSFORM_NAMES_H

#include "data/table.h"
#include "data/transform.h"

/* A property that lists fields (or is one); node may be NULL or null: none. */
struct name_list {
    const struct json_node *node;
    const char *const *names;
    size_t count;
};

/* Reads it from the node. False after an error. */
bool names_read(const struct json_node *node, struct name_list *list, struct arena *arena,
                struct diag *diag);

/* The property "as" of two new fields: ["a", "b"], or "a" (then the other is "a_end"), or nothing
 * (then *start and *end stay). False after an error. */
bool names_read_pair(const struct json_node *node, const char **start, const char **end,
                     const struct transform_context *context);

/* The property "as" of count new fields: an array of names, or the first one's name. as has their
 * defaults, which stay where there is none (or null). False after an error. */
bool names_read_results(const struct json_node *node, const char **as, size_t count,
                        const struct transform_context *context);

/* A property that must be a field's name, of node, a transform of that name. False after an error.
 */
bool names_read_field(const struct json_node *node, const char *transform, const char *property,
                      const char **name, struct diag *diag);

/* Vega's accessorName(): a path keeps its brackets and dots, a literal name loses its backslashes.
 */
const char *names_of_field(const struct field *field);

/* Finds a field that some row must have (unless there are no rows); node is where the spec names
 * it, or NULL. False after an error. */
bool names_find_field(const char *name, const struct json_node *node, const struct table *table,
                      const struct transform_context *context, struct field *field);

/* A field that is to be told of at node (NULL: nothing is told); hint is for texts that aren't
 * numbers written in some country's way, which have one of their own. */
struct named_field {
    const char *name, *hint;
    const struct json_node *node;
};

/* Warns of the field's texts that read as no numbers. */
void names_warn_texts(const struct field *field, const struct named_field *named,
                      const struct table *table, const struct transform_context *context);

/* Finds them all: an array in the arena. node is the property that lists them, or NULL. NULL after
 * an error. */
struct field *names_find_fields(const char *const *names, size_t count,
                                const struct json_node *node, const struct table *table,
                                const struct transform_context *context);

/* Finds all that the lists name before the transform runs, so that a field that no row has is told
 * where the spec names it. False after an error. */
bool names_check(const struct name_list *lists, size_t count, const struct table *table,
                 const struct transform_context *context);

#endif
