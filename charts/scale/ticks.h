/*
 * Round numbers for ticks: d3-array's ticks() and tickIncrement().  https://d3js.org/d3-array/ticks
 */
#ifndef CHARTS_SCALE_TICKS_H
#define CHARTS_SCALE_TICKS_H

#include <stddef.h>

struct arena;

/*
 * Where the ticks between start and stop (start <= stop) lie for about count steps: step > 0 is the
 * distance; step < 0 means that the distance is 1 / -step, which a double may not hold exactly. 0
 * or NAN: none.
 */
double ticks_increment(double start, double stop, double count);

/* The distance itself: d3-array's tickStep(). */
double ticks_step(double start, double stop, double count);

/* The ticks in the arena, descending when stop < start; *tick_count of them, none is NULL. */
double *ticks_between(double start, double stop, double count, size_t *tick_count,
                      struct arena *arena);

#endif
