/*
 * Predicates, read into a tree and tested row by row. The tests of a field are a table; its order
 * is that in which Vega-Lite looks for them.
 */
#include "data/transform/predicate.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "data/table.h"

struct predicate {
    /* Whether a row passes. */
    bool (*test)(const struct predicate *predicate, size_t row, struct arena *scratch);
    /* and, or, not: */
    size_t part_count;
    struct predicate **parts;
    /* an expression: */
    struct expr *expr;
    /* a parameter: */
    bool holds;
    const struct expr_selection *selection;
    struct field *fields;
    /* a test of a field: */
    const struct json_node *field_node;
    const char *field_name;
    struct field field;
    bool (*compare)(struct value value, const struct value *operands, size_t count);
    struct value (*coerce)(struct value value, struct arena *scratch);
    struct value *operands;
    size_t operand_count;
};

/* --- the tests of a field ------------------------------------------------------------------- */

/* ECMAScript's relational comparison: -1, 0 or 1, or 2 where NaN makes every < and > false. */
static int relate(struct value a, struct value b)
{
    if (a.type == VALUE_TEXT && b.type == VALUE_TEXT)
        return value_compare(a, b);
    double x = value_to_number(a), y = value_to_number(b);
    if (isnan(x) || isnan(y))
        return 2;
    return (x > y) - (x < y);
}

static bool is_equal(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    return value_equals(value, operands[0]);
}

static bool is_less(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    return relate(value, operands[0]) < 0;
}

static bool is_greater(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    return relate(operands[0], value) < 0;
}

/* Not "greater or equal" negated: with NaN both are false. */
static bool is_less_or_equal(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    return relate(value, operands[0]) <= 0;
}

static bool is_greater_or_equal(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    return relate(operands[0], value) <= 0;
}

/* A null end is open; with two ends they may stand in either order, as in Vega's inrange(). */
static bool is_in_range(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    const struct value *low = &operands[0], *high = &operands[1];
    bool open_below = low->type == VALUE_NULL, open_above = high->type == VALUE_NULL;
    if (!open_below && !open_above && relate(*high, *low) < 0) {
        const struct value *swapped = low;
        low = high;
        high = swapped;
    }
    return (open_below || relate(*low, value) <= 0) && (open_above || relate(value, *high) <= 0);
}

static bool is_one_of(struct value value, const struct value *operands, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (value_equals(value, operands[i]))
            return true;
    return false;
}

/* Vega-Lite: valid means isValid(x) && isFinite(+x), so texts that aren't numbers are not. */
static bool is_valid(struct value value, const struct value *operands, size_t count)
{
    (void)count;
    bool valid = value_is_valid(value) && isfinite(value_to_number(value));
    return valid == operands[0].boolean;
}

/* --- reading a test of a field -------------------------------------------------------------- */

/* How a test's operand is written. */
enum operand_shape { OPERAND_VALUE, OPERAND_RANGE, OPERAND_LIST, OPERAND_BOOL };

static const struct field_test {
    const char *name;
    enum operand_shape shape;
    bool (*compare)(struct value value, const struct value *operands, size_t count);
} field_tests[] = {
    {"equal", OPERAND_VALUE, is_equal},          {"lt", OPERAND_VALUE, is_less},
    {"gt", OPERAND_VALUE, is_greater},           {"lte", OPERAND_VALUE, is_less_or_equal},
    {"gte", OPERAND_VALUE, is_greater_or_equal}, {"oneOf", OPERAND_LIST, is_one_of},
    {"valid", OPERAND_BOOL, is_valid},           {"range", OPERAND_RANGE, is_in_range},
};

enum { TEST_COUNT = COUNT_OF(field_tests) };

/* A field predicate as written. */
struct field_definition {
    const char *field;
    const struct json_node *operands[TEST_COUNT]; /* in the order of field_tests */
};

#define OPERAND(property, index)                                                                   \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct field_definition, operands[index])                               \
    }

