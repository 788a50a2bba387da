/*
 * How the values of a scale are written: formats that follow from its type and domain.
 */
#ifndef CHARTS_SCALE_FORMAT_H
#define CHARTS_SCALE_FORMAT_H

#include "charts/scale/scale.h"
#include "data/format/number.h"

/*
 * The format of numbers for about count ticks, vega-scale's tickFormat(): see
 * number_tick_format(). On a log scale as many digits as there are. False when specifier is no
 * format.
 */
bool scale_number_format(const struct scale *scale, double count, const char *specifier,
                         struct number_format *format, double *prefix_reference);

#endif
