/*
 * An allocation that fails anywhere in the process, Cairo, HarfBuzz, GLib and zlib included: each
 * run makes the same picture, or says that memory is out and makes none. BURIN_TEST_EVERY=1 tries
 * every allocation instead of some 20 a figure. (tests/charts/test_memory.c tries burin's own.)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

#define ROWS                                                                                       \
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 28, \"t\": \"2024-01-01\"}, {\"a\": \"y\", "   \
    "\"b\": 55, \"t\": \"2024-02-01\"}]}, "
#define BARS                                                                                       \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", "  \
    "\"type\": \"quantitative\"}}"

/* Each layout and output, and what brings parts of its own: maps, images, facets, time. */
static const struct figure {
    const char *spec, *format, *option;
} figures[] = {
    {ROWS "\"title\": \"t\", \"mark\": {\"type\": \"bar\", \"color\": {\"gradient\": \"linear\", "
          "\"stops\": [{\"offset\": 0, \"color\": \"red\"}, {\"offset\": 1, \"color\": "
          "\"blue\"}]}}, " BARS "}",
     "png", "--embed"},
    {ROWS "\"title\": \"t\", \"mark\": \"bar\", " BARS "}", "svg", "--embed"},
    {ROWS "\"title\": \"t\", \"mark\": \"bar\", " BARS "}", "pdf", "--embed"},
    {ROWS "\"title\": \"t\", \"mark\": \"bar\", " BARS "}", "scene.json", "--no-fingerprint"},
    {ROWS "\"title\": {\"text\": \"t\", \"subtitle\": \"s\"}, \"mark\": \"bar\", " BARS "}", "png",
     "--layout=report"},
    {ROWS
     "\"mark\": {\"type\": \"line\", \"point\": true}, \"encoding\": {\"x\": {\"field\": \"t\", "
     "\"type\": \"temporal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": "
     "{\"field\": \"b\", \"type\": \"quantitative\"}}}",
     "svg", "--timezone=Europe/Berlin"},
    {ROWS "\"facet\": {\"field\": \"a\"}, \"spec\": {\"mark\": \"area\", " BARS "}}", "svg",
     "--locale=de-DE"},
    {ROWS
     "\"hconcat\": [{\"mark\": \"arc\", \"encoding\": {\"theta\": {\"field\": \"b\", \"type\": "
     "\"quantitative\"}, \"color\": {\"field\": \"a\"}}}, {\"mark\": \"boxplot\", " BARS "}]}",
     "png", "--theme=dark"},
    {"{\"data\": {\"values\": [{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", "
     "\"coordinates\": [[[0, 0], [0, 40], [40, 40], [0, 0]]]}}, {\"type\": \"Feature\", "
     "\"geometry\": {\"type\": \"Point\", \"coordinates\": [10, 10]}}]}, \"projection\": "
     "{\"type\": "
     "\"equalEarth\"}, \"mark\": \"geoshape\"}",
     "svg", "--no-fingerprint"},
    {ROWS
     "\"transform\": [{\"aggregate\": [{\"op\": \"sum\", \"field\": \"b\", \"as\": \"s\"}], "
     "\"groupby\": [\"a\"]}, {\"calculate\": \"format(datum.s, '.1f') + ' \\u65e5'\", \"as\": "
     "\"l\"}], \"mark\": \"text\", \"encoding\": {\"text\": {\"field\": \"l\"}, \"x\": {\"field\": "
     "\"s\", \"type\": \"quantitative\", \"scale\": {\"type\": \"log\"}}}}",
     "pdf", "--quiet"},
};

static void setup(void)
{
    folder = folder_new();
}

static void write_spec(const char *spec)
{
    char *path = path_join(folder, "a.vl.json");
    file_write(path, spec, strlen(spec));
    free(path);
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result run(const struct figure *figure, const char *output, long fail_at)
{
    char preload[1024], at[32];
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", FAIL_ALLOCATION);
    snprintf(at, sizeof at, "FAIL_AT=%ld", fail_at);
    const char *environment[] = {preload, fail_at < 0 ? NULL : at, NULL};
    const char *arguments[] = {TEST_BURIN, "a.vl.json", "-o", output, figure->option, NULL};
    return run_program(
        &(struct run_call){.arguments = arguments, .environment = environment, .folder = folder});
}

static char *read_beside(const char *name, size_t *length)
{
    char *path = path_join(folder, name);
    char *bytes = file_exists(path) ? file_read(path, length) : NULL;
    free(path);
    return bytes;
}

static void remove_beside(const char *name)
{
    char *path = path_join(folder, name);
    remove(path);
    free(path);
}

/* The last line. */
static long count_of(const char *text)
{
    const char *end = text + strlen(text);
    while (end > text && end[-1] == '\n')
        end--;
    while (end > text && end[-1] != '\n')
        end--;
    return atol(end);
}

START_TEST(the_same_picture_or_none)
{
    const struct figure *figure = &figures[_i];
    char first[16], again[16];
    size_t length, other_length;
    snprintf(first, sizeof first, "a.%s", figure->format);
    snprintf(again, sizeof again, "b.%s", figure->format);
    write_spec(figure->spec);
    struct run_result result = run(figure, first, -1);
    ck_assert_msg(result.status == 0, "%s", result.err);
    long total = count_of(result.err);
    run_result_free(&result);
    ck_assert_int_gt(total, 100);
    char *picture = read_beside(first, &length);
    long step = getenv("BURIN_TEST_EVERY") ? 1 : total / 20;
    for (long at = _i; at < total; at += step) {
        result = run(figure, again, at);
        char *other = read_beside(again, &other_length);
        if (result.status == 0)
            ck_assert_msg(other && other_length == length && memcmp(other, picture, length) == 0,
                          "%ld: another picture", at);
        else
            ck_assert_msg(result.status == 1 && !other &&
                              strstr(result.err, "error: out of memory"),
                          "%ld: status %d: %s", at, result.status, result.err);
        free(other);
        run_result_free(&result);
        remove_beside(again);
    }
    free(picture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/memory");
    TCase *tcase = tcase_create("memory");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 1800);
    tcase_add_loop_test(tcase, the_same_picture_or_none, 0,
                        (int)(sizeof figures / sizeof *figures));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
