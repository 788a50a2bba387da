/*
 * Where rows come from: "data" objects, the files they name, and what must not be read. The rules
 * are Vega-Lite's data page, and burin's own: no network, nothing outside the roots.
 */
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "data/source.h"
#include "data/table.h"
#include "tests/data/fixture.h"
#include "tests/support/files.h"

static struct fixture fixture;
static struct data_context context;
static char *folder; /* has root/ (the only root), root/sub/ (the base), outside/ */
static const char *roots[1];
static const char *read_path;

static bool remember_path(void *unused, const struct data_file *file)
{
    (void)unused;
    read_path = file->path;
    return true;
}

static const char *below(const char *name)
{
    return arena_format(fixture.arena, "%s/%s", folder, name);
}

static void write_text(const char *name, const char *text)
{
    file_write(below(name), text, strlen(text));
}

static void setup(void)
{
    fixture_open(&fixture);
    folder = folder_new();
    ck_assert_int_eq(mkdir(below("root"), 0777), 0);
    ck_assert_int_eq(mkdir(below("root/sub"), 0777), 0);
    ck_assert_int_eq(mkdir(below("rootless"), 0777), 0);
    write_text("root/top.json", "[{\"a\": 1}]");
    write_text("root/sub/two.json", "[{\"a\": 1}, {\"a\": 2}]");
    write_text("root/sub/plain", "[1, 2, 3]");
    write_text("root/sub/lines.ndjson", "{\"a\": 1}\n{\"a\": 2}\n{\"a\": 3}\n");
    write_text("root/sub/none.json", "[]");
    write_text("root/sub/empty.json", "");
    write_text("root/sub/broken.json", "[{]");
    write_text("root/sub/table.csv", "a,b\n");
    file_write(below("root/sub/utf16.csv"),
               "\xff\xfe"
               "a\0\n\0"
               "x\0\n\0",
               10);
    file_write(below("root/sub/utf32.csv"), "\xff\xfe\0\0a\0\0\0", 8);
    file_write(below("root/sub/zero.json"), "[1,\n\0]", 6);
    file_write(below("root/sub/packed.csv"), "\x1f\x8b\x08\0", 4);
    file_write(below("root/sub/workbook.csv"), "PK\x03\x04\x14\0", 6);
    write_text("rootless/secret.json", "[{\"a\": 1}]");
    ck_assert_int_eq(symlink("../../rootless/secret.json", below("root/sub/link.json")), 0);
    ck_assert_int_eq(symlink("two.json", below("root/sub/inner.json")), 0);
    ck_assert_int_eq(symlink("loop.json", below("root/sub/loop.json")), 0);
    ck_assert_int_eq(mkfifo(below("root/sub/fifo.json"), 0666), 0);
    roots[0] = below("root");
    read_path = NULL;
    context = (struct data_context){
        .arena = fixture.arena,
        .intern = fixture.intern,
        .diag = fixture.diag,
        .base = below("root/sub"),
        .roots = roots,
        .root_count = 1,
        .file_was_read = remember_path,
    };
}

static void teardown(void)
{
    fixture_close(&fixture);
    folder_remove(folder);
}

static struct table *load(const char *data)
{
    return data_load(fixture_json(&fixture, data), &context);
}

/* --- files ---------------------------------------------------------------------------------- */

static const struct {
    const char *data;
    size_t row_count;
    const char *path;
} files[] = {
    {"{\"url\": \"two.json\"}", 2, "root/sub/two.json"},
    {"{\"url\": \"lines.ndjson\"}", 3, "root/sub/lines.ndjson"},
    {"{\"url\": \"./two.json\"}", 2, "root/sub/./two.json"},
    {"{\"url\": \"../top.json\"}", 1, "root/sub/../top.json"},
    {"{\"url\": \"inner.json\"}", 2, "root/sub/inner.json"}, /* a link that stays within */
    {"{\"url\": \"plain\"}", 3, "root/sub/plain"},           /* no extension: JSON */
    {"{\"url\": \"utf16.csv\"}", 1, "root/sub/utf16.csv"},
};

