/*
 * Time formats, as d3-time-format 4 writes them, in UTC or local time:
 * https://d3js.org/d3-time-format
 */
#ifndef DATA_FORMAT_TIME_H
#define DATA_FORMAT_TIME_H

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

/* What Vega writes on a time axis without a format: the coarsest part that isn't zero
 * (vega-format's multi-format). */
const char *time_format_multi(double time, const struct zone *zone,
                              const struct time_locale *locale, struct arena *arena);

#endif
