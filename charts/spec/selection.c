/*
 * What a selection holds at first. Vega-Lite: src/compile/selection/project.ts.
 */
#include "charts/spec/selection.h"

#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "charts/spec/channel.h"
#include "data/json.h"

static bool fail(const struct json_node *value, const struct json_node *param, struct diag *diag)
{
    return json_error_at_key(value, diag, DIAG_UNSUPPORTED, "without it the selection is empty",
                             "what the selection \"%s\" holds at first is not drawn by burin yet",
                             json_text(json_member(param, "name")));
}

/* The field behind a name, which may be that of a channel of the view. NULL: bins, time units and
 * aggregates, whose values are ranges or made. */
static const char *field_named(const struct json_node *param, const char *name)
{
    static const char *const made[] = {"bin", "timeUnit", "aggregate"};
    const struct json_node *view = param->parent->parent;
    const struct json_node *def = json_member(json_member(view, "encoding"), name);
    if (!channel_named(name))
        return name;
    for (size_t i = 0; i < COUNT_OF(made); i++) {
        if (json_member(def, made[i]))
            return NULL;
    }
    return json_text(json_member(def, "field"));
}

static bool add_test(json_t *tests, const char *field, json_t *value)
{
    json_t *test = json_pack("{s:s, s:O}", "field", field, "equal", value);
    return test && json_array_append_new(tests, test) == 0;
}

/* A value alone belongs to the one field that the selection names. */
static const char *only_field(const struct json_node *param)
{
    const struct json_node *select = json_member(param, "select");
    const struct json_node *fields = json_member(select, "fields");
    const struct json_node *names = fields ? fields : json_member(select, "encodings");
    const char *name = json_size(names) == 1 ? json_text(json_element(names, 0)) : NULL;
    return name ? (fields ? name : field_named(param, name)) : NULL;
}

/* One entry, an object of fields or a value, as tests that must all hold. */
static bool add_entry(const struct json_node *param, const struct json_node *entry, json_t *tests)
{
    const struct json_node *member;
    if (!json_is_object(entry)) {
        const char *field = only_field(param);
        return field && add_test(tests, field, entry->value);
    }
    for (size_t i = 0; (member = json_member_at(entry, i)); i++) {
        const char *field = field_named(param, member->key);
        if (!field || !add_test(tests, field, member->value))
            return false;
    }
    return json_array_size(tests) > 0;
}

/* {"or": […]} of all entries; NULL: one of them can't be written so. */
static json_t *read_entries(const struct json_node *param, const struct json_node *value)
{
    size_t count = json_is_array(value) ? json_size(value) : 1;
    json_t *parts = json_array();
    bool is_read = parts != NULL;
    for (size_t i = 0; is_read && i < count; i++) {
        const struct json_node *entry = json_is_array(value) ? json_element(value, i) : value;
        json_t *tests = json_array();
        is_read = tests && add_entry(param, entry, tests);
        json_t *part = is_read ? json_pack("{s:O}", "and", tests) : NULL;
        json_decref(tests);
        is_read = part && json_array_append_new(parts, part) == 0;
    }
    json_t *all = is_read ? json_pack("{s:O}", "or", parts) : NULL;
    json_decref(parts);
    return all;
}

/* The values by their fields: vlSelectionResolve() of vega-selections. */
static json_t *collect_fields(json_t *all)
{
    json_t *fields = json_object(), *part, *test;
    size_t p, t;
    json_array_foreach(json_object_get(all, "or"), p, part)
    {
        json_array_foreach(json_object_get(part, "and"), t, test)
        {
            const char *name = json_string_value(json_object_get(test, "field"));
            json_t *list = json_object_get(fields, name);
            if (!list && json_object_set_new(fields, name, json_array()) == 0)
                list = json_object_get(fields, name);
            if (!list || json_array_append(list, json_object_get(test, "equal")) != 0) {
                json_decref(fields);
                return NULL;
            }
        }
    }
    return fields;
}

bool selection_read_value(const struct json_node *param, struct selection *selection,
                          struct diag *diag)
{
    const struct json_node *value = json_member(param, "value");
    const struct json_node *select = json_member(param, "select");
    const char *type = json_text(json_is_object(select) ? json_member(select, "type") : select);
    const char *bind = json_text(json_member(param, "bind"));
    *selection = (struct selection){0};
    if (!value || json_is_null(value) || (json_is_array(value) && json_size(value) == 0))
        return true;
    bool is_drawn = type && !strcmp(type, "point") && !(bind && !strcmp(bind, "legend"));
    json_t *all = is_drawn ? read_entries(param, value) : NULL;
    json_t *fields = all ? collect_fields(all) : NULL;
    if (!fields) {
        json_decref(all);
        return fail(value, param, diag);
    }
    selection->predicate = json_node_with(value, all);
    selection->fields = json_node_with(value, fields);
    return (selection->predicate && selection->fields) || diag_out_of_memory(diag);
}
