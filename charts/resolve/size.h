/*
 * Sizes of views: given, or following from their scales. Vega-Lite:
 * src/compile/layoutsize/parse.ts.
 */
#ifndef CHARTS_RESOLVE_SIZE_H
#define CHARTS_RESOLVE_SIZE_H

#include <stdbool.h>

struct context;
struct size_change;
struct view;

/*
 * Sets pixel_width and pixel_height of every unit and layer below root, when types and domains of
 * scales are known, and the step of scales whose size follows from it. False after an error.
 */
bool size_resolve_all(struct view *root, struct context *context);

/* From now on, size_resolve_all() changes the sizes of a view and all below it. */
void size_multiply(struct view *view, const struct size_change *change);

/* Gives a view and all layers in it that size. */
void size_set(struct view *view, double width, double height);

#endif
