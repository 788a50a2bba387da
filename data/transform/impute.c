/*
 * Imputation, as vega-transforms' Impute does, and as Vega-Lite does with a window after it when a
 * method is to find the values. Reading it from a spec is in impute_read.c.
 */
#include "data/transform/impute.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/table_internal.h"
#include "data/transform/aggregate_internal.h"
#include "data/transform/groups.h"
#include "data/transform/names.h"

const struct impute_params impute_params_default = {.frame = {NAN, NAN}};

/* One imputation under way. */
struct imputation {
    const struct impute_params *params;
    const struct table *table;
    const struct transform_context *context;
    struct field field, key;
    struct field *groupby;
    struct groups groups, keys;
    struct value *domain; /* the keys that each group must have */
    size_t domain_count;
    size_t *domain_of_key; /* by group of keys */
    /* The rows to be added: */
    size_t added_count;
    size_t *added_group, *added_domain;
};

/* --- keys ------------------------------------------------------------------------------------ */

static const char *key_text(const struct imputation *run, struct value value)
{
    const char *text = value_to_local_text(value, run->context->zone, run->context->scratch);
    return text ? intern_text(run->context->intern, text, strlen(text)) : NULL;
}

/* The last of the keyvals that has that text, or their count. */
static size_t find_keyval(const struct imputation *run, const char *const *texts, const char *text)
{
    size_t count = run->params->keyval_count;
    for (size_t i = count; i-- > 0;)
        if (texts[i] == text)
            return i;
    return count;
}

/* The keyvals first, then what else the rows have. */
static bool find_domain(struct imputation *run)
{
    struct arena *arena = run->context->scratch;
    size_t keyval_count = run->params->keyval_count;
    /* Each key is looked for among the values. */
    if (!budget_work(arena_budget(arena), 3 * (double)keyval_count * (double)run->keys.count))
        return false;
    const char **texts = arena_array(arena, keyval_count, sizeof *texts);
    run->domain = arena_array(arena, keyval_count + run->keys.count, sizeof *run->domain);
    run->domain_of_key = arena_array(arena, run->keys.count, sizeof *run->domain_of_key);
    if (!texts || !run->domain || !run->domain_of_key)
        return false;
    for (size_t i = 0; i < keyval_count; i++) {
        run->domain[i] = run->params->keyvals[i];
        texts[i] = key_text(run, run->domain[i]);
        if (!texts[i])
            return false;
    }
    run->domain_count = keyval_count;
    for (size_t i = 0; i < run->keys.count; i++) {
        struct value key = field_value(&run->key, run->keys.first_row[i]);
        const char *text = key_text(run, key);
        if (!text)
            return false;
        size_t at = find_keyval(run, texts, text);
        if (at == keyval_count) {
            at = run->domain_count++;
            run->domain[at] = key;
        }
        run->domain_of_key[i] = at;
    }
    return true;
}

/* --- rows ------------------------------------------------------------------------------------ */

static bool list_added(struct imputation *run, const bool *present, size_t count)
{
    run->added_group = arena_array(run->context->scratch, count, sizeof *run->added_group);
    run->added_domain = arena_array(run->context->scratch, count, sizeof *run->added_domain);
    if (!run->added_group || !run->added_domain)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (present[i])
            continue;
        run->added_group[run->added_count] = i / run->domain_count;
        run->added_domain[run->added_count++] = i % run->domain_count;
    }
    return true;
}

enum { ROW_STEPS = 30 }; /* of a row that is added, as most are in a large grid */

static bool find_added(struct imputation *run)
{
    struct budget *budget = arena_budget(run->context->arena);
    double combinations = (double)run->groups.count * (double)run->domain_count;
    if (!budget_spend(budget, LIMIT_ROWS, combinations) ||
        !budget_work(budget, ROW_STEPS * combinations))
        return false;
    size_t count = run->groups.count * run->domain_count;
    bool *present = budget_array(budget, count + 1, sizeof *present);
    if (!present)
        return diag_out_of_memory(run->context->diag);
    for (size_t row = 0; row < run->table->row_count; row++)
        present[run->groups.of_row[row] * run->domain_count +
                run->domain_of_key[run->keys.of_row[row]]] = true;
    bool done = list_added(run, present, count);
    budget_free(present);
    return done;
}

static struct value first_value(const struct imputation *run)
{
    if (run->params->method != AGGREGATE_NONE)
        return VALUE_OF_NULL;
    return run->params->value.type == VALUE_UNDEFINED ? VALUE_OF_NUMBER(0) : run->params->value;
}

/* What the added row has in that column: as Vega assigns them, the field last. */
static struct value added_value(const struct imputation *run, const struct column *column,
                                size_t index)
{
    if (column == run->field.column)
        return first_value(run);
    if (column == run->key.column)
        return run->domain[run->added_domain[index]];
    for (size_t i = 0; i < run->params->groupby_count; i++)
        if (column == run->groupby[i].column)
            return column_value(column, run->groups.first_row[run->added_group[index]]);
    return VALUE_OF_UNDEFINED;
}

