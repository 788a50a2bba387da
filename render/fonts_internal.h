/*
 * Fonts as the painting of texts needs them: lines that are shaped once and drawn often.
 */
#ifndef RENDER_FONTS_INTERNAL_H
#define RENDER_FONTS_INTERNAL_H

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "render/font_files.h"
#include "render/fonts.h"

struct color_glyph;
struct font_index;
struct font_instance;

struct font_warnings {
    struct diag *diag;
    GHashTable *unknown;  /* characters that no font has */
    unsigned long serial; /* of this figure among those of the fonts; 0: not met yet */
    unsigned count; /* of those that font_warnings_tell() hasn't told; what follows is theirs */
    char *text;     /* that the first is in */
    GString *shown, *codes;        /* as many as a message shows */
    GPtrArray *scripts, *packages; /* of all of them; names are static */
    char *file;                    /* of the figure; NULL: none */
};

/* Notes a character that no font has, in the text that it was met in. */
void font_warnings_add(struct font_warnings *warnings, gunichar character, const char *text);

/* Tells how the font of that pattern differs from the weight and slant that were asked for. True
 * when it does. */
bool font_warnings_check_style(struct font_warnings *warnings, const struct font *font,
                               const FcPattern *pattern);

/* The advance of one line in px. */
double fonts_line_width(struct fonts *fonts, const struct font *font, const char *line);

/* Draws the line as text from Cairo's current point on: for a PDF, which keeps it as text. */
void fonts_show_line(struct fonts *fonts, const struct font *font, const char *text,
                     cairo_t *cairo);

/* Hands each glyph of the line that is an outline in the text's colour to visit, with its origin
 * from the line's start, in px. */
typedef void fonts_visit_glyph(void *context, struct font_instance *font, unsigned glyph, double x,
                               double y);
void fonts_each_glyph(struct fonts *fonts, const struct font *font, const char *line,
                      fonts_visit_glyph *visit, void *context);
struct font_outlines *fonts_outlines(struct fonts *fonts);

/* The same of glyphs that have colours of their own. */
struct placed_color_glyph {
    const struct color_glyph *glyph;
    struct font_instance *font;
    double x, y;
};
typedef void fonts_visit_color_glyph(void *context, const struct placed_color_glyph *glyph);
void fonts_each_color_glyph(struct fonts *fonts, const struct font *font, const char *line,
                            fonts_visit_color_glyph *visit, void *context);

/* The same with its outline as SVG path data about its origin (see font_outlines_find()). */
typedef void fonts_visit_outline(void *context, const char *outline, double x, double y);
void fonts_line_outlines(struct fonts *fonts, const struct font *font, const char *line,
                         fonts_visit_outline *visit, void *context);

/* Notes the glyphs of a line that is drawn by others: the fonts of whoever shows an SVG. */
void fonts_note_line(struct fonts *fonts, const struct font *font, const char *line);

/* A line where it starts. */
struct font_line {
    const struct font *font;
    const char *text;
    double x, y;
};

/*
 * Paints the line on an image in Cairo's source: glyphs by the pixels that their outlines cover, at
 * the nearest quarter of a px. False when memory is out.
 */
bool fonts_paint_line(struct fonts *fonts, const struct font_line *text, cairo_t *cairo);

/* Appends the outlines of the line to Cairo's path. */
void fonts_line_path(struct fonts *fonts, const struct font_line *text, cairo_t *cairo);

/* The families for a font-family of CSS: the one that text of that list is set in, one with the
 * same metrics that other machines have, then the list. Free it with g_free(). */
char *fonts_css_families(struct fonts *fonts, const char *list);

/* A name that many machines have for the metrics of this family, or NULL. Static. */
const char *font_config_find_alias(const char *family);

/* A fontconfig configuration without fonts, with our own rules and nothing of the machine's; NULL
 * when memory is out. The caller destroys it. */
FcConfig *font_config_new(void);

/* The family that a CSS list means: the first that is installed, or that a metric-compatible one
 * stands in for; NULL when none is. The name is borrowed from the index or static. */
const char *font_config_find_family(struct font_index *index, const char *list,
                                    const char *default_family);

/* The font that a pattern of fontconfig's stands for, as the notes keep it; NULL for none. */
struct font_face *font_config_face(struct font_notes *notes, const FcPattern *pattern);

/* See fonts_find_face(). */
struct font_face *font_config_find_face(struct font_index *index, struct font_notes *notes,
                                        const char *name, const struct font_face *after);

/* The first family of a CSS list as text of its own, without quotes: what messages name. The caller
 * frees it with g_free(). */
char *font_family_first(const char *list);

#endif
