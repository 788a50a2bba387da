/*
 * Reads and writes that fail, one by one: the same picture, or an error and what was there before.
 * What is only short or interrupted changes nothing. BURIN_TEST_EVERY=1 tries every call instead of
 * some.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static const char spec[] =
    "{\"data\": {\"url\": \"rows.csv\"}, \"title\": \"Sum\", \"mark\": \"bar\", \"encoding\": "
    "{\"x\": "
    "{\"field\": \"a\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}";

static void put(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    put("a.vl.json", spec);
    put("rows.csv", "a,b\nx,1\ny,2\n");
}

static void teardown(void)
{
    folder_remove(folder);
}

static const struct fault {
    const char *call;
    int code;         /* of errno; 0: one byte passes */
    bool is_harmless; /* the picture is the same: nothing was lost */
} faults[] = {
    {"read", EIO, false},      {"read", EINTR, true},    {"read", 0, true},
    {"write", ENOSPC, false},  {"write", EDQUOT, false}, {"write", EFBIG, false},
    {"write", EIO, false},     {"write", EINTR, true},   {"write", 0, true},
    {"linkat", ENOSPC, false}, {"rename", EIO, false},   {"fsync", EIO, false},
};

static struct run_result run(const struct fault *fault, long at)
{
    char call[32], place[32], code[32];
    snprintf(call, sizeof call, "FAIL_CALL=%s", fault->call);
    snprintf(place, sizeof place, "FAIL_AT=%ld", at);
    snprintf(code, sizeof code, "FAIL_WITH=%d", fault->code);
    const char *environment[] = {"LD_PRELOAD=" FAIL_CALLS, call, code, at < 0 ? NULL : place, NULL};
    const char *arguments[] = {TEST_BURIN, "a.vl.json", "-o",        "a.svg",
                               "-o",       "a.png",     "--durable", NULL};
    return run_program(
        &(struct run_call){.arguments = arguments, .environment = environment, .folder = folder});
}

static char *read_text(const char *name, size_t *length)
{
    char *path = path_join(folder, name), *text = file_read(path, length);
    free(path);
    return text;
}

struct picture {
    const char *name;
    char *bytes;
    size_t length;
};

static bool is_same(const struct picture *picture)
{
    size_t length;
    char *now = read_text(picture->name, &length);
    bool same = length == picture->length && memcmp(now, picture->bytes, length) == 0;
    free(now);
    return same;
}

static bool is_old(const char *name)
{
    size_t length;
    char *text = read_text(name, &length);
    bool old = strcmp(text, "old") == 0;
    free(text);
    return old;
}

/* True when an error was told. */
static bool try_call(const struct fault *fault, long at, const struct picture pictures[2])
{
    put("a.svg", "old");
    put("a.png", "old");
    struct run_result result = run(fault, at);
    bool drawn = is_same(&pictures[0]) && is_same(&pictures[1]);
    bool untouched = is_old("a.svg") && is_old("a.png");
    if (result.status == 0)
        ck_assert_msg(drawn, "%s %ld: another picture", fault->call, at);
    else
        ck_assert_msg(result.status == 1 && strstr(result.err, "error: "), "%s %ld: status %d: %s",
                      fault->call, at, result.status, result.err);
    ck_assert_msg(!fault->is_harmless || result.status == 0, "%s %ld: %s", fault->call, at,
                  result.err);
    /* After the first rename, the second one can only be told of. */
    ck_assert_msg(drawn || untouched || strcmp(fault->call, "rename") == 0, "%s %ld: half of it",
                  fault->call, at);
    ck_assert_msg(folder_count(folder) == 4, "%s %ld: %zu files are left", fault->call, at,
                  folder_count(folder));
    bool failed = result.status != 0;
    run_result_free(&result);
    return failed;
}

START_TEST(all_or_nothing)
{
    const struct fault *fault = &faults[_i];
    struct picture pictures[] = {{.name = "a.svg"}, {.name = "a.png"}};
    struct run_result result = run(fault, -1);
    ck_assert_msg(result.status == 0, "%s", result.err);
    long total = atol(result.err);
    ck_assert_msg(total > 0, "\"%s\" is never called", fault->call);
    for (size_t i = 0; i < 2; i++)
        pictures[i].bytes = read_text(pictures[i].name, &pictures[i].length);
    long step = getenv("BURIN_TEST_EVERY") || total < 12 ? 1 : total / 8;
    bool failed = false;
    for (long at = 0; at < total; at += step)
        failed = try_call(fault, at, pictures) || failed;
    ck_assert_msg(failed != fault->is_harmless, "\"%s\" never failed", fault->call);
    for (size_t i = 0; i < 2; i++)
        free(pictures[i].bytes);
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/faults");
    TCase *tcase = tcase_create("faults");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 1800);
    tcase_add_loop_test(tcase, all_or_nothing, 0, (int)(sizeof faults / sizeof *faults));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
