/*
 * Time scales beyond what all scales can do: calendar intervals.
 */
#ifndef CHARTS_SCALE_TIME_H
#define CHARTS_SCALE_TIME_H

#include <stddef.h>

#include "data/time/interval.h"

struct arena;
struct scale;

/* The zone of whose days and hours a time scale speaks: NULL, which is UTC, of the type utc. */
const struct zone *time_zone(const struct scale *scale);

/* Of more ticks none is drawn. */
enum { TIME_TICK_LIMIT = 10000 };

/* The starts of the interval within the domain, in the arena; *count of them. NULL when there are
 * too many (*count is more than TIME_TICK_LIMIT) or there is no memory. */
double *time_ticks_every(const struct scale *scale, const struct time_interval *interval,
                         size_t *count, struct arena *arena);

#endif
