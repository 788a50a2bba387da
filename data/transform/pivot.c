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
#include "data/table.h"
#include "data/transform/aggregate.h"
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
    struct value *keys; /* the new fields, sorted */
    size_t key_count;
};

/* JavaScript sorts what is undefined to the end, whatever the order is. */
static int compare_keys(const void *a, const void *b)
{
    const struct value *x = a, *y = b;
    bool x_is_missing = x->type == VALUE_UNDEFINED, y_is_missing = y->type == VALUE_UNDEFINED;
    return x_is_missing || y_is_missing ? x_is_missing - y_is_missing : value_compare(*x, *y);
}

/* Values that differ in their text, ascending; the limit takes the first of them. */
static bool find_keys(struct pivoting *run)
{
    struct groups groups;
    const struct transform_context *context = run->context;
    const struct group_keys keys = {&run->pivot, 1, GROUP_BY_TEXT};
    if (!groups_find(&groups, &keys, run->table->row_count, context))
        return false;
    run->key_count = groups.count;
    run->keys = arena_array(context->scratch, groups.count, sizeof *run->keys);
    for (size_t i = 0; run->keys && i < groups.count; i++)
        run->keys[i] = field_value(&run->pivot, groups.first_row[i]);
    groups_free(&groups);
    if (!run->keys)
        return false;
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

/* The value in rows of that key, in others NaN, which aggregates pass over. Counting counts rows
 * whose value is anything but NaN. */
static void find_cell_values(const struct pivoting *run, struct value key, struct value *values)
{
    bool counts = run->transform->op == AGGREGATE_COUNT;
    for (size_t row = 0; row < run->table->row_count; row++) {
        struct value value = field_value(&run->value, row);
        bool is_nan = value.type == VALUE_NUMBER && isnan(value.number);
        values[row] = VALUE_OF_NUMBER(NAN);
        if (value_equals(field_value(&run->pivot, row), key) && !is_nan)
            values[row] = counts ? VALUE_OF_NUMBER(1) : value;
    }
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

/* The rows with a column for each key, whose names no spec would have; the aggregates of these. */
static const struct table *spread(const struct pivoting *run, struct aggregate_field *fields)
{
    const struct transform_context *context = run->context;
    const struct table *table = run->table;
    double cells = (double)run->key_count * (double)table->row_count;
    if (!budget_work(arena_budget(run->context->arena), 12 * cells))
        return NULL;
    enum aggregate_op op = run->transform->op;
    struct value *values = arena_array(context->scratch, table->row_count, sizeof *values);
    for (size_t i = 0; table && i < run->key_count; i++) {
        const char *name = arena_format(context->scratch, "\npivot %zu", i);
        const char *as = name_of_key(run, run->keys[i]);
        if (!name || !as || !values)
            return NULL;
        find_cell_values(run, run->keys[i], values);
        fields[i] = (struct aggregate_field){
            .op = op == AGGREGATE_COUNT ? AGGREGATE_VALID : op, .field = name, .as = as};
        table = table_with_column(table, name, values, context->intern, context->tables);
    }
    return table;
}

static const struct table *pivot_run(const void *params, const struct table *table,
                                     const struct transform_context *context)
{
    const struct pivot_transform *transform = params;
    const struct name_list *groupby = &transform->groupby;
    struct pivoting run = {.transform = transform, .table = table, .context = context};
    if (!names_find_field(node_text(transform->pivot), transform->pivot, table, context,
                          &run.pivot) ||
        !names_find_field(node_text(transform->value), transform->value, table, context,
                          &run.value) ||
        !names_find_fields(groupby->names, groupby->count, groupby->node, table, context) ||
        !find_keys(&run))
        return NULL;
    struct aggregate_field *fields = arena_array(context->scratch, run.key_count, sizeof *fields);
    table = fields ? spread(&run, fields) : NULL;
    struct aggregate_params aggregate = {.groupby = groupby->names,
                                         .groupby_count = groupby->count,
                                         .fields = fields,
                                         .count = run.key_count};
    return table ? aggregate_run(&aggregate, table, context) : NULL;
}

const struct transform_type transform_pivot = {.name = "pivot",
                                               .read = pivot_read,
                                               .run = pivot_run,
                                               .properties = pivot_properties,
                                               .property_count = COUNT_OF(pivot_properties)};
