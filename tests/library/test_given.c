/*
 * What the call gives: rows by name and parameters. A specification with a name draws exactly as
 * the same one with the file in it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

#define BARS                                                                                       \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": "  \
    "{\"field\": \"b\", \"type\": \"quantitative\"}}"

static const char by_name[] = "{\"data\": {\"name\": \"table\"}, " BARS "}";
static const char csv[] = "a,b\nx,1\ny,2\n";

static char *folder;

static void setup(void)
{
    folder = folder_new();
}

static void teardown(void)
{
    folder_remove(folder);
}

static char *write_below(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    return path;
}

static struct burin_figure *figure_of(const char *text, const struct burin_options *options)
{
    char *path = path_join(folder, "spec.vl.json");
    struct burin_figure *figure = burin_figure_new(path, text, strlen(text), options);
    free(path);
    ck_assert_ptr_nonnull(figure);
    return figure;
}

/* Fails the test with the first message of a figure that isn't good. */
static struct burin_output render(struct burin_figure *figure, const char *format)
{
    struct burin_output output = {.size = sizeof output, .format = format};
    bool good = burin_figure_is_good(figure) && burin_figure_render(figure, &output);
    ck_assert_msg(good, "%s", good ? "" : burin_figure_message(figure, 0)->text);
    burin_figure_free(figure);
    return output;
}

static void assert_same_scene(const char *text, const struct burin_options *options,
                              const char *expected)
{
    struct burin_output left = render(figure_of(text, options), "scene.json");
    struct burin_output right = render(figure_of(expected, NULL), "scene.json");
    ck_assert_uint_eq(left.length, right.length);
    ck_assert(memcmp(left.bytes, right.bytes, left.length) == 0);
    burin_output_free(&left);
    burin_output_free(&right);
}

static const char inline_rows[] =
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]}, " BARS "}";

/* --- rows ----------------------------------------------------------------------------------- */

/* The same two rows; a format that is NULL is found by how they look. */
static const struct {
    const char *text, *format;
} texts[] = {
    {csv, "csv"},
    {csv, NULL},
    {"\xEF\xBB\xBF"
     "a,b\r\nx,1\r\ny,2\r\n",
     NULL},
    {"a\tb\nx\t1\ny\t2\n", "tsv"},
    {"a\tb\nx\t1\ny\t2\n", NULL},
    {"[{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]", "json"},
    {" \n[{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]", NULL},
    {"{\"a\": \"x\", \"b\": 1}\n{\"a\": \"y\", \"b\": 2}\n", "ndjson"},
    {"{\"a\": \"x\", \"b\": 1}\n{\"a\": \"y\", \"b\": 2}\n", NULL},
};

START_TEST(rows_in_memory)
{
    struct burin_options *options = burin_options_new();
    ck_assert(burin_options_add_data(options, "table", "a,b\nz,9\n", 8, NULL));
    ck_assert(burin_options_add_data(options, "table", texts[_i].text, strlen(texts[_i].text),
                                     texts[_i].format)); /* in place of those before */
    assert_same_scene(by_name, options, inline_rows);
    struct burin_options *copy = burin_options_copy(options);
    burin_options_free(options);
    assert_same_scene(by_name, copy, inline_rows);
    burin_options_free(copy);
}
END_TEST

/* Whatever a specification says of the data of that name, as Vega's view.data() replaces it. */
static const char *const replaced[] = {
    "{\"data\": {\"name\": \"table\", \"url\": \"none.csv\"}, " BARS "}",
    "{\"data\": {\"name\": \"table\", \"values\": [{\"a\": 1}]}, " BARS "}",
    "{\"datasets\": {\"table\": [{\"a\": 1}]}, \"data\": {\"name\": \"table\"}, " BARS "}",
};

START_TEST(the_call_goes_before_the_spec)
{
    struct burin_options *options = burin_options_new();
    ck_assert(burin_options_add_data(options, "table", csv, strlen(csv), "csv"));
    assert_same_scene(replaced[_i], options, inline_rows);
    burin_options_free(options);
}
END_TEST

/* The format that the spec says goes before the file's extension, as it does beside a url. */
START_TEST(the_format_of_the_spec)
{
    char *path = write_below("rows.csv", "a;b\nx;1\ny;2\n");
    char value[500];
    snprintf(value, sizeof value, "table=%s", path);
    struct burin_options *options = options_with("data", value, NULL);
    assert_same_scene("{\"data\": {\"name\": \"table\", \"format\": {\"type\": \"dsv\", "
                      "\"delimiter\": \";\", \"parse\": {\"b\": \"number\"}}}, " BARS "}",
                      options, inline_rows);
    burin_options_free(options);
    free(path);
}
END_TEST

