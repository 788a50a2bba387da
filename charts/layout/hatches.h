/*
 * Hatch patterns: what usermeta.burin.patterns, or the theme, puts in the place of fills.
 */
#ifndef CHARTS_LAYOUT_HATCHES_H
#define CHARTS_LAYOUT_HATCHES_H

#include <stdbool.h>

struct context;
struct scene;

/* Hatches what is filled with one of the colors that have a pattern, in marks and in legends, on
 * the picture's background. False after an error. */
bool hatches_apply(struct scene *scene, struct context *context);

#endif
