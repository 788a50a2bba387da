/*
 * What a program has a say in: what urls lead to, when to stop, how large a figure will be.
 */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

#define REST                                                                                       \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": "  \
    "{\"field\": \"b\", \"type\": \"quantitative\"}}}"

static const char by_network[] = "{\"data\": {\"url\": \"https://example.org/rows.csv\"}, " REST;
static const char inline_rows[] =
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]}, " REST;

/* A web of one page. */
struct web {
    const char *text;
    int asked, released;
};

static struct web *releasing; /* there is no other way to it from a release */

static void release(const void *bytes)
{
    ck_assert_ptr_eq(bytes, releasing->text);
    releasing->released++;
}

static enum burin_read read_web(void *context, struct burin_request *request)
{
    struct web *web = context;
    ck_assert_uint_eq(request->size, sizeof *request);
    web->asked++;
    if (strncmp(request->url, "https://", 8) != 0)
        return BURIN_READ_ELSEWHERE;
    request->problem = "404 Not Found";
    if (!web->text)
        return BURIN_READ_FAILED;
    releasing = web;
    request->bytes = web->text;
    request->length = strlen(web->text);
    request->release = release;
    return BURIN_READ_DONE;
}

static struct burin_figure *figure_of(const char *text, const struct burin_options *options)
{
    struct burin_figure *figure = burin_figure_new("a.vl.json", text, strlen(text), options);
    ck_assert_ptr_nonnull(figure);
    return figure;
}

static struct burin_output render(struct burin_figure *figure, const char *format)
{
    struct burin_output output = {.size = sizeof output, .format = format};
    bool good = burin_figure_is_good(figure) && burin_figure_render(figure, &output);
    ck_assert_msg(good, "%s", good ? "" : burin_figure_message(figure, 0)->text);
    burin_figure_free(figure);
    return output;
}

START_TEST(a_program_reads_urls)
{
    struct web web = {.text = "a,b\nx,1\ny,2\n"};
    struct burin_options *options = burin_options_new();
    burin_options_set_reader(options, read_web, &web);
    struct burin_options *copy = burin_options_copy(options);
    struct burin_output left = render(figure_of(by_network, copy), "scene.json");
    struct burin_output right = render(figure_of(inline_rows, NULL), "scene.json");
    ck_assert_uint_eq(left.length, right.length);
    ck_assert(memcmp(left.bytes, right.bytes, left.length) == 0);
    ck_assert_int_eq(web.asked, 1);
    ck_assert_int_eq(web.released, 1);
    burin_output_free(&left);
    burin_output_free(&right);
    burin_options_free(copy);
    burin_options_free(options);
}
END_TEST

START_TEST(what_it_reads_is_recorded)
{
    struct web web = {.text = "a,b\nx,1\ny,2\n"};
    char *folder = folder_new();
    char *spec = path_join(folder, "a.vl.json"), *path = path_join(folder, "a.svg");
    struct burin_options *options = options_with("embed", "true", NULL);
    burin_options_set_reader(options, read_web, &web);
    struct burin_output output = render(figure_of(by_network, options), "svg");
    file_write(spec, by_network, strlen(by_network));
    file_write(path, output.bytes, output.length);
    struct burin_record *record = burin_record_new("a.svg", output.bytes, output.length);
    ck_assert_str_eq(burin_record_input(record, 1)->role, "data");
    ck_assert_str_eq(burin_record_input(record, 1)->name, "https://example.org/rows.csv");
    ck_assert_ptr_nonnull(strstr(burin_record_spec(record), "a,b\\nx,1\\ny,2"));
    burin_record_free(record);
    burin_output_free(&output);
    const struct burin_check check = {.size = sizeof check, .spec = spec, .figure = path};
    struct burin_checker *checker = burin_checker_new(options, NULL, 0);
    ck_assert_int_eq(burin_checker_run(checker, &check)->state, BURIN_CURRENT);
    web.text = "a,b\nx,1\n";
    ck_assert_int_eq(burin_checker_run(checker, &check)->state, BURIN_STALE);
    web.text = NULL;
    ck_assert_int_eq(burin_checker_run(checker, &check)->state, BURIN_STALE);
    burin_checker_free(checker);
    burin_options_free(options);
    free(path);
    free(spec);
    folder_remove(folder);
}
END_TEST

/* What it can't read, and what it leaves to the library, which has no network. */
START_TEST(what_it_does_not_read)
{
    static const struct {
        const char *spec, *message;
    } cases[] = {
        {by_network, "\"https://example.org/rows.csv\" can't be read: 404 Not Found"},
        {"{\"data\": {\"url\": \"http://example.org/rows.csv\"}, " REST,
         "no network: \"http://example.org/rows.csv\" is not loaded"},
        {"{\"data\": {\"url\": \"no/rows.csv\"}, " REST, "no such file: \"no/rows.csv\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct web web = {.text = NULL};
        struct burin_options *options = burin_options_new();
        burin_options_set_reader(options, read_web, &web);
        struct burin_figure *figure = figure_of(cases[i].spec, options);
        ck_assert_uint_eq(burin_figure_message_count(figure), 1);
        ck_assert_str_eq(burin_figure_message(figure, 0)->text, cases[i].message);
        ck_assert_int_eq(web.asked, 1);
        burin_figure_free(figure);
        burin_options_free(options);
    }
}
END_TEST

static bool after_three(void *context)
{
    return ++*(int *)context > 3;
}

static bool never(void *context)
{
    ++*(int *)context;
    return false;
}

/* Ten million rows are many steps of work. */
START_TEST(a_figure_is_cancelled)
{
    static const char spec[] =
        "{\"data\": {\"sequence\": {\"start\": 0, \"stop\": 3000000, \"as\": "
        "\"b\"}}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"aggregate\": "
        "\"sum\", \"field\": \"b\", \"type\": \"quantitative\"}}}";
    int asked = 0;
    struct burin_options *options = burin_options_new();
    burin_options_set_cancel(options, after_three, &asked);
    struct burin_figure *figure = figure_of(spec, options);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    ck_assert_str_eq(burin_figure_message(figure, 0)->text, "cancelled by the program");
    ck_assert_int_eq(asked, 4);
    burin_figure_free(figure);
    burin_options_set_cancel(options, never, &asked);
    figure = figure_of(inline_rows, options);
    ck_assert(burin_figure_is_good(figure));
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

/* The size that the pixels will be. */
START_TEST(a_size_before_it_is_drawn)
{
    double width, height;
    struct burin_figure *figure = figure_of(inline_rows, NULL);
    ck_assert(burin_figure_size(figure, &width, &height));
    struct burin_output png = {.size = sizeof png, .format = "png"};
    ck_assert(burin_figure_render(figure, &png));
    /* IHDR: the width and the height, most significant byte first. */
    ck_assert_uint_eq((unsigned)png.bytes[18] << 8 | png.bytes[19], (unsigned)width);
    ck_assert_uint_eq((unsigned)png.bytes[22] << 8 | png.bytes[23], (unsigned)height);
    burin_output_free(&png);
    burin_figure_free(figure);
    figure = figure_of("{", NULL);
    ck_assert(!burin_figure_size(figure, &width, &height));
    burin_figure_free(figure);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("program");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, a_program_reads_urls);
    tcase_add_test(all, what_it_reads_is_recorded);
    tcase_add_test(all, what_it_does_not_read);
    tcase_add_test(all, a_figure_is_cancelled);
    tcase_add_test(all, a_size_before_it_is_drawn);
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
