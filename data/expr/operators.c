/*
 * ECMAScript's operators with their coercions, and the table in which the parser finds them.
 * https://tc39.es/ecma262/#sec-ecmascript-language-expressions
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"

const char *expr_text(struct value value, struct expr_call *call)
{
    if (value.type == VALUE_TEXT)
        return value.text;
    if (value.type == VALUE_REGEXP) {
        const char *flags = value.text + strlen(value.text) + 1;
        value = VALUE_OF_TEXT(arena_format(call->arena, "/%s/%s", value.text, flags));
        if (value.text)
            return value.text;
    }
    const char *text = value_to_local_text(value, call->expr->zone, call->arena);
    if (!text)
        expr_stop(call);
    return text ? text : "";
}

/* ToPrimitive. A date is a number to those who compare, a text to those who add. */
static struct value to_primitive(struct value value, bool as_number, struct expr_call *call)
{
    switch (value.type) {
    case VALUE_DATE:
        if (as_number)
            return VALUE_OF_NUMBER(value.number);
        return VALUE_OF_TEXT(expr_text(value, call));
    case VALUE_ARRAY:
    case VALUE_OBJECT:
    case VALUE_REGEXP:
        return VALUE_OF_TEXT(expr_text(value, call));
    default:
        return value;
    }
}

double expr_integer(struct value value, double fallback)
{
    if (value.type == VALUE_UNDEFINED)
        return fallback;
    double number = value_to_number(value);
    return isnan(number) ? 0 : trunc(number);
}

uint32_t expr_uint32(struct value value)
{
    double number = value_to_number(value);
    if (!isfinite(number))
        return 0;
    double rest = fmod(trunc(number), 4294967296.0);
    return (uint32_t)(int64_t)rest;
}

static struct value from_int32(uint32_t bits)
{
    return VALUE_OF_NUMBER(bits < 0x80000000U ? (double)bits : (double)bits - 4294967296.0);
}

static struct value unary_plus(struct value operand)
{
    return VALUE_OF_NUMBER(value_to_number(operand));
}

static struct value unary_minus(struct value operand)
{
    return VALUE_OF_NUMBER(-value_to_number(operand));
}

static struct value unary_not(struct value operand)
{
    return VALUE_OF_BOOL(!value_to_bool(operand));
}

static struct value unary_complement(struct value operand)
{
    return from_int32(~expr_uint32(operand));
}

static struct value add(struct value left, struct value right, struct expr_call *call)
{
    left = to_primitive(left, false, call);
    right = to_primitive(right, false, call);
    if (left.type != VALUE_TEXT && right.type != VALUE_TEXT)
        return VALUE_OF_NUMBER(value_to_number(left) + value_to_number(right));
    const char *a = expr_text(left, call), *b = expr_text(right, call);
    size_t a_length = strlen(a), b_length = strlen(b);
    if (!expr_spend_text(call, (double)(a_length + b_length)))
        return VALUE_OF_UNDEFINED;
    char *text = arena_alloc(call->arena, a_length + b_length + 1);
    if (!text)
        return expr_stop(call);
    memcpy(text, a, a_length);
    memcpy(text + a_length, b, b_length);
    return VALUE_OF_TEXT(text);
}

static struct value subtract(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER(value_to_number(left) - value_to_number(right));
}

static struct value multiply(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER(value_to_number(left) * value_to_number(right));
}

static struct value divide(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER(value_to_number(left) / value_to_number(right));
}

static struct value remain(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER(fmod(value_to_number(left), value_to_number(right)));
}

static struct value bit_and(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return from_int32(expr_uint32(left) & expr_uint32(right));
}

static struct value bit_or(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return from_int32(expr_uint32(left) | expr_uint32(right));
}

static struct value bit_xor(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return from_int32(expr_uint32(left) ^ expr_uint32(right));
}

static struct value shift_left(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return from_int32(expr_uint32(left) << (expr_uint32(right) & 31));
}

static struct value shift_right(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    uint32_t bits = expr_uint32(left), places = expr_uint32(right) & 31;
    uint32_t sign = bits >= 0x80000000U && places > 0 ? ~(0xFFFFFFFFU >> places) : 0;
    return from_int32(bits >> places | sign);
}

static struct value shift_right_zero(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER((double)(expr_uint32(left) >> (expr_uint32(right) & 31)));
}

