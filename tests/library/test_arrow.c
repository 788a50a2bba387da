/*
 * Arrow's rows in figures: they draw as the same rows in JSON do, are released once whatever
 * happens, and are known again.
 */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/arrow.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

/* The linker sends burin's calls here: --wrap in tests/CMakeLists.txt. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static long allocations_left = -1; /* until one fails; -1: none does */

static bool fails(void)
{
    return allocations_left >= 0 && allocations_left-- == 0;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return fails() ? NULL : __real_realloc(memory, size);
}

#define REST                                                                                       \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": "  \
    "{\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"t\", \"type\": "     \
    "\"temporal\"}}}"

static const char by_name[] = "{\"data\": {\"name\": \"table\"}, " REST;
static const char as_json[] = "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1, \"t\": 0}, "
                              "{\"a\": null, \"b\": 2.5, \"t\": 86400000}]}, " REST;

static const int32_t offsets[] = {0, 1, 2};
static const double numbers[] = {1, 2.5}, others[] = {1, 3};
static const int32_t days[] = {0, 1};
static const uint8_t first[] = {1};
static struct arrow_part columns[] = {
    {.format = "u", .name = "a", .length = 2, .buffer_count = 3, .buffers = {first, offsets, "xy"}},
    {.format = "g", .name = "b", .length = 2, .buffer_count = 2, .buffers = {NULL, numbers}},
    {.format = "tdD", .name = "t", .length = 2, .buffer_count = 2, .buffers = {NULL, days}}};
static struct arrow_part batch = {.format = "+s",
                                  .name = "",
                                  .length = 2,
                                  .buffer_count = 1,
                                  .child_count = 3,
                                  .children = columns};
static struct arrow_part *const batches[] = {&batch};
static struct arrow_source source;

static struct burin_options *options_of_source(void)
{
    struct ArrowArrayStream stream;
    struct burin_options *options = burin_options_new();
    source = (struct arrow_source){.batches = batches, .count = 1};
    arrow_source_open(&source, &stream);
    bool good = burin_options_add_arrow(options, "table", &stream);
    ck_assert_msg(good, "%s", good ? "" : burin_options_problem(options)->text);
    return options;
}

static struct burin_output draw(const char *text, const struct burin_options *options,
                                const char *format)
{
    struct burin_figure *figure = burin_figure_new("a.vl.json", text, strlen(text), options);
    struct burin_output output = {.size = sizeof output, .format = format};
    bool good = burin_figure_is_good(figure) && burin_figure_render(figure, &output);
    ck_assert_msg(good, "%s", good ? "" : burin_figure_message(figure, 0)->text);
    burin_figure_free(figure);
    return output;
}

static void assert_same(const char *text, const struct burin_options *options)
{
    struct burin_output left = draw(text, options, "scene.json");
    struct burin_output right = draw(as_json, NULL, "scene.json");
    ck_assert_uint_eq(left.length, right.length);
    ck_assert(memcmp(left.bytes, right.bytes, left.length) == 0);
    burin_output_free(&left);
    burin_output_free(&right);
}

START_TEST(the_same_as_json)
{
    struct burin_options *options = options_of_source();
    struct burin_options *copy = burin_options_copy(options);
    assert_same(by_name, options);
    burin_options_free(options);
    ck_assert_int_eq(source.arrays, 0);
    assert_same(by_name, copy);
    ck_assert(burin_options_add_data(copy, "table", NULL, 0, NULL));
    arrow_source_check(&source);
    burin_options_free(copy);
}
END_TEST

START_TEST(fields_are_parsed)
{
    struct burin_options *options = options_of_source();
    assert_same(
        "{\"data\": {\"name\": \"table\", \"format\": {\"parse\": {\"b\": \"string\", \"t\": "
        "\"number\"}}}, \"transform\": [{\"calculate\": \"datum.b + '0'\", \"as\": \"b\"}, "
        "{\"calculate\": \"toNumber(datum.b) == 10 ? 1 : 2.5\", \"as\": \"b\"}], " REST,
        options);
    burin_options_free(options);
    arrow_source_check(&source);
}
END_TEST

/* The figure keeps what its tables point into. */
START_TEST(figures_outlive_options)
{
    struct burin_options *options = options_of_source();
    struct burin_figure *figure = burin_figure_new("a.vl.json", by_name, strlen(by_name), options);
    burin_options_free(options);
    ck_assert_int_eq(source.arrays, 0);
    struct burin_output output = {.size = sizeof output, .format = "svg"};
    ck_assert(burin_figure_render(figure, &output));
    burin_output_free(&output);
    burin_figure_free(figure);
    arrow_source_check(&source);
}
END_TEST

