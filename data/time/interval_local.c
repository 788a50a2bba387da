/*
 * Calendar intervals in a zone's local time. Clocks skip hours and show them twice, so each step is
 * the one that d3-time does with Date's setters: what it sets first may be shifted by a gap.
 */
#include "data/time/interval_local.h"

#include <math.h>

#include "data/time.h"
#include "data/time/zone.h"

enum { SHORT_WAY = 100 }; /* spans that are gone one by one, as d3 does */

static const double minute_length = 60000, hour_length = 3600000, day_length = 86400000;

/* setHours(0, 0, 0, 0) */
static double set_midnight(const struct zone *zone, double time)
{
    struct calendar now = time_split_in(zone, time);
    return time_make_in(zone,
                        (struct time_parts){.year = now.year, .month = now.month, .day = now.day});
}

/* setFullYear(year, month, day): the clock stays, if it can. */
static double set_day(const struct zone *zone, const struct calendar *now, double year,
                      double month, double day)
{
    return time_make_in(zone, (struct time_parts){year, month, day, now->hour, now->minute,
                                                  now->second, now->millisecond});
}

static bool is_week(enum time_span span)
{
    return span == TIME_WEEK || span == TIME_ISOWEEK;
}

/* The start of the plain span. */
static double floor_span(enum time_span span, const struct zone *zone, double time)
{
    struct calendar now = time_split_in(zone, time);
    int first = span == TIME_ISOWEEK;
    switch (span) {
    case TIME_YEAR:
        return set_midnight(zone, set_day(zone, &now, now.year, 0, 1));
    case TIME_MONTH:
        return set_midnight(zone, set_day(zone, &now, now.year, now.month, 1));
    case TIME_WEEK:
    case TIME_ISOWEEK:
        return set_midnight(zone, set_day(zone, &now, now.year, now.month,
                                          now.day - (now.weekday + 7 - first) % 7));
    case TIME_DAY:
        return set_midnight(zone, time);
    case TIME_HOUR:
        return time_clip(time - now.millisecond - now.second * 1000.0 - now.minute * minute_length);
    case TIME_MINUTE:
        return time_clip(time - now.millisecond - now.second * 1000.0);
    case TIME_SECOND:
        return time_clip(time - now.millisecond);
    case TIME_MILLISECOND:
        break;
    }
    return time;
}

/* time moved by so many of the plain spans. */
static double move(enum time_span span, const struct zone *zone, double time, double count)
{
    struct calendar now = time_split_in(zone, time);
    switch (span) {
    case TIME_YEAR:
        return set_day(zone, &now, now.year + count, now.month, now.day);
    case TIME_MONTH:
        return set_day(zone, &now, now.year, now.month + count, now.day);
    case TIME_WEEK:
    case TIME_ISOWEEK:
        return set_day(zone, &now, now.year, now.month, now.day + count * 7);
    case TIME_DAY:
        return set_day(zone, &now, now.year, now.month, now.day + count);
    case TIME_HOUR:
        return time_clip(time + count * hour_length);
    case TIME_MINUTE:
        return time_clip(time + count * minute_length);
    case TIME_SECOND:
        return time_clip(time + count * 1000);
    case TIME_MILLISECOND:
        break;
    }
    return time_clip(time + count);
}

double interval_count_locally(const struct time_interval *interval, double from, double to)
{
    const struct zone *zone = interval->zone;
    from = floor_span(interval->span, zone, from);
    to = floor_span(interval->span, zone, to);
    struct calendar start = time_split_in(zone, from), end = time_split_in(zone, to);
    /* Days that begin alike are whole ones apart on local clocks. */
    double turned = zone_minutes_behind(zone, to) - zone_minutes_behind(zone, from);
    double days = (to - from - turned * minute_length) / day_length;
    switch (interval->span) {
    case TIME_YEAR:
        return end.year - start.year;
    case TIME_MONTH:
        return (end.year - start.year) * 12 + end.month - start.month;
    case TIME_WEEK:
    case TIME_ISOWEEK:
        return floor(days / 7);
    case TIME_DAY:
        return floor(days);
    case TIME_HOUR:
        return floor((to - from) / hour_length);
    case TIME_MINUTE:
        return floor((to - from) / minute_length);
    case TIME_SECOND:
        return floor((to - from) / 1000);
    case TIME_MILLISECOND:
        break;
    }
    return to - from;
}

