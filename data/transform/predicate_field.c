/*
 * Tests of a field: a table in the order in which Vega-Lite looks for them. Their operands may be
 * dates and expressions, and the field's dates may be cut down to a time unit.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/date.h"
#include "data/time.h"
#include "data/timeunit.h"
#include "data/transform/predicate_internal.h"

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

/* Vega's indexof() takes dates for their times. */
static bool is_one_of(struct value value, const struct value *operands, size_t count)
{
    if (value.type == VALUE_DATE)
        value.type = VALUE_NUMBER;
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
    predicate_push_test *push;
    const char *operator; /* in SQL */
} field_tests[] = {
    {"equal", OPERAND_VALUE, is_equal, predicate_push_equal, NULL},
    {"lt", OPERAND_VALUE, is_less, predicate_push_order, " < "},
    {"gt", OPERAND_VALUE, is_greater, predicate_push_order, " > "},
    {"lte", OPERAND_VALUE, is_less_or_equal, predicate_push_order, " <= "},
    {"gte", OPERAND_VALUE, is_greater_or_equal, predicate_push_order, " >= "},
    {"oneOf", OPERAND_LIST, is_one_of, predicate_push_equal, NULL},
    {"valid", OPERAND_BOOL, is_valid, predicate_push_valid, NULL},
    {"range", OPERAND_RANGE, is_in_range, predicate_push_range, NULL},
};

enum { TEST_COUNT = COUNT_OF(field_tests) };

/* A field predicate as written. */
struct field_definition {
    const char *field;
    const struct json_node *timeunit;
    const struct json_node *operands[TEST_COUNT]; /* in the order of field_tests */
};

#define OPERAND(property, index)                                                                   \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct field_definition, operands[index])                               \
    }

static const struct property field_properties[] = {
    {.name = "field", .type = PROPERTY_TEXT, .offset = offsetof(struct field_definition, field)},
    {.name = "timeUnit",
     .type = PROPERTY_NODE,
     .offset = offsetof(struct field_definition, timeunit)},
    OPERAND("equal", 0),
    OPERAND("lt", 1),
    OPERAND("gt", 2),
    OPERAND("lte", 3),
    OPERAND("gte", 4),
    OPERAND("oneOf", 5),
    OPERAND("valid", 6),
    OPERAND("range", 7),
};

const struct property_set predicate_property_set = {"filter", field_properties,
                                                    COUNT_OF(field_properties)};

#undef OPERAND

/* --- what the field's value is taken for ----------------------------------------------------- */

static bool is_blank(struct value value)
{
    return value.type == VALUE_NULL || value.type == VALUE_UNDEFINED ||
           (value.type == VALUE_TEXT && !value.text[0]);
}

static struct value as_it_is(const struct predicate *predicate, struct value value,
                             struct arena *scratch)
{
    (void)predicate;
    (void)scratch;
    return value;
}

static struct value to_number(const struct predicate *predicate, struct value value,
                              struct arena *scratch)
{
    (void)predicate;
    (void)scratch;
    return is_blank(value) ? VALUE_OF_NULL : VALUE_OF_NUMBER(value_to_number(value));
}

static struct value to_text(const struct predicate *predicate, struct value value,
                            struct arena *scratch)
{
    if (is_blank(value))
        return VALUE_OF_NULL;
    const char *text = value_to_local_text(value, predicate->zone, scratch);
    return text && text[0] ? VALUE_OF_TEXT(text) : VALUE_OF_NULL;
}

/* vega-util's toDate(): texts become their times, which may equal that of a date that is written.
 * What is a date already stays one, and no date is a number to JavaScript's ===. */
static struct value to_date(const struct predicate *predicate, struct value value,
                            struct arena *scratch)
{
    (void)scratch;
    if (is_blank(value))
        return VALUE_OF_NULL;
    if (value.type == VALUE_NUMBER || value.type == VALUE_DATE)
        return value;
    return VALUE_OF_NUMBER(value.type == VALUE_TEXT ? time_parse(value.text, predicate->zone)
                                                    : NAN);
}

/* Vega-Lite's fieldExpr(): a local date made of the unit's parts, of 2012 if the year isn't one;
 * the parts are local too, even of a unit in UTC: Vega-Lite's filters forget that.
 * Weeks and days of the year are no parts of dates. */
