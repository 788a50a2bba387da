/*
 * Coverage of pixels by the outline of a glyph, exact to a 255th: the area of each pixel that lies
 * inside, computed in plain arithmetic, so that it is the same on every machine.
 */
#ifndef RENDER_COVERAGE_H
#define RENDER_COVERAGE_H

#include <cairo.h>

struct coverage {
    int left, top; /* of the first pixel, from the outline's origin */
    int width, height;
    unsigned char pixels[]; /* row by row, 0 to 255 */
};

/* The coverage of a path under a matrix. The caller frees it with free(); NULL when memory is out.
 * Of a path without area the width and height are 0. */
struct coverage *coverage_new(const cairo_path_t *path, const cairo_matrix_t *matrix);

#endif
