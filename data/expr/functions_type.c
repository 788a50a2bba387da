/*
 * Expression functions that ask for a value's type or change it: isNumber … toNumber, parseFloat.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/number.h"
#include "data/expr/expr_internal.h"

/* Questions about one value differ in the condition only. */
#define DEFINE_QUESTION(name, condition)                                                           \
    static struct value call_##name(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call)                                        \
    {                                                                                              \
        (void)count;                                                                               \
        (void)call;                                                                                \
        struct value value = arguments[0];                                                         \
        return VALUE_OF_BOOL(condition);                                                           \
    }

DEFINE_QUESTION(is_array, value.type == VALUE_ARRAY)
DEFINE_QUESTION(is_boolean, value.type == VALUE_BOOL)
DEFINE_QUESTION(is_date, value.type == VALUE_DATE)
DEFINE_QUESTION(is_defined, value.type != VALUE_UNDEFINED)
DEFINE_QUESTION(is_finite, value.type == VALUE_NUMBER && isfinite(value.number))
DEFINE_QUESTION(is_nan, value.type == VALUE_NUMBER && isnan(value.number))
DEFINE_QUESTION(is_number, value.type == VALUE_NUMBER)
DEFINE_QUESTION(is_object, value.type == VALUE_OBJECT || value.type == VALUE_ARRAY ||
                               value.type == VALUE_DATE || value.type == VALUE_REGEXP)
DEFINE_QUESTION(is_regexp, value.type == VALUE_REGEXP)
DEFINE_QUESTION(is_string, value.type == VALUE_TEXT)
/* An invalid date counts as valid here: it is an object, and no object differs from itself. */
DEFINE_QUESTION(is_valid, value.type != VALUE_UNDEFINED && value.type != VALUE_NULL &&
                              !(value.type == VALUE_NUMBER && isnan(value.number)))

/* A log's entry: the last value goes on, and there is no log. */
static struct value call_log(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)call;
    return expr_argument(arguments, count, count - 1);
}

/* What the to… functions make null. */
static bool is_empty(struct value value)
{
    return value.type == VALUE_UNDEFINED || value.type == VALUE_NULL ||
           (value.type == VALUE_TEXT && !value.text[0]);
}

static struct value to_boolean(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    (void)call;
    struct value value = arguments[0];
    if (is_empty(value))
        return VALUE_OF_NULL;
    if (value.type == VALUE_TEXT &&
        (strcmp(value.text, "false") == 0 || strcmp(value.text, "0") == 0))
        return VALUE_OF_BOOL(false);
    return VALUE_OF_BOOL(value_to_bool(value));
}

static struct value to_number(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    (void)call;
    return is_empty(arguments[0]) ? VALUE_OF_NULL : VALUE_OF_NUMBER(value_to_number(arguments[0]));
}

static struct value to_string(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    return is_empty(arguments[0]) ? VALUE_OF_NULL : VALUE_OF_TEXT(expr_text(arguments[0], call));
}

static const char *skip_space(const char *at)
{
    for (;;) {
        gunichar c = g_utf8_get_char_validated(at, -1);
        bool space =
            c == 0xFEFF || (c >= '\t' && c <= '\r') || (c < 0x110000 && g_unichar_isspace(c));
        if (!*at || !space)
            return at;
        at = g_utf8_next_char(at);
    }
}

static const char *skip_digits(const char *at)
{
    while (g_ascii_isdigit(*at))
        at++;
    return at;
}

/* The end of the longest number that the text starts with. */
static const char *number_end(const char *at)
{
    if (*at == '+' || *at == '-')
        at++;
    const char *whole = skip_digits(at);
    const char *end = whole;
    if (*end == '.' && (g_ascii_isdigit(end[1]) || whole > at))
        end = skip_digits(end + 1);
    if (end == at || (*end != 'e' && *end != 'E'))
        return end;
    const char *exponent = end + 1;
    if (*exponent == '+' || *exponent == '-')
        exponent++;
    return g_ascii_isdigit(*exponent) ? skip_digits(exponent) : end;
}

/* The number that the text starts with. */
static struct value parse_float(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    const char *start = skip_space(expr_text(arguments[0], call));
    const char *unsigned_start = start + (*start == '+' || *start == '-');
    if (strncmp(unsigned_start, "Infinity", 8) == 0)
        return VALUE_OF_NUMBER(*start == '-' ? -(double)INFINITY : (double)INFINITY);
    const char *end = number_end(start);
    if (end == unsigned_start)
        return VALUE_OF_NUMBER((double)NAN);
    struct value digits = expr_text_value(start, (size_t)(end - start), call);
    return digits.type == VALUE_TEXT ? VALUE_OF_NUMBER(number_read(digits.text)) : digits;
}

/* The radix that a text and the second argument ask for; 0: none that there is. *at skips "0x". */
static int radix_of(const char **at, uint32_t wanted)
{
    bool hex = (*at)[0] == '0' && ((*at)[1] == 'x' || (*at)[1] == 'X');
    if (hex && (wanted == 0 || wanted == 16)) {
        *at += 2;
        return 16;
    }
    if (wanted == 0)
        return 10;
    return wanted >= 2 && wanted <= 36 ? (int)wanted : 0;
}

static int digit_value(char c, int radix)
{
    int value = g_ascii_isdigit(c)   ? c - '0'
                : g_ascii_isalpha(c) ? g_ascii_tolower(c) - 'a' + 10
                                     : radix;
    return value < radix ? value : -1;
}

static struct value parse_int(const struct value *arguments, size_t count, struct expr_call *call)
{
    const char *at = skip_space(expr_text(arguments[0], call));
    bool negative = *at == '-';
    if (*at == '+' || *at == '-')
        at++;
    int radix = radix_of(&at, expr_uint32(expr_argument(arguments, count, 1)));
    const char *start = at;
    double number = 0;
    for (int digit; radix && (digit = digit_value(*at, radix)) >= 0; at++)
        number = number * radix + digit;
    if (at == start)
        return VALUE_OF_NUMBER((double)NAN);
    if (radix == 10 && at - start > 15) { /* more digits than a double adds up exactly */
        struct value digits = expr_text_value(start, (size_t)(at - start), call);
        number = digits.type == VALUE_TEXT ? number_read(digits.text) : number;
    }
    return VALUE_OF_NUMBER(negative ? -number : number);
}

static const struct expr_function functions[] = {
    {"debug", 0, EXPR_ANY_COUNT, call_log}, {"info", 0, EXPR_ANY_COUNT, call_log},
    {"warn", 0, EXPR_ANY_COUNT, call_log},  {"isArray", 1, 1, call_is_array},
    {"isBoolean", 1, 1, call_is_boolean},   {"isDate", 1, 1, call_is_date},
    {"isDefined", 1, 1, call_is_defined},   {"isFinite", 1, 1, call_is_finite},
    {"isNaN", 1, 1, call_is_nan},           {"isNumber", 1, 1, call_is_number},
    {"isObject", 1, 1, call_is_object},     {"isRegExp", 1, 1, call_is_regexp},
    {"isString", 1, 1, call_is_string},     {"isValid", 1, 1, call_is_valid},
    {"parseFloat", 1, 1, parse_float},      {"parseInt", 1, 2, parse_int},
    {"toBoolean", 1, 1, to_boolean},        {"toNumber", 1, 1, to_number},
    {"toString", 1, 1, to_string},
};

const struct expr_function_table expr_type_functions = {functions, COUNT_OF(functions)};
