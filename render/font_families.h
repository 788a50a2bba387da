/*
 * The families that texts are set in: what a CSS list means, and which others step in for
 * characters that it lacks. Only these are given to Pango, so that a figure doesn't pay for all
 * fonts that are installed, and what is drawn depends on no other text.
 */
#ifndef RENDER_FONT_FAMILIES_H
#define RENDER_FONT_FAMILIES_H

#include <pango/pangocairo.h>
#include <stdbool.h>

#include "render/fonts.h"

struct font_families;
struct font_index;

/* What a CSS list means. */
struct family {
    const char *name; /* borrowed from the families */
    bool is_missing;  /* and another one steps in */
};

/* NULL after an error: no font at all is one. */
struct font_families *font_families_new(const struct fonts_options *options, struct diag *diag);
void font_families_free(struct font_families *families);

/* Pango's fonts. Borrowed. */
PangoFontMap *font_families_map(struct font_families *families);
struct font_index *font_families_index(struct font_families *families);

/* What the list means. Borrowed. */
const struct family *font_families_find(struct font_families *families, const char *list);

/* The folder, of those that only this user has, in which the family is; NULL for none. Free it with
 * g_free(). */
char *font_families_find_private(struct font_families *families, const char *name);

/* The names of the families that a text in that language (NULL: any) needs, with commas between
 * them, the one to set it in first; Pango has them from now on. Free it with g_free(). */
char *font_families_for_text(struct font_families *families, const struct family *family,
                             const char *language, const char *text);

#endif
