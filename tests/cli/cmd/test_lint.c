/*
 * burin lint: its exit status, its forms, and how rules are switched off. What each rule tells is
 * in tests/errors/test_lint.c.
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

/* Without title and source; "ä" takes two bytes before the mistake, a property nobody knows. */
#define SPEC(before, usermeta)                                                                     \
    before "\"description\": \"Ten.\", " usermeta                                                  \
           "\"data\": {\"values\": [{\"a\": 10}]}, \"mark\": {\"type\": \"bar\", \"ä\": 1}, "     \
           "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}}}"

static char *folder;

static void write_spec(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    write_spec("plain.json", SPEC("{", ""));
    write_spec("moved.json", SPEC("{\"name\": \"ä\", ", ""));
    write_spec("allows.json",
               SPEC("{", "\"usermeta\": {\"burin\": {\"allow\": [\"no-title\", \"no-source\", "
                         "\"unknown-property\"]}}, "));
    write_spec("broken.json", "{\"mark\": ");
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result lint(const char *spec, const char *first, const char *second,
                              const char *third)
{
    const char *arguments[] = {TEST_BURIN, "lint", spec, first, second, third, NULL};
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

START_TEST(findings_are_the_output)
{
    struct run_result result = lint("plain.json", NULL, NULL, NULL);
    ck_assert_int_eq(result.status, 1);
    ck_assert_str_eq(result.err, "");
    ck_assert_ptr_nonnull(strstr(result.out, "plain.json:1:1: warning: the figure has no title"));
    ck_assert_ptr_nonnull(strstr(result.out, "[unknown-property]"));
    ck_assert_ptr_nonnull(strstr(result.out, "[no-source]"));
    ck_assert_ptr_null(strstr(result.out, "[no-description]"));
    run_result_free(&result);
}
END_TEST

START_TEST(a_specification_allows)
{
    struct run_result result = lint("allows.json", NULL, NULL, NULL);
    ck_assert_str_eq(result.out, "");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

/* Only what is cut by a limit is told, and not what its author ended so. */
START_TEST(an_ellipsis_may_be_the_authors)
{
    write_spec("dots.json",
               "{\"data\": {\"url\": \"dots.csv\"}, \"title\": \"And so on…\", \"mark\": \"bar\", "
               "\"encoding\": {\"y\": {\"field\": \"k\", \"axis\": {\"labelLimit\": 200}}, "
               "\"x\": {\"field\": \"v\", \"type\": \"quantitative\"}}}");
    write_spec("dots.csv",
               "k,v\nto be continued…,1\n"
               "a name that is by far too long to be written at the side of an axis,2\n");
    struct run_result result = lint("dots.json", NULL, NULL, NULL);
    const char *cut = strstr(result.out, "1 axis label is cut, the first is \"a name");
    ck_assert_msg(cut != NULL, "%s", result.out);
    ck_assert_ptr_null(strstr(cut + strlen("1 axis label is cut"), " cut, the first"));
    run_result_free(&result);
}
END_TEST

START_TEST(a_rule_can_be_an_error)
{
    struct run_result result = lint("allows.json", "--error", "no-title", NULL);
    ck_assert_ptr_nonnull(strstr(result.out, "error: the figure has no title"));
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
}
END_TEST

START_TEST(what_cannot_be_made_is_told)
{
    struct run_result result = lint("broken.json", "allows.json", NULL, NULL);
    ck_assert_int_eq(result.status, 1);
    ck_assert_ptr_nonnull(strstr(result.out, "broken.json:1:"));
    run_result_free(&result);
}
END_TEST

static const struct {
    const char *first, *second, *told;
} wrong_calls[] = {
    {NULL, NULL, "no spec was given"},
    {"plain.json", "--format=xml", "\"xml\""},
    {"plain.json", "--allow=no-titel", "did you mean \"no-title\"?"},
    {"plain.json", "-o", "-o"},
};

START_TEST(wrong_calls_end_with_two)
{
    struct run_result result = lint(wrong_calls[_i].first, wrong_calls[_i].second, NULL, NULL);
    ck_assert_int_eq(result.status, 2);
    ck_assert_str_eq(result.out, "");
    ck_assert_msg(strstr(result.err, wrong_calls[_i].told) != NULL, "%s", result.err);
    run_result_free(&result);
}
END_TEST

START_TEST(json_is_an_object_a_line)
{
    struct run_result result = lint("plain.json", "--format", "json", NULL);
    size_t lines = 0;
    for (char *line = strtok(result.out, "\n"); line; line = strtok(NULL, "\n"), lines++) {
        json_t *object = json_loads(line, 0, NULL);
        ck_assert_ptr_nonnull(json_object_get(object, "code"));
        json_decref(object);
    }
    ck_assert_uint_eq(lines, 3);
    run_result_free(&result);
}
END_TEST

START_TEST(github_gets_annotations)
{
    struct run_result result = lint("plain.json", "--format", "github", NULL);
    ck_assert_ptr_nonnull(
        strstr(result.out, "::warning file=plain.json,line=1,col=1,title=burin%3A no-title::"));
    run_result_free(&result);
}
END_TEST

/* --- SARIF 2.1.0, by the numbers of its sections -------------------------------------------- */

static const char *text_at(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    ck_assert_msg(text && *text, "no \"%s\"", key);
    return text;
}

static json_t *member(const json_t *object, const char *key)
{
    json_t *found = json_object_get(object, key);
    ck_assert_msg(found != NULL, "no \"%s\"", key);
    return found;
}

static json_t *sarif_of(const char *spec, int status)
{
    struct run_result result = lint(spec, "--format", "sarif", NULL);
    json_t *log = json_loads(result.out, 0, NULL);
    ck_assert_ptr_nonnull(log);
    ck_assert_int_eq(result.status, status);
    run_result_free(&result);
    return log;
}

/* 3.19.23 and 3.49: the id of a rule, what it says, and how grave it is. */
static void check_rule(const json_t *rule)
{
    const char *level = text_at(member(rule, "defaultConfiguration"), "level");
    text_at(rule, "id");
    text_at(member(rule, "fullDescription"), "text");
    text_at(member(rule, "help"), "text");
    ck_assert(!strcmp(level, "error") || !strcmp(level, "warning") || !strcmp(level, "note"));
}

/* 3.27: its rule by name and place in the list, its message, and where it is: 3.28, 3.29, 3.30. */
static void check_result(const json_t *result, const json_t *rules)
{
    json_t *rule = json_array_get(rules, (size_t)json_integer_value(member(result, "ruleIndex")));
    ck_assert_str_eq(text_at(result, "ruleId"), text_at(rule, "id"));
    ck_assert_str_eq(text_at(result, "level"), "warning");
    text_at(member(result, "message"), "text");
    json_t *location = json_array_get(member(result, "locations"), 0);
    json_t *place = member(location, "physicalLocation");
    ck_assert_str_eq(text_at(member(place, "artifactLocation"), "uri"), "moved.json");
    json_t *region = member(place, "region");
    ck_assert_int_eq(json_integer_value(member(region, "startLine")), 1);
    ck_assert_int_ge(json_integer_value(member(region, "startColumn")), 1);
}

START_TEST(sarif_is_as_the_standard_says)
{
    json_t *log = sarif_of("moved.json", 1);
    ck_assert_str_eq(text_at(log, "version"), "2.1.0"); /* 3.13.2 */
    text_at(log, "$schema");
    ck_assert_uint_eq(json_array_size(member(log, "runs")), 1);
    json_t *run = json_array_get(member(log, "runs"), 0);
    ck_assert_str_eq(text_at(run, "columnKind"), "unicodeCodePoints"); /* 3.14.17 */
    json_t *driver = member(member(run, "tool"), "driver");
    ck_assert_str_eq(text_at(driver, "name"), "burin");
    json_t *rules = member(driver, "rules"), *results = member(run, "results");
    ck_assert_uint_eq(json_array_size(rules), 3);
    ck_assert_uint_eq(json_array_size(results), 3);
    for (size_t i = 0; i < 3; i++) {
        check_rule(json_array_get(rules, i));
        check_result(json_array_get(results, i), rules);
    }
    json_decref(log);
}
END_TEST

/* An ä of two bytes stands before the property that nobody knows. */
START_TEST(sarif_counts_letters)
{
    static const char text[] = SPEC("{\"name\": \"ä\", ", "");
    long byte = (long)(strstr(text, "\"ä\": 1") - text) + 1;
    json_t *log = sarif_of("moved.json", 1);
    json_t *results = member(json_array_get(member(log, "runs"), 0), "results");
    json_t *place = member(json_array_get(member(json_array_get(results, 0), "locations"), 0),
                           "physicalLocation");
    ck_assert_int_eq(json_integer_value(member(member(place, "region"), "startColumn")), byte - 1);
    json_decref(log);
}
END_TEST

/* 3.14.23: a run that found nothing has an empty list, not none. */
START_TEST(sarif_without_results)
{
    json_t *log = sarif_of("allows.json", 0);
    json_t *results = member(json_array_get(member(log, "runs"), 0), "results");
    ck_assert(json_is_array(results));
    ck_assert_uint_eq(json_array_size(results), 0);
    json_decref(log);
}
END_TEST

static Suite *lint_suite(void)
{
    Suite *suite = suite_create("cli/cmd/lint");
    TCase *tcase = tcase_create("calls");
    tcase_add_unchecked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, findings_are_the_output);
    tcase_add_test(tcase, a_specification_allows);
    tcase_add_test(tcase, an_ellipsis_may_be_the_authors);
    tcase_add_test(tcase, a_rule_can_be_an_error);
    tcase_add_test(tcase, what_cannot_be_made_is_told);
    tcase_add_loop_test(tcase, wrong_calls_end_with_two, 0,
                        (int)(sizeof wrong_calls / sizeof *wrong_calls));
    tcase_add_test(tcase, json_is_an_object_a_line);
    tcase_add_test(tcase, github_gets_annotations);
    tcase_add_test(tcase, sarif_is_as_the_standard_says);
    tcase_add_test(tcase, sarif_counts_letters);
    tcase_add_test(tcase, sarif_without_results);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(lint_suite());
}
