/*
 * Axis properties that are computed tick by tick: conditions and expressions that ask for datum,
 * which is the tick's value, label and index. Vega-Lite: src/compile/axis/assemble.ts.
 */
#include <math.h>

#include "charts/guide/axis.h"
#include "charts/guide/axis_ticks.h"
#include "charts/read/context.h"
#include "charts/read/late.h"
#include "charts/read/params.h"
#include "charts/read/view.h"
#include "data/table.h"

/* The ticks as rows. An extra tick has no datum of its own. */
static const struct table *tick_table(const struct axis_tick *ticks, size_t count,
                                      struct context *context)
{
    struct table *table = arena_alloc(context->arena, sizeof *table);
    struct value *values = arena_array(context->arena, 3 * count + 1, sizeof *values);
    struct value *labels = values + count, *indices = labels + count;
    if (!table || !values)
        return NULL;
    table->row_count = count;
    for (size_t i = 0; i < count; i++) {
        values[i] = ticks[i].value;
        labels[i] = VALUE_OF_TEXT(ticks[i].label);
        indices[i] = VALUE_OF_NUMBER((double)i / (count > 1 ? (double)(count - 1) : 1));
    }
    table = table_with_column(table, "value", values, context->intern, context->arena);
    table =
        table ? table_with_column(table, "label", labels, context->intern, context->arena) : NULL;
    return table ? table_with_column(table, "index", indices, context->intern, context->arena)
                 : NULL;
}

/* Vega-Lite writes computed opacities to the items' opacity, others to that of fill or stroke. */
static bool apply_tick(const struct late_values *values, size_t tick, struct axis_params *params,
                       struct context *context)
{
    double label = params->label.opacity, grid = params->grid.opacity, line = params->ticks.opacity;
    params->label.opacity = params->grid.opacity = params->ticks.opacity = NAN;
    if (!late_apply(values, tick, params, context))
        return false;
    /* Vega's Overlap transform sets the opacity of the labels that it leaves to 1. */
    params->label_item_opacity =
        params->label_overlap == LABEL_OVERLAP_NONE ? params->label.opacity : NAN;
    params->grid.item_opacity = params->grid.opacity;
    params->ticks.item_opacity = params->ticks.opacity;
    params->label.opacity = label, params->grid.opacity = grid, params->ticks.opacity = line;
    params->label.angle = axis_normalize_angle(params->label.angle);
    return true;
}

static struct late_values *compile(const struct axis *axis, struct view *frame,
                                   const struct table *table, struct context *context)
{
    const struct expr_scope *scope = params_view_scope(frame, context);
    return scope ? late_compile(&axis->params.late, scope, table, context) : NULL;
}

bool axis_settle_late(struct axis *axis, struct view *frame, struct context *context)
{
    static const struct table no_tick = {0};
    if (axis->params.late.count == 0)
        return true;
    struct late_values *values = compile(axis, frame, &no_tick, context);
    return values && apply_tick(values, 0, &axis->params, context);
}

const struct axis_params *axis_tick_params(const struct axis *axis, struct view *frame,
                                           const struct axis_tick *ticks, size_t count,
                                           struct context *context)
{
    const struct table *table = tick_table(ticks, count, context);
    struct axis_params *params = arena_array(context->arena, count, sizeof *params);
    if (!table || (!params && count))
        return NULL;
    struct late_values *values = compile(axis, frame, table, context);
    if (!values)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        params[i] = axis->params;
        if (!apply_tick(values, i, &params[i], context))
            return NULL;
    }
    return params;
}
