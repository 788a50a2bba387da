/*
 * What a layout does without, so that plots keep their share of the picture's width: one record
 * after the other is tried. Guides ask the one that is in the context.
 */
#ifndef CHARTS_LAYOUT_ECONOMY_H
#define CHARTS_LAYOUT_ECONOMY_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct trial;

struct layout_economy {
    bool has_legends_above; /* those that the spec puts nowhere are above the plots */
    double name_share;      /* of the picture's width, as wide as names get at axes of y; 0: any */
    double row_factor;      /* so many times as high as the spec's are steps of y; 0: 1 */
};

/* From none on; the first is {0}. */
extern const struct layout_economy layout_economies[];
extern const size_t layout_economy_count;

/* How much of a picture's width its plots should have, at least. */
extern const double layout_least_share;

/* The part of the width of the last layout that plots take. */
double layout_plot_share(const struct trial *trial);

/* How wide names may be by the context's economy, px; INFINITY: it says nothing of them. */
double layout_name_length(const struct context *context);

#endif
