/*
 * Tests of what a selection holds: Vega's vlSelectionTest() for points and intervals.
 */
#include <math.h>

#include "base/arena.h"
#include "data/time.h"
#include "data/timeunit.h"
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

/* Between both ends, in whichever order they are: Vega's inrange(). The greater one is outside of a
 * bin. */
static bool is_within(struct value value, struct value interval, bool is_bin)
{
    if (interval.type != VALUE_ARRAY || interval.array->count < 2 || value.type == VALUE_UNDEFINED)
        return false;
    double number = value_to_number(value);
    double first = value_to_number(interval.array->items[0]);
    double last = value_to_number(interval.array->items[interval.array->count - 1]);
    return fmin(first, last) <= number && number <= fmax(first, last) &&
           !(is_bin && number == fmax(first, last));
}

/* The column, or the start of the time unit where no encoding has made the column yet. */
static struct value selected_value(const struct predicate *predicate, size_t f, size_t row)
{
    const struct expr_selection_field *own = &predicate->selection->fields[f];
    struct value value = field_value(&predicate->fields[f], row);
    if (!own->unit || predicate->fields[f].name == own->name)
        return value;
    double time =
        value.type == VALUE_TEXT ? time_parse(value.text, predicate->zone) : value_to_number(value);
    return value_is_valid(value) ? VALUE_OF_NUMBER(timeunit_floor(own->unit, time)) : value;
}

static bool holds(const struct predicate *predicate, size_t entry, size_t f, size_t row)
{
    const struct expr_selection *selection = predicate->selection;
    struct value value = selected_value(predicate, f, row);
    struct value selected = selection->values[entry * selection->field_count + f];
    return selection->fields[f].is_range ? is_within(value, selected, selection->fields[f].is_bin)
                                         : is_selected(value, selected);
}

bool predicate_test_selection(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    const struct expr_selection *selection = predicate->selection;
    (void)scratch;
    for (size_t i = 0; i < selection->entry_count; i++) {
        size_t f = 0;
        while (f < selection->field_count && holds(predicate, i, f, row))
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
    predicate->zone = context->zone;
    predicate->fields =
        arena_array(context->arena, selection->field_count, sizeof *predicate->fields);
    for (size_t i = 0; predicate->fields && i < selection->field_count; i++) {
        const struct expr_selection_field *own = &selection->fields[i];
        struct field *field = &predicate->fields[i];
        if (!table_find_field(table, own->name, context->arena, field) ||
            (!field->column && own->unit &&
             !table_find_field(table, own->source, context->arena, field)))
            return false;
    }
    return predicate->fields != NULL;
}
