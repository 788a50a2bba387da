/*
 * Derived rows: groups of the old ones, a growing list of the new ones, and their table.
 */
#include "data/transform/derive.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/table_internal.h"

enum { ADD_STEPS = 10 };

bool derive_begin(struct derivation *derivation, const struct name_list *groupby,
                  const struct table *table, const struct transform_context *context)
{
    *derivation = (struct derivation){.table = table, .context = context, .groupby = groupby};
    derivation->fields =
        names_find_fields(groupby->names, groupby->count, groupby->node, table, context);
    const struct group_keys keys = {derivation->fields, groupby->count, GROUP_BY_JOIN};
    if (!derivation->fields ||
        !groups_find(&derivation->groups, &keys, table->row_count, context) ||
        !group_rows_list(&derivation->list, &derivation->groups, context->diag))
        return false;
    bool is_whole = !groupby->node || node_is_null(groupby->node);
    derivation->group_count = is_whole ? 1 : derivation->groups.count;
    return true;
}

void derive_end(struct derivation *derivation)
{
    groups_free(&derivation->groups);
    group_rows_free(&derivation->list);
    budget_free(derivation->rows);
}

const size_t *derive_group_rows(const struct derivation *derivation, size_t group, size_t *count)
{
    const struct group_rows *list = &derivation->list;
    bool exists = group < derivation->groups.count;
    *count = exists ? list->starts[group + 1] - list->starts[group] : 0;
    return exists ? &list->rows[list->starts[group]] : list->rows;
}

double *derive_numbers(const struct derivation *derivation, const struct field *field, size_t group)
{
    size_t count;
    const size_t *rows = derive_group_rows(derivation, group, &count);
    double *numbers = arena_array(derivation->context->scratch, count, sizeof *numbers);
    for (size_t i = 0; numbers && i < count; i++)
        numbers[i] = value_to_number(field_value(field, rows[i]));
    return numbers;
}

bool derive_points(const struct derivation *derivation, const struct field *x,
                   const struct field *y, size_t group, struct group_points *points)
{
    size_t row_count, count = 0;
    const size_t *rows = derive_group_rows(derivation, group, &row_count);
    double *xs = arena_array(derivation->context->scratch, row_count, sizeof *xs);
    double *ys = arena_array(derivation->context->scratch, row_count, sizeof *ys);
    if (!xs || !ys)
        return false;
    for (size_t i = 0; i < row_count; i++)
        if (derive_read_number(field_value(x, rows[i]), &xs[count]) &&
            derive_read_number(field_value(y, rows[i]), &ys[count]))
            count++;
    *points = (struct group_points){xs, ys, count};
    return true;
}

bool derive_expect(const struct derivation *derivation, double count, double steps)
{
    struct budget *budget = arena_budget(derivation->context->arena);
    double rows = count * (double)derivation->group_count;
    return budget_allows(budget, LIMIT_ROWS, rows) &&
           budget_allows(budget, LIMIT_WORK, rows * (ADD_STEPS + steps));
}

bool derive_add(struct derivation *derivation, size_t group, struct value first,
                struct value second)
{
    struct diag *diag = derivation->context->diag;
    struct budget *budget = arena_budget(derivation->context->arena);
    if (!budget_spend(budget, LIMIT_ROWS, (double)derivation->count + 1) ||
        !budget_work(budget, ADD_STEPS))
        return false;
    if (derivation->count == derivation->capacity) {
        size_t capacity = derivation->capacity ? derivation->capacity * 2 : 256;
        struct derived_row *rows = budget_resize(budget, derivation->rows, capacity, sizeof *rows);
        if (!rows)
            return diag_out_of_memory(diag);
        derivation->rows = rows;
        derivation->capacity = capacity;
    }
    derivation->rows[derivation->count++] = (struct derived_row){group, first, second};
    return true;
}

static struct value group_value(const struct derivation *derivation, size_t field, size_t row)
{
    size_t first = derivation->groups.first_row[derivation->rows[row].group];
    return field_value(&derivation->fields[field], first);
}

/* The group's values as an array; undefined without groups, or when memory is out. */
static struct value group_keys(const struct derivation *derivation, size_t row)
{
    struct arena *arena = derivation->context->tables;
    size_t count = derivation->groupby->count;
    struct value_array *array = arena_alloc(arena, sizeof *array);
    struct value *items = arena_array(arena, count, sizeof *items);
    if (!array || !items || !derivation->groupby->node)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < count; i++)
        items[i] = group_value(derivation, i, row);
    *array = (struct value_array){.count = count, .items = items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

/* A column of the new table: of a field grouped by, of the groups' keys, or of a result. */
enum derived_column { COLUMN_FIRST, COLUMN_SECOND, COLUMN_KEYS, COLUMN_GROUPS };

static const struct table *add_column(const struct derivation *derivation,
                                      const struct table *table, const char *name, size_t which)
{
    const struct transform_context *context = derivation->context;
    struct value *values = arena_array(context->scratch, derivation->count, sizeof *values);
    if (!table || !values)
        return NULL;
    for (size_t i = 0; i < derivation->count; i++)
        values[i] = which == COLUMN_FIRST    ? derivation->rows[i].first
                    : which == COLUMN_SECOND ? derivation->rows[i].second
                    : which == COLUMN_KEYS   ? group_keys(derivation, i)
                                             : group_value(derivation, which - COLUMN_GROUPS, i);
    return table_with_column(table, name, values, context->intern, context->tables);
}

const struct table *derive_table(const struct derivation *derivation, const char *const as[2],
                                 const char *keys)
{
    struct table *empty = arena_alloc(derivation->context->scratch, sizeof *empty);
    if (!empty)
        return NULL;
    *empty = (struct table){.row_count = derivation->count, .source = derivation->table->source};
    const struct table *table = empty;
    if (keys)
        table = add_column(derivation, table, keys, COLUMN_KEYS);
    for (size_t i = 0; i < derivation->groupby->count; i++)
        table = add_column(derivation, table, names_of_field(&derivation->fields[i]),
                           COLUMN_GROUPS + i);
    table = add_column(derivation, table, as[0], COLUMN_FIRST);
    return add_column(derivation, table, as[1], COLUMN_SECOND);
}

bool derive_read_extent(const struct json_node *node, double extent[2], struct diag *diag)
{
    if (!node || node_is_null(node))
        return true;
    const struct json_node *low = node_element(node, 0), *high = node_element(node, 1);
    if (node_size(node) != 2 || !node_is_number(low) || !node_is_number(high))
        return node_error(node, diag, DIAG_TYPE, NULL,
                          "\"extent\" must be an array of two numbers");
    extent[0] = node_number(low);
    extent[1] = node_number(high);
    return true;
}

bool derive_read_number(struct value value, double *number)
{
    *number = value_to_number(value);
    return value.type != VALUE_NULL && value.type != VALUE_UNDEFINED && !isnan(*number);
}

void derive_extent(const struct field *field, const size_t *rows, size_t count, double extent[2])
{
    double number;
    extent[0] = extent[1] = NAN;
    for (size_t i = 0; i < count; i++) {
        if (!derive_read_number(field_value(field, rows[i]), &number))
            continue;
        extent[0] = fmin(extent[0], number); /* which pass over NAN */
        extent[1] = fmax(extent[1], number);
    }
}