START_TEST(a_file_below_the_roots_is_read)
{
    struct table *table = load(files[_i].data);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, files[_i].row_count);
    ck_assert_str_eq(read_path, below(files[_i].path));
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

START_TEST(a_type_counts_more_than_the_extension)
{
    /* The CSV is read as JSON, which it is not. */
    ck_assert_ptr_null(load("{\"url\": \"table.csv\", \"format\": {\"type\": \"json\"}}"));
    ck_assert_str_eq(diag_at(fixture.diag, 0)->place.file, "table.csv");
    ck_assert_int_eq(diag_at(fixture.diag, 0)->kind, DIAG_SYNTAX);
}
END_TEST

START_TEST(file_urls_and_absolute_paths_are_read)
{
    const char *path = below("root/top.json");
    struct table *table = load(arena_format(fixture.arena, "{\"url\": \"%s\"}", path));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(table->source, path);
    table = load(arena_format(fixture.arena, "{\"url\": \"file://%s\"}", path));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(read_path, path);
}
END_TEST

/* %s stands for the base folder. */
static const struct {
    const char *url, *told;
} wrong_urls[] = {
    {"http://example.org/a.json", "1:9: error: no network: \"http://example.org/a.json\" is not "
                                  "loaded (download it, and give the path of the file)"},
    {"https://example.org/a.json", "1:9: error: no network: \"https://example.org/a.json\" is not "
                                   "loaded (download it, and give the path of the file)"},
    {"//example.org/a.json", "1:9: error: no network: \"//example.org/a.json\" is not loaded "
                             "(download it, and give the path of the file)"},
    {"file://host/a.json", "1:9: error: no network: \"file://host/a.json\" is not loaded (download "
                           "it, and give the path of the file)"},
    {"../../rootless/secret.json", "1:9: error: \"../../rootless/secret.json\" is outside the "
                                   "folders that may be read (allow its folder with --root DIR)"},
    {"link.json", "1:9: error: \"link.json\" is outside the folders that may be read (allow its "
                  "folder with --root DIR)"},
    {"/etc/passwd", "1:9: error: \"/etc/passwd\" is outside the folders that may be read (allow "
                    "its folder with --root DIR)"},
    {"gone.json", "1:9: error: no such file: \"gone.json\" (looked for %s/gone.json)"},
    {"two.json/x", "1:9: error: no such file: \"two.json/x\" (looked for %s/two.json/x)"},
    {"loop.json", "1:9: error: \"loop.json\" is a link that leads to itself"},
    {"fifo.json", "1:9: error: \"fifo.json\" is not a regular file"},
    {"../sub", "1:9: error: \"../sub\" is a folder, not a file"},
    {"empty.json", "1:9: error: \"empty.json\" is empty"},
    {"utf32.csv",
     "0:0: error: \"utf32.csv\" is UTF-32, not text in UTF-8 (save the file as UTF-8)"},
    {"zero.json", "2:1: error: the byte 0x00 is no text: is this UTF-16? (save the file as UTF-8)"},
    {"packed.csv",
     "0:0: error: \"packed.csv\" is compressed by gzip and ends too early (pack or copy "
     "it again)"},
    {"workbook.csv", "0:0: error: \"workbook.csv\" is a zip archive or a workbook, not text in "
                     "UTF-8 (save its table as CSV)"},
    {"", "1:9: error: \"url\" is empty"},
    {"broken.json", "1:3: error: record 1: expected a property name in double quotes, not \"]\""},
};

/* The format says what the url holds, else its media type (RFC 2397), else it is JSON. */
static const struct {
    const char *data;
    size_t row_count;
} own_urls[] = {
    {"{\"url\": \"data:text/csv,a%2Cb%0A1%2C2%0A3%2C4\"}", 2},
    {"{\"url\": \"data:text/csv;charset=utf-8;base64,YSxiCjEsMgozLDQK\"}", 2},
    {"{\"url\": \"data:application/json;base64,W3siYSI6MX1d\"}", 1},
    {"{\"url\": \"data:,[1,2,3]\"}", 3},
    {"{\"url\": \"data:text/plain,a;b%0A1;2\", \"format\": {\"type\": \"dsv\", \"delimiter\": "
     "\";\"}}",
     1},
    {"{\"url\": \"data:text/tab-separated-values,a%09b%0A1%092\"}", 1},
    {"{\"url\": \"data:application/jsonl,{}%0A{}\"}", 2},
};

