/*
 * The schema: its definitions, one after another.
 */
#include "library/schema/schema.h"

#include <glib.h>
#include <jansson.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/guide/header.h"
#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/layouts.h"
#include "charts/mark/mark.h"
#include "charts/projection/params.h"
#include "charts/read/channel.h"
#include "charts/read/config.h"
#include "charts/read/mark_type.h"
#include "charts/read/meta.h"
#include "charts/read/theme.h"
#include "charts/scale/scale.h"
#include "charts/scale/scheme.h"
#include "data/format/locale_table.h"
#include "data/load.h"
#include "data/timeunit.h"
#include "data/transform.h"
#include "data/transform/aggregate.h"

/* --- objects -------------------------------------------------------------------------------- */

/* A copy is made of what is shared, so that the text is the same wherever it stands. */
static void put(json_t *object, const char *key, const char *shape)
{
    json_object_set_new(object, key, schema_shape_new(shape));
}

/* An object with these properties and, as all that burin reads, a description and what begins with
 * "$"; takes them over. */
static json_t *object_new(json_t *properties)
{
    if (!json_object_get(properties, "description"))
        put(properties, "description", "string");
    if (!json_object_get(properties, "usermeta"))
        put(properties, "usermeta", "#usermeta");
    return json_pack("{s: s, s: o, s: {s: {}}, s: b}", "type", "object", "properties", properties,
                     "patternProperties", "^\\$", "additionalProperties", 0);
}

static void put_properties(json_t *object, const struct schema_part *part)
{
    for (size_t i = 0; i < part->set->count; i++) {
        const struct property *property = &part->set->properties[i];
        json_object_set_new(object, property->name, schema_property_new(part, property));
    }
}

/* Words between spaces, each a member of the table of members. */
static void put_more(json_t *object, const struct schema_part *part)
{
    char word[64];
    for (const char *at = part->more; at && *at;) {
        size_t length = strcspn(at, " ");
        if (length < sizeof word) {
            memcpy(word, at, length);
            word[length] = '\0';
            const struct property property = {.name = word, .type = PROPERTY_ELSEWHERE};
            json_object_set_new(object, word, schema_property_new(part, &property));
        }
        at += length + (at[length] == ' ');
    }
}

static json_t *part_new(const struct schema_part *part)
{
    json_t *properties = json_object();
    put_properties(properties, part);
    put_more(properties, part);
    return object_new(properties);
}

/* Members of a schema, without braces, in a schema. */
static json_t *members_new(const char *members)
{
    json_t *text = json_sprintf("{%s}", members);
    json_t *schema = json_loads(json_string_value(text), 0, NULL);
    json_decref(text);
    return schema;
}

/* Those of burin's own members that are one of a list of names. */
static const char *const *choices_of(const char *name)
{
    if (strcmp(name, "layout") == 0)
        return layout_names;
    return strcmp(name, "theme") == 0 ? theme_names : NULL;
}

/* What burin's own members may be and do, they say themselves. */
static void describe_burin(json_t *definition)
{
    json_t *properties = json_object_get(definition, "properties");
    for (size_t i = 0; meta_members[i].name; i++) {
        json_t *member = members_new(meta_members[i].schema);
        const char *const *choices = choices_of(meta_members[i].name);
        json_object_set_new(member, "description", json_string(meta_members[i].does));
        json_t *names = choices ? json_array() : NULL;
        for (size_t k = 0; choices && choices[k]; k++)
            json_array_append_new(names, json_string(choices[k]));
        if (names)
            json_object_set_new(member, "enum", names);
        json_object_set_new(properties, meta_members[i].name, member);
    }
}

/* --- names ---------------------------------------------------------------------------------- */

static json_t *names_new(const struct name_table *table)
{
    json_t *names = json_array();
    for (size_t i = 0; i < table->count; i++)
        json_array_append_new(names, json_string(table->names[i]));
    return names;
}

static json_t *enum_new(json_t *names)
{
    return json_pack("{s: o}", "enum", names);
}

static json_t *composite_marks_new(void)
{
    return enum_new(names_new(&mark_composite));
}

