/*
 * --diagnostics: JSON, one object a line, and GitHub's workflow commands, for figures and for the
 * call itself.
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

/* A misspelt property (a warning) at 2:27, and a name that GitHub's properties would split. */
static const char spec[] = "{\n  \"mark\": {\"type\": \"bar\", \"colour\": \"red\"},\n"
                           "  \"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]},\n"
                           "  \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"},\n"
                           "    \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}\n}";
static const char name[] = "a,b:c%.json";

static void setup(void)
{
    folder = folder_new();
    char *path = path_join(folder, name);
    file_write(path, spec, strlen(spec));
    free(path);
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result run(const char *file, const char *form, const char *more)
{
    const char *arguments[] = {TEST_BURIN, file, "-o", "x.png", "--diagnostics", form, more, NULL};
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

static json_t *only_line(const char *text)
{
    ck_assert_ptr_eq(strchr(text, '\n'), text + strlen(text) - 1);
    json_t *object = json_loads(text, 0, NULL);
    ck_assert_ptr_nonnull(object);
    return object;
}

static void assert_text(const json_t *object, const char *key, const char *expected)
{
    const char *text = json_string_value(json_object_get(object, key));
    ck_assert_pstr_eq(text, expected);
}

START_TEST(json_of_a_figure)
{
    struct run_result result = run(name, "json", NULL);
    json_t *object = only_line(result.err);
    assert_text(object, "severity", "warning");
    assert_text(object, "kind", "unknown");
    assert_text(object, "code", "unknown-property");
    assert_text(object, "file", name);
    assert_text(object, "pointer", "/mark/colour");
    assert_text(object, "hint", "did you mean \"color\"?");
    ck_assert_ptr_nonnull(strstr(json_string_value(json_object_get(object, "message")), "colour"));
    ck_assert_int_eq(json_integer_value(json_object_get(object, "line")), 2);
    ck_assert_int_eq(json_integer_value(json_object_get(object, "column")), 27);
    json_decref(object);
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

/* The escapes are those of actions/toolkit (packages/core/src/command.ts). */
START_TEST(github_of_a_figure)
{
    struct run_result result = run(name, "github", "--strict");
    ck_assert_ptr_nonnull(strstr(result.err, "::error file=a%2Cb%3Ac%25.json,line=2,col=27,title="
                                             "burin%3A unknown-property::"));
    ck_assert_ptr_nonnull(strstr(result.err, "%0Ahint: did you mean \"color\"?\n"));
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    result = run(name, "github", NULL);
    ck_assert_int_eq(strncmp(result.err, "::warning file=", 15), 0);
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

/* Whatever stands before or after it; no second line that says where help is. */
START_TEST(of_the_call)
{
    const char *arguments[] = {TEST_BURIN, "--scal=2", "x.json", "--diagnostics=json", NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    json_t *object = only_line(result.err);
    assert_text(object, "severity", "error");
    assert_text(object, "kind", "call");
    assert_text(object, "code", "wrong-call");
    assert_text(object, "file", NULL);
    assert_text(object, "message", "unknown option \"--scal\"");
    assert_text(object, "hint", "did you mean \"--scale\"?");
    ck_assert_ptr_null(json_object_get(object, "line"));
    json_decref(object);
    ck_assert_int_eq(result.status, 2);
    run_result_free(&result);
    result = run("x.json", "github", "--scal=2");
    ck_assert_str_eq(result.err, "::error title=burin%3A wrong-call::unknown option \"--scal\"%0A"
                                 "hint: did you mean \"--scale\"?\n");
    ck_assert_int_eq(result.status, 2);
    run_result_free(&result);
}
END_TEST

/* A file's name may be any bytes; JSON is UTF-8. A line end would begin another command. */
START_TEST(odd_names)
{
    struct run_result result = run("\xff.json", "json", NULL);
    json_t *object = only_line(result.err);
    ck_assert_ptr_nonnull(
        strstr(json_string_value(json_object_get(object, "message")), "\xef\xbf\xbd.json"));
    json_decref(object);
    run_result_free(&result);
    result = run("a\n::error::b\r100%", "github", NULL);
    ck_assert_ptr_nonnull(strstr(result.err, "a%0A::error::b%0D100%25"));
    ck_assert_ptr_eq(strchr(result.err, '\n'), result.err + strlen(result.err) - 1);
    run_result_free(&result);
}
END_TEST

/* A name could say more to a terminal than its letters: ESC starts commands, a line end another
 * message. */
START_TEST(names_command_no_terminal)
{
    static const char *const odd[] = {"a\x1b[2J.json", "--b\x1b[2J", "c\nburin: done.json"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        const char *arguments[] = {TEST_BURIN, odd[i], "-o", "x\x1b[2J\n.gif", NULL};
        struct run_result result =
            run_program(&(struct run_call){.arguments = arguments, .folder = folder});
        ck_assert_ptr_null(strchr(result.err, 0x1b));
        ck_assert_ptr_null(strstr(result.err, "\n.gif"));
        ck_assert_ptr_null(strstr(result.err, "\nburin: done"));
        ck_assert_int_ne(result.status, 0);
        run_result_free(&result);
    }
    struct run_result result = run("a\xff\x1b[2J.json", "github", NULL);
    ck_assert_ptr_null(strchr(result.err, 0x1b));
    ck_assert_ptr_nonnull(strstr(result.err, "a\xef\xbf\xbd"));
    run_result_free(&result);
}
END_TEST

/* Of a hostile spec, nothing turns the direction of what a terminal or a log shows (UAX 9), in no
 * form, and C1 (U+009B begins commands as ESC [ does) isn't obeyed. */
START_TEST(texts_turn_nothing)
{
    static const char *const forms[] = {"text", "json", "github"};
    static const char *const hidden[] = {"\u202e", "\u2066", "\u2069",
                                         "\u200f", "\u061c", "\xc2\x9b"};
    static const char *const escaped[] = {"\\u202E", "\\u2066", "\\u2069",
                                          "\\u200F", "\\u061C", "\\u009B"};
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        char file[32], text[512];
        snprintf(file, sizeof file, "f%s.json", hidden[i]);
        snprintf(
            text, sizeof text,
            "{\"mark\": {\"type\": \"bar\", \"a%sb\": 1}, \"data\": {\"values\": [{\"a\": 1}]}, "
            "\"encoding\": {\"x\": {\"field\": \"q%s\", \"type\": \"nominal\"}}}",
            hidden[i], hidden[i]);
        char *path = path_join(folder, file);
        file_write(path, text, strlen(text));
        free(path);
        struct run_result result = run(file, forms[_i], NULL);
        ck_assert_ptr_null(strstr(result.err, hidden[i]));
        ck_assert_ptr_nonnull(strstr(result.err, escaped[i]));
        run_result_free(&result);
        snprintf(file, sizeof file, "none%s.json", hidden[i]);
        result = run(file, forms[_i], NULL);
        ck_assert_ptr_null(strstr(result.err, hidden[i]));
        ck_assert_ptr_nonnull(strstr(result.err, escaped[i]));
        run_result_free(&result);
    }
}
END_TEST

static Suite *diagnostics_suite(void)
{
    Suite *suite = suite_create("cli/diagnostics");
    TCase *tcase = tcase_create("diagnostics");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, json_of_a_figure);
    tcase_add_test(tcase, github_of_a_figure);
    tcase_add_test(tcase, of_the_call);
    tcase_add_test(tcase, odd_names);
    tcase_add_test(tcase, names_command_no_terminal);
    tcase_add_loop_test(tcase, texts_turn_nothing, 0, 3);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(diagnostics_suite());
}
