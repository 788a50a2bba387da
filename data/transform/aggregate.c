/*
 * Aggregation run: groups, the results of each operation, and the new table. The operations are in
 * aggregate_ops.c, reading from a spec is in aggregate_read.c.
 */
#include "data/transform/aggregate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/load.h"
#include "data/table_internal.h"
#include "data/transform/aggregate_internal.h"
#include "data/transform/names.h"

/* One aggregation under way. */
struct aggregation {
    const struct aggregate_params *params;
    const struct table *table;
    const struct transform_context *context;
    struct field *groupby;
    struct groups groups;
    struct aggregate_cells cells;
    const struct flowed_cells *flowed; /* what was counted already; NULL: nothing */
};

static bool run_rows(const struct aggregation *run, const struct aggregate_rule *rule,
                     const struct field *field, struct value *results)
{
    struct cell *cells =
        budget_array(arena_budget(run->context->arena), run->cells.count + 1, sizeof *cells);
    if (!cells)
        return diag_out_of_memory(run->context->diag);
    for (size_t row = 0; row < run->table->row_count; row++)
        aggregate_add(rule, &cells[run->groups.of_row[row]], field_value(field, row), row);
    struct gathering gathering = {.table = run->table, .arena = run->context->tables};
    for (size_t i = 0; i < run->cells.count; i++)
        results[i] = rule->result(&cells[i], &gathering);
    budget_free(cells);
    return true;
}

static bool run_gathered(const struct aggregation *run, const struct aggregate_rule *rule,
                         const struct field *field, struct value *results)
{
    struct group_rows list;
    if (!group_rows_list(&list, &run->groups, run->context->diag))
        return false;
    bool done = true;
    for (size_t i = 0; done && i < run->cells.count; i++) {
        struct gathering gathering = {
            .table = run->table, .field = field, .arena = run->context->tables};
        if (i < run->groups.count) {
            gathering.rows = &list.rows[list.starts[i]];
            gathering.count = list.starts[i + 1] - list.starts[i];
        }
        done = rule->gather(&gathering, &results[i]);
    }
    group_rows_free(&list);
    return done;
}

static bool run_count(const struct aggregation *run, struct value *results)
{
    for (size_t i = 0; i < run->cells.count; i++)
        results[i] = VALUE_OF_NUMBER(0);
    for (size_t row = 0; row < run->table->row_count; row++)
        results[run->groups.of_row[row]].number++;
    return true;
}

/* The groups are split by the field: each part is one value, of the group of its first row. */
static bool run_distinct(const struct aggregation *run, const struct field *field,
                         struct value *results)
{
    struct groups parts;
    size_t row_count = run->table->row_count;
    if (!groups_begin(&parts, row_count, run->context->diag))
        return false;
    if (row_count > 0)
        memcpy(parts.of_row, run->groups.of_row, row_count * sizeof *parts.of_row);
    bool done = groups_split(&parts, field, GROUP_BY_TEXT, run->context);
    for (size_t i = 0; i < run->cells.count; i++)
        results[i] = VALUE_OF_NUMBER(0);
    for (size_t i = 0; done && i < parts.count; i++)
        results[run->groups.of_row[parts.first_row[i]]].number++;
    groups_free(&parts);
    return done;
}

static bool has_nan(const struct value *results, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (results[i].type == VALUE_NUMBER && isnan(results[i].number))
            return true;
    return false;
}

/* Only such a result can have come of an integer that a double doesn't hold. */
static bool has_large(const struct value *results, size_t count)
{
    const double exact_integers = 9007199254740992; /* 2^53 */
    for (size_t i = 0; i < count; i++)
        if (results[i].type == VALUE_NUMBER && fabs(results[i].number) >= exact_integers)
            return true;
    return false;
}

/* Of what was counted as it flowed; false where something is to be told of it. */
static bool run_flowed(const struct aggregation *run, const struct aggregate_field *request,
                       struct value *results)
{
    const struct flowed_cells *flowed = run->flowed;
    const struct cell empty = {0};
    size_t index = (size_t)(request - run->params->fields);
    bool counts = request->op == AGGREGATE_COUNT || !request->field;
    for (size_t i = 0; i < run->cells.count; i++) {
        bool is_there = i < flowed->count;
        const struct cell *cell =
            is_there ? &flowed->cells[i * run->params->count + index] : &empty;
        results[i] = counts ? VALUE_OF_NUMBER(is_there ? (double)flowed->rows[i] : 0)
                            : aggregate_rules[request->op].result(cell, NULL);
    }
    return counts || !request->node ||
           (!has_nan(results, run->cells.count) && !has_large(results, run->cells.count));
}