static const struct table *add_rows(const struct imputation *run)
{
    const struct transform_context *context = run->context;
    size_t old_count = run->table->row_count, count = old_count + run->added_count;
    struct column *columns =
        arena_array(context->tables, run->table->column_count, sizeof *columns);
    struct value *values = arena_array(context->scratch, count, sizeof *values);
    if (!columns || !values)
        return NULL;
    for (size_t i = 0; i < run->table->column_count; i++) {
        const struct column *column = &run->table->columns[i];
        for (size_t row = 0; row < old_count; row++)
            values[row] = column_value(column, row);
        for (size_t k = 0; k < run->added_count; k++)
            values[old_count + k] = added_value(run, column, k);
        columns[i].name = column->name;
        if (!column_pack(&columns[i], values, count, context->intern, context->tables))
            return NULL;
    }
    return table_append_rows(run->table, columns, run->added_count, context->tables);
}

/* --- methods --------------------------------------------------------------------------------- */

/* The place of a frame's end among count rows, an offset from at; open gives the bound. */
static size_t frame_end(double offset, size_t at, size_t count, size_t bound)
{
    if (isnan(offset))
        return bound;
    double end = (double)at + offset;
    return end < 0 ? 0 : end > (double)count ? count : (size_t)end;
}

/* Fills the nulls of one group, in the order of its rows. */
static bool fill_group(const struct impute_params *params, const struct gathering *group,
                       struct value *values)
{
    bool is_whole = isnan(params->frame[0]) && isnan(params->frame[1]), known = false;
    struct value result = VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < group->count; i++) {
        if (values[group->rows[i]].type != VALUE_NULL)
            continue;
        size_t start = frame_end(params->frame[0], i, group->count, 0);
        size_t end = frame_end(params->frame[1] + 1, i, group->count, group->count);
        struct gathering frame = *group;
        frame.rows += start;
        frame.count = end > start ? end - start : 0;
        if (!(is_whole && known) && !aggregate_gather(params->method, &frame, &result))
            return false;
        known = true;
        values[group->rows[i]] = result;
    }
    return true;
}

static bool fill_groups(const struct imputation *run, const struct table *table,
                        const struct groups *groups, struct value *values)
{
    struct field field;
    struct group_rows list;
    const struct transform_context *context = run->context;
    if (!table_find_field(table, run->params->field, context->scratch, &field) ||
        !group_rows_list(&list, groups, context->diag))
        return false;
    bool done = true;
    for (size_t i = 0; done && i < groups->count; i++) {
        struct gathering group = {.table = table, .field = &field, .arena = context->tables};
        group.rows = &list.rows[list.starts[i]];
        group.count = list.starts[i + 1] - list.starts[i];
        done = fill_group(run->params, &group, values);
    }
    group_rows_free(&list);
    return done;
}

/* Nulls, those imputed and those that were there, become what the method finds among the values of
 * their group. */
static const struct table *fill_nulls(const struct imputation *run, const struct table *table)
{
    const struct impute_params *params = run->params;
    const struct transform_context *context = run->context;
    const struct column *column = table_column(table, params->field);
    struct value *values = arena_array(context->scratch, table->row_count, sizeof *values);
    struct field *groupby =
        names_find_fields(params->groupby, params->groupby_count, NULL, table, context);
    const struct group_keys keys = {groupby, params->groupby_count, GROUP_BY_TEXT};
    struct groups groups;
    if (!values || !groupby || !groups_find(&groups, &keys, table->row_count, context))
        return NULL;
    for (size_t row = 0; row < table->row_count; row++)
        values[row] = column_value(column, row);
    bool done = fill_groups(run, table, &groups, values);
    groups_free(&groups);
    return done ? table_with_column(table, column->name, values, context->intern, context->tables)
                : NULL;
}

/* --- the transform --------------------------------------------------------------------------- */

/* A row can be given a column's value, but not a member of one. */
static bool find_column(const struct imputation *run, const char *name, struct field *field)
{
    if (!names_find_field(name, NULL, run->table, run->context, field))
        return false;
    if (field->path_count > 0)
        return diag_error(run->context->diag, DIAG_UNSUPPORTED, NULL,
                          "make it a field of its own with a calculate transform",
                          "nested fields, as \"%s\", are not imputed by burin yet", name);
    return true;
}

static bool find_fields(struct imputation *run)
{
    const struct impute_params *params = run->params;
    run->groupby = arena_array(run->context->scratch, params->groupby_count, sizeof *run->groupby);
    if (!run->groupby || !find_column(run, params->field, &run->field) ||
        !find_column(run, params->key, &run->key))
        return false;
    for (size_t i = 0; i < params->groupby_count; i++)
        if (!find_column(run, params->groupby[i], &run->groupby[i]))
            return false;
    return true;
}

static const struct table *impute_rows(struct imputation *run)
{
    const struct transform_context *context = run->context;
    size_t row_count = run->table->row_count;
    const struct group_keys groupby = {run->groupby, run->params->groupby_count, GROUP_BY_JOIN};
    const struct group_keys key = {&run->key, 1, GROUP_BY_TEXT};
    if (!groups_find(&run->groups, &groupby, row_count, context) ||
        !groups_find(&run->keys, &key, row_count, context))
        return NULL;
    return find_domain(run) && find_added(run) ? add_rows(run) : NULL;
}

const struct table *impute_run(const struct impute_params *params, const struct table *table,
                               const struct transform_context *context)
{
    if (table->row_count == 0)
        return table;
    struct imputation run = {.params = params, .table = table, .context = context};
    if (!find_fields(&run))
        return NULL;
    table = impute_rows(&run);
    if (table && params->method != AGGREGATE_NONE)
        table = fill_nulls(&run, table);
    groups_free(&run.groups);
    groups_free(&run.keys);
    return table;
}
