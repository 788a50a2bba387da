/*
 * What is wrong with a call: exit 2, and the message says what and what to do instead.
 */
#include <stdio.h>
#include <string.h>

#include "library/burin.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

enum { ARGUMENTS = 8 };

struct bad_call {
    const char *arguments[ARGUMENTS];
    const char *message; /* all of standard error before the last line */
};

/* The words are those of docs/burin.1; limits and the options too. */
static const struct bad_call bad_calls[] = {
    {{NULL}, "burin: error: no spec was given [wrong-call]\n  hint: burin SPEC -o OUT\n"},
    {{"a.json", NULL},
     "burin: error: no output was given [wrong-call]\n  hint: burin SPEC -o OUT, such as -o "
     "figure.png\n"},
    {{"a.json", "b.json", "-o", "x.png", NULL},
     "burin: error: several specs were given: \"a.json\", \"b.json\" [wrong-call]\n"
     "  hint: say --out-dir DIR --format NAME instead of -o\n"},
    {{"a.json", "-o", "x.png", "--fornat", "png", NULL},
     "burin: error: unknown option \"--fornat\" [wrong-call]\n  hint: did you mean "
     "\"--format\"?\n"},
    {{"a.json", "-o", "x.png", "--fonts=Arial", NULL},
     "burin: error: unknown option \"--fonts\" [wrong-call]\n  hint: did you mean \"--font\"?\n"},
    {{"a.json", "-o", "x.png", "--quux", NULL},
     "burin: error: unknown option \"--quux\" [wrong-call]\n"},
    {{"a.json", "-x", NULL}, "burin: error: unknown option \"-x\" [wrong-call]\n"},
    {{"a.json", "-o", NULL}, "burin: error: option \"-o\" needs a value: -o FILE [wrong-call]\n"},
    {{"a.json", "-o", "x.png", "--scale", NULL},
     "burin: error: option \"--scale\" needs a value: --scale N [wrong-call]\n"},
    {{"a.json", "-o", "x.png", "--strict=yes", NULL},
     "burin: error: option \"--strict\" takes no value [wrong-call]\n"},
    {{"a.json", "-o", "x.png", "--scale", "0", NULL},
     "burin: error: --scale \"0\" is out of range [wrong-call]\n  hint: a number above 0, at most "
     "100\n"},
    {{"a.json", "-o", "x.png", "--scale", "-1", NULL},
     "burin: error: --scale \"-1\" is out of range [wrong-call]\n  hint: a number above 0, at most "
     "100\n"},
    {{"a.json", "-o", "x.png", "--scale", "101", NULL},
     "burin: error: --scale \"101\" is out of range [wrong-call]\n  hint: a number above 0, at "
     "most 100\n"},
    {{"a.json", "-o", "x.png", "--scale", "nan", NULL},
     "burin: error: --scale \"nan\" is out of range [wrong-call]\n  hint: a number above 0, at "
     "most 100\n"},
    {{"a.json", "-o", "x.png", "--scale", "2x", NULL},
     "burin: error: --scale \"2x\" is no number [wrong-call]\n  hint: a number above 0, at most "
     "100\n"},
    {{"a.json", "-o", "x.png", "--scale", "1,5", NULL},
     "burin: error: --scale \"1,5\" is no number [wrong-call]\n  hint: a number above 0, at most "
     "100\n"},
    {{"a.json", "-o", "x.png", "--ppi=", NULL},
     "burin: error: --ppi \"\" is no number [wrong-call]\n  hint: a number above 0, at most "
     "100000\n"},
    {{"a.json", "-o", "-", "--format", "pgn", NULL},
     "burin: error: unknown format \"pgn\" [wrong-call]\n  hint: did you mean \"png\"?\n"},
    {{"a.json", "-o", "-", "--format", "quux", NULL},
     "burin: error: unknown format \"quux\" [wrong-call]\n  hint: one of png, svg, pdf, "
     "scene.json\n"},
    {{"a.json", "-o", "-", NULL},
     "burin: error: output \"-\" needs a format [wrong-call]\n  hint: add --format png, for "
     "example\n"},
    {{"a.json", "-o", "x.png", "-ox.png", NULL},
     "burin: error: output \"x.png\" was given twice [wrong-call]\n"},
    {{"a.json", "-o", "", NULL}, "burin: error: an output has an empty name [wrong-call]\n"},
    /* After "--" an option is a spec's name. */
    {{"-o", "x.png", "--", "a.json", "--strict", NULL},
     "burin: error: several specs were given: \"a.json\", \"--strict\" [wrong-call]\n"
     "  hint: say --out-dir DIR --format NAME instead of -o\n"},
    {{"a.json", "-o", "-", "--format", "png", "--format", "svg", NULL},
     "burin: error: several formats were given: \"png\", \"svg\" [wrong-call]\n"
     "  hint: write several files: -o a.png -o a.svg\n"},
    {{"a.json", "-o", "x.png", "-j", "0", NULL},
     "burin: error: --jobs \"0\" is out of range [wrong-call]\n"
     "  hint: a whole number above 0, at most 1024\n"},
    {{"a.json", "-o", "x.png", "-j1.5", NULL},
     "burin: error: --jobs \"1.5\" is no whole number [wrong-call]\n"
     "  hint: a whole number above 0, at most 1024\n"},
    {{"a.json", "--out-dir", "x", NULL},
     "burin: error: --out-dir needs a format [wrong-call]\n  hint: add --format png, for "
     "example\n"},
    {{"a.json", "--out-dir", "", "--format", "png", NULL},
     "burin: error: --out-dir has an empty name [wrong-call]\n"},
    {{"a.json", "--out-dir", "x", "-o", "x.png", NULL},
     "burin: error: -o and --out-dir were both given [wrong-call]\n  hint: say --format instead of "
     "-o\n"},
    {{"a.json", "--out-dir=x", "--format=png", "--format=png", NULL},
     "burin: error: format \"png\" was given twice [wrong-call]\n"},
    {{"-", "--out-dir", "x", "--format", "png", NULL},
     "burin: error: a spec from standard input has no name for --out-dir [wrong-call]\n"
     "  hint: say -o FILE instead of --out-dir\n"},
    {{"a.vl.json", "a.vl.json", "--out-dir", "x", "--format", "png", NULL},
     "burin: error: spec \"a.vl.json\" was given twice [wrong-call]\n"},
    {{"p/a.vl.json", "q/a.json", "--out-dir", "x", "--format", "png", NULL},
     "burin: error: \"p/a.vl.json\" and \"q/a.json\" would both become \"x/a.png\" [wrong-call]\n"
     "  hint: write one of them to another --out-dir\n"},
    {{"a.json", "-o", "x.png", "--diagnostics", "jsn", NULL},
     "burin: error: unknown diagnostics \"jsn\" [wrong-call]\n  hint: did you mean \"json\"?\n"},
    {{"help", "hepl", NULL},
     "burin: error: there is no command \"hepl\" [wrong-call]\n  hint: did you mean \"help\"?\n"},
    /* An option of another command is none of this one. */
    {{"help", "--strict", NULL}, "burin: error: unknown option \"--strict\" [wrong-call]\n"},
};

