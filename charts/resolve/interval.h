/*
 * Calendar intervals and ticks as the spec asks for them: "nice" and "tickCount".
 */
#ifndef CHARTS_RESOLVE_INTERVAL_H
#define CHARTS_RESOLVE_INTERVAL_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct json_node;
struct scale;
struct time_interval;

/* An interval of a time scale: "month", or {"interval": "month", "step": 3}. False after an error.
 */
bool interval_read(const struct json_node *node, const struct scale *scale,
                   struct time_interval *interval, struct context *context);

/* The starts of the interval that node names within the scale's domain, in the arena; *count of
 * them. NULL after an error: it is no interval, or there are far too many of them. */
double *interval_list_ticks(const struct json_node *node, const struct scale *scale, size_t *count,
                            struct context *context);

/* The scale's own ticks for about wanted steps. NULL without any (then *count is 0), or after an
 * error. */
double *scale_list_ticks(const struct scale *scale, double wanted, size_t *count,
                         struct context *context);

#endif