static double cut_down(const struct predicate *predicate, double time)
{
    unsigned parts = predicate->unit_parts;
    const unsigned harmless = TIMEUNIT_QUARTER | TIMEUNIT_WEEK | TIMEUNIT_DAYOFYEAR;
    if (isnan(time)) /* no date: JavaScript takes its quarter for the first */
        return parts & ~harmless
                   ? NAN
                   : time_make_in(predicate->zone, (struct time_parts){.year = 2012, .day = 1});
    struct calendar date = time_split_in(predicate->zone, time);
    double month = parts & TIMEUNIT_MONTH     ? date.month
                   : parts & TIMEUNIT_QUARTER ? date.month / 3 * 3
                                              : 0;
    double day = parts & TIMEUNIT_DATE ? date.day : parts & TIMEUNIT_DAY ? date.weekday + 1 : 1;
    const double made[] = {parts & TIMEUNIT_YEAR ? date.year : 2012,
                           month,
                           day,
                           parts & TIMEUNIT_HOURS ? date.hour : 0,
                           parts & TIMEUNIT_MINUTES ? date.minute : 0,
                           parts & TIMEUNIT_SECONDS ? date.second : 0,
                           parts & TIMEUNIT_MILLISECONDS ? date.millisecond : 0};
    return time_make_of_parts(predicate->zone, made, COUNT_OF(made));
}

/* The time of the unit. Null counts as 1970, as JavaScript's new Date(null) does; so does what is
 * blank, unless the test is whether it is valid: then Vega-Lite doesn't parse the field. */
static struct value to_unit(const struct predicate *predicate, struct value value,
                            struct arena *scratch)
{
    bool is_parsed = predicate->compare != is_valid;
    bool is_null = value.type == VALUE_NULL || (is_parsed && is_blank(value));
    struct value date = to_date(predicate, value, scratch);
    double time = is_null ? 0 : date.type == VALUE_NULL ? NAN : date.number;
    return VALUE_OF_NUMBER(predicate->unit_parts ? cut_down(predicate, time) : time);
}

/* Vega-Lite parses the field into the type of what it is tested against, unless that is 0, "" or
 * false: "5" equals 5. (getImplicitFromFilterTransform) */
static void choose_coercion(struct predicate *predicate, bool is_date)
{
    struct value first = predicate->operand_count > 0 ? predicate->operands[0] : VALUE_OF_NULL;
    predicate->coerce = predicate->unit_name ? to_unit : as_it_is;
    if (predicate->unit_name)
        return;
    if (first.type == VALUE_NUMBER && value_to_bool(first))
        predicate->coerce = to_number;
    if (first.type == VALUE_TEXT && first.text[0])
        predicate->coerce = to_text;
    if (is_date)
        predicate->coerce = to_date;
}

/* --- operands -------------------------------------------------------------------------------- */

static bool fail_operand(const struct json_node *node, const char *name, struct diag *diag)
{
    return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be a plain value, not %s", name,
                      node_type_name(node));
}

/* The node, or what its {"expr": …} comes to at the parameters' values. NULL after an error. */
static const struct json_node *evaluate(const struct json_node *node,
                                        const struct transform_context *context)
{
    const struct json_node *text = node_expression(node);
    if (!text)
        return node;
    struct expr *expr =
        expr_compile(node_text(text), context->scope, text, context->arena, context->diag);
    if (!expr)
        return NULL;
    if (expr_uses_datum(expr)) {
        node_error(text, context->diag, DIAG_UNSUPPORTED, "write the whole filter as an expression",
                   "values that differ from row to row are not compared by burin yet");
        return NULL;
    }
    json_t *value = json_of_value(expr_eval_datum(expr, VALUE_OF_UNDEFINED, context->arena),
                                  arena_budget(context->arena));
    if (value)
        return json_node_with(node, value);
    diag_out_of_memory(context->diag);
    return NULL;
}

/* A number below 10000, or a text that is no date, names a part of the unit when that is a single
 * one: month 3, day "mon". */
static bool read_part(const struct predicate *predicate, const struct json_node *node,
                      struct value *value, const struct transform_context *context)
{
    json_t *parts = json_pack("{s:O}", predicate->unit_name, node->value);
    const struct json_node *made = parts ? json_node_with(node, parts) : NULL;
    double time;
    if (!made)
        return parts ? false : diag_out_of_memory(context->diag);
    if (!date_read(made, context->zone, &time, context->diag))
        return false;
    *value = VALUE_OF_NUMBER(time);
    return true;
}

static struct value time_of(struct value value, const struct zone *zone)
{
    bool is_time = value.type == VALUE_NUMBER || value.type == VALUE_DATE;
    return is_time                    ? VALUE_OF_NUMBER(value.number)
           : value.type == VALUE_TEXT ? VALUE_OF_NUMBER(time_parse(value.text, zone))
                                      : value;
}

