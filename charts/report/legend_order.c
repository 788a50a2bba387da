/*
 * The order of a stack is read from a stack that has all the entries: Vega-Lite's own rule has
 * three cases, and the encoding "order" is a fourth.
 */
#include "charts/report/legend_order.h"

#include <math.h>
#include <string.h>

#include "charts/guide/legend.h"
#include "charts/mark/mark.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/read/view.h"
#include "charts/resolve/resolve.h"
#include "charts/resolve/type.h"
#include "charts/scale/scale.h"
#include "render/item.h"

/* --- stacks ------------------------------------------------------------------------------------
 */

/* A legend of colours, and the stack that they are of. */
struct stack {
    const struct unit *unit;
    const struct channel_def *color, *across; /* across: what tells one stack from another */
    const struct scale *scale;                /* along which it is stacked */
    const struct value *names;
    size_t count;
    double *places; /* of each name, px; NAN: it is not in the stack */
};

static bool find_stack(const struct legend *legend, struct stack *stack)
{
    const struct unit *unit = legend->parts[0].unit;
    enum channel_id along = unit->stack_channel;
    if ((along != CHANNEL_X && along != CHANNEL_Y) || !scale_is_discrete(legend->scale))
        return false;
    enum channel_id across = along == CHANNEL_X ? CHANNEL_Y : CHANNEL_X;
    if (unit->encoding[scale_offset_channel(across)].kind != CHANNEL_DEF_NONE)
        return false; /* they stand side by side */
    *stack = (struct stack){
        .unit = unit,
        .color = legend->parts[0].def,
        .across = &unit->encoding[across],
        .scale = view_scale(unit->view, along),
        .names = legend->scale->domain,
        .count = legend->scale->domain_count,
    };
    return stack->scale && stack->color->kind == CHANNEL_DEF_FIELD && stack->count > 1;
}

static size_t name_of(const struct stack *stack, size_t row)
{
    struct value value = channel_def_value(stack->color, stack->unit->table, row);
    for (size_t i = 0; i < stack->count; i++) {
        if (value_equals(stack->names[i], value))
            return i;
    }
    return stack->count;
}

static double number_in(const struct stack *stack, const struct field_index *field, size_t row)
{
    return value_to_number(field_index_value(field, stack->unit->table, row));
}

/* The places of all names in the stack that the row is in; false: it lacks one. */
static bool place_names(struct stack *stack, size_t row)
{
    const struct table *table = stack->unit->table;
    struct value own = channel_def_value(stack->across, table, row);
    size_t found = 0;
    for (size_t i = 0; i < stack->count; i++)
        stack->places[i] = NAN;
    for (size_t i = row; i < table->row_count && found < stack->count; i++) {
        size_t name = name_of(stack, i);
        if (name == stack->count || !isnan(stack->places[name]) ||
            !value_equals(channel_def_value(stack->across, table, i), own))
            continue;
        double middle = (number_in(stack, &stack->unit->stack_start, i) +
                         number_in(stack, &stack->unit->stack_end, i)) /
                        2;
        stack->places[name] = scale_place(stack->scale, VALUE_OF_NUMBER(middle));
        found += isnan(stack->places[name]) ? 0 : 1;
    }
    return found == stack->count;
}

/* By insertion: legends are short. */
static void sort_names(const struct stack *stack, struct value *sorted)
{
    double *places = stack->places;
    for (size_t i = 0; i < stack->count; i++) {
        struct value name = stack->names[i];
        double place = places[i];
        size_t at = i;
        for (; at > 0 && places[at - 1] > place; at--) {
            places[at] = places[at - 1];
            sorted[at] = sorted[at - 1];
        }
        places[at] = place;
        sorted[at] = name;
    }
}

bool report_order_legend(struct legend *legend, struct context *context)
{
    enum { MOST_TRIED = 50 };
    struct stack stack;
    if (legend->type != LEGEND_SYMBOL || legend->values || legend->params.values ||
        !find_stack(legend, &stack))
        return true;
    /* A legend that lies says nothing of what is above what. */
    if (!legend_is_vertical(legend) && stack.unit->stack_channel == CHANNEL_Y)
        return true;
    struct value *sorted = arena_array(context->arena, stack.count, sizeof *sorted);
    stack.places = arena_array(context->arena, stack.count, sizeof *stack.places);
    if (!sorted || !stack.places)
        return false;
    size_t rows = stack.unit->table->row_count;
    for (size_t row = 0; row < rows && row < MOST_TRIED; row++) {
        if (!place_names(&stack, row))
            continue;
        sort_names(&stack, sorted);
        legend->values = sorted;
        legend->value_count = stack.count;
        break;
    }
    return true;
}

/* --- lines -------------------------------------------------------------------------------------
 */

struct telling {
    const struct legend *legend;
    const char *field;
    bool has_lines, has_names;
};

/* Whether the texts of a unit are the names of all series, one each. */
static bool names_all(const struct unit *unit, const struct legend *legend)
{
    const struct channel_def *text = &unit->encoding[CHANNEL_TEXT];
    const struct scale *scale = legend->scale;
    if (unit->table->row_count != scale->domain_count)
        return false;
    for (size_t i = 0; i < scale->domain_count; i++) {
        bool is_told = false;
        for (size_t row = 0; !is_told && row < unit->table->row_count; row++)
            is_told = value_equals(channel_def_value(text, unit->table, row), scale->domain[i]);
        if (!is_told)
            return false;
    }
    return true;
}

static bool look_at_unit(struct unit *unit, void *closure)
{
    struct telling *telling = closure;
    const struct channel_def *text = &unit->encoding[CHANNEL_TEXT];
    telling->has_lines |= unit->mark->item == &item_line;
    if (unit->mark->item == &item_text && text->kind == CHANNEL_DEF_FIELD &&
        strcmp(text->name, telling->field) == 0)
        telling->has_names |= names_all(unit, telling->legend);
    return true;
}

bool report_legend_is_told(const struct legend *legend)
{
    const struct channel_def *def = legend->parts[0].def;
    struct view *frame = view_frame(legend->parts[0].unit->view);
    if (legend->view != frame || legend->type != LEGEND_SYMBOL ||
        !scale_is_discrete(legend->scale) || def->kind != CHANNEL_DEF_FIELD)
        return false;
    for (size_t i = 0; i < legend->part_count; i++) {
        if (legend->parts[i].def->legend)
            return false;
    }
    struct telling telling = {.legend = legend, .field = def->name};
    view_each_unit(frame, look_at_unit, &telling);
    return telling.has_lines && telling.has_names;
}
