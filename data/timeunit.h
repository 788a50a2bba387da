/*
 * Time units: dates cut down to the parts that matter.
 * https://vega.github.io/vega-lite/docs/timeunit.html
 */
#ifndef DATA_TIMEUNIT_H
#define DATA_TIMEUNIT_H

#include "base/name_table.h"
#include "data/transform.h"

/* In Vega's order. */
enum timeunit_part {
    TIMEUNIT_YEAR = 1 << 0,
    TIMEUNIT_QUARTER = 1 << 1,
    TIMEUNIT_MONTH = 1 << 2,
    TIMEUNIT_WEEK = 1 << 3,
    TIMEUNIT_ISOWEEK = 1 << 4, /* only expressions name it: timeUnitSpecifier() */
    TIMEUNIT_DATE = 1 << 5,
    TIMEUNIT_DAY = 1 << 6,
    TIMEUNIT_DAYOFYEAR = 1 << 7,
    TIMEUNIT_HOURS = 1 << 8,
    TIMEUNIT_MINUTES = 1 << 9,
    TIMEUNIT_SECONDS = 1 << 10,
    TIMEUNIT_MILLISECONDS = 1 << 11
};

struct timeunit {
    unsigned parts;   /* of enum timeunit_part; 0: found from maxbins */
    const char *name; /* of the parts in Vega's order, without "utc" and "binned": "yearmonth" */
    bool is_utc, is_binned;
    const struct zone *zone; /* its dates' parts are this zone's; NULL: UTC's */
    double step;             /* 1 unless given */
    double maxbins;          /* NAN: not given */
};

/* Reads a "timeUnit": a name ("utcyearmonth", "binnedyear") or {"unit", "step", "utc", "maxbins",
 * "binned"}; in local time, which is the zone's, unless it says "utc". False after an error, with
 * "did you mean". */
bool timeunit_read(const struct json_node *node, const struct zone *zone, struct timeunit *unit,
                   struct arena *arena, struct diag *diag);

/* As columns and titles name it: timeUnitToString() ("utcyearmonth", "minutes_step_5"), and "month"
 * or "year-month" in titles, "" without a unit. NULL when memory is out. */
const char *timeunit_column_prefix(const struct timeunit *unit, struct arena *arena);
const char *timeunit_title(const struct timeunit *unit, struct arena *arena);

/* What timeunit_floor() and timeunit_next() take of a time, in steps of LIMIT_WORK. */
double timeunit_cost(const struct timeunit *unit);

/* The start of the unit that holds time (ms since 1970 UTC), and the start of the next one. NAN
 * stays. */
double timeunit_floor(const struct timeunit *unit, double time);
double timeunit_next(const struct timeunit *unit, double start);

/* The time format of axes for that unit: what vega-time's timeUnitSpecifier() gives with
 * Vega-Lite's own formats ("%b %Y"); "" without a unit. */
const char *timeunit_format(const struct timeunit *unit, struct arena *arena);

/* A format for those parts instead of Vega's: of "year-month", say. */
struct timeunit_specifier {
    const char *parts, *format;
};

/* timeUnitSpecifier(parts, overrides): the formats of the longest runs of parts that have one. */
const char *timeunit_specifier(unsigned set, const struct timeunit_specifier *overrides,
                               size_t override_count, struct arena *arena);

/* The part of that name ("hours", "isoweek"); 0 when there is none. */
unsigned timeunit_find_part(const char *name);

/* The shortest distance of two different starts in ms, as Vega-Lite's durationExpr in the zone's
 * local time: for tickMinStep. NAN: none. */
double timeunit_duration(const struct timeunit *unit, const struct zone *zone);

/* The unit for dates from low to high when it was to be found from maxbins; else the unit itself.
 */
struct timeunit timeunit_resolve(const struct timeunit *unit, double low, double high);

/* Names: of the dates' field, and of the columns for their units' starts and ends. */
struct timeunit_columns {
    const char *field, *as, *as_end; /* as_end NULL: without the ends */
};

/* A table with the starts of the field's values and the starts of the next units, as dates; null
 * where the value is null or missing. Texts are read as dates. NULL after an error. */
const struct table *timeunit_run(const struct timeunit *unit,
                                 const struct timeunit_columns *columns, const struct table *table,
                                 const struct transform_context *context);

/* For the page of what is supported. */
extern const struct property_set timeunit_property_set;
/* All names, but for the prefixes "utc" and "binned". */
extern const struct name_table timeunit_names;

#endif
