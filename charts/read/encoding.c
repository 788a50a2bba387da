/*
 * Reading encodings and binding them to tables.
 */
#include "charts/read/encoding.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "base/suggest.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/foreign.h"
#include "charts/read/gradient.h"
#include "charts/read/property.h"
#include "data/date.h"

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
    ROW(LINES, "title", title),
    ROW(TEXT, "format", format),
    ROW(FORMAT_TYPE, "formatType", format_type),
    ROW(FRACTION, "bandPosition", band_position),
    ROW(NODE, "aggregate", aggregate_node),
    ROW(NODE, "bin", bin_node),
    ROW(NODE, "timeUnit", time_unit_node),
    ROW(NODE, "condition", condition),
    ROW(NODE, "impute", impute),
    PROPERTY_ROW_ELSEWHERE("test"), /* of a condition: charts/read/condition.c */
    PROPERTY_ROW_ELSEWHERE("param"),
    PROPERTY_ROW_ELSEWHERE("empty"),
    ROW(NODE, "header", header),
    ROW(NODE, "columns", composition.columns),
    ROW(NODE, "align", composition.align),
    ROW(NODE, "center", composition.center),
    ROW(NODE, "spacing", composition.spacing),
};

const struct property_set channel_def_property_set = {"channel definition", channel_def_properties,
                                                      COUNT_OF(channel_def_properties)};
#undef ROW

/* Rows can be counted without a field. */
static bool counts_rows(const struct channel_def *def)
{
    const char *aggregate = node_text(def->aggregate_node);
    return aggregate && !strcmp(aggregate, "count");
}

bool channel_def_says_something(const struct channel_def *def)
{
    return def->field_node || def->datum_node || def->value_node || counts_rows(def);
}

static bool settle_gradient(struct channel_def *def, struct diag *diag)
{
    struct json_color *paint = arena_alloc(def->node->document->arena, sizeof *paint);
    def->kind = CHANNEL_DEF_VALUE;
    def->gradient = paint;
    return paint && gradient_read_paint(def->value_node, paint, diag);
}

static bool settle_field(struct channel_def *def, struct diag *diag)
{
    if (node_member(def->field_node, "repeat"))
        return node_error(def->field_node, diag, DIAG_TYPE, NULL,
                          "no view about this one repeats that");
    if (!node_text(def->field_node))
        return node_error(def->field_node, diag, DIAG_TYPE, NULL,
                          "\"field\" must be the name of a field, not %s",
                          node_type_name(def->field_node));
    def->kind = CHANNEL_DEF_FIELD;
    return true;
}

/* A channel without a field, a datum and a value. */
static bool settle_rest(struct channel_def *def, struct diag *diag)
{
    static const char hint[] = "give it a \"field\", a \"datum\" or a \"value\"";
    const struct json_node *encoding = def->node->parent;
    def->kind = CHANNEL_DEF_NONE;
    if (counts_rows(def)) {
        def->kind = CHANNEL_DEF_FIELD;
        return true;
    }
    /* {"sort": …} alone, as "order" may have it, or a tooltip that shows whatever there is. */
    if (def->channel->is_silent || def->channel->id == CHANNEL_ORDER)
        return true;
    /* A layer may give its children a scale or an axis for a channel that not all of them use. */
    if (encoding && node_member(encoding->parent, "layer"))
        return true;
    if (!channel_is_position(def->channel->id)) { /* Vega-Lite drops it, too */
        node_warn(def->node, diag, DIAG_NO_EFFECT, hint,
                  "the channel \"%s\" says nothing to draw: ignored", def->channel->name);
        return true;
    }
    if (node_text(def->aggregate_node)) { /* what is wrong with it is told there */
        def->kind = CHANNEL_DEF_FIELD;
        return true;
    }
    return node_error(def->node, diag, DIAG_MISSING_PROPERTY, hint,
                      "the channel \"%s\" says nothing to draw", def->channel->name);
}

