/*
 * The scale type ordinal: each discrete value has its own colour or number, in turn.
 * https://vega.github.io/vega/docs/scales/#ordinal
 */
#include <math.h>

#include "charts/scale/scale.h"

static double ordinal_place(const struct scale *scale, struct value value)
{
    long index = scale_domain_index(scale, value);
    if (index < 0 || scale->range_count == 0 || scale->range_kind != SCALE_RANGE_NUMBERS)
        return NAN;
    return scale->range[(size_t)index % scale->range_count];
}

const struct scale_type scale_ordinal = {
    .name = "ordinal", .kind = SCALE_KIND_DISCRETE, .place = ordinal_place};
