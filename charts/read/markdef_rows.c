/*
 * Mark properties row by row.
 */
#include "charts/read/markdef_rows.h"

#include <stdlib.h>
#include <string.h>

#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/late.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "data/expr.h"
#include "render/scene.h"

static bool has_late_datums(const struct unit *unit)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (unit->encoding[i].kind == CHANNEL_DEF_DATUM && unit->encoding[i].is_late)
            return true;
    }
    return false;
}

/* The datums that ask for scales: they add nothing to domains, as in Vega-Lite. */
static bool compute_datums(struct markdef_rows *rows, const struct expr_scope *scope,
                           struct context *context)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &rows->encoding[i];
        if (def->kind != CHANNEL_DEF_DATUM || !def->is_late)
            continue;
        const struct json_node *text = node_expression(def->datum_node);
        struct expr *expr =
            expr_compile(node_text(text), scope, text, context->arena, context->diag);
        if (!expr)
            return false;
        def->value = expr_eval_datum(expr, VALUE_OF_UNDEFINED, context->arena);
    }
    return true;
}

static bool begin_row_unit(struct markdef_rows *rows, const struct expr_scope *scope,
                           struct context *context)
{
    const struct unit *unit = rows->unit;
    rows->values = late_compile(&unit->params->late, scope, unit->table, context);
    rows->is_varied = true;
    rows->row_unit = *unit;
    rows->row_unit.params = &rows->params;
    if (!unit->conditions && !has_late_datums(unit))
        return rows->values;
    memcpy(rows->encoding, unit->encoding, sizeof rows->encoding);
    rows->row_unit.encoding = rows->encoding;
    rows->row_unit.conditions = NULL;
    return rows->values && compute_datums(rows, scope, context);
}

bool markdef_rows_begin(struct markdef_rows *rows, struct unit *unit,
                        const struct expr_scope *scope, struct context *context)
{
    rows->unit = unit;
    rows->is_varied = false;
    rows->zindex = NULL;
    if (!condition_compile_all(unit, scope, context))
        return false;
    if (unit->encoding[CHANNEL_ORDER].kind == CHANNEL_DEF_VALUE) {
        rows->zindex = arena_array(context->arena, unit->table->row_count, sizeof *rows->zindex);
        if (!rows->zindex && unit->table->row_count)
            return false;
    }
    bool is_varied = unit->params->late.count || unit->conditions || has_late_datums(unit);
    return !is_varied || begin_row_unit(rows, scope, context);
}

/* Where no condition holds and nobody says otherwise, Vega has an item without a size or a width,
 * which styles don't give either: then its renderers' defaults count. */
static void unset_default(struct markdef_rows *rows, enum channel_id id)
{
    struct mark_params *params = &rows->params;
    if (rows->encoding[id].kind != CHANNEL_DEF_NONE)
        return;
    if (id == CHANNEL_SIZE && rows->unit->mark->size == MARK_SIZE_AREA && !params->has_size)
        params->size = (struct extent){EXTENT_PX, 64};
    if (id == CHANNEL_STROKE_WIDTH && !params->has_stroke_width)
        params->stroke_width = 1;
}

const struct unit *markdef_rows_unit(struct markdef_rows *rows, size_t row, struct context *context)
{
    if (!rows->is_varied)
        return rows->unit;
    rows->params = *rows->unit->params;
    if (!late_apply(rows->values, row, &rows->params, context))
        return NULL;
    mark_params_settle(&rows->params);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (condition_varies(rows->unit, (enum channel_id)i)) {
            rows->encoding[i] = *condition_pick(rows->unit, (enum channel_id)i, row);
            rows->encoding[i].conditions = NULL;
            unset_default(rows, (enum channel_id)i);
        }
    }
    return &rows->row_unit;
}

void markdef_rows_note_item(struct markdef_rows *rows, size_t index)
{
    const struct unit *unit = rows->is_varied ? &rows->row_unit : rows->unit;
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
