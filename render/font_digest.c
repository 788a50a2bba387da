/*
 * Numbers for what is in a font. Which glyphs a figure uses is in font_files.c.
 */
#include "render/font_digest.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"

enum {
    HEADER_SIZE = 12, /* of a collection, and of a font in it */
    RECORD_SIZE = 16, /* of a table in a font's directory */
    FONT_LIMIT = 256, /* fonts in a collection; more is no font file */
    TABLE_LIMIT = 4096
};

static uint32_t read_u32(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static bool read_at(int descriptor, void *bytes, size_t length, uint32_t offset)
{
    return pread(descriptor, bytes, length, (off_t)offset) == (ssize_t)length;
}

static bool is_font(const unsigned char header[HEADER_SIZE])
{
    uint32_t tag = read_u32(header);
    return tag == 0x00010000 || tag == 0x4F54544F /* OTTO */ || tag == 0x74727565 /* true */;
}

/* The directory of the font that starts at offset. */
static bool add_directory(struct digest *digest, int descriptor, uint32_t offset)
{
    unsigned char header[HEADER_SIZE];
    if (!read_at(descriptor, header, sizeof header, offset) || !is_font(header))
        return false;
    size_t tables = (size_t)header[4] << 8 | header[5];
    if (tables == 0 || tables > TABLE_LIMIT)
        return false;
    size_t length = tables * RECORD_SIZE;
    unsigned char *records = malloc(length);
    bool good = records && read_at(descriptor, records, length, offset + HEADER_SIZE);
    if (good) {
        digest_add(digest, header, sizeof header);
        digest_add(digest, records, length);
    }
    free(records);
    return good;
}

static bool add_directories(struct digest *digest, int descriptor)
{
    unsigned char header[HEADER_SIZE];
    if (!read_at(descriptor, header, sizeof header, 0))
        return false;
    if (read_u32(header) != 0x74746366 /* ttcf */)
        return add_directory(digest, descriptor, 0);
    uint32_t count = read_u32(header + 8);
    if (count == 0 || count > FONT_LIMIT)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        unsigned char offset[4];
        if (!read_at(descriptor, offset, sizeof offset, HEADER_SIZE + 4 * i) ||
            !add_directory(digest, descriptor, read_u32(offset)))
            return false;
    }
    return true;
}

static bool add_all(struct digest *digest, int descriptor)
{
    unsigned char chunk[65536];
    ssize_t count;
    uint64_t offset = 0;
    while ((count = pread(descriptor, chunk, sizeof chunk, (off_t)offset)) > 0) {
        digest_add(digest, chunk, (size_t)count);
        offset += (uint64_t)count;
    }
    return count == 0;
}

static void digest_file(const char *path, char text[DIGEST_TEXT_SIZE])
{
    struct stat status;
    struct digest digest;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    digest_begin(&digest);
    bool good = descriptor >= 0 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (good && !add_directories(&digest, descriptor))
        add_all(&digest, descriptor);
    if (descriptor >= 0)
        close(descriptor);
    digest_end(&digest, text);
}

uint64_t font_file_hash(const char *path)
{
    char text[DIGEST_TEXT_SIZE];
    digest_file(path, text);
    text[16] = '\0';
    return strtoull(text, NULL, 16);
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15;
    return hash ^ hash >> 32;
}

static uint64_t pair(long high, long low)
{
    return (uint64_t)(uint32_t)high << 32 | (uint32_t)low;
}

bool font_glyph_hash(FT_Face face, unsigned index, uint64_t *hash)
{
    static const FT_Int32 flags = FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP | FT_LOAD_IGNORE_TRANSFORM;
    /* In colours of their own glyphs are more than their outlines. */
    if (FT_HAS_COLOR(face) || FT_Load_Glyph(face, index, flags) != 0 ||
        face->glyph->format != FT_GLYPH_FORMAT_OUTLINE || face->units_per_EM == 0)
        return false;
    const FT_Outline *outline = &face->glyph->outline;
    *hash = mix(0, pair(face->units_per_EM, face->glyph->metrics.horiAdvance));
    for (int i = 0; i < outline->n_points; i++) {
        const FT_Vector *point = &outline->points[i];
        *hash = mix(mix(*hash, pair(point->x, point->y)), FT_CURVE_TAG((unsigned)outline->tags[i]));
    }
    for (int i = 0; i < outline->n_contours; i++)
        *hash = mix(*hash, pair(i, outline->contours[i]));
    return true;
}
