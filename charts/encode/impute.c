/*
 * Imputation in the encoding. Vega-Lite: src/compile/data/impute.ts, and assemble() of
 * src/compile/data/stack.ts.
 */
#include "charts/encode/impute.h"

#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "data/table.h"
#include "data/transform/impute.h"

static bool run(struct unit *unit, const struct impute_params *params, struct context *context)
{
    struct transform_context transform = transform_context_of(context);
    unit->table = impute_run(params, unit->table, &transform);
    return unit->table != NULL;
}

/* pathGroupingFields(): which channels divide rows into groups; shapes and angles don't. */
static bool divides(const struct unit *unit, enum channel_id id)
{
    if (id == CHANNEL_SHAPE || id == CHANNEL_ANGLE ||
        (id == CHANNEL_SIZE && unit->mark->has_own_sizes))
        return false;
    if (id == CHANNEL_ORDER)
        return !unit->mark->is_series || unit->mark->order_groups;
    return channels[id].groups || id == CHANNEL_KEY;
}

static bool add_dividers(const struct unit *unit, struct impute_params *params,
                         struct context *context)
{
    size_t most = CHANNEL_COUNT, count = 0;
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        most += unit->encoding[i].more_count;
    const char **names = arena_array(context->arena, most, sizeof *names);
    for (size_t i = 0; names && i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        for (size_t k = 0; divides(unit, (enum channel_id)i) && k <= def->more_count; k++) {
            const struct channel_def *part = k ? &def->more[k - 1] : def;
            if (part->kind == CHANNEL_DEF_FIELD && part->aggregate == AGGREGATE_NONE)
                names[count++] = part->name;
        }
    }
    params->groupby = names;
    params->groupby_count = count;
    return names != NULL;
}

static bool asks(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD && def->impute && !node_is_null(def->impute);
}

/* Vega-Lite imputes the field itself, behind the aggregation, whatever is drawn of it. */
static void tell_unimputed(const struct channel_def *imputed, const char *field,
                           struct context *context)
{
    if (strcmp(imputed->name, field) != 0)
        node_warn(imputed->impute, context->diag, DIAG_NO_EFFECT,
                  "use the transform \"impute\" before it",
                  "\"impute\" fills in \"%s\", which is not what \"%s\" shows: its aggregate, bin "
                  "or time unit stays as it is",
                  field, imputed->channel->name);
}

/* The aggregate took the place of the field. */
static bool add_missing(struct unit *unit, const char *name, struct context *context)
{
    struct field field;
    if (!table_find_field(unit->table, name, context->arena, &field))
        return false;
    if (field.column)
        return true;
    struct value *values = arena_array(context->scratch, unit->table->row_count, sizeof *values);
    if (!values)
        return false;
    for (size_t row = 0; row < unit->table->row_count; row++)
        values[row] = VALUE_OF_NULL; /* undefined would be in no row */
    unit->table = table_with_column(unit->table, name, values, context->intern, context->arena);
    return unit->table != NULL;
}

bool encode_impute(struct unit *unit, struct context *context)
{
    const struct channel_def *x = &unit->encoding[CHANNEL_X], *y = &unit->encoding[CHANNEL_Y];
    const struct channel_def *imputed = asks(x) ? x : asks(y) ? y : NULL;
    const struct channel_def *key = imputed == x ? y : x;
    struct impute_params params = impute_params_default;
    struct transform_context transform = transform_context_of(context);
    struct field found;
    if (!imputed || key->kind != CHANNEL_DEF_FIELD)
        return true;
    params.field = node_text(imputed->field_node);
    params.key = node_text(key->field_node);
    if (!params.field || !params.key) /* a count has none */
        return true;
    tell_unimputed(imputed, params.field, context);
    if (!table_find_field(unit->table, params.key, context->arena, &found))
        return false;
    if (!found.column)
        return true; /* rows without a key are alike: none is missing */
    return impute_read_params(imputed->impute, &params, &transform) &&
           add_dividers(unit, &params, context) && add_missing(unit, params.field, context) &&
           run(unit, &params, context);
}

/* The end of a bin, for rows that have its start alone. */
static bool end_bins(struct unit *unit, const struct channel_def *def, size_t old_count,
                     struct context *context)
{
    struct field start, end;
    size_t count = unit->table->row_count;
    struct value *ends = arena_array(context->scratch, count, sizeof *ends);
    if (!ends || !table_find_field(unit->table, def->start_name, context->arena, &start) ||
        !table_find_field(unit->table, def->end_name, context->arena, &end))
        return count == 0;
    for (size_t row = 0; row < count; row++) {
        size_t like = 0;
        while (row >= old_count && like < old_count &&
               !value_equals(field_value(&start, like), field_value(&start, row)))
            like++;
        ends[row] = field_value(&end, row < old_count ? row : like);
    }
    unit->table =
        table_with_column(unit->table, def->end_name, ends, context->intern, context->arena);
    return unit->table != NULL;
}

bool encode_impute_stack(struct unit *unit, const struct stacked_series *series,
                         struct context *context)
{
    const struct channel_def *stacked = &unit->encoding[series->stacked];
    const struct channel_def *def = &unit->encoding[series->dimension];
    size_t old_count = unit->table->row_count;
    if (!unit->mark->is_series || def->kind != CHANNEL_DEF_FIELD || node_is_null(stacked->impute))
        return true;
    const struct impute_params params = {.field = stacked->name,
                                         .key = def->start_name ? def->start_name : def->name,
                                         .groupby = series->dividers,
                                         .groupby_count = series->divider_count,
                                         .value = VALUE_OF_NUMBER(0),
                                         .frame = {NAN, NAN}};
    return run(unit, &params, context) && (!def->has_bin || unit->table->row_count == old_count ||
                                           end_bins(unit, def, old_count, context));
}
