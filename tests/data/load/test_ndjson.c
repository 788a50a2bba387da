/*
 * Rows from JSON lines. Each line is a record as JSON.parse() reads it, and becomes a row as the
 * records of a JSON file do (tests/data/load/test_json.c); blank lines are none.
 */
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

static struct table *load(const char *text, const char *parse)
{
    const struct json_node *node =
        fixture_json(&fixture, arena_format(fixture.arena, "{\"parse\": %s}", parse));
    struct data_format format = {.parse = node_member(node, "parse")};
    const struct data_text given = {"d.ndjson", text, strlen(text), &format, node};
    return data_loader_ndjson.load(&given, &context);
}

static const struct {
    const char *text, *rows;
} texts[] = {
    {"{\"a\": 1}\n{\"a\": 2, \"b\": \"x\"}\n", "a=1; a=2 b=x"},
    {"{\"a\": 1}\n{\"a\": 2}", "a=1; a=2"}, /* no end of the last line */
    {"{\"a\": 1}\r\n{\"a\": 2}\r\n", "a=1; a=2"},
    {"\n\n{\"a\": 1}\n  \t\n{\"a\": 2}\n\n", "a=1; a=2"},
    {"\xef\xbb\xbf{\"a\": 1}\n", "a=1"},
    {"7\n\"x\"\nnull\n[3, 4]\n", "data=7; data=x; data=null; 0=3 1=4"},
    {"{\"a\": {\"b\": [1, 2]}, \"c\": \"\\u00e9\\n\"}\n", "a=[object Object] c=\xc3\xa9\n"},
    {"{}\n", ""},
    {"", ""},
    {"\n \n", ""},
};

START_TEST(each_line_is_a_row)
{
    struct table *table = load(texts[_i].text, "null");
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(fixture_rows(&fixture, table), texts[_i].rows);
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

static const struct {
    const char *text, *told;
} wrong_texts[] = {
    {"{\"a\": 1}\n\n{\"a\" 2}\n",
     "3:6: error: record 2: expected \":\" after the property name, not \"2\""},
    {"{\"a\": 1}\n{\"a\": 2\n}\n", "2:8: error: record 2: the text ends inside the object that "
                                   "begins on line 2 (is \"}\" missing "
                                   "at the end?)"},
    {"{\"a\": 1} {\"a\": 2}\n",
     "1:10: error: record 1: expected the end of the line (each record is a line of its own)"},
    {"[1,\n2]\n", "1:4: error: record 1: expected a value, not the end of the text"},
    {"{\"a\": 1}\n{\"a\": NaN}\n",
     "2:7: error: record 2: expected a value, not \"NaN\" (JSON has no NaN: write null)"},
    {"{\"a\": 1e999}\n",
     "1:7: error: record 1: this number is too large (the largest is 1.797e308)"},
    {"{\"a\": \"\xff\"}\n",
     "1:8: error: record 1: the byte 0xff is not UTF-8 (save the file as UTF-8)"},
};

START_TEST(a_broken_line_says_where)
{
    ck_assert_ptr_null(load(wrong_texts[_i].text, "null"));
    ck_assert_str_eq(fixture_told(&fixture), wrong_texts[_i].told);
}
END_TEST

START_TEST(values_are_parsed)
{
    struct table *table = load("{\"a\": \"5\"}\n\n{\"a\": \"x\"}\n{\"a\": \"y\"}\n{\"a\": \"\"}\n",
                               "{\"a\": \"number\"}");
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(fixture_rows(&fixture, table), "a=5; a=NaN; a=NaN; a=null");
    ck_assert_str_eq(fixture_told(&fixture),
                     "3:7: warning: 2 values of \"a\" read as no numbers, the first is \"x\"");
}
END_TEST

START_TEST(a_row_knows_its_line)
{
    struct table *table = load("{\"a\": 1}\n\n{\"a\": 2}\n", "null");
    ck_assert_ptr_nonnull(table);
    table->source = "d.ndjson";
    ck_assert_str_eq(table_row_place(table, 0, fixture.arena), "line 1 of d.ndjson");
    ck_assert_str_eq(table_row_place(table, 1, fixture.arena), "line 3 of d.ndjson");
}
END_TEST

START_TEST(extensions_are_known)
{
    static const char *const urls[] = {"a.ndjson", "b.c.jsonl"};
    for (size_t i = 0; i < COUNT_OF(urls); i++)
        ck_assert_ptr_eq(load_find_loader(NULL, urls[i], NULL, &context), &data_loader_ndjson);
    ck_assert_ptr_eq(load_find_loader("ndjson", "a.csv", NULL, &context), &data_loader_ndjson);
}
END_TEST

static Suite *load_ndjson_suite(void)
{
    Suite *suite = suite_create("load/ndjson");
    TCase *tcase = tcase_create("load/ndjson");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, each_line_is_a_row, 0, COUNT_OF(texts));
    tcase_add_loop_test(tcase, a_broken_line_says_where, 0, COUNT_OF(wrong_texts));
    tcase_add_test(tcase, values_are_parsed);
    tcase_add_test(tcase, a_row_knows_its_line);
    tcase_add_test(tcase, extensions_are_known);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(load_ndjson_suite());
}
