/*
 * PNGs as pixels, to compare them: how they are coded doesn't matter.
 */
#ifndef RENDER_OUTPUT_PIXELS_H
#define RENDER_OUTPUT_PIXELS_H

#include <stdbool.h>
#include <stddef.h>

struct pixels {
    unsigned width, height;
    unsigned char *rgba; /* width × height × 4 */
};

/* False when it is no PNG, larger than what is ever written (OUTPUT_SIDE_LIMIT a side) or memory is
 * out. Free with pixels_free(). */
bool pixels_read(const unsigned char *png, size_t length, struct pixels *pixels);
void pixels_free(struct pixels *pixels);

/* How many pixels are off by more than tolerance (of 255) in a channel. Both have the same size. */
size_t pixels_count_differences(const struct pixels *a, const struct pixels *b, unsigned tolerance);

#endif
