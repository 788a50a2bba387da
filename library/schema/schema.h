/*
 * The JSON Schema (draft-07) of what burin draws, from the tables that specs are read by: a
 * definition for each table of properties, and for each kind of value that they share.
 */
#ifndef LIBRARY_SCHEMA_SCHEMA_H
#define LIBRARY_SCHEMA_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "data/json.h"

struct json_t;

/* An object of a specification: the table that it is read by, under the name of its definition. */
struct schema_part {
    const char *name;
    const struct property_set *set;
    const char *more;     /* what is read of it besides, words between spaces; NULL: nothing */
    const char *computed; /* what all properties may be besides, in words of schema_shape();
                             NULL: nothing */
};

/* What a member may be that the table of its object doesn't tell. */
struct schema_member {
    const char *part; /* NULL: of any part */
    const char *name;
    const char *shape;
};

/* What is read by a function of its own. */
struct schema_reader {
    bool (*read)(const struct json_node *node, void *field, struct diag *diag);
    const char *shape;
};

/* Definitions of shapes that parts share, by their names. */
struct schema_shape {
    const char *name, *shape;
};

/* Each ends with a row without a name, or without a reader. */
extern const struct schema_part schema_parts[];
extern const struct schema_member schema_members[];
extern const struct schema_reader schema_readers[];
extern const struct schema_shape schema_shapes[];

/*
 * A schema in a few words, with " | " between alternatives: a type ("number"), a definition
 * ("#axis"), a value ("'width'"), an array ("[number | string]"), anything ("any"), or a schema as
 * JSON ("{…}"). NULL: there are none. The caller owns it. NULL only when memory is out.
 */
struct json_t *schema_shape_new(const char *shape);

/* What a property of a part may be: by its member's row, its reader's or its type; "any" when
 * nobody says. Owned as above. */
struct json_t *schema_property_new(const struct schema_part *part, const struct property *property);

/* Whether the tables say what the property may be, and not just that it is there. */
bool schema_property_is_told(const struct schema_part *part, const struct property *property);

/* The whole schema. Owned as above. */
struct json_t *schema_new(const char *title);

#endif
