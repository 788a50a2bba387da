/*
 * Halos: what is left blank of grid lines that would run through texts.
 */
#ifndef CHARTS_REPORT_HALOS_H
#define CHARTS_REPORT_HALOS_H

#include <stdbool.h>

struct context;
struct scene;

/* Adds them over the grids and under all else. False when memory is out. */
bool report_draw_halos(struct scene *scene, struct context *context);

#endif
