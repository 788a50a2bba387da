/*
 * Stacks beside their legend, and pies.
 */
#include <math.h>

#include "base/array.h"
#include "charts/guide/legend.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "library/lint/checks.h"

/* The legend that shows a definition, or NULL. */
static const struct legend *legend_of(const struct unit *unit, const struct channel_def *def)
{
    for (const struct view *view = unit->view; view; view = view->parent) {
        for (size_t i = 0; i < view->legend_count; i++) {
            const struct legend *legend = &view->legends[i];
            for (size_t k = 0; k < legend->part_count; k++) {
                if (legend->parts[k].unit == unit && legend->parts[k].def->channel == def->channel)
                    return legend;
            }
        }
    }
    return NULL;
}

/* A stack: what tells its parts apart, where it stands, and which way its legend runs. */
struct stack {
    const struct unit *unit;
    const struct channel_def *color, *place;
    const struct scale *scale;
    bool is_up; /* its legend runs downwards, and the stack upwards */
};

static bool find_stack(const struct unit *unit, struct stack *stack)
{
    static const enum channel_id ids[] = {CHANNEL_COLOR, CHANNEL_FILL};
    enum channel_id along = unit->stack_channel;
    /* Beside one another they are a group, and no stack. */
    if ((along != CHANNEL_X && along != CHANNEL_Y) ||
        unit->encoding[CHANNEL_X_OFFSET].kind != CHANNEL_DEF_NONE ||
        unit->encoding[CHANNEL_Y_OFFSET].kind != CHANNEL_DEF_NONE)
        return false;
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        const struct channel_def *def = &unit->encoding[ids[i]];
        const struct scale *scale = view_scale(unit->view, ids[i]);
        const struct legend *legend = legend_of(unit, def);
        if (def->kind != CHANNEL_DEF_FIELD || !scale || !scale_is_discrete(scale) || !legend ||
            legend->type != LEGEND_SYMBOL || legend_is_vertical(legend) != (along == CHANNEL_Y))
            continue;
        *stack =
            (struct stack){unit, def, &unit->encoding[along == CHANNEL_X ? CHANNEL_Y : CHANNEL_X],
                           scale, along == CHANNEL_Y};
        return true;
    }
    return false;
}

/* Where a row's part starts, and its line in the legend; false when it has none. */
static bool find_part(const struct stack *stack, size_t row, double *start, long *line)
{
    const struct unit *unit = stack->unit;
    *start = value_to_number(field_index_value(&unit->stack_start, unit->table, row));
    double end = value_to_number(field_index_value(&unit->stack_end, unit->table, row));
    *line = scale_domain_index(stack->scale, channel_def_value(stack->color, unit->table, row));
    return *line >= 0 && end > *start && *start >= 0;
}

/* Whether two neighbours in the rows lie in one stack the other way around than in the legend. */
static bool is_turned(const struct stack *stack, size_t row, size_t other)
{
    double start, other_start;
    long line, other_line;
    const struct table *table = stack->unit->table;
    if (!find_part(stack, row, &start, &line) ||
        !find_part(stack, other, &other_start, &other_line) || line == other_line ||
        !value_equals(channel_def_value(stack->place, table, row),
                      channel_def_value(stack->place, table, other)))
        return false;
    return stack->is_up ? (start > other_start) != (line < other_line)
                        : (start < other_start) != (line < other_line);
}

/* So many rows are compared with one another. */
enum { MOST_ROWS = 2000 };

static void check_stack(struct unit *unit, const struct lint_figure *figure)
{
    struct stack stack;
    if (!find_stack(unit, &stack) || facet_about(unit->view))
        return;
    size_t count = unit->table->row_count < MOST_ROWS ? unit->table->row_count : MOST_ROWS;
    for (size_t row = 0; row < count; row++) {
        for (size_t other = row + 1; other < count; other++) {
            if (!is_turned(&stack, row, other))
                continue;
            node_warn(stack.color->field_node ? stack.color->field_node : stack.color->node,
                      figure->context->diag, DIAG_LEGEND_ORDER,
                      "sort the colours' \"scale\": {\"domain\": […]} as the stack is",
                      "the legend of \"%s\" runs another way than the stack",
                      stack.color->channel->name);
            return;
        }
    }
}

void lint_check_legend_order(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_stack);
}

enum { MOST_SLICES = 6 };

static void check_pie(struct unit *unit, const struct lint_figure *figure)
{
    const struct channel_def *def = &unit->encoding[CHANNEL_THETA];
    size_t slices = 0;
    bool is_pie = unit->mark->has_polar_band && unit->stack_channel == CHANNEL_THETA &&
                  unit->encoding[CHANNEL_RADIUS].kind == CHANNEL_DEF_NONE &&
                  !facet_about(unit->view);
    for (size_t row = 0; is_pie && row < unit->table->row_count; row++)
        slices += value_to_number(channel_def_value(def, unit->table, row)) > 0;
    if (slices > MOST_SLICES)
        node_warn(def->field_node ? def->field_node : def->node, figure->context->diag,
                  DIAG_TOO_MANY_SLICES, "use bars, or sum up the small ones",
                  "a pie of %zu slices: more than %d don't compare", slices, MOST_SLICES);
}

void lint_check_slices(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_pie);
}
