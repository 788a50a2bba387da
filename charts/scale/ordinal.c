/*
 * The scale type ordinal: each discrete value has its own colour, number or shape, in turn.
 * https://vega.github.io/vega/docs/scales/#ordinal
 */
#include <math.h>

#include "charts/scale/scale.h"

static long ordinal_index(const struct scale *scale, struct value value)
{
    long index = scale_domain_index(scale, value);
    return index < 0 || scale->range_count == 0 ? -1 : index % (long)scale->range_count;
}

static double ordinal_place(const struct scale *scale, struct value value)
{
    long index = ordinal_index(scale, value);
    return index < 0 || scale->range_kind != SCALE_RANGE_NUMBERS ? NAN : scale->range[index];
}

const struct scale_type scale_ordinal = {.name = "ordinal",
                                         .kind = SCALE_KIND_DISCRETE,
                                         .accepts = SCALE_ACCEPTS_SCHEME,
                                         .domain = SCALE_DOMAIN_VALUES,
                                         .axis_block = "Point",
                                         .place = ordinal_place,
                                         .index = ordinal_index};
