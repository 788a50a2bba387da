/*
 * Stacking, as vega-encode's Stack does: groups of rows, sorted, then laid end to end.
 */
#include "data/transform/stack.h"

#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/table.h"
#include "data/transform/groups.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

/* One stacking under way. */
struct stacking {
    const struct stack_params *params;
    const struct table *table;
    const struct transform_context *context;
    struct field *groupby;
    struct row_order order;
    double *values;              /* of the rows */
    struct value *starts, *ends; /* of the rows */
    double greatest;             /* of the groups' sums */
};

/* The rows of one group, in their order. */
struct stack_group {
    const size_t *rows;
    size_t count;
    double sum; /* of absolute values */
};

/* --- offsets --------------------------------------------------------------------------------- */

static void place(const struct stacking *stacking, size_t row, double start, double end)
{
    stacking->starts[row] = VALUE_OF_NUMBER(start);
    stacking->ends[row] = VALUE_OF_NUMBER(end);
}

/* From zero, negative values downwards. */
static void stack_zero(const struct stacking *stacking, const struct stack_group *group)
{
    double positive = 0, negative = 0;
    for (size_t i = 0; i < group->count; i++) {
        size_t row = group->rows[i];
        double value = stacking->values[row];
        double *end = value < 0 ? &negative : &positive;
        double start = *end;
        *end += value;
        place(stacking, row, start, *end);
    }
}

/* In the middle of the greatest sum. */
static void stack_center(const struct stacking *stacking, const struct stack_group *group)
{
    double end = (stacking->greatest - group->sum) / 2;
    for (size_t i = 0; i < group->count; i++) {
        size_t row = group->rows[i];
        double start = end;
        end += fabs(stacking->values[row]);
        place(stacking, row, start, end);
    }
}

/* As parts of the sum. */
static void stack_normalize(const struct stacking *stacking, const struct stack_group *group)
{
    double scale = 1 / group->sum, sum = 0, end = 0;
    for (size_t i = 0; i < group->count; i++) {
        size_t row = group->rows[i];
        double start = end;
        sum += fabs(stacking->values[row]);
        end = scale * sum;
        place(stacking, row, start, end);
    }
}

static void (*const offsets[])(const struct stacking *stacking, const struct stack_group *group) = {
    [STACK_NONE] = stack_zero,
    [STACK_ZERO] = stack_zero,
    [STACK_CENTER] = stack_center,
    [STACK_NORMALIZE] = stack_normalize,
};

/* --- the transform --------------------------------------------------------------------------- */

static bool read_values(struct stacking *stacking)
{
    const struct transform_context *context = stacking->context;
    size_t count = stacking->table->row_count;
    struct field field = {0};
    const char *name = stacking->params->field;
    if (name && !names_find_field(name, NULL, stacking->table, context, &field))
        return false;
    stacking->values = calloc(count + 1, sizeof *stacking->values);
    if (!stacking->values)
        return diag_out_of_memory(context->diag);
    for (size_t row = 0; row < count; row++)
        stacking->values[row] = name ? value_to_number(field_value(&field, row)) : 1;
    return true;
}

static double sum_group(const struct stacking *stacking, const size_t *rows, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += fabs(stacking->values[rows[i]]);
    return sum;
}

/* Sums are taken in the order of the rows, before they are sorted, as Vega does. */
static bool lay_groups(struct stacking *stacking, const struct groups *groups,
                       struct group_rows *list)
{
    struct stack_group *parts = calloc(groups->count + 1, sizeof *parts);
    size_t *spare = calloc(groups->row_count + 1, sizeof *spare);
    bool done = parts && spare;
    for (size_t i = 0; done && i < groups->count; i++) {
        size_t *rows = &list->rows[list->starts[i]];
        size_t count = list->starts[i + 1] - list->starts[i];
        parts[i] = (struct stack_group){rows, count, sum_group(stacking, rows, count)};
        if (parts[i].sum > stacking->greatest)
            stacking->greatest = parts[i].sum;
        if (stacking->params->sort_count > 0)
            order_sort(&stacking->order, rows, count, spare);
    }
    for (size_t i = 0; done && i < groups->count; i++)
        offsets[stacking->params->offset](stacking, &parts[i]);
    free(parts);
    free(spare);
    return done ? true : diag_out_of_memory(stacking->context->diag);
}

static bool find_groups(struct stacking *stacking)
{
    struct groups groups;
    struct group_rows list;
    const struct transform_context *context = stacking->context;
    const struct group_keys keys = {stacking->groupby, stacking->params->groupby_count,
                                    GROUP_BY_JSON};
    if (!groups_find(&groups, &keys, stacking->table->row_count, context))
        return false;
    bool done = group_rows_list(&list, &groups, context->diag);
    if (done) {
        done = lay_groups(stacking, &groups, &list);
        group_rows_free(&list);
    }
    groups_free(&groups);
    return done;
}

static bool find_fields(struct stacking *stacking)
{
    const struct stack_params *params = stacking->params;
    const struct transform_context *context = stacking->context;
    stacking->groupby =
        names_find_fields(params->groupby, params->groupby_count, NULL, stacking->table, context);
    const struct sort_list sort = {.keys = params->sort, .count = params->sort_count};
    return stacking->groupby && order_find(&sort, stacking->table, context, &stacking->order);
}

const struct table *stack_run(const struct stack_params *params, const struct table *table,
                              const struct transform_context *context)
{
    struct stacking stacking = {.params = params, .table = table, .context = context};
    struct arena *scratch = context->scratch;
    stacking.starts = arena_array(scratch, table->row_count, sizeof *stacking.starts);
    stacking.ends = arena_array(scratch, table->row_count, sizeof *stacking.ends);
    if (!stacking.starts || !stacking.ends || !find_fields(&stacking))
        return NULL;
    bool done = read_values(&stacking) && find_groups(&stacking);
    free(stacking.values);
    table = done ? table_with_column(table, params->as, stacking.starts, context->intern,
                                     context->tables)
                 : NULL;
    return table ? table_with_column(table, params->as_end, stacking.ends, context->intern,
                                     context->tables)
                 : NULL;
}
