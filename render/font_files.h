/*
 * The files that fonts come from: which of them a figure used, and what tells one version of a font
 * from another.
 */
#ifndef RENDER_FONT_FILES_H
#define RENDER_FONT_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/digest.h"

/* The digest of a font file and how it was made. */
struct font_digest {
    bool is_whole; /* of all bytes; else of the tables' directory */
    char text[DIGEST_TEXT_SIZE];
    size_t size; /* of the file in bytes */
};

/*
 * The digest of the font file at path. A font of megabytes is not read for it: its directory, at
 * the start of an OpenType file, holds a checksum, the place and the length of each table
 * (OpenType 1.9, "Table Directory"), so that SHA-256 of the directories of all its fonts tells
 * versions apart for a few hundred bytes. Files that aren't OpenType are digested whole. False when
 * it can't be read.
 */
bool font_digest_file(const char *path, struct font_digest *digest);

/* The set of font files of which glyphs were measured or drawn. Zero is empty. */
struct font_files {
    const char **paths; /* in the order of their first use; borrowed from struct fonts */
    size_t count;
    bool failed; /* memory ran out */
};

void font_files_free(struct font_files *files);

/* What fonts know of their files: the digests that were asked for, and where uses are noted. */
struct font_notes {
    struct _GHashTable *digests; /* path → struct font_digest, or NULL: asked for by none yet */
    struct font_files *used;     /* NULL: not noted */
};

void font_notes_start(struct font_notes *notes);
void font_notes_end(struct font_notes *notes);

/* The path as the notes keep it: equal paths are one pointer, as long as the notes live. */
const char *font_notes_path(struct font_notes *notes, const char *path);

/* Adds a path of font_notes_path() to the set; NULL is nothing. */
void font_notes_add(struct font_notes *notes, const char *path);

/* The digest of the file, made once; NULL when it can't be read. */
const struct font_digest *font_notes_digest(struct font_notes *notes, const char *path);

#endif
