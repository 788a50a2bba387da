/*
 * The scale type linear: amounts to positions in proportion.
 * https://vega.github.io/vega/docs/scales/#linear
 */
#include <math.h>

#include "charts/context.h"
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"

/* The segment of the domain that x lies in; the outer ones reach to infinity. */
static size_t find_segment(const struct scale *scale, size_t count, double x)
{
    size_t i = 0;
    bool ascends = scale->numbers[0] <= scale->numbers[count - 1];
    while (i + 2 < count && (ascends ? x >= scale->numbers[i + 1] : x <= scale->numbers[i + 1]))
        i++;
    return i;
}

static double linear_place(const struct scale *scale, struct value value)
{
    double x = value_to_number(value);
    size_t count =
        scale->domain_count < scale->range_count ? scale->domain_count : scale->range_count;
    if (!value_is_valid(value) || isnan(x) || count < 2)
        return NAN;
    if (scale->clamp.is_given && scale->clamp.value != 0)
        x = fmax(scale_domain_min(scale), fmin(scale_domain_max(scale), x));
    size_t i = find_segment(scale, count, x);
    double from = scale->numbers[i], to = scale->numbers[i + 1];
    double start = scale->range[i], end = scale->range[i + 1];
    /* d3: a domain without extent puts everything in the middle. */
    double t = to == from ? 0.5 : (x - from) / (to - from);
    double position = start * (1 - t) + end * t;
    return scale->round.is_given && scale->round.value != 0 ? floor(position + 0.5) : position;
}

/* d3-scale's linear.nice(): repeated until the step stays. */
static void linear_nice(struct scale *scale, double count)
{
    size_t last = scale->domain_count - 1;
    bool is_reversed = scale->numbers[last] < scale->numbers[0];
    double start = scale->numbers[is_reversed ? last : 0];
    double stop = scale->numbers[is_reversed ? 0 : last];
    double previous = 0;
    for (int i = 0; i < 10; i++) {
        double step = ticks_increment(start, stop, count);
        if (!(fabs(step) > 0) || !isfinite(step))
            return;
        if (step == previous) {
            scale->numbers[is_reversed ? last : 0] = start;
            scale->numbers[is_reversed ? 0 : last] = stop;
            return;
        }
        start = step > 0 ? floor(start / step) * step : ceil(start * step) / step;
        stop = step > 0 ? ceil(stop / step) * step : floor(stop * step) / step;
        previous = step;
    }
}

static double *linear_ticks(const struct scale *scale, double count, size_t *tick_count,
                            struct context *context)
{
    return ticks_between(scale->numbers[0], scale->numbers[scale->domain_count - 1], count,
                         tick_count, context->arena);
}

const struct scale_type scale_linear = {.name = "linear",
                                        .kind = SCALE_KIND_CONTINUOUS,
                                        .has_zero = true,
                                        .place = linear_place,
                                        .nice = linear_nice,
                                        .ticks = linear_ticks};
