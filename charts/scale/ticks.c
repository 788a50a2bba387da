/*
 * Ticks at 1, 2 and 5 times powers of ten.
 */
#include "charts/scale/ticks.h"

#include <math.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/number.h"

/* Ticks are i × increment (or i / -increment when it is negative) for first <= i <= last. */
struct tick_run {
    double first, last, increment;
};

/* The most ticks that an axis gets; count may come from a spec. */
enum { TICK_LIMIT = 10000 };

static struct tick_run find_run(double start, double stop, double count)
{
    double step = (stop - start) / fmax(0, count);
    double power = floor(log10(step));
    double error = step / pow(10, power);
    double factor = error >= sqrt(50) ? 10 : error >= sqrt(10) ? 5 : error >= sqrt(2) ? 2 : 1;
    bool is_fraction = power < 0;
    double increment = is_fraction ? pow(10, -power) / factor : pow(10, power) * factor;
    double first = number_round(is_fraction ? start * increment : start / increment);
    double last = number_round(is_fraction ? stop * increment : stop / increment);
    if ((is_fraction ? first / increment : first * increment) < start)
        first++;
    if ((is_fraction ? last / increment : last * increment) > stop)
        last--;
    if (last < first && 0.5 <= count && count < 2)
        return find_run(start, stop, count * 2);
    return (struct tick_run){first, last, is_fraction ? -increment : increment};
}

double ticks_increment(double start, double stop, double count)
{
    return find_run(start, stop, count).increment;
}

double ticks_step(double start, double stop, double count)
{
    bool is_reversed = stop < start;
    double increment =
        is_reversed ? ticks_increment(stop, start, count) : ticks_increment(start, stop, count);
    double step = increment < 0 ? 1 / -increment : increment;
    return is_reversed ? -step : step;
}

double *ticks_between(double start, double stop, double count, size_t *tick_count,
                      struct arena *arena)
{
    *tick_count = 0;
    if (!(count > 0) || !isfinite(start) || !isfinite(stop))
        return NULL;
    bool is_reversed = stop < start;
    struct tick_run run = {1, 1, 1};
    if (start != stop)
        run = is_reversed ? find_run(stop, start, count) : find_run(start, stop, count);
    double n = run.last - run.first + 1;
    if (!(n >= 1) || n > TICK_LIMIT)
        return NULL;
    double *ticks = arena_array(arena, (size_t)n, sizeof *ticks);
    if (!ticks)
        return NULL;
    *tick_count = (size_t)n;
    for (size_t i = 0; i < *tick_count; i++) {
        double index = is_reversed ? run.last - (double)i : run.first + (double)i;
        ticks[i] = run.increment < 0 ? index / -run.increment : index * run.increment;
    }
    if (start == stop)
        ticks[0] = start;
    return ticks;
}
