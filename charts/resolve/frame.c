/*
 * Finding the selection that a timer moves, and the rows of its first value.
 */
#include "charts/resolve/frame.h"

#include <string.h>

#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/table.h"

static bool is_timer(const struct json_node *on)
{
    const char *type = node_text(node_is_object(on) ? node_member(on, "type") : on);
    return type && !strcmp(type, "timer");
}

/* Whether a selection of the view, or of one about it, is one of a timer. */
static bool is_animated(const struct view *view)
{
    for (; view; view = view->parent) {
        const struct json_node *list = node_member(view->node, "params");
        for (size_t i = 0; node_is_array(list) && i < node_size(list); i++) {
            const struct json_node *select = node_member(node_element(list, i), "select");
            if (is_timer(node_member(select, "on")))
                return true;
        }
    }
    return false;
}

static struct value first_value(const struct unit *unit, const struct channel_def *def)
{
    struct value first = VALUE_OF_UNDEFINED;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value value = channel_def_value(def, unit->table, row);
        if (value_is_valid(value) && (!value_is_valid(first) || value_compare(value, first) < 0))
            first = value;
    }
    return first;
}

/* What is known of the rows that stay moves along with them. */
static bool keep_invalid(struct unit *unit, const size_t *rows, size_t count,
                         struct context *context)
{
    if (!unit->invalid_rows)
        return true;
    bool *invalid = arena_array(context->arena, count, sizeof *invalid);
    for (size_t i = 0; invalid && i < count; i++)
        invalid[i] = unit->invalid_rows[rows[i]];
    unit->invalid_rows = invalid;
    return invalid || count == 0;
}

bool frame_drop_rows(struct unit *unit, struct context *context)
{
    const struct channel_def *def = &unit->encoding[CHANNEL_TIME];
    if (def->kind != CHANNEL_DEF_FIELD || !is_animated(unit->view))
        return true;
    struct value first = first_value(unit, def);
    size_t *rows = arena_array(context->arena, unit->table->row_count, sizeof *rows), count = 0;
    if (!rows)
        return unit->table->row_count == 0;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        if (value_equals(channel_def_value(def, unit->table, row), first))
            rows[count++] = row;
    }
    if (!unit->domain_table)
        unit->domain_table = unit->table;
    unit->table = table_select_rows(unit->table, rows, count, context->arena);
    return unit->table && keep_invalid(unit, rows, count, context);
}