static bool settle_kind(struct channel_def *def, struct context *context)
{
    struct diag *diag = context->diag;
    if (def->field_node)
        return settle_field(def, diag);
    const struct json_node *node = def->datum_node ? def->datum_node : def->value_node;
    if (!node)
        return settle_rest(def, diag);
    if (def->datum_node && date_is_written(node)) {
        def->kind = CHANNEL_DEF_DATUM;
        def->value.type = VALUE_DATE;
        return date_read(node, context->zone, &def->value.number, diag);
    }
    if (def->value_node && def->channel->range == CHANNEL_RANGE_COLOR &&
        node_member(node, "gradient"))
        return settle_gradient(def, diag);
    if (node_is_object(node) && !node_expression(node) && !def->channel->is_silent)
        return node_error(node, diag, DIAG_UNSUPPORTED, "write the value itself",
                          "an object as the value of a channel is not read by burin yet");
    def->kind = def->datum_node ? CHANNEL_DEF_DATUM : CHANNEL_DEF_VALUE;
    if (!def->datum_node || !node_expression(node)) /* else: encoding_settle_datums() */
        def->value = json_value(node->value, context->intern, def->node->document->arena);
    return true;
}

struct channel_def *encoding_copy(const struct channel_def *encoding, struct arena *arena)
{
    struct channel_def *copy = arena_array(arena, CHANNEL_COUNT, sizeof *copy);
    if (!copy)
        return NULL;
    memcpy(copy, encoding, CHANNEL_COUNT * sizeof *copy);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (copy[i].more_count == 0)
            continue;
        copy[i].more = arena_array(arena, copy[i].more_count, sizeof *copy[i].more);
        if (!copy[i].more)
            return NULL;
        memcpy(copy[i].more, encoding[i].more, copy[i].more_count * sizeof *copy[i].more);
    }
    return copy;
}

bool encoding_settle_datums(struct channel_def *encoding, struct intern *intern, struct diag *diag)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &encoding[i];
        if (def->kind != CHANNEL_DEF_DATUM || !node_expression(def->datum_node))
            continue;
        const struct json_node *node = node_evaluated(def->datum_node, diag);
        if (!node)
            return false;
        def->is_late = node_expression(node) != NULL; /* charts/read/markdef_rows.c */
        if (def->is_late)
            continue;
        def->value = json_value(node->value, intern, node->document->arena);
        if (def->type == FIELD_TEMPORAL && def->value.type == VALUE_NUMBER)
            def->value.type = VALUE_DATE;
    }
    return true;
}

static bool is_color(const struct channel *channel)
{
    return channel->id == CHANNEL_COLOR || channel->id == CHANNEL_FILL ||
           channel->id == CHANNEL_STROKE;
}

/* One definition, which may add to what def inherited. */
static bool read_one(const struct json_node *node, const struct channel *channel,
                     struct channel_def *def, struct diag *diag)
{
    char what[64];
    if (node_is_array(node))
        return node_error(node, diag, DIAG_TYPE, NULL,
                          "the channel \"%s\" takes one definition, not several", channel->name);
    if (node_is_text(node))
        return node_error(
            node, diag, DIAG_TYPE,
            foreign_shorthand(node_text(node), is_color(channel), node->document->arena),
            "channel \"%s\" must be an object, not the text \"%s\"", channel->name,
            node_text(node));
    /* A field of its own replaces a datum of the parent layer's, and the other way round. */
    if (node_member(node, "field") || node_member(node, "datum")) {
        def->hides_field = def->field_node != NULL;
        def->field_node = def->datum_node = NULL;
    }
    snprintf(what, sizeof what, "channel \"%s\"", channel->name);
    def->kind = CHANNEL_DEF_VALUE; /* until encoding_settle() */
    return json_read_properties(node, what, PROPERTIES(channel_def_properties), def, diag);
}

static void start_def(const struct json_node *node, const struct channel *channel,
                      struct channel_def *def)
{
    if (def->kind == CHANNEL_DEF_NONE || node_member(node, "value")) {
        *def = (struct channel_def){0};
        json_unset_properties(PROPERTIES(channel_def_properties), def);
    }
    def->channel = channel;
    def->node = node;
}

