/*
 * Colours of texts that are to be read on something.
 */
#ifndef CHARTS_LABEL_CONTRAST_H
#define CHARTS_LABEL_CONTRAST_H

#include "render/scene.h"

/* How well one opaque colour reads on another, from 1 to 21: the contrast ratio of WCAG 2.1. */
double contrast_ratio(struct color text, struct color ground);

/* A paint of that opacity over an opaque colour: a gradient by its mean. */
struct color contrast_paint_over(const struct paint *paint, double opacity, struct color ground);

/* Of own, white and black the one that reads best. */
struct color contrast_readable(struct color own, struct color ground);

/* Own, as much darker or lighter that it has a contrast of least to the ground; its hue stays. */
struct color contrast_deepen(struct color own, struct color ground, double least);

#endif