START_TEST(a_url_may_hold_its_rows)
{
    struct table *table = load(own_urls[_i].data);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, own_urls[_i].row_count);
    ck_assert_ptr_null(read_path);
}
END_TEST

START_TEST(a_wrong_url_says_why)
{
    ck_assert_ptr_null(load(arena_format(fixture.arena, "{\"url\": \"%s\"}", wrong_urls[_i].url)));
    const char *told = wrong_urls[_i].told;
    const char *folder_here = strstr(told, "%s");
    if (folder_here)
        told = arena_format(fixture.arena, "%.*s%s%s", (int)(folder_here - told), told,
                            context.base, folder_here + 2);
    ck_assert_str_eq(fixture_told(&fixture), told);
}
END_TEST

START_TEST(without_roots_nothing_is_read)
{
    context.root_count = 0;
    ck_assert_ptr_null(load("{\"url\": \"two.json\"}"));
    ck_assert_ptr_null(read_path);
}
END_TEST

START_TEST(a_file_is_read_to_its_end)
{
    size_t length, size = 100000; /* more than any buffer to begin with */
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', size);
    file_write(below("long"), text, size);
    char *bytes = data_read_file(below("long"), NULL, &length, fixture.diag);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(length, size);
    ck_assert_mem_eq(bytes, text, size);
    ck_assert_int_eq(bytes[length], '\0');
    free(bytes);
    free(text);
    ck_assert_ptr_null(data_read_file(below("gone"), NULL, &length, fixture.diag));
    ck_assert_ptr_nonnull(strstr(fixture_told(&fixture), "no such file"));
}
END_TEST

START_TEST(a_file_over_the_limit_is_not_read)
{
    size_t length;
    const char *path = below("root/sub/huge.json");
    write_text("root/sub/huge.json", "[");
    if (truncate(path, ((off_t)2 << 30) + 1) != 0)
        return; /* this file system has no holes */
    ck_assert_ptr_null(data_read_file(path, NULL, &length, fixture.diag));
    ck_assert_int_eq(diag_at(fixture.diag, 0)->kind, DIAG_LIMIT);
}
END_TEST

/* --- data objects --------------------------------------------------------------------------- */

static const struct {
    const char *data;
    size_t row_count;
    const char *told;
} objects[] = {
    {"{\"values\": [{\"a\": 1}, {\"a\": 2}]}", 2, ""},
    {"{\"values\": {\"a\": 1}, \"name\": \"n\"}", 1, ""},
    {"{\"values\": \"[1, 2, 3]\"}", 3, ""},
    {"{\"values\": [1], \"url\": \"gone.json\"}", 1, ""}, /* Vega-Lite looks for values first */
    {"{\"values\": [1], \"format\": null}", 1, ""},
    {"null", 0, ""},
    {"{\"values\": []}", 0, "1:12: warning: this data has no rows"},
    {"{\"url\": \"none.json\"}", 0, "1:9: warning: \"none.json\" has no rows"},
    {"{\"valeus\": [], \"values\": [1]}", 1,
     "1:2: warning: unknown property \"valeus\" in data (did you mean \"values\"?)"},
    {"{\"values\": [1], \"format\": {\"typ\": \"json\"}}", 1,
     "1:28: warning: unknown property \"typ\" in data format (did you mean \"type\"?)"},
};

START_TEST(a_data_object_has_rows)
{
    struct table *table = load(objects[_i].data);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, objects[_i].row_count);
    ck_assert_str_eq(fixture_told(&fixture), objects[_i].told);
}
END_TEST

