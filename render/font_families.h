/*
 * The families that texts are set in: what a CSS list means, and which others step in for
 * characters that it lacks. Only these are looked at, so that a figure doesn't pay for all fonts
 * that are installed, and what is drawn depends on no other text.
 */
#ifndef RENDER_FONT_FAMILIES_H
#define RENDER_FONT_FAMILIES_H

#include <stdbool.h>

#include "render/font_instance.h"
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

/* The fonts that were chosen so far. Borrowed. */
struct font_instances *font_families_instances(struct font_families *families);
struct font_index *font_families_index(struct font_families *families);

/* What the list means. Borrowed. */
const struct family *font_families_find(struct font_families *families, const char *list);

/* The folder, of those that only this user has, in which the family is; NULL for none. Free it with
 * g_free(). */
char *font_families_find_private(struct font_families *families, const char *name);

/* The font of a family that comes nearest to the style; NULL when it has none. Borrowed until the
 * instances are cleared. */
struct font_instance *font_families_nearest(struct font_families *families,
                                            const struct font_style *style);

struct character_to_set {
    const struct font_style *style;
    size_t order; /* of its text's language: see language_order() */
    gunichar character;
    bool is_emoji; /* it is to be one */
};

/* The font that a character is set in: of the style's family, or of one that steps in; NULL when no
 * font has it. Borrowed until the instances are cleared. *place is how far that is from the family
 * that was asked for: 0 for itself. */
struct font_instance *font_families_choose(struct font_families *families,
                                           const struct character_to_set *set, size_t *place);

#endif
