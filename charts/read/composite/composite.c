/*
 * Composite marks: the table of them, what their parts come to, and the making of layers. The rules
 * of the single marks are in files of their own.
 */
#include "charts/read/composite/composite.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/read/composite/composite_internal.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

static const struct composite_type *const composite_types[] = {
    &composite_boxplot, &composite_errorband, &composite_errorbar};

/* A view's own layers or a group's: at most the two borders or four whiskers and some. */
enum { MOST_LAYERS = 8 };

/* Vega-Lite's default config: src/config.ts. What isn't here is off. */
static const struct {
    const char *mark, *name, *value;
} defaults[] = {
    {"boxplot", "size", "14"},     {"boxplot", "extent", "1.5"},
    {"boxplot", "box", "{}"},      {"boxplot", "median", "{\"color\": \"white\"}"},
    {"boxplot", "outliers", "{}"}, {"boxplot", "rule", "{}"},
    {"errorbar", "rule", "true"},  {"errorband", "band", "{\"opacity\": 0.3}"},
};

static const struct composite_type *type_named(const char *name)
{
    for (size_t i = 0; name && i < COUNT_OF(composite_types); i++) {
        if (!strcmp(composite_types[i]->name, name))
            return composite_types[i];
    }
    return NULL;
}

json_t *composite_keep(const struct composite *composite, json_t *value)
{
    const struct json_node *node = json_node_made(composite->view->node, value);
    return node ? node->value : NULL;
}

/* The strongest config's word, else the default; for the caller to json_decref(). */
static json_t *configured(const struct composite *composite, const char *name)
{
    const char *type = composite->type->name;
    const struct json_node *member = config_find(&composite->context->config, type, name);
    if (member)
        return json_incref(member->value);
    for (size_t i = 0; i < COUNT_OF(defaults); i++) {
        if (!strcmp(defaults[i].mark, type) && !strcmp(defaults[i].name, name))
            return json_loads(defaults[i].value, JSON_DECODE_ANY, NULL);
    }
    return NULL;
}

static bool is_on(const json_t *value)
{
    return value && (json_typeof(value) == JSON_OBJECT || json_typeof(value) == JSON_TRUE);
}

bool composite_has_part(const struct composite *composite, const char *part)
{
    const struct json_node *own = node_member(composite->mark, part);
    if (own)
        return is_on(own->value);
    json_t *config = configured(composite, part);
    bool is_there = is_on(config);
    json_decref(config);
    return is_there;
}

json_t *composite_config_part(const struct composite *composite, const char *part)
{
    json_t *config = configured(composite, part);
    json_t *copy = config && json_typeof(config) == JSON_OBJECT ? json_copy(config) : json_object();
    json_decref(config);
    return copy;
}

const struct json_node *composite_property(const struct composite *composite, const char *name)
{
    const struct json_node *own = node_member(composite->mark, name);
    json_t *config = own ? NULL : configured(composite, name);
    return own ? own : config ? json_node_made(composite->mark, config) : NULL;
}

/* The part's mark: the config's words under the mark's, the part's and those given to the part. */
static json_t *part_mark(const struct composite *composite, const struct composite_part *part)
{
    static const char *const shared[] = {"clip", "color", "opacity"};
    const struct json_node *own = node_member(composite->mark, part->name);
    json_t *mark = composite_config_part(composite, part->name);
    for (size_t i = 0; mark && i < COUNT_OF(shared); i++) {
        const struct json_node *given = node_member(composite->mark, shared[i]);
        if (given)
            json_object_set(mark, shared[i], given->value);
    }
    if (mark && part->mark)
        json_object_update(mark, part->mark);
    if (mark)
        json_object_set_new(mark, "style",
                            json_sprintf("%s-%s", composite->type->name, part->name));
    if (mark && node_is_object(own))
        json_object_update(mark, own->value);
    return mark;
}

static void set_position(const struct composite *composite, json_t *encoding,
                         const struct composite_part *part)
{
    const struct channel *channel = &channels[composite->axis];
    json_t *position = json_copy(composite->position);
    const char *field = composite->field;
    json_object_set_new(position, "field",
                        part->start ? json_sprintf("%s_%s", part->start, field)
                                    : json_string(field));
    json_object_set_new(encoding, channel->name, position);
    if (part->end)
        json_object_set_new(encoding, channels[channel->secondary].name,
                            json_pack("{s:o}", "field", json_sprintf("%s_%s", part->end, field)));
}

