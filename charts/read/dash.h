/*
 * The dashes of strokes: of marks, guides and views, and in the ranges of scales.
 */
#ifndef CHARTS_READ_DASH_H
#define CHARTS_READ_DASH_H

#include <stdbool.h>
#include <stddef.h>

/* A stroke's dashes; given, with count 0: solid. */
struct dash {
    bool given;
    const double *lengths;
    size_t count;
};

#endif
