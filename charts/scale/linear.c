/*
 * The scale types whose values are proportional to the range as they are: linear, its old name for
 * colours (sequential), and identity, which changes nothing.
 * https://vega.github.io/vega/docs/scales/#linear
 */
#include <math.h>

#include "charts/scale/continuous.h"

const struct scale_type scale_linear = {.name = "linear",
                                        .kind = SCALE_KIND_CONTINUOUS,
                                        .accepts = SCALE_ACCEPTS_CONTINUOUS | SCALE_ACCEPTS_ZERO,
                                        .is_continuous = true,
                                        .axis_block = "Quantitative",
                                        .place = continuous_place,
                                        .nice = continuous_nice,
                                        .ticks = continuous_ticks};

const struct scale_type scale_sequential = {.name = "sequential",
                                            .kind = SCALE_KIND_CONTINUOUS,
                                            .precedence = 1,
                                            .accepts = SCALE_ACCEPTS_SCHEME | SCALE_ACCEPTS_BINS |
                                                       SCALE_ACCEPTS_ZERO,
                                            .axis_block = "Quantitative",
                                            .place = continuous_place,
                                            .ticks = continuous_ticks};

static double identity_place(const struct scale *scale, struct value value)
{
    (void)scale;
    return value_is_valid(value) ? value_to_number(value) : NAN;
}

const struct scale_type scale_identity = {.name = "identity",
                                          .kind = SCALE_KIND_CONTINUOUS,
                                          .precedence = 1,
                                          .accepts = SCALE_ACCEPTS_ZERO,
                                          .place = identity_place,
                                          .ticks = continuous_ticks};
