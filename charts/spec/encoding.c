/*
 * Reading encodings and binding them to tables.
 */
#include "charts/spec/encoding.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "base/suggest.h"
#include "charts/spec/condition.h"
#include "charts/spec/property.h"

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct channel_def, NAME, MEMBER)

static const struct property channel_def_properties[] = {
    ROW(NODE, "field", field_node),
    ROW(NODE, "datum", datum_node),
    ROW(NODE, "value", value_node),
    ROW(NODE, "type", type_node),
    ROW(NODE, "scale", scale),
    ROW(NODE, "axis", axis),
    ROW(NODE, "legend", legend),
    ROW(NODE, "sort", sort),
    ROW(NODE, "stack", stack),
    {.name = "title", .type = PROPERTY_LINES, .offset = offsetof(struct channel_def, title)},
    ROW(TEXT, "format", format),
    ROW(TEXT, "formatType", format_type),
    ROW(FRACTION, "bandPosition", band_position),
    PROPERTY_ROW_UNSUPPORTED("aggregate"),
    PROPERTY_ROW_UNSUPPORTED("bin"),
    ROW(NODE, "condition", condition),
    PROPERTY_ROW_IGNORED("test"), /* of a condition: charts/spec/condition.c */
    PROPERTY_ROW_IGNORED("param"),
    PROPERTY_ROW_IGNORED("empty"),
    PROPERTY_ROW_UNSUPPORTED("header"),
    PROPERTY_ROW_UNSUPPORTED("impute"),
    PROPERTY_ROW_UNSUPPORTED("timeUnit"),
};
#undef ROW

/* The names and Vega-Lite's one-letter forms. */
static const struct {
    const char *name, *letter;
    enum field_type type;
} field_types[] = {
    {"quantitative", "Q", FIELD_QUANTITATIVE},
    {"nominal", "N", FIELD_NOMINAL},
    {"ordinal", "O", FIELD_ORDINAL},
    {"temporal", "T", FIELD_TEMPORAL},
};

static bool read_type(struct channel_def *def, struct diag *diag)
{
    const char *name = json_text(def->type_node);
    struct suggest suggest = {.word = name};
    for (size_t i = 0; name && i < COUNT_OF(field_types); i++) {
        if (!strcmp(field_types[i].name, name) || !strcmp(field_types[i].letter, name)) {
            def->type = field_types[i].type;
            return true;
        }
        suggest_offer(&suggest, field_types[i].name);
    }
    if (!name)
        return json_error(def->type_node, diag, DIAG_TYPE, NULL,
                          "\"type\" must be a text such as \"quantitative\", not %s",
                          json_type_name(def->type_node));
    if (!strcmp(name, "geojson"))
        return json_error(def->type_node, diag, DIAG_UNSUPPORTED, NULL,
                          "maps are not drawn by burin");
    return json_error(def->type_node, diag, DIAG_UNKNOWN,
                      suggest.best ? arena_format(def->node->document->arena,
                                                  "did you mean \"%s\"?", suggest.best)
                                   : "use quantitative, nominal, ordinal or temporal",
                      "unknown type \"%s\"", name);
}

/* Vega-Lite's default types: src/channeldef.ts, defaultType() and initDatumDef(). */
static enum field_type default_type(const struct channel_def *def)
{
    const char *scale = json_text(json_member(def->scale, "type"));
    static const char *const numeric[] = {"linear",   "log",      "pow",        "sqrt",
                                          "symlog",   "identity", "sequential", "quantile",
                                          "quantize", "threshold"};
    if (def->kind == CHANNEL_DEF_DATUM)
        return def->value.type == VALUE_NUMBER ? FIELD_QUANTITATIVE : FIELD_NOMINAL;
    if (json_is_array(def->sort))
        return FIELD_ORDINAL;
    for (size_t i = 0; scale && i < COUNT_OF(numeric); i++) {
        if (!strcmp(numeric[i], scale))
            return FIELD_QUANTITATIVE;
    }
    return scale && (!strcmp(scale, "time") || !strcmp(scale, "utc")) ? FIELD_TEMPORAL
                                                                      : FIELD_NOMINAL;
}

static bool settle_kind(struct channel_def *def, struct intern *intern, struct diag *diag)
{
    struct arena *arena = def->node->document->arena;
    if (def->field_node) {
        if (json_member(def->field_node, "repeat"))
            return json_error(def->field_node, diag, DIAG_UNSUPPORTED, NULL,
                              "\"repeat\" is not drawn by burin yet");
        if (!json_text(def->field_node))
            return json_error(def->field_node, diag, DIAG_TYPE, NULL,
                              "\"field\" must be the name of a field, not %s",
                              json_type_name(def->field_node));
        def->kind = CHANNEL_DEF_FIELD;
        return true;
    }
    const struct json_node *node = def->datum_node ? def->datum_node : def->value_node;
    if (!node)
        return json_error(def->node, diag, DIAG_TYPE,
                          "give it a \"field\", a \"datum\" or a \"value\"",
                          "the channel \"%s\" says nothing to draw", def->channel->name);
    if (json_is_object(node) && !json_expression(node))
        return json_error(node, diag, DIAG_UNSUPPORTED, "write the value itself",
                          "an object as the value of a channel is not read by burin yet");
    if (json_expression(node) && def->datum_node)
        return json_error(node, diag, DIAG_UNSUPPORTED, "write the value itself",
                          "a \"datum\" can't depend on the row or the size of the view");
    def->kind = def->datum_node ? CHANNEL_DEF_DATUM : CHANNEL_DEF_VALUE;
    def->value = json_value(node->value, intern, arena);
    return true;
}

