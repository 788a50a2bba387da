/*
 * The scale types time and utc: dates in proportion, with ticks at the starts of calendar
 * intervals, of local time and of UTC. They differ too in how d3 counts every second day.
 * https://vega.github.io/vega/docs/scales/#time
 */
#include "charts/scale/time.h"

#include <math.h>

#include "base/arena.h"
#include "base/number.h"
#include "charts/scale/continuous.h"
#include "data/format/number.h"
#include "data/time.h"

const struct zone *time_zone(const struct scale *scale)
{
    return scale->type->is_utc ? NULL : scale->zone;
}

static double time_place(const struct scale *scale, struct value value)
{
    if (value.type == VALUE_TEXT) /* a date of the spec */
        value = VALUE_OF_NUMBER(time_parse(value.text, scale->zone));
    return continuous_place(scale, value);
}

/* The interval for about count ticks, in the domain's own order. */
static bool find_interval(const struct scale *scale, double count, struct time_interval *interval)
{
    const struct tick_span ticks = {scale->numbers[0], scale->numbers[scale->domain_count - 1],
                                    count};
    return time_interval_for_ticks(&ticks, time_zone(scale), scale->type->is_utc, interval);
}

static void time_nice(struct scale *scale, double count)
{
    struct time_interval interval = scale->nice_interval;
    size_t last = scale->domain_count - 1;
    if (interval.step < 1 && !find_interval(scale, count, &interval))
        return;
    bool is_reversed = scale->numbers[last] < scale->numbers[0];
    double *low = &scale->numbers[is_reversed ? last : 0];
    double *high = &scale->numbers[is_reversed ? 0 : last];
    *low = time_interval_floor(&interval, *low);
    *high = time_interval_ceil(&interval, *high);
}

double *time_ticks_every(const struct scale *scale, const struct time_interval *interval,
                         size_t *count, struct arena *arena)
{
    double low = scale_domain_min(scale), high = scale_domain_max(scale);
    double *ticks = arena_array(arena, TIME_TICK_LIMIT, sizeof *ticks);
    *count = 1; /* and no ticks: there was no memory */
    if (!ticks)
        return NULL;
    const struct time_range range = {low, high + 1, 1};
    *count = time_interval_range(interval, &range, ticks, TIME_TICK_LIMIT);
    if (*count > TIME_TICK_LIMIT)
        return NULL;
    /* Within a millisecond, d3's rounding reaches beyond the ends. */
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        if (ticks[i] >= low && ticks[i] <= high)
            ticks[kept++] = ticks[i];
    }
    *count = kept;
    if (scale->numbers[scale->domain_count - 1] < scale->numbers[0])
        number_reverse(ticks, *count);
    return ticks;
}

static double *time_ticks(const struct scale *scale, double count, size_t *tick_count,
                          struct arena *arena)
{
    struct time_interval interval;
    *tick_count = 0;
    return find_interval(scale, count, &interval)
               ? time_ticks_every(scale, &interval, tick_count, arena)
               : NULL;
}

const struct scale_type scale_time = {.name = "time",
                                      .kind = SCALE_KIND_TIME,
                                      .accepts = SCALE_ACCEPTS_CONTINUOUS,
                                      .is_continuous = true,
                                      .axis_block = "Temporal",
                                      .place = time_place,
                                      .nice = time_nice,
                                      .ticks = time_ticks};

const struct scale_type scale_utc = {.name = "utc",
                                     .kind = SCALE_KIND_TIME,
                                     .accepts = SCALE_ACCEPTS_CONTINUOUS,
                                     .is_continuous = true,
                                     .is_utc = true,
                                     .axis_block = "Temporal",
                                     .place = time_place,
                                     .nice = time_nice,
                                     .ticks = time_ticks};
