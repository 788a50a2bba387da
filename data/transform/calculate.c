/*
 * The calculate transform: a field computed by an expression.
 * https://vega.github.io/vega-lite/docs/calculate.html
 */
#include "base/arena.h"
#include "base/array.h"
#include "data/table.h"
#include "data/transform/transforms.h"

struct calculate_params {
    const char *calculate;
    const char *as;
    struct expr *expr;
};

static const struct property calculate_properties[] = {
    {.name = "calculate",
     .type = PROPERTY_TEXT,
     .offset = offsetof(struct calculate_params, calculate)},
    {.name = "as", .type = PROPERTY_TEXT, .offset = offsetof(struct calculate_params, as)},
};

static void *calculate_read(const struct json_node *node, const struct transform_context *context)
{
    struct calculate_params *params = arena_alloc(context->arena, sizeof *params);
    if (!params || !json_read_properties(node, "calculate transform", calculate_properties,
                                         COUNT_OF(calculate_properties), params, context->diag))
        return NULL;
    const struct json_node *expression = json_member(node, "calculate");
    if (!params->calculate) {
        json_error(expression, context->diag, DIAG_TYPE, NULL,
                   "\"calculate\" must be a string, not null");
        return NULL;
    }
    if (!params->as) {
        json_error(node, context->diag, DIAG_TYPE, NULL,
                   "the calculate transform needs \"as\", the name of the new field");
        return NULL;
    }
    params->expr =
        expr_compile(params->calculate, context->scope, expression, context->arena, context->diag);
    return params->expr ? params : NULL;
}

static const struct table *calculate_run(const void *params, const struct table *table,
                                         const struct transform_context *context)
{
    const struct calculate_params *calculate = params;
    if (!expr_bind(calculate->expr, table, context->diag))
        return NULL;
    struct value *values = arena_array(context->arena, table->row_count, sizeof *values);
    if (!values && table->row_count > 0)
        return NULL;
    const struct budget *budget = arena_budget(context->arena);
    for (size_t row = 0; row < table->row_count; row++) {
        values[row] = expr_eval(calculate->expr, row, context->arena);
        if (budget && budget->is_over)
            return NULL;
    }
    return table_with_column(table, calculate->as, values, context->intern, context->arena);
}

const struct transform_type transform_calculate = {.name = "calculate",
                                                   .read = calculate_read,
                                                   .run = calculate_run,
                                                   .properties = calculate_properties,
                                                   .property_count =
                                                       COUNT_OF(calculate_properties)};
