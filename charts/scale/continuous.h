/*
 * What the continuous scale types share: d3-scale's continuous(), with a lift of its own each.
 */
#ifndef CHARTS_SCALE_CONTINUOUS_H
#define CHARTS_SCALE_CONTINUOUS_H

#include "charts/scale/scale.h"

/* The position of a value, in pieces when domain and range have more than two ends. */
double continuous_place(const struct scale *scale, struct value value);

/* How far through the domain a number lies: 0 its start, 1 its end, and 0.5 the middle of three (a
 * diverging domain). */
double continuous_part(const struct scale *scale, double number);

/* Room at the ends of the domain, px of a range: Vega's padDomain(). */
void continuous_pad(struct scale *scale, double padding);

/* Ends at round numbers, and ticks at them: d3-scale's linearish(). */
void continuous_nice(struct scale *scale, double count);
double *continuous_ticks(const struct scale *scale, double count, size_t *tick_count,
                         struct arena *arena);

#endif
