/*
 * Ranges that a field gives: {"field": "colour"}. Its values in the order of the least value of the
 * scale's own field among their rows. Vega-Lite: parseUnitScaleRange() in
 * src/compile/scale/range.ts.
 */
#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/range.h"
#include "charts/resolve/scale_spec.h"
#include "data/table.h"

enum { RANGE_LIMIT = 4096 };

/* The values so far, each with its least key. */
struct gathering {
    struct scale *scale;
    struct context *context;
    const char *name;
    struct value *values, *keys;
    size_t count;
};

static bool add(struct gathering *gathering, struct value value, struct value key)
{
    for (size_t i = 0; i < gathering->count; i++) {
        if (!value_equals(gathering->values[i], value))
            continue;
        if (value_compare(key, gathering->keys[i]) < 0)
            gathering->keys[i] = key;
        return true;
    }
    if (gathering->count == RANGE_LIMIT)
        return node_error(gathering->scale->spec->range_node, gathering->context->diag, DIAG_LIMIT,
                          NULL, "a range has at most %d values", RANGE_LIMIT);
    gathering->values[gathering->count] = value;
    gathering->keys[gathering->count++] = key;
    return true;
}

static bool reserve(struct gathering *gathering, size_t more)
{
    struct arena *arena = gathering->context->arena;
    struct value *values = arena_array(arena, gathering->count + more, sizeof *values);
    struct value *keys = arena_array(arena, gathering->count + more, sizeof *keys);
    if (!values || !keys)
        return gathering->count + more == 0;
    for (size_t i = 0; i < gathering->count; i++) {
        values[i] = gathering->values[i];
        keys[i] = gathering->keys[i];
    }
    gathering->values = values;
    gathering->keys = keys;
    return true;
}

static bool visit(struct unit *unit, void *closure)
{
    struct gathering *gathering = closure;
    enum channel_id id = gathering->scale->channel->id;
    const struct channel_def *def = &unit->encoding[id];
    struct field field;
    if (def->kind != CHANNEL_DEF_FIELD || view_scale(unit->view, id) != gathering->scale ||
        unit->table->row_count == 0)
        return true;
    if (!table_find_field(unit->table, gathering->name, gathering->context->arena, &field))
        return false;
    if (!field.column)
        return node_error(gathering->scale->spec->range_node, gathering->context->diag,
                          DIAG_UNKNOWN_FIELD, NULL, "field \"%s\" is in no row that is drawn",
                          gathering->name);
    if (!reserve(gathering, unit->table->row_count))
        return false;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        if (!add(gathering, field_value(&field, row), channel_def_value(def, unit->table, row)))
            return false;
    }
    return true;
}

/* By insertion: ranges are short. */
static void sort(struct gathering *gathering)
{
    for (size_t i = 1; i < gathering->count; i++) {
        struct value value = gathering->values[i], key = gathering->keys[i];
        size_t at = i;
        for (; at > 0 && value_compare(key, gathering->keys[at - 1]) < 0; at--) {
            gathering->values[at] = gathering->values[at - 1];
            gathering->keys[at] = gathering->keys[at - 1];
        }
        gathering->values[at] = value;
        gathering->keys[at] = key;
    }
}

bool range_take_field(struct scale *scale, struct view *view, struct context *context)
{
    const char *name = node_text(node_member(scale->spec->range_node, "field"));
    struct gathering gathering = {.scale = scale, .context = context, .name = name};
    if (!name)
        return true;
    if (!view_each_unit(view, visit, &gathering))
        return false;
    sort(&gathering);
    json_t *list = json_array();
    for (size_t i = 0; i < gathering.count; i++)
        json_array_append_new(list,
                              json_of_value(gathering.values[i], arena_budget(context->arena)));
    scale->spec->range_node = json_node_made(scale->spec->range_node, list);
    return scale->spec->range_node != NULL;
}
