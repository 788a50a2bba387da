/*
 * The pivot transform: each value of a field becomes a field of its own, with what an aggregate
 * makes of another field. https://vega.github.io/vega-lite/docs/pivot.html
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/table_internal.h"
#include "data/transform/aggregate_internal.h"
#include "data/transform/groups.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

enum { PIVOT_LIMIT = 10 * 1000 };

struct pivot_transform {
    const struct json_node *pivot, *value, *groupby_node, *op_node;
    double limit; /* 0: none */
    struct name_list groupby;
    enum aggregate_op op;
};

#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct pivot_transform, member)                                         \
    }

static const struct property pivot_properties[] = {
    NODE("pivot", pivot),
    NODE("value", value),
    NODE("groupby", groupby_node),
    NODE("op", op_node),
    {.name = "limit",
     .type = PROPERTY_NUMBER,
     .minimum = 0,
     .maximum = PIVOT_LIMIT,
     .offset = offsetof(struct pivot_transform, limit)},
};

#undef NODE

static bool read_op(const struct json_node *node, enum aggregate_op *op, struct diag *diag)
{
    const char *name = node_text(node);
    *op = name ? aggregate_op_named(name) : AGGREGATE_SUM;
    if (*op != AGGREGATE_NONE && (name || !node || node_is_null(node)))
        return true;
    if (!name)
        return node_error(node, diag, DIAG_TYPE, NULL, "\"op\" must be a string, not %s",
                          node_type_name(node));
    const char *nearest = aggregate_op_suggest(name);
    const char *hint =
        nearest ? arena_format(node->document->arena, "did you mean \"%s\"?", nearest) : NULL;
    return node_error(node, diag, DIAG_UNKNOWN, hint, "unknown aggregate operation \"%s\"", name);
}

static void *pivot_read(const struct json_node *node, const struct transform_context *context)
{
    struct pivot_transform *transform = arena_alloc(context->arena, sizeof *transform);
    const char *name;
    if (!transform ||
        !json_read_properties(node, "pivot transform", PROPERTIES(pivot_properties), transform,
                              context->diag) ||
        !names_read_field(node, "pivot", "pivot", &name, context->diag) ||
        !names_read_field(node, "pivot", "value", &name, context->diag) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !read_op(transform->op_node, &transform->op, context->diag))
        return NULL;
    return transform;
}

/* --- running --------------------------------------------------------------------------------- */

struct pivoting {
    const struct pivot_transform *transform;
    const struct table *table;
    const struct transform_context *context;
    struct field pivot, value;
    struct groups by_key;   /* the rows by the text of the field */
    struct pivot_key *keys; /* the new fields, sorted */
    size_t key_count;
};

struct pivot_key {
    struct value value;
    size_t group; /* of by_key */
};

/* JavaScript sorts what is undefined to the end, whatever the order is. */
static int compare_keys(const void *a, const void *b)
{
    const struct value x = ((const struct pivot_key *)a)->value;
    const struct value y = ((const struct pivot_key *)b)->value;
    bool x_is_missing = x.type == VALUE_UNDEFINED, y_is_missing = y.type == VALUE_UNDEFINED;
    return x_is_missing || y_is_missing ? x_is_missing - y_is_missing : value_compare(x, y);
}

/* Values that differ in their text, ascending; the limit takes the first of them. */
static bool find_keys(struct pivoting *run)
{
    const struct transform_context *context = run->context;
    const struct group_keys keys = {&run->pivot, 1, GROUP_BY_TEXT};
    if (!groups_find(&run->by_key, &keys, run->table->row_count, context))
        return false;
    run->key_count = run->by_key.count;
    run->keys = arena_array(context->scratch, run->key_count, sizeof *run->keys);
    if (!run->keys)
        return false;
    for (size_t i = 0; i < run->key_count; i++)
        run->keys[i] = (struct pivot_key){field_value(&run->pivot, run->by_key.first_row[i]), i};
    qsort(run->keys, run->key_count, sizeof *run->keys, compare_keys);
    double limit = run->transform->limit;
    if (limit > 0 && limit < (double)run->key_count)
        run->key_count = (size_t)limit;
    if (run->key_count <= PIVOT_LIMIT)
        return true;
    return node_error(run->transform->pivot, context->diag, DIAG_LIMIT,
                      "take the first ones with \"limit\"",
                      "the field \"%s\" has %zu values: more than %d new fields",
                      node_text(run->transform->pivot), run->key_count, PIVOT_LIMIT);
}

/* The key's text; an empty one is no name for Vega, which takes the operation's instead. */
static const char *name_of_key(const struct pivoting *run, struct value key)
{
    enum aggregate_op op = run->transform->op;
    const char *text = value_to_local_text(key, run->context->zone, run->context->scratch);
    if (!text || text[0])
        return text;
    return op == AGGREGATE_COUNT ? "__count__" : aggregate_ops[op].name;
}

