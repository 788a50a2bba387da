/*
 * The records of the transforms, one a file, for the table in data/transform.c.
 */
#ifndef DATA_TRANSFORM_TRANSFORMS_H
#define DATA_TRANSFORM_TRANSFORMS_H

#include "data/transform.h"

extern const struct transform_type transform_aggregate;
extern const struct transform_type transform_bin;
extern const struct transform_type transform_calculate;
extern const struct transform_type transform_filter;
extern const struct transform_type transform_impute;
extern const struct transform_type transform_joinaggregate;
extern const struct transform_type transform_stack;
extern const struct transform_type transform_timeunit;

#endif
