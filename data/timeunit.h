/*
 * Time units: dates cut down to the parts that matter.
 * https://vega.github.io/vega-lite/docs/timeunit.html
 */
#ifndef DATA_TIMEUNIT_H
#define DATA_TIMEUNIT_H

#include "data/transform.h"

enum timeunit_part {
    TIMEUNIT_YEAR = 1 << 0,
    TIMEUNIT_QUARTER = 1 << 1,
    TIMEUNIT_MONTH = 1 << 2,
    TIMEUNIT_WEEK = 1 << 3,
    TIMEUNIT_DATE = 1 << 4,
    TIMEUNIT_DAY = 1 << 5,
    TIMEUNIT_DAYOFYEAR = 1 << 6,
    TIMEUNIT_HOURS = 1 << 7,
    TIMEUNIT_MINUTES = 1 << 8,
    TIMEUNIT_SECONDS = 1 << 9,
    TIMEUNIT_MILLISECONDS = 1 << 10
};

struct timeunit {
    unsigned parts;   /* of enum timeunit_part; 0: found from maxbins */
    const char *name; /* of the parts in Vega's order, without "utc" and "binned": "yearmonth" */
    bool is_utc, is_binned;
    double step;    /* 1 unless given */
    double maxbins; /* NAN: not given */
};

/* Reads a "timeUnit": a name ("utcyearmonth", "binnedyear") or {"unit", "step", "utc", "maxbins",
 * "binned"}. False after an error, with "did you mean". */
bool timeunit_read(const struct json_node *node, struct timeunit *unit, struct arena *arena,
                   struct diag *diag);

/* As columns and titles name it: timeUnitToString() ("utcyearmonth", "minutes_step_5"), and "month"
 * or "year-month" in titles. */
const char *timeunit_column_prefix(const struct timeunit *unit, struct arena *arena);
const char *timeunit_title(const struct timeunit *unit, struct arena *arena);

/* The start of the unit that holds time (ms since 1970 UTC), and the start of the next one. NAN
 * stays. */
double timeunit_floor(const struct timeunit *unit, double time);
double timeunit_next(const struct timeunit *unit, double start);

/* The time format of axes for that unit: what vega-time's timeUnitSpecifier() gives ("%b %Y"). */
const char *timeunit_format(const struct timeunit *unit, struct arena *arena);

/* The shortest distance of two different starts in ms, as Vega-Lite's durationExpr: for
 * tickMinStep. NAN: none. */
double timeunit_duration(const struct timeunit *unit);

/* A table with the starts of the field's values and the starts of the next units, as dates. NULL
 * after an error. */
const struct table *timeunit_run(const struct timeunit *unit, const char *field, const char *as,
                                 const char *as_end, const struct table *table,
                                 const struct transform_context *context);

#endif
