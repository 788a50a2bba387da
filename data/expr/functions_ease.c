/*
 * Expression functions easeQuad(), easeBounceOut() …: a time from 0 to 1 to a place on the way.
 * d3-ease, at its default parameters. https://d3js.org/d3-ease
 */
#include <math.h>

#include "base/array.h"
#include "data/expr/expr_internal.h"

static const double pi = 3.14159265358979323846;

/* --- the way in ------------------------------------------------------------------------------- */

static double quad_in(double t)
{
    return t * t;
}

static double cubic_in(double t)
{
    return t * t * t;
}

/* The exponent is 3. */
static double poly_in(double t)
{
    return pow(t, 3);
}

static double sin_in(double t)
{
    return t == 1 ? 1 : 1 - cos(t * pi / 2);
}

/* 2 to the power -10 t, moved and stretched to lie between 0 and 1: d3-ease's tpmt(). */
static double falling(double t)
{
    return (pow(2, -10 * t) - 0.0009765625) * 1.0009775171065494;
}

static double exp_in(double t)
{
    return falling(1 - t);
}

static double circle_in(double t)
{
    return 1 - sqrt(1 - t * t);
}

/* Four parabolas, each bounce lower than the one before. */
static double bounce_out(double t)
{
    const double steepness = 7.5625; /* (11 / 4)² */
    static const struct {
        double end, middle, height;
    } bounces[] = {{4.0 / 11, 0, 0},
                   {8.0 / 11, 6.0 / 11, 3.0 / 4},
                   {10.0 / 11, 9.0 / 11, 15.0 / 16},
                   {INFINITY, 21.0 / 22, 63.0 / 64}};
    size_t i = 0;
    while (i + 1 < COUNT_OF(bounces) && !(t < bounces[i].end))
        i++;
    double away = t - bounces[i].middle;
    return steepness * away * away + bounces[i].height;
}

static double bounce_in(double t)
{
    return 1 - bounce_out(1 - t);
}

/* Overshoots by a tenth. */
static double back_in(double t)
{
    const double overshoot = 1.70158;
    return t * t * (overshoot * (t - 1) + t);
}

/* Amplitude 1, period 0.3. */
static double elastic_in(double t)
{
    const double period = 0.3 / (2 * pi), shift = period * (pi / 2);
    double left = t - 1;
    return falling(-left) * sin((shift - left) / period);
}

/* --- and out ---------------------------------------------------------------------------------- */

typedef double way_in(double t);

static double way_out(way_in *in, double t)
{
    return 1 - in(1 - t);
}

/* Half of the time in, the other half out. */
static double way_in_out(way_in *in, double t)
{
    return (2 * t <= 1 ? in(2 * t) : 1 + way_out(in, 2 * t - 1)) / 2;
}

static struct value eased(double (*ease)(way_in *, double), way_in *in,
                          const struct value *arguments)
{
    return VALUE_OF_NUMBER(ease(in, value_to_number(arguments[0])));
}

static double way_in_only(way_in *in, double t)
{
    return in(t);
}

#define EASE(NAME, IN)                                                                             \
    static struct value call_##NAME##_in(const struct value *arguments, size_t count,              \
                                         struct expr_call *call)                                   \
    {                                                                                              \
        (void)count, (void)call;                                                                   \
        return eased(way_in_only, IN, arguments);                                                  \
    }                                                                                              \
    static struct value call_##NAME##_out(const struct value *arguments, size_t count,             \
                                          struct expr_call *call)                                  \
    {                                                                                              \
        (void)count, (void)call;                                                                   \
        return eased(way_out, IN, arguments);                                                      \
    }                                                                                              \
    static struct value call_##NAME##_in_out(const struct value *arguments, size_t count,          \
                                             struct expr_call *call)                               \
    {                                                                                              \
        (void)count, (void)call;                                                                   \
        return eased(way_in_out, IN, arguments);                                                   \
    }

EASE(quad, quad_in)
EASE(cubic, cubic_in)
EASE(poly, poly_in)
EASE(sin, sin_in)
EASE(exp, exp_in)
EASE(circle, circle_in)
EASE(bounce, bounce_in)
EASE(back, back_in)
EASE(elastic, elastic_in)
#undef EASE

static struct value call_linear(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count, (void)call;
    return VALUE_OF_NUMBER(value_to_number(arguments[0]));
}

/* A name alone is the way in and out, but for those that only come to rest. */
#define ROWS(NAME, STEM, ALONE)                                                                    \
    {NAME, 1, 1, ALONE}, {NAME "In", 1, 1, call_##STEM##_in},                                      \
        {NAME "Out", 1, 1, call_##STEM##_out},                                                     \
    {                                                                                              \
        NAME "InOut", 1, 1, call_##STEM##_in_out                                                   \
    }

static const struct expr_function functions[] = {
    {"easeLinear", 1, 1, call_linear},
    ROWS("easeQuad", quad, call_quad_in_out),
    ROWS("easeCubic", cubic, call_cubic_in_out),
    ROWS("easePoly", poly, call_poly_in_out),
    ROWS("easeSin", sin, call_sin_in_out),
    ROWS("easeExp", exp, call_exp_in_out),
    ROWS("easeCircle", circle, call_circle_in_out),
    ROWS("easeBounce", bounce, call_bounce_out),
    ROWS("easeBack", back, call_back_in_out),
    ROWS("easeElastic", elastic, call_elastic_out),
};

const struct expr_function_table expr_ease_functions = {functions, COUNT_OF(functions)};
