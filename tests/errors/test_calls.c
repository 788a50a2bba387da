/*
 * Messages of calls, which no specification alone brings about, are goldens too:
 * tests/errors/calls/NAME.call holds a call's arguments, one a line, and what it says in that
 * folder must be NAME.txt. "./dev golden NAME" writes the text anew.
 */
#include <stdio.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

enum { ARGUMENTS = 16 };

static const char *const call_patterns[] = {"tests/errors/calls/*.call", NULL};
#define SUFFIX ".call"
static struct paths calls;

/* The lines of the text, which is cut, as arguments behind the program. */
static void split(char *text, const char *arguments[ARGUMENTS + 2])
{
    size_t count = 1;
    arguments[0] = TEST_BURIN;
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        ck_assert_uint_le(count, ARGUMENTS);
        arguments[count++] = line;
    }
    arguments[count] = NULL;
}

START_TEST(the_message_is_exact)
{
    char *path = strdup(calls.items[_i]);
    ck_assert_ptr_nonnull(path);
    size_t length = 0;
    char *text = file_read(path, &length);
    memcpy(path + strlen(path) - strlen(SUFFIX), ".txt", sizeof ".txt");
    ck_assert_msg(file_exists(path), "no %s: write it, or ./dev golden NAME", path);
    char *expected = file_read(path, &length);
    const char *arguments[ARGUMENTS + 2];
    split(text, arguments);
    struct run_result result = run_program(
        &(struct run_call){.arguments = arguments, .folder = TEST_SOURCES "/tests/errors/calls"});
    /* What the manual says of exit statuses. */
    int status = strstr(expected, " [wrong-call]\n") ? 2 : strstr(expected, " error: ") ? 1 : 0;
    bool is_same = strcmp(result.err, expected) == 0;
    int got = result.status;
    if (!is_same)
        printf("%s\nexpected:\n%s\ngot:\n%s\n", calls.items[_i], expected, result.err);
    run_result_free(&result); /* before the verdict: one that fails doesn't come back */
    free(expected);
    free(text);
    free(path);
    ck_assert_msg(is_same, "%s: the message is another", calls.items[_i]);
    ck_assert_int_eq(got, status);
}
END_TEST

static Suite *calls_suite(void)
{
    Suite *suite = suite_create("errors/calls");
    TCase *tcase = tcase_create("calls");
    tcase_add_loop_test(tcase, the_message_is_exact, 0, (int)calls.count);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0); /* Check leaves a failed test by _exit() */
    calls = paths_matching(call_patterns);
    if (calls.count == 0) {
        puts("no calls in tests/errors/calls");
        return EXIT_FAILURE;
    }
    int status = suite_main(calls_suite());
    paths_free(&calls);
    return status;
}
