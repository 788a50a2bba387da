/*
 * The scale types pow and sqrt: powers of amounts in proportion, of negative ones mirrored.
 * https://vega.github.io/vega/docs/scales/#pow
 */
#include <math.h>

#include "charts/scale/continuous.h"

static double raise(double number, double exponent)
{
    return number < 0 ? -pow(-number, exponent) : pow(number, exponent);
}

static double exponent_of(const struct scale *scale)
{
    return scale->exponent.is_given ? scale->exponent.value : 1;
}

static double pow_lift(const struct scale *scale, double number)
{
    return raise(number, exponent_of(scale));
}

static double pow_ground(const struct scale *scale, double number)
{
    return raise(number, 1 / exponent_of(scale));
}

const struct scale_type scale_pow = {.name = "pow",
                                     .kind = SCALE_KIND_CONTINUOUS,
                                     .precedence = 1,
                                     .accepts = SCALE_ACCEPTS_CONTINUOUS | SCALE_ACCEPTS_ZERO |
                                                SCALE_ACCEPTS_EXPONENT,
                                     .is_continuous = true,
                                     .axis_block = "Quantitative",
                                     .place = continuous_place,
                                     .lift = pow_lift,
                                     .ground = pow_ground,
                                     .nice = continuous_nice,
                                     .ticks = continuous_ticks};

static double sqrt_lift(const struct scale *scale, double number)
{
    (void)scale;
    return number < 0 ? -sqrt(-number) : sqrt(number);
}

static double sqrt_ground(const struct scale *scale, double number)
{
    (void)scale;
    return number < 0 ? -number * number : number * number;
}

const struct scale_type scale_sqrt = {.name = "sqrt",
                                      .kind = SCALE_KIND_CONTINUOUS,
                                      .precedence = 1,
                                      .accepts = SCALE_ACCEPTS_CONTINUOUS | SCALE_ACCEPTS_ZERO,
                                      .is_continuous = true,
                                      .axis_block = "Quantitative",
                                      .place = continuous_place,
                                      .lift = sqrt_lift,
                                      .ground = sqrt_ground,
                                      .nice = continuous_nice,
                                      .ticks = continuous_ticks};
