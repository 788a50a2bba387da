/*
 * Axis properties that are computed tick by tick: conditions and expressions that ask for datum,
 * which is the tick's value, label and index. Vega-Lite: src/compile/axis/assemble.ts.
 */
#include <math.h>

#include "charts/guide/axis.h"
#include "charts/guide/axis_ticks.h"
#include "charts/read/context.h"
#include "charts/read/late.h"
#include "charts/resolve/expression.h"
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
    struct axis_params own = *params;
    own.label.opacity = own.grid.opacity = own.ticks.opacity = NAN;
    if (!late_apply(values, tick, &own, context))
        return false;
    /* Vega's Overlap transform sets the opacity of the labels that it leaves to 1. */
    own.label_item_opacity = own.label_overlap == LABEL_OVERLAP_NONE ? own.label.opacity : NAN;
    own.grid.item_opacity = own.grid.opacity;
    own.ticks.item_opacity = own.ticks.opacity;
    own.label.opacity = params->label.opacity;
    own.grid.opacity = params->grid.opacity;
    own.ticks.opacity = params->ticks.opacity;
    own.label.angle = axis_normalize_angle(own.label.angle);
    *params = own;
    return true;
}

static struct late_values *compile(const struct axis *axis, struct view *frame,
                                   const struct table *table, struct context *context)
{
    const struct expr_scope *scope = view_scope_new(frame, context);
    return scope ? late_compile(&axis->params.late, scope, table, context) : NULL;
}

/* To the params of each of so many ticks. */
static bool apply(const struct late_values *values, struct axis_params *out, size_t count,
                  struct context *context)
{
    for (size_t i = 0; i < count; i++) {
        if (!apply_tick(values, i, &out[i], context))
            return false;
    }
    return true;
}

bool axis_settle_late(struct axis *axis, struct view *frame, struct context *context)
{
    static const struct table no_tick = {0};
    if (axis->params.late.count == 0)
        return true;
    const struct late_values *values = compile(axis, frame, &no_tick, context);
    return values && apply(values, &axis->params, 1, context);
}

const struct axis_params *axis_tick_params(const struct axis *axis, struct view *frame,
                                           const struct axis_tick *ticks, size_t count,
                                           struct context *context)
{
    const struct table *table = tick_table(ticks, count, context);
    struct axis_params *params = arena_array(context->arena, count, sizeof *params);
    if (!table || (!params && count))
        return NULL;
    for (size_t i = 0; i < count; i++)
        params[i] = axis->params;
    const struct late_values *values = compile(axis, frame, table, context);
    return values && apply(values, params, count, context) ? params : NULL;
}
