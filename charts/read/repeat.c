/*
 * Writing repeats out: src/normalize/core.ts (mapRepeat()) and src/normalize/repeater.ts.
 */
#include "charts/read/repeat.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "data/json.h"

/* What {"repeat": NAME} may name, and the values of one copy; NULL: not repeated here. */
enum repeater { REPEAT_FLAT, REPEAT_ROW, REPEAT_COLUMN, REPEAT_LAYER, REPEATER_COUNT };

static const char *const names[REPEATER_COUNT] = {"repeat", "row", "column", "layer"};

struct repeating {
    json_t *values[REPEATER_COUNT];
};

/* What a repeat further in repeats itself is not replaced from out here. */
static struct repeating within(const json_t *object, const struct repeating *repeating)
{
    const json_t *own = json_object_get(object, "repeat");
    struct repeating inner = *repeating;
    if (json_typeof(own) == JSON_ARRAY)
        inner.values[REPEAT_FLAT] = NULL;
    for (size_t i = REPEAT_ROW; i < REPEATER_COUNT; i++) {
        if (json_object_get(own, names[i]))
            inner.values[i] = NULL;
    }
    return inner;
}

/* The value that an object {"repeat": NAME} stands for, or NULL. */
static json_t *value_of(const json_t *json, const struct repeating *repeating)
{
    const char *name = json_string_value(json_object_get(json, "repeat"));
    for (size_t i = 0; name && i < REPEATER_COUNT; i++) {
        if (!strcmp(name, names[i]))
            return repeating->values[i];
    }
    return NULL;
}

/* A copy with all references replaced; NULL when memory is out. */
static json_t *replaced(json_t *json, const struct repeating *repeating)
{
    json_t *value = value_of(json, repeating), *copy;
    const char *key;
    size_t i;
    bool is_good = true;
    if (value)
        return json_incref(value);
    if (json_typeof(json) == JSON_ARRAY) {
        copy = json_array();
        json_array_foreach(json, i, value)
        {
            is_good &= json_array_append_new(copy, replaced(value, repeating)) == 0;
        }
    } else if (json_typeof(json) == JSON_OBJECT) {
        struct repeating inner = *repeating;
        if (json_object_get(json, "repeat"))
            inner = within(json, repeating);
        copy = json_object();
        json_object_foreach(json, key, value)
        {
            is_good &= json_object_set_new(copy, key, replaced(value, &inner)) == 0;
        }
    } else {
        return json_incref(json);
    }
    if (is_good)
        return copy;
    json_decref(copy);
    return NULL;
}

/* The list that is repeated over: one NULL where there is none. */
struct values {
    const json_t *list;
    size_t count;
};

static struct values values_of(const json_t *repeat, const char *name)
{
    const json_t *list = name ? json_object_get(repeat, name) : repeat;
    bool is_list = list && json_typeof(list) == JSON_ARRAY;
    return (struct values){is_list ? list : NULL, is_list ? json_array_size(list) : 1};
}

static bool append_copy(json_t *views, json_t *spec, const struct repeating *repeating)
{
    json_t *view = replaced(spec, repeating);
    return view && json_array_append_new(views, view) == 0;
}

/* The copies in Vega-Lite's order: row by row. */
static bool append_copies(json_t *views, json_t *spec, const json_t *repeat)
{
    struct values flat = values_of(repeat, NULL), row = values_of(repeat, names[REPEAT_ROW]);
    struct values column = values_of(repeat, names[REPEAT_COLUMN]);
    for (size_t i = 0; i < flat.count * row.count * column.count; i++) {
        struct repeating repeating = {{json_array_get(flat.list, i / (row.count * column.count)),
                                       json_array_get(row.list, i / column.count % row.count),
                                       json_array_get(column.list, i % column.count), NULL}};
        if (!append_copy(views, spec, &repeating))
            return false;
    }
    return true;
}

static bool append_layers(json_t *views, json_t *spec, const json_t *repeat)
{
    struct values layer = values_of(repeat, names[REPEAT_LAYER]);
    for (size_t i = 0; i < layer.count; i++) {
        struct repeating repeating = {{NULL, NULL, NULL, json_array_get(layer.list, i)}};
        if (!append_copy(views, spec, &repeating))
            return false;
    }
    return true;
}

