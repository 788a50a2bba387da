/*
 * The scale type symlog: like log, but straight around zero, so that it takes every number.
 * https://vega.github.io/vega/docs/scales/#symlog
 */
#include <math.h>

#include "charts/scale/continuous.h"

static double constant_of(const struct scale *scale)
{
    return scale->constant.is_given ? scale->constant.value : 1;
}

static double symlog_lift(const struct scale *scale, double number)
{
    return copysign(log1p(fabs(number / constant_of(scale))), number);
}

static double symlog_ground(const struct scale *scale, double number)
{
    return copysign(expm1(fabs(number)), number) * constant_of(scale);
}

const struct scale_type scale_symlog = {.name = "symlog",
                                        .kind = SCALE_KIND_CONTINUOUS,
                                        .precedence = 1,
                                        .accepts = SCALE_ACCEPTS_CONTINUOUS | SCALE_ACCEPTS_ZERO |
                                                   SCALE_ACCEPTS_CONSTANT,
                                        .is_continuous = true,
                                        .is_uneven = true,
                                        .axis_block = "Quantitative",
                                        .place = continuous_place,
                                        .lift = symlog_lift,
                                        .ground = symlog_ground,
                                        .nice = continuous_nice,
                                        .ticks = continuous_ticks};
