/*
 * burin inspect: for people, for programs, and the spec with its data, which draws the same
 * picture.
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/support/files.h"
#include "tests/support/picture.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static void write_beside(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static const char spec[] =
    "{\"mark\": \"bar\", \"data\": {\"url\": \"d.csv\"}, \"encoding\": {\"x\": {\"field\": \"a\", "
    "\"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}";

static struct run_result run(const char *const *arguments)
{
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

#define RUN(...) run((const char *const[]){TEST_BURIN, __VA_ARGS__, NULL})

static void assert_done(struct run_result *result)
{
    ck_assert_str_eq(result->err, "");
    ck_assert_int_eq(result->status, 0);
}

static void setup(void)
{
    folder = folder_new();
    write_beside("spec.vl.json", spec);
    write_beside("d.csv", "a,b\nx,1\n");
}

static void teardown(void)
{
    folder_remove(folder);
}

static const char *const figures[] = {"a.png", "a.svg", "a.pdf"};
enum { FIGURES = sizeof figures / sizeof figures[0] };

START_TEST(for_people)
{
    struct run_result result =
        RUN("spec.vl.json", "-o", figures[_i], "--scale", "2", "--font", "DejaVu Sans", "--embed");
    assert_done(&result);
    run_result_free(&result);
    result = RUN("inspect", figures[_i]);
    assert_done(&result);
    char head[64];
    snprintf(head, sizeof head, "%s: %s, made by burin ", figures[_i],
             _i == 0   ? "PNG"
             : _i == 1 ? "SVG"
                       : "PDF");
    ck_assert_msg(strncmp(result.out, head, strlen(head)) == 0, "%s", result.out);
    /* printf 'a,b\nx,1\n' | sha256sum */
    ck_assert_ptr_nonnull(strstr(result.out, "sha256:2661769fdda72082…\n"));
    ck_assert_ptr_nonnull(strstr(result.out, "  spec        spec.vl.json "));
    ck_assert_ptr_nonnull(strstr(result.out, "  font        DejaVuSans "));
    ck_assert_ptr_nonnull(strstr(result.out, "--scale 2 --font 'DejaVu Sans'\n"));
    ck_assert_ptr_nonnull(strstr(result.out, "burin inspect --spec"));
    run_result_free(&result);
}
END_TEST

START_TEST(for_programs)
{
    struct run_result result = RUN("spec.vl.json", "-o", "a.png", "-o", "a.svg");
    assert_done(&result);
    run_result_free(&result);
    result = RUN("inspect", "--json", "a.png");
    assert_done(&result);
    json_t *json = json_loads(result.out, 0, NULL);
    ck_assert_ptr_nonnull(json);
    ck_assert_str_eq(json_string_value(json_object_get(json, "figure")), "a.png");
    ck_assert_str_eq(json_string_value(json_object_get(json, "format")), "png");
    ck_assert(json_is_false(json_object_get(json, "altered")));
    ck_assert(json_is_false(json_object_get(json, "embedded")));
    const json_t *data = json_array_get(json_object_get(json, "inputs"), 1);
    ck_assert_str_eq(json_string_value(json_object_get(data, "role")), "data");
    ck_assert_str_eq(json_string_value(json_object_get(data, "name")), "d.csv");
    ck_assert_int_eq(json_integer_value(json_object_get(data, "size")), 8);
    json_decref(json);
    run_result_free(&result);
}
END_TEST

/* Every example, in every format: the spec out of its picture draws it, pixel for pixel, without
 * any of the files. */
static const char *const patterns[] = {"examples/*/*.vl.json", "tests/golden/*/locale*.vl.json",
                                       NULL};

START_TEST(the_spec_draws_the_same)
{
    struct paths specs = paths_matching(patterns);
    char *empty = path_join(folder, "empty");
    ck_assert_int_eq(mkdir(empty, 0700), 0);
    free(empty);
    for (size_t i = 0; i < specs.count; i++) {
        const char *format = figures[i % FIGURES];
        char *figure = path_join(folder, format), *png = path_join(folder, "golden.png");
        struct run_result result = run_program(&(struct run_call){
            .arguments = (const char *const[]){TEST_BURIN, specs.items[i], "--embed", "-o", figure,
                                               "-o", png, NULL}});
        ck_assert_msg(result.status == 0, "%s: %s", specs.items[i], result.err);
        run_result_free(&result);
        result = RUN("inspect", "--spec", format);
        ck_assert_msg(result.status == 0, "%s: %s", specs.items[i], result.err);
        write_beside("again.vl.json", result.out);
        run_result_free(&result);
        result = RUN("again.vl.json", "--root", "empty", "-o", "again.png");
        ck_assert_msg(result.status == 0, "%s: %s", specs.items[i], result.err);
        run_result_free(&result);
        char *again = path_join(folder, "again.png"), *off = path_join(folder, "off.png");
        size_t length;
        char *bytes = file_read(again, &length);
        ck_assert_msg(picture_compare(bytes, length, png, off) == 0, "%s: another picture",
                      specs.items[i]);
        free(bytes);
        free(off);
        free(again);
        free(png);
        free(figure);
    }
    ck_assert_uint_ge(specs.count, 15);
    paths_free(&specs);
}
END_TEST

