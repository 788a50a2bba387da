/*
 * The calculate transform: a field computed by an expression.
 * https://vega.github.io/vega-lite/docs/calculate.html
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
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
    if (!params || !json_read_properties(node, "calculate transform",
                                         PROPERTIES(calculate_properties), params, context->diag))
        return NULL;
    const struct json_node *expression = node_member(node, "calculate");
    if (!params->calculate) {
        node_error(expression, context->diag, DIAG_TYPE, NULL,
                   "\"calculate\" must be a string, not null");
        return NULL;
    }
    if (!params->as) {
        node_error(node, context->diag, DIAG_MISSING_PROPERTY, NULL,
                   "the calculate transform needs \"as\", the name of the new field");
        return NULL;
    }
    params->expr =
        expr_compile(params->calculate, context->scope, expression, context->arena, context->diag);
    return params->expr ? params : NULL;
}

/*
 * The expression's value for each row. What it leaves behind is dropped before the next row; of a
 * nested value nothing is.
 */
static bool eval_rows(const struct expr *expr, const struct table *table, struct value *values,
                      const struct transform_context *context)
{
    const struct budget *budget = arena_budget(context->tables);
    for (size_t row = 0; row < table->row_count; row++) {
        struct arena_mark mark = arena_mark(context->tables);
        struct value value = expr_eval(expr, row, context->tables);
        if (value.type == VALUE_TEXT) {
            value.text = intern_text(context->intern, value.text, strlen(value.text));
            if (!value.text)
                return false;
        }
        if (!value_is_nested(value))
            arena_rewind(context->tables, mark);
        values[row] = value;
        if (budget && budget->is_over)
            return false;
    }
    return true;
}

static const struct table *calculate_run(const void *params, const struct table *table,
                                         const struct transform_context *context)
{
    const struct calculate_params *calculate = params;
    if (!expr_bind(calculate->expr, table, context->diag))
        return NULL;
    struct value *values = arena_array(context->scratch, table->row_count, sizeof *values);
    if (!values || !eval_rows(calculate->expr, table, values, context))
        return NULL;
    return table_with_column(table, calculate->as, values, context->intern, context->tables);
}

static bool calculate_may_flow(const void *params)
{
    (void)params;
    return true;
}

const struct transform_type transform_calculate = {.name = "calculate",
                                                   .read = calculate_read,
                                                   .run = calculate_run,
                                                   .may_flow = calculate_may_flow,
                                                   .properties = calculate_properties,
                                                   .property_count =
                                                       COUNT_OF(calculate_properties)};
