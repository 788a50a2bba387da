/*
 * When a unit is stacked: Vega-Lite's src/stack.ts.
 */
#include "charts/stack.h"

#include <string.h>

#include "charts/context.h"
#include "charts/mark/mark.h"
#include "charts/scale/sort.h"
#include "charts/spec/view.h"

/* The measure along the bars, unless it is a range or both directions could be it. */
static const struct channel_def *stacked_channel(const struct unit *unit)
{
    const struct channel_def *x = &unit->encoding[CHANNEL_X], *y = &unit->encoding[CHANNEL_Y];
    bool x_counts = x->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(x) &&
                    unit->encoding[CHANNEL_X2].kind == CHANNEL_DEF_NONE;
    bool y_counts = y->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(y) &&
                    unit->encoding[CHANNEL_Y2].kind == CHANNEL_DEF_NONE;
    if (x_counts && y_counts)
        return unit->orient == MARK_ORIENT_HORIZONTAL ? x : y;
    return x_counts ? x : y_counts ? y : NULL;
}

/* A colour divides the bars when it isn't what they stand side by side for anyway. */
static const struct channel_def *dividing_channel(const struct unit *unit,
                                                  const struct channel_def *stacked)
{
    static const enum channel_id dividers[] = {CHANNEL_COLOR,        CHANNEL_FILL,
                                               CHANNEL_STROKE,       CHANNEL_OPACITY,
                                               CHANNEL_FILL_OPACITY, CHANNEL_STROKE_OPACITY};
    const struct channel_def *dimension =
        &unit->encoding[stacked->channel->id == CHANNEL_X ? CHANNEL_Y : CHANNEL_X];
    for (size_t i = 0; i < sizeof dividers / sizeof *dividers; i++) {
        const struct channel_def *def = &unit->encoding[dividers[i]];
        if (def->kind != CHANNEL_DEF_FIELD)
            continue;
        if (dimension->kind != CHANNEL_DEF_FIELD ||
            strcmp(def->field.name, dimension->field.name) != 0)
            return def;
    }
    return NULL;
}

/* Bars that share a place with another: only there does stacking change the picture. False also
 * when memory is out. */
static bool any_share_place(const struct unit *unit, const struct channel_def *stacked,
                            struct context *context)
{
    const struct channel_def *dimension =
        &unit->encoding[stacked->channel->id == CHANNEL_X ? CHANNEL_Y : CHANNEL_X];
    size_t rows = unit->table->row_count, distinct;
    const struct value *places;
    if (dimension->kind != CHANNEL_DEF_FIELD || rows < 2)
        return rows > 1;
    struct domain_sorter *sorter = domain_sorter_new(context);
    for (size_t i = 0; sorter && i < rows; i++) {
        if (!domain_sorter_add_value(sorter, channel_def_value(dimension, i)))
            return false;
    }
    return sorter && domain_sorter_finish(sorter, true, &places, &distinct, context) &&
           distinct < rows;
}

bool stack_check(struct unit *unit, struct context *context)
{
    const struct channel_def *stacked = unit->mark->stacks ? stacked_channel(unit) : NULL;
    if (!stacked || json_is_null(stacked->stack) || json_is_false(stacked->stack))
        return true;
    const struct channel_def *divider = dividing_channel(unit, stacked);
    bool is_asked = stacked->stack && !json_is_true(stacked->stack) &&
                    strcmp(json_text(stacked->stack) ? json_text(stacked->stack) : "", "zero") != 0;
    if (!is_asked && !any_share_place(unit, stacked, context))
        return !diag_has_errors(context->diag);
    const struct channel_def *reason = divider ? divider : stacked;
    return json_error(stacked->stack ? stacked->stack : reason->node, context->diag,
                      DIAG_UNSUPPORTED, "\"stack\": null draws them over one another",
                      "stacked bars are not drawn by burin yet");
}
