/*
 * What a spec says to burin alone, in "usermeta": {"burin": …}: Vega and its kin pass over it, so
 * that the spec stays portable. Options of the call go over it.
 */
#ifndef CHARTS_READ_META_H
#define CHARTS_READ_META_H

#include <stdbool.h>

#include "base/length.h"
#include "data/json.h"

struct context;

/* "values": whether marks are labelled with what they show, and how. */
struct meta_values {
    bool is_given, is_shown;
    const char *format; /* of d3-format; NULL: the axis's, or as many digits as they need */
};

struct figure_meta {
    const struct json_node *node; /* of the object; NULL: there is none */
    const char *layout, *theme;   /* NULL: not said */
    struct length width;
    const char *width_text;                         /* NULL: not said */
    struct json_lines kicker, source, note, credit; /* the frame's texts */
    const char *logo;                               /* a url; NULL: none */
    struct meta_values values;
    const struct json_node *patterns; /* a hatch for each of some colours; NULL: none */
};

/* A member, for its JSON Schema. */
struct meta_member {
    const char *name;
    const char *schema; /* what it may be, as members of a JSON Schema */
    const char *does;
};

extern const struct meta_member meta_members[]; /* ends with one without a name */

/* Reads the object of a whole spec. False after an error. */
bool meta_read(const struct json_node *root, struct figure_meta *meta, struct context *context);

/* What the usermeta of a view says of its own values; values is left as it is where that says
 * nothing. False after an error. */
bool meta_read_values(const struct json_node *view, struct meta_values *values,
                      struct context *context);

extern const struct property_set meta_property_set;

#endif