START_TEST(options_are_said)
{
    struct run_result result = RUN("spec.vl.json", "--embed", "-o", "a.png", "--scale", "2");
    assert_done(&result);
    run_result_free(&result);
    result = RUN("inspect", "--spec", "a.png");
    ck_assert_str_eq(result.err, "burin: the picture was made with --scale \"2\"\n");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

START_TEST(locales_are_in_it)
{
    write_beside("de.json", "{\"decimal\": \",\", \"thousands\": \".\", \"grouping\": [3], "
                            "\"currency\": [\"\", \"\"]}");
    write_beside("d.csv", "a,b\nx,1234.5\n");
    struct run_result result = RUN("spec.vl.json", "--embed", "-o", "a.svg", "--locale", "de.json");
    assert_done(&result);
    run_result_free(&result);
    result = RUN("inspect", "--spec", "a.svg");
    assert_done(&result);
    write_beside("again.vl.json", result.out);
    run_result_free(&result);
    result = RUN("again.vl.json", "-o", "-", "--format", "scene.json");
    assert_done(&result);
    struct run_result german =
        RUN("spec.vl.json", "-o", "-", "--format", "scene.json", "--locale", "de.json");
    ck_assert_str_eq(result.out, german.out);
    ck_assert_ptr_nonnull(strstr(result.out, "1.200"));
    run_result_free(&german);
    run_result_free(&result);
}
END_TEST

static const struct {
    const char *name, *bytes, *says;
} foreign[] = {
    {"none.png", NULL, "no such file: \"none.png\""},
    {"a.jpg", "\xFF\xD8\xFF\xE0", "a.jpg: error: this is no PNG, SVG or PDF [no-record]\n"},
    {"other.svg", "<svg></svg>", "other.svg: error: this picture doesn't say what it was made"},
    {"cut.png", "\x89PNG\r\n\x1a\n", "cut.png: error: this picture is damaged"},
};
enum { FOREIGN = sizeof foreign / sizeof foreign[0] };

START_TEST(foreign_files)
{
    if (foreign[_i].bytes)
        write_beside(foreign[_i].name, foreign[_i].bytes);
    struct run_result result = RUN("inspect", foreign[_i].name);
    ck_assert_msg(strstr(result.err, foreign[_i].says) != NULL, "%s", result.err);
    ck_assert_str_eq(result.out, "");
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
}
END_TEST

/* A terminal obeys control characters: those of strangers don't reach it. */
START_TEST(control_characters_are_shown)
{
    write_beside("a.svg", "<svg><metadata data-key=\"burin\">{\"burin\": \"1\\u001b[2J\", "
                          "\"picture\": \"\", \"inputs\": [{\"role\": \"spec\", \"name\": "
                          "\"a\\u001b[2J\\n\", \"size\": 1, \"digest\": \"\\u0007\"}], "
                          "\"options\": {\"font\": \"\\u001b\"}}</metadata></svg>");
    struct run_result result = RUN("inspect", "a.svg");
    assert_done(&result);
    ck_assert_ptr_nonnull(strstr(result.out, "a?[2J?"));
    ck_assert_ptr_null(strpbrk(result.out, "\x1b\a"));
    run_result_free(&result);
}
END_TEST

/* What turns the direction of writing would make a name read as another one. */
START_TEST(no_name_turns_the_direction)
{
    write_beside("a.svg", "<svg><metadata data-key=\"burin\">{\"burin\": \"1\", \"picture\": \"\", "
                          "\"inputs\": [{\"role\": \"spec\", \"name\": \"a\\u202e\", \"size\": 1, "
                          "\"digest\": \"\\u009b\"}], \"options\": {}}</metadata></svg>");
    for (size_t i = 0; i < 2; i++) {
        struct run_result result =
            i == 0 ? RUN("inspect", "a.svg") : RUN("inspect", "--json", "a.svg");
        assert_done(&result);
        ck_assert_ptr_nonnull(strstr(result.out, "a\\u202E"));
        ck_assert_ptr_nonnull(strstr(result.out, "\\u009B"));
        ck_assert_ptr_null(strstr(result.out, "\u202e"));
        ck_assert_ptr_null(strstr(result.out, "\xc2\x9b"));
        run_result_free(&result);
    }
}
END_TEST

START_TEST(without_embed_no_spec)
{
    struct run_result result = RUN("spec.vl.json", "-o", "a.png");
    assert_done(&result);
    run_result_free(&result);
    result = RUN("inspect", "--spec", "a.png");
    ck_assert_str_eq(result.err,
                     "a.png: error: this picture doesn't hold its specification [no-record]\n"
                     "  hint: make it with --embed\n");
    ck_assert_str_eq(result.out, "");
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
}
END_TEST

START_TEST(wrong_calls)
{
    struct run_result result = RUN("inspect");
    ck_assert_int_eq(result.status, 2);
    run_result_free(&result);
    result = RUN("inspect", "--spec", "--json", "a.png");
    ck_assert_int_eq(result.status, 2);
    run_result_free(&result);
    result = RUN("inspect", "--spec", "a.png", "b.png");
    ck_assert_int_eq(result.status, 2);
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/cmd/inspect");
    TCase *tcase = tcase_create("inspect");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, for_people, 0, FIGURES);
    tcase_add_test(tcase, for_programs);
    tcase_add_test(tcase, the_spec_draws_the_same);
    tcase_add_test(tcase, options_are_said);
    tcase_add_test(tcase, locales_are_in_it);
    tcase_add_loop_test(tcase, foreign_files, 0, FOREIGN);
    tcase_add_test(tcase, control_characters_are_shown);
    tcase_add_test(tcase, no_name_turns_the_direction);
    tcase_add_test(tcase, without_embed_no_spec);
    tcase_add_test(tcase, wrong_calls);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
