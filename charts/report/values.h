/*
 * Texts of marks in the report layout: value labels of bars, names of points. Where one would be
 * printed over another text, over the edge of a bar or outside of the picture, it moves into its
 * bar, or beside what it belongs to, or is left out.
 */
#ifndef CHARTS_REPORT_VALUES_H
#define CHARTS_REPORT_VALUES_H

#include <stdbool.h>

#include "render/scene.h"

struct context;
struct layout_end;

/* Moves the texts of a scene that is laid out. Those of a single view may go beyond the picture
 * when that has no size yet: it is to grow then. False when memory is out. */
bool report_place_values(struct scene *scene, struct layout_end *end, struct context *context);

#endif
