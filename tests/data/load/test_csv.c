/*
 * Rows from delimited text. They were asked of vega-loader's read() (which reads them with
 * d3-dsv); what it passes over in silence is a warning or an error here.
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

/* The rows as text: "a=1 b=x; a=2 b=y", texts between quotes. */
static const char *rows_text(const struct table *table, const char *quote)
{
    const char *text = "";
    for (size_t row = 0; row < table->row_count; row++) {
        for (size_t i = 0; i < table->column_count; i++) {
            struct value value = column_value(&table->columns[i], row);
            const char *gap = i > 0 ? " " : row > 0 ? "; " : "";
            const char *mark = value.type == VALUE_TEXT ? quote : "";
            text = arena_format(fixture.arena, "%s%s%s=%s%s%s", text, gap, table->columns[i].name,
                                mark, value_to_text(value, fixture.arena), mark);
        }
    }
    return text;
}

static struct table *load(const char *type, const char *delimiter, const char *text, size_t length,
                          const char *parse)
{
    const struct json_node *node =
        fixture_json(&fixture, arena_format(fixture.arena, "{\"format\": {\"parse\": %s}}", parse));
    const struct json_node *inner = node_member(node, "format");
    struct data_format format = {
        .type = type, .delimiter = delimiter, .parse = node_member(inner, "parse")};
    const struct data_loader *loader = load_find_loader(type, NULL, node, &context);
    ck_assert_ptr_nonnull(loader);
    const struct data_text given = {"d.csv", text, length, &format, node};
    return loader->load(&given, &context);
}

static const struct {
    const char *type, *delimiter, *text, *rows;
} texts[] = {
    {"csv", NULL, "a,b\n1,x\n2,y", "a=1 b=x; a=2 b=y"},
    {"csv", NULL, "a,b\n1,x\n2,y\n", "a=1 b=x; a=2 b=y"},
    {"csv", NULL, "a,b\r\n1,x\r\n2,y\r\n", "a=1 b=x; a=2 b=y"},
    {"csv", NULL, "a,b\r1,x\r2,y", "a=1 b=x; a=2 b=y"},
    {"csv", NULL, "a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", "a=x, y b=he said \"no\""},
    {"csv", NULL, "a,b\n\"two\nlines\",1\n", "a=two\nlines b=1"},
    {"csv", NULL, "a,b\n\"two\r\nlines\",1\r\n3,4", "a=two\r\nlines b=1; a=3 b=4"},
    {"csv", NULL, "a,b\n,\n", "a= b="},
    {"csv", NULL, "a\n5\" disk\n", "a=5\" disk"},
    {"csv", NULL, "a b, c \n 1 , 2\n", "a b= 1   c = 2"},
    {"csv", NULL, "a,a\n1,2\n", "a=2"},
    {"csv", NULL, "a,,c\n1,2,3\n", "a=1 =2 c=3"},
    {"csv", NULL, "a,b,c\n1,2\n1,2,3,4\n", "a=1 b=2 c=; a=1 b=2 c=3"},
    {"csv", NULL, "a\n1\n\n2\n", "a=1; a=; a=2"},
    {"csv", NULL, "a\n1\n\n", "a=1; a="},
    {"csv", NULL, "a\r\n1\r\n\r\n2\r\n", "a=1; a=; a=2"},
    {"csv", NULL, "a,b\n\"\",\"\"\n", "a= b="},
    {"csv", NULL, "caf\xc3\xa9\n\xe2\x82\xac\n", "caf\xc3\xa9=\xe2\x82\xac"},
    {"csv", NULL, "", ""},
    {"csv", NULL, "a,b", ""},
    {"csv", NULL, "a,b\n", ""},
    {"tsv", NULL, "a\tb\n1\tx y\n\"q\tr\"\t2\n", "a=1 b=x y; a=q\tr b=2"},
    {"dsv", "|", "a|b\n1|x,y\n", "a=1 b=x,y"},
    {"dsv", ";", "a;b\n1;2\n", "a=1 b=2"},
    {"csv", NULL,
     "\xef\xbb\xbf"
     "a\n1\n",
     "a=1"}, /* fetch() drops the mark before d3-dsv */
};

START_TEST(delimited_text_becomes_rows)
{
    const struct table *table =
        load(texts[_i].type, texts[_i].delimiter, texts[_i].text, strlen(texts[_i].text), "null");
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(rows_text(table, ""), texts[_i].rows);
}
END_TEST

