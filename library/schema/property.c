/*
 * What one property may be, as a schema: what the tables say, in their order.
 */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "library/schema/schema.h"

/* part NULL: what is said of any. */
static const char *shape_of_member(const char *part, const char *name)
{
    for (const struct schema_member *member = schema_members; member->name; member++) {
        bool is_of_part = part ? member->part && !strcmp(member->part, part) : !member->part;
        if (is_of_part && strcmp(member->name, name) == 0)
            return member->shape;
    }
    return NULL;
}

static const char *shape_of_reader(const struct property *property)
{
    for (const struct schema_reader *reader = schema_readers; reader->read; reader++) {
        if (reader->read == property->read)
            return reader->shape;
    }
    return NULL;
}

/* A shape for types whose values the table doesn't list; NULL: ask elsewhere. */
static const char *shape_of_type(const struct property *property)
{
    switch (property->type) {
    case PROPERTY_BOOL:
        return "boolean | null";
    case PROPERTY_TEXT:
        return "string | null";
    case PROPERTY_LINES:
        return "#lines";
    case PROPERTY_COLOR:
        return "#color";
    case PROPERTY_CUSTOM:
        return shape_of_reader(property);
    case PROPERTY_IGNORED:
        return "any";
    default:
        return NULL;
    }
}

static json_t *number_new(const struct property *property)
{
    double minimum = property->minimum, maximum = property->maximum;
    json_t *number = json_pack("{s: [s, s]}", "type", "number", "null");
    bool has_range = minimum < 0 || minimum > 0 || maximum < 0 || maximum > 0;
    if (has_range && isfinite(minimum) && fabs(minimum) < 1e15)
        json_object_set_new(number, "minimum", json_real(minimum));
    if (has_range && isfinite(maximum) && fabs(maximum) < 1e15)
        json_object_set_new(number, "maximum", json_real(maximum));
    return number;
}

static json_t *enum_new(const struct property *property)
{
    json_t *names = json_array();
    for (size_t i = 0; property->names[i]; i++)
        json_array_append_new(names, json_string(property->names[i]));
    json_array_append_new(names, json_null());
    return json_pack("{s: o}", "enum", names);
}

/* What the property is by itself; NULL: nobody says. What is said of it in its part goes first,
 * what is said of its name in any part last. */
static json_t *told_new(const struct schema_part *part, const struct property *property)
{
    if (property->type == PROPERTY_NUMBER)
        return number_new(property);
    if (property->type == PROPERTY_ENUM)
        return enum_new(property);
    const char *shape = shape_of_member(part->name, property->name);
    if (!shape)
        shape = shape_of_type(property);
    if (!shape)
        shape = shape_of_member(NULL, property->name);
    return shape ? schema_shape_new(shape) : NULL;
}

/* Either of the two, both taken over. */
static json_t *either_new(json_t *one, json_t *other)
{
    json_t *list = json_object_get(one, "anyOf");
    json_t *more = json_object_get(other, "anyOf");
    json_t *all = list ? json_incref(list) : json_pack("[O]", one);
    if (more)
        json_array_extend(all, more);
    else
        json_array_append(all, other);
    json_decref(one);
    json_decref(other);
    return json_pack("{s: o}", "anyOf", all);
}

json_t *schema_property_new(const struct schema_part *part, const struct property *property)
{
    json_t *told = told_new(part, property);
    if (!told || json_object_size(told) == 0 || !part->computed)
        return told ? told : json_object();
    return either_new(told, schema_shape_new(part->computed));
}

bool schema_property_is_told(const struct schema_part *part, const struct property *property)
{
    json_t *told = told_new(part, property);
    json_decref(told);
    return told != NULL;
}