bool channel_def_read(const struct json_node *node, const struct channel *channel,
                      struct channel_def *def, struct diag *diag)
{
    char what[64];
    if (def->kind == CHANNEL_DEF_NONE || json_member(node, "value"))
        *def = (struct channel_def){.band_position = NAN};
    def->channel = channel;
    def->node = node;
    if (json_is_null(node)) {
        def->kind = CHANNEL_DEF_NONE;
        return true;
    }
    if (json_is_array(node))
        return json_error(node, diag, DIAG_UNSUPPORTED, NULL,
                          "several definitions of the channel \"%s\" are not drawn by burin yet",
                          channel->name);
    /* A field of its own replaces a datum of the parent layer's, and the other way round. */
    if (json_member(node, "field") || json_member(node, "datum"))
        def->field_node = def->datum_node = NULL;
    snprintf(what, sizeof what, "channel \"%s\"", channel->name);
    def->kind = CHANNEL_DEF_VALUE; /* until encoding_settle() */
    return json_read_properties(node, what, channel_def_properties,
                                COUNT_OF(channel_def_properties), def, diag);
}

/* x2 and y2 have the type of x and y. */
static void settle_secondary_types(struct channel_def *encoding)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &encoding[i];
        enum channel_id main = channels[i].main;
        if (main != channels[i].id && def->kind != CHANNEL_DEF_NONE && !def->type_node)
            def->type =
                channel_def_is_scaled(&encoding[main]) ? encoding[main].type : FIELD_QUANTITATIVE;
    }
}

bool channel_def_settle(struct channel_def *def, struct intern *intern, struct diag *diag)
{
    if (def->condition)
        return condition_read(def, intern, diag);
    if (!settle_kind(def, intern, diag))
        return false;
    if (def->type_node)
        return read_type(def, diag);
    def->type = default_type(def);
    return true;
}

bool encoding_settle(struct channel_def *encoding, struct intern *intern, struct diag *diag)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &encoding[i];
        if (def->kind != CHANNEL_DEF_NONE && !channel_def_settle(def, intern, diag))
            return false;
    }
    settle_secondary_types(encoding);
    return true;
}

bool encoding_read(const struct json_node *node, struct channel_def *encoding, struct diag *diag)
{
    const struct json_node *member;
    if (!node)
        return true;
    if (!json_is_object(node))
        return json_error(node, diag, DIAG_TYPE, NULL, "\"encoding\" must be an object, not %s",
                          json_type_name(node));
    for (size_t i = 0; (member = json_member_at(node, i)); i++) {
        const struct channel *channel = channel_named(member->key);
        bool is_ignored;
        if (channel) {
            if (!channel_def_read(member, channel, &encoding[channel->id], diag))
                return false;
        } else if (channel_is_known(member->key, &is_ignored)) {
            if (!is_ignored)
                return json_error_at_key(member, diag, DIAG_UNSUPPORTED, NULL,
                                         "the channel \"%s\" is not drawn by burin yet",
                                         member->key);
        } else {
            const char *near = channel_suggest(member->key);
            json_warn_at_key(
                member, diag, DIAG_UNKNOWN,
                near ? arena_format(node->document->arena, "did you mean \"%s\"?", near) : NULL,
                "unknown channel \"%s\"", member->key);
        }
    }
    return true;
}

bool encoding_bind(struct channel_def *encoding, const struct table *table, struct diag *diag)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &encoding[i];
        if (def->kind != CHANNEL_DEF_FIELD)
            continue;
        struct arena *arena = def->node->document->arena;
        const char *name = json_text(def->field_node);
        if (!table_find_field(table, name, arena, &def->field))
            return false;
        if (def->field.column || table->row_count == 0)
            continue;
        const char *near = table_suggest_field(table, name);
        return json_error(def->field_node, diag, DIAG_DATA,
                          near ? arena_format(arena, "did you mean \"%s\"?", near) : NULL,
                          "field \"%s\" is in no row", name);
    }
    return true;
}

bool channel_def_is_scaled(const struct channel_def *def)
{
    return def && (def->kind == CHANNEL_DEF_FIELD || def->kind == CHANNEL_DEF_DATUM);
}

bool channel_def_is_discrete(const struct channel_def *def)
{
    return def->type == FIELD_NOMINAL || def->type == FIELD_ORDINAL;
}

struct value channel_def_value(const struct channel_def *def, size_t row)
{
    if (def->kind == CHANNEL_DEF_FIELD)
        return field_value(&def->field, row);
    return def->kind == CHANNEL_DEF_DATUM ? def->value : VALUE_OF_UNDEFINED;
}

bool channel_def_is_measure(const struct channel_def *def)
{
    return channel_def_is_scaled(def) && def->type == FIELD_QUANTITATIVE;
}