/* The number by which every step-th of the spans is told: d3's field(), or its count from 1970. */
static double number_of(const struct time_interval *interval, double time)
{
    struct calendar now = time_split_in(interval->zone, time);
    switch (interval->span) {
    case TIME_MONTH:
        return now.month;
    case TIME_DAY:
        return now.day - 1;
    case TIME_HOUR:
        return now.hour;
    case TIME_MINUTE:
        return now.minute;
    case TIME_SECOND: /* d3 asks UTC: it matters where offsets had seconds */
        return time_split(time).second;
    default:
        return interval_count_locally(interval, 0, time);
    }
}

static bool is_numbered_evenly(const struct time_interval *interval, double time)
{
    return !(fabs(fmod(number_of(interval, time), interval->step)) > 0);
}

/* Years and milliseconds are numbered without a gap. */
static bool is_even(const struct time_interval *interval)
{
    return interval->step <= 1 || interval->span == TIME_YEAR || interval->span == TIME_MILLISECOND;
}

static double floor_even(const struct time_interval *interval, double time)
{
    const struct zone *zone = interval->zone;
    double step = interval->step;
    if (step <= 1)
        return floor_span(interval->span, zone, time);
    if (interval->span == TIME_MILLISECOND)
        return time_clip(floor(time / step) * step);
    struct calendar now = time_split_in(zone, time);
    time = set_day(zone, &now, floor(now.year / step) * step, now.month, now.day);
    return floor_span(TIME_YEAR, zone, time);
}

/* Weeks are the only spans with no end to their numbers: most of a long way is gone at once. */
static double skip_weeks(const struct time_interval *interval, double time)
{
    double number = number_of(interval, time);
    double rest = number - floor(number / interval->step) * interval->step;
    return rest > SHORT_WAY ? move(interval->span, interval->zone, time, SHORT_WAY - rest) : time;
}

double interval_floor_locally(const struct time_interval *interval, double time)
{
    if (is_even(interval))
        return floor_even(interval, time);
    if (is_week(interval->span))
        time = skip_weeks(interval, floor_span(interval->span, interval->zone, time));
    for (int moves = 0; moves < INTERVAL_MOVE_LIMIT; moves++) {
        time = floor_span(interval->span, interval->zone, time);
        if (isnan(time) || is_numbered_evenly(interval, time))
            return time;
        time--;
    }
    return (double)NAN;
}

static double offset_weeks(const struct time_interval *interval, double time, double count)
{
    double number = number_of(interval, time), step = interval->step;
    double first = count > 0 ? floor(number / step) + 1 : ceil(number / step) - 1;
    double rest = count > 0 ? count - 1 : count + 1;
    return move(interval->span, interval->zone, time, (first + rest) * step - number);
}

double interval_offset_locally(const struct time_interval *interval, double time, double count)
{
    if (is_even(interval) || count == 0)
        return move(interval->span, interval->zone, time, count * interval->step);
    if (is_week(interval->span) && interval->step > SHORT_WAY)
        return offset_weeks(interval, time, count);
    if (!(fabs(count) <= INTERVAL_MOVE_LIMIT))
        return (double)NAN;
    double direction = count < 0 ? -1 : 1;
    for (double moved = 0; moved != count && !isnan(time); moved += direction) {
        do
            time = move(interval->span, interval->zone, time, direction);
        while (!isnan(time) && !is_numbered_evenly(interval, time));
    }
    return time;
}
