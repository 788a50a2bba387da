/*
 * Where along a continuous scale a value lies: gradients are drawn by it.
 */
#include <math.h>

#include "charts/scale/scale.h"

/* The scale itself, from 0 to 1. */
double scale_fraction(const struct scale *scale, struct value value)
{
    static const double unit_range[] = {0, 1};
    double ends[] = {scale->numbers[0], scale->numbers[scale->domain_count - 1]};
    struct scale copy = *scale;
    double delta = ends[1] - ends[0];
    if (delta == 0 || !isfinite(delta))
        return 0.5;
    copy.numbers = ends;
    copy.domain_count = 2;
    copy.range_kind = SCALE_RANGE_NUMBERS;
    copy.range = unit_range;
    copy.range_count = 2;
    copy.round.is_given = false;
    if (copy.type->settle)
        copy.type->settle(&copy);
    return copy.type->place(&copy, value);
}
