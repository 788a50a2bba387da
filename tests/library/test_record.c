/*
 * What a picture says of itself, and the spec out of it: that it draws the same picture. The
 * digests come from sha256sum.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

static char *folder;

static char *below(const char *name)
{
    return path_join(folder, name);
}

static void write_below(const char *name, const char *text)
{
    char *path = below(name);
    file_write(path, text, strlen(text));
    free(path);
}

static void make_folder(const char *name)
{
    char *path = below(name);
    ck_assert_int_eq(mkdir(path, 0777), 0);
    free(path);
}

static void setup(void)
{
    folder = folder_new();
}

static void teardown(void)
{
    folder_remove(folder);
}

static void print_messages(struct burin_figure *figure)
{
    for (size_t i = 0; i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), stdout);
}

/* Draws the spec of that name; free it with burin_output_free(). */
static struct burin_output draw(const char *name, const struct burin_options *options,
                                const char *format)
{
    char *path = below(name);
    struct burin_figure *figure = burin_figure_load(path, options);
    struct burin_output output = {.size = sizeof output, .format = format};
    bool good = burin_figure_render(figure, &output);
    if (!good)
        print_messages(figure);
    ck_assert_msg(good, "%s was not drawn", name);
    burin_figure_free(figure);
    free(path);
    return output;
}

/* The same with a flag set. */
static struct burin_output draw_with(const char *name, const char *flag, const char *format)
{
    struct burin_options *options = options_with(flag, "true", NULL);
    struct burin_output output = draw(name, options, format);
    burin_options_free(options);
    return output;
}

static struct burin_record *read_record(const struct burin_output *output)
{
    struct burin_record *record = burin_record_new("a.png", output->bytes, output->length);
    ck_assert_msg(burin_record_is_good(record), "%s",
                  burin_record_is_good(record) ? "" : burin_record_message(record, 0)->text);
    return record;
}

#define BARS                                                                                       \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": "  \
    "{\"field\": \"b\", \"type\": \"quantitative\"}}"

static const char by_url[] = "{\"data\": {\"url\": \"data/rows.csv\"}, " BARS "}";
static const char rows[] = "a,b\nx,1\ny,2\n";

static void assert_input(const struct burin_record *record, size_t index, const char *role,
                         const char *name, const char *digest)
{
    const struct burin_input *input = burin_record_input(record, index);
    ck_assert_str_eq(input->role, role);
    ck_assert_str_eq(input->name, name);
    ck_assert_str_eq(input->digest, digest);
}

static const char *const formats[] = {"png", "svg", "pdf"};

START_TEST(inputs_and_options)
{
    make_folder("figures");
    make_folder("figures/data");
    make_folder("themes");
    write_below("figures/spec.vl.json", by_url);
    write_below("figures/data/rows.csv", rows);
    char *config = below("themes/house.json");
    static const char text[] = "{\"background\": \"#fafafa\"}";
    struct burin_options *options = options_with("font", "DejaVu Sans", NULL);
    ck_assert(burin_options_set_contents(options, "config", config, text, strlen(text)));
    struct burin_output output = draw("figures/spec.vl.json", options, formats[_i]);
    burin_options_free(options);
    struct burin_record *record = read_record(&output);
    ck_assert_str_eq(burin_record_version(record), burin_version());
    ck_assert_str_eq(burin_record_format(record), formats[_i]);
    ck_assert(!burin_record_is_altered(record));
    ck_assert(!burin_record_is_embedded(record));
    ck_assert_uint_eq(burin_record_input_count(record), 5);
    assert_input(record, 0, "spec", "spec.vl.json",
                 "sha256:0849fa4c2da737ccdbd940534862c9017bfd2990ff649f677916ff3240d9f747");
    assert_input(record, 1, "config", "../themes/house.json",
                 "sha256:8d762ae21eaefe8c3bdc8b087b835799f924af1924d680733ea0323cb7b9369b");
    assert_input(record, 2, "data", "data/rows.csv",
                 "sha256:266a28f2fd9abb719b6ae563f355eff8fc81bace8ffdfeba53def9d9bf681149");
    ck_assert_str_eq(burin_record_input(record, 3)->role, "font");
    ck_assert_str_eq(burin_record_input(record, 3)->name, "DejaVuSans");
    ck_assert_str_eq(burin_record_input(record, 4)->name, "DejaVuSans-Bold"); /* axis titles */
    ck_assert_uint_eq(burin_record_input(record, 2)->size, strlen(rows));
    ck_assert_uint_eq(burin_record_option_count(record), 1);
    ck_assert_str_eq(burin_record_option(record, 0)->name, "font");
    ck_assert_str_eq(burin_record_option(record, 0)->text, "DejaVu Sans");
    /* Where the folder lies is in none of the bytes. */
    for (size_t i = 0; i + strlen(folder) < output.length; i++)
        ck_assert(memcmp(output.bytes + i, folder, strlen(folder)) != 0);
    burin_record_free(record);
    burin_output_free(&output);
    free(config);
}
END_TEST