bool expr_less(struct value a, struct value b, bool or_equal, struct expr_call *call)
{
    a = to_primitive(a, true, call);
    b = to_primitive(b, true, call);
    if (a.type == VALUE_TEXT && b.type == VALUE_TEXT) {
        int order = value_compare(a, b);
        return or_equal ? order <= 0 : order < 0;
    }
    double left = value_to_number(a), right = value_to_number(b);
    return or_equal ? left <= right : left < right;
}

static struct value less(struct value left, struct value right, struct expr_call *call)
{
    return VALUE_OF_BOOL(expr_less(left, right, false, call));
}

static struct value less_or_equal(struct value left, struct value right, struct expr_call *call)
{
    return VALUE_OF_BOOL(expr_less(left, right, true, call));
}

static struct value greater(struct value left, struct value right, struct expr_call *call)
{
    return VALUE_OF_BOOL(expr_less(right, left, false, call));
}

static struct value greater_or_equal(struct value left, struct value right, struct expr_call *call)
{
    return VALUE_OF_BOOL(expr_less(right, left, true, call));
}

static bool is_nothing(struct value value)
{
    return value.type == VALUE_UNDEFINED || value.type == VALUE_NULL;
}

static bool is_object(struct value value)
{
    return value.type == VALUE_DATE || value.type == VALUE_ARRAY || value.type == VALUE_OBJECT ||
           value.type == VALUE_REGEXP;
}

static bool is_equal(struct value a, struct value b, struct expr_call *call)
{
    if (is_nothing(a) || is_nothing(b))
        return is_nothing(a) && is_nothing(b);
    if (is_object(a) == is_object(b)) {
        if (is_object(a) || a.type == b.type)
            return value_equals(a, b);
        return value_to_number(a) == value_to_number(b);
    }
    return is_equal(to_primitive(a, false, call), to_primitive(b, false, call), call);
}

static struct value equal(struct value left, struct value right, struct expr_call *call)
{
    return VALUE_OF_BOOL(is_equal(left, right, call));
}

static struct value not_equal(struct value left, struct value right, struct expr_call *call)
{
    return VALUE_OF_BOOL(!is_equal(left, right, call));
}

static struct value strictly_equal(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_BOOL(value_equals(left, right));
}

static struct value strictly_unequal(struct value left, struct value right, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_BOOL(!value_equals(left, right));
}

int expr_asks_identity(expr_binary *binary)
{
    bool asks_same = binary == equal || binary == strictly_equal;
    bool asks_other = binary == not_equal || binary == strictly_unequal;
    return asks_same ? 1 : asks_other ? -1 : 0;
}

/* Whether the object on the right has a member of the name on the left. */
static struct value has_member(struct value left, struct value right, struct expr_call *call)
{
    const char *key = expr_text(left, call);
    if (right.type == VALUE_ARRAY) {
        double index = value_to_number(VALUE_OF_TEXT(key));
        bool is_index = index >= 0 && index < (double)right.array->count && index == trunc(index);
        return VALUE_OF_BOOL(is_index || strcmp(key, "length") == 0);
    }
    if (right.type != VALUE_OBJECT)
        return expr_stop(call);
    for (size_t i = 0; i < right.object->count; i++) {
        if (strcmp(right.object->keys[i], key) == 0)
            return VALUE_OF_BOOL(true);
    }
    return VALUE_OF_BOOL(false);
}

static const struct expr_operator operators[] = {
    {"||", 1, NULL},
    {"&&", 2, NULL},
    {"|", 3, bit_or},
    {"^", 4, bit_xor},
    {"&", 5, bit_and},
    {"==", 6, equal},
    {"!=", 6, not_equal},
    {"===", 6, strictly_equal},
    {"!==", 6, strictly_unequal},
    {"<", 7, less},
    {">", 7, greater},
    {"<=", 7, less_or_equal},
    {">=", 7, greater_or_equal},
    {"in", 7, has_member},
    {"<<", 8, shift_left},
    {">>", 8, shift_right},
    {">>>", 8, shift_right_zero},
    {"+", 9, add},
    {"-", 9, subtract},
    {"*", 10, multiply},
    {"/", 10, divide},
    {"%", 10, remain},
};

static const struct {
    const char *name;
    expr_unary *unary;
} unary_operators[] = {
    {"+", unary_plus},
    {"-", unary_minus},
    {"!", unary_not},
    {"~", unary_complement},
};

const struct expr_operator *expr_find_operator(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(operators); i++) {
        if (strcmp(operators[i].name, name) == 0)
            return &operators[i];
    }
    return NULL;
}

expr_unary *expr_find_unary(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(unary_operators); i++) {
        if (strcmp(unary_operators[i].name, name) == 0)
            return unary_operators[i].unary;
    }
    return NULL;
}
