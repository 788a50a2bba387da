/*
 * Calendar intervals by d3-time's rules: where they start, moving by them, and which suits an axis.
 * Where a zone makes a difference, data/time/interval_local.c does d3's very steps.
 */
#include "data/time/interval.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "data/format/number.h"
#include "data/time.h"
#include "data/time/interval_local.h"

#define SECOND 1000.0
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)
#define MONTH (30 * DAY)
#define YEAR (365 * DAY)

/* By enum time_span; of months and years the length only ranks them. */
static const double lengths[] = {YEAR, MONTH, WEEK, WEEK, DAY, HOUR, MINUTE, SECOND, 1};

const struct time_unit time_units[TIME_UNIT_COUNT] = {
    {"year", TIME_YEAR, 1},       {"quarter", TIME_MONTH, 3},
    {"month", TIME_MONTH, 1},     {"week", TIME_WEEK, 1},
    {"isoweek", TIME_ISOWEEK, 1}, {"date", TIME_DAY, 1},
    {"day", TIME_DAY, 1},         {"dayofyear", TIME_DAY, 1},
    {"hours", TIME_HOUR, 1},      {"minutes", TIME_MINUTE, 1},
    {"seconds", TIME_SECOND, 1},  {"milliseconds", TIME_MILLISECOND, 1},
};

bool time_interval_find(const char *unit, const struct zone *zone, struct time_interval *interval)
{
    for (size_t i = 0; i < TIME_UNIT_COUNT; i++) {
        if (strcmp(time_units[i].name, unit) == 0) {
            *interval = (struct time_interval){
                .span = time_units[i].span, .step = time_units[i].step, .zone = zone};
            return true;
        }
    }
    return false;
}

bool time_interval_every(struct time_interval *interval, double step)
{
    step = floor(step);
    if (!isfinite(step) || step < 1 || interval->step > 1)
        return false;
    interval->step = step;
    return true;
}

static double floor_to(double value, double step)
{
    return floor(value / step) * step;
}

/* The first Sunday or Monday from which weeks are counted, in days from 1970: d3 counts from the
 * week that holds 1970-01-01, a Thursday. */
static double week_origin(enum time_span span)
{
    return span == TIME_WEEK ? -4 * DAY : -3 * DAY;
}

static double floor_in_calendar(const struct time_interval *interval, double time)
{
    struct calendar now = time_split(time);
    double step = interval->step;
    double hour = now.hour, minute = now.minute, second = now.second;
    switch (interval->span) {
    case TIME_YEAR:
        return time_make((struct time_parts){.year = floor_to(now.year, step), .day = 1});
    case TIME_MONTH:
        return time_make(
            (struct time_parts){.year = now.year, .month = floor_to(now.month, step), .day = 1});
    case TIME_DAY:
        return time_make((struct time_parts){
            .year = now.year, .month = now.month, .day = 1 + floor_to(now.day - 1, step)});
    case TIME_HOUR:
        return time_make((struct time_parts){
            .year = now.year, .month = now.month, .day = now.day, .hour = floor_to(hour, step)});
    case TIME_MINUTE:
        return time_make((struct time_parts){.year = now.year,
                                             .month = now.month,
                                             .day = now.day,
                                             .hour = hour,
                                             .minute = floor_to(minute, step)});
    default:
        return time_make((struct time_parts){.year = now.year,
                                             .month = now.month,
                                             .day = now.day,
                                             .hour = hour,
                                             .minute = minute,
                                             .second = floor_to(second, step)});
    }
}

double time_interval_floor(const struct time_interval *interval, double time)
{
    time = time_clip(time);
    if (interval->zone)
        return interval_floor_locally(interval, time);
    if (interval->span == TIME_WEEK || interval->span == TIME_ISOWEEK) {
        double origin = week_origin(interval->span);
        return time_clip(origin + floor_to(time - origin, WEEK * interval->step));
    }
    if (interval->span == TIME_DAY && interval->within_epoch)
        return time_clip(floor_to(time, DAY * interval->step));
    if (interval->span == TIME_MILLISECOND)
        return time_clip(floor_to(time, interval->step));
    return floor_in_calendar(interval, time);
}

/* time moved by so many of the plain spans. */
static double move(enum time_span span, double time, double count)
{
    if (span != TIME_YEAR && span != TIME_MONTH)
        return time_clip(time + count * lengths[span]);
    struct calendar now = time_split(time);
    double years = span == TIME_YEAR ? count : 0, months = span == TIME_MONTH ? count : 0;
    return time_make((struct time_parts){now.year + years, now.month + months, now.day, now.hour,
                                         now.minute, now.second, now.millisecond});
}

/* Whether time is in a plain span at which the interval starts. */
static bool is_start(const struct time_interval *interval, double time)
{
    struct time_interval plain = *interval;
    plain.step = 1;
    return time_interval_floor(&plain, time) == time_interval_floor(interval, time);
}

