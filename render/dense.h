/*
 * Paths of very many pieces on an image: long lines, areas and trails. Cairo walks all edges of a
 * path in each of fifteen rows a pixel; here, what lies in pixels that are full already is passed
 * over. The pixels are Cairo's: the same outlines in its fixed-point numbers, the same samples of a
 * pixel, the same rounding of coverage and colour.
 */
#ifndef RENDER_DENSE_H
#define RENDER_DENSE_H

#include <cairo.h>
#include <stdbool.h>
#include <stddef.h>

/* So many lines, or closed shapes, are worth it. */
enum { DENSE_FROM = 1000 };

/*
 * Paints the current path in the current source, which is one colour: filled by the winding
 * rule, or stroked by solid lines with butt ends. False when nothing was done: the path, its place
 * or the image isn't of the kind, or memory is out. Cairo can do it then.
 */
bool dense_fill(cairo_t *cairo);
bool dense_stroke(cairo_t *cairo);

#endif
