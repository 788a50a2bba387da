/*
 * Texts beside slices. Vega-Lite stacks each layer by the channels that it has itself: a text
 * without the colour of its slice is stacked in another order, and stands at another slice.
 */
#include <math.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/honest.h"
#include "data/table.h"

/* So many rows are looked through for each text. */
enum { MOST_SLICES = 500 };

struct pie {
    const struct unit *texts, *slices;
};

/* Whether a mark is stacked along the angle. */
static bool is_stacked(const struct unit *unit)
{
    return unit->stack_channel == CHANNEL_THETA && unit->table;
}

static bool seek_slices(struct unit *unit, void *closure)
{
    struct pie *pie = closure;
    if (unit->mark->has_polar_band && is_stacked(unit) &&
        unit->encoding[CHANNEL_THETA].name == pie->texts->encoding[CHANNEL_THETA].name)
        pie->slices = unit;
    return !pie->slices;
}

static bool is_near(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

/* The slice that a row of the texts stands at; the count of slices: none. */
static size_t slice_of(const struct pie *pie, size_t row)
{
    const struct unit *texts = pie->texts, *slices = pie->slices;
    double start = value_to_number(field_index_value(&texts->stack_start, texts->table, row));
    double end = value_to_number(field_index_value(&texts->stack_end, texts->table, row));
    size_t slice = 0;
    for (; slice < slices->table->row_count; slice++) {
        double from =
            value_to_number(field_index_value(&slices->stack_start, slices->table, slice));
        double to = value_to_number(field_index_value(&slices->stack_end, slices->table, slice));
        if (is_near(start, from) && is_near(end, to))
            break;
    }
    return slice;
}

/* What the colour of the slices is, in the rows of the texts; column 0: they don't have it. */
static bool find_color(const struct pie *pie, const struct channel_def **def,
                       struct field_index *own, struct context *context)
{
    static const enum channel_id ids[] = {CHANNEL_COLOR, CHANNEL_FILL};
    *own = (struct field_index){0};
    *def = NULL;
    for (size_t i = 0; i < 2 && !*def; i++) {
        if (pie->slices->encoding[ids[i]].kind == CHANNEL_DEF_FIELD)
            *def = &pie->slices->encoding[ids[i]];
    }
    return !*def || !(*def)->name ||
           field_index_find(pie->texts->table, (*def)->name, context->arena, own);
}

/* Whether a row of the texts stands at the slice of another row. */
static bool is_elsewhere(const struct pie *pie, const struct channel_def *def,
                         const struct field_index *own, size_t row)
{
    const struct table *slices = pie->slices->table;
    size_t slice = slice_of(pie, row);
    if (slice == slices->row_count)
        return true;
    return def && own->column &&
           !value_equals(channel_def_value(def, slices, slice),
                         field_index_value(own, pie->texts->table, row));
}

void honest_check_pie(const struct unit *unit, struct context *context)
{
    struct pie pie = {.texts = unit};
    const struct channel_def *theta = &unit->encoding[CHANNEL_THETA], *def;
    struct field_index own;
    if (!unit->mark->is_centered_in_sector || !is_stacked(unit) || !theta->name)
        return;
    view_each_unit(view_frame(unit->view), seek_slices, &pie);
    if (!pie.slices || pie.slices->table->row_count > MOST_SLICES ||
        pie.slices->table->row_count != unit->table->row_count ||
        !find_color(&pie, &def, &own, context))
        return;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        if (!is_elsewhere(&pie, def, &own, row))
            continue;
        const char *name = def && def->name ? def->name : "site";
        node_warn(unit->encoding[CHANNEL_TEXT].node ? unit->encoding[CHANNEL_TEXT].node
                                                    : theta->node,
                  context->diag, DIAG_WRONG_SLICE,
                  arena_format(context->arena,
                               "give this layer \"detail\": {\"field\": \"%s\"}, or both "
                               "layers an \"order\"",
                               name),
                  "the texts are stacked in another order than the slices: that of row %zu stands "
                  "at another slice",
                  row + 1);
        return;
    }
}
