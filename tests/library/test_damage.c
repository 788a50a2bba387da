/*
 * Files that are damaged at each byte in turn, and cut there: pictures, fonts, compressed data, and
 * the fingerprints of pictures. Each is read, or an error says why not; under the sanitizers
 * nothing else may be seen. Fonts, which take long, are damaged at some bytes; BURIN_TEST_EVERY=1
 * tries all.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "library/burin.h"
#include "render/picture.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

/* The file that is damaged, and how often what was left could be read. */
struct subject {
    const char *bytes;
    size_t length;
    bool (*read)(const char *bytes, size_t length); /* the copy has exactly that length */
};

/* Damaged bytes lie in a block of their own, so that a read beyond them is seen. */
static bool try_copy(const struct subject *subject, size_t length, size_t at, unsigned char mask)
{
    char *copy = malloc(length ? length : 1);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, subject->bytes, length);
    if (at < length)
        copy[at] = (char)(copy[at] ^ mask);
    bool is_read = subject->read(copy, length);
    free(copy);
    return is_read;
}

static void damage(const struct subject *subject, size_t step)
{
    static const unsigned char masks[] = {0x01, 0x80, 0xff, 0x7f};
    size_t refused = 0, tried = 0;
    ck_assert_msg(try_copy(subject, subject->length, subject->length, 0), "whole, it isn't read");
    for (size_t at = 0; at < subject->length; at += step) {
        for (size_t i = 0; i < sizeof masks; i++, tried++)
            refused += !try_copy(subject, subject->length, at, masks[i]);
        refused += !try_copy(subject, at, at, 0);
    }
    ck_assert_uint_gt(tried, 100);
    ck_assert_uint_gt(refused, 0);
}

/* --- pictures --------------------------------------------------------------------------------- */

static bool read_picture(const char *bytes, size_t length)
{
    struct budget budget;
    const char *problem = NULL;
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    budget_begin(&budget, diag);
    budget_allow(&budget, LIMIT_MEMORY, 64e6);
    arena_set_budget(arena, &budget);
    bool is_read = picture_decode(bytes, length, arena, &problem) != NULL;
    ck_assert_msg(is_read || problem || diag_has_errors(diag), "not read, and not told why");
    arena_free(arena);
    diag_free(diag);
    return is_read;
}

static bool read_record(const char *bytes, size_t length)
{
    struct burin_record *record = burin_record_new("a", bytes, length);
    bool is_read = record && burin_record_is_good(record);
    if (is_read && burin_record_json(record))
        burin_record_spec(record);
    burin_record_free(record);
    return is_read;
}

static const struct {
    const char *path;
    bool (*read)(const char *bytes, size_t length);
} files[] = {
    {"tests/golden/image/star.png", read_picture},
    {"tests/golden/image/pill.png", read_picture},
    {"tests/golden/image/sunset.jpg", read_picture},
    {"tests/golden/image/turned.jpg", read_picture},
    {"tests/fuzz/corpora/picture/embedded.png", read_record},
    {"tests/fuzz/corpora/picture/embedded.svg", read_record},
    {"tests/fuzz/corpora/picture/embedded.pdf", read_record},
};

START_TEST(pictures)
{
    size_t length;
    char *bytes = file_read(files[_i].path, &length);
    damage(&(struct subject){bytes, length, files[_i].read}, 1);
    free(bytes);
}
END_TEST

/* --- data and fonts, which figures read ------------------------------------------------------- */

static char *folder;

static void setup(void)
{
    folder = folder_new();
}

static void teardown(void)
{
    folder_remove(folder);
}

static bool draw(const char *file, const char *bytes, size_t length, const char *spec,
                 const char *fonts)
{
    char *path = path_join(folder, file);
    file_write(path, bytes, length);
    struct burin_options *options = burin_options_new();
    struct burin_output output = {.size = sizeof output, .format = "png"};
    ck_assert(burin_options_set(options, "base", folder, NULL));
    if (fonts)
        ck_assert(burin_options_set(options, "font-dir", folder, NULL));
    struct burin_figure *figure = burin_figure_new("a.vl.json", spec, strlen(spec), options);
    bool is_drawn = burin_figure_is_good(figure) && burin_figure_render(figure, &output);
    ck_assert_msg(is_drawn || burin_figure_message_count(figure) > 0, "not drawn, not told why");
    burin_output_free(&output);
    burin_figure_free(figure);
    burin_options_free(options);
    free(path);
    return is_drawn;
}

static bool read_gzip(const char *bytes, size_t length)
{
    return draw("rows.csv.gz", bytes, length,
                "{\"data\": {\"url\": \"rows.csv.gz\"}, \"mark\": \"bar\", \"encoding\": {\"x\": "
                "{\"field\": \"a\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}",
                NULL);
}

/* RFC 1952, by zlib. */
static size_t compress_rows(unsigned char *out, size_t size)
{
    unsigned char rows[] = "a,b\nx,28\ny,55\nz,43\nx,1\ny,2\n";
    z_stream stream = {
        .next_in = rows, .avail_in = sizeof rows - 1, .next_out = out, .avail_out = (unsigned)size};
    ck_assert_int_eq(
        deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY),
        Z_OK);
    ck_assert_int_eq(deflate(&stream, Z_FINISH), Z_STREAM_END);
    size_t length = stream.total_out;
    deflateEnd(&stream);
    return length;
}

START_TEST(compressed_data)
{
    unsigned char bytes[256];
    size_t length = compress_rows(bytes, sizeof bytes);
    damage(&(struct subject){(char *)bytes, length, read_gzip}, 1);
}
END_TEST

static bool read_font(const char *bytes, size_t length)
{
    return draw("a.ttf", bytes, length,
                "{\"data\": {\"values\": [{\"a\": \"\\ud83d\\udfe5\\ud83d\\udfe6A\"}]}, \"mark\": "
                "{\"type\": "
                "\"text\", \"font\": \"Burin Layers, Burin Pictures\"}, \"encoding\": {\"text\": "
                "{\"field\": \"a\"}}}",
                folder);
}

/* A font that can't be used is one that isn't there: another one steps in. */
START_TEST(fonts)
{
    static const char *const paths[] = {"tests/fonts/Layers.ttf", "tests/fonts/Pictures.ttf"};
    size_t length, step = getenv("BURIN_TEST_EVERY") ? 1 : 31;
    char *bytes = file_read(paths[_i], &length);
    const struct subject subject = {bytes, length, read_font};
    for (size_t at = 0; at < length; at += step) {
        try_copy(&subject, length, at, 0xff);
        try_copy(&subject, at, at, 0);
    }
    free(bytes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("library/damage");
    TCase *tcase = tcase_create("damage");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 3600);
    tcase_add_loop_test(tcase, pictures, 0, (int)(sizeof files / sizeof *files));
    tcase_add_test(tcase, compressed_data);
    tcase_add_loop_test(tcase, fonts, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