/* Several definitions of one channel: the first is the channel's, the others hang on it. Each has
 * room for one; a list among them would write beyond its own. */
static bool read_list(const struct json_node *list, const struct channel *channel,
                      struct channel_def *def, struct diag *diag)
{
    size_t count = node_size(list);
    *def = (struct channel_def){.channel = channel, .node = list};
    if (count == 0)
        return true;
    struct channel_def *more = arena_array(list->document->arena, count - 1, sizeof *more);
    if (!more && count > 1)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *node = node_element(list, i);
        struct channel_def *element = i == 0 ? def : &more[i - 1];
        start_def(node, channel, element);
        if (!node_is_null(node) && !read_one(node, channel, element, diag))
            return false;
    }
    def->more = more;
    def->more_count = count - 1;
    return true;
}

static bool can_be_list(enum channel_id id)
{
    return id == CHANNEL_DETAIL || id == CHANNEL_ORDER || id == CHANNEL_TOOLTIP;
}

bool channel_def_read(const struct json_node *node, const struct channel *channel,
                      struct channel_def *def, struct diag *diag)
{
    if (node_is_array(node) && can_be_list(channel->id))
        return read_list(node, channel, def, diag);
    start_def(node, channel, def);
    if (!node_is_null(node))
        return read_one(node, channel, def, diag);
    def->kind = CHANNEL_DEF_NONE;
    return true;
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

/* Vega-Lite drops a list of "order" in which something orders nothing, all of it. */
static void drop_order_without_fields(struct channel_def *def, struct diag *diag)
{
    const struct channel_def *odd = def->kind == CHANNEL_DEF_FIELD ? NULL : def;
    for (size_t i = 0; !odd && i < def->more_count; i++) {
        if (def->more[i].kind != CHANNEL_DEF_FIELD)
            odd = &def->more[i];
    }
    if (!odd)
        return;
    node_warn(odd->node, diag, DIAG_NO_EFFECT, "list fields only",
              "this orders nothing: the whole list of \"order\" is dropped, as in Vega-Lite");
    def->kind = CHANNEL_DEF_NONE;
    def->more_count = 0;
}

bool channel_def_settle(struct channel_def *def, struct context *context)
{
    if (def->condition)
        return condition_read(def, context);
    if (!settle_kind(def, context))
        return false;
    if (def->kind != CHANNEL_DEF_NONE && !channel_def_settle_type(def, context))
        return false;
    for (size_t i = 0; i < def->more_count; i++) {
        if (!channel_def_settle(&def->more[i], context))
            return false;
    }
    if (def->channel->id == CHANNEL_ORDER && def->more_count > 0)
        drop_order_without_fields(def, context->diag);
    return true;
}

bool encoding_settle(struct channel_def *encoding, struct context *context)
{
    bool done = true;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &encoding[i];
        if (def->kind != CHANNEL_DEF_NONE)
            done = channel_def_settle(def, context) && done;
    }
    settle_secondary_types(encoding);
    return done;
}

/* What is neither read nor drawn. What layers share may be there for another layer's mark. */
static bool report_unread(const struct json_node *member, struct diag *diag)
{
    const char *name = member->key;
    if (channel_is_foreign(name)) {
        if (node_member(member->parent->parent, "mark"))
            node_warn_at_key(member, diag, DIAG_NO_EFFECT, NULL,
                             "the channel \"%s\" has no effect on this mark: ignored", name);
        return true;
    }
    const char *near = channel_suggest(name);
    struct arena *arena = member->document->arena;
    const char *answer = foreign_channel(name);
    node_warn_at_key(member, diag, DIAG_UNKNOWN_CHANNEL,
                     answer ? answer : suggest_hint(near, NULL, arena), "unknown channel \"%s\"",
                     name);
    return true;
}

