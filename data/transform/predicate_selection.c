/*
 * Tests of what a selection holds: Vega's vlSelectionTest() for points.
 */
#include "base/arena.h"
#include "data/transform/predicate_internal.h"

/* Dates are compared as times, several values mean any of them. */
static bool is_selected(struct value value, struct value selected)
{
    if (value.type == VALUE_DATE)
        value.type = VALUE_NUMBER;
    if (selected.type != VALUE_ARRAY)
        return value_equals(value, selected);
    for (size_t i = 0; i < selected.array->count; i++) {
        if (value_equals(value, selected.array->items[i]))
            return true;
    }
    return false;
}

bool predicate_test_selection(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    const struct expr_selection *selection = predicate->selection;
    (void)scratch;
    for (size_t i = 0; i < selection->entry_count; i++) {
        size_t f = 0;
        while (f < selection->field_count &&
               is_selected(field_value(&predicate->fields[f], row),
                           selection->values[i * selection->field_count + f]))
            f++;
        if (f == selection->field_count)
            return true;
    }
    return false;
}

bool predicate_bind_selection(struct predicate *predicate, const struct table *table,
                              const struct transform_context *context)
{
    const struct expr_selection *selection = predicate->selection;
    predicate->fields =
        arena_array(context->arena, selection->field_count, sizeof *predicate->fields);
    for (size_t i = 0; predicate->fields && i < selection->field_count; i++) {
        if (!table_find_field(table, selection->fields[i], context->arena, &predicate->fields[i]))
            return false;
    }
    return predicate->fields != NULL;
}
