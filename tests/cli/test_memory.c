/*
 * An allocation that fails anywhere in the process, Cairo, HarfBuzz, GLib and zlib included: each
 * run makes the same picture, or says that memory is out and makes none. BURIN_TEST_EVERY=1 tries
 * every allocation instead of some 60 a figure. (tests/charts/test_memory.c tries burin's own.)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static const char spec[] =
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 28}, {\"a\": \"y\", \"b\": 55}]}, \"title\": "
    "\"t\", "
    "\"mark\": {\"type\": \"bar\", \"color\": {\"gradient\": \"linear\", \"stops\": [{\"offset\": "
    "0, "
    "\"color\": \"red\"}, {\"offset\": 1, \"color\": \"blue\"}]}}, \"encoding\": {\"x\": "
    "{\"field\": \"a\", "
    "\"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}";

static void setup(void)
{
    folder = folder_new();
    char *path = path_join(folder, "a.vl.json");
    file_write(path, spec, strlen(spec));
    free(path);
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result run(const char *output, long fail_at)
{
    char preload[1024], at[32];
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", FAIL_ALLOCATION);
    snprintf(at, sizeof at, "FAIL_AT=%ld", fail_at);
    const char *environment[] = {preload, fail_at < 0 ? NULL : at, NULL};
    const char *arguments[] = {TEST_BURIN, "a.vl.json", "-o", output, "--embed", NULL};
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

static const char *const formats[] = {"png", "svg", "pdf"};

START_TEST(the_same_picture_or_none)
{
    char first[16], again[16];
    size_t length, other_length;
    snprintf(first, sizeof first, "a.%s", formats[_i]);
    snprintf(again, sizeof again, "b.%s", formats[_i]);
    struct run_result result = run(first, -1);
    ck_assert_int_eq(result.status, 0);
    long total = atol(result.err);
    run_result_free(&result);
    ck_assert_int_gt(total, 100);
    char *picture = read_beside(first, &length);
    long step = getenv("BURIN_TEST_EVERY") ? 1 : total / 60;
    for (long at = _i; at < total; at += step) {
        result = run(again, at);
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
    tcase_add_loop_test(tcase, the_same_picture_or_none, 0, 3);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
