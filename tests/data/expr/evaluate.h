/*
 * What the suites of the expression language share: a datum, running an expression on it both as
 * an object and as a table's row, and writing values down so that they can be compared.
 */
#ifndef TESTS_DATA_EXPR_EVALUATE_H
#define TESTS_DATA_EXPR_EVALUATE_H

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/number.h"
#include "data/expr.h"
#include "data/json.h"
#include "data/table.h"
#include "tests/support/suite.h"

/* The datum of all cases; "when", a date, is added to it. */
static const char datum_text[] =
    "{\"a\":5,\"b\":-2.5,\"s\":\"hello\",\"n\":null,\"t\":true,\"f\":false,\"e\":\"\","
    "\"num\":\"42\",\"big\":1e21,\"arr\":[3,1,2],\"nest\":{\"x\":{\"y\":7},\"list\":[\"p\",\"q\"]},"
    "\"a b\":\"space\",\"a.b\":\"dot\",\"emoji\":\"a😀b\",\"uni\":\"Äpfel\",\"zero\":0,"
    "\"pad\":\"  x \",\"recs\":[{\"v\":1,\"w\":{\"z\":\"k\"}},{\"v\":2,\"w\":{\"z\":\"l\"}}]}";

/* An expression and its value as show() writes it. */
struct evaluation {
    const char *text;
    const char *result;
};

static struct diag *diag;
static struct arena *arena;
static struct intern *intern;
static struct value datum;
static struct table *table;
static struct expr_scope scope;

static struct value read_json(const char *text)
{
    struct json_document *document =
        json_document_new("datum.json", text, strlen(text), arena, diag);
    ck_assert_ptr_nonnull(document);
    return json_value(document->root->value, intern, arena);
}

/* The date 2020-01-01 as the last member. */
static struct value add_date(struct value object)
{
    size_t count = object.object->count;
    const char **keys = arena_array(arena, count + 1, sizeof *keys);
    struct value *values = arena_array(arena, count + 1, sizeof *values);
    memcpy(keys, object.object->keys, count * sizeof *keys);
    memcpy(values, object.object->values, count * sizeof *values);
    keys[count] = "when";
    values[count] = (struct value){.type = VALUE_DATE, .number = 1577836800000};
    struct value_object *copy = arena_alloc(arena, sizeof *copy);
    *copy = (struct value_object){.count = count + 1, .keys = keys, .values = values};
    return (struct value){.type = VALUE_OBJECT, .object = copy};
}

static void setup(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    intern = intern_new(arena);
    datum = add_date(read_json(datum_text));
    struct table_builder *builder = table_builder_new(intern, diag);
    table_builder_add_row(builder);
    for (size_t i = 0; i < datum.object->count; i++)
        table_builder_set(builder, datum.object->keys[i], datum.object->values[i]);
    table = table_builder_freeze(builder, arena);
    table_builder_free(builder);
    struct expr_variable *variables = arena_array(arena, 3, sizeof *variables);
    variables[0] = (struct expr_variable){.name = "width", .value = VALUE_OF_NUMBER(300)};
    variables[1] = (struct expr_variable){.name = "label", .value = VALUE_OF_TEXT("top")};
    variables[2] = (struct expr_variable){.name = "opts", .value = read_json("{\"k\":[1,2]}")};
    scope = (struct expr_scope){.variables = variables, .variable_count = 3};
}

static void teardown(void)
{
    arena_free(arena);
    diag_free(diag);
}

/* A value as text: 'text', -0 apart from 0, Date(ms), the rest as ECMAScript writes it. */
static inline const char *show(struct value value)
{
    const char *text = "";
    char number[NUMBER_TEXT_SIZE];
    switch (value.type) {
    case VALUE_UNDEFINED:
        return "undefined";
    case VALUE_NULL:
        return "null";
    case VALUE_BOOL:
        return value.boolean ? "true" : "false";
    case VALUE_NUMBER:
    case VALUE_DATE:
        number_write(number, value.number);
        if (value.type == VALUE_DATE)
            return arena_format(arena, "Date(%s)", number);
        return value.number == 0 && signbit(value.number) ? "-0"
                                                          : arena_format(arena, "%s", number);
    case VALUE_TEXT:
        return arena_format(arena, "'%s'", value.text);
    case VALUE_REGEXP:
        return arena_format(arena, "/%s/%s", value.text, value.text + strlen(value.text) + 1);
    case VALUE_ARRAY:
        for (size_t i = 0; i < value.array->count; i++)
            text = arena_format(arena, "%s%s%s", text, i ? "," : "", show(value.array->items[i]));
        return arena_format(arena, "[%s]", text);
    case VALUE_OBJECT:
        for (size_t i = 0; i < value.object->count; i++)
            text = arena_format(arena, "%s%s%s:%s", text, i ? "," : "", value.object->keys[i],
                                show(value.object->values[i]));
        return arena_format(arena, "{%s}", text);
    }
    return "?";
}

/* The expression on the datum as an object and as a row gives that result. */
static inline void check_evaluation(const struct evaluation *expected)
{
    struct expr *expr = expr_compile(expected->text, &scope, NULL, arena, diag);
    if (!expr)
        ck_abort_msg("%s: %s", expected->text, diag_at(diag, 0)->message);
    const char *of_object = show(expr_eval_datum(expr, datum, arena));
    ck_assert_msg(strcmp(of_object, expected->result) == 0, "%s: %s, not %s", expected->text,
                  of_object, expected->result);
    ck_assert(expr_bind(expr, table, diag));
    const char *of_row = show(expr_eval(expr, 0, arena));
    ck_assert_msg(strcmp(of_row, expected->result) == 0, "%s in a row: %s, not %s", expected->text,
                  of_row, expected->result);
}

#endif
