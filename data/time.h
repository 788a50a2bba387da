/*
 * Calendar arithmetic in UTC or a time zone's local time, and dates as text: what ECMAScript's Date
 * does. A NULL zone is UTC.
 */
#ifndef DATA_TIME_H
#define DATA_TIME_H

#include <stdbool.h>

struct time_locale;
struct zone;

/* The parts of an instant. month 0–11, day 1–31, weekday 0 (Sunday)–6, as in ECMAScript. */
struct calendar {
    double year;
    int month, day, hour, minute, second, millisecond, weekday, day_of_year; /* day_of_year 1–366 */
};

/* What an instant is made of: months from 0, days from 1; any of them may be out of its range. */
struct time_parts {
    double year, month, day, hour, minute, second, millisecond;
};

/* ms since 1970 UTC to parts; of NAN, and of what is no time, only the year is NAN. The reverse
 * normalises parts out of range (month 14, day 0) as Date.UTC() does, but takes the years 0–99 as
 * they are. */
struct calendar time_split(double time);
double time_make(struct time_parts parts);

/* The same in the zone: the parts that its clocks and calendars show, as Date's getters have them;
 * parts to an instant as new Date(year, month, …) does, but for the years 0–99. */
struct calendar time_split_in(const struct zone *zone, double time);
double time_make_in(const struct zone *zone, struct time_parts parts);

/* As d3 and Vega make dates of parts: the years 0–99 by way of the year -1, which is no leap year.
 */
double time_make_by_year(const struct zone *zone, struct time_parts parts);

/* As Date.UTC() and new Date() take their count parts (at most 7, missing ones are the first or 0):
 * the years 0–99 are those of the 20th century. */
double time_make_of_parts(const struct zone *zone, const double *given, unsigned count);

/* ECMAScript's TimeClip: whole ms; NAN beyond 8.64e15. */
double time_clip(double time);

/* ECMAScript's Date.parse(): ISO 8601 forms, and the forms that V8 also takes ("Jan 1 2000",
 * "1/2/2000"). What says no offset is local time, but for dates of ISO 8601 alone ("2000-01-02"),
 * which are UTC. NAN when text is no date. */
double time_parse(const char *text, const struct zone *zone);

/* d3.timeParse(specifier)(text) in the zone; d3.utcParse() when it is NULL. Names are those of the
 * locale; NULL: US English. NAN when text doesn't match. */
double time_parse_format(const char *text, const char *specifier, const struct zone *zone,
                         const struct time_locale *locale);

/* Whether a text that is read so has parts that no calendar or clock has, which are then counted
 * on: a month 13, a 30 February, 25 hours. */
bool time_format_overflows(const char *text, const char *specifier,
                           const struct time_locale *locale);

#endif
