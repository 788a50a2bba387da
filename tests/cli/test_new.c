/*
 * burin new: what is written where, and what is said.
 */
#include <glib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static void set_up(void)
{
    static const char table[] = "country,population\nArland,5\nBorduria,3\nSyldavia,2\n";
    folder = folder_new();
    char *path = path_join(folder, "people.csv");
    file_write(path, table, sizeof table - 1);
    free(path);
}

static void tear_down(void)
{
    folder_remove(folder);
}

static struct run_result run(const char *const words[6])
{
    const char *arguments[8] = {TEST_BURIN};
    for (size_t i = 0; words[i]; i++)
        arguments[i + 1] = words[i];
    const struct run_call call = {.arguments = arguments, .folder = folder};
    return run_program(&call);
}

#define RUN(...) run((const char *const[6]){__VA_ARGS__})

static void check(struct run_result result, int status, const char *out, const char *err)
{
    ck_assert_msg(result.status == status, "%d\n%s%s", result.status, result.out, result.err);
    ck_assert_msg(strstr(result.out, out) != NULL, "%s", result.out);
    ck_assert_msg(strstr(result.err, err) != NULL, "%s", result.err);
    run_result_free(&result);
}

START_TEST(a_spec_is_written_and_can_be_drawn)
{
    check(RUN("new", "people.csv"), 0, "\"url\": \"people.csv\"", "burin: ranking: ");
    check(RUN("new", "ranking", "people.csv", "-o", "people.vl.json"), 0, "", "\"country\"");
    check(RUN("people.vl.json", "-o", "people.png", "--strict"), 0, "", "");
    check(RUN("new", "people.csv", "-o", "figures.vl.json"), 0, "", "");
}
END_TEST

/* The data is named from the folder of the spec. */
START_TEST(a_spec_elsewhere_finds_its_data)
{
    char *inner = path_join(folder, "specs"), *path = path_join(folder, "specs/people.vl.json");
    size_t length;
    ck_assert_int_eq(g_mkdir(inner, 0755), 0);
    check(RUN("new", "people.csv", "-o", "specs/people.vl.json"), 0, "", "");
    char *spec = file_read(path, &length);
    ck_assert_ptr_nonnull(strstr(spec, "\"url\": \"../people.csv\""));
    free(spec);
    free(path);
    free(inner);
}
END_TEST

START_TEST(candidates_are_listed_and_shown)
{
    check(RUN("new", "--list", "people.csv", "-o", "sheet.png"), 0, "ranking", "");
    char *path = path_join(folder, "sheet.png");
    ck_assert(file_exists(path));
    free(path);
}
END_TEST

START_TEST(wrong_calls_are_told)
{
    check(RUN("new"), 2, "", "one table is asked for");
    check(RUN("new", "rankin", "people.csv"), 2, "", "did you mean \"burin new ranking\"?");
    check(RUN("new", "nowhere.csv"), 1, "", "cannot read \"nowhere.csv\"");
    check(RUN("new", "map", "people.csv"), 1, "", "makes no chart of the kind \"map\"");
}
END_TEST

static Suite *new_suite(void)
{
    Suite *suite = suite_create("cli/new");
    TCase *cases = tcase_create("new");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, a_spec_is_written_and_can_be_drawn);
    tcase_add_test(cases, a_spec_elsewhere_finds_its_data);
    tcase_add_test(cases, candidates_are_listed_and_shown);
    tcase_add_test(cases, wrong_calls_are_told);
    suite_add_tcase(suite, cases);
    return suite;
}

int main(void)
{
    return suite_main(new_suite());
}
