/*
 * Predicates, read into a tree and tested row by row. The tests of a field are predicate_field.c's.
 */

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "data/transform/predicate_internal.h"

/* --- compositions and expressions ----------------------------------------------------------- */

static bool test_and(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    for (size_t i = 0; i < predicate->part_count; i++)
        if (!predicate_test(predicate->parts[i], row, scratch))
            return false;
    return true;
}

static bool test_or(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    for (size_t i = 0; i < predicate->part_count; i++)
        if (predicate_test(predicate->parts[i], row, scratch))
            return true;
    return false;
}

static bool test_not(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    return !predicate_test(predicate->parts[0], row, scratch);
}

static bool test_expression(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    return value_to_bool(expr_eval(predicate->expr, row, scratch));
}

static const struct composition {
    const char *name;
    bool (*test)(const struct predicate *predicate, size_t row, struct arena *scratch);
    bool many;
    const char *opening, *joint; /* in SQL */
} compositions[] = {
    {"and", test_and, true, "(", " AND "},
    {"or", test_or, true, "(", " OR "},
    {"not", test_not, false, "(NOT ", ""},
};

static const struct composition *find_composition(const struct json_node *node)
{
    for (size_t i = 0; i < COUNT_OF(compositions); i++)
        if (node_member(node, compositions[i].name))
            return &compositions[i];
    return NULL;
}

static bool read_composition(const struct json_node *node, const struct composition *composition,
                             struct predicate *predicate, const struct transform_context *context)
{
    const struct json_node *parts = NULL;
    const struct property property = {.name = composition->name, .type = PROPERTY_NODE};
    if (!json_read_properties(node, "predicate", (struct property_table){&property, 1}, &parts,
                              context->diag))
        return false;
    if (composition->many && !node_is_array(parts))
        return node_error(parts, context->diag, DIAG_TYPE, NULL,
                          "\"%s\" must be an array of predicates, not %s", composition->name,
                          node_type_name(parts));
    size_t count = composition->many ? node_size(parts) : 1;
    if (count == 0)
        return node_error(parts, context->diag, DIAG_TYPE, NULL, "\"%s\" has no predicates",
                          composition->name);
    predicate->test = composition->test;
    predicate->opening = composition->opening;
    predicate->joint = composition->joint;
    predicate->part_count = count;
    predicate->parts = arena_array(context->arena, count, sizeof(struct predicate *));
    if (!predicate->parts)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *part = composition->many ? node_element(parts, i) : parts;
        predicate->parts[i] = part ? predicate_read(part, context) : NULL;
        if (!predicate->parts[i])
            return false;
    }
    return true;
}

static bool read_expression(const struct json_node *node, struct predicate *predicate,
                            const struct transform_context *context)
{
    predicate->test = test_expression;
    predicate->expr =
        expr_compile(node_text(node), context->scope, node, context->arena, context->diag);
    return predicate->expr != NULL;
}

static bool test_param(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    (void)row;
    (void)scratch;
    return predicate->holds;
}

/* An empty selection is one that everything passes unless "empty" is false; a variable
 * counts as true or false (Vega-Lite: parseSelectionPredicate()). */
static bool read_param(const struct json_node *node, struct predicate *predicate,
                       const struct transform_context *context)
{
    const struct json_node *param = node_member(node, "param"), *empty = node_member(node, "empty");
    const char *name = node_text(param);
    const struct expr_variable *variable = name ? expr_scope_find(context->scope, name) : NULL;
    struct suggest suggest = {.word = name};
    predicate->test = test_param;
    if (variable && variable->selection) {
        predicate->test = predicate_test_selection;
        predicate->selection = variable->selection;
        return true;
    }
    if (variable) {
        predicate->holds =
            variable->is_selection ? !node_is_false(empty) : value_to_bool(variable->value);
        return true;
    }
    if (!name)
        return node_error(param, context->diag, DIAG_TYPE, NULL,
                          "\"param\" must be the name of a parameter, not %s",
                          node_type_name(param));
    for (const struct expr_scope *scope = context->scope; scope; scope = scope->outer) {
        for (size_t i = 0; i < scope->variable_count; i++)
            suggest_offer(&suggest, scope->variables[i].name);
    }
    const char *hint =
        suggest.best ? arena_format(context->arena, "did you mean \"%s\"?", suggest.best) : NULL;
    return node_error(param, context->diag, DIAG_UNKNOWN_FUNCTION, hint, "unknown parameter \"%s\"",
                      name);
}

static bool read_any(const struct json_node *node, struct predicate *predicate,
                     const struct transform_context *context)
{
    const struct composition *composition = find_composition(node);
    const struct json_node *param = node_member(node, "param");
    if (node_is_text(node))
        return read_expression(node, predicate, context);
    if (!node_is_object(node))
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "a predicate must be an expression or an object, not %s",
                          node_type_name(node));
    if (param)
        return read_param(node, predicate, context);
    if (composition)
        return read_composition(node, composition, predicate, context);
    return predicate_read_field(node, predicate, context);
}

struct predicate *predicate_read(const struct json_node *node,
                                 const struct transform_context *context)
{
    struct predicate *predicate = arena_alloc(context->arena, sizeof *predicate);
    return predicate && read_any(node, predicate, context) ? predicate : NULL;
}

static bool bind_field(struct predicate *predicate, const struct table *table,
                       const struct transform_context *context)
{
    if (!table_find_field(table, predicate->field_name, context->arena, &predicate->field))
        return false;
    if (predicate->field.column || table->row_count == 0)
        return true;
    const char *nearest = table_suggest_field(table, predicate->field_name);
    const char *hint =
        nearest ? arena_format(context->arena, "did you mean \"%s\"?", nearest) : NULL;
    return node_error(predicate->field_node, context->diag, DIAG_UNKNOWN_FIELD, hint,
                      "field \"%s\" is in no row", predicate->field_name);
}

bool predicate_bind(struct predicate *predicate, const struct table *table,
                    const struct transform_context *context)
{
    if (predicate->selection && !predicate_bind_selection(predicate, table, context))
        return false;
    if (predicate->field_name && !bind_field(predicate, table, context))
        return false;
    if (predicate->expr && !expr_bind(predicate->expr, table, context->diag))
        return false;
    for (size_t i = 0; i < predicate->part_count; i++)
        if (!predicate_bind(predicate->parts[i], table, context))
            return false;
    return true;
}

bool predicate_test(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    return predicate->test(predicate, row, scratch);
}