START_TEST(a_bad_call_exits_with_2)
{
    const struct bad_call *bad = &bad_calls[_i];
    const char *arguments[ARGUMENTS + 1] = {TEST_BURIN};
    memcpy(arguments + 1, bad->arguments, sizeof bad->arguments);
    char expected[512];
    snprintf(expected, sizeof expected, "%stry \"burin %s--help\"\n", bad->message,
             bad->arguments[0] && !strcmp(bad->arguments[0], "help") ? "help " : "");
    struct run_result result = run_program(&(struct run_call){.arguments = arguments});
    ck_assert_str_eq(result.err, expected);
    ck_assert_int_eq(result.status, 2);
    ck_assert_str_eq(result.out, "");
    run_result_free(&result);
}
END_TEST

/* --help names every option of the man page. */
START_TEST(help_names_every_option)
{
    static const char *const options[] = {
        "-o FILE",       "--format NAME",      "--out-dir DIR",  "-j, --jobs N",
        "-q, --quiet",   "--diagnostics NAME", "--scale N",      "--ppi N",
        "--base DIR",    "--root DIR",         "--config FILE",  "--font FAMILY",
        "--locale NAME", "--time-locale NAME", "--depfile FILE", "--layout NAME",
        "--verbose",     "--strict",           "--version",      "-h, --help"};
    const char *arguments[] = {TEST_BURIN, "--help", NULL};
    struct run_result result = run_program(&(struct run_call){.arguments = arguments});
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++)
        ck_assert_msg(strstr(result.out, options[i]) != NULL, "%s is missing", options[i]);
    ck_assert_str_eq(result.err, "");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

START_TEST(help_of_a_command)
{
    static const char *const calls[][4] = {{TEST_BURIN, "help", "help", NULL},
                                           {TEST_BURIN, "help", "-h", NULL},
                                           {TEST_BURIN, "help", "--help", NULL}};
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        struct run_result result = run_program(&(struct run_call){.arguments = calls[i]});
        ck_assert_int_eq(strncmp(result.out, "usage: burin help [COMMAND]\n", 28), 0);
        ck_assert_ptr_null(strstr(result.out, "--scale"));
        ck_assert_int_eq(result.status, 0);
        run_result_free(&result);
    }
}
END_TEST

START_TEST(version_is_the_projects)
{
    const char *arguments[] = {TEST_BURIN, "--version", NULL};
    struct run_result result = run_program(&(struct run_call){.arguments = arguments});
    ck_assert_str_eq(result.out, "burin " BURIN_VERSION "\n");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

/* Nothing is lost without a word, not even the help. */
START_TEST(a_full_standard_output_is_an_error)
{
    const char *arguments[] = {TEST_BURIN, "--help", NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .output = "/dev/full"});
    ck_assert_str_eq(result.err,
                     "burin: error: standard output: No space left on device [cannot-write]\n");
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
}
END_TEST

static Suite *options_suite(void)
{
    Suite *suite = suite_create("cli/options");
    TCase *tcase = tcase_create("calls");
    tcase_add_loop_test(tcase, a_bad_call_exits_with_2, 0, sizeof bad_calls / sizeof bad_calls[0]);
    tcase_add_test(tcase, help_names_every_option);
    tcase_add_test(tcase, help_of_a_command);
    tcase_add_test(tcase, version_is_the_projects);
    tcase_add_test(tcase, a_full_standard_output_is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(options_suite());
}
