/*
 * Statistics that transforms and expressions share: the normal distribution, quantiles.
 */
#ifndef DATA_STATISTICS_H
#define DATA_STATISTICS_H

#include <stddef.h>

/* The normal distribution's density, its integral (West 2009, Better approximations to cumulative
 * normal functions), and the reverse of that (by Giles 2010, Approximating the erfinv function);
 * NAN for a p outside 0 to 1. */
double normal_density(double value, double mean, double deviation);
double normal_cumulative(double value, double mean, double deviation);
double normal_quantile(double p, double mean, double deviation);

/* d3's quantileSorted(): between the two nearest of count ascending numbers. NAN when there are
 * none. */
double quantile_sorted(const double *numbers, size_t count, double p);

/* Sorts numbers, ascending. */
void statistics_sort(double *numbers, size_t count);

/* d3's deviation(): of a sample; NAN for less than two numbers. */
double sample_deviation(const double *numbers, size_t count);

#endif
