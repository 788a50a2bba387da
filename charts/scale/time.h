/*
 * Time scales beyond what all scales can do: calendar intervals.
 */
#ifndef CHARTS_SCALE_TIME_H
#define CHARTS_SCALE_TIME_H

#include <stdbool.h>
#include <stddef.h>

#include "data/time/interval.h"

struct context;
struct json_node;
struct scale;

/* The zone of whose days and hours a time scale speaks: NULL, which is UTC, of the type utc. */
const struct zone *time_zone(const struct scale *scale);

/* An interval of that scale as "tickCount" and "nice" name it: "month", or {"interval": "month",
 * "step": 3}. False after an error. */
bool time_read_interval(const struct json_node *node, const struct scale *scale,
                        struct time_interval *interval, struct context *context);

/* The starts of the interval within the domain, in the arena; *count of them. False after an
 * error: memory is out, or there are far too many (node asks for them; it may be NULL). */
bool time_ticks_every(const struct scale *scale, const struct time_interval *interval,
                      const struct json_node *node, double **ticks, size_t *count,
                      struct context *context);

#endif
