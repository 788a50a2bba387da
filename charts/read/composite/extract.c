/*
 * Taking the encoding of a composite mark apart: which axis is the continuous one, and which
 * transforms the other channels ask for. Vega-Lite: compositeMarkOrient(),
 * extractTransformsFromEncoding().
 */
#include <string.h>

#include "base/arena.h"
#include "charts/read/composite/composite_internal.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

/* What errors are given by; the composites read it themselves. */
static const char *const error_channels[] = {"xError", "xError2", "yError", "yError2", NULL};

static const char *const type_names[] = {
    [FIELD_QUANTITATIVE] = "quantitative", [FIELD_NOMINAL] = "nominal", [FIELD_ORDINAL] = "ordinal",
    [FIELD_TEMPORAL] = "temporal",         [FIELD_GEOJSON] = "geojson",
};

/* Whether a definition names a field (or counts) itself, rather than in a condition. */
static bool is_field_def(const struct json_node *node)
{
    const char *aggregate = node_text(node_member(node, "aggregate"));
    return node_member(node, "field") || (aggregate && !strcmp(aggregate, "count"));
}

/* Property by property, as the encodings of layers are merged. */
static bool merge_encoding(json_t *merged, const struct json_node *encoding)
{
    const struct json_node *member;
    for (size_t i = 0; encoding && (member = node_member_at(encoding, i)); i++) {
        const struct channel *channel = channel_named(member->key);
        if (channel && channel_is_facet(channel->id))
            continue; /* of the facet about the view */
        json_t *above = json_object_get(merged, member->key);
        bool inherits = is_field_def(member) || node_member(member, "datum");
        json_t *copy = inherits && above ? json_copy(above) : json_object();
        if (!copy)
            return false;
        if (node_is_object(member))
            json_object_update(copy, member->value);
        int failed = node_is_object(member) ? json_object_set(merged, member->key, copy)
                                            : json_object_set(merged, member->key, member->value);
        json_decref(copy);
        if (failed)
            return false;
    }
    return true;
}

static bool merge_encodings(json_t *merged, const struct view *view)
{
    if (view->parent && view->parent->kind == VIEW_LAYER && !merge_encodings(merged, view->parent))
        return false;
    return merge_encoding(merged, node_member(view->node, "encoding"));
}

/* An "aggregate" of the mark's own name says which axis is the continuous one; it is no operation.
 */
static void take_named_aggregates(struct composite *composite, json_t *encoding)
{
    static const char *const axes[] = {"x", "y"};
    for (size_t i = 0; i < 2; i++) {
        json_t *def = json_object_get(encoding, axes[i]);
        const char *aggregate = json_string_value(json_object_get(def, "aggregate"));
        if (!aggregate || strcmp(aggregate, composite->type->name) != 0)
            continue;
        composite->has_named_aggregate[i] = true;
        json_t *copy = json_copy(def);
        json_object_del(copy, "aggregate");
        json_object_set_new(encoding, axes[i], copy);
    }
}

static bool read_encoding(struct composite *composite)
{
    struct context *context = composite->context;
    const struct json_node *own = node_member(composite->view->node, "encoding");
    json_t *merged = composite_keep(composite, json_object());
    if (!merged || !merge_encodings(merged, composite->view))
        return diag_has_errors(context->diag) || diag_out_of_memory(context->diag);
    take_named_aggregates(composite, merged);
    const struct json_node *place = own ? own : composite->view->node;
    composite->encoding = json_node_with(place, json_copy(merged));
    json_t *plain = composite_keep(composite, json_copy(merged));
    if (!composite->encoding || !plain)
        return false;
    for (size_t i = 0; error_channels[i]; i++)
        json_object_del(plain, error_channels[i]);
    const struct json_node *node = json_node_with(place, json_incref(plain));
    composite->defs = arena_array(context->arena, CHANNEL_COUNT, sizeof *composite->defs);
    return node && composite->defs && encoding_read(node, composite->defs, context->diag) &&
           encoding_settle(composite->defs, context);
}

static bool is_continuous(const struct channel_def *def)
{
    return channel_def_is_scaled(def) && !channel_def_is_discrete(def) &&
           !(def->type == FIELD_QUANTITATIVE && (def->has_bin || def->is_binned));
}

static bool is_time(const struct channel_def *def)
{
    return def->type == FIELD_TEMPORAL || def->has_time_unit;
}

static bool has_aggregate(const struct composite *composite, enum channel_id id)
{
    return composite->has_named_aggregate[id] || composite->defs[id].aggregate != AGGREGATE_NONE;
}

