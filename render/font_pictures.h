/*
 * Glyphs in colours of their own: bitmaps (CBDT, sbix), layers of outlines (COLR 0) and what is
 * painted with gradients (COLR 1), as emoji are. All other glyphs are painted in the colour of
 * their text: font_outlines.h.
 */
#ifndef RENDER_FONT_PICTURES_H
#define RENDER_FONT_PICTURES_H

#include <stdbool.h>

#include "render/scene.h"

struct font_face;
struct font_instance;
struct font_pictures;

/* The outline of a glyph in a colour, the text's own where there is none. */
struct color_layer {
    unsigned glyph;
    bool has_color;
    struct color color;
};

/* Sizes are in ems, y grows downwards; the origin is the glyph's. */
struct color_glyph {
    const struct picture *picture; /* NULL: layers, from the lowest to the highest */
    struct bounds box;             /* of the picture */
    const struct color_layer *layers;
    size_t layer_count;
    double advance;
};

struct font_pictures *font_pictures_new(void);
void font_pictures_free(struct font_pictures *pictures);

/* NULL for a glyph that has no colours, and when memory is out. face is the font as the notes keep
 * it, which tells it in all sizes. Lives as long as pictures. */
const struct color_glyph *font_pictures_find(struct font_pictures *pictures,
                                             const struct font_face *face,
                                             const struct font_instance *font, unsigned index);

#endif