/* The operation's value for each cell, or NULL after an error. */
static const struct value *run_field(const struct aggregation *run,
                                     const struct aggregate_field *request)
{
    const struct transform_context *context = run->context;
    const struct aggregate_rule *rule = &aggregate_rules[request->op];
    struct value *results = arena_array(context->scratch, run->cells.count, sizeof *results);
    if (!results || !budget_work(arena_budget(context->arena), 8 * (double)run->table->row_count))
        return NULL;
    if (run->flowed)
        return run_flowed(run, request, results) ? results : NULL;
    if (request->op == AGGREGATE_COUNT || (!request->field && !rule->is_row))
        return run_count(run, results) ? results : NULL;
    struct field field = {0};
    if (request->field && !names_find_field(request->field, NULL, run->table, context, &field))
        return NULL;
    bool done = rule->result   ? run_rows(run, rule, &field, results)
                : rule->gather ? run_gathered(run, rule, &field, results)
                               : run_distinct(run, &field, results);
    if (done && rule->is_random)
        aggregate_tell_random(request->node, context->diag);
    if (done && request->node && has_nan(results, run->cells.count))
        names_warn_texts(
            &field,
            &(struct named_field){request->field,
                                  "their groups come to nothing: filter them out, or write numbers",
                                  request->node},
            run->table, context);
    if (done && request->node && has_large(results, run->cells.count))
        load_check_rounding(run->table, &field, request->node, context->scratch, context->diag);
    return done ? results : NULL;
}

/* --- tables ---------------------------------------------------------------------------------- */

static bool add_group_column(const struct aggregation *run, size_t index, struct table *table)
{
    const struct field *field = &run->groupby[index];
    const struct transform_context *context = run->context;
    const char *name = names_of_field(field);
    struct value *values = arena_array(context->scratch, run->cells.count, sizeof *values);
    name = intern_text(context->intern, name, strlen(name));
    if (!values || !name)
        return false;
    for (size_t i = 0; i < run->cells.count; i++)
        values[i] = field_value(field, run->cells.rows[index][i]);
    if (table_column(table, name))
        return true;
    struct column *column = (struct column *)&table->columns[table->column_count++];
    column->name = name;
    return column_pack(column, values, run->cells.count, context->intern, context->tables);
}

/* A table of the groups' own fields, with a row a cell. */
static const struct table *group_table(const struct aggregation *run)
{
    struct arena *arena = run->context->tables;
    struct table *table = arena_alloc(arena, sizeof *table);
    struct column *columns = arena_array(arena, run->params->groupby_count, sizeof *columns);
    if (!table || !columns)
        return NULL;
    *table = (struct table){
        .row_count = run->cells.count, .columns = columns, .source = run->table->source};
    for (size_t i = 0; i < run->params->groupby_count; i++)
        if (!add_group_column(run, i, table))
            return NULL;
    return table;
}

/* The value of each row's group. NULL when memory is out. */
static const struct value *spread(const struct aggregation *run, const struct value *results)
{
    size_t count = run->table->row_count;
    struct value *values = arena_array(run->context->scratch, count, sizeof *values);
    for (size_t row = 0; values && row < count; row++)
        values[row] = results[run->groups.of_row[row]];
    return values;
}

static const struct table *add_results(const struct aggregation *run)
{
    const struct transform_context *context = run->context;
    const struct aggregate_params *params = run->params;
    const struct table *table = params->is_join ? run->table : group_table(run);
    for (size_t i = 0; table && i < params->count; i++) {
        const struct value *values = run_field(run, &params->fields[i]);
        if (values && params->is_join)
            values = spread(run, values);
        if (!values)
            return NULL;
        table = table_with_column(table, params->fields[i].as, values, context->intern,
                                  context->tables);
    }
    return table;
}

/* --- cells ----------------------------------------------------------------------------------- */

/* A cell a group: the first row holds all its values. */
static bool list_groups(struct aggregation *run)
{
    size_t field_count = run->params->groupby_count;
    struct arena *arena = run->context->scratch;
    const size_t **rows = arena_array(arena, field_count, sizeof *rows);
    size_t *first = arena_array(arena, run->groups.count, sizeof *first);
    if (!rows || !first)
        return false;
    if (run->groups.count > 0)
        memcpy(first, run->groups.first_row, run->groups.count * sizeof *first);
    for (size_t i = 0; i < field_count; i++)
        rows[i] = first;
    run->cells = (struct aggregate_cells){.count = run->groups.count, .rows = rows};
    return true;
}

static const struct table *run_groups(struct aggregation *run)
{
    const struct aggregate_params *params = run->params;
    const struct transform_context *context = run->context;
    size_t field_count = params->groupby_count;
    run->groupby = names_find_fields(params->groupby, field_count, NULL, run->table, context);
    const struct group_keys keys = {run->groupby, field_count, GROUP_BY_TEXT};
    if (!run->groupby || !groups_find(&run->groups, &keys, run->table->row_count, context))
        return NULL;
    bool crosses = params->cross && !params->is_join && field_count > 1;
    bool listed =
        crosses ? aggregate_cross(&run->groups, run->groupby, field_count, &run->cells, context)
                : list_groups(run);
    bool is_as_flowed = !run->flowed || run->flowed->count == run->groups.count;
    const struct table *result = listed && is_as_flowed ? add_results(run) : NULL;
    groups_free(&run->groups);
    return result;
}

const struct table *aggregate_run(const struct aggregate_params *params, const struct table *table,
                                  const struct transform_context *context)
{
    struct aggregation run = {.params = params, .table = table, .context = context};
    return run_groups(&run);
}

const struct table *aggregate_finish(const struct aggregate_params *params,
                                     const struct table *rows, const struct flowed_cells *flowed,
                                     const struct transform_context *context)
{
    struct aggregation run = {
        .params = params, .table = rows, .context = context, .flowed = flowed};
    return run_groups(&run);
}
