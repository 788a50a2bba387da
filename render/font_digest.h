/*
 * Numbers that tell one version of a font from another: of a glyph, and of a whole file.
 */
#ifndef RENDER_FONT_DIGEST_H
#define RENDER_FONT_DIGEST_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdbool.h>
#include <stdint.h>

/*
 * A number for the outline and the advance of a glyph in units of the design: whole numbers, the
 * same in every version of what reads fonts, at every size. False for a glyph without an outline,
 * a picture, and in fonts with colours.
 */
bool font_glyph_hash(FT_Face face, unsigned index, uint64_t *hash);

/*
 * A number for a font file. A font of megabytes is not read for it: its directory, at the start of
 * an OpenType file, holds a checksum, the place and the length of each table (OpenType 1.9, "Table
 * Directory"), so that the directories of all its fonts tell versions apart for a few hundred
 * bytes. Files that aren't OpenType are read whole. That of no bytes when it can't be read.
 */
uint64_t font_file_hash(const char *path);

#endif