/* vega.read(text, {"type": "csv", "parse": parse}) */
static const struct {
    const char *text, *parse, *rows;
    const char *told; /* NULL: nothing */
} parses[] = {
    {"a,b,c,d\n1,true,x,1.5\n2,false,3,\n", "\"auto\"",
     "a=1 b=true c='x' d=1.5; a=2 b=false c='3' d=null", NULL},
    {"a,b\n,true\n,\n", "\"auto\"", "a=null b='true'; a=null b=null", NULL},
    {"a,b\n1e3,0x10\n -2 ,Infinity\n", "\"auto\"", "a=1000 b=16; a=-2 b=Infinity", NULL},
    {"a,b\ntrue,1\n1,2\n", "\"auto\"", "a='true' b=1; a='1' b=2", NULL},
    {"a\nNaN\n1\n", "\"auto\"", "a='NaN'; a='1'", NULL},
    {"a,b,c\n1,true,x\n,0,\nz,false,5\n", "{\"a\":\"number\",\"b\":\"boolean\",\"c\":\"string\"}",
     "a=1 b=true c='x'; a=null b=false c=null; a=NaN b=false c='5'",
     "4:1: warning: 1 value of \"a\" reads as no number, the first is \"z\""},
    /* in the zone UTC: */
    {"a,b\n2020-01-02,1\n2021-03-04,x\n", "\"auto\"",
     "a=1577923200000 b='1'; a=1614816000000 b='x'", NULL},
    {"a\n2020-01-02\n\n", "\"auto\"", "a='2020-01-02'; a=null", NULL},
    {"a\n2020-01-02\nnot\n\n", "{\"a\":\"date\"}", "a=1577923200000; a=NaN; a=null",
     "3:1: warning: 1 value of \"a\" reads as no date, the first is \"not\""},
    {"a\n5.3.2021\nx\n\n", "{\"a\":\"date:'%d.%m.%Y'\"}",
     "a=Fri Mar 05 2021 00:00:00 GMT+0000 (Coordinated Universal Time); a=null; a=null",
     "3:1: warning: 1 value of \"a\" reads as no date, the first is \"x\" (\"parse\" expects "
     "%d.%m.%Y)"},
    {"a\nyes\n\n0\nno\nTRUE\n", "{\"a\":\"boolean\"}", "a=true; a=null; a=false; a=true; a=true",
     "2:1: warning: 3 values of \"a\" are neither \"true\" nor \"false\", the first is \"yes\" "
     "(every "
     "other text counts as true)"},
    {"a\n9007199254740993\n9007199254740992\n1000000000000000000000\n-12345678901234567890\n",
     "{\"a\":\"number\"}",
     "a=9007199254740992; a=9007199254740992; a=1e+21; a=-12345678901234567000",
     "2:1: warning: the integer 9007199254740993 of \"a\" is beyond 2^53 and read as "
     "9007199254740992 (and 1 more) (write what isn't counted with as a text)"},
    {"a\n2021-07\n", "{\"a\":\"utc:%Y-%m\"}",
     "a=Thu Jul 01 2021 00:00:00 GMT+0000 (Coordinated Universal Time)", NULL},
    {"a\n2021-07\n", "{\"a\":\"utc:\\\"%Y-%m\\\"\"}",
     "a=Thu Jul 01 2021 00:00:00 GMT+0000 (Coordinated Universal Time)", NULL},
};

START_TEST(values_are_parsed)
{
    const struct table *table =
        load("csv", NULL, parses[_i].text, strlen(parses[_i].text), parses[_i].parse);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(rows_text(table, "'"), parses[_i].rows);
    ck_assert_str_eq(fixture_told(&fixture), parses[_i].told ? parses[_i].told : "");
}
END_TEST

static const struct {
    const char *text, *told;
    bool loaded;
} complaints[] = {
    {"a,b,c\n1,2,3\n1,2\n", "3:1: warning: this row has 2 values, not 3 as the header", true},
    {"a,b\n\"x\ny\",2\n1\n1,2,3\n",
     "4:1: warning: this row has 1 value, not 2 as the header (nor has 1 other row)", true},
    {"a,b\r\n1,2\r\n\r\n", "3:1: warning: this row has 1 value, not 2 as the header", true},
    {"a,b,a\n1,2,3\n",
     "1:1: warning: two columns are named \"a\": the last one counts (give each column a name of "
     "its "
     "own)",
     true},
    {"a,b\n1,\"x\n2,y\n", "2:1: error: a quote opened in this row is never closed", false},
    {"a,b\n1,\"x\"y\n",
     "2:6: error: a closing quote must end the value (quotes inside a quoted value are doubled)",
     false},
    {"a,b\n1,\xff\n", "2:3: error: this is not UTF-8 (save the file as UTF-8)", false},
};

START_TEST(doubtful_text_is_told)
{
    const char *text = complaints[_i].text;
    ck_assert_int_eq(load("csv", NULL, text, strlen(text), "null") != NULL, complaints[_i].loaded);
    ck_assert_str_eq(fixture_told(&fixture), complaints[_i].told);
}
END_TEST

START_TEST(a_zero_byte_is_no_text)
{
    ck_assert_ptr_null(load("csv", NULL, "a\n1\0002\n", 6, "null"));
    ck_assert_str_eq(fixture_told(&fixture),
                     "2:2: error: this is not UTF-8 (save the file as UTF-8)");
}
END_TEST

START_TEST(a_field_to_parse_must_be_there)
{
    ck_assert_ptr_nonnull(load("csv", NULL, "hosts\n1\n", 8, "{\"hots\": \"number\"}"));
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:23: warning: field \"hots\" is in no row (did you mean \"hosts\"?)");
}
END_TEST

static Suite *csv_suite(void)
{
    Suite *suite = suite_create("load/csv");
    TCase *tcase = tcase_create("load/csv");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, delimited_text_becomes_rows, 0, COUNT_OF(texts));
    tcase_add_loop_test(tcase, values_are_parsed, 0, COUNT_OF(parses));
    tcase_add_loop_test(tcase, doubtful_text_is_told, 0, COUNT_OF(complaints));
    tcase_add_test(tcase, a_zero_byte_is_no_text);
    tcase_add_test(tcase, a_field_to_parse_must_be_there);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(csv_suite());
}
