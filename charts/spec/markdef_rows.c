/*
 * Mark properties row by row.
 */
#include "charts/spec/markdef_rows.h"

#include "charts/context.h"
#include "charts/spec/late.h"
#include "charts/spec/params.h"
#include "charts/spec/view.h"

bool markdef_rows_begin(struct markdef_rows *rows, const struct unit *unit, struct context *context)
{
    struct expr_variable size[2];
    *rows = (struct markdef_rows){.unit = unit};
    if (unit->params.late.count == 0)
        return true;
    struct expr_scope scope = params_view_scope(unit->view, size, context);
    rows->row_unit = arena_alloc(context->arena, sizeof *rows->row_unit);
    rows->values = late_compile(&unit->params.late, &scope, unit->table, context);
    if (!rows->row_unit || !rows->values)
        return false;
    *rows->row_unit = *unit;
    return true;
}

const struct unit *markdef_rows_unit(struct markdef_rows *rows, size_t row, struct context *context)
{
    if (!rows->row_unit)
        return rows->unit;
    rows->row_unit->params = rows->unit->params;
    if (!late_apply(rows->values, row, &rows->row_unit->params, context))
        return NULL;
    mark_params_settle(&rows->row_unit->params);
    return rows->row_unit;
}