/* Spans that are numbered without a gap: every step-th is reached by counting. */
static bool is_even(const struct time_interval *interval)
{
    return interval->step <= 1 || interval->span == TIME_YEAR || interval->span == TIME_MILLISECOND;
}

static double move_to_multiple(const struct time_interval *interval, double time, double count)
{
    double origin = interval->span == TIME_DAY ? 0 : week_origin(interval->span);
    double number = floor((time - origin) / lengths[interval->span]), step = interval->step;
    double first = count > 0 ? floor(number / step) + 1 : ceil(number / step) - 1;
    double rest = count > 0 ? count - 1 : count + 1;
    return move(interval->span, time, (first + rest) * step - number);
}

double time_interval_offset(const struct time_interval *interval, double time, double count)
{
    count = floor(count);
    if (interval->zone)
        return interval_offset_locally(interval, time, count);
    if (is_even(interval) || count == 0)
        return move(interval->span, time, count * interval->step);
    if (interval->within_epoch || interval->span == TIME_WEEK || interval->span == TIME_ISOWEEK)
        return move_to_multiple(interval, time, count);
    if (!(fabs(count) <= INTERVAL_MOVE_LIMIT))
        return (double)NAN;
    double direction = count < 0 ? -1 : 1;
    for (double moved = 0; moved != count && !isnan(time); moved += direction) {
        do
            time = move(interval->span, time, direction);
        while (!isnan(time) && !is_start(interval, time));
    }
    return time;
}

double time_interval_ceil(const struct time_interval *interval, double time)
{
    double before = time_interval_floor(interval, time - 1);
    return time_interval_floor(interval, time_interval_offset(interval, before, 1));
}

/* How many starts lie after from and not after to (step 1 only). */
static double count_starts(const struct time_interval *interval, double from, double to)
{
    if (interval->zone)
        return interval_count_locally(interval, from, to);
    struct time_interval plain = {.span = interval->span, .step = 1};
    from = time_interval_floor(&plain, from);
    to = time_interval_floor(&plain, to);
    struct calendar start = time_split(from), end = time_split(to);
    if (interval->span == TIME_YEAR)
        return end.year - start.year;
    if (interval->span == TIME_MONTH)
        return (end.year - start.year) * 12 + end.month - start.month;
    return (to - from) / lengths[interval->span];
}

double time_interval_count_in_year(enum time_span span, const struct zone *zone, double time)
{
    struct time_interval plain = {.span = span, .step = 1, .zone = zone};
    double january =
        time_make_in(zone, (struct time_parts){.year = time_split_in(zone, time).year, .day = 1});
    return count_starts(&plain, january - 1, time);
}

size_t time_interval_range(const struct time_interval *interval, const struct time_range *range,
                           double *starts, size_t limit)
{
    size_t length = 0;
    double start = time_interval_ceil(interval, range->from), previous;
    double to = range->to, count = floor(range->count);
    if (!(start < to) || !(count > 0))
        return 0;
    do {
        if (length >= limit)
            return limit + 1;
        previous = starts[length++] = start;
        start = time_interval_floor(interval, time_interval_offset(interval, start, count));
    } while (previous < start && start < to);
    return length;
}

bool time_interval_for_ticks(const struct tick_span *ticks, const struct zone *zone,
                             bool is_epoch_day, struct time_interval *interval)
{
    static const struct {
        enum time_span span;
        double step;
    } choices[] = {
        {TIME_SECOND, 1}, {TIME_SECOND, 5},  {TIME_SECOND, 15}, {TIME_SECOND, 30}, {TIME_MINUTE, 1},
        {TIME_MINUTE, 5}, {TIME_MINUTE, 15}, {TIME_MINUTE, 30}, {TIME_HOUR, 1},    {TIME_HOUR, 3},
        {TIME_HOUR, 6},   {TIME_HOUR, 12},   {TIME_DAY, 1},     {TIME_DAY, 2},     {TIME_WEEK, 1},
        {TIME_MONTH, 1},  {TIME_MONTH, 3},   {TIME_YEAR, 1},
    };
    double start = ticks->start, stop = ticks->stop, count = ticks->count;
    double target = fabs(stop - start) / count, lower = 0, upper = 0;
    size_t i = 0;
    for (; i < COUNT_OF(choices); i++, lower = upper) {
        upper = choices[i].step * lengths[choices[i].span];
        if (upper > target)
            break;
    }
    if (i == 0) {
        *interval = (struct time_interval){.span = TIME_MILLISECOND, .step = 1, .zone = zone};
        return time_interval_every(interval, fmax(number_tick_step(start, stop, count), 1));
    }
    if (i == COUNT_OF(choices)) {
        *interval = (struct time_interval){.span = TIME_YEAR, .step = 1, .zone = zone};
        return time_interval_every(interval, number_tick_step(start / YEAR, stop / YEAR, count));
    }
    i -= target / lower < upper / target;
    *interval = (struct time_interval){.span = choices[i].span,
                                       .step = choices[i].step,
                                       .within_epoch = is_epoch_day && choices[i].span == TIME_DAY,
                                       .zone = zone};
    return true;
}
