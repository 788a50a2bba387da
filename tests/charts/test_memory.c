/*
 * Memory that runs out: whole figures are made while the first, the second, the third … allocation
 * of burin's own fails. Each time there is an error and nothing else, or the same picture as ever;
 * never a crash. (What GLib, HarfBuzz and Cairo allocate is theirs: they end the process.)
 */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/suite.h"

/* The linker sends burin's calls here: --wrap in tests/CMakeLists.txt. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static long allocations_left = -1; /* until one fails; -1: none does */
static long allocation_count;
static bool is_counting; /* while burin works: Check's own allocations come here too */

static bool fails(void)
{
    if (!is_counting)
        return false;
    allocation_count++;
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

/*
 * Of so many allocations at most, each fails in turn; of more, as many that are evenly apart, those
 * of the next figure shifted by one. In blocks an arena takes less than a hundred, so that all are
 * tried; when the sanitizers give every allocation of it a malloc of its own, there are thousands,
 * most of them from the same lines of code.
 */
enum { MOST_TRIED = 100 };

static long stride_of(long total)
{
    return (total + MOST_TRIED - 1) / MOST_TRIED;
}

static const char *const specs[] = {
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 3}, {\"a\": \"y\", \"b\": 5}]}, \"mark\": "
    "\"bar\", "
    "\"title\": {\"text\": \"t\", \"subtitle\": \"s\"}, \"encoding\": {\"x\": {\"field\": \"a\"}, "
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}",
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 3, \"c\": \"u\"}, {\"a\": \"x\", \"b\": 5, "
    "\"c\": "
    "\"v\"}]}, \"transform\": [{\"filter\": \"datum.b > 1\"}, {\"calculate\": \"datum.a + '!'\", "
    "\"as\": \"d\"}], \"layer\": [{\"mark\": \"bar\"}, {\"mark\": \"text\"}], \"encoding\": "
    "{\"x\": "
    "{\"field\": \"b\", \"aggregate\": \"sum\"}, \"y\": {\"field\": \"d\", \"sort\": \"-x\"}, "
    "\"color\": {\"field\": \"c\"}}}",
    "{\"data\": {\"values\": \"a,b\\n1,2\\n\", \"format\": {\"type\": \"csv\"}}, \"vconcat\": "
    "[{\"mark\": "
    "\"bar\", \"encoding\": {\"x\": {\"field\": \"b\", \"bin\": true}, \"y\": {\"aggregate\": "
    "\"count\"}}}]}",
    "{\"data\": {\"values\": [{\"a\": \"long name\", \"b\": 3, \"s\": \"u\"}, {\"a\": \"longer "
    "name\", \"b\": 5, \"s\": \"v\"}]}, \"width\": 30, \"mark\": \"bar\", \"encoding\": {\"x\": "
    "{\"field\": \"a\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"column\": "
    "{\"field\": \"s\"}}}",
    "{\"mark\": \"br\", \"dta\": 5}",
};

/* The figure of a spec with an option set; NULL when memory is out for that. */
static struct burin_figure *make_figure(const char *spec, const char *option, const char *value)
{
    struct burin_options *options = burin_options_new();
    struct burin_options *copy = burin_options_copy(options);
    bool good = copy && burin_options_set(copy, option, value, NULL) &&
                burin_options_set_contents(copy, "config", "c.json", "{}", 2);
    struct burin_figure *figure =
        good ? burin_figure_new("a.vl.json", spec, strlen(spec), copy) : NULL;
    burin_options_free(copy);
    burin_options_free(options);
    return figure;
}

/* The scene of a spec; NULL after an error, which must have been told. */
static char *make_scene(const char *spec, const char *layout, size_t *length)
{
    struct burin_output output = {.size = sizeof output, .format = "scene.json"};
    is_counting = true;
    struct burin_figure *figure = make_figure(spec, "layout", layout);
    is_counting = figure != NULL;
    if (!figure)
        return NULL;
    bool is_drawn = burin_figure_render(figure, &output);
    size_t errors = 0;
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        errors += burin_figure_message(figure, i)->severity == BURIN_ERROR;
        burin_figure_message_text(figure, i);
    }
    is_counting = false;
    ck_assert_msg(is_drawn == (errors == 0), "drawn: %d, errors: %zu", is_drawn, errors);
    burin_figure_free(figure);
    *length = output.length;
    return (char *)output.bytes;
}

START_TEST(each_allocation_may_fail)
{
    size_t length, expected_length;
    allocations_left = -1;
    allocation_count = 0;
    const char *spec = specs[(size_t)_i / 2], *layout = _i % 2 ? "report" : "vega";
    char *expected = make_scene(spec, layout, &expected_length);
    long total = allocation_count;
    ck_assert_int_gt(total, 10);
    for (long nth = _i % stride_of(total); nth < total; nth += stride_of(total)) {
        allocations_left = nth;
        char *scene = make_scene(spec, layout, &length);
        allocations_left = -1;
        if (scene) {
            ck_assert_msg(length == expected_length && !memcmp(scene, expected, length),
                          "another scene when allocation %ld fails", nth);
        }
        free(scene);
    }
    free(expected);
}
END_TEST

/* A picture that carries its spec, and the spec out of it; NULL after an error, which was told. */
static char *make_picture(const char *format, size_t *length)
{
    struct burin_output output = {.size = sizeof output, .format = format};
    is_counting = true;
    struct burin_figure *figure = make_figure(specs[2], "embed", "true");
    bool is_drawn = figure && burin_figure_render(figure, &output);
    bool is_told = !figure || is_drawn || burin_figure_message_count(figure) > 0;
    burin_figure_free(figure);
    struct burin_record *record =
        is_drawn ? burin_record_new("a", output.bytes, output.length) : NULL;
    const char *spec = NULL;
    if (record && burin_record_is_good(record) && burin_record_json(record))
        spec = burin_record_spec(record);
    is_told = is_told &&
              (!record || burin_record_is_good(record) || burin_record_message_count(record) == 1);
    is_counting = false; /* Check's own allocations come here too */
    ck_assert(is_told);
    char *kept = spec ? strdup(spec) : NULL;
    *length = spec ? strlen(spec) : 0;
    burin_record_free(record);
    burin_output_free(&output);
    return kept;
}

static const char *const formats[] = {"png", "svg", "pdf"};

START_TEST(pictures_and_their_records)
{
    size_t length, expected_length;
    allocations_left = -1;
    allocation_count = 0;
    char *expected = make_picture(formats[_i], &expected_length);
    ck_assert_ptr_nonnull(expected);
    long total = allocation_count;
    for (long nth = _i % stride_of(total); nth < total; nth += stride_of(total)) {
        allocations_left = nth;
        char *spec = make_picture(formats[_i], &length);
        allocations_left = -1;
        if (spec)
            ck_assert_str_eq(spec, expected);
        free(spec);
    }
    free(expected);
}
END_TEST

static Suite *memory_suite(void)
{
    Suite *suite = suite_create("charts/memory");
    TCase *tcase = tcase_create("memory");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, each_allocation_may_fail, 0, 2 * COUNT_OF(specs));
    tcase_add_loop_test(tcase, pictures_and_their_records, 0, COUNT_OF(formats));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(memory_suite());
}