bool composite_add_part(struct composite *composite, struct view *parent,
                        const struct composite_part *part)
{
    struct context *context = composite->context;
    if (!composite_has_part(composite, part->name))
        return true;
    json_t *encoding = json_object();
    if (encoding)
        set_position(composite, encoding, part);
    json_object_update(encoding, (json_t *)part->encoding);
    json_t *layer =
        json_pack("{s:o,s:o}", "mark", part_mark(composite, part), "encoding", encoding);
    const struct json_node *node = json_node_with(composite->view->node, layer);
    return node && view_read(node, parent, &parent->children[parent->child_count++], context);
}

/* Makes room for the layers of a view. */
static bool make_layer(struct view *view, struct context *context)
{
    view->kind = VIEW_LAYER;
    view->is_composite = view->is_overlaid = true;
    view->children = arena_array(context->arena, MOST_LAYERS, sizeof *view->children);
    return view->children != NULL;
}

struct view *composite_add_group(struct composite *composite, struct view *parent,
                                 json_t *transforms)
{
    const struct json_node *place = composite->defs[composite->axis].field_node;
    struct view *group = &parent->children[parent->child_count++];
    *group = (struct view){
        .node = json_node_with(composite->view->node, json_object()),
        .parent = parent,
        .transform = json_node_made(place, transforms),
        .width = parent->width,
        .height = parent->height,
        .background = parent->background,
    };
    return group->node && group->transform && make_layer(group, composite->context) ? group : NULL;
}

json_t *composite_op(const struct composite *composite, const char *op, const char *field_prefix,
                     const char *prefix)
{
    const char *field = composite->field;
    return json_pack("{s:s,s:o,s:o}", "op", op, "field",
                     field_prefix ? json_sprintf("%s_%s", field_prefix, field) : json_string(field),
                     "as", json_sprintf("%s_%s", prefix, field));
}

/* datum["name"], the name quoted as JSON quotes it. */
static const char *datum_of(const struct composite *composite, const char *name)
{
    json_t *text = json_string(name);
    char *quoted = text ? json_dumps(text, JSON_ENCODE_ANY) : NULL;
    const char *datum =
        quoted ? arena_format(composite->context->arena, "datum[%s]", quoted) : NULL;
    free(quoted);
    json_decref(text);
    return datum;
}

const char *composite_datum(const struct composite *composite, const char *prefix)
{
    const char *name = arena_format(composite->context->arena, "%s_%s", prefix, composite->field);
    return name ? datum_of(composite, name) : NULL;
}

/* A path ("a.b") leads into a value; a dot behind a backslash is part of the name. */
const char *composite_access(const struct composite *composite, const char *field)
{
    if (!strchr(field, '\\') && strpbrk(field, ".["))
        return arena_format(composite->context->arena, "datum.%s", field);
    char *name = arena_copy(composite->context->arena, field, strlen(field));
    char *to = name;
    for (const char *from = field; name && *from; from++) {
        if (*from != '\\')
            *to++ = *from;
    }
    if (name)
        *to = '\0';
    return name ? datum_of(composite, name) : NULL;
}

/* What any of the three may say; what a property comes to is read later, with the part's mark. */
static bool check_mark(const struct composite *composite)
{
    static const char *const names[] = {
        "type",    "orient",      "extent",  "center", "size",     "thickness", "clip",  "color",
        "opacity", "invalid",     "box",     "median", "outliers", "rule",      "ticks", "band",
        "borders", "interpolate", "tension", "style",  "tooltip",  "aria"};
    struct property properties[COUNT_OF(names)];
    const struct json_node *nodes[COUNT_OF(names)];
    for (size_t i = 0; i < COUNT_OF(names); i++)
        properties[i] =
            (struct property){.name = names[i], .type = PROPERTY_NODE, .offset = i * sizeof *nodes};
    return !node_is_object(composite->mark) ||
           json_read_properties(composite->mark, composite->type->name,
                                (struct property_table){properties, COUNT_OF(names)}, nodes,
                                composite->context->diag);
}

bool composite_normalize(struct view *view, const struct json_node *mark, bool *is_layer,
                         struct context *context)
{
    const struct json_node *name = node_is_object(mark) ? node_member(mark, "type") : mark;
    struct composite composite = {
        .type = type_named(node_text(name)), .view = view, .context = context, .mark = mark};
    *is_layer = composite.type != NULL;
    if (!*is_layer)
        return true;
    view->composite = composite.type->chart;
    return check_mark(&composite) && composite_extract(&composite) && make_layer(view, context) &&
           composite.type->make_layers(&composite);
}