bool encoding_read(const struct json_node *node, struct channel_def *encoding, struct diag *diag)
{
    const struct json_node *member;
    if (!node)
        return true;
    if (!node_is_object(node))
        return node_error(node, diag, DIAG_TYPE, NULL, "\"encoding\" must be an object, not %s",
                          node_type_name(node));
    bool done = true; /* the mistakes of all channels are told at once */
    for (size_t i = 0; (member = node_member_at(node, i)); i++) {
        const struct channel *channel = channel_named(member->key);
        if (channel && channel_is_facet(channel->id))
            continue; /* charts/read/facet.h */
        done = (channel ? channel_def_read(member, channel, &encoding[channel->id], diag)
                        : report_unread(member, diag)) &&
               done;
    }
    return done;
}

/* A field that is in no row; one that isn't drawn is only worth a warning. */
static bool report_missing(const struct channel_def *def, const struct table *table,
                           const char *name, struct diag *diag)
{
    struct arena *arena = def->node->document->arena;
    const char *near = table_suggest_field(table, name);
    const char *foreign = foreign_field(name, arena);
    const char *hint = foreign ? foreign : suggest_hint(near, NULL, arena);
    const struct json_node *node = def->field_node ? def->field_node : def->node;
    if (!def->channel->is_silent && table->column_count == 0 && !table->source)
        return node_error(
            node, diag, DIAG_UNKNOWN_FIELD, "give the view \"data\": {\"url\": \"table.csv\"}",
            "field \"%s\" is in no row: the view has no \"data\", or rows without fields", name);
    if (!def->channel->is_silent)
        return node_error(node, diag, DIAG_UNKNOWN_FIELD, hint, "field \"%s\" is in no row", name);
    node_warn(node, diag, DIAG_UNKNOWN_FIELD, hint, "field \"%s\" is in no row", name);
    return true;
}

bool encoding_check_field(const struct channel_def *def, const struct table *table,
                          struct diag *diag)
{
    struct field field;
    const char *name = node_text(def->field_node);
    if (!name || table->row_count == 0)
        return true;
    return table_find_field(table, name, def->node->document->arena, &field) &&
           (field.column || report_missing(def, table, name, diag));
}

static bool bind_def(struct channel_def *def, const struct table *table, struct diag *diag)
{
    struct arena *arena = def->node->document->arena;
    if (!field_index_find(table, def->name, arena, &def->field) ||
        (def->end_name && !field_index_find(table, def->end_name, arena, &def->end)))
        return false;
    if (!def->field.column && table->row_count > 0 && !report_missing(def, table, def->name, diag))
        return false;
    for (size_t i = 0; i < def->more_count; i++) {
        if (def->more[i].kind == CHANNEL_DEF_FIELD && !bind_def(&def->more[i], table, diag))
            return false;
    }
    return true;
}

bool encoding_bind(struct channel_def *encoding, const struct table *table, struct diag *diag)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (encoding[i].kind == CHANNEL_DEF_FIELD && !bind_def(&encoding[i], table, diag))
            return false;
    }
    return true;
}

bool channel_def_is_scaled(const struct channel_def *def)
{
    return def && (def->kind == CHANNEL_DEF_FIELD || def->kind == CHANNEL_DEF_DATUM) &&
           def->type != FIELD_GEOJSON;
}

bool channel_def_is_discrete(const struct channel_def *def)
{
    return def->type == FIELD_NOMINAL || def->type == FIELD_ORDINAL;
}

struct value channel_def_value(const struct channel_def *def, const struct table *table, size_t row)
{
    if (def->kind == CHANNEL_DEF_FIELD)
        return field_index_value(&def->field, table, row);
    return def->kind == CHANNEL_DEF_DATUM ? def->value : VALUE_OF_UNDEFINED;
}

struct value channel_def_end(const struct channel_def *def, const struct table *table, size_t row)
{
    return field_index_value(&def->end, table, row);
}

bool channel_def_is_measure(const struct channel_def *def)
{
    return channel_def_is_scaled(def) && def->type == FIELD_QUANTITATIVE && !def->has_bin;
}
