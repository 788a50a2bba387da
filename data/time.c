/*
 * The proleptic Gregorian calendar on ECMAScript's time line: ms since 1970 to parts and back.
 * Texts are read in data/time/, written in data/format/time.c.
 */
#include "data/time.h"

#include <math.h>
#include <stdint.h>

#include "data/time/zone.h"

/* ECMA-262, 21.4.1.1: a time value is at most this far from 1970. */
static const double time_limit = 8.64e15;
static const double day_length = 86400000;

/* Days from 0000-03-01 to 1970-01-01, and in the 400 years after which the calendar repeats. Years
 * are counted from March, so that the leap day is the last of its year. */
enum { EPOCH_DAYS = 719468, ERA_DAYS = 146097 };

static int64_t floor_divide(int64_t a, int64_t b)
{
    return (a >= 0 ? a : a - (b - 1)) / b;
}

static int64_t days_from_civil(int64_t year, int month, int day)
{
    int64_t since_march = (month + 10) % 12;
    year -= month < 2;
    int64_t era = floor_divide(year, 400);
    int64_t year_of_era = year - era * 400;
    int64_t day_of_year = (153 * since_march + 2) / 5 + day - 1; /* five months have 153 days */
    return era * ERA_DAYS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           EPOCH_DAYS;
}

static void split_days(int64_t days, struct calendar *calendar)
{
    int64_t shifted = days + EPOCH_DAYS;
    int64_t era = floor_divide(shifted, ERA_DAYS);
    int64_t day = shifted - era * ERA_DAYS;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    day -= 365 * year + year / 4 - year / 100;
    int64_t month = (5 * day + 2) / 153;
    calendar->day = (int)(day - (153 * month + 2) / 5 + 1);
    calendar->month = (int)((month + 2) % 12);
    year += era * 400 + (calendar->month < 2);
    calendar->year = (double)year;
    calendar->weekday = (int)(((days + 4) % 7 + 7) % 7); /* 1970 began on a Thursday */
    calendar->day_of_year = (int)(days - days_from_civil(year, 0, 1)) + 1;
}

/* time is a whole number within the limit, or a time zone's offset beyond. */
static inline struct calendar split(double time)
{
    struct calendar calendar = {0};
    double days = floor(time / day_length);
    int rest = (int)(time - days * day_length);
    split_days((int64_t)days, &calendar);
    calendar.hour = rest / 3600000;
    calendar.minute = rest / 60000 % 60;
    calendar.second = rest / 1000 % 60;
    calendar.millisecond = rest % 1000;
    return calendar;
}

struct calendar time_split(double time)
{
    if (!(fabs(time) <= time_limit))
        return (struct calendar){.year = (double)NAN};
    return split(trunc(time));
}

struct calendar time_split_in(const struct zone *zone, double time)
{
    if (!(fabs(time) <= time_limit))
        return (struct calendar){.year = (double)NAN};
    return split(zone_to_local(zone, trunc(time)));
}

double time_clip(double time)
{
    return fabs(time) <= time_limit ? trunc(time) + 0 : (double)NAN; /* + 0 makes -0 a 0 */
}

/* ECMA-262's MakeDay, MakeTime and MakeDate. */
static inline double make(const struct time_parts *parts)
{
    double month = trunc(parts->month);
    double whole_year = trunc(parts->year) + floor(month / 12);
    if (!(fabs(whole_year) <= 400000) || !isfinite(month)) /* beyond, no day count leads back */
        return (double)NAN;
    int month_of_year = (int)(month - floor(month / 12) * 12);
    double first = (double)days_from_civil((int64_t)whole_year, month_of_year, 1);
    double days = first + trunc(parts->day) - 1;
    double rest = trunc(parts->hour) * 3600000 + trunc(parts->minute) * 60000 +
                  trunc(parts->second) * 1000 + trunc(parts->millisecond);
    return days * day_length + rest;
}

double time_make(struct time_parts parts)
{
    return time_clip(make(&parts));
}

double time_make_in(const struct zone *zone, struct time_parts parts)
{
    return time_clip(zone_to_utc(zone, make(&parts)));
}

double time_make_by_year(const struct zone *zone, struct time_parts parts)
{
    double year = parts.year;
    if (!(year >= 0 && year < 100))
        return time_make_in(zone, parts);
    parts.year = -1;
    struct calendar before = time_split_in(zone, time_make_in(zone, parts));
    return time_make_in(zone,
                        (struct time_parts){year, before.month, before.day, before.hour,
                                            before.minute, before.second, before.millisecond});
}

double time_make_of_parts(const struct zone *zone, const double *given, unsigned count)
{
    double parts[7] = {(double)NAN, 0, 1, 0, 0, 0, 0};
    for (unsigned i = 0; i < count && i < 7; i++)
        parts[i] = given[i];
    double year = trunc(parts[0]);
    return time_make_in(zone,
                        (struct time_parts){year >= 0 && year <= 99 ? 1900 + year : year, parts[1],
                                            parts[2], parts[3], parts[4], parts[5], parts[6]});
}
