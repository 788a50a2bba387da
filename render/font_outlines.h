/*
 * Outlines of glyphs as SVG path data, made once and kept.
 */
#ifndef RENDER_FONT_OUTLINES_H
#define RENDER_FONT_OUTLINES_H

#include <pango/pangocairo.h>

struct font_outlines;

struct font_outlines *font_outlines_new(void);
void font_outlines_free(struct font_outlines *outlines);

/* Forgets all outlines. */
void font_outlines_clear(struct font_outlines *outlines);
size_t font_outlines_count(const struct font_outlines *outlines);

/* The outline in px about the glyph's origin; "" for one without: a space, or a picture. Borrowed
 * until the outlines are cleared; equal outlines are one pointer. */
const char *font_outlines_find(struct font_outlines *outlines, PangoFont *font, PangoGlyph glyph);

#endif
