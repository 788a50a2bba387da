/*
 * Which fonts are installed, looked up family by family: only folders that a family is likely to be
 * in are read at first, all others when it isn't. So a figure costs the same with thousands of
 * fonts as with a few.
 */
#ifndef RENDER_FONT_INDEX_H
#define RENDER_FONT_INDEX_H

#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

struct font_index;

/* Whether HarfBuzz can shape with the font: it knows TrueType and CFF, in files of OpenType's. */
bool font_can_be_shaped(const FcPattern *pattern);

bool font_has_character(const FcPattern *pattern, gunichar character);

/* The fonts below these folders, the first of which were chosen for the figure: of fonts of one
 * family and style, that of the first folder is taken. The list ends with NULL. reader is a
 * configuration that says where fontconfig's caches are; it must outlive the index. */
struct font_index *font_index_new(const char *const *directories, size_t chosen_count,
                                  FcConfig *reader);
void font_index_free(struct font_index *index);

/* A family's name as its fonts spell it, or NULL when there is none. Borrowed. */
const char *font_index_find_family(struct font_index *index, const char *name);

/* The fonts of a family that is there; empty for one that isn't. Borrowed. */
const FcFontSet *font_index_family(struct font_index *index, const char *name);

/* Whether one of the family's fonts has the character. */
bool font_index_family_has(struct font_index *index, const char *name, gunichar character);

/* The family that goes before all others that have the character; NULL when none has it. Borrowed.
 */
const char *font_index_find_character(struct font_index *index, gunichar character);

/* The same among the fonts that were chosen for the figure. */
const char *font_index_find_chosen(struct font_index *index, gunichar character);

/* All fonts, in the order of the folders: reads what wasn't read so far. Each pattern is borrowed.
 */
GPtrArray *font_index_all(struct font_index *index);

#endif
