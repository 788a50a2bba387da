/*
 * Computing properties row by row. What they mean is their tables' business.
 */
#include "charts/read/late.h"

#include "charts/read/context.h"
#include "data/expr.h"
#include "data/transform/predicate.h"

/* A value, behind a test or as the last resort. */
struct late_case {
    struct predicate *test;       /* NULL: always */
    const struct json_node *node; /* the value, or where the expression stands; NULL: none */
    struct expr *expr;            /* NULL: node as it is */
};

struct late_value {
    const struct property *property;
    size_t offset; /* of its struct in that which the values are of */
    struct late_case *cases;
    size_t count;
};

struct late_values {
    struct late_value *items;
    size_t count;
};

struct compiling {
    struct transform_context transform;
    const struct table *table;
};

/* {"value": …}, where the value may be an expression, or {"expr": …}. */
static bool compile_value(const struct json_node *node, struct late_case *out,
                          const struct compiling *compiling)
{
    const struct json_node *value = node_expression(node) ? node : node_member(node, "value");
    const struct json_node *text = node_expression(value);
    const struct transform_context *transform = &compiling->transform;
    out->node = value;
    if (!text)
        return true;
    out->expr =
        expr_compile(node_text(text), transform->scope, text, transform->arena, transform->diag);
    return out->expr && expr_bind(out->expr, compiling->table, transform->diag);
}

static bool compile_condition(const struct json_node *node, struct late_case *out,
                              const struct compiling *compiling)
{
    const struct json_node *test = node_member(node, "test");
    if (!test && !node_member(node, "param"))
        return node_error(node, compiling->transform.diag, DIAG_MISSING_PROPERTY, NULL,
                          "a condition needs a \"test\" or a \"param\"");
    out->test = predicate_read(test ? test : node, &compiling->transform);
    return out->test && predicate_bind(out->test, compiling->table, &compiling->transform) &&
           compile_value(node, out, compiling);
}

static bool compile_property(const struct json_late *late, struct late_value *out,
                             const struct compiling *compiling)
{
    const struct json_node *conditions = node_member(late->node, "condition");
    bool is_list = node_is_array(conditions);
    size_t count = is_list ? node_size(conditions) : conditions != NULL;
    *out = (struct late_value){.property = late->property, .offset = late->offset};
    out->cases = arena_array(compiling->transform.arena, count + 1, sizeof *out->cases);
    if (!out->cases)
        return false;
    for (; out->count < count; out->count++) {
        const struct json_node *node = is_list ? node_element(conditions, out->count) : conditions;
        if (!compile_condition(node, &out->cases[out->count], compiling))
            return false;
    }
    return compile_value(late->node, &out->cases[out->count++], compiling);
}

struct late_values *late_compile(const struct json_late_list *list, const struct expr_scope *scope,
                                 const struct table *table, struct context *context)
{
    struct compiling compiling = {.transform = {.arena = context->arena,
                                                .intern = context->intern,
                                                .diag = context->diag,
                                                .zone = context->zone,
                                                .scope = scope},
                                  .table = table};
    struct late_values *values = arena_alloc(context->arena, sizeof *values);
    if (!values)
        return NULL;
    values->items = arena_array(context->arena, list->count, sizeof *values->items);
    if (!values->items && list->count)
        return NULL;
    for (; values->count < list->count; values->count++) {
        if (!compile_property(&list->items[values->count], &values->items[values->count],
                              &compiling))
            return NULL;
    }
    return values;
}

static const struct late_case *pick_case(const struct late_value *value, size_t row,
                                         struct context *context)
{
    for (size_t i = 0; i < value->count; i++) {
        if (!value->cases[i].test || predicate_test(value->cases[i].test, row, context->arena))
            return &value->cases[i];
    }
    return NULL;
}

bool late_apply(const struct late_values *values, size_t row, void *out, struct context *context)
{
    for (size_t i = 0; i < values->count; i++) {
        const struct late_value *value = &values->items[i];
        const struct late_case *chosen = pick_case(value, row, context);
        const struct json_node *node = chosen ? chosen->node : NULL;
        if (node && chosen->expr)
            node = json_node_with(node, json_of_value(expr_eval(chosen->expr, row, context->arena),
                                                      arena_budget(context->arena)));
        if (chosen && chosen->node && !node)
            return false;
        if (node &&
            !json_read_property(node, value->property, (char *)out + value->offset, context->diag))
            return false;
    }
    return true;
}