static json_t *mark_types_new(void)
{
    json_t *names = json_array();
    for (size_t i = 0; mark_types[i]; i++)
        json_array_append_new(names, json_string(mark_types[i]->name));
    json_t *composite = names_new(&mark_composite);
    json_array_extend(names, composite);
    json_decref(composite);
    return enum_new(names);
}

static json_t *scale_types_new(void)
{
    json_t *names = json_array();
    for (size_t i = 0; scale_types[i]; i++)
        json_array_append_new(names, json_string(scale_types[i]->name));
    return enum_new(names);
}

static json_t *projection_types_new(void)
{
    json_t *names = json_array();
    for (size_t i = 0; projection_types[i]; i++)
        json_array_append_new(names, json_string(projection_types[i]->name));
    return json_pack("{s: [o, {s: s}]}", "anyOf", enum_new(names), "type", "string");
}

static json_t *data_types_new(void)
{
    json_t *names = json_array();
    for (size_t i = 0; data_loaders[i]; i++)
        json_array_append_new(names, json_string(data_loaders[i]->name));
    return enum_new(names);
}

static json_t *aggregates_new(void)
{
    json_t *names = json_array();
    for (int i = AGGREGATE_NONE + 1; i < AGGREGATE_OP_COUNT; i++)
        json_array_append_new(names, json_string(aggregate_ops[i].name));
    return enum_new(names);
}

/* In small letters, as Vega-Lite's page has them, and as the table has them: case doesn't matter.
 */
static void add_scheme(json_t *names, const char *name)
{
    char *small = g_ascii_strdown(name, -1);
    json_array_append_new(names, json_string(small));
    if (strcmp(small, name) != 0)
        json_array_append_new(names, json_string(name));
    g_free(small);
}

/* "blues-5" is five of "blues". */
static json_t *schemes_new(void)
{
    json_t *names = json_array();
    for (size_t i = 0; i < schemes_categorical_count; i++)
        add_scheme(names, schemes_categorical[i].name);
    for (size_t i = 0; i < schemes_continuous_count; i++)
        add_scheme(names, schemes_continuous[i].name);
    return json_pack("{s: [o, {s: s, s: s}]}", "anyOf", enum_new(names), "type", "string",
                     "pattern", "-[0-9]+$");
}

/* In local time and in UTC, and of values that are cut down already. */
static json_t *time_units_new(void)
{
    static const char *const prefixes[] = {"", "utc", "binned", "binnedutc"};
    json_t *names = json_array();
    for (size_t p = 0; p < COUNT_OF(prefixes); p++) {
        for (size_t i = 0; i < timeunit_names.count; i++)
            json_array_append_new(names,
                                  json_sprintf("%s%s", prefixes[p], timeunit_names.names[i]));
    }
    return json_pack("{s: [o, {s: s, s: s}]}", "anyOf", enum_new(names), "type", "string",
                     "pattern", "_step_");
}

/* --- objects that no one table reads --------------------------------------------------------- */

/* Several may divide, be read out or come in an order. */
static const char *channel_shape(const struct channel *channel)
{
    bool may_be_many = channel->range == CHANNEL_RANGE_NONE;
    return may_be_many ? "#channel | [#channel] | null" : "#channel | null";
}

static json_t *encoding_new(void)
{
    static const char *const foreign[] = {"xError", "yError", "xError2", "yError2"};
    json_t *properties = json_object();
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        put(properties, channels[i].name, channel_shape(&channels[i]));
    for (size_t i = 0; i < COUNT_OF(foreign); i++) {
        if (channel_is_foreign(foreign[i]))
            put(properties, foreign[i], "#channel | null");
    }
    return object_new(properties);
}

static json_t *resolve_channels_new(void)
{
    json_t *properties = json_object();
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        put(properties, channels[i].name, "'shared' | 'independent'");
    return object_new(properties);
}

/* Blocks of config by the beginning of their names, the first that fits; those of marks by the
 * table of marks. */
static const struct {
    const char *begins, *shape;
} blocks[] = {
    {"axis", "#axis | null"},
    {"header", "#header"},
    {"view", "#view-config"},
    {"scale", "#scale-config"},
    {"legend", "#legend-config"},
    {"title", "#title-properties"},
    {"autosize", "#autosize | #autosize-properties"},
    {"params", "[#parameter]"},
    {"projection", "#projection"},
    {"locale", "#locale | object"},
    {"mark", "#mark-definition"},
    {"background", "#color | #expr"},
    {"padding", "#padding"},
};