/* A file that is digested on a thread of its own: "a,b" and 400,000 lines "x,1", by Python's
 * hashlib. */
START_TEST(a_large_file)
{
    enum { LINES = 400001, LINE = 4 };
    char *text = malloc(LINES * LINE + 1);
    memcpy(text, "a,b\n", LINE);
    for (size_t i = 1; i < LINES; i++)
        memcpy(text + i * LINE, "x,1\n", LINE);
    text[LINES * LINE] = '\0';
    make_folder("data");
    write_below("spec.vl.json", by_url);
    write_below("data/rows.csv", text);
    struct burin_output output = draw("spec.vl.json", NULL, "svg");
    struct burin_record *record = read_record(&output);
    assert_input(record, 1, "data", "data/rows.csv",
                 "sha256:d31ef397928dbd6eab491d6b01c6e6755a67cc073baa822980b147e932f5c0ec");
    ck_assert_uint_eq(burin_record_input(record, 1)->size, 1600004);
    burin_record_free(record);
    burin_output_free(&output);
    free(text);
}
END_TEST

START_TEST(the_same_tree_elsewhere)
{
    make_folder("one");
    make_folder("one/data");
    make_folder("two");
    make_folder("two/data");
    write_below("one/spec.vl.json", by_url);
    write_below("two/spec.vl.json", by_url);
    write_below("one/data/rows.csv", rows);
    write_below("two/data/rows.csv", rows);
    struct burin_output one = draw("one/spec.vl.json", NULL, formats[_i]);
    struct burin_output two = draw("two/spec.vl.json", NULL, formats[_i]);
    ck_assert_uint_eq(one.length, two.length);
    ck_assert_mem_eq(one.bytes, two.bytes, one.length);
    burin_output_free(&one);
    burin_output_free(&two);
}
END_TEST

START_TEST(an_edit_is_seen)
{
    write_below("spec.vl.json",
                "{\"title\": \"Titles\", \"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]}, " BARS
                "}");
    struct burin_output output = draw("spec.vl.json", NULL, formats[_i]);
    output.bytes[output.length - 20] ^= 1;
    struct burin_record *record = burin_record_new("a", output.bytes, output.length);
    if (burin_record_is_good(record))
        ck_assert(burin_record_is_altered(record));
    burin_record_free(record);
    burin_output_free(&output);
}
END_TEST

START_TEST(none_when_it_is_not_wanted)
{
    write_below("spec.vl.json", "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]}, " BARS "}");
    struct burin_output output = draw_with("spec.vl.json", "no-fingerprint", formats[_i]);
    struct burin_record *record = burin_record_new("a", output.bytes, output.length);
    ck_assert(!burin_record_is_good(record));
    ck_assert_str_eq(burin_record_message(record, 0)->text,
                     "this picture doesn't say what it was made from");
    burin_record_free(record);
    burin_output_free(&output);
}
END_TEST

START_TEST(nothing_is_embedded)
{
    write_below("spec.vl.json", "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]}, " BARS "}");
    struct burin_output output = draw("spec.vl.json", NULL, "png");
    struct burin_record *record = read_record(&output);
    ck_assert_ptr_null(burin_record_spec(record));
    ck_assert_str_eq(burin_record_message(record, 0)->text,
                     "this picture doesn't hold its specification");
    burin_record_free(record);
    burin_output_free(&output);
}
END_TEST

/* --- specs out of pictures ------------------------------------------------------------------ */

