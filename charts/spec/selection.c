/*
 * Reading the initial value of selections. Vega-Lite: src/compile/selection/project.ts.
 */
#include "charts/spec/selection.h"

#include <string.h>

#include "base/array.h"
#include "charts/context.h"
#include "charts/spec/channel.h"
#include "data/date.h"
#include "data/expr.h"

enum { MOST_FIELDS = 32 };

/* What a selection tells rows by: fields, with the channel that named each, if one did. */
struct projection {
    const char *fields[MOST_FIELDS], *channels[MOST_FIELDS];
    size_t count;
};

static bool fail(const struct json_node *node, const char *what, struct context *context)
{
    return json_error(node, context->diag, DIAG_UNSUPPORTED, "without it the selection is empty",
                      "%s is not drawn by burin yet", what);
}

/* The definition of a channel in the view, or in the first view in it that has one. */
static const struct json_node *find_def(const struct json_node *view, const char *channel)
{
    static const char *const lists[] = {"layer", "concat", "hconcat", "vconcat"};
    const struct json_node *def = json_member(json_member(view, "encoding"), channel);
    for (size_t i = 0; !def && i < COUNT_OF(lists); i++) {
        const struct json_node *list = json_member(view, lists[i]);
        for (size_t n = 0; !def && n < json_size(list); n++)
            def = find_def(json_element(list, n), channel);
    }
    return def;
}

static void project(struct projection *projection, const char *field, const char *channel)
{
    for (size_t i = 0; i < projection->count; i++) {
        if (!strcmp(projection->fields[i], field))
            return;
    }
    if (projection->count == MOST_FIELDS)
        return;
    projection->fields[projection->count] = field;
    projection->channels[projection->count++] = channel;
}

/* A channel stands for its field, if it has one that is no aggregate. */
static bool project_channel(struct projection *projection, const struct json_node *node,
                            const char *channel, const struct json_node *view,
                            struct context *context)
{
    const struct json_node *def = find_def(view, channel);
    const char *field = json_text(json_member(def, "field"));
    if (json_member(def, "timeUnit") || json_member(def, "bin"))
        return fail(node, "an initial selection of bins or time units", context);
    if (field && !json_member(def, "aggregate"))
        project(projection, field, channel);
    return true;
}

static bool project_list(struct projection *projection, const struct json_node *list,
                         bool is_channels, const struct json_node *view, struct context *context)
{
    for (size_t i = 0; i < json_size(list); i++) {
        const struct json_node *node = json_element(list, i);
        const char *name = json_text(node);
        if (!name)
            return json_error(node, context->diag, DIAG_TYPE, NULL, "\"%s\" holds names, not %s",
                              list->key, json_type_name(node));
        if (!is_channels)
            project(projection, name, NULL);
        else if (!project_channel(projection, node, name, view, context))
            return false;
    }
    return true;
}

/* Without "fields" and "encodings" the keys of the values tell. */
static bool project_keys(struct projection *projection, const struct json_node *entry,
                         const struct json_node *view, struct context *context)
{
    const struct json_node *member;
    for (size_t i = 0; json_is_object(entry) && (member = json_member_at(entry, i)); i++) {
        if (!channel_is_known(member->key))
            project(projection, member->key, NULL);
        else if (!project_channel(projection, member, member->key, view, context))
            return false;
    }
    return true;
}

static const struct json_node *entry_at(const struct json_node *value, size_t i)
{
    return json_is_array(value) ? json_element(value, i) : value;
}

static bool find_projection(struct projection *projection, const struct json_node *param,
                            const struct json_node *view, struct context *context)
{
    const struct json_node *select = json_member(param, "select"),
                           *value = json_member(param, "value");
    const struct json_node *fields = json_member(select, "fields"),
                           *encodings = json_member(select, "encodings");
    size_t count = json_is_array(value) ? json_size(value) : 1;
    if (!project_list(projection, encodings, true, view, context) ||
        !project_list(projection, fields, false, view, context))
        return false;
    for (size_t i = 0; !fields && !encodings && i < count; i++) {
        if (!project_keys(projection, entry_at(value, i), view, context))
            return false;
    }
    return projection->count > 0 ||
           json_error(value, context->diag, DIAG_TYPE, "give \"select\" its \"fields\"",
                      "this value says nothing of any field");
}

