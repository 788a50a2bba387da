/*
 * Each rule of "burin lint" has a figure that it tells of, tests/errors/lint/NAME.vl.json, with
 * what it says, NAME.txt; and the same figure mended, NAME.good.vl.json, of which nothing is said.
 * docs/lint.md shows both.
 */
#include <stdio.h>
#include <string.h>

#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

#define FOLDER TEST_SOURCES "/tests/errors/lint"

/* The index-th code that only lint tells; its name is NULL after the last. */
static struct burin_code rule_at(size_t index)
{
    struct burin_code code = {.size = sizeof code}, none = {0};
    for (size_t i = 0; burin_code_at(i, &code); i++) {
        if (code.source && index-- == 0)
            return code;
    }
    return none;
}

static struct run_result lint(const char *const *arguments)
{
    return run_program(&(struct run_call){.arguments = arguments, .folder = FOLDER});
}

START_TEST(the_bad_figure_is_told)
{
    char spec[128], path[256], code[64];
    struct burin_code rule = rule_at((size_t)_i);
    snprintf(spec, sizeof spec, "%s.vl.json", rule.name);
    snprintf(path, sizeof path, FOLDER "/%s.txt", rule.name);
    snprintf(code, sizeof code, "[%s]\n", rule.name);
    size_t length = 0;
    char *expected = file_read(path, &length);
    const char *arguments[] = {TEST_BURIN, "lint", spec, NULL};
    struct run_result result = lint(arguments);
    ck_assert_str_eq(result.out, expected);
    ck_assert_str_eq(result.err, "");
    ck_assert_int_eq(result.status, 1);
    ck_assert_msg(strstr(expected, code) != NULL, "%s tells another code", path);
    run_result_free(&result);
    free(expected);
}
END_TEST

/* Whatever the others find in it stays: what is allowed isn't told. */
START_TEST(the_rule_can_be_switched_off)
{
    char spec[128];
    struct burin_code rule = rule_at((size_t)_i);
    snprintf(spec, sizeof spec, "%s.vl.json", rule.name);
    const char *arguments[] = {TEST_BURIN, "lint", spec, "--allow", rule.name, NULL};
    struct run_result result = lint(arguments);
    ck_assert_str_eq(result.out, "");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

START_TEST(nothing_is_said_of_the_good_ones)
{
    static char names[64][128];
    const char *arguments[70] = {TEST_BURIN, "lint"};
    struct burin_code rule;
    for (size_t i = 0; (rule = rule_at(i)).name; i++) {
        snprintf(names[i], sizeof names[i], "%s.good.vl.json", rule.name);
        arguments[i + 2] = names[i];
    }
    struct run_result result = lint(arguments);
    ck_assert_str_eq(result.out, "");
    ck_assert_str_eq(result.err, "");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

static Suite *lint_suite(void)
{
    size_t count = 0;
    while (rule_at(count).name)
        count++;
    Suite *suite = suite_create("errors/lint");
    TCase *tcase = tcase_create("rules");
    tcase_add_loop_test(tcase, the_bad_figure_is_told, 0, (int)count);
    tcase_add_loop_test(tcase, the_rule_can_be_switched_off, 0, (int)count);
    tcase_add_test(tcase, nothing_is_said_of_the_good_ones);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(lint_suite());
}