/* --- one pass ----------------------------------------------------------------------------------
 */

/* Filling columns: the rows of a key, and those of each group among them, one after the other. */
struct pivot_cells {
    const struct pivoting *run;
    struct groups groups;
    struct group_rows by_key;
    size_t *rows;         /* of the key at hand, by groups */
    size_t *ends;         /* of each group, where its rows end */
    struct value *values; /* of the new column, one a group */
    struct value empty;   /* where no row has the key */
};

/* Counting counts rows whose value is anything but NaN. */
static bool find_value(const struct pivot_cells *cells, size_t start, size_t end,
                       struct value *value)
{
    const struct pivoting *run = cells->run;
    if (run->transform->op != AGGREGATE_COUNT)
        return aggregate_gather(run->transform->op,
                                &(struct gathering){.table = run->table,
                                                    .field = &run->value,
                                                    .rows = &cells->rows[start],
                                                    .count = end - start,
                                                    .arena = run->context->tables},
                                value);
    double count = 0;
    for (size_t i = start; i < end; i++) {
        struct value counted = field_value(&run->value, cells->rows[i]);
        count += !(counted.type == VALUE_NUMBER && isnan(counted.number));
    }
    *value = VALUE_OF_NUMBER(count);
    return true;
}

/* Sorts the key's rows by their groups, in the order in which these come first. */
static size_t sort_rows(const struct pivot_cells *cells, const struct pivot_key *key,
                        size_t *touched)
{
    const struct pivoting *run = cells->run;
    const size_t *rows = &cells->by_key.rows[cells->by_key.starts[key->group]];
    size_t count = cells->by_key.starts[key->group + 1] - cells->by_key.starts[key->group];
    size_t group_count = 0, end = 0;
    for (size_t i = 0; i < count; i++) {
        size_t group = cells->groups.of_row[rows[i]];
        if (value_equals(field_value(&run->pivot, rows[i]), key->value) &&
            cells->ends[group]++ == 0)
            touched[group_count++] = group;
    }
    for (size_t i = 0; i < group_count; i++) {
        end += cells->ends[touched[i]];
        cells->ends[touched[i]] = end - cells->ends[touched[i]]; /* where it starts */
    }
    for (size_t i = 0; i < count; i++)
        if (value_equals(field_value(&run->pivot, rows[i]), key->value))
            cells->rows[cells->ends[cells->groups.of_row[rows[i]]]++] = rows[i];
    return group_count;
}

static bool fill_column(const struct pivot_cells *cells, const struct pivot_key *key,
                        size_t *touched)
{
    bool done = true;
    for (size_t i = 0; i < cells->groups.count; i++)
        cells->values[i] = cells->empty;
    size_t group_count = sort_rows(cells, key, touched);
    for (size_t i = 0, start = 0; i < group_count; i++) {
        size_t end = cells->ends[touched[i]];
        done = done && find_value(cells, start, end, &cells->values[touched[i]]);
        start = end;
    }
    for (size_t i = 0; i < group_count; i++)
        cells->ends[touched[i]] = 0;
    return done;
}

static struct column *column_named(struct table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].name == name)
            return (struct column *)&table->columns[i];
    return (struct column *)&table->columns[table->column_count++];
}

static bool add_columns(const struct pivot_cells *cells, struct table *table)
{
    const struct pivoting *run = cells->run;
    struct intern *intern = run->context->intern;
    size_t *touched = arena_array(run->context->scratch, cells->groups.count, sizeof *touched);
    for (size_t i = 0; touched && i < run->key_count; i++) {
        const char *name = name_of_key(run, run->keys[i].value);
        name = name ? intern_text(intern, name, strlen(name)) : NULL;
        if (!name || !fill_column(cells, &run->keys[i], touched))
            return false;
        struct column *column = column_named(table, name);
        column->name = name;
        if (!column_pack(column, cells->values, cells->groups.count, intern, run->context->tables))
            return false;
    }
    return touched;
}

/* The groups' own columns, and room for those of the keys. */
static struct table *begin_table(const struct pivoting *run)
{
    const struct name_list *groupby = &run->transform->groupby;
    const struct aggregate_params groups = {.groupby = groupby->names,
                                            .groupby_count = groupby->count};
    const struct table *own = aggregate_run(&groups, run->table, run->context);
    struct table *table = arena_alloc(run->context->tables, sizeof *table);
    if (!own || !table)
        return NULL;
    struct column *columns =
        arena_array(run->context->tables, own->column_count + run->key_count, sizeof *columns);
    *table = *own;
    table->columns = columns;
    if (columns && own->column_count > 0)
        memcpy(columns, own->columns, own->column_count * sizeof *columns);
    return columns ? table : NULL;
}

