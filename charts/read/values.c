/*
 * Which marks have labels of their values, from what the spec says; charts/guide/values.c makes
 * them.
 */
#include "charts/read/values.h"

#include <string.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"

const struct channel_def *values_amount(const struct unit *unit)
{
    const struct channel_def *x = &unit->encoding[CHANNEL_X], *y = &unit->encoding[CHANNEL_Y];
    bool x_is_amount = x->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(x);
    bool y_is_amount = y->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(y);
    const struct channel_def *color = &unit->encoding[CHANNEL_COLOR];
    const struct channel_def *theta = &unit->encoding[CHANNEL_THETA];
    switch (unit->mark->label) {
    case MARK_LABEL_IN_SECTOR:
        return theta->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(theta) ? theta : NULL;
    case MARK_LABEL_IN_CELL:
        return color->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(color) ? color : NULL;
    case MARK_LABEL_AT_END:
        if (x_is_amount && y_is_amount)
            return unit->orient == MARK_ORIENT_HORIZONTAL ? x : y;
        return x_is_amount ? x : y_is_amount ? y : NULL;
    case MARK_LABEL_AT_POINT:
    case MARK_LABEL_AT_LAST:
        return x_is_amount == y_is_amount ? NULL : x_is_amount ? x : y;
    default:
        return NULL;
    }
}

/* A range says two values, which its author labels. */
static bool is_range(const struct unit *unit, const struct channel_def *amount)
{
    enum channel_id second = amount->channel->secondary;
    return second != CHANNEL_NONE && unit->encoding[second].kind != CHANNEL_DEF_NONE;
}

static bool find_text(struct unit *unit, void *closure)
{
    const char *name = closure;
    const struct channel_def *text = &unit->encoding[CHANNEL_TEXT];
    return !(text->kind == CHANNEL_DEF_FIELD && text->name && !strcmp(text->name, name));
}

bool values_read(const struct unit *unit, struct meta_values *values, struct context *context)
{
    *values = (struct meta_values){0};
    const struct view *view = unit->view;
    do {
        if (!meta_read_values(view->node, values, context))
            return false;
        view = view->parent;
    } while (view && !values->is_given);
    if (!values->is_given)
        *values = context->meta.values;
    const struct channel_def *amount = values->is_shown ? values_amount(unit) : NULL;
    values->is_shown = amount && !is_range(unit, amount) && !unit->view->is_composite &&
                       view_each_unit(view_frame(unit->view), find_text, (char *)amount->name);
    return true;
}

double values_stack_end(const struct unit *unit, size_t row, bool is_start)
{
    return value_to_number(
        field_index_value(is_start ? &unit->stack_start : &unit->stack_end, unit->table, row));
}

bool values_lie_on_others(const struct unit *unit)
{
    for (size_t row = 0; unit->stack_channel != CHANNEL_NONE && row < unit->table->row_count;
         row++) {
        double start = values_stack_end(unit, row, true);
        if (start < 0 || start > 0)
            return true;
    }
    return unit->stack_channel != CHANNEL_NONE && unit->stack_offset == STACK_NORMALIZE;
}

double values_room(const struct unit *unit, enum channel_id id, struct context *context)
{
    /* px: of "−12.5" beside a bar, and of a line above or below it */
    static const double beside = 36, above = 16;
    struct meta_values values;
    if (unit->mark->label != MARK_LABEL_AT_END || !values_read(unit, &values, context) ||
        !values.is_shown)
        return 0;
    const struct channel_def *amount = values_amount(unit);
    if (!amount || amount->channel->id != id || values_lie_on_others(unit))
        return 0;
    bool has_negative = false;
    for (size_t row = 0; row < unit->table->row_count; row++)
        has_negative |= value_to_number(channel_def_value(amount, unit->table, row)) < 0;
    return !has_negative ? 0 : id == CHANNEL_X ? beside : above;
}