/* A spec beside its data; the spec out of its picture draws the same without them. */
static const struct {
    const char *what, *spec, *data_name, *data, *config;
} round_trips[] = {
    {"CSV, whose types are found", "{\"data\": {\"url\": \"d.csv\"}, " BARS "}", "d.csv",
     "\xEF\xBB\xBF"
     "a,b\r\n\"x, \"\"y\"\"\",1\r\nz,2e3\r\n",
     NULL},
    {"CSV in a file without its extension",
     "{\"data\": {\"url\": \"d\", \"format\": {\"type\": \"csv\"}}, " BARS "}", "d",
     "a,b\nx,1\ny,2\n", NULL},
    {"delimiter and types that are given",
     "{\"data\": {\"url\": \"d.txt\", \"format\": {\"type\": \"dsv\", \"delimiter\": \"|\", "
     "\"parse\": {\"a\": \"date\"}}}, " BARS "}",
     "d.txt", "a|b\n2020-01-01|1\n2020-02-01|2\n", NULL},
    {"JSON with a property",
     "{\"data\": {\"url\": \"d.json\", \"format\": {\"property\": \"rows\"}}, " BARS "}", "d.json",
     "{\"rows\": [{\"a\": \"\\u00e4\", \"b\": 1.5}, {\"a\": null, \"b\": 2}]}", NULL},
    {"data of a layer and of a lookup",
     "{\"layer\": [{\"data\": {\"url\": \"d.csv\"}, \"transform\": [{\"lookup\": \"a\", \"from\": "
     "{\"data\": {\"url\": \"d.csv\"}, \"key\": \"a\", \"fields\": [\"b\"]}}], " BARS "}]}",
     "d.csv", "a,b\nx,1\ny,2\n", NULL},
    {"rows that look like data objects",
     "{\"datasets\": {\"t\": [{\"data\": {\"url\": \"none\"}, \"a\": 1, \"b\": 2}]}, \"data\": "
     "{\"name\": \"t\"}, \"usermeta\": {\"data\": {\"url\": \"none\"}}, " BARS "}",
     "d.csv", "", NULL},
    {"a config under the spec's own",
     "{\"data\": {\"url\": \"d.csv\"}, \"config\": {\"axis\": {\"grid\": false}, \"bar\": "
     "{\"color\": \"teal\"}}, " BARS "}",
     "d.csv", "a,b\nx,1\ny,2\n",
     "{\"axis\": {\"grid\": true, \"labelColor\": \"red\"}, \"background\": \"#eee\", \"bar\": "
     "{\"color\": \"red\", \"opacity\": 0.5}, \"params\": [{\"name\": \"p\", \"value\": 1}]}"},
};

START_TEST(the_spec_draws_the_same)
{
    struct burin_options *options = options_with("embed", "true", NULL);
    const char *config = round_trips[_i].config;
    if (config)
        ck_assert(burin_options_set_contents(options, "config", "c.json", config, strlen(config)));
    write_below("spec.vl.json", round_trips[_i].spec);
    write_below(round_trips[_i].data_name, round_trips[_i].data);
    struct burin_output embedded = draw("spec.vl.json", options, "svg");
    ck_assert(burin_options_set(options, "no-fingerprint", "true", NULL));
    struct burin_output before = draw("spec.vl.json", options, "svg");
    burin_options_free(options);
    struct burin_record *record = read_record(&embedded);
    ck_assert(burin_record_is_embedded(record));
    const char *spec = burin_record_spec(record);
    ck_assert_msg(spec != NULL, "%s: %s", round_trips[_i].what,
                  spec ? "" : burin_record_message(record, 0)->text);
    write_below("again.vl.json", spec);
    char *data = below(round_trips[_i].data_name);
    ck_assert_int_eq(remove(data), 0);
    free(data);
    struct burin_output again = draw_with("again.vl.json", "no-fingerprint", "svg");
    ck_assert_msg(before.length == again.length &&
                      memcmp(before.bytes, again.bytes, again.length) == 0,
                  "%s: another picture", round_trips[_i].what);
    burin_record_free(record);
    burin_output_free(&embedded);
    burin_output_free(&before);
    burin_output_free(&again);
}
END_TEST

