/*
 * Expression functions on the domains of scales: moved by a fraction of their length, or drawn
 * together around an anchor. What they are to scales of each type is vega-util's transform.js.
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"

/* From a value of the domain to where it lies, or back: inverse. parameter: sign, exponent or
 * constant of the scale. */
typedef double domain_lift(double value, double parameter, bool inverse);

static double lift_linear(double value, double parameter, bool inverse)
{
    (void)parameter;
    (void)inverse;
    return value;
}

static double lift_log(double value, double sign, bool inverse)
{
    return inverse ? sign * exp(value) : log(sign * value);
}

static double lift_pow(double value, double exponent, bool inverse)
{
    double power = inverse ? 1 / exponent : exponent;
    if (isnan(power) || (fabs(value) == 1 && isinf(power))) /* C's pow() says 1 */
        return (double)NAN;
    return value < 0 ? -pow(-value, power) : pow(value, power);
}

static double lift_symlog(double value, double constant, bool inverse)
{
    double sign = value > 0 ? 1 : value < 0 ? -1 : value;
    return inverse ? sign * expm1(fabs(value)) * constant : sign * log1p(fabs(value / constant));
}

/* Vega's toNumber(): what is missing counts as 0. */
static double number_or_zero(struct value value)
{
    bool is_missing = value.type == VALUE_UNDEFINED;
    return is_missing ? 0 : value_to_number(value);
}

static double sign_of(double value)
{
    return value > 0 ? 1 : value < 0 ? -1 : value;
}

/* The ends of the domain; false, with the evaluation ended, when it has none. */
static bool read_ends(struct value domain, domain_lift *lift, double *parameter, double ends[2],
                      struct expr_call *call)
{
    size_t count = domain.type == VALUE_ARRAY  ? domain.array->count
                   : domain.type == VALUE_TEXT ? units_length(domain.text)
                                               : 0;
    if (count == 0) {
        expr_stop(call);
        return false;
    }
    struct value first = expr_item(domain, 0, call), last = expr_item(domain, count - 1, call);
    bool is_linear = lift == lift_linear;
    if (lift == lift_log)
        *parameter = sign_of(value_to_number(first));
    ends[0] = lift(is_linear ? number_or_zero(first) : value_to_number(first), *parameter, false);
    ends[1] = lift(is_linear ? number_or_zero(last) : value_to_number(last), *parameter, false);
    return true;
}

static struct value pair_of(double first, double last, struct expr_call *call)
{
    struct value *items = arena_array(call->arena, 2, sizeof *items);
    if (!items)
        return expr_stop(call);
    items[0] = VALUE_OF_NUMBER(first);
    items[1] = VALUE_OF_NUMBER(last);
    return expr_array(items, 2, call);
}

/* (domain, delta, parameter) */
static struct value pan(domain_lift *lift, const struct value *arguments, size_t count,
                        struct expr_call *call)
{
    double parameter = value_to_number(expr_argument(arguments, count, 2)), ends[2];
    if (!read_ends(arguments[0], lift, &parameter, ends, call))
        return VALUE_OF_UNDEFINED;
    double delta = (ends[1] - ends[0]) * value_to_number(arguments[1]);
    return pair_of(lift(ends[0] - delta, parameter, true), lift(ends[1] - delta, parameter, true),
                   call);
}

/* (domain, anchor, factor, parameter): the anchor stays, null is the middle. */
static struct value zoom(domain_lift *lift, const struct value *arguments, size_t count,
                         struct expr_call *call)
{
    double parameter = value_to_number(expr_argument(arguments, count, 3)), ends[2];
    struct value given = arguments[1];
    if (!read_ends(arguments[0], lift, &parameter, ends, call))
        return VALUE_OF_UNDEFINED;
    double factor = value_to_number(arguments[2]);
    double anchor = given.type == VALUE_NULL || given.type == VALUE_UNDEFINED
                        ? (ends[0] + ends[1]) / 2
                        : lift(value_to_number(given), parameter, false);
    return pair_of(lift(anchor + (ends[0] - anchor) * factor, parameter, true),
                   lift(anchor + (ends[1] - anchor) * factor, parameter, true), call);
}

#define DEFINE(VERB, TYPE)                                                                         \
    static struct value call_##VERB##_##TYPE(const struct value *arguments, size_t count,          \
                                             struct expr_call *call) {                             \
        return VERB(lift_##TYPE, arguments, count, call);                                          \
    }

DEFINE(pan, linear)
DEFINE(pan, log)
DEFINE(pan, pow)
DEFINE(pan, symlog)
DEFINE(zoom, linear)
DEFINE(zoom, log)
DEFINE(zoom, pow)
DEFINE(zoom, symlog)
#undef DEFINE

static const struct expr_function functions[] = {
    {"panLinear", 2, 2, call_pan_linear},   {"panLog", 2, 2, call_pan_log},
    {"panPow", 2, 3, call_pan_pow},         {"panSymlog", 2, 3, call_pan_symlog},
    {"zoomLinear", 3, 3, call_zoom_linear}, {"zoomLog", 3, 3, call_zoom_log},
    {"zoomPow", 3, 4, call_zoom_pow},       {"zoomSymlog", 3, 4, call_zoom_symlog},
};

const struct expr_function_table expr_domain_functions = {functions, COUNT_OF(functions)};