static const struct property field_properties[] = {
    {.name = "field", .type = PROPERTY_TEXT, .offset = offsetof(struct field_definition, field)},
    {.name = "timeUnit", .type = PROPERTY_UNSUPPORTED},
    OPERAND("equal", 0),
    OPERAND("lt", 1),
    OPERAND("gt", 2),
    OPERAND("lte", 3),
    OPERAND("gte", 4),
    OPERAND("oneOf", 5),
    OPERAND("valid", 6),
    OPERAND("range", 7),
};

#undef OPERAND

static struct value to_number(struct value value, struct arena *scratch)
{
    (void)scratch;
    bool blank = value.type == VALUE_NULL || value.type == VALUE_UNDEFINED ||
                 (value.type == VALUE_TEXT && !value.text[0]);
    return blank ? VALUE_OF_NULL : VALUE_OF_NUMBER(value_to_number(value));
}

static struct value to_text(struct value value, struct arena *scratch)
{
    if (value.type == VALUE_NULL || value.type == VALUE_UNDEFINED)
        return VALUE_OF_NULL;
    const char *text = value_to_text(value, scratch);
    return text && text[0] ? VALUE_OF_TEXT(text) : VALUE_OF_NULL;
}

static struct value as_it_is(struct value value, struct arena *scratch)
{
    (void)scratch;
    return value;
}

/* Vega-Lite parses the field into the type of what it is tested against, unless that is 0, "" or
 * false: "5" equals 5. (getImplicitFromFilterTransform) */
static void choose_coercion(struct predicate *predicate)
{
    struct value first = predicate->operand_count > 0 ? predicate->operands[0] : VALUE_OF_NULL;
    predicate->coerce = as_it_is;
    if (first.type == VALUE_NUMBER && value_to_bool(first))
        predicate->coerce = to_number;
    if (first.type == VALUE_TEXT && first.text[0])
        predicate->coerce = to_text;
}

static bool fail_operand(const struct json_node *node, const char *name, struct diag *diag)
{
    if (json_member(node, "expr") || json_member(node, "signal"))
        return json_error(node, diag, DIAG_UNSUPPORTED, "write the whole filter as an expression",
                          "expressions as values, as in \"%s\", are not computed by burin yet",
                          name);
    if (json_is_object(node))
        return json_error(node, diag, DIAG_UNSUPPORTED, "write the filter as an expression",
                          "dates, as in \"%s\", are not compared by burin yet", name);
    return json_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be a plain value, not %s", name,
                      json_type_name(node));
}

static bool read_plain(const struct json_node *node, const char *name, struct value *value,
                       const struct transform_context *context)
{
    if (!node)
        return false;
    if (json_is_object(node) || json_is_array(node))
        return fail_operand(node, name, context->diag);
    *value = json_value(node->value, context->intern, context->arena);
    return true;
}

static bool check_shape(const struct json_node *node, const struct field_test *test,
                        struct diag *diag)
{
    static const char *const wanted[] = {
        [OPERAND_RANGE] = "an array of two numbers",
        [OPERAND_LIST] = "an array of values",
        [OPERAND_BOOL] = "true or false",
    };
    bool list = test->shape == OPERAND_LIST || test->shape == OPERAND_RANGE;
    bool right = test->shape == OPERAND_VALUE ||
                 (test->shape == OPERAND_BOOL && json_is_bool(node)) ||
                 (list && json_is_array(node));
    if (right && test->shape == OPERAND_RANGE && json_size(node) != 2)
        return json_error(node, diag, DIAG_TYPE, "null leaves an end open",
                          "\"range\" must have two elements, not %zu", json_size(node));
    if (right)
        return true;
    if (json_is_object(node))
        return fail_operand(node, test->name, diag);
    return json_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be %s, not %s", test->name,
                      wanted[test->shape], json_type_name(node));
}

