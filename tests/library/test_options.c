/*
 * Options by name: what burin.h says of setting them, and that the rows of the table agree with
 * themselves.
 */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "library/options.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

/* --- the table ------------------------------------------------------------------------------ */

static bool is_choice(const struct burin_option_type *type, const char *text)
{
    const char *const *choices = type->choices();
    for (size_t i = 0; choices[i]; i++) {
        if (strcmp(choices[i], text) == 0)
            return true;
    }
    return false;
}

START_TEST(rows_are_whole)
{
    const struct burin_option_type *type;
    for (size_t i = 0; (type = burin_option_type_at(i)); i++) {
        bool is_number = type->kind == BURIN_OPTION_NUMBER || type->kind == BURIN_OPTION_COUNT;
        bool is_text = type->kind == BURIN_OPTION_TEXT || type->kind == BURIN_OPTION_LIST;
        ck_assert_msg(burin_option_type_named(type->name) == type, "%s is there twice", type->name);
        ck_assert_msg(type->help && type->help[strlen(type->help) - 1] != '.', "%s", type->name);
        ck_assert_msg((type->kind == BURIN_OPTION_FLAG) == !type->value, "%s", type->name);
        ck_assert_msg(is_number == (type->maximum > 0), "%s", type->name);
        ck_assert_msg(is_text || !type->choices, "%s", type->name);
        if (type->choices && type->absent)
            ck_assert_msg(is_choice(type, type->absent), "%s", type->name);
        ck_assert_msg((type->kind == BURIN_OPTION_FILE) == (option_rows[i].noun != NULL), "%s",
                      type->name);
        /* A picture couldn't say it in one text. */
        if (type->kind == BURIN_OPTION_FILE)
            ck_assert_msg(type->recorded == BURIN_RECORDED_NOT, "%s", type->name);
    }
    ck_assert_ptr_eq(burin_option_type_named("--scale"), burin_option_type_named("scale"));
    ck_assert_ptr_null(burin_option_type_named("scal"));
}
END_TEST

/* --- setting -------------------------------------------------------------------------------- */

static const struct {
    const char *name, *value, *text, *hint;
} problems[] = {
    {"scal", "1", "unknown option \"scal\"", "did you mean \"scale\"?"},
    {"--scal", "1", "unknown option \"--scal\"", "did you mean \"scale\"?"},
    {"quux", "1", "unknown option \"quux\"", NULL},
    {"scale", "x", "scale \"x\" is no number", "a number above 0, at most 100"},
    {"--ppi", "0", "--ppi \"0\" is out of range", "a number above 0, at most 100000"},
    {"layout", "vga", "unknown layout \"vga\"", "did you mean \"vega\"?"},
    {"svg-text", "zzz", "unknown svg-text \"zzz\"", "one of outlines, text"},
    {"strict", "yes", "strict \"yes\" is neither true nor false", "true or false"},
    {"config", "/nowhere/c.json", "config \"/nowhere/c.json\": No such file or directory", NULL},
    {"time-locale", "/", "locale \"/\": Is a directory", NULL},
};

START_TEST(problems_are_told)
{
    struct burin_options *options = options_with("scale", "2", NULL);
    const struct burin_message *problem = NULL;
    ck_assert(!burin_options_set(options, problems[_i].name, problems[_i].value, &problem));
    ck_assert_ptr_nonnull(problem);
    ck_assert_str_eq(problem->text, problems[_i].text);
    ck_assert_pstr_eq(problem->hint, problems[_i].hint);
    ck_assert_double_eq(options_number(options, "scale"), 2);
    ck_assert(!burin_options_set(options, problems[_i].name, problems[_i].value, NULL));
    ck_assert(burin_options_set(options, "scale", "3", &problem));
    ck_assert_ptr_null(problem);
    burin_options_free(options);
}
END_TEST

