/*
 * Digests of font files, and the set of those that were used. Who uses them is in fonts.c.
 */
#include "render/font_files.h"

#include <fcntl.h>
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

bool font_digest_file(const char *path, struct font_digest *digest)
{
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool good = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    *digest = (struct font_digest){.size = good ? (size_t)status.st_size : 0};
    struct digest *directories = digest_begin();
    bool is_open_type = good && add_directories(directories, descriptor);
    digest_end(directories, digest->text);
    if (good && !is_open_type) {
        struct digest *all = digest_begin();
        digest->is_whole = true;
        good = add_all(all, descriptor);
        digest_end(all, digest->text);
    }
    close(descriptor);
    return good;
}

void font_files_free(struct font_files *files)
{
    free(files->paths);
    *files = (struct font_files){0};
}

void font_notes_start(struct font_notes *notes)
{
    *notes = (struct font_notes){
        .digests = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};
}

void font_notes_end(struct font_notes *notes)
{
    if (notes->digests)
        g_hash_table_unref(notes->digests);
}

const char *font_notes_path(struct font_notes *notes, const char *path)
{
    gpointer kept = NULL;
    if (!g_hash_table_lookup_extended(notes->digests, path, &kept, NULL)) {
        kept = g_strdup(path);
        g_hash_table_insert(notes->digests, kept, NULL);
    }
    return kept;
}

void font_notes_add(struct font_notes *notes, const char *path)
{
    struct font_files *files = notes->used;
    if (!files || !path)
        return;
    for (size_t i = 0; i < files->count; i++) { /* a figure has a handful */
        if (files->paths[i] == path)
            return;
    }
    const char **paths = realloc(files->paths, (files->count + 1) * sizeof *paths);
    if (!paths) {
        files->failed = true;
        return;
    }
    paths[files->count++] = path;
    files->paths = paths;
}

const struct font_digest *font_notes_digest(struct font_notes *notes, const char *path)
{
    struct font_digest *digest = g_hash_table_lookup(notes->digests, path);
    if (digest)
        return digest;
    struct font_digest made;
    if (!font_digest_file(path, &made))
        return NULL;
    digest = g_new(struct font_digest, 1);
    *digest = made;
    g_hash_table_insert(notes->digests, g_strdup(path), digest);
    return digest;
}
