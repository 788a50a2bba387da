/*
 * --layout and --verbose: what is drawn, and what is told of it.
 */
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

/* Names that Vega turns, and that don't fit level below bars of 20 px. */
#define SPEC                                                                                       \
    "{\"width\": {\"step\": 20}, \"data\": {\"values\": [{\"a\": \"alpha\", \"b\": 1}, {\"a\": "   \
    "\"beta\", \"b\": 2}]}, "                                                                      \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": "  \
    "{\"field\": \"b\", \"type\": \"quantitative\"}}}"

static char *folder;

static void setup(void)
{
    folder = folder_new();
    char *path = path_join(folder, "spec.vl.json");
    file_write(path, SPEC, strlen(SPEC));
    free(path);
}

static void teardown(void)
{
    folder_remove(folder);
}

/* The scene that is drawn with up to three more arguments. */
static struct run_result draw(const char *first, const char *second, const char *third)
{
    const char *arguments[] = {TEST_BURIN,   "spec.vl.json", "-o",   "-",   "--format",
                               "scene.json", first,          second, third, NULL};
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

START_TEST(vega_is_the_default)
{
    struct run_result plain = draw(NULL, NULL, NULL), vega = draw("--layout", "vega", NULL);
    ck_assert_int_eq(plain.status, 0);
    ck_assert_str_eq(plain.out, vega.out);
    ck_assert_ptr_nonnull(strstr(plain.out, "\"angle\":270"));
    ck_assert_str_eq(vega.err, "");
    run_result_free(&plain);
    run_result_free(&vega);
}
END_TEST

START_TEST(report_is_another_layout)
{
    struct run_result result = draw("--layout", "report", NULL);
    ck_assert_int_eq(result.status, 0);
    ck_assert_ptr_nonnull(strstr(result.out, "\"angle\":315"));
    ck_assert_str_eq(result.err, "");
    run_result_free(&result);
}
END_TEST

START_TEST(verbose_tells_what_was_changed)
{
    struct run_result result = draw("--layout=report", "--verbose", NULL);
    ck_assert_int_eq(result.status, 0);
    ck_assert_ptr_nonnull(strstr(result.err, "spec.vl.json:1:"));
    ck_assert_ptr_nonnull(
        strstr(result.err, ": note: labels of the x axis are turned by 45° [changed-by-layout]\n"));
    run_result_free(&result);
}
END_TEST

START_TEST(a_note_is_no_warning)
{
    struct run_result result = draw("--layout=report", "--strict", "--verbose");
    ck_assert_int_eq(result.status, 0);
    ck_assert_ptr_nonnull(strstr(result.err, ": note: "));
    ck_assert_ptr_null(strstr(result.err, "error: "));
    run_result_free(&result);
}
END_TEST

START_TEST(an_unknown_layout_is_a_wrong_call)
{
    struct run_result result = draw("--layout", "reprot", NULL);
    ck_assert_int_eq(result.status, 2);
    ck_assert_ptr_nonnull(strstr(result.err, "did you mean"));
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/cmd/render_layout");
    TCase *tests = tcase_create("layout");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, vega_is_the_default);
    tcase_add_test(tests, report_is_another_layout);
    tcase_add_test(tests, verbose_tells_what_was_changed);
    tcase_add_test(tests, a_note_is_no_warning);
    tcase_add_test(tests, an_unknown_layout_is_a_wrong_call);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
