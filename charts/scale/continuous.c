/*
 * Continuous scales: the parts that don't depend on the type.
 */
#include "charts/scale/continuous.h"

#include <math.h>

#include "charts/scale/ticks.h"

static bool is_on(struct scale_choice choice)
{
    return choice.is_given && choice.value != 0;
}

static double lift(const struct scale *scale, double number)
{
    return scale->type->lift ? scale->type->lift(scale, number) : number;
}

static double ground(const struct scale *scale, double number)
{
    return scale->type->ground ? scale->type->ground(scale, number) : number;
}

/* The segment of the domain that x lies in; the outer ones reach to infinity. */
static size_t find_segment(const struct scale *scale, size_t count, double x)
{
    size_t i = 0;
    bool ascends = scale->numbers[0] <= scale->numbers[count - 1];
    while (i + 2 < count && (ascends ? x >= scale->numbers[i + 1] : x <= scale->numbers[i + 1]))
        i++;
    return i;
}

static double clamp(double number, double a, double b)
{
    return fmax(fmin(a, b), fmin(fmax(a, b), number));
}

double continuous_place(const struct scale *scale, struct value value)
{
    double x = value_to_number(value);
    size_t count =
        scale->domain_count < scale->range_count ? scale->domain_count : scale->range_count;
    if (!value_is_valid(value) || isnan(x) || count < 2)
        return NAN;
    if (is_on(scale->clamp))
        x = clamp(x, scale->numbers[0], scale->numbers[count - 1]);
    size_t i = find_segment(scale, count, x);
    double from = lift(scale, scale->numbers[i]), to = lift(scale, scale->numbers[i + 1]);
    /* d3: a domain without extent puts everything in the middle. */
    double t = to == from ? 0.5 : (lift(scale, x) - from) / (to - from);
    double position = scale->range[i] * (1 - t) + scale->range[i + 1] * t;
    if (!isfinite(position))
        return NAN;
    return is_on(scale->round) ? floor(position + 0.5) : position;
}

/* d3-scale's sequential scales, and diverging ones of three numbers. */
double continuous_part(const struct scale *scale, double number)
{
    double x = lift(scale, number), low = lift(scale, scale->numbers[0]);
    double part;
    if (scale->domain_count == 3) {
        double middle = lift(scale, scale->numbers[1]), high = lift(scale, scale->numbers[2]);
        bool is_low = middle < low ? x > middle : x < middle;
        double span = is_low ? middle - low : high - middle;
        part = 0.5 + (span == 0 ? 0 : 0.5 * (x - middle) / span);
    } else {
        double high = lift(scale, scale->numbers[scale->domain_count - 1]);
        part = high == low ? 0.5 : (x - low) / (high - low);
    }
    return is_on(scale->clamp) ? clamp(part, 0, 1) : part;
}

void continuous_pad(struct scale *scale, double padding)
{
    double span = fabs(scale_range_end(scale) - scale_range_start(scale));
    double *first = &scale->numbers[0];
    double *last = &scale->numbers[scale->domain_count - 1];
    if (padding == 0 || *first == *last || isnan(span))
        return;
    double fraction = span / (span - 2 * padding);
    double start = lift(scale, *first), end = lift(scale, *last), middle = (start + end) / 2;
    *first = ground(scale, middle + (start - middle) * fraction);
    *last = ground(scale, middle + (end - middle) * fraction);
    if (scale->type->kind == SCALE_KIND_TIME) { /* d3's dates have whole milliseconds */
        *first = floor(*first + 0.5);
        *last = floor(*last + 0.5);
    }
}

/* Repeated until the step stays, as d3's linearish nice() does. */
void continuous_nice(struct scale *scale, double count)
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

double *continuous_ticks(const struct scale *scale, double count, size_t *tick_count,
                         struct arena *arena)
{
    return ticks_between(scale->numbers[0], scale->numbers[scale->domain_count - 1], count,
                         tick_count, arena);
}
