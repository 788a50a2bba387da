/*
 * Messages are goldens: tests/errors/NAME.vl.json, rendered in that folder, must say NAME.txt and
 * nothing else. "./dev golden NAME" writes the text anew.
 */
#include <stdio.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static const char *const spec_patterns[] = {"tests/errors/*.vl.json", NULL};
#define SUFFIX ".vl.json"
static struct paths specs;

/* "…/NAME.vl.json" to "…/NAME.txt". */
static char *expected_path(const char *spec)
{
    char *path = strdup(spec);
    ck_assert_ptr_nonnull(path);
    memcpy(path + strlen(path) - strlen(SUFFIX), ".txt", sizeof ".txt");
    return path;
}

START_TEST(the_message_is_exact)
{
    const char *spec = specs.items[_i];
    char *path = expected_path(spec);
    ck_assert_msg(file_exists(path), "no %s: write it, or ./dev golden NAME", path);
    size_t length = 0;
    char *expected = file_read(path, &length);
    const char *arguments[] = {TEST_BURIN, strrchr(spec, '/') + 1, "-o", "-", "--format", "svg",
                               NULL};
    struct run_result result = run_program(
        &(struct run_call){.arguments = arguments, .folder = TEST_SOURCES "/tests/errors"});
    bool is_same = strcmp(result.err, expected) == 0;
    bool is_error = strstr(expected, " error: ") != NULL;
    int status = result.status;
    size_t out_length = result.out_length;
    if (!is_same)
        printf("%s\nexpected:\n%s\ngot:\n%s\n", spec, expected, result.err);
    run_result_free(&result); /* before the verdict: one that fails doesn't come back */
    free(expected);
    free(path);
    ck_assert_msg(is_same, "%s: the message is another", spec);
    ck_assert_int_eq(status, is_error ? 1 : 0);
    ck_assert_msg(is_error == (out_length == 0), "%s: %zu bytes of picture", spec, out_length);
}
END_TEST

static Suite *errors_suite(void)
{
    Suite *suite = suite_create("errors/errors");
    TCase *tcase = tcase_create("messages");
    tcase_add_loop_test(tcase, the_message_is_exact, 0, (int)specs.count);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0); /* Check leaves a failed test by _exit() */
    specs = paths_matching(spec_patterns);
    if (specs.count == 0) {
        puts("no specs in tests/errors");
        return EXIT_FAILURE;
    }
    int status = suite_main(errors_suite());
    paths_free(&specs);
    return status;
}
