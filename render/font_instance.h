/*
 * Fonts at a size, for HarfBuzz, which shapes, and for Cairo, which has the outlines.
 */
#ifndef RENDER_FONT_INSTANCE_H
#define RENDER_FONT_INSTANCE_H

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <hb.h>
#include <stdbool.h>

struct font_face;
struct font_instances;

struct font_instance {
    FcPattern *pattern;       /* the font with what was made of it: a bold, an italic */
    hb_font_t *shaper;        /* counts in FONT_UNITS */
    cairo_scaled_font_t *own; /* NULL: not asked for yet, or broken. See font_instance_outlines() */
    bool was_asked;
    bool has_pictures;      /* it may have glyphs in colours of their own */
    struct font_face *face; /* as the notes keep it; NULL: not asked for yet */
};

/* Sizes and positions are counted in these parts of a px. */
enum { FONT_UNITS = 1024 };

/* What a text asks of a font. */
struct font_style {
    const char *family;   /* of the index: equal names are one pointer */
    const char *language; /* a tag: fonts that have its letters go before others; static */
    int units;            /* the size, in FONT_UNITS */
    int weight;
    bool italic;
};

/* The configuration has the rules for what is made of fonts; it must outlive the instances. */
struct font_instances *font_instances_new(FcConfig *config);
void font_instances_free(struct font_instances *instances);

/* Forgets all of them. */
void font_instances_clear(struct font_instances *instances);
size_t font_instances_count(const struct font_instances *instances);

/* The font of the family that comes nearest to the style; NULL when it has none. All that are found
 * are borrowed until they are cleared. */
struct font_instance *font_instances_nearest(struct font_instances *instances,
                                             const struct font_style *style,
                                             const FcFontSet *family);

/* The same among those of its fonts that have the character; NULL: none has. */
struct font_instance *font_instances_having(struct font_instances *instances,
                                            const struct font_style *style, const FcFontSet *family,
                                            gunichar character);

/* The font for Cairo; NULL for one that it can't read. */
cairo_scaled_font_t *font_instance_outlines(struct font_instance *instance);

#endif