START_TEST(set_and_taken_back)
{
    struct burin_options *options = options_with("--scale", "2.5", "font", "A", "font", "B",
                                                 "strict", "true", "root", ".", "root", "/", NULL);
    ck_assert_double_eq(options_number(options, "scale"), 2.5);
    ck_assert_str_eq(options_text(options, "font"), "B");
    ck_assert(options_flag(options, "strict"));
    ck_assert_uint_eq(options_list(options, "root").count, 2);
    ck_assert_str_eq(options_list(options, "root").items[1], "/");
    struct burin_options *copy = burin_options_copy(options);
    for (size_t i = 0; burin_option_type_at(i); i++)
        ck_assert(burin_options_set(options, burin_option_type_at(i)->name, NULL, NULL));
    ck_assert_double_eq(options_number(options, "scale"), 0);
    ck_assert_ptr_null(options_text(options, "font"));
    ck_assert(!options_flag(options, "strict"));
    ck_assert_uint_eq(options_list(options, "root").count, 0);
    burin_options_free(options);
    ck_assert_str_eq(options_text(copy, "font"), "B");
    ck_assert_str_eq(options_list(copy, "root").items[0], ".");
    burin_options_free(copy);
}
END_TEST

START_TEST(a_file_or_a_text_in_memory)
{
    char *folder = folder_new(), *path = path_join(folder, "c.json");
    file_write(path, "{}\n", 3);
    struct burin_options *options = options_with("config", path, NULL);
    struct option_file file = options_file(options, "config");
    ck_assert_str_eq(file.path, path);
    ck_assert_str_eq(file.text, "{}\n");
    ck_assert_uint_eq(file.length, 3);
    ck_assert(burin_options_set_contents(options, "--config", "mine", "{ }", 3));
    file = options_file(options, "config");
    ck_assert_str_eq(file.path, "mine");
    ck_assert_str_eq(file.text, "{ }");
    ck_assert(!burin_options_set_contents(options, "font", "mine", "{ }", 3));
    ck_assert(!burin_options_set_contents(options, "quux", "mine", "{ }", 3));
    burin_options_free(options);
    free(path);
    folder_remove(folder);
}
END_TEST

/* --- figures -------------------------------------------------------------------------------- */

static const char spec[] = "{\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": \"point\", "
                           "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"ordinal\"}}}";

/* An output's own scale goes before that of the options, and the picture says the one it has. */
START_TEST(scale_of_options_and_of_an_output)
{
    static const struct {
        double own;
        const char *recorded; /* "1" is what is meant anyway */
    } cases[] = {{0, "2"}, {3, "3"}, {1, NULL}};
    struct burin_options *options = options_with("scale", "2", NULL);
    struct burin_figure *figure = burin_figure_new("a", spec, strlen(spec), options);
    burin_options_free(options);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct burin_output png = {.size = sizeof png, .format = "png", .scale = cases[i].own};
        ck_assert(burin_figure_render(figure, &png));
        struct burin_record *record = burin_record_new("a", png.bytes, png.length);
        ck_assert_uint_eq(burin_record_option_count(record), cases[i].recorded != NULL);
        if (cases[i].recorded)
            ck_assert_str_eq(burin_record_option(record, 0)->text, cases[i].recorded);
        burin_record_free(record);
        burin_output_free(&png);
    }
    burin_figure_free(figure);
}
END_TEST

START_TEST(no_files)
{
    static const char by_url[] = "{\"data\": {\"url\": \"rows.csv\"}, \"mark\": \"point\", "
                                 "\"encoding\": {\"x\": {\"field\": \"a\"}}}";
    char *folder = folder_new(), *rows = path_join(folder, "rows.csv");
    char *name = path_join(folder, "a.vl.json");
    file_write(rows, "a\n1\n", 4);
    static const char *const values[] = {"false", "true"};
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        struct burin_options *options = options_with("no-files", values[i], "root", folder, NULL);
        struct burin_figure *figure = burin_figure_new(name, by_url, strlen(by_url), options);
        ck_assert_int_eq(burin_figure_is_good(figure), i == 0);
        burin_figure_free(figure);
        burin_options_free(options);
    }
    free(name);
    free(rows);
    folder_remove(folder);
}
END_TEST

static Suite *options_suite(void)
{
    Suite *suite = suite_create("library/options");
    TCase *tcase = tcase_create("options");
    tcase_add_test(tcase, rows_are_whole);
    tcase_add_loop_test(tcase, problems_are_told, 0, COUNT_OF(problems));
    tcase_add_test(tcase, set_and_taken_back);
    tcase_add_test(tcase, a_file_or_a_text_in_memory);
    tcase_add_test(tcase, scale_of_options_and_of_an_output);
    tcase_add_test(tcase, no_files);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(options_suite());
}