static bool read_operands(const struct json_node *node, const struct field_test *test,
                          struct predicate *predicate, const struct transform_context *context)
{
    if (!check_shape(node, test, context->diag))
        return false;
    bool many = test->shape == OPERAND_LIST || test->shape == OPERAND_RANGE;
    size_t count = many ? json_size(node) : 1;
    predicate->operands = arena_array(context->arena, count, sizeof *predicate->operands);
    if (!predicate->operands && count > 0)
        return false;
    predicate->operand_count = count;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *operand = many ? json_element(node, i) : node;
        if (!read_plain(operand, test->name, &predicate->operands[i], context))
            return false;
    }
    return true;
}

static bool test_field(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    struct value value = predicate->coerce(field_value(&predicate->field, row), scratch);
    return predicate->compare(value, predicate->operands, predicate->operand_count);
}

/* One predicate tests one thing: Vega-Lite takes the first in its order and forgets the rest. */
static bool read_tests(const struct json_node *node, const struct field_definition *definition,
                       struct predicate *predicate, const struct transform_context *context)
{
    const struct field_test *test = NULL;
    for (size_t i = 0; i < TEST_COUNT; i++) {
        const struct json_node *operand = definition->operands[i];
        if (!operand)
            continue;
        if (test) {
            json_warn_at_key(operand, context->diag, DIAG_TYPE, "join two predicates with \"and\"",
                             "\"%s\" has no effect beside \"%s\"", operand->key, test->name);
            continue;
        }
        test = &field_tests[i];
        if (!read_operands(operand, test, predicate, context))
            return false;
    }
    if (!test)
        return json_error(node, context->diag, DIAG_TYPE, NULL,
                          "the predicate of \"%s\" needs \"equal\", \"lt\", \"lte\", \"gt\", "
                          "\"gte\", \"range\", \"oneOf\" or \"valid\"",
                          definition->field);
    predicate->compare = test->compare;
    choose_coercion(predicate);
    return true;
}

static bool read_field(const struct json_node *node, struct predicate *predicate,
                       const struct transform_context *context)
{
    struct field_definition definition = {0};
    if (!json_read_properties(node, "predicate", field_properties, COUNT_OF(field_properties),
                              &definition, context->diag))
        return false;
    if (!definition.field)
        return json_error(node, context->diag, DIAG_TYPE, NULL,
                          "a predicate needs \"field\", \"and\", \"or\" or \"not\"");
    predicate->test = test_field;
    predicate->field_name = definition.field;
    predicate->field_node = json_member(node, "field");
    return read_tests(node, &definition, predicate, context);
}

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
} compositions[] = {
    {"and", test_and, true},
    {"or", test_or, true},
    {"not", test_not, false},
};

static const struct composition *find_composition(const struct json_node *node)
{
    for (size_t i = 0; i < COUNT_OF(compositions); i++)
        if (json_member(node, compositions[i].name))
            return &compositions[i];
    return NULL;
}

static bool read_composition(const struct json_node *node, const struct composition *composition,
                             struct predicate *predicate, const struct transform_context *context)
{
    const struct json_node *parts = NULL;
    const struct property property = {.name = composition->name, .type = PROPERTY_NODE};
    if (!json_read_properties(node, "predicate", &property, 1, &parts, context->diag))
        return false;
    if (composition->many && !json_is_array(parts))
        return json_error(parts, context->diag, DIAG_TYPE, NULL,
                          "\"%s\" must be an array of predicates, not %s", composition->name,
                          json_type_name(parts));
    size_t count = composition->many ? json_size(parts) : 1;
    if (count == 0)
        return json_error(parts, context->diag, DIAG_TYPE, NULL, "\"%s\" has no predicates",
                          composition->name);
    predicate->test = composition->test;
    predicate->part_count = count;
    predicate->parts = arena_array(context->arena, count, sizeof(struct predicate *));
    if (!predicate->parts)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *part = composition->many ? json_element(parts, i) : parts;
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
    predicate->expr = expr_compile(json_text(node), context->scope, node, context->intern,
                                   context->arena, context->diag);
    return predicate->expr != NULL;
}