START_TEST(unknown_formats)
{
    struct burin_options *options = burin_options_new();
    ck_assert(!burin_options_add_data(options, "table", csv, strlen(csv), "cvs"));
    ck_assert_str_eq(burin_options_problem(options)->text, "unknown data format \"cvs\"");
    ck_assert_str_eq(burin_options_problem(options)->hint, "did you mean \"csv\"?");
    ck_assert(burin_options_add_data(options, "table", csv, strlen(csv), "csv"));
    ck_assert_ptr_null(burin_options_problem(options));
    burin_options_free(options);
}
END_TEST

START_TEST(data_that_is_taken_back)
{
    struct burin_options *options = burin_options_new();
    ck_assert(burin_options_add_data(options, "table", csv, strlen(csv), "csv"));
    ck_assert(burin_options_add_data(options, "tabel", csv, strlen(csv), "csv"));
    ck_assert(burin_options_add_data(options, "table", NULL, 0, NULL));
    struct burin_figure *figure = figure_of(by_name, options);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_str_eq(burin_figure_message(figure, 0)->text, "the data \"table\" is only a name");
    ck_assert_str_eq(burin_figure_message(figure, 0)->hint, "the call gives \"tabel\"");
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

START_TEST(data_that_nothing_asks_for)
{
    struct burin_options *options = options_with("data", "table=none.csv", NULL);
    struct burin_figure *figure = figure_of(inline_rows, options);
    ck_assert(burin_figure_is_good(figure)); /* the file isn't read */
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    ck_assert_str_eq(burin_figure_message(figure, 0)->code, "unused-data");
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

/* The messages name the data set where a file would be named. */
START_TEST(wrong_rows)
{
    struct burin_options *options = burin_options_new();
    ck_assert(burin_options_add_data(options, "table", "", 0, "csv"));
    struct burin_figure *figure = figure_of(by_name, options);
    ck_assert_str_eq(burin_figure_message(figure, 0)->text, "\"table\" is empty");
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    burin_figure_free(figure);
    ck_assert(burin_options_add_data(options, "table", "[{\"a\": 1},\n x", 13, "json"));
    figure = figure_of(by_name, options);
    ck_assert_str_eq(burin_figure_message(figure, 0)->file, "table");
    ck_assert_uint_eq(burin_figure_message(figure, 0)->line, 2);
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

/* --- what pictures say of them --------------------------------------------------------------- */

static struct burin_record *draw_record(const char *text, const struct burin_options *options,
                                        const char *path)
{
    struct burin_output output = render(figure_of(text, options), "svg");
    struct burin_record *record = burin_record_new("a.svg", output.bytes, output.length);
    ck_assert(burin_record_is_good(record));
    file_write(path, output.bytes, output.length);
    burin_output_free(&output);
    return record;
}

static const struct burin_verdict *check(struct burin_checker *checker, const char *spec,
                                         const char *figure)
{
    const struct burin_check call = {
        .size = sizeof call, .spec = spec, .figure = figure, .draw = true};
    const struct burin_verdict *verdict = burin_checker_run(checker, &call);
    ck_assert_ptr_nonnull(verdict);
    return verdict;
}

static enum burin_state state_with(const struct burin_options *options, const char *spec,
                                   const char *figure)
{
    struct burin_checker *checker = burin_checker_new(options, NULL, 0);
    enum burin_state state = check(checker, spec, figure)->state;
    burin_checker_free(checker);
    return state;
}

START_TEST(a_file_is_recorded)
{
    char *spec = write_below("spec.vl.json", by_name), *figure = path_join(folder, "a.svg");
    char *path = write_below("rows.txt", csv);
    char value[500];
    snprintf(value, sizeof value, "table=%s", path);
    struct burin_options *options = options_with("data", value, "embed", "true", NULL);
    struct burin_record *record = draw_record(by_name, options, figure);
    const struct burin_input *input = burin_record_input(record, 1);
    ck_assert_str_eq(input->role, "named-data");
    ck_assert_str_eq(input->name, "rows.txt");
    ck_assert_str_eq(input->dataset, "table");
    ck_assert_str_eq(input->format, "csv");
    /* What it carries draws the same without a word about data. */
    const char *embedded = burin_record_spec(record);
    ck_assert_ptr_nonnull(embedded);
    assert_same_scene(embedded, NULL, inline_rows);
    burin_record_free(record);
    /* Found again by its name, or given again. */
    ck_assert_int_eq(state_with(NULL, spec, figure), BURIN_CURRENT);
    ck_assert_int_eq(state_with(options, spec, figure), BURIN_CURRENT);
    file_write(path, "a,b\nx,1\n", 8);
    ck_assert_int_eq(state_with(NULL, spec, figure), BURIN_STALE);
    ck_assert_int_eq(state_with(options, spec, figure), BURIN_STALE);
    burin_options_free(options);
    free(path);
    free(figure);
    free(spec);
}
END_TEST

START_TEST(memory_is_recorded)
{
    char *spec = write_below("spec.vl.json", by_name), *figure = path_join(folder, "a.svg");
    struct burin_options *options = burin_options_new();
    ck_assert(burin_options_add_data(options, "table", csv, strlen(csv), NULL));
    struct burin_record *record = draw_record(by_name, options, figure);
    ck_assert_str_eq(burin_record_input(record, 1)->name, "<memory>");
    burin_record_free(record);
    ck_assert_int_eq(state_with(options, spec, figure), BURIN_CURRENT);
    struct burin_checker *checker = burin_checker_new(NULL, NULL, 0);
    const struct burin_verdict *verdict = check(checker, spec, figure);
    ck_assert_int_eq(verdict->state, BURIN_STALE);
    ck_assert_str_eq(verdict->changes[0]->name, "table");
    ck_assert_str_eq(verdict->changes[0]->text, "was in a program's memory");
    burin_checker_free(checker);
    burin_options_free(options);
    free(figure);
    free(spec);
}
END_TEST

/* --- parameters ------------------------------------------------------------------------------ */

#define TITLED(param)                                                                              \
    "{\"params\": [" param "], \"title\": {\"text\": {\"expr\": \"'' + p\"}}, \"data\": "          \
    "{\"values\": [{\"a\": \"x\", \"b\": 1}]}, " BARS "}"

static const struct {
    const char *given, *param;
} params[] = {
    {"p=2020", "{\"name\": \"p\", \"value\": 2020}"},
    {"p=Berlin, Mitte", "{\"name\": \"p\", \"value\": \"Berlin, Mitte\"}"},
    {"p=\"01\"", "{\"name\": \"p\", \"value\": \"01\"}"},
    {"p=", "{\"name\": \"p\", \"value\": \"\"}"},
    {"p=a=b", "{\"name\": \"p\", \"value\": \"a=b\"}"},
    {"p=[1,2]", "{\"name\": \"p\", \"value\": [1, 2]}"},
    {"p=false", "{\"name\": \"p\", \"value\": false}"},
    {"p=123456789012345678901234567890",
     "{\"name\": \"p\", \"value\": 123456789012345678901234567890}"},
};

START_TEST(parameters_are_set)
{
    struct burin_options *options = options_with("param", "p=0", "param", params[_i].given, NULL);
    char expected[1000];
    snprintf(expected, sizeof expected, TITLED("%s"), params[_i].param);
    assert_same_scene(TITLED("{\"name\": \"p\", \"value\": 7}"), options, expected);
    assert_same_scene(TITLED("{\"name\": \"p\", \"expr\": \"1 + 1\"}"), options, expected);
    burin_options_free(options);
}
END_TEST

START_TEST(parameters_are_recorded)
{
    const char *text = TITLED("{\"name\": \"p\", \"value\": 7}");
    char *spec = write_below("spec.vl.json", text), *figure = path_join(folder, "a.svg");
    struct burin_options *options = options_with("param", "p=8", "param", "p=9", NULL);
    struct burin_record *record = draw_record(text, options, figure);
    ck_assert_str_eq(burin_record_option(record, 0)->name, "param");
    ck_assert_str_eq(burin_record_option(record, 0)->text, "p=8\np=9");
    burin_record_free(record);
    ck_assert_int_eq(state_with(NULL, spec, figure), BURIN_CURRENT); /* drawn again with them */
    ck_assert_int_eq(state_with(options, spec, figure), BURIN_CURRENT);
    burin_options_free(options);
    options = options_with("param", "p=9", NULL);
    ck_assert_int_eq(state_with(options, spec, figure), BURIN_STALE);
    burin_options_free(options);
    free(figure);
    free(spec);
}
END_TEST

START_TEST(parameters_that_there_are_not)
{
    struct burin_options *options = options_with("param", "yaer=2020", NULL);
    struct burin_figure *figure = figure_of(TITLED("{\"name\": \"year\", \"value\": 1}"), options);
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    ck_assert_str_eq(burin_figure_message(figure, 0)->text,
                     "--param sets \"yaer\": there is no such parameter");
    ck_assert_str_eq(burin_figure_message(figure, 0)->hint, "did you mean \"year\"?");
    ck_assert_str_eq(burin_figure_message(figure, 0)->pointer, "/params");
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

/* A selection holds at first what it is given: Vega-Lite's "value" of a selection. */
START_TEST(selections_are_set)
{
#define PICKED(value)                                                                              \
    "{\"params\": [{\"name\": \"p\", \"select\": {\"type\": \"point\", \"fields\": [\"a\"]}" value \
    "}], \"transform\": [{\"filter\": {\"param\": \"p\"}}], \"data\": {\"values\": "               \
    "[{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]}, " BARS "}"
    struct burin_options *options = options_with("param", "p=[{\"a\": \"y\"}]", NULL);
    assert_same_scene(PICKED(""), options, PICKED(", \"value\": [{\"a\": \"y\"}]"));
    burin_options_free(options);
}
END_TEST

/* --- the interface --------------------------------------------------------------------------- */

START_TEST(versions_agree)
{
    char text[40];
    snprintf(text, sizeof text, "%d.%d.%d", BURIN_VERSION_MAJOR, BURIN_VERSION_MINOR,
             BURIN_VERSION_PATCH);
    ck_assert_str_eq(text, BURIN_VERSION);
    ck_assert_str_eq(burin_version(), BURIN_VERSION);
    ck_assert_int_eq(BURIN_VERSION_NUMBER,
                     BURIN_VERSION_MAJOR * 10000 + BURIN_VERSION_MINOR * 100 + BURIN_VERSION_PATCH);
}
END_TEST

/* A caller of an older header has less room, one of a newer header more. */
START_TEST(sizes_of_structs)
{
    struct {
        struct burin_code code;
        char more[8];
    } large = {.code = {.size = sizeof large}, .more = "abcdefg"};
    ck_assert(burin_code_at(0, &large.code));
    ck_assert_str_eq(large.code.name, "invalid-syntax");
    ck_assert_str_eq(large.more, "abcdefg");
    struct burin_code small = {.size = offsetof(struct burin_code, example),
                               .example = "as it was"};
    ck_assert(burin_code_at(0, &small));
    ck_assert_ptr_nonnull(small.explanation);
    ck_assert_str_eq(small.example, "as it was");
    ck_assert(!burin_code_at(0, &(struct burin_code){.size = 0}));
    struct burin_figure *figure = figure_of(inline_rows, NULL);
    struct burin_output output = {.format = "svg"};
    ck_assert(!burin_figure_render(figure, &output));
    ck_assert_str_eq(burin_figure_message(figure, 0)->text, "the output has no size");
    burin_figure_free(figure);
}
END_TEST

/* What was shown stays where it is while more is told. */
START_TEST(messages_stay)
{
    struct burin_figure *figure = figure_of(inline_rows, NULL);
    const struct burin_message *first = NULL;
    for (int i = 0; i < 100; i++) {
        char format[20];
        snprintf(format, sizeof format, "format %d", i);
        struct burin_output output = {.size = sizeof output, .format = format};
        ck_assert(!burin_figure_render(figure, &output));
        if (i == 0)
            first = burin_figure_message(figure, 0);
    }
    ck_assert_ptr_eq(burin_figure_message(figure, 0), first);
    ck_assert_str_eq(first->text, "unknown format \"format 0\"");
    ck_assert_str_eq(burin_figure_message(figure, 99)->text, "unknown format \"format 99\"");
    ck_assert_ptr_null(burin_figure_message(figure, 100));
    burin_figure_free(figure);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("given");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_loop_test(all, rows_in_memory, 0, COUNT_OF(texts));
    tcase_add_loop_test(all, the_call_goes_before_the_spec, 0, COUNT_OF(replaced));
    tcase_add_test(all, the_format_of_the_spec);
    tcase_add_test(all, unknown_formats);
    tcase_add_test(all, data_that_is_taken_back);
    tcase_add_test(all, data_that_nothing_asks_for);
    tcase_add_test(all, wrong_rows);
    tcase_add_test(all, a_file_is_recorded);
    tcase_add_test(all, memory_is_recorded);
    tcase_add_loop_test(all, parameters_are_set, 0, COUNT_OF(params));
    tcase_add_test(all, parameters_are_recorded);
    tcase_add_test(all, parameters_that_there_are_not);
    tcase_add_test(all, selections_are_set);
    tcase_add_test(all, versions_agree);
    tcase_add_test(all, sizes_of_structs);
    tcase_add_test(all, messages_stay);
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
