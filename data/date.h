/*
 * Dates written in the spec: https://vega.github.io/vega-lite/docs/datetime.html
 */
#ifndef DATA_DATE_H
#define DATA_DATE_H

#include <stdbool.h>

struct diag;
struct json_node;
struct zone;

/* Whether it is an object with parts of a date: Vega-Lite's isDateTime(). NULL is none. */
bool date_is_written(const struct json_node *node);

/* The time (ms since 1970 UTC) of a number, a text, or an object of year, month, date …; in the
 * zone's local time, if the text has no offset and the object no "utc". False after an error. */
bool date_read(const struct json_node *node, const struct zone *zone, double *time,
               struct diag *diag);

#endif