/* Vega-Lite's valueExpr(). */
static bool read_plain(const struct json_node *node, const char *name,
                       const struct predicate *predicate, struct value *value,
                       const struct transform_context *context)
{
    double time;
    node = node ? evaluate(node, context) : NULL;
    if (!node)
        return false;
    if (date_is_written(node)) {
        if (!date_read(node, context->zone, &time, context->diag))
            return false;
        *value = VALUE_OF_NUMBER(time);
        return true;
    }
    if (node_is_object(node) || node_is_array(node))
        return fail_operand(node, name, context->diag);
    *value = json_value(node->value, context->intern, context->arena);
    if (!predicate->unit_name)
        return true;
    bool names_part = (value->type == VALUE_NUMBER && value->number < 10000) ||
                      (value->type == VALUE_TEXT && isnan(time_parse(value->text, context->zone)));
    if (names_part && timeunit_find_part(predicate->unit_name))
        return read_part(predicate, node, value, context);
    *value = time_of(*value, context->zone);
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
                 (test->shape == OPERAND_BOOL && node_is_bool(node)) ||
                 (list && node_is_array(node));
    if (right && test->shape == OPERAND_RANGE && node_size(node) != 2)
        return node_error(node, diag, DIAG_TYPE, "null leaves an end open",
                          "\"range\" must have two elements, not %zu", node_size(node));
    if (right)
        return true;
    return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be %s, not %s", test->name,
                      wanted[test->shape], node_type_name(node));
}

static bool read_operands(const struct json_node *node, const struct field_test *test,
                          struct predicate *predicate, const struct transform_context *context)
{
    node = evaluate(node, context);
    if (!node || !check_shape(node, test, context->diag))
        return false;
    bool many = test->shape == OPERAND_LIST || test->shape == OPERAND_RANGE;
    size_t count = many ? node_size(node) : 1;
    predicate->operands = arena_array(context->arena, count, sizeof *predicate->operands);
    if (!predicate->operands && count > 0)
        return false;
    predicate->operand_count = count;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *operand = many ? node_element(node, i) : node;
        if (!read_plain(operand, test->name, predicate, &predicate->operands[i], context))
            return false;
    }
    const struct json_node *first = many ? node_element(node, 0) : node;
    choose_coercion(predicate, date_is_written(first));
    return true;
}

static bool test_field(const struct predicate *predicate, size_t row, struct arena *scratch)
{
    struct value value = predicate->coerce(predicate, field_value(&predicate->field, row), scratch);
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
            node_warn_at_key(operand, context->diag, DIAG_NO_EFFECT,
                             "join two predicates with \"and\"",
                             "\"%s\" has no effect beside \"%s\"", operand->key, test->name);
            continue;
        }
        test = &field_tests[i];
        if (!read_operands(operand, test, predicate, context))
            return false;
    }
    if (!test)
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "the predicate of \"%s\" needs \"equal\", \"lt\", \"lte\", \"gt\", "
                          "\"gte\", \"range\", \"oneOf\" or \"valid\"",
                          definition->field);
    predicate->compare = test->compare;
    predicate->push = test->push;
    predicate->operator= test->operator;
    return true;
}

/* Vega-Lite computes in local time whatever the unit says, and takes binned dates as they are. */
static bool read_unit(const struct json_node *node, struct predicate *predicate,
                      const struct transform_context *context)
{
    struct timeunit unit;
    if (!timeunit_read(node, context->zone, &unit, context->arena, context->diag))
        return false;
    predicate->unit_name = unit.name;
    predicate->unit_parts = unit.is_binned ? 0 : unit.parts;
    return true;
}

bool predicate_read_field(const struct json_node *node, struct predicate *predicate,
                          const struct transform_context *context)
{
    struct field_definition definition = {0};
    if (!json_read_properties(node, "predicate", PROPERTIES(field_properties), &definition,
                              context->diag))
        return false;
    if (!definition.field)
        return node_error(node, context->diag, DIAG_MISSING_PROPERTY, NULL,
                          "a predicate needs \"field\", \"and\", \"or\" or \"not\"");
    predicate->test = test_field;
    predicate->zone = context->zone;
    predicate->field_name = definition.field;
    predicate->field_node = node_member(node, "field");
    if (definition.timeunit && !node_is_null(definition.timeunit) &&
        !read_unit(definition.timeunit, predicate, context))
        return false;
    return read_tests(node, &definition, predicate, context);
}
