/*
 * The fold transform: a row for each of some fields, with its name and its value.
 * https://vega.github.io/vega-lite/docs/fold.html
 */
#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/table.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

struct fold_transform {
    const struct json_node *fold, *as_node;
    struct name_list fields;
    const char *as[2];
};

static const struct property fold_properties[] = {
    {.name = "fold", .type = PROPERTY_NODE, .offset = offsetof(struct fold_transform, fold)},
    {.name = "as", .type = PROPERTY_NODE, .offset = offsetof(struct fold_transform, as_node)},
};

static void *fold_read(const struct json_node *node, const struct transform_context *context)
{
    struct fold_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform ||
        !json_read_properties(node, "fold transform", PROPERTIES(fold_properties), transform,
                              context->diag) ||
        !names_read(transform->fold, &transform->fields, context->arena, context->diag))
        return NULL;
    transform->as[0] = "key";
    transform->as[1] = "value";
    return names_read_results(transform->as_node, transform->as, 2, context) ? transform : NULL;
}

static const struct table *fold_run(const void *params, const struct table *table,
                                    const struct transform_context *context)
{
    const struct fold_transform *transform = params;
    size_t field_count = transform->fields.count, count = table->row_count * field_count;
    const struct field *fields =
        names_find_fields(transform->fields.names, field_count, transform->fold, table, context);
    enum { ROW_STEPS = 60 }; /* of a new row, which later steps read, too */
    struct budget *budget = arena_budget(context->arena);
    if (!fields || !budget_spend(budget, LIMIT_ROWS, (double)count) ||
        !budget_work(budget, ROW_STEPS * (double)count))
        return NULL;
    size_t *rows = arena_array(context->scratch, count, sizeof *rows);
    struct value *keys = arena_array(context->scratch, count, sizeof *keys);
    struct value *values = arena_array(context->scratch, count, sizeof *values);
    if (!rows || !keys || !values)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        const struct field *field = &fields[i % field_count];
        rows[i] = i / field_count;
        keys[i] = VALUE_OF_TEXT(names_of_field(field));
        values[i] = field_value(field, rows[i]);
    }
    table = table_select_rows(table, rows, count, context->tables);
    table = table
                ? table_with_column(table, transform->as[0], keys, context->intern, context->tables)
                : NULL;
    return table ? table_with_column(table, transform->as[1], values, context->intern,
                                     context->tables)
                 : NULL;
}

static bool fold_may_flow(const void *params)
{
    (void)params;
    return true;
}

const struct transform_type transform_fold = {.name = "fold",
                                              .read = fold_read,
                                              .run = fold_run,
                                              .may_flow = fold_may_flow,
                                              .properties = fold_properties,
                                              .property_count = COUNT_OF(fold_properties)};
