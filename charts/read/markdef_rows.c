/*
 * Mark properties row by row.
 */
#include "charts/read/markdef_rows.h"

#include <stdlib.h>
#include <string.h>

#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/late.h"
#include "charts/read/view.h"
#include "render/scene.h"

static bool needs_rows(const struct unit *unit)
{
    if (unit->params.late.count)
        return true;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (unit->encoding[i].conditions || unit->encoding[i].computed)
            return true;
    }
    return false;
}

bool markdef_rows_begin(struct markdef_rows *rows, struct unit *unit,
                        const struct expr_scope *scope, struct context *context)
{
    *rows = (struct markdef_rows){.unit = unit};
    if (!condition_compile_all(unit, scope, context))
        return false;
    if (unit->encoding[CHANNEL_ORDER].kind == CHANNEL_DEF_VALUE) {
        rows->zindex = arena_array(context->arena, unit->table->row_count, sizeof *rows->zindex);
        if (!rows->zindex && unit->table->row_count)
            return false;
    }
    if (!needs_rows(unit))
        return true;
    rows->row_unit = arena_alloc(context->arena, sizeof *rows->row_unit);
    rows->values = late_compile(&unit->params.late, scope, unit->table, context);
    if (!rows->row_unit || !rows->values)
        return false;
    *rows->row_unit = *unit;
    return true;
}

const struct unit *markdef_rows_unit(struct markdef_rows *rows, size_t row, struct context *context)
{
    struct unit *unit = rows->row_unit;
    if (!unit)
        return rows->unit;
    unit->params = rows->unit->params;
    if (!late_apply(rows->values, row, &unit->params, context))
        return NULL;
    mark_params_settle(&unit->params);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (rows->unit->encoding[i].conditions || rows->unit->encoding[i].computed) {
            unit->encoding[i] = *condition_pick(rows->unit, (enum channel_id)i, row);
            unit->encoding[i].conditions = NULL;
            unit->encoding[i].computed = NULL;
        }
    }
    return unit;
}

void markdef_rows_note_item(struct markdef_rows *rows, size_t index)
{
    const struct unit *unit = rows->row_unit ? rows->row_unit : rows->unit;
    if (rows->zindex)
        rows->zindex[index] = value_to_number(unit->encoding[CHANNEL_ORDER].value);
}

struct zitem {
    double zindex;
    size_t index;
};

/* Vega's order of drawing (vega-scenegraph, util/visit.js): zero first, then by zindex. */
static int compare_zitems(const void *a, const void *b)
{
    const struct zitem *left = a, *right = b;
    bool left_is_flat = !(left->zindex < 0 || left->zindex > 0);
    bool right_is_flat = !(right->zindex < 0 || right->zindex > 0);
    if (left_is_flat != right_is_flat)
        return left_is_flat ? -1 : 1;
    if (!left_is_flat && (left->zindex < right->zindex || left->zindex > right->zindex))
        return left->zindex < right->zindex ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

bool markdef_rows_sort_items(const struct markdef_rows *rows, struct item *items, size_t count,
                             struct context *context)
{
    if (!rows->zindex || count == 0)
        return true;
    struct zitem *order = arena_array(context->arena, count, sizeof *order);
    struct item *copy = arena_array(context->arena, count, sizeof *copy);
    if (!order || !copy)
        return false;
    memcpy(copy, items, count * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        order[i] = (struct zitem){rows->zindex[i], i};
    qsort(order, count, sizeof *order, compare_zitems);
    for (size_t i = 0; i < count; i++)
        items[i] = copy[order[i].index];
    return true;
}
