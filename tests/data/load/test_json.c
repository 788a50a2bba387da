/*
 * Rows from JSON texts and inline values. How rows are made of records is Vega's: vega-dataflow's
 * ingest() (anything but an object becomes the field "data"), vega-loader's read() and typeParsers
 * for "parse", vega-util's field() for "property".
 */
#include <math.h>

#include "base/array.h"
#include "data/load.h"
#include "data/table.h"
#include "tests/data/fixture.h"

static struct fixture fixture;
static struct data_context context;

static void setup(void)
{
    fixture_open(&fixture);
    context = (struct data_context){
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static struct table *load_file(const char *text, const char *format)
{
    const struct json_node *node =
        fixture_json(&fixture, format ? format : "{\"format\": {\"property\": null}}");
    const struct json_node *inner = node_member(node, "format");
    struct data_format options = {.property = node_text(node_member(inner, "property")),
                                  .parse = node_member(inner, "parse")};
    const struct data_text given = {"d.json", text, strlen(text), &options, node};
    return data_loader_json.load(&given, &context);
}

static const struct {
    const char *text, *format, *rows;
} files[] = {
    {"[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2}]", NULL, "a=1 b=x; a=2"},
    {"\xef\xbb\xbf[{\"a\": 1}]", NULL, "a=1"},
    {"[]", NULL, ""},
    {"[1,\"x\",null,true]", NULL, "data=1; data=x; data=null; data=true"},
    {"[[1, 2], [3]]", NULL, "0=1 1=2; 0=3"},
    {"[{\"a\": {\"b\": 1}, \"c\": [1, 2]}]", NULL, "a=[object Object] c=1,2"},
    {"{\"a\": 1}", NULL, "a=1"},
    {"7", NULL, "data=7"},
    {"[ {\"caf\xc3\xa9\":\"\\u00e9\"} , {\"caf\xc3\xa9\":\"\xe2\x82\xac\"} ]", NULL,
     "caf\xc3\xa9=\xc3\xa9; caf\xc3\xa9=\xe2\x82\xac"},
    {"[{\"a\": 1, \"a\": 2}]", NULL, "a=2"},
    {"[{\"a\": 123456789012345680000}]", NULL, "a=123456789012345680000"},
    {"{\"x\": [9], \"rows\": [{\"a\": 1}]}", "{\"format\": {\"property\": \"rows\"}}", "a=1"},
    {"{\"v\": {\"rows\": [{\"a\": 1}], \"z\": {}}}", "{\"format\": {\"property\": \"v.rows\"}}",
     "a=1"},
    {"{\"v\": [0, {\"a.b\": [5]}]}", "{\"format\": {\"property\": \"v[1]['a.b']\"}}", "data=5"},
    {"{\"a.b\": [5]}", "{\"format\": {\"property\": \"a\\\\.b\"}}", "data=5"},
    {"{\"v\": {\"a\": 3}}", "{\"format\": {\"property\": \"v\"}}", "a=3"},
    {"{\"v\": [1], \"v\": [2]}", "{\"format\": {\"property\": \"v\"}}", "data=2"},
};

START_TEST(a_file_becomes_rows)
{
    struct table *table = load_file(files[_i].text, files[_i].format);
    ck_assert_msg(table != NULL, "%s: %s", files[_i].text, fixture_told(&fixture));
    ck_assert_str_eq(fixture_rows(&fixture, table), files[_i].rows);
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

static const struct {
    const char *text, *format, *told;
} wrong_files[] = {
    {"[{\"a\": 1},\n {\"a\" 2}]", NULL,
     "2:7: error: record 2: expected \":\" after the property name, not \"2\""},
    {"[{\"a\": 1},\n {\"a\": 2", NULL,
     "2:9: error: record 2: the text ends inside the object that begins on line 2 (is \"}\" "
     "missing "
     "at the end?)"},
    {"[1,\n 1e999]", NULL,
     "2:2: error: record 2: this number is too large (the largest is 1.797e308)"},
    {"[1, 2] x", NULL, "1:8: error: expected the end of the text, not \"x\""},
    {"{\"rows\": [1, 2, x]}", "{\"format\": {\"property\": \"rows\"}}",
     "1:17: error: record 3: expected a value, not \"x\" (texts are written in double quotes)"},
    {"{\"rows\": []}", "{\"format\": {\"property\": \"row\"}}",
     "1:25: error: \"d.json\" has no property \"row\" (did you mean \"rows\"?)"},
    {"[]", "{\"format\": {\"property\": \"rows\"}}",
     "1:25: error: \"d.json\" has no property \"rows\""},
    {"{\"rows\": 5}", "{\"format\": {\"property\": \"rows\"}}",
     "1:25: error: the property \"rows\" of \"d.json\" must be an array of records, not a single "
     "value"},
};

START_TEST(a_wrong_file_says_where)
{
    ck_assert_ptr_null(load_file(wrong_files[_i].text, wrong_files[_i].format));
    ck_assert_str_eq(fixture_told(&fixture), wrong_files[_i].told);
}
END_TEST

START_TEST(an_error_names_the_data_file)
{
    ck_assert_ptr_null(load_file("[}", NULL));
    ck_assert_str_eq(diag_at(fixture.diag, 0)->place.file, "d.json");
    ck_assert_str_eq(diag_at(fixture.diag, 0)->place.source_line, "[}");
}
END_TEST

START_TEST(a_lone_object_with_an_array_is_a_warning)
{
    struct table *table = load_file("{\"n\": 1, \"rows\": [{\"a\": 1}]}", NULL);
    ck_assert_ptr_nonnull(table);
    ck_assert_uint_eq(table->row_count, 1);
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:1: warning: \"d.json\" is one object: it is read as one row (for its rows "
                     "below \"rows\" add \"format\": {\"property\": \"rows\"})");
}
END_TEST

/* vega-loader, type.js with vega-util's toNumber, toBoolean, toString: null and "" become null. */
static const struct {
    const char *type, *rows;
} conversions[] = {
    {"\"number\"", "a=5; a=null; a=1; a=null; a=NaN; a=null b=1"},
    {"\"integer\"", "a=5; a=null; a=1; a=null; a=NaN; a=null b=1"},
    {"\"boolean\"", "a=true; a=null; a=true; a=null; a=false; a=null b=1"},
    {"\"string\"", "a=5; a=null; a=true; a=null; a=false; a=null b=1"},
    {"null", "a=5; a=; a=true; a=null; a=false; b=1"},
};

START_TEST(fields_are_parsed)
{
    const char *format =
        arena_format(fixture.arena, "{\"format\": {\"parse\": {\"a\": %s}}}", conversions[_i].type);
    struct table *table = load_file("[{\"a\": \"5\"}, {\"a\": \"\"}, {\"a\": true}, {\"a\": null}, "
                                    "{\"a\": \"false\"}, {\"b\": 1}]",
                                    format);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(fixture_rows(&fixture, table), conversions[_i].rows);
}
END_TEST

/* Counted, and shown once with the first place. Which integers no double holds is arithmetic: 2^53
 * is 9007199254740992. What JavaScript itself would write for the double is not told of. */
static const struct {
    const char *text, *format, *told;
} doubtful[] = {
    {"[{\"a\": \"1\"},\n {\"a\": \"x\"}, {\"a\": \"y\"}, {\"a\": \"\"}, {\"a\": null}]",
     "{\"format\": {\"parse\": {\"a\": \"number\"}}}",
     "2:8: warning: 2 values of \"a\" read as no numbers, the first is \"x\""},
    {"[{\"a\": 5}, {\"a\": \"soon\"}]", "{\"format\": {\"parse\": {\"a\": \"date\"}}}",
     "1:18: warning: 1 value of \"a\" reads as no date, the first is \"soon\""},
    {"[{\"a\": 9007199254740991}, {\"a\": 9007199254740992}, {\"a\": 1000000000000000000}]", NULL,
     ""},
    {"[{\"a\": 1, \"b\": 9007199254740993},\n {\"b\": -9007199254740993}]", NULL,
     "1:16: warning: the integer 9007199254740993 of \"b\" is beyond 2^53 and read as "
     "9007199254740992 (and 1 more) (write what isn't counted with as a text)"},
    {"[{\"a\": 9007199254740993.5}]", NULL, ""}, /* no integer */
};

START_TEST(doubtful_values_are_told_once)
{
    ck_assert_ptr_nonnull(load_file(doubtful[_i].text, doubtful[_i].format));
    ck_assert_str_eq(fixture_told(&fixture), doubtful[_i].told);
}
END_TEST

START_TEST(doubtful_inline_values_are_told_at_their_place)
{
    const struct json_node *data = fixture_json(
        &fixture, "{\"values\": [{\"a\": 1},\n {\"a\": \"x\", \"b\": 9007199254740993}],\n"
                  " \"format\": {\"parse\": {\"a\": \"number\"}}}");
    struct data_format format = {.parse = node_member(node_member(data, "format"), "parse")};
    ck_assert_ptr_nonnull(load_inline(node_member(data, "values"), &format, data, &context));
    ck_assert_str_eq(fixture_told(&fixture),
                     "2:8: warning: 1 value of \"a\" reads as no number, the first is \"x\"; "
                     "2:18: warning: the integer 9007199254740993 of \"b\" is beyond 2^53 and read "
                     "as 9007199254740992 (write what isn't counted with as a text)");
}
END_TEST

static const struct {
    const char *parse, *told;
    bool read;
} parses[] = {
    {"\"auto\"", "", true},
    {"null", "", true},
    {"7", "1:22: error: \"parse\" must be an object of fields and types, not a number", false},
    {"{\"abc\": \"date\"}", "", true},
    {"{\"abc\": \"utc:'%Y'\"}", "", true},
    {"{\"a\": \"utc:\"}",
     "1:28: error: \"a\" must be parsed as \"number\", \"boolean\", \"string\" or \"date\", not "
     "\"utc:\"",
     false},
    {"{\"a\": \"nubmer\"}",
     "1:28: error: \"a\" must be parsed as \"number\", \"boolean\", \"string\" or \"date\", not "
     "\"nubmer\" (did you mean \"number\"?)",
     false},
    {"{\"abx\": \"number\"}", "1:23: warning: field \"abx\" is in no row (did you mean \"abc\"?)",
     true},
};

START_TEST(parse_is_checked)
{
    const char *format =
        arena_format(fixture.arena, "{\"format\":{\"parse\":  %s}}", parses[_i].parse);
    ck_assert_int_eq(load_file("[{\"a\": 1, \"abc\": 2}]", format) != NULL, parses[_i].read);
    ck_assert_str_eq(fixture_told(&fixture), parses[_i].told);
}
END_TEST

static const struct {
    const char *data, *property, *rows;
} inline_values[] = {
    {"{\"values\": [{\"a\": 1}, {\"a\": \"x\", \"b\": false}]}", NULL, "a=1; a=x b=false"},
    {"{\"values\": [1, 2]}", NULL, "data=1; data=2"},
    {"{\"values\": {\"a\": 1}}", NULL, "a=1"},
    {"{\"values\": {\"v\": [1, 2]}}", "v", "data=1; data=2"},
};

START_TEST(inline_values_become_rows)
{
    const struct json_node *data = fixture_json(&fixture, inline_values[_i].data);
    struct data_format format = {.property = inline_values[_i].property};
    struct table *table = load_inline(node_member(data, "values"), &format, data, &context);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(fixture_rows(&fixture, table), inline_values[_i].rows);
}
END_TEST

START_TEST(a_missing_inline_property_is_told)
{
    const struct json_node *data = fixture_json(
        &fixture, "{\"values\": {\"rows\": []}, \"format\": {\"property\": \"rosw\"}}");
    struct data_format format = {.property = "rosw"};
    ck_assert_ptr_null(load_inline(node_member(data, "values"), &format, data, &context));
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:49: error: \"values\" has no property \"rosw\" (did you mean \"rows\"?)");
}
END_TEST

static Suite *load_json_suite(void)
{
    Suite *suite = suite_create("load/json");
    TCase *tcase = tcase_create("load/json");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_file_becomes_rows, 0, COUNT_OF(files));
    tcase_add_loop_test(tcase, a_wrong_file_says_where, 0, COUNT_OF(wrong_files));
    tcase_add_test(tcase, an_error_names_the_data_file);
    tcase_add_test(tcase, a_lone_object_with_an_array_is_a_warning);
    tcase_add_loop_test(tcase, fields_are_parsed, 0, COUNT_OF(conversions));
    tcase_add_loop_test(tcase, doubtful_values_are_told_once, 0, COUNT_OF(doubtful));
    tcase_add_test(tcase, doubtful_inline_values_are_told_at_their_place);
    tcase_add_loop_test(tcase, parse_is_checked, 0, COUNT_OF(parses));
    tcase_add_loop_test(tcase, inline_values_become_rows, 0, COUNT_OF(inline_values));
    tcase_add_test(tcase, a_missing_inline_property_is_told);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(load_json_suite());
}
