/*
 * Time formats, as d3-time-format 4 writes them, in UTC or local time:
 * https://d3js.org/d3-time-format
 */
#ifndef DATA_FORMAT_TIME_H
#define DATA_FORMAT_TIME_H

#include <stddef.h>

struct arena;
struct zone;

/* Names from Sunday and from January; what %c, %x and %X stand for. data/format/locale.h has the
 * default one. */
struct time_locale {
    const char *date_time, *date, *time;
    const char *const *periods, *const *days, *const *short_days, *const *months,
                                                                      *const *short_months;
};

/* locale.format(specifier)(new Date(time)) of d3 in that zone, utcFormat() when it is NULL; in the
 * arena; NULL when memory is out. */
const char *time_format(const char *specifier, double time, const struct zone *zone,
                        const struct time_locale *locale, struct arena *arena);

/* vega-format's multi-format: how a time is written whose finest part that isn't zero is that; a
 * week is one within a month. NULL: Vega's own. */
enum time_level {
    TIME_LEVEL_MILLISECONDS,
    TIME_LEVEL_SECONDS,
    TIME_LEVEL_MINUTES,
    TIME_LEVEL_HOURS,
    TIME_LEVEL_DATE,
    TIME_LEVEL_WEEK,
    TIME_LEVEL_MONTH,
    TIME_LEVEL_QUARTER,
    TIME_LEVEL_YEAR,
    TIME_LEVEL_COUNT
};

struct time_levels {
    const char *specifiers[TIME_LEVEL_COUNT];
};

/* The level that a specification calls so ("milliseconds" … "year", "day" is "date");
 * TIME_LEVEL_COUNT: none. time_level_name(): NULL after the last. */
enum time_level time_level_named(const char *name);
const char *time_level_name(size_t level);

/* A time on its level; levels may be NULL. In the arena; NULL when memory is out. */
const char *time_format_levels(const struct time_levels *levels, double time,
                               const struct zone *zone, const struct time_locale *locale,
                               struct arena *arena);

/* What Vega writes on a time axis without a format. */
const char *time_format_multi(double time, const struct zone *zone,
                              const struct time_locale *locale, struct arena *arena);

#endif
