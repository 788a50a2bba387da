/*
 * What the files of this folder share: the walk, and the conversions that the table names.
 */
#ifndef CHARTS_READ_OLDER_INTERNAL_H
#define CHARTS_READ_OLDER_INTERNAL_H

#include <jansson.h>

#include "charts/read/older/older.h"
#include "data/json.h"

/* An object that may hold old words. */
struct older_visit {
    enum older_place place;
    const struct json_node *node;
    json_t *emptied; /* the names of selections that hold nothing while they are empty */
    struct diag *diag;
};

/* Puts a value (whose reference it takes over) at key into the object; what lies in it is reported
 * at from. Nothing is put over what is there already, unless replaces. False when memory is out. */
bool older_put(const struct older_visit *visit, json_t *object, const char *key, json_t *value,
               const struct json_node *from);

/* Drops a member. */
bool older_drop(const struct older_visit *visit, const struct json_node *member);

/* charts/read/older/selection.c: of views, conditions, filters, and whatever names a selection. */
bool older_convert_selections(const struct older_visit *visit, const struct json_node *member);
bool older_convert_condition(const struct older_visit *visit, const struct json_node *member);
bool older_convert_filter(const struct older_visit *visit, const struct json_node *member);
bool older_convert_source(const struct older_visit *visit, const struct json_node *member);
bool older_note_empty(const struct older_visit *visit);

/* charts/read/older/guide.c: of legends and titles, and of the axis of a facet. */
bool older_convert_legend_encode(const struct older_visit *visit, const struct json_node *member);
bool older_convert_legend_encoding(const struct older_visit *visit, const struct json_node *member);
bool older_convert_title_encoding(const struct older_visit *visit, const struct json_node *member);
bool older_convert_facet_axis(const struct older_visit *visit, const struct json_node *member);

#endif