static enum mark_orient orient_of_two(const struct composite *composite)
{
    const struct channel_def *defs = composite->defs;
    const bool *is_named = composite->has_named_aggregate;
    if (!has_aggregate(composite, CHANNEL_X) && is_named[CHANNEL_Y])
        return MARK_ORIENT_VERTICAL;
    if (!has_aggregate(composite, CHANNEL_Y) && is_named[CHANNEL_X])
        return MARK_ORIENT_HORIZONTAL;
    return is_time(&defs[CHANNEL_Y]) && !is_time(&defs[CHANNEL_X]) ? MARK_ORIENT_HORIZONTAL
                                                                   : MARK_ORIENT_VERTICAL;
}

static bool names_field(const struct composite *composite, const char *channel)
{
    return is_field_def(node_member(composite->encoding, channel));
}

/* An axis with a second end or an error is the continuous one, whatever "orient" says. */
static enum mark_orient orient_of_ends(const struct composite *composite)
{
    if (!composite->type->has_ends)
        return MARK_ORIENT_NONE;
    bool has_x = names_field(composite, "x2") || names_field(composite, "xError");
    bool has_y = names_field(composite, "y2") || names_field(composite, "yError");
    return has_x ? MARK_ORIENT_HORIZONTAL : has_y ? MARK_ORIENT_VERTICAL : MARK_ORIENT_NONE;
}

static bool find_orient(struct composite *composite)
{
    struct diag *diag = composite->context->diag;
    bool has_x = is_continuous(&composite->defs[CHANNEL_X]);
    bool has_y = is_continuous(&composite->defs[CHANNEL_Y]);
    const struct json_node *own = node_member(composite->mark, "orient");
    enum mark_orient ends = orient_of_ends(composite);
    const char *orient = node_text(own);
    if (ends != MARK_ORIENT_NONE)
        composite->orient = ends;
    else if (orient)
        composite->orient =
            !strcmp(orient, "horizontal") ? MARK_ORIENT_HORIZONTAL : MARK_ORIENT_VERTICAL;
    else
        composite->orient = has_x && has_y ? orient_of_two(composite)
                            : has_x        ? MARK_ORIENT_HORIZONTAL
                                           : MARK_ORIENT_VERTICAL;
    composite->axis = composite->orient == MARK_ORIENT_VERTICAL ? CHANNEL_Y : CHANNEL_X;
    const struct channel_def *def = &composite->defs[composite->axis];
    composite->field = node_text(def->field_node);
    if (!is_continuous(def) || def->kind != CHANNEL_DEF_FIELD || !composite->field)
        return node_error(composite->mark, diag, DIAG_MISSING_PROPERTY,
                          "give \"x\" or \"y\" a field with \"type\": \"quantitative\"",
                          "the mark \"%s\" needs a continuous field on \"%s\"",
                          composite->type->name, channels[composite->axis].name);
    if (def->has_time_unit)
        return node_error(def->time_unit_node, diag, DIAG_UNSUPPORTED, NULL,
                          "a time unit of what \"%s\" summarizes is not drawn by burin yet",
                          composite->type->name);
    return true;
}

/* What a part's continuous channel has besides its field. */
static bool describe_position(struct composite *composite)
{
    static const char *const kept[] = {"scale", "axis"};
    const struct channel_def *def = &composite->defs[composite->axis];
    json_t *position = composite_keep(composite, json_object());
    json_t *title = json_object_get(def->node->value, "title");
    if (!position)
        return false;
    if (json_object_set_new(position, "type", json_string(type_names[def->type])) != 0)
        return diag_out_of_memory(composite->context->diag);
    json_object_set_new(position, "title",
                        title ? json_incref(title) : json_string(composite->field));
    for (size_t i = 0; i < 2; i++) {
        json_t *value = json_object_get(def->node->value, kept[i]);
        if (value)
            json_object_set(position, kept[i], value);
    }
    composite->position = position;
    return true;
}

static void add_title(const struct composite *composite, const struct channel_def *def, json_t *out)
{
    const struct json_node *guide = def->axis ? def->axis : def->legend;
    const char *title =
        channel_def_default_title(def, &composite->context->config, composite->context->arena);
    if (!node_member(guide, "title") && !json_object_get(out, "title") && title)
        json_object_set_new(out, "title", json_string(title));
}

static void extract_aggregate(struct composite *composite, const struct channel_def *def)
{
    const char *as = def->name;
    json_t *entry = json_pack("{s:s}", "op", aggregate_ops[def->aggregate].name);
    if (def->aggregate_by) {
        as = arena_format(composite->context->arena, "%s_%s", aggregate_ops[def->aggregate].name,
                          def->aggregate_by);
        json_object_set_new(entry, "field", json_string(def->aggregate_by));
    } else if (def->aggregate != AGGREGATE_COUNT) {
        json_object_set_new(entry, "field", json_string(node_text(def->field_node)));
    }
    json_object_set_new(entry, "as", json_string(as));
    json_array_append_new(composite->aggregate, entry);
}

