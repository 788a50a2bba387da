/*
 * The order of rows and the division into series: Vega-Lite's getSort() (src/compile/mark/mark.ts)
 * and pathGroupingFields() (src/encoding.ts).
 */
#include "charts/mark/order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/mark/mark.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/table.h"

/* What two rows are compared by. */
struct order_row {
    size_t row, series;
    double place; /* along the dimension */
    const struct ordering *ordering;
};

struct ordering {
    const struct table *table;
    const struct channel_def **defs;
    bool *is_descending;
    size_t def_count;
};

static int compare_numbers(double a, double b)
{
    if (isnan(a) || isnan(b)) /* as Vega's ascending(): NaN first */
        return isnan(b) - isnan(a);
    return (a > b) - (a < b);
}

static int compare_rows(const void *left, const void *right)
{
    const struct order_row *a = left, *b = right;
    const struct ordering *ordering = a->ordering;
    if (a->series != b->series)
        return a->series < b->series ? -1 : 1;
    for (size_t i = 0; i < ordering->def_count; i++) {
        int order = value_compare(channel_def_value(ordering->defs[i], ordering->table, a->row),
                                  channel_def_value(ordering->defs[i], ordering->table, b->row));
        if (order)
            return ordering->is_descending[i] ? -order : order;
    }
    int order = compare_numbers(a->place, b->place);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void add_def(struct ordering *ordering, const struct channel_def *def)
{
    const char *sort = node_text(def->sort);
    if (def->kind != CHANNEL_DEF_FIELD)
        return;
    ordering->is_descending[ordering->def_count] = sort && !strcmp(sort, "descending");
    ordering->defs[ordering->def_count++] = def;
}

/* The order's fields, as many as there are. False when memory is out. */
static bool list_defs(struct ordering *ordering, const struct channel_def *order,
                      struct arena *arena)
{
    ordering->defs = arena_array(arena, 1 + order->more_count, sizeof *ordering->defs);
    ordering->is_descending =
        arena_array(arena, 1 + order->more_count, sizeof *ordering->is_descending);
    if (!ordering->defs || !ordering->is_descending)
        return false;
    add_def(ordering, order);
    for (size_t i = 0; i < order->more_count; i++)
        add_def(ordering, &order->more[i]);
    return true;
}

/* {"value": null} of the channel, or null or false of the mark: as the rows come. */
static bool is_unordered(const struct unit *unit)
{
    const struct channel_def *order = &unit->encoding[CHANNEL_ORDER];
    const struct json_node *own = unit->params->order;
    if (order->kind == CHANNEL_DEF_VALUE)
        return order->value.type == VALUE_NULL ||
               (order->value.type == VALUE_BOOL && !order->value.boolean);
    return order->kind == CHANNEL_DEF_NONE && (node_is_null(own) || node_is_false(own));
}

static double place_along(const struct unit *unit, size_t row)
{
    bool is_horizontal = unit->orient == MARK_ORIENT_HORIZONTAL;
    struct scene_point point = {0};
    if (unit->encoding[is_horizontal ? CHANNEL_Y : CHANNEL_X].kind != CHANNEL_DEF_FIELD)
        return 0;
    unit->mark->place_point(unit, row, &point);
    return is_horizontal ? point.y : point.x;
}

/* The fields whose values divide the rows into series. */
static size_t find_dividers(const struct unit *unit, struct field *dividers, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        bool groups = channels[i].groups || (i == CHANNEL_ORDER && unit->mark->order_groups);
        if (!groups || (i == CHANNEL_SIZE && unit->mark->has_own_sizes) ||
            def->kind == CHANNEL_DEF_NONE)
            continue;
        for (size_t k = 0; k <= def->more_count && count < most; k++) {
            const struct channel_def *part = k ? &def->more[k - 1] : def;
            if (part->kind == CHANNEL_DEF_FIELD && part->aggregate == AGGREGATE_NONE)
                dividers[count++] = field_index_in(&part->field, unit->table);
        }
    }
    for (size_t i = 0; i < 2 && count < most; i++) { /* offsets make a line a band */
        const struct channel_def *offset = &unit->encoding[CHANNEL_X_OFFSET + i];
        const struct channel_def *main = &unit->encoding[CHANNEL_X + i];
        if (offset->kind == CHANNEL_DEF_FIELD && main->kind == CHANNEL_DEF_FIELD &&
            main->aggregate == AGGREGATE_NONE && offset->aggregate == AGGREGATE_NONE &&
            strcmp(main->field.name, offset->field.name) != 0)
            dividers[count++] = field_index_in(&main->field, unit->table);
    }
    return count;
}

