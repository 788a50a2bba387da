/*
 * The US English names of months and days, and the patterns of dates: what d3-time-format's default
 * locale has. Shared by the reader and the writer of times.
 */
#ifndef DATA_TIME_NAMES_H
#define DATA_TIME_NAMES_H

extern const char *const time_month_names[12];
extern const char *const time_month_abbreviations[12];
extern const char *const time_weekday_names[7]; /* from Sunday */
extern const char *const time_weekday_abbreviations[7];
extern const char *const time_half_days[2];

#endif
