/*
 * Themes at the command: the list, --theme, the record of it in pictures, and the specification
 * that comes out of one.
 */
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static const char spec[] =
    "{\"usermeta\": {\"embedOptions\": {\"theme\": \"excel\"}}, \"data\": {\"values\": [{\"a\": "
    "1}]}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": "
    "\"quantitative\"}}}";

static void write_beside(const char *name, const char *text, size_t length)
{
    char *path = path_join(folder, name);
    file_write(path, text, length);
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    write_beside("a.vl.json", spec, strlen(spec));
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result run(const char *const *arguments, int status)
{
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_msg(result.status == status, "status %d: %s%s", result.status, result.out,
                  result.err);
    return result;
}

#define RUN(STATUS, ...) run((const char *const[]){TEST_BURIN, __VA_ARGS__, NULL}, STATUS)

static void expect(struct run_result result, const char *out, const char *err)
{
    ck_assert_msg(!out || strstr(result.out, out), "%s", result.out);
    ck_assert_msg(!err || strstr(result.err, err), "%s", result.err);
    run_result_free(&result);
}

START_TEST(themes_are_listed)
{
    struct run_result result = RUN(0, "themes");
    static const char *const names[] = {"carbonwhite",     "dark",    "excel",
                                        "fivethirtyeight", "ggplot2", "quartz",
                                        "urbaninstitute",  "vox"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_ptr_nonnull(strstr(result.out, names[i]));
    run_result_free(&result);
    expect(RUN(2, "a.vl.json", "-o", "a.png", "--theme", "darc"), NULL, "dark");
}
END_TEST

/* One figure in each: that of dark has another background than that of excel. */
START_TEST(themes_are_shown)
{
    size_t lengths[2];
    expect(RUN(0, "themes", "--out-dir", "shown"), "excel", NULL);
    char *dark = path_join(folder, "shown/dark.png"), *excel = path_join(folder, "shown/excel.png");
    char *one = file_read(dark, &lengths[0]), *other = file_read(excel, &lengths[1]);
    ck_assert_int_eq(memcmp(one, "\x89PNG", 4), 0);
    ck_assert(lengths[0] != lengths[1] || memcmp(one, other, lengths[0]) != 0);
    free(one);
    free(other);
    free(dark);
    free(excel);
}
END_TEST

#define SCENE "-o", "-", "--format", "scene.json"

/* Dark's background is #333; of the theme, the option's goes before the specification's, and the
 * file of --config over both. */
START_TEST(the_option_goes_before_the_specification)
{
    expect(RUN(0, "a.vl.json", SCENE, "--theme", "dark"), "\"background\":\"#333333\"", NULL);
    expect(RUN(0, "a.vl.json", SCENE), "\"background\":\"#ffffff\"", NULL);
    write_beside("c.json", "{\"background\": \"#123456\"}", 25);
    expect(RUN(0, "a.vl.json", SCENE, "--theme", "dark", "--config", "c.json"),
           "\"background\":\"#123456\"", NULL);
}
END_TEST

START_TEST(pictures_know_their_theme)
{
    expect(RUN(0, "a.vl.json", "-o", "a.png", "--theme", "dark", "--embed"), NULL, NULL);
    expect(RUN(0, "inspect", "a.png"), "dark", NULL);
    expect(RUN(0, "check", "a.vl.json", "-o", "a.png"), NULL, NULL);
    struct run_result again = RUN(0, "inspect", "--spec", "a.png");
    write_beside("again.vl.json", again.out, again.out_length);
    run_result_free(&again);
    expect(RUN(0, "again.vl.json", SCENE), "\"background\":\"#333333\"", NULL);
}
END_TEST

/* now() is a part of the call; where nothing asks for it, it isn't recorded. */
START_TEST(the_time_is_said)
{
    static const char asks[] =
        "{\"data\": {\"values\": [{\"a\": 1}]}, \"transform\": [{\"calculate\": \"year(now())\", "
        "\"as\": \"y\"}], \"mark\": \"text\", \"encoding\": {\"text\": {\"field\": \"y\"}}}";
    write_beside("n.vl.json", asks, strlen(asks));
    expect(RUN(1, "n.vl.json", SCENE), NULL, "now() is the time of day");
    expect(RUN(0, "n.vl.json", SCENE, "--now", "2031-05-06T07:08Z"), "\"text\":\"2031\"", NULL);
    expect(RUN(0, "n.vl.json", SCENE, "--now", "@1000000000"), "\"text\":\"2001\"", NULL);
    expect(RUN(2, "n.vl.json", SCENE, "--now", "soon"), NULL, "\"soon\" is no time");
    static const char *const epoch[] = {"SOURCE_DATE_EPOCH=1000000000", NULL};
    static const char *const call[] = {TEST_BURIN, "n.vl.json", "-o", "n.png", NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = call, .environment = epoch, .folder = folder});
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
    expect(RUN(0, "inspect", "n.png"), "@1000000000", NULL);
    expect(RUN(0, "check", "n.vl.json", "-o", "n.png"), NULL, NULL);
    expect(RUN(0, "a.vl.json", "-o", "a.png", "--now", "@1000000000"), NULL, NULL);
    result = RUN(0, "inspect", "a.png");
    ck_assert_ptr_null(strstr(result.out, "@1000000000"));
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/cmd/themes");
    TCase *tests = tcase_create("themes");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, themes_are_listed);
    tcase_add_test(tests, themes_are_shown);
    tcase_add_test(tests, the_option_goes_before_the_specification);
    tcase_add_test(tests, pictures_know_their_theme);
    tcase_add_test(tests, the_time_is_said);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
