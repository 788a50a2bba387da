/*
 * Calendar arithmetic in UTC, and dates as text: what ECMAScript's Date does.
 */
#ifndef DATA_TIME_H
#define DATA_TIME_H

#include <stdbool.h>

/* The parts of an instant in UTC. month 0–11, day 1–31, weekday 0 (Sunday)–6, as in ECMAScript. */
struct calendar {
    double year;
    int month, day, hour, minute, second, millisecond, weekday, day_of_year; /* day_of_year 1–366 */
};

/* ms since 1970 UTC to parts; of NAN, and of what is no time, only the year is NAN. The reverse
 * normalises parts out of range (month 14, day 0) as Date.UTC() does, but takes the years 0–99 as
 * they are. */
struct calendar time_split(double time);
double time_make(double year, double month, double day, double hour, double minute, double second,
                 double millisecond);

/* ECMAScript's TimeClip: whole ms; NAN beyond 8.64e15. */
double time_clip(double time);

/* ECMAScript's Date.parse() in UTC: ISO 8601 forms, and the forms that V8 also takes ("Jan 1 2000",
 * "1/2/2000"). NAN when text is no date. */
double time_parse(const char *text);

/* d3.utcParse(specifier)(text); NAN when text doesn't match. */
double time_parse_format(const char *text, const char *specifier);

#endif