/* One value of an entry: by its channel, by its field, or the entry itself. */
static bool read_value(const struct json_node *entry, const char *field, const char *channel,
                       struct value *value, struct context *context)
{
    const struct json_node *node = entry;
    *value = VALUE_OF_UNDEFINED;
    if (json_is_object(entry) && !date_is_written(entry)) {
        node = channel ? json_member(entry, channel) : NULL;
        node = node ? node : json_member(entry, field);
    }
    if (!node)
        return true;
    *value = json_value(node->value, context->intern, context->arena);
    if (!date_is_written(node))
        return true;
    value->type = VALUE_NUMBER;
    return date_read(node, context->zone, &value->number, context->diag);
}

static bool read_entries(const struct json_node *list, const struct projection *projection,
                         struct expr_selection *selection, struct context *context)
{
    size_t count = json_is_array(list) ? json_size(list) : 1;
    struct value *values = arena_array(context->arena, count * projection->count, sizeof *values);
    const char **fields = arena_array(context->arena, projection->count, sizeof *fields);
    if (!values || !fields)
        return false;
    for (size_t i = 0; i < count; i++) {
        for (size_t f = 0; f < projection->count; f++) {
            if (!read_value(entry_at(list, i), projection->fields[f], projection->channels[f],
                            &values[i * projection->count + f], context))
                return false;
        }
    }
    memcpy(fields, projection->fields, projection->count * sizeof *fields);
    *selection = (struct expr_selection){
        .field_count = projection->count, .fields = fields, .entry_count = count, .values = values};
    return true;
}

/* {"field": [its values …], …}: what an expression sees. */
static bool set_object(struct expr_variable *variable, struct context *context)
{
    const struct expr_selection *selection = variable->selection;
    struct value *members = arena_array(context->arena, selection->field_count, sizeof *members);
    struct value_object *object = arena_alloc(context->arena, sizeof *object);
    if (!members || !object)
        return false;
    for (size_t f = 0; f < selection->field_count; f++) {
        struct value *items = arena_array(context->arena, selection->entry_count, sizeof *items);
        struct value_array *array = arena_alloc(context->arena, sizeof *array);
        if (!items || !array)
            return false;
        for (size_t i = 0; i < selection->entry_count; i++)
            items[i] = selection->values[i * selection->field_count + f];
        *array = (struct value_array){.count = selection->entry_count, .items = items};
        members[f] = (struct value){.type = VALUE_ARRAY, .array = array};
    }
    *object = (struct value_object){
        .count = selection->field_count, .keys = selection->fields, .values = members};
    variable->value = (struct value){.type = VALUE_OBJECT, .object = object};
    return true;
}

bool selection_read(const struct json_node *param, const struct json_node *view,
                    struct expr_variable *variable, struct context *context)
{
    const struct json_node *select = json_member(param, "select"),
                           *value = json_member(param, "value");
    const char *type = json_text(json_is_object(select) ? json_member(select, "type") : select);
    const struct json_node *bind = json_member(param, "bind");
    struct projection projection = {.count = 0};
    if (!value || json_is_null(value) || (json_is_array(value) && json_size(value) == 0))
        return true;
    if (strcmp(type, "interval") == 0)
        return fail(value, "an interval that is selected at first", context);
    if ((json_text(bind) && !strcmp(json_text(bind), "legend")) || json_member(bind, "legend"))
        return fail(value, "what is selected in a legend at first", context);
    struct expr_selection *selection = arena_alloc(context->arena, sizeof *selection);
    variable->selection = selection;
    return selection && find_projection(&projection, param, view, context) &&
           read_entries(value, &projection, selection, context) && set_object(variable, context);
}
