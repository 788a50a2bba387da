/*
 * Outlines of glyphs, made once and kept: as SVG path data, and as paths for Cairo.
 */
#ifndef RENDER_FONT_OUTLINES_H
#define RENDER_FONT_OUTLINES_H

#include <cairo.h>
#include <stdbool.h>
#include <stddef.h>

#include "render/coverage.h"

struct font_instance;
struct font_outlines;
struct path_sink;

struct font_outlines *font_outlines_new(void);
void font_outlines_free(struct font_outlines *outlines);

/* Forgets all outlines, and the fonts that they are of. */
void font_outlines_clear(struct font_outlines *outlines);
size_t font_outlines_count(const struct font_outlines *outlines);

/* The outline in px about the glyph's origin; "" for one without: a space, or a picture. Borrowed
 * until the outlines are cleared; equal outlines are one pointer. */
const char *font_outlines_find(struct font_outlines *outlines, struct font_instance *font,
                               unsigned index);

/*
 * Appends the outline to Cairo's path, its origin where the glyph stands. It is that of the font's
 * design, scaled: the same numbers from every version of Cairo and FreeType. False, and nothing
 * appended, when there is none: a space, or a picture.
 */
bool font_outlines_add_path(struct font_outlines *outlines, struct font_instance *font,
                            const cairo_glyph_t *glyph, cairo_t *cairo);

/*
 * Which pixels the glyph covers under a matrix from px, its origin at the matrix's translation.
 * NULL when it has no outline. Borrowed until the outlines or the coverages are cleared.
 */
const struct coverage *font_outlines_cover(struct font_outlines *outlines,
                                           struct font_instance *font, unsigned index,
                                           const cairo_matrix_t *matrix);
void font_outlines_limit_coverages(struct font_outlines *outlines);

/* Draws the outline into a sink, its origin at x, y of the glyph. */
void font_outlines_draw(struct font_outlines *outlines, struct font_instance *font,
                        const cairo_glyph_t *glyph, struct path_sink *sink);

#endif
