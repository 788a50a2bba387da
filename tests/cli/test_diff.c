/*
 * burin diff: what it can compare, its forms and its exit statuses.
 */
#include <glib.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static const char then_spec[] =
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 3}]}, \"mark\": \"bar\", \"encoding\": {\"x\": "
    "{\"field\": \"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": "
    "\"quantitative\", \"scale\": {\"domain\": [0, 10]}}}}";

static void write_text(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

/* Runs the command with up to six words. */
static struct run_result run(const char *const words[8])
{
    const char *arguments[10] = {TEST_BURIN};
    for (size_t i = 0; words[i]; i++)
        arguments[i + 1] = words[i];
    const struct run_call call = {.arguments = arguments, .folder = folder};
    return run_program(&call);
}

#define RUN(...) run((const char *const[8]){__VA_ARGS__})

static void set_up(void)
{
    char *now = g_strdup(then_spec);
    folder = folder_new();
    *strchr(strstr(now, "\"b\": 3"), '3') = '7';
    write_text("then.vl.json", then_spec);
    write_text("now.vl.json", now);
    g_free(now);
}

static void tear_down(void)
{
    folder_remove(folder);
}

static void check(struct run_result result, int status, const char *out)
{
    ck_assert_msg(result.status == status, "%d\n%s%s", result.status, result.out, result.err);
    if (out)
        ck_assert_str_eq(result.out, out);
    run_result_free(&result);
}

START_TEST(status_tells_whether_there_are_changes)
{
    check(RUN("diff", "then.vl.json", "then.vl.json"), 0, "");
    check(RUN("diff", "then.vl.json", "now.vl.json"), 1, "data: bar \"x\": 3 → 7\n");
    check(RUN("diff", "then.vl.json"), 2, "");
    check(RUN("diff", "then.vl.json", "nowhere.vl.json"), 2, "");
    check(RUN("diff", "then.vl.json", "now.vl.json", "-o", "page.docx"), 2, "");
}
END_TEST

START_TEST(json_has_an_object_a_line)
{
    struct run_result result = RUN("diff", "then.vl.json", "now.vl.json", "--format", "json");
    json_t *change = json_loads(result.out, 0, NULL);
    ck_assert_str_eq(json_string_value(json_object_get(change, "kind")), "data");
    ck_assert_str_eq(json_string_value(json_object_get(change, "then")), "3");
    ck_assert_str_eq(json_string_value(json_object_get(change, "now")), "7");
    ck_assert_str_eq(json_string_value(json_object_get(change, "file")), "now.vl.json");
    json_decref(change);
    run_result_free(&result);
}
END_TEST

/* A picture that carries its spec, and one beside its spec, are drawn again. */
START_TEST(pictures_are_compared_as_figures)
{
    check(RUN("then.vl.json", "-o", "then.svg", "--embed"), 0, NULL);
    check(RUN("now.vl.json", "-o", "now.png"), 0, NULL);
    check(RUN("diff", "then.svg", "now.png"), 1, "data: bar \"x\": 3 → 7\n");
    check(RUN("diff", "then.svg", "then.vl.json"), 0, "");
    check(RUN("now.vl.json", "-o", "large.png", "--scale", "2"), 0, NULL);
    check(RUN("diff", "now.png", "large.png"), 1, "option: --scale is 2 now\n");
}
END_TEST

/* Nothing but pixels is left of these; an SVG has none. */
START_TEST(other_pictures_are_compared_by_pixels)
{
    check(RUN("then.vl.json", "-o", "then.png", "--no-fingerprint"), 0, NULL);
    check(RUN("now.vl.json", "-o", "now.png", "--no-fingerprint"), 0, NULL);
    check(RUN("now.vl.json", "-o", "now.svg", "--no-fingerprint"), 0, NULL);
    check(RUN("diff", "now.png", "now.png"), 0, "");
    struct run_result result = RUN("diff", "then.png", "now.png");
    ck_assert_int_eq(result.status, 1);
    ck_assert_msg(g_str_has_prefix(result.out, "picture: "), "%s", result.out);
    run_result_free(&result);
    check(RUN("diff", "now.png", "now.vl.json"), 0, "");
    check(RUN("diff", "then.png", "now.svg"), 2, "");
}
END_TEST

START_TEST(pages_have_both_pictures)
{
    size_t length;
    check(RUN("diff", "then.vl.json", "now.vl.json", "-o", "page.html", "-o", "page.png"), 1, NULL);
    char *path = path_join(folder, "page.html"), *html = file_read(path, &length);
    ck_assert_ptr_nonnull(strstr(html, "bar &quot;x&quot;: 3 → 7"));
    ck_assert_ptr_null(strstr(html, "<script"));
    ck_assert_ptr_null(strstr(html, "http"));
    size_t pictures = 0;
    for (const char *at = html; (at = strstr(at, "data:image/png;base64,")); at++)
        pictures++;
    ck_assert_uint_eq(pictures, 3);
    free(html);
    free(path);
}
END_TEST

static Suite *diff_suite(void)
{
    Suite *suite = suite_create("cli/diff");
    TCase *cases = tcase_create("diff");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, status_tells_whether_there_are_changes);
    tcase_add_test(cases, json_has_an_object_a_line);
    tcase_add_test(cases, pictures_are_compared_as_figures);
    tcase_add_test(cases, other_pictures_are_compared_by_pixels);
    tcase_add_test(cases, pages_have_both_pictures);
    suite_add_tcase(suite, cases);
    return suite;
}

int main(void)
{
    return suite_main(diff_suite());
}
