/*
 * Paints a scene as SVG elements. The document around them is in svg.c.
 */
#ifndef RENDER_OUTPUT_SVG_PAINTER_H
#define RENDER_OUTPUT_SVG_PAINTER_H

#include "base/buffer.h"
#include "render/scene.h"

struct fonts;

/* Before each id in the buffers stands this byte, for a prefix that the document chooses. No text
 * of a user's has it there. */
#define SVG_ID_MARK "\1"

struct svg_parts {
    struct buffer definitions, body;
    bool has_bad_number; /* a coordinate isn't finite */
    bool out_of_memory;
};

/* has_text: text is <text>, not outlines. The caller frees both buffers. */
void svg_paint(const struct scene *scene, struct fonts *fonts, bool has_text,
               struct svg_parts *parts);

#endif