START_TEST(the_stream_s_own_error)
{
    struct ArrowArrayStream stream;
    struct burin_options *options = burin_options_new();
    source = (struct arrow_source){.batches = batches, .count = 1, .batch_error = 5};
    arrow_source_open(&source, &stream);
    ck_assert(!burin_options_add_arrow(options, "table", &stream));
    ck_assert_str_eq(burin_options_problem(options)->text,
                     "the Arrow stream of \"table\" can't be read: the disk is gone (error 5)");
    arrow_source_check(&source);
    burin_options_free(options);
}
END_TEST

/* Two of the same name: the last one counts. */
START_TEST(rows_replace_others)
{
    struct burin_options *options = options_of_source();
    struct arrow_source before = source;
    struct ArrowArrayStream stream;
    arrow_source_open(&source, &stream); /* counted in the same source */
    source.next = 0;
    ck_assert(burin_options_add_arrow(options, "table", &stream));
    ck_assert_int_eq(source.arrays, before.arrays + 1);
    ck_assert(burin_options_add_data(options, "table", "a,b\n", 4, "csv"));
    ck_assert_int_eq(source.arrays, before.arrays + 2);
    burin_options_free(options);
}
END_TEST

static enum burin_state state_with(const struct burin_options *options, const char *spec,
                                   const char *figure)
{
    const struct burin_check call = {
        .size = sizeof call, .spec = spec, .figure = figure, .draw = true};
    struct burin_checker *checker = burin_checker_new(options, NULL, 0);
    enum burin_state state = burin_checker_run(checker, &call)->state;
    burin_checker_free(checker);
    return state;
}

START_TEST(rows_are_recorded)
{
    char *folder = folder_new();
    char *spec = path_join(folder, "a.vl.json"), *path = path_join(folder, "a.svg");
    struct burin_options *options = options_of_source();
    burin_options_set(options, "embed", "true", NULL);
    file_write(spec, by_name, strlen(by_name));
    struct burin_output output = draw(by_name, options, "svg");
    file_write(path, output.bytes, output.length);
    struct burin_record *record = burin_record_new("a.svg", output.bytes, output.length);
    const struct burin_input *input = burin_record_input(record, 1);
    ck_assert_str_eq(input->role, "named-data");
    ck_assert_int_eq(strncmp(input->digest, "rows128:", 8), 0);
    const char *embedded = burin_record_spec(record);
    ck_assert_ptr_nonnull(embedded);
    assert_same(embedded, NULL);
    burin_record_free(record);
    burin_output_free(&output);
    ck_assert_int_eq(state_with(options, spec, path), BURIN_CURRENT);
    burin_options_free(options);
    columns[1].buffers[1] = others;
    options = options_of_source();
    ck_assert_int_eq(state_with(options, spec, path), BURIN_STALE);
    columns[1].buffers[1] = numbers;
    burin_options_free(options);
    free(path);
    free(spec);
    folder_remove(folder);
}
END_TEST

/* The first, the second, the third … allocation fails while the rows are taken over and drawn. */
START_TEST(memory_runs_out)
{
    bool good = false;
    for (long at = 0; !good && at < 5000; at++) {
        struct ArrowArrayStream stream;
        source = (struct arrow_source){.batches = batches, .count = 1};
        arrow_source_open(&source, &stream);
        struct burin_options *options = burin_options_new();
        struct burin_options *copy = NULL;
        struct burin_figure *figure = NULL;
        allocations_left = at;
        if (burin_options_add_arrow(options, "table", &stream))
            copy = burin_options_copy(options);
        if (copy)
            figure = burin_figure_new("a.vl.json", by_name, strlen(by_name), copy);
        good = figure && burin_figure_is_good(figure) && allocations_left >= 0;
        allocations_left = -1;
        burin_options_free(options);
        burin_options_free(copy);
        burin_figure_free(figure);
        arrow_source_check(&source);
    }
    ck_assert(good);
}
END_TEST

/* As the specifications lay them out, with pointers of 64 bits. */
_Static_assert(sizeof(void *) != 8 || sizeof(struct ArrowSchema) == 72, "ArrowSchema");
_Static_assert(sizeof(void *) != 8 || sizeof(struct ArrowArray) == 80, "ArrowArray");
_Static_assert(sizeof(void *) != 8 || sizeof(struct ArrowArrayStream) == 40, "ArrowArrayStream");

int main(void)
{
    Suite *suite = suite_create("arrow rows");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 120);
    tcase_add_test(all, the_same_as_json);
    tcase_add_test(all, fields_are_parsed);
    tcase_add_test(all, figures_outlive_options);
    tcase_add_test(all, the_stream_s_own_error);
    tcase_add_test(all, rows_replace_others);
    tcase_add_test(all, rows_are_recorded);
    tcase_add_test(all, memory_runs_out);
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
