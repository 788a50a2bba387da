/*
 * Mark properties row by row.
 */
#include "charts/spec/markdef_rows.h"

#include "charts/context.h"
#include "charts/spec/condition.h"
#include "charts/spec/late.h"
#include "charts/spec/params.h"
#include "charts/spec/view.h"

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

bool markdef_rows_begin(struct markdef_rows *rows, struct unit *unit, struct context *context)
{
    struct expr_variable size[2];
    struct expr_scope scope = params_view_scope(unit->view, size, context);
    *rows = (struct markdef_rows){.unit = unit};
    if (!condition_compile_all(unit, &scope, context))
        return false;
    if (!needs_rows(unit))
        return true;
    rows->row_unit = arena_alloc(context->arena, sizeof *rows->row_unit);
    rows->values = late_compile(&unit->params.late, &scope, unit->table, context);
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
