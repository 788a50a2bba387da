/*
 * The gradients of glyphs, as Cairo's patterns.
 */
#ifndef RENDER_COLOR_GRADIENT_H
#define RENDER_COLOR_GRADIENT_H

#include <cairo.h>
#include <hb-ot.h>

#include "render/color_table.h"

/* The colours that a font's paints choose from. */
struct color_palette {
    const hb_color_t *colors;
    unsigned count;
};

struct color_rgba {
    double red, green, blue, alpha;
};

/* Black for the text's colour and for one that isn't in the palette. */
struct color_rgba color_palette_color(const struct color_palette *palette, unsigned index,
                                      double alpha);

/* A gradient of any of the three kinds, in the font's units; the caller's. NULL for one that paints
 * nothing, without colours or of points that span no plane, and for other paints. */
cairo_pattern_t *color_gradient_pattern(const struct color_table *table,
                                        const struct color_paint *paint,
                                        const struct color_palette *palette);

#endif
