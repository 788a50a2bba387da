/*
 * Expression functions on numbers: ECMAScript's Math, and clamp.
 */
#include <math.h>

#include "base/array.h"
#include "base/number.h"
#include "data/expr/expr_internal.h"

/* Functions of one number differ in what they compute only. */
#define DEFINE_MATH(name, compute)                                                                 \
    static struct value call_##name(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call)                                        \
    {                                                                                              \
        (void)count;                                                                               \
        (void)call;                                                                                \
        return VALUE_OF_NUMBER(compute(value_to_number(arguments[0])));                            \
    }

DEFINE_MATH(abs, fabs)
DEFINE_MATH(acos, acos)
DEFINE_MATH(asin, asin)
DEFINE_MATH(atan, atan)
DEFINE_MATH(ceil, ceil)
DEFINE_MATH(cos, cos)
DEFINE_MATH(exp, exp)
DEFINE_MATH(floor, floor)
DEFINE_MATH(log, log)
DEFINE_MATH(round, number_round)
DEFINE_MATH(sin, sin)
DEFINE_MATH(sqrt, sqrt)
DEFINE_MATH(tan, tan)

static struct value call_atan2(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    (void)call;
    return VALUE_OF_NUMBER(atan2(value_to_number(arguments[0]), value_to_number(arguments[1])));
}

/* C's pow() calls 1 whatever isn't NaN only because of its base or exponent. */
static struct value call_pow(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    (void)call;
    double base = value_to_number(arguments[0]), exponent = value_to_number(arguments[1]);
    if (isnan(exponent) || (fabs(base) == 1 && isinf(exponent)))
        return VALUE_OF_NUMBER((double)NAN);
    return VALUE_OF_NUMBER(pow(base, exponent));
}

/* NaN if either is; -0 is less than 0. */
static double larger(double a, double b)
{
    if (isnan(a) || isnan(b))
        return (double)NAN;
    return a > b || (a == b && signbit(b)) ? a : b;
}

static double smaller(double a, double b)
{
    return -larger(-a, -b);
}

static struct value call_max(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)call;
    double result = -(double)INFINITY;
    for (size_t i = 0; i < count; i++)
        result = larger(result, value_to_number(arguments[i]));
    return VALUE_OF_NUMBER(result);
}

static struct value call_min(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)call;
    double result = (double)INFINITY;
    for (size_t i = 0; i < count; i++)
        result = smaller(result, value_to_number(arguments[i]));
    return VALUE_OF_NUMBER(result);
}

static struct value call_clamp(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    (void)call;
    double value = value_to_number(arguments[0]);
    double low = value_to_number(arguments[1]), high = value_to_number(arguments[2]);
    return VALUE_OF_NUMBER(larger(low, smaller(high, value)));
}

/* Scaled by the longest leg and summed with compensation, as V8 does, so that the last digit is the
 * same. An infinite leg wins over a NaN. */
static struct value call_hypot(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)call;
    double longest = 0;
    bool is_nan = false;
    for (size_t i = 0; i < count; i++) {
        double leg = fabs(value_to_number(arguments[i]));
        is_nan = is_nan || isnan(leg);
        longest = leg > longest ? leg : longest;
    }
    if (isinf(longest) || (longest == 0 && !is_nan))
        return VALUE_OF_NUMBER(longest);
    double sum = 0, compensation = 0;
    for (size_t i = 0; i < count; i++) {
        double leg = value_to_number(arguments[i]) / longest;
        double summand = leg * leg - compensation;
        double next = sum + summand;
        compensation = (next - sum) - summand;
        sum = next;
    }
    return VALUE_OF_NUMBER(sqrt(sum) * longest);
}

/* How many steps bands take with their paddings; NaN, null and the like are 0. */
static struct value call_bandspace(const struct value *arguments, size_t count,
                                   struct expr_call *call)
{
    (void)call;
    double numbers[3] = {0};
    for (size_t i = 0; i < 3 && i < count; i++)
        numbers[i] = value_to_bool(arguments[i]) ? value_to_number(arguments[i]) : 0;
    double space = numbers[0] - numbers[1] + numbers[2] * 2;
    bool is_none = count == 0 || !value_to_bool(arguments[0]);
    return VALUE_OF_NUMBER(is_none ? 0 : space > 0 ? space : 1);
}

static const struct expr_function functions[] = {
    {"abs", 1, 1, call_abs},
    {"acos", 1, 1, call_acos},
    {"asin", 1, 1, call_asin},
    {"atan", 1, 1, call_atan},
    {"atan2", 2, 2, call_atan2},
    {"bandspace", 0, 3, call_bandspace},
    {"ceil", 1, 1, call_ceil},
    {"clamp", 3, 3, call_clamp},
    {"cos", 1, 1, call_cos},
    {"exp", 1, 1, call_exp},
    {"floor", 1, 1, call_floor},
    {"hypot", 0, EXPR_ANY_COUNT, call_hypot},
    {"log", 1, 1, call_log},
    {"max", 0, EXPR_ANY_COUNT, call_max},
    {"min", 0, EXPR_ANY_COUNT, call_min},
    {"pow", 2, 2, call_pow},
    {"round", 1, 1, call_round},
    {"sin", 1, 1, call_sin},
    {"sqrt", 1, 1, call_sqrt},
    {"tan", 1, 1, call_tan},
};

const struct expr_function_table expr_math_functions = {functions, COUNT_OF(functions)};
