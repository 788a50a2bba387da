/*
 * The spec that a picture holds, with its data inside, is the same figure as the one of the files:
 * for every golden figure and example, and for each way to name data.
 */
#include <stdio.h>
#include <string.h>

#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

static const char *const patterns[] = {"examples/*/*.vl.json", "tests/golden/*/*.vl.json", NULL};

static struct burin_session *session;

static void setup(void)
{
    session = burin_session_new(NULL);
    ck_assert_ptr_nonnull(session);
}

static void teardown(void)
{
    burin_session_free(session);
}

static struct burin_output render(struct burin_figure *figure, const char *name, const char *format)
{
    struct burin_output output = {.size = sizeof output, .format = format};
    bool good = burin_figure_render(figure, &output);
    size_t last = burin_figure_message_count(figure);
    ck_assert_msg(good, "%s: %s", name,
                  good || last == 0 ? "" : burin_figure_message_text(figure, last - 1));
    return output;
}

/* The scene of the spec, which reads no file any more. */
static struct burin_output scene_of(const char *name, const char *text)
{
    struct burin_options *options = options_with("no-files", "true", NULL);
    burin_options_set_session(options, session);
    struct burin_figure *figure =
        burin_figure_new("/nowhere/again.vl.json", text, strlen(text), options);
    struct burin_output scene = render(figure, name, "scene.json");
    burin_figure_free(figure);
    burin_options_free(options);
    return scene;
}

/* A scene says all that is drawn, in the numbers that are drawn. */
static void assert_same(const char *path, const char *config)
{
    struct burin_options *options = options_with("embed", "true", NULL);
    ck_assert(burin_options_set(options, "config", config, NULL));
    burin_options_set_session(options, session);
    struct burin_figure *figure = burin_figure_load(path, options);
    struct burin_output svg = render(figure, path, "svg");
    struct burin_output scene = render(figure, path, "scene.json");
    struct burin_record *record = burin_record_new("a.svg", svg.bytes, svg.length);
    const char *spec = burin_record_is_good(record) ? burin_record_spec(record) : NULL;
    ck_assert_msg(spec != NULL, "%s: %s", path, spec ? "" : burin_record_message(record, 0)->text);
    struct burin_output again = scene_of(path, spec);
    ck_assert_msg(again.length == scene.length &&
                      memcmp(again.bytes, scene.bytes, scene.length) == 0,
                  "%s: another figure", path);
    burin_record_free(record);
    burin_output_free(&again);
    burin_output_free(&scene);
    burin_output_free(&svg);
    burin_figure_free(figure);
    burin_options_free(options);
}

START_TEST(every_figure)
{
    struct paths specs = paths_matching(patterns);
    ck_assert_uint_gt(specs.count, 500);
    for (size_t i = 0; i < specs.count; i++)
        assert_same(specs.items[i], NULL);
    paths_free(&specs);
}
END_TEST

/* The same two rows in each format, and what a spec says of a file whose extension doesn't tell. */
static const struct {
    const char *name, *rows, *format;
} sources[] = {
    {"rows.csv", "a,b\nx,1\ny,2\n", NULL},
    {"rows.csv",
     "\xef\xbb\xbf"
     "a,b\r\nx,1\r\ny,2\r\n",
     NULL},
    {"rows.tsv", "a\tb\nx\t1\ny\t2\n", NULL},
    {"rows.json", "[{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]", NULL},
    {"rows.json", "{\"rows\": [{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]}",
     "{\"property\": \"rows\"}"},
    {"rows.ndjson", "{\"a\": \"x\", \"b\": 1}\n{\"a\": \"y\", \"b\": 2}\n", NULL},
    {"rows.txt", "{\"a\": \"x\", \"b\": 1}\n{\"a\": \"y\", \"b\": 2}\n", "{\"type\": \"ndjson\"}"},
    {"rows.txt", "a|b\nx|1\ny|2\n", "{\"type\": \"dsv\", \"delimiter\": \"|\"}"},
    {"a b&<%20>.csv", "a,b\nx,1\ny,2\n", "{\"parse\": {\"b\": \"number\"}}"},
    {"../rows.csv", "a,b\nx,1\ny,2\n", NULL},
};

/* A lookup's second source is embedded like the first. */
static const char spec[] =
    "{\"data\": {\"url\": \"%s\"%s%s}, \"transform\": [{\"lookup\": \"a\", \"from\": {\"data\": "
    "{\"url\": \"more.csv\"}, \"key\": \"k\", \"fields\": [\"w\"]}}], \"mark\": \"bar\", "
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", "
    "\"type\": \"quantitative\"}, \"color\": {\"field\": \"w\", \"type\": \"nominal\"}}}";

