/*
 * Calendar intervals, as d3-time 3 counts them in UTC or local time: https://d3js.org/d3-time
 */
#ifndef DATA_TIME_INTERVAL_H
#define DATA_TIME_INTERVAL_H

#include <stdbool.h>
#include <stddef.h>

struct tick_span; /* of data/format/number.h */
struct zone;

/* From the longest to the shortest. A week begins on Sunday, an ISO week on Monday. */
enum time_span {
    TIME_YEAR,
    TIME_MONTH,
    TIME_WEEK,
    TIME_ISOWEEK,
    TIME_DAY,
    TIME_HOUR,
    TIME_MINUTE,
    TIME_SECOND,
    TIME_MILLISECOND
};

/* Vega's units of time as so many spans, in the order in which a time unit names its parts. */
enum { TIME_UNIT_COUNT = 12 };
extern const struct time_unit {
    const char *name;
    enum time_span span;
    double step;
} time_units[TIME_UNIT_COUNT];

/*
 * Every step-th span, counted from where d3's interval.every(step) counts: years from 0, months
 * within the year, weeks from 1970, days within the month (within_epoch: from 1970), hours within
 * the day and so on. step is a whole number from 1 on.
 */
struct time_interval {
    enum time_span span;
    double step;
    bool within_epoch;       /* days only, in UTC: d3's unixDay */
    const struct zone *zone; /* NULL: UTC */
};

/* vega-time's timeInterval(unit), or utcInterval(unit) when zone is NULL: "year" …
 * "milliseconds"; a quarter is every third month. False when there is none of that name. */
bool time_interval_find(const char *unit, const struct zone *zone, struct time_interval *interval);

/* The same interval at every step-th (rounded down); false when that is below 1 or not finite, or
 * when the interval has a step already. */
bool time_interval_every(struct time_interval *interval, double step);

/* The latest start not after time; the earliest not before; time moved by count intervals (rounded
 * down), which keeps the finer parts. NAN stays. */
double time_interval_floor(const struct time_interval *interval, double time);
double time_interval_ceil(const struct time_interval *interval, double time);
double time_interval_offset(const struct time_interval *interval, double time, double count);

/* How many of the spans began in the year of that time up to it: Vega's week() and dayofyear(),
 * d3's %U and %W. */
double time_interval_count_in_year(enum time_span span, const struct zone *zone, double time);

/* Each count-th start, from the first not before from, while they are before to. */
struct time_range {
    double from, to, count;
};

/* Writes these starts: at most limit of them, and returns how many there are (up to limit + 1). */
size_t time_interval_range(const struct time_interval *interval, const struct time_range *range,
                           double *starts, size_t limit);

/* d3's tickInterval: the interval that gives these ticks. False when there is none. is_epoch_day:
 * days are counted from 1970, in UTC (d3's utcTickInterval). */
bool time_interval_for_ticks(const struct tick_span *ticks, const struct zone *zone,
                             bool is_epoch_day, struct time_interval *interval);

#endif