static bool test_param(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    (void)row;
    (void)scratch;
    return predicate->holds;
}

/* vlSelectionTest() of points: dates are compared as times, several values mean any of them. */
static bool is_selected(struct value value, struct value selected)
{
    if (value.type == VALUE_DATE)
        value.type = VALUE_NUMBER;
    if (selected.type == VALUE_ARRAY)
        return is_one_of(value, selected.array->items, selected.array->count);
    return value_equals(value, selected);
}

static bool test_selection(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    const struct expr_selection *selection = predicate->selection;
    (void)scratch;
    for (size_t i = 0; i < selection->entry_count; i++) {
        size_t f = 0;
        while (f < selection->field_count &&
               is_selected(field_value(&predicate->fields[f], row),
                           selection->values[i * selection->field_count + f]))
            f++;
        if (f == selection->field_count)
            return true;
    }
    return false;
}

/* An empty selection is one which everything passes unless "empty" is false; a variable
 * counts as true or false (Vega-Lite: parseSelectionPredicate()). */
static bool read_param(const struct json_node *node, struct predicate *predicate,
                       const struct transform_context *context)
{
    const struct json_node *param = json_member(node, "param"), *empty = json_member(node, "empty");
    const char *name = json_text(param);
    const struct expr_variable *variable = name ? expr_scope_find(context->scope, name) : NULL;
    struct suggest suggest = {.word = name};
    predicate->test = test_param;
    if (variable && variable->selection) {
        predicate->test = test_selection;
        predicate->selection = variable->selection;
        return true;
    }
    if (variable) {
        predicate->holds =
            variable->is_selection ? !json_is_false(empty) : value_to_bool(variable->value);
        return true;
    }
    if (!name)
        return json_error(param, context->diag, DIAG_TYPE, NULL,
                          "\"param\" must be the name of a parameter, not %s",
                          json_type_name(param));
    for (const struct expr_scope *scope = context->scope; scope; scope = scope->outer) {
        for (size_t i = 0; i < scope->variable_count; i++)
            suggest_offer(&suggest, scope->variables[i].name);
    }
    const char *hint =
        suggest.best ? arena_format(context->arena, "did you mean \"%s\"?", suggest.best) : NULL;
    return json_error(param, context->diag, DIAG_UNKNOWN, hint, "unknown parameter \"%s\"", name);
}

static bool read_any(const struct json_node *node, struct predicate *predicate,
                     const struct transform_context *context)
{
    const struct composition *composition = find_composition(node);
    const struct json_node *param = json_member(node, "param");
    if (json_is_text(node))
        return read_expression(node, predicate, context);
    if (!json_is_object(node))
        return json_error(node, context->diag, DIAG_TYPE, NULL,
                          "a predicate must be an expression or an object, not %s",
                          json_type_name(node));
    if (param)
        return read_param(node, predicate, context);
    if (composition)
        return read_composition(node, composition, predicate, context);
    return read_field(node, predicate, context);
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
    return json_error(predicate->field_node, context->diag, DIAG_DATA, hint,
                      "field \"%s\" is in no row", predicate->field_name);
}

static bool bind_selection(struct predicate *predicate, const struct table *table,
                           const struct transform_context *context)
{
    const struct expr_selection *selection = predicate->selection;
    predicate->fields =
        arena_array(context->arena, selection->field_count, sizeof *predicate->fields);
    for (size_t i = 0; predicate->fields && i < selection->field_count; i++) {
        if (!table_find_field(table, selection->fields[i], context->arena, &predicate->fields[i]))
            return false;
    }
    return predicate->fields != NULL;
}

bool predicate_bind(struct predicate *predicate, const struct table *table,
                    const struct transform_context *context)
{
    if (predicate->selection && !bind_selection(predicate, table, context))
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