static void extract_bin(struct composite *composite, const struct channel_def *def, json_t *out)
{
    json_t *bin = node_is_object(def->bin_node) ? json_copy(def->bin_node->value) : json_object();
    if (!json_object_get(bin, "maxbins") && !json_object_get(bin, "step"))
        json_object_set_new(bin, "maxbins", json_real(def->bin.maxbins));
    json_array_append_new(composite->prepare, json_pack("{s:o,s:s,s:[s,s]}", "bin", bin, "field",
                                                        node_text(def->field_node), "as",
                                                        def->start_name, def->end_name));
    json_array_append_new(composite->groupby, json_string(def->start_name));
    json_array_append_new(composite->groupby, json_string(def->end_name));
    enum channel_id end = def->channel->secondary;
    if (channel_is_position(def->channel->id))
        json_object_set_new(composite->others, channels[end].name,
                            json_pack("{s:s}", "field", def->end_name));
    json_object_set_new(out, "field", json_string(def->start_name));
    json_object_set_new(out, "bin", json_string("binned"));
    json_object_set_new(out, "type", json_string("quantitative"));
}

static void extract_time_unit(struct composite *composite, const struct channel_def *def,
                              json_t *out)
{
    json_array_append_new(composite->prepare,
                          json_pack("{s:O,s:s,s:s}", "timeUnit", def->time_unit_node->value,
                                    "field", node_text(def->field_node), "as", def->name));
    json_array_append_new(composite->groupby, json_string(def->name));
    if (def->type == FIELD_TEMPORAL)
        return;
    /* The name tells no more that its values are times. */
    const char *guide = channel_is_position(def->channel->id) ? "axis" : "legend";
    json_t *given = json_object_get(out, guide);
    json_t *format = given ? json_copy(given) : json_object();
    if (!json_object_get(format, "formatType"))
        json_object_set_new(format, "formatType", json_string("time"));
    json_object_set_new(out, guide, format);
}

/* The definition without its transform, which goes to the lists; for the caller to release. */
static json_t *extract_def(struct composite *composite, const struct channel_def *def,
                           const struct json_node *node)
{
    bool is_unit = def->has_time_unit && !def->time_unit.is_binned;
    json_t *out = json_copy(node->value);
    if (!is_field_def(node) || !out)
        return out;
    if (def->channel->main == def->channel->id && def->type != FIELD_UNTYPED)
        json_object_set_new(out, "type", json_string(type_names[def->type]));
    if (def->aggregate == AGGREGATE_NONE && !def->has_bin && !is_unit) {
        json_array_append_new(composite->groupby, json_string(def->name));
        return out;
    }
    add_title(composite, def, out);
    json_object_del(out, "aggregate");
    json_object_del(out, "bin");
    json_object_del(out, "timeUnit");
    json_object_set_new(out, "field", json_string(def->name));
    if (def->aggregate != AGGREGATE_NONE)
        extract_aggregate(composite, def);
    else if (def->has_bin)
        extract_bin(composite, def, out);
    else
        extract_time_unit(composite, def, out);
    return out;
}

static void extract_channel(struct composite *composite, const struct channel_def *def,
                            const struct json_node *node)
{
    json_t *out = node_is_array(node) ? json_array() : extract_def(composite, def, node);
    if (node_is_array(node) && node_size(node) > 0) {
        json_array_append_new(out, extract_def(composite, def, def->node));
        for (size_t i = 0; i < def->more_count; i++)
            json_array_append_new(out, extract_def(composite, &def->more[i], def->more[i].node));
    }
    json_object_set_new(composite->others, node->key, out);
}

static bool extract_others(struct composite *composite)
{
    const struct json_node *member;
    enum channel_id axis = composite->axis;
    composite->others = composite_keep(composite, json_object());
    composite->prepare = composite_keep(composite, json_array());
    composite->aggregate = composite_keep(composite, json_array());
    composite->groupby = composite_keep(composite, json_array());
    if (!composite->others || !composite->prepare || !composite->aggregate || !composite->groupby)
        return false;
    for (size_t i = 0; (member = node_member_at(composite->encoding, i)); i++) {
        const struct channel *channel = channel_named(member->key);
        if (channel && channel->id != axis && channel->id != channels[axis].secondary &&
            composite->defs[channel->id].node)
            extract_channel(composite, &composite->defs[channel->id], member);
    }
    json_object_del(composite->others, "tooltip"); /* it has grouped; it is not drawn */
    return true;
}

bool composite_extract(struct composite *composite)
{
    return read_encoding(composite) && find_orient(composite) && describe_position(composite) &&
           extract_others(composite);
}
