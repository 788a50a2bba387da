/*
 * Pictures on Cairo: as they are where the output keeps them, resampled where it has pixels.
 */
#ifndef RENDER_PAINT_PICTURE_H
#define RENDER_PAINT_PICTURE_H

#include <cairo.h>

#include "render/scene.h"

struct budget;

/* What is painted, and where: box is in cairo's coordinates, which aren't turned. The operator is
 * set already. */
struct placed_picture {
    const struct image_item *image;
    struct bounds box;
    double opacity;
};

/* For outputs that keep pictures: their own bytes, if they can. False when memory is out. */
bool paint_picture_kept(cairo_t *cairo, const struct placed_picture *placed);

/*
 * Into pixels, by arithmetic of our own, which gives the same pixels with every version of Cairo:
 * each pixel has the mean of what it covers; enlarged, it lies between its neighbours. Pixels are
 * charged to budget. False when memory is out.
 */
bool paint_picture_resampled(cairo_t *cairo, const struct placed_picture *placed,
                             struct budget *budget);

/* The same where cairo's coordinates are turned, as an emoji in a label is: each pixel has the mean
 * of some points in it. */
bool paint_picture_turned(cairo_t *cairo, const struct placed_picture *placed,
                          struct budget *budget);

#endif
