/*
 * The fonts that a figure uses, and what it uses of them: their identity is that of the glyphs that
 * are drawn, so that a font of the same design is the same font, whoever packed it.
 */
#ifndef RENDER_FONT_FILES_H
#define RENDER_FONT_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A font in a file of one or more. */
struct font_face {
    char *path;
    int index;        /* as fontconfig has it: that in the file, and what is varied */
    char *name;       /* PostScript's name, "LiberationSans-Bold"; the file's for one without */
    uint64_t *hashes; /* of its glyphs, by number; 0: not asked for yet */
    size_t hash_count;
};

/* A font of which text was measured, and its glyphs that were drawn. */
struct font_use {
    struct font_face *face; /* borrowed from struct fonts */
    uint32_t *glyphs;       /* a bit for each */
    size_t words, count;
};

/* The set of them. Zero is empty. */
struct font_files {
    struct font_use *uses; /* in the order of their first use */
    size_t count;
    size_t glyph_count; /* of all of them */
};

void font_files_free(struct font_files *files);

/* What tells a font by what is used of it: "glyphs-sha256:", 64 hexadecimal digits, "/" and the
 * numbers of the glyphs ("3,36-40"). Free it with g_free(). */
char *font_use_identity(const struct font_use *use);

/* The identity of a font that is installed, for the glyphs of another identity; NULL when that is
 * none. Free it with g_free(). */
char *font_face_identity(struct font_face *face, const char *identity);

/* What fonts know of their files, and where uses are noted. */
struct font_notes {
    struct _GHashTable *faces; /* struct font_face → itself */
    struct font_files *used;   /* NULL: not noted */
};

void font_notes_start(struct font_notes *notes);
void font_notes_end(struct font_notes *notes);

/* The face as the notes keep it: equal faces are one pointer, as long as the notes live. */
struct font_face *font_notes_face(struct font_notes *notes, const char *path, int index,
                                  const char *name);

/* Adds a face of font_notes_face() to the set. NULL when uses are not noted. */
struct font_use *font_notes_use(struct font_notes *notes, struct font_face *face);

/* Adds a glyph that is drawn. */
void font_notes_glyph(struct font_notes *notes, struct font_use *use, unsigned index);

#endif
