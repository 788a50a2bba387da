/*
 * Glyphs that a font paints with gradients, transformations and layers that blend: COLR 1. They
 * become pictures, as bitmaps are. See "COLR – Color Table" of the OpenType specification.
 */
#ifndef RENDER_COLOR_PAINT_H
#define RENDER_COLOR_PAINT_H

#include <hb.h>
#include <stdbool.h>

#include "base/buffer.h"
#include "render/scene.h"

/*
 * A PNG of the glyph as the font's first palette has it, black where it takes the text's colour,
 * and where it lies: in ems from the glyph's origin, y growing downwards. False, and nothing, where
 * the glyph isn't painted so, or what paints it is broken or larger than any emoji.
 */
bool color_paint_picture(hb_face_t *face, unsigned glyph, struct buffer *png, struct bounds *box);

#endif