static bool is_mark(const char *name)
{
    for (size_t i = 0; i < mark_composite.count; i++) {
        if (strcmp(mark_composite.names[i], name) == 0)
            return true;
    }
    for (size_t i = 0; mark_types[i]; i++) {
        if (strcmp(mark_types[i]->name, name) == 0)
            return true;
    }
    return false;
}

static const char *block_shape(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(blocks); i++) {
        if (strncmp(name, blocks[i].begins, strlen(blocks[i].begins)) == 0)
            return blocks[i].shape;
    }
    return is_mark(name) ? "#mark-definition" : NULL;
}

static json_t *config_new(void)
{
    static const struct schema_part plain = {"config", &config_property_set, NULL, "#expr"};
    json_t *properties = json_object();
    for (size_t i = 0; i < config_block_names.count; i++) {
        const char *shape = block_shape(config_block_names.names[i]);
        put(properties, config_block_names.names[i], shape ? shape : "any");
    }
    for (size_t i = 0; i < plain.set->count; i++) {
        const struct property *property = &plain.set->properties[i];
        if (!block_shape(property->name))
            json_object_set_new(properties, property->name, schema_property_new(&plain, property));
    }
    return object_new(properties);
}

static json_t *locales_new(void)
{
    json_t *names = json_array();
    for (size_t i = 0; locale_rows[i].name; i++)
        json_array_append_new(names, json_string(locale_rows[i].name));
    return enum_new(names);
}

/* --- transforms ------------------------------------------------------------------------------ */

static void put_transform(json_t *definitions, json_t *all, const struct transform_type *type)
{
    const struct property_set set = {type->name, type->properties, type->property_count};
    const struct schema_part part = {type->name, &set, NULL, NULL};
    json_t *definition = part_new(&part);
    json_object_set_new(definition, "required", json_pack("[s]", type->name));
    json_t *name = json_sprintf("transform-%s", type->name);
    json_object_set_new(definitions, json_string_value(name), definition);
    json_array_append_new(
        all,
        json_pack("{s: o}", "$ref", json_sprintf("#/definitions/%s", json_string_value(name))));
    json_decref(name);
    if (!type->part)
        return;
    json_t *part_name = json_sprintf("%s-part", type->name);
    const struct schema_part inner = {json_string_value(part_name), type->part, NULL, NULL};
    json_object_set_new(definitions, inner.name, part_new(&inner));
    json_decref(part_name);
}

static void put_transforms(json_t *definitions)
{
    json_t *all = json_array();
    for (size_t i = 0; transform_types[i]; i++)
        put_transform(definitions, all, transform_types[i]);
    json_object_set_new(definitions, "transform", json_pack("{s: o}", "anyOf", all));
}

/* --- all ------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    json_t *(*make)(void);
} made[] = {
    {"mark-type", mark_types_new},   {"composite-mark", composite_marks_new},
    {"scale-type", scale_types_new}, {"projection-type", projection_types_new},
    {"data-type", data_types_new},   {"aggregate-operation", aggregates_new},
    {"scheme", schemes_new},         {"time-unit", time_units_new},
    {"encoding", encoding_new},      {"resolve-channels", resolve_channels_new},
    {"config", config_new},          {"locale", locales_new},
};

static json_t *definitions_new(void)
{
    json_t *definitions = json_object();
    for (size_t i = 0; schema_parts[i].name; i++)
        json_object_set_new(definitions, schema_parts[i].name, part_new(&schema_parts[i]));
    for (size_t i = 0; i < COUNT_OF(made); i++)
        json_object_set_new(definitions, made[i].name, made[i].make());
    for (size_t i = 0; schema_shapes[i].name; i++)
        put(definitions, schema_shapes[i].name, schema_shapes[i].shape);
    put_transforms(definitions);
    describe_burin(json_object_get(definitions, "burin"));
    return definitions;
}

json_t *schema_new(const char *title)
{
    return json_pack("{s: s, s: s, s: s, s: o}", "$schema",
                     "http://json-schema.org/draft-07/schema#", "title", title, "$ref",
                     "#/definitions/view", "definitions", definitions_new());
}
