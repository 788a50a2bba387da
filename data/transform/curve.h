/*
 * Points along a function's curve, closer together where it bends: vega-statistics' sampleCurve().
 */
#ifndef DATA_TRANSFORM_CURVE_H
#define DATA_TRANSFORM_CURVE_H

#include "data/transform/derive.h"

struct curve {
    double (*y)(const void *model, double x);
    const void *model;
    double extent[2];
    double min_steps, max_steps; /* equal: evenly spaced, without a look at the curve */
    double scale;                /* of the results */
    double cost;                 /* of one y(), in steps of LIMIT_WORK */
};

/* Adds the points to a group's rows. False when memory is out. */
bool curve_add(const struct curve *curve, struct derivation *derivation, size_t group);

#endif
