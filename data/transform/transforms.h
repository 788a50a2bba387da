/*
 * The records of the transforms, one a file, for the table in data/transform.c.
 */
#ifndef DATA_TRANSFORM_TRANSFORMS_H
#define DATA_TRANSFORM_TRANSFORMS_H

#include "data/transform.h"

extern const struct transform_type transform_aggregate;
extern const struct transform_type transform_bin;
extern const struct transform_type transform_calculate;
extern const struct transform_type transform_density;
extern const struct transform_type transform_extent;
extern const struct transform_type transform_filter;
extern const struct transform_type transform_flatten;
extern const struct transform_type transform_fold;
extern const struct transform_type transform_impute;
extern const struct transform_type transform_joinaggregate;
extern const struct transform_type transform_loess;
extern const struct transform_type transform_lookup;
extern const struct transform_type transform_pivot;
extern const struct transform_type transform_quantile;
extern const struct transform_type transform_regression;
extern const struct transform_type transform_sample;
extern const struct transform_type transform_stack;
extern const struct transform_type transform_timeunit;
extern const struct transform_type transform_window;

#endif
