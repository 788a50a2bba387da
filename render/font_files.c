/*
 * Sets of glyphs, and their digests. Who uses them is in fonts.c.
 */
#include "render/font_files.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "render/font_digest.h"

#define IDENTITY_PREFIX "glyphs-sha256:"

/* What fontconfig adds to the index of a font whose weight or width is chosen freely. */
enum { VARIED_INDEX = 0x8000 };

enum { GLYPH_LIMIT = 0x10000, WORD_BITS = 32 };

/* --- sets ------------------------------------------------------------------------------------- */

void font_files_free(struct font_files *files)
{
    for (size_t i = 0; i < files->count; i++)
        g_free(files->uses[i].glyphs);
    g_free(files->uses);
    *files = (struct font_files){0};
}

static guint face_hash(gconstpointer key)
{
    const struct font_face *face = key;
    return g_str_hash(face->path) ^ (guint)face->index;
}

static gboolean face_equal(gconstpointer left, gconstpointer right)
{
    const struct font_face *a = left, *b = right;
    return a->index == b->index && strcmp(a->path, b->path) == 0;
}

static void face_free(void *object)
{
    struct font_face *face = object;
    g_free(face->path);
    g_free(face->name);
    g_free(face->hashes);
    g_free(face);
}

void font_notes_start(struct font_notes *notes)
{
    *notes =
        (struct font_notes){.faces = g_hash_table_new_full(face_hash, face_equal, face_free, NULL)};
}

void font_notes_end(struct font_notes *notes)
{
    if (notes->faces)
        g_hash_table_unref(notes->faces);
}

struct font_face *font_notes_face(struct font_notes *notes, const char *path, int index,
                                  const char *name)
{
    const struct font_face key = {.path = (char *)path, .index = index};
    struct font_face *face = g_hash_table_lookup(notes->faces, &key);
    if (face)
        return face;
    face = g_new(struct font_face, 1);
    *face = (struct font_face){.path = g_strdup(path), .index = index, .name = g_strdup(name)};
    g_hash_table_add(notes->faces, face);
    return face;
}

struct font_use *font_notes_use(struct font_notes *notes, struct font_face *face)
{
    struct font_files *files = notes->used;
    if (!files)
        return NULL;
    for (size_t i = 0; i < files->count; i++) { /* a figure has a handful */
        if (files->uses[i].face == face)
            return &files->uses[i];
    }
    files->uses = g_renew(struct font_use, files->uses, files->count + 1);
    files->uses[files->count] = (struct font_use){.face = face};
    return &files->uses[files->count++];
}

static void add_glyph(struct font_use *use, unsigned index)
{
    size_t word = index / WORD_BITS;
    if (word >= use->words) {
        use->glyphs = g_renew(uint32_t, use->glyphs, word + 1);
        memset(use->glyphs + use->words, 0, (word + 1 - use->words) * sizeof *use->glyphs);
        use->words = word + 1;
    }
    use->glyphs[word] |= UINT32_C(1) << index % WORD_BITS;
    use->count++;
}

static bool has_glyph(const struct font_use *use, unsigned index)
{
    return index / WORD_BITS < use->words &&
           (use->glyphs[index / WORD_BITS] >> index % WORD_BITS & 1);
}

void font_notes_glyph(struct font_notes *notes, struct font_use *use, unsigned index)
{
    if (index >= GLYPH_LIMIT || has_glyph(use, index))
        return;
    add_glyph(use, index);
    notes->used->glyph_count++;
}

/* --- numbers of glyphs ------------------------------------------------------------------------ */

static uint64_t hash_glyph(const struct font_face *face, FT_Face font, unsigned index)
{
    uint64_t hash;
    if (!(face->index >> 16 & VARIED_INDEX) && font && font_glyph_hash(font, index, &hash))
        return hash;
    return font_file_hash(face->path) + index;
}

