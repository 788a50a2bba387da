/*
 * Fonts: a private fontconfig configuration, lines that are shaped in them, and what was missing.
 */
#ifndef RENDER_FONTS_H
#define RENDER_FONTS_H

#include <stdbool.h>

#include "render/text.h"

struct diag;
struct font_warnings;
struct font_face;
struct font_files;
struct fonts;

struct fonts_options {
    const char *directory;     /* where fonts are; NULL: /usr/local/share/fonts, /usr/share/fonts */
    const char *const *chosen; /* folders whose fonts go before those */
    size_t chosen_count;
    const char *family; /* all text in this family, whatever the scene says; NULL: as it says */
    const char *default_family; /* what "sans-serif" means; NULL: Liberation Sans */
};

/* The caller frees it with fonts_free(). NULL after an error (no font at all is one). diag gets the
 * warnings as well, unless fonts_warn() is called. */
struct fonts *fonts_new(const struct fonts_options *options, struct diag *diag);
void fonts_free(struct fonts *fonts);

/* Of the figure that is measured or drawn: see struct text_measurer. */
void fonts_set_language(struct fonts *fonts, const char *language);

/* Measures what is shaped; lives as long as fonts. A family that isn't there is recorded in diag as
 * a warning, once: `no font "Futura": set in Liberation Sans`; characters that no font has are told
 * by font_warnings_tell(). */
const struct text_measurer *fonts_measurer(struct fonts *fonts);

/*
 * For fonts that several figures use, one after another or in turns: from now on, warnings go to
 * these, and what a figure is warned of doesn't depend on those before it. Nothing that is measured
 * or drawn does. Both must outlive what comes until the next call; warnings are used with one
 * struct fonts only. The caller frees them with font_warnings_free(); they borrow diag.
 */
void fonts_warn(struct fonts *fonts, struct font_warnings *warnings);
struct font_warnings *font_warnings_new(struct diag *diag);
void font_warnings_free(struct font_warnings *warnings);

/* The specification that messages name. */
void font_warnings_set_file(struct font_warnings *warnings, const char *file);

/* Records in diag which characters no font has, of those that weren't told before: one warning,
 * `no font has "…" (emoji: U+1F600) in text "…"`, or `no font has the 40 characters "…" (Thai: …),
 * the first in text "…"`, with Debian's packages that have such fonts as the hint. */
void font_warnings_tell(struct font_warnings *warnings);

/* From now on, fonts of which text is measured, and their glyphs that are drawn, are added to
 * files; NULL: nowhere. What files holds is borrowed from fonts. */
void fonts_note_files(struct fonts *fonts, struct font_files *files);

/* The installed font of that name of PostScript's ("LiberationSans-Bold") that comes after another
 * one in the order of paths; after NULL: the first. NULL when there is none any more. Borrowed from
 * fonts. */
struct font_face *fonts_find_face(struct fonts *fonts, const char *name,
                                  const struct font_face *after);

#endif