static bool begin_cells(struct pivot_cells *cells, const struct field *groupby)
{
    const struct pivoting *run = cells->run;
    const struct transform_context *context = run->context;
    const struct group_keys keys = {groupby, run->transform->groupby.count, GROUP_BY_TEXT};
    size_t row_count = run->table->row_count;
    if (!groups_find(&cells->groups, &keys, row_count, context) ||
        !group_rows_list(&cells->by_key, &run->by_key, context->diag))
        return false;
    cells->rows = arena_array(context->scratch, row_count, sizeof *cells->rows);
    cells->ends = arena_array(context->scratch, cells->groups.count, sizeof *cells->ends);
    cells->values = arena_array(context->scratch, cells->groups.count, sizeof *cells->values);
    return cells->rows && cells->ends && cells->values && find_value(cells, 0, 0, &cells->empty);
}

static const struct table *spread(const struct pivoting *run, const struct field *groupby)
{
    enum { ROW_STEPS = 12, CELL_STEPS = 4 };
    struct pivot_cells cells = {.run = run};
    struct table *table = NULL;
    if (begin_cells(&cells, groupby) &&
        budget_work(arena_budget(run->context->arena),
                    ROW_STEPS * (double)run->table->row_count +
                        CELL_STEPS * (double)run->key_count * (double)cells.groups.count))
        table = begin_table(run);
    if (table && !add_columns(&cells, table))
        table = NULL;
    group_rows_free(&cells.by_key);
    groups_free(&cells.groups);
    return table;
}

/* --- through all rows for each key -------------------------------------------------------------
 */

/* The value in rows of that key, in others NaN, which aggregates pass over. */
static void find_cell_values(const struct pivoting *run, struct value key, struct value *values)
{
    for (size_t row = 0; row < run->table->row_count; row++) {
        bool has_key = value_equals(field_value(&run->pivot, row), key);
        values[row] = has_key ? field_value(&run->value, row) : VALUE_OF_NUMBER(NAN);
    }
}

/* The rows with a column for each key, whose names no spec would have; the aggregates of these. */
static const struct table *spread_rows(const struct pivoting *run)
{
    const struct transform_context *context = run->context;
    const struct table *table = run->table;
    const struct name_list *groupby = &run->transform->groupby;
    double cells = (double)run->key_count * (double)table->row_count;
    struct aggregate_field *fields = arena_array(context->scratch, run->key_count, sizeof *fields);
    struct value *values = arena_array(context->scratch, table->row_count, sizeof *values);
    if (!fields || !values || !budget_work(arena_budget(run->context->arena), 12 * cells))
        return NULL;
    for (size_t i = 0; table && i < run->key_count; i++) {
        const char *name = arena_format(context->scratch, "\npivot %zu", i);
        const char *as = name_of_key(run, run->keys[i].value);
        if (!name || !as)
            return NULL;
        find_cell_values(run, run->keys[i].value, values);
        fields[i] = (struct aggregate_field){.op = run->transform->op, .field = name, .as = as};
        table = table_with_column(table, name, values, context->intern, context->tables);
    }
    struct aggregate_params aggregate = {.groupby = groupby->names,
                                         .groupby_count = groupby->count,
                                         .fields = fields,
                                         .count = run->key_count};
    return table ? aggregate_run(&aggregate, table, context) : NULL;
}

/* Whether an operation's result is that over the rows of the key: others also see the rest. */
static bool takes_rows_of_key(enum aggregate_op op)
{
    const struct aggregate_rule *rule = &aggregate_rules[op];
    return op == AGGREGATE_COUNT ||
           ((rule->result || rule->gather) && !rule->is_row && !rule->is_random);
}

static const struct table *pivot_run(const void *params, const struct table *table,
                                     const struct transform_context *context)
{
    const struct pivot_transform *transform = params;
    const struct name_list *groupby = &transform->groupby;
    struct pivoting run = {.transform = transform, .table = table, .context = context};
    const struct field *groupby_fields =
        names_find_field(node_text(transform->pivot), transform->pivot, table, context,
                         &run.pivot) &&
                names_find_field(node_text(transform->value), transform->value, table, context,
                                 &run.value)
            ? names_find_fields(groupby->names, groupby->count, groupby->node, table, context)
            : NULL;
    bool found = groupby_fields && find_keys(&run);
    table = !found                             ? NULL
            : takes_rows_of_key(transform->op) ? spread(&run, groupby_fields)
                                               : spread_rows(&run);
    groups_free(&run.by_key);
    return table;
}

const struct transform_type transform_pivot = {.name = "pivot",
                                               .read = pivot_read,
                                               .run = pivot_run,
                                               .properties = pivot_properties,
                                               .property_count = COUNT_OF(pivot_properties)};
