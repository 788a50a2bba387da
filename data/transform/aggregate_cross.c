/*
 * The combinations of groups that no row has: every value of one field with every value of the
 * others, after the groups that are there.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/number.h"
#include "data/transform/aggregate_internal.h"

/* The different values of one field. */
struct dimension {
    struct groups values;
    size_t *order; /* of its values in the combinations */
    size_t stride; /* of its value in the number of a combination */
};

struct crossing {
    struct dimension *dimensions;
    size_t dimension_count;
    size_t combination_count;
    const struct groups *groups;
    const struct transform_context *context;
};

/* A JavaScript object lists keys that are array indices first, by their size: Vega keeps the values
 * as such keys. NaN when the value's text is none. */
static double array_index(struct value value)
{
    char digits[NUMBER_TEXT_SIZE];
    double number = NAN;
    if (value.type == VALUE_NUMBER || value.type == VALUE_TEXT)
        number = value_to_number(value);
    if (!(number >= 0 && number < UINT32_MAX && floor(number) == number))
        return NAN;
    number_write(digits, number);
    return value.type == VALUE_NUMBER || strcmp(digits, value.text) == 0 ? number : NAN;
}

/* Indices first, then the others as they came: an insertion sort of the indices alone would do, but
 * there may be many. */
struct ranked {
    double index; /* infinite for the others */
    size_t value;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->index < y->index || x->index > y->index)
        return x->index < y->index ? -1 : 1;
    return (x->value > y->value) - (x->value < y->value);
}

static bool order_values(struct dimension *dimension, const struct field *field, struct diag *diag)
{
    size_t count = dimension->values.count;
    struct ranked *ranked = calloc(count + 1, sizeof *ranked);
    dimension->order = calloc(count + 1, sizeof *dimension->order);
    if (!ranked || !dimension->order) {
        free(ranked);
        return diag_out_of_memory(diag);
    }
    for (size_t i = 0; i < count; i++) {
        double index = array_index(field_value(field, dimension->values.first_row[i]));
        ranked[i] = (struct ranked){isnan(index) ? INFINITY : index, i};
    }
    qsort(ranked, count, sizeof *ranked, compare_ranked);
    for (size_t i = 0; i < count; i++)
        dimension->order[i] = ranked[i].value;
    free(ranked);
    return true;
}

static bool find_dimensions(struct crossing *crossing, const struct field *fields)
{
    struct diag *diag = crossing->context->diag;
    crossing->combination_count = 1;
    for (size_t i = crossing->dimension_count; i-- > 0;) {
        struct dimension *dimension = &crossing->dimensions[i];
        const struct group_keys keys = {&fields[i], 1, GROUP_BY_TEXT};
        if (!groups_find(&dimension->values, &keys, crossing->groups->row_count,
                         crossing->context) ||
            !order_values(dimension, &fields[i], diag))
            return false;
        dimension->stride = crossing->combination_count;
        struct budget *budget = arena_budget(crossing->context->arena);
        double combinations = (double)crossing->combination_count * (double)dimension->values.count;
        if (!budget_spend(budget, LIMIT_ROWS, combinations) ||
            !budget_work(budget, 4 * combinations * (double)crossing->dimension_count))
            return false;
        crossing->combination_count *= dimension->values.count;
    }
    return true;
}

/* Which combinations some row has. NULL when memory is out. */
static bool *mark_groups(const struct crossing *crossing)
{
    bool *taken = budget_array(arena_budget(crossing->context->arena),
                               crossing->combination_count + 1, sizeof *taken);
    for (size_t i = 0; taken && i < crossing->groups->count; i++) {
        size_t row = crossing->groups->first_row[i], number = 0;
        for (size_t k = 0; k < crossing->dimension_count; k++)
            number += crossing->dimensions[k].values.of_row[row] * crossing->dimensions[k].stride;
        taken[number] = true;
    }
    if (!taken)
        diag_out_of_memory(crossing->context->diag);
    return taken;
}

/* Adds the combination at that place in the order, unless it is taken. */
static void add_combination(const struct crossing *crossing, size_t place, const bool *taken,
                            size_t *const *rows, size_t *count)
{
    size_t number = 0;
    for (size_t k = 0; k < crossing->dimension_count; k++) {
        const struct dimension *dimension = &crossing->dimensions[k];
        size_t value = dimension->order[place / dimension->stride % dimension->values.count];
        number += value * dimension->stride;
        rows[k][*count] = dimension->values.first_row[value];
    }
    *count += !taken[number];
}

static bool list_cells(const struct crossing *crossing, struct aggregate_cells *cells)
{
    struct arena *arena = crossing->context->scratch;
    size_t **rows = arena_array(arena, crossing->dimension_count, sizeof *rows);
    bool *taken = rows ? mark_groups(crossing) : NULL;
    bool done = taken;
    for (size_t k = 0; done && k < crossing->dimension_count; k++) {
        /* One more than all: a combination that is taken is written and overwritten. */
        rows[k] = arena_array(arena, crossing->combination_count + 1, sizeof **rows);
        done = rows[k];
        for (size_t i = 0; done && i < crossing->groups->count; i++)
            rows[k][i] = crossing->groups->first_row[i];
    }
    size_t count = crossing->groups->count;
    for (size_t place = 0; done && place < crossing->combination_count; place++)
        add_combination(crossing, place, taken, rows, &count);
    budget_free(taken);
    *cells = (struct aggregate_cells){.count = count, .rows = (const size_t *const *)rows};
    return done;
}

bool aggregate_cross(const struct groups *groups, const struct field *fields, size_t field_count,
                     struct aggregate_cells *cells, const struct transform_context *context)
{
    struct crossing crossing = {
        .dimension_count = field_count, .groups = groups, .context = context};
    crossing.dimensions = arena_array(context->scratch, field_count, sizeof *crossing.dimensions);
    if (!crossing.dimensions)
        return false;
    bool done = find_dimensions(&crossing, fields) && list_cells(&crossing, cells);
    for (size_t i = 0; i < field_count; i++) {
        groups_free(&crossing.dimensions[i].values);
        free(crossing.dimensions[i].order);
    }
    return done;
}