static void write_in(const char *folder, const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

START_TEST(every_source)
{
    const char *format = sources[_i].format;
    const char *slash = strrchr(sources[_i].name, '/');
    char *folder = folder_new(), text[1024], url[64];
    const char *own = strrchr(folder, '/') + 1; /* "../FOLDER/rows.csv" leads back */
    const char *name = slash ? slash + 1 : sources[_i].name;
    snprintf(url, sizeof url, "%s%s%s%s", slash ? "../" : "", slash ? own : "", slash ? "/" : "",
             name);
    snprintf(text, sizeof text, spec, url, format ? ", \"format\": " : "", format ? format : "");
    write_in(folder, "a.vl.json", text);
    write_in(folder, name, sources[_i].rows);
    write_in(folder, "more.csv", "k,w\nx,left\ny,right\n");
    char *path = path_join(folder, "a.vl.json");
    assert_same(path, NULL);
    free(path);
    folder_remove(folder);
}
END_TEST

#define BARS                                                                                       \
    "\"data\": {\"url\": \"rows.csv\"}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": "     \
    "\"a\", "                                                                                      \
    "\"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}"

/* Where one spec says less, or elsewhere, than a spec, its config's file and data together did. */
static const struct {
    const char *spec, *config;
} odd[] = {
    /* what isn't read need not be there, nor make sense */
    {"{" BARS ", \"other\": {\"data\": {\"url\": \"none.csv\"}}}", NULL},
    {"{" BARS ", \"other\": {\"data\": {\"url\": \"rows.csv\", \"format\": {\"type\": \"odd\"}}}}",
     NULL},
    {"\xef\xbb\xbf{" BARS "}", "\xef\xbb\xbf{\"bar\": {\"color\": \"red\"}}"},
    {"{" BARS ", \"width\": -0}", NULL},
    /* null says nothing */
    {"{" BARS ", \"config\": {\"axis\": null}}", "{\"axis\": {\"labelColor\": \"red\"}}"},
    {"{" BARS ", \"config\": {\"padding\": {\"left\": 5}}}", "{\"padding\": {\"right\": 50}}"},
    {"{" BARS ", \"config\": {\"autosize\": \"fit\"}}",
     "{\"autosize\": {\"type\": \"pad\", \"contains\": \"padding\"}}"},
    {"{" BARS ", \"config\": {\"params\": [{\"name\": \"q\", \"value\": 1}]}}",
     "{\"params\": [{\"name\": \"r\", \"value\": \"red\"}], \"bar\": {\"color\": {\"expr\": "
     "\"r\"}}}"},
};

START_TEST(odd_sources)
{
    char *folder = folder_new();
    write_in(folder, "a.vl.json", odd[_i].spec);
    write_in(folder, "rows.csv", "a,b\nx,1\ny,2\n");
    write_in(folder, "config.json", odd[_i].config ? odd[_i].config : "{}");
    char *path = path_join(folder, "a.vl.json"), *config = path_join(folder, "config.json");
    assert_same(path, odd[_i].config ? config : NULL);
    free(path);
    free(config);
    folder_remove(folder);
}
END_TEST

/* A config of as many lists within lists as may be (512) is one deeper in a spec. */
START_TEST(deep_config)
{
    enum { LISTS = 511 };
    char *folder = folder_new(), config[2 * LISTS + 64];
    int length = snprintf(config, sizeof config, "{\"bar\": {\"color\": \"red\"}, \"other\": ");
    memset(config + length, '[', LISTS);
    memset(config + length + LISTS, ']', LISTS);
    strcpy(config + length + 2 * LISTS, "}");
    write_in(folder, "a.vl.json", "{" BARS "}");
    write_in(folder, "rows.csv", "a,b\nx,1\ny,2\n");
    write_in(folder, "config.json", config);
    char *path = path_join(folder, "a.vl.json"), *config_path = path_join(folder, "config.json");
    assert_same(path, config_path);
    free(path);
    free(config_path);
    folder_remove(folder);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("library/self_contained");
    TCase *tcase = tcase_create("self_contained");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 180);
    tcase_add_test(tcase, every_figure);
    tcase_add_loop_test(tcase, every_source, 0, sizeof sources / sizeof *sources);
    tcase_add_loop_test(tcase, odd_sources, 0, sizeof odd / sizeof *odd);
    tcase_add_test(tcase, deep_config);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