/* Asks the font for the numbers of those glyphs that it wasn't asked for yet. */
static void hash_missing(struct font_face *face, const struct font_use *use)
{
    FT_Library library = NULL;
    FT_Face font = NULL;
    for (unsigned i = 0; i < use->words * WORD_BITS; i++) {
        if (!has_glyph(use, i) || face->hashes[i])
            continue;
        if (!library) {
            if (FT_Init_FreeType(&library) != 0)
                return;
            if (FT_New_Face(library, face->path, face->index & 0x7FFFFFFF, &font) != 0)
                font = NULL;
        }
        face->hashes[i] = hash_glyph(face, font, i);
    }
    if (library)
        FT_Done_FreeType(library); /* and the font */
}

static const uint64_t *find_hashes(struct font_face *face, const struct font_use *use)
{
    size_t count = use->words * WORD_BITS;
    if (count > face->hash_count) {
        face->hashes = g_renew(uint64_t, face->hashes, count);
        memset(face->hashes + face->hash_count, 0,
               (count - face->hash_count) * sizeof *face->hashes);
        face->hash_count = count;
    }
    hash_missing(face, use);
    return face->hashes;
}

/* --- identities ------------------------------------------------------------------------------- */

static void append_ranges(GString *text, const struct font_use *use)
{
    const char *before = "/";
    for (unsigned i = 0; i < use->words * WORD_BITS; i++) {
        if (!has_glyph(use, i))
            continue;
        unsigned first = i;
        while (has_glyph(use, i + 1))
            i++;
        g_string_append_printf(text, "%s%u", before, first);
        if (i > first)
            g_string_append_printf(text, "-%u", i);
        before = ",";
    }
}

/* The bytes of a number are told in one order. */
static void add_number(struct digest *digest, uint64_t number)
{
    unsigned char bytes[8];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)(number >> 8 * i);
    digest_add(digest, bytes, sizeof bytes);
}

static char *new_identity(struct font_face *face, const struct font_use *use)
{
    char digits[DIGEST_TEXT_SIZE];
    const uint64_t *hashes = find_hashes(face, use);
    struct digest digest;
    digest_begin(&digest);
    digest_add(&digest, face->name, strlen(face->name));
    for (unsigned i = 0; i < use->words * WORD_BITS; i++) {
        if (has_glyph(use, i))
            add_number(&digest, hashes[i]);
    }
    digest_end(&digest, digits);
    GString *text = g_string_new(IDENTITY_PREFIX);
    g_string_append(text, digits);
    append_ranges(text, use);
    return g_string_free(text, FALSE);
}

char *font_use_identity(const struct font_use *use)
{
    return new_identity(use->face, use);
}

static bool read_number(const char **at, unsigned *number)
{
    char *end;
    if (!g_ascii_isdigit(**at))
        return false;
    guint64 value = g_ascii_strtoull(*at, &end, 10);
    *at = end;
    *number = (unsigned)MIN(value, GLYPH_LIMIT);
    return value < GLYPH_LIMIT;
}

/* Adds the glyphs of ranges; false when they are none. */
static bool read_ranges(const char *at, struct font_use *use)
{
    for (unsigned next = 0; *at; at += *at == ',') {
        unsigned first, last;
        if (!read_number(&at, &first) || first < next)
            return false;
        last = first;
        if (*at == '-' && (at++, !read_number(&at, &last) || last < first))
            return false;
        if (*at && *at != ',')
            return false;
        next = last + 1;
        for (unsigned i = first; i <= last; i++)
            add_glyph(use, i);
    }
    return true;
}

char *font_face_identity(struct font_face *face, const char *identity)
{
    const char *ranges = strchr(identity, '/');
    struct font_use use = {.face = face};
    char *found = NULL;
    if (g_str_has_prefix(identity, IDENTITY_PREFIX) && (!ranges || read_ranges(ranges + 1, &use)))
        found = font_use_identity(&use);
    g_free(use.glyphs);
    return found;
}
