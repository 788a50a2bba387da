/*
 * Lines of text as glyphs: HarfBuzz shapes, unhinted, what is of one script, direction and font.
 */
#ifndef RENDER_SHAPE_H
#define RENDER_SHAPE_H

#include <cairo.h>
#include <glib.h>
#include <hb.h>
#include <stdbool.h>
#include <stddef.h>

#include "render/font_instance.h"

struct font_families;

/* What stands for a character that isn't to be seen, in place of a glyph's number. */
#define GLYPH_NONE 0xFFFFFFFFU

/* Positions are in FONT_UNITS; y grows downwards. */
struct shaped_glyph {
    unsigned index;
    bool is_missing; /* the font's box for a character that no font has */
    size_t cluster;  /* byte of the text that it stands for */
    int width;       /* to the next one */
    int x_offset, y_offset;
};

struct shaped_run {
    struct font_instance *font;
    GUnicodeScript script;
    unsigned char level;         /* of embedding, odd from right to left */
    size_t start, end;           /* bytes of the text */
    struct shaped_glyph *glyphs; /* from left to right */
    size_t count;
    int width;
};

struct text_to_shape {
    const char *text;        /* UTF-8 */
    struct font_style style; /* in the language of the whole text */
};

/* No font is chosen for such a character: spaces, what isn't seen, variants of the one before. */
bool shape_takes_any_font(gunichar character);

/* The runs of a text, from left to right: struct shaped_run. The buffer is HarfBuzz's, to be used
 * again. Free them with g_array_free(). */
GArray *shape_text(struct font_families *families, const struct text_to_shape *text,
                   hb_buffer_t *buffer);

/* Draws the run as text from Cairo's current point on: for a PDF, which keeps it as text. */
void shape_show_run(const struct shaped_run *run, const char *text, cairo_t *cairo);

#endif
