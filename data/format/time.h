/*
 * Time formats, as d3-time-format 4 writes them, in UTC: https://d3js.org/d3-time-format
 */
#ifndef DATA_FORMAT_TIME_H
#define DATA_FORMAT_TIME_H

struct arena;

/* d3.utcFormat(specifier)(new Date(time)), in the arena; NULL when memory is out. The US English
 * locale. */
const char *time_format(const char *specifier, double time, struct arena *arena);

/* What Vega writes on a time axis without a format: the coarsest part that isn't zero
 * (vega-format's multi-format). */
const char *time_format_multi(double time, struct arena *arena);

#endif