static size_t count_defs(const struct unit *unit)
{
    size_t count = CHANNEL_COUNT;
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        count += unit->encoding[i].more_count;
    return count;
}

bool mark_is_divided(const struct unit *unit)
{
    struct field dividers[CHANNEL_COUNT];
    return unit->mark->is_series && find_dividers(unit, dividers, CHANNEL_COUNT) > 0;
}

static bool same_value(struct value a, struct value b)
{
    return value_equals(a, b) || (!value_is_valid(a) && !value_is_valid(b) && a.type == b.type);
}

static bool same_series(const struct field *dividers, size_t count, size_t a, size_t b)
{
    for (size_t i = 0; i < count; i++) {
        if (!same_value(field_value(&dividers[i], a), field_value(&dividers[i], b)))
            return false;
    }
    return true;
}

static size_t hash_row(const struct field *dividers, size_t count, size_t row)
{
    size_t hash = 17;
    for (size_t i = 0; i < count; i++) {
        struct value value = field_value(&dividers[i], row);
        hash = hash * 31 + (value_is_valid(value) ? value_hash(value) : 0);
    }
    return hash;
}

/* Numbers each row's series, in the order of first rows: *count of them. False when memory is out.
 */
static bool number_series(const struct unit *unit, struct order_row *rows, size_t *count,
                          struct context *context)
{
    size_t row_count = unit->table->row_count, slot_count = 2 * row_count + 1;
    size_t most = count_defs(unit);
    struct field *dividers = arena_array(context->arena, most, sizeof *dividers);
    /* Open addressing; a slot holds 1 + the first row of its series. */
    size_t *slots = arena_array(context->arena, slot_count, sizeof *slots);
    if (!slots || !dividers)
        return false;
    size_t divider_count = find_dividers(unit, dividers, most);
    for (size_t row = 0; row < row_count; row++) {
        size_t slot = hash_row(dividers, divider_count, row) % slot_count;
        while (slots[slot] && !same_series(dividers, divider_count, slots[slot] - 1, row))
            slot = (slot + 1) % slot_count;
        if (!slots[slot]) {
            slots[slot] = row + 1;
            rows[row].series = (*count)++;
        } else {
            rows[row].series = rows[slots[slot] - 1].series;
        }
    }
    return true;
}

static bool list_series(const struct order_row *rows, size_t row_count, struct mark_series *series,
                        struct context *context)
{
    size_t *starts = arena_array(context->arena, series->count + 1, sizeof *starts);
    size_t *order = arena_array(context->arena, row_count, sizeof *order);
    if (!starts || (!order && row_count))
        return false;
    for (size_t i = row_count; i-- > 0;) {
        order[i] = rows[i].row;
        starts[rows[i].series] = i;
    }
    starts[series->count] = row_count;
    series->rows = order;
    series->starts = starts;
    return true;
}

bool mark_order(const struct unit *unit, struct mark_series *series, struct context *context)
{
    size_t row_count = unit->table->row_count;
    const struct channel_def *order = &unit->encoding[CHANNEL_ORDER];
    struct ordering ordering = {.table = unit->table};
    struct order_row *rows = arena_array(context->arena, row_count, sizeof *rows);
    *series = (struct mark_series){.count = 0};
    if (!rows && row_count)
        return false;
    if (unit->stack_channel == CHANNEL_NONE && order->kind == CHANNEL_DEF_FIELD &&
        !list_defs(&ordering, order, context->arena))
        return false;
    bool is_along = unit->mark->is_series && ordering.def_count == 0 && !is_unordered(unit);
    for (size_t row = 0; row < row_count; row++)
        rows[row] = (struct order_row){
            .row = row, .place = is_along ? place_along(unit, row) : 0, .ordering = &ordering};
    if (unit->mark->is_series && !number_series(unit, rows, &series->count, context))
        return false;
    if (!unit->mark->is_series)
        series->count = row_count ? 1 : 0;
    if (row_count)
        qsort(rows, row_count, sizeof *rows, compare_rows);
    return list_series(rows, row_count, series, context);
}