static const struct {
    const char *data, *told;
} wrong_objects[] = {
    {"[]",
     "1:1: error: data must be an object, not an array (rows of its own are {\"values\": […]})"},
    {"{}", "1:1: error: data needs \"url\" or \"values\""},
    {"{\"values\": 5}", "1:12: error: \"values\" must be an array of records, not a number"},
    {"{\"url\": 5}", "1:9: error: \"url\" must be a string, not a number"},
    {"{\"name\": \"n\"}", "1:10: error: the data \"n\" is only a name (give its rows as \"values\" "
                          "or \"url\", or by --data NAME=FILE)"},
    {"{\"sequence\": {}}", "1:14: error: a sequence needs a \"stop\""},
    {"{\"sequence\": {\"stop\": 1, \"step\": 0}}",
     "1:14: error: a sequence needs a \"step\" other than 0"},
    {"{\"sequence\": {\"stop\": 1e9}}",
     "1:14: error: the limit \"rows\" is reached here: 1 thousand million rows, at most 10 million "
     "rows (make less of it, or raise the limit with --limit rows=2G)"},
    {"{\"graticule\": {\"step\": [15, 0]}}",
     "1:15: error: the steps and the precision of a graticule must be more than 0"},
    {"{\"graticule\": {\"step\": 15}}", "1:24: error: \"step\" must be two numbers"},
    {"{\"url\": \"two.json\", \"format\": {\"type\": \"jsno\"}}",
     "1:40: error: unknown data format \"jsno\" (did you mean \"json\"?)"},
    {"{\"url\": \"two.json\", \"format\": {\"type\": \"topojson\"}}",
     "1:1: error: \"two.json\" is no sound TopoJSON: it has no \"objects\""},
    {"{\"url\": \"two.json\", \"format\": {\"type\": 1}}",
     "1:40: error: \"type\" must be a string, not 1"},
    {"{\"values\": \"a|b\", \"format\": {\"type\": \"dsv\"}}",
     "1:29: error: data in the format \"dsv\" needs \"delimiter\", one character (of ASCII)"},
    {"{\"values\": \"a|b\", \"format\": {\"type\": \"dsv\", \"delimiter\": \"||\"}}",
     "1:58: error: data in the format \"dsv\" needs \"delimiter\", one character (of ASCII)"},
};

START_TEST(a_wrong_data_object_says_why)
{
    ck_assert_ptr_null(load(wrong_objects[_i].data));
    ck_assert_str_eq(fixture_told(&fixture), wrong_objects[_i].told);
}
END_TEST

/* Vega-Lite's top-level "datasets", as Altair writes them. */
START_TEST(named_data_is_found_among_the_datasets)
{
    const struct json_node *spec =
        fixture_json(&fixture, "{\"data\": {\"name\": \"n\"}, \"wrong\": {\"name\": \"hosst\"}, "
                               "\"datasets\": {\"n\": [{\"a\": 1}], \"hosts\": []}}");
    struct table *table = data_load(node_member(spec, "data"), &context);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, 1);
    ck_assert_ptr_null(data_load(node_member(spec, "wrong"), &context));
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:43: error: \"datasets\" has no \"hosst\" (did you mean \"hosts\"?)");
}
END_TEST

static Suite *source_suite(void)
{
    Suite *suite = suite_create("source");
    TCase *tcase = tcase_create("source");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_file_below_the_roots_is_read, 0, COUNT_OF(files));
    tcase_add_test(tcase, a_type_counts_more_than_the_extension);
    tcase_add_test(tcase, file_urls_and_absolute_paths_are_read);
    tcase_add_loop_test(tcase, a_url_may_hold_its_rows, 0, COUNT_OF(own_urls));
    tcase_add_loop_test(tcase, a_wrong_url_says_why, 0, COUNT_OF(wrong_urls));
    tcase_add_test(tcase, without_roots_nothing_is_read);
    tcase_add_test(tcase, a_file_is_read_to_its_end);
    tcase_add_test(tcase, a_file_over_the_limit_is_not_read);
    tcase_add_loop_test(tcase, a_data_object_has_rows, 0, COUNT_OF(objects));
    tcase_add_loop_test(tcase, a_wrong_data_object_says_why, 0, COUNT_OF(wrong_objects));
    tcase_add_test(tcase, named_data_is_found_among_the_datasets);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(source_suite());
}
