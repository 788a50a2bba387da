/*
 * What tells a font by the glyphs that are used of it. The fonts are copies of Liberation Sans,
 * some of them changed.
 */
#include "render/font_files.h"

#include <check.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/array.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#define ANY "glyphs-sha256:0000"

static char *original; /* where Debian 12 or 13 has it */

static void find_font(void)
{
    static const char *const folders[] = {"liberation", "liberation2"};
    for (size_t i = 0; i < COUNT_OF(folders); i++) {
        char *path =
            g_strdup_printf("/usr/share/fonts/truetype/%s/LiberationSans-Regular.ttf", folders[i]);
        if (!original && file_exists(path))
            original = path;
        else
            g_free(path);
    }
    ck_assert_ptr_nonnull(original);
}

static void forget_font(void)
{
    g_free(original);
}

static char *identity_of(const char *path, const char *name, const char *glyphs)
{
    struct font_notes notes;
    font_notes_start(&notes);
    char *identity = font_face_identity(font_notes_face(&notes, path, 0, name), glyphs);
    font_notes_end(&notes);
    return identity;
}

static uint32_t read_u32(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* Where a table begins (OpenType 1.9, "Table Directory"). */
static size_t find_table(const char *font, const char *tag)
{
    for (size_t at = 12;; at += 16) {
        if (memcmp(font + at, tag, 4) == 0)
            return read_u32(font + at + 8);
    }
}

/* Glyph 36 is "A", 37 "B": the tables "hmtx" and "loca" have 4 bytes a glyph here. */
enum { GLYPH_A = 36 };

/* A copy of the font of which one byte is another. */
static char *changed_copy(size_t at, size_t offset)
{
    char *bytes, *path = g_strdup("/tmp/burin-font-XXXXXX");
    gsize length;
    ck_assert(g_file_get_contents(original, &bytes, &length, NULL));
    bytes[at + offset]++;
    close(mkstemp(path));
    ck_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
    g_free(bytes);
    return path;
}

/* What changes, and whether that of "A" and of "B" does. */
static const struct {
    const char *table;
    size_t offset;
    bool is_outline, changes_a, changes_b;
} changes[] = {
    {"glyf", 1, true, true, false}, /* which point is the last of its first contour */
    {"hmtx", 4 * GLYPH_A + 1, false, true, false},
    {"hmtx", 4 * (GLYPH_A + 1) + 1, false, false, true},
    {"name", 100, false, false, false}, /* another licence or foundry is the same design */
    {"head", 8, false, false, false},   /* the checksum of all */
};

static bool is_same(const char *path, const char *glyphs)
{
    char *wanted = identity_of(original, "Font", glyphs), *got = identity_of(path, "Font", glyphs);
    bool same = strcmp(wanted, got) == 0;
    g_free(wanted);
    g_free(got);
    return same;
}

static size_t place_of(size_t index)
{
    char *bytes;
    ck_assert(g_file_get_contents(original, &bytes, NULL, NULL));
    size_t at = find_table(bytes, changes[index].table);
    if (changes[index]
            .is_outline) /* after 10 bytes that say how many contours there are, and where */
        at += read_u32(bytes + find_table(bytes, "loca") + sizeof(uint32_t) * GLYPH_A) + 10;
    g_free(bytes);
    return at;
}

START_TEST(glyphs_tell_a_font)
{
    char *path = changed_copy(place_of((size_t)_i), changes[_i].offset);
    ck_assert_int_eq(is_same(path, ANY "/36"), !changes[_i].changes_a);
    ck_assert_int_eq(is_same(path, ANY "/37"), !changes[_i].changes_b);
    ck_assert(is_same(path, ANY "/38-40"));
    unlink(path);
    g_free(path);
}
END_TEST

START_TEST(a_name_tells_a_font)
{
    char *one = identity_of(original, "One", ANY "/36"), *two = identity_of(original, "Two", one);
    ck_assert_str_ne(one, two);
    ck_assert_str_eq(strchr(one, '/'), "/36");
    g_free(one);
    g_free(two);
}
END_TEST

START_TEST(drawn_glyphs_are_the_identity)
{
    struct font_files files = {0};
    struct font_notes notes;
    font_notes_start(&notes);
    notes.used = &files;
    struct font_use *use = font_notes_use(&notes, font_notes_face(&notes, original, 0, "Font"));
    static const unsigned drawn[] = {40, 36, 3, 37, 36, 38, 3};
    for (size_t i = 0; i < COUNT_OF(drawn); i++)
        font_notes_glyph(&notes, use, drawn[i]);
    char *wanted = identity_of(original, "Font", ANY "/3,36-38,40"),
         *identity = font_use_identity(use);
    ck_assert_str_eq(identity, wanted);
    ck_assert_uint_eq(files.glyph_count, 5);
    g_free(identity);
    g_free(wanted);
    font_files_free(&files);
    font_notes_end(&notes);
}
END_TEST

static const char *const no_identities[] = {
    "sha256:00/1",  "",           ANY "/a",     ANY "/1-",     ANY "/3-2",
    ANY "/5,4",     ANY "/5,5",   ANY "/1;2",   ANY "/-1",     ANY "/99999999999",
    ANY "/0-65536", ANY "/65536", ANY "/3 - 4", ANY "/3,36-4",
};

START_TEST(others_are_none)
{
    ck_assert_ptr_null(identity_of(original, "Font", no_identities[_i]));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("font_files");
    TCase *tcase = tcase_create("font_files");
    tcase_add_unchecked_fixture(tcase, find_font, forget_font);
    tcase_add_loop_test(tcase, glyphs_tell_a_font, 0, (int)COUNT_OF(changes));
    tcase_add_test(tcase, a_name_tells_a_font);
    tcase_add_test(tcase, drawn_glyphs_are_the_identity);
    tcase_add_loop_test(tcase, others_are_none, 0, (int)COUNT_OF(no_identities));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