START_TEST(an_absolute_url_is_found)
{
    char spec[512], *data = below("d.csv");
    snprintf(spec, sizeof spec, "{\"data\": {\"url\": \"%s\"}, " BARS "}", data);
    write_below("spec.vl.json", spec);
    write_below("d.csv", rows);
    struct burin_output output = draw_with("spec.vl.json", "embed", "png");
    struct burin_record *record = read_record(&output);
    ck_assert_str_eq(burin_record_input(record, 1)->name, "d.csv");
    ck_assert_ptr_nonnull(burin_record_spec(record));
    ck_assert_ptr_null(strstr(burin_record_spec(record), "\"url\""));
    burin_record_free(record);
    burin_output_free(&output);
    free(data);
}
END_TEST

/* --- hostile pictures ----------------------------------------------------------------------- */

static const struct {
    const char *what, *json;
    bool is_good; /* until the spec is asked for */
} hostile[] = {
    {"no JSON", "{", false},
    {"no object", "[]", false},
    {"no picture's checksum", "{\"burin\":\"1\",\"inputs\":[]}", false},
    {"no spec", "{\"burin\":\"1\",\"picture\":\"crc32:0\",\"inputs\":[]}", false},
    {"a negative size",
     "{\"burin\":\"1\",\"picture\":\"\",\"inputs\":[{\"role\":\"spec\",\"name\":\"a\",\"size\":-1,"
     "\"digest\":\"\"}]}",
     false},
    {"an option that is no text",
     "{\"burin\":\"1\",\"picture\":\"\",\"inputs\":[{\"role\":\"spec\",\"name\":\"a\",\"size\":1,"
     "\"digest\":\"\"}],\"options\":{\"scale\":1}}",
     false},
    {"more than is ever embedded",
     "{\"burin\":\"1\",\"picture\":\"\",\"embedded\":\"eJwDAAAAAAE=\",\"inputs\":[{\"role\":"
     "\"spec\",\"name\":\"a\",\"size\":9000000000000000000,\"digest\":\"\"}]}",
     true},
    {"more than was packed",
     "{\"burin\":\"1\",\"picture\":\"\",\"embedded\":\"eJwDAAAAAAE=\",\"inputs\":[{\"role\":"
     "\"spec\",\"name\":\"a\",\"size\":200000000,\"digest\":\"\"}]}",
     true},
    {"no base64",
     "{\"burin\":\"1\",\"picture\":\"\",\"embedded\":\"?\",\"inputs\":[{\"role\":\"spec\","
     "\"name\":\"a\",\"size\":1,\"digest\":\"\"}]}",
     true},
};

START_TEST(hostile_pictures)
{
    char svg[1024];
    snprintf(svg, sizeof svg, "<svg><metadata data-key=\"burin\">%s</metadata></svg>",
             hostile[_i].json);
    struct burin_record *record = burin_record_new("a.svg", svg, strlen(svg));
    ck_assert_msg(burin_record_is_good(record) == hostile[_i].is_good, "%s", hostile[_i].what);
    if (hostile[_i].is_good)
        ck_assert_ptr_null(burin_record_spec(record));
    ck_assert_uint_eq(burin_record_message_count(record), 1);
    ck_assert_str_eq(burin_record_message(record, 0)->text,
                     "the fingerprint in this picture is damaged");
    ck_assert_str_eq(burin_record_message(record, 0)->file, "a.svg");
    burin_record_free(record);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("library/record");
    TCase *tcase = tcase_create("record");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, inputs_and_options, 0, COUNT_OF(formats));
    tcase_add_test(tcase, a_large_file);
    tcase_add_loop_test(tcase, the_same_tree_elsewhere, 0, COUNT_OF(formats));
    tcase_add_loop_test(tcase, an_edit_is_seen, 0, COUNT_OF(formats));
    tcase_add_loop_test(tcase, none_when_it_is_not_wanted, 0, COUNT_OF(formats));
    tcase_add_test(tcase, nothing_is_embedded);
    tcase_add_loop_test(tcase, the_spec_draws_the_same, 0, COUNT_OF(round_trips));
    tcase_add_test(tcase, an_absolute_url_is_found);
    tcase_add_loop_test(tcase, hostile_pictures, 0, COUNT_OF(hostile));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