/* A repeat of layers in rows or columns: these hold the repeat of the layers. */
static json_t *spec_of(const json_t *view, const json_t *repeat)
{
    json_t *layer = json_object_get(repeat, names[REPEAT_LAYER]);
    json_t *spec = json_object_get(view, "spec");
    if (!layer)
        return json_incref(spec);
    return json_pack("{s:{s:O},s:O}", "repeat", names[REPEAT_LAYER], layer, "spec", spec);
}

static bool set_grid(json_t *out, json_t *views, const json_t *repeat)
{
    const json_t *columns = json_object_get(repeat, names[REPEAT_COLUMN]);
    if (json_typeof(repeat) == JSON_OBJECT)
        json_object_set_new(out, "columns",
                            json_integer((json_int_t)(columns ? json_array_size(columns) : 1)));
    if (!json_object_get(out, "align"))
        json_object_set_new(out, "align", json_string("all"));
    return json_object_set(out, "concat", views) == 0;
}

/* The data of the copies is that of the whole; a copy's own wins. */
static void lift_data(json_t *out, json_t *views)
{
    size_t i;
    json_t *view;
    json_array_foreach(views, i, view)
    {
        json_t *data = json_object_get(view, "data");
        if (data)
            json_object_set(out, "data", data);
        json_object_del(view, "data");
    }
}

static json_t *expand(const json_t *view)
{
    const json_t *repeat = json_object_get(view, "repeat");
    json_t *out = json_copy((json_t *)view), *views = json_array(), *spec = NULL;
    bool is_layer = json_object_get(repeat, names[REPEAT_LAYER]) &&
                    !json_object_get(repeat, names[REPEAT_ROW]) &&
                    !json_object_get(repeat, names[REPEAT_COLUMN]);
    bool is_good = out && views;
    if (is_good && is_layer) {
        is_good = append_layers(views, json_object_get(view, "spec"), repeat) &&
                  json_object_set(out, "layer", views) == 0;
    } else if (is_good) {
        spec = spec_of(view, repeat);
        is_good = spec && append_copies(views, spec, repeat) && set_grid(out, views, repeat);
        lift_data(out, views);
    }
    json_object_del(out, "repeat");
    json_object_del(out, "spec");
    json_decref(views);
    json_decref(spec);
    if (is_good)
        return out;
    json_decref(out);
    return NULL;
}

static bool check(const struct json_node *node, struct diag *diag)
{
    const struct json_node *repeat = node_member(node, "repeat"), *list;
    if (!node_is_object(node_member(node, "spec")))
        return node_error(node, diag, DIAG_MISSING_PROPERTY, NULL,
                          "a view with \"repeat\" must have a \"spec\" to repeat");
    if (!node_is_array(repeat) && (!node_is_object(repeat) || node_size(repeat) == 0))
        return node_error(repeat, diag, DIAG_TYPE, NULL,
                          "\"repeat\" must be an array of fields, or an object of such");
    for (size_t i = 0; node_is_object(repeat) && (list = node_member_at(repeat, i)); i++) {
        if (!node_is_array(list))
            return node_error(list, diag, DIAG_TYPE, NULL, "\"%s\" must be an array of fields",
                              list->key);
    }
    return true;
}

static double count_values(const json_t *json)
{
    double count = 1;
    size_t index;
    const char *key;
    json_t *value;
    json_array_foreach(json, index, value) count += count_values(value);
    json_object_foreach((json_t *)json, key, value) count += count_values(value);
    return count;
}

/* The copies, each of which is a view and a tree of its own. */
static bool spend(const json_t *view, const struct context *context)
{
    enum { BYTES = 100, STEPS = 40 }; /* of a value in jansson's trees */
    struct budget *budget = arena_budget(context->arena);
    const json_t *repeat = json_object_get(view, "repeat");
    double copies = (double)values_of(repeat, NULL).count;
    for (int i = REPEAT_ROW; i < REPEATER_COUNT; i++)
        copies *= (double)values_of(repeat, names[i]).count;
    double values = copies * count_values(json_object_get(view, "spec"));
    return budget_allows(budget, LIMIT_CELLS, copies) &&
           budget_spend(budget, LIMIT_MEMORY, BYTES * values) &&
           budget_work(budget, STEPS * values);
}

const struct json_node *repeat_expand(const struct json_node *node, struct context *context)
{
    if (!check(node, context->diag))
        return NULL;
    if (!spend(node->value, context))
        return NULL;
    json_t *json = expand(node->value);
    if (!json)
        return diag_out_of_memory(context->diag), NULL;
    return json_node_with(node, json);
}
