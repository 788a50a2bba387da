/*
 * Limits by name: the table as programs see it, and that each ends a figure in one error that
 * names it, what reached it and the option. What a figure costs is counted from its spec.
 */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/budget.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

START_TEST(the_table_is_told)
{
    size_t count = 0;
    for (struct burin_limit limit = {.size = sizeof limit}; burin_limit_at(count, &limit);
         count++) {
        char text[BURIN_LIMIT_TEXT_SIZE];
        burin_limit_write(&limit, text);
        ck_assert_msg(text[0] && limit.unit[0] && limit.counts[0], "%s", limit.name);
    }
    ck_assert_uint_eq(count, LIMIT_COUNT);
}
END_TEST

/* Three rows, texts of three bytes, a picture of 100 × 50 px. */
static const char spec[] =
    "{\"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]}, "
    "\"transform\": [{\"calculate\": \"pad('x', 3)\", \"as\": \"t\"}], \"mark\": \"text\", "
    "\"width\": 100, \"height\": 50, \"encoding\": {\"x\": {\"field\": \"a\", \"type\": "
    "\"quantitative\"}, \"text\": {\"field\": \"t\"}}}";

static const struct {
    const char *limit; /* too little */
    const char *message;
} cases[] = {
    {"memory=20k", "the limit \"memory\" is reached here: in all "},
    {"work=1k", "the limit \"work\" is reached here: in all "},
    {"rows=2", "the limit \"rows\" is reached here: 3 rows, at most 2 rows"},
    {"items=2", "the limit \"items\" is reached here: in all "},
    {"cells=0.5", "the limit \"cells\" is reached here: in all 1 views, at most 0.5 views"},
    {"steps=2", "the limit \"steps\" is reached here: "},
    {"text=2", "the limit \"text\" is reached here: 3 bytes, at most 2 bytes"},
    {"lines=0.5", "the limit \"lines\" is reached here: 1 lines, at most 0.5 lines"},
    {"pixels=4999", "the limit \"pixels\" is reached here: 5000 pixels, at most 4999 pixels"},
    {"input=100", "the limit \"input\" is reached here: in all "},
};

static struct burin_figure *make(const char *text, const char *limit)
{
    struct burin_options *options = options_with("limit", limit, NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", text, strlen(text), options);
    burin_options_free(options);
    ck_assert_ptr_nonnull(figure);
    return figure;
}

START_TEST(each_ends_a_figure_in_one_error)
{
    struct burin_figure *figure = make(spec, cases[_i].limit);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    const struct burin_message *message = burin_figure_message(figure, 0);
    ck_assert_msg(strncmp(message->text, cases[_i].message, strlen(cases[_i].message)) == 0, "%s",
                  message->text);
    ck_assert_str_eq(message->kind, "limit");
    ck_assert_ptr_nonnull(strstr(message->hint, "--limit "));
    struct burin_output output = {.size = sizeof output, .format = "svg"};
    ck_assert(!burin_figure_render(figure, &output));
    ck_assert_ptr_null(output.bytes);
    burin_figure_free(figure);
}
END_TEST

#define SEQUENCE(STOP) "{\"data\": {\"sequence\": {\"stop\": " STOP "}}, \"transform\": ["
#define MAP                                                                                        \
    "], \"mark\": \"geoshape\", \"projection\": {\"type\": \"orthographic\"}, "                    \
    "\"encoding\": {\"shape\": {\"field\": \"g\", \"type\": \"geojson\"}}}"
#define PARAM(EXPR) "{\"params\": [{\"name\": \"v\", \"expr\": \"" EXPR "\"}], "
#define SEQUENCE_OF(STOP) "\"data\": {\"sequence\": {\"stop\": " STOP "}}, \"transform\": ["
#define POINT "], \"mark\": \"point\"}"

/* As far as the table's defaults go. */
static const struct {
    const char *spec, *message;
} bombs[] = {
    {"{\"data\": {\"sequence\": {\"stop\": 1e6}}, \"mark\": \"point\", \"encoding\": {\"x\": "
     "{\"field\": \"data\", \"type\": \"quantitative\"}}}",
     "the limit \"items\" is reached here: in all 1 million items"},
    {"{\"data\": {\"sequence\": {\"stop\": 1e8}}, \"mark\": \"point\"}",
     "the limit \"rows\" is reached here: 100 million rows"},
    {"{\"repeat\": {\"row\": [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"], "
     "\"column\": [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]}, \"spec\": "
     "{\"repeat\": {\"row\": [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"], "
     "\"column\": [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]}, \"spec\": "
     "{\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": \"point\"}}}",
     "the limit \"cells\" is reached here: in all "},
    {SEQUENCE("1e5") "{\"timeUnit\": {\"unit\": \"quarter\", \"step\": 7777}, \"field\": \"data\", "
                     "\"as\": \"q\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE(
         "1e5") "{\"window\": [{\"op\": \"values\", \"field\": \"data\", \"as\": \"v\"}]}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("1e6") "{\"loess\": \"data\", \"on\": \"data\", \"bandwidth\": 1}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE(
         "1e6") "{\"regression\": \"data\", \"on\": \"data\", \"method\": \"poly\", \"order\": "
                "30}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("1e6") "{\"quantile\": \"data\", \"step\": 1e-9}" POINT,
     "the limit \"rows\" is reached here: 1 thousand million rows"},
    {SEQUENCE("1e4") "{\"quantile\": \"data\", \"step\": 1e-5, \"groupby\": [\"data\"]}" POINT,
     "the limit \"rows\" is reached here: 1 thousand million rows"},
    {SEQUENCE("1e5") "{\"density\": \"data\", \"steps\": 999, \"groupby\": [\"data\"]}" POINT,
     "the limit \"rows\" is reached here: 100 million rows"},
    {PARAM("sequence(1e5)")
         SEQUENCE_OF("1e5") "{\"calculate\": \"indexof(v, -1)\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("sequence(1e5)")
         SEQUENCE_OF("1e5") "{\"calculate\": \"lastindexof(v, -1)\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("pad('', 9e5, 'a')")
         SEQUENCE_OF("1e5") "{\"calculate\": \"lastindexof(v, 'a')\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("pad('', 9e5)") SEQUENCE_OF("1e6") "{\"calculate\": \"length(v)\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("pad('', 9e5)") SEQUENCE_OF("1e6") "{\"calculate\": \"v.length\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("pad('', 9e5)") SEQUENCE_OF("1e6") "{\"calculate\": \"v[899999]\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("pad('', 9e5)")
         SEQUENCE_OF("1e6") "{\"calculate\": \"v < v + ' '\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {PARAM("pad('', 9e5)")
         SEQUENCE_OF("1e6") "{\"calculate\": \"toNumber(v)\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("1") "{\"calculate\": \"replace(pad('', 900000, 'a'), /a/g, 'b')\", \"as\": "
                   "\"s\"}" POINT,
     "the limit \"steps\" is reached here: "},
    {SEQUENCE("3e3") "{\"calculate\": \"split(pad('', 30000, 'x,'), ',')\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("2e5") "{\"calculate\": \"{type: 'Sphere'}\", \"as\": \"g\"}" MAP,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("3100") "{\"impute\": \"data\", \"key\": \"data\", \"value\": 0, \"groupby\": "
                      "[\"data\"]}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("1e4") "{\"impute\": \"data\", \"key\": \"data\", \"value\": 0, \"groupby\": "
                     "[\"data\"], \"keyvals\": {\"stop\": 1e6}}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("1e4") "{\"calculate\": \"'k' + datum.data\", \"as\": \"k\"}, {\"pivot\": \"k\", "
                     "\"value\": \"data\", \"groupby\": [\"data\"]}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("1") "{\"calculate\": \"pad('a', 900000)\", \"as\": \"s\"}, {\"flatten\": "
                   "[\"s\"]}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE(
         "1e6") "{\"calculate\": \"timeFormat(0, '%c %c %c %c %c %c %c')\", \"as\": \"s\"}" POINT,
     "the limit \"work\" is reached here: in all "},
    {"{\"data\": {\"sequence\": {\"stop\": 2.5e5}}, \"mark\": {\"type\": \"point\", \"shape\": "
     "\"M0,0L1,1"
     "L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1L0,1L1,1\"}}",
     "the limit \"work\" is reached here: in all "},
    {"{\"data\": {\"sequence\": {\"stop\": 1e6}}, \"transform\": [{\"density\": \"data\", "
     "\"steps\": 100000}], \"mark\": \"line\"}",
     "the limit \"work\" is reached here: in all "},
    {"{\"data\": {\"graticule\": true}, \"mark\": \"geoshape\", \"projection\": {\"type\": "
     "\"orthographic\", \"precision\": 1e-9}}",
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE("3e5") "{\"aggregate\": [{\"op\": \"ci0\", \"field\": \"data\", \"as\": \"c\"}], "
                     "\"groupby\": [\"data\"]}" POINT,
     "the limit \"work\" is reached here: in all "},
    {SEQUENCE(
         "1e6") "{\"fold\": [\"data\", \"data\", \"data\", \"data\", \"data\", \"data\", \"data\", "
                "\"data\", \"data\"]}" POINT,
     "the limit \"work\" is reached here: in all "},
};

START_TEST(a_small_spec_makes_no_large_figure)
{
    struct burin_figure *figure =
        burin_figure_new("f.vl.json", bombs[_i].spec, strlen(bombs[_i].spec), NULL);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    const struct burin_message *message = burin_figure_message(figure, 0);
    ck_assert_msg(strncmp(message->text, bombs[_i].message, strlen(bombs[_i].message)) == 0, "%s",
                  message->text);
    ck_assert(message->line == 1 && message->column > 0);
    burin_figure_free(figure);
}
END_TEST

/* A line to and fro over a large picture; large items over each other. */
#define ZIGZAG(MARK, WIDTH)                                                                        \
    "], \"width\": 2000, \"height\": 2000, \"mark\": {\"type\": \"" MARK                           \
    "\", \"strokeWidth\": " WIDTH "}, \"encoding\": {\"x\": {\"field\": \"data\", \"type\": "      \
    "\"quantitative\"}, \"y\": {\"field\": \"y\", \"type\": \"quantitative\"}}}"
#define LARGE(MARK, PROPERTIES)                                                                    \
    "], \"width\": 1000, \"height\": 1000, \"mark\": {\"type\": \"" MARK "\", " PROPERTIES         \
    "}, \"encoding\": {\"x\": {\"field\": \"data\", \"type\": \"quantitative\"}}}"

/* What painting takes is charged as well: each dash, wide lines, and the pixels of large items. */
static const char *const paintings[] = {
    "{\"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}]}, \"mark\": {\"type\": \"line\", "
    "\"strokeDash\": "
    "[1e-6, 1e-6]}, \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, \"y\": "
    "{\"field\": \"a\", \"type\": \"quantitative\"}}}",
    "{\"data\": {\"sequence\": {\"stop\": 2e5}}, \"mark\": {\"type\": \"circle\", \"size\": 1e6}, "
    "\"encoding\": {\"x\": {\"field\": \"data\", \"type\": \"quantitative\"}}}",
    "{\"data\": {\"sequence\": {\"stop\": 1e5, \"as\": \"x\"}}, \"transform\": [{\"calculate\": "
    "\"(datum.x * 7919) % 100003\", \"as\": \"y\"}], \"width\": 1000, \"mark\": {\"type\": "
    "\"line\", "
    "\"strokeWidth\": 200}, \"encoding\": {\"x\": {\"field\": \"y\", \"type\": \"quantitative\"}, "
    "\"y\": {\"field\": \"x\", \"type\": \"quantitative\"}, \"order\": {\"field\": \"x\"}}}",
    SEQUENCE("2e4") "{\"calculate\": \"random()\", \"as\": \"y\"}" ZIGZAG("line", "1"),
    SEQUENCE("2e4") "{\"calculate\": \"random()\", \"as\": \"y\"}" ZIGZAG("trail", "1"),
    SEQUENCE("2e4") "{\"calculate\": \"random()\", \"as\": \"y\"}" ZIGZAG(
        "line", "300, \"interpolate\": \"basis\", \"strokeJoin\": \"round\""),
    SEQUENCE("5e3") LARGE("circle", "\"size\": 1e6, \"blend\": \"luminosity\""),
    SEQUENCE("5e3") LARGE("circle", "\"size\": 1e6, \"color\": {\"gradient\": \"radial\", "
                                    "\"stops\": [{\"offset\": 0, \"color\": \"red\"}]}"),
    SEQUENCE("5e3") LARGE("text", "\"text\": \"&@WMB\", \"fontSize\": 900, \"stroke\": \"red\""),
};

START_TEST(a_picture_is_given_up_while_it_is_painted)
{
    const char *text = paintings[_i];
    struct burin_figure *figure = burin_figure_new("f.vl.json", text, strlen(text), NULL);
    struct burin_output output = {.size = sizeof output, .format = "png"};
    ck_assert_msg(burin_figure_is_good(figure), "%s", burin_figure_message_text(figure, 0));
    ck_assert(!burin_figure_render(figure, &output));
    ck_assert_ptr_null(output.bytes);
    size_t count = burin_figure_message_count(figure);
    ck_assert_uint_ge(count, 1);
    const struct burin_message *last = burin_figure_message(figure, count - 1);
    ck_assert_int_eq(last->severity, BURIN_ERROR);
    ck_assert_ptr_nonnull(strstr(last->text, "\"work\""));
    burin_figure_free(figure);
}
END_TEST

/* The last of a name counts. */
START_TEST(a_limit_is_raised)
{
    struct burin_options *options =
        options_with("limit", "text=2", "limit", "pixels=5000", "limit", "text=3", NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    ck_assert_msg(burin_figure_is_good(figure), "%s", burin_figure_message_text(figure, 0));
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

START_TEST(time_runs_out)
{
    struct burin_options *options = options_with("timeout", "0.000001", NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    ck_assert_ptr_nonnull(strstr(burin_figure_message(figure, 0)->text, "\"time\""));
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

static const struct {
    const char *value, *text;
} problems[] = {
    {"memory", "--limit \"memory\" is no limit"},
    {"memory=0", "--limit \"memory=0\" is no number above 0"},
    {"memory=2GB", "--limit \"memory=2GB\" is no number above 0"},
    {"memroy=2G", "--limit \"memroy=2G\" is no limit"},
};

START_TEST(a_wrong_limit_is_told)
{
    struct burin_options *options = burin_options_new();
    const struct burin_message *problem;
    ck_assert(!burin_options_set(options, "--limit", problems[_i].value, &problem));
    ck_assert_str_eq(problem->text, problems[_i].text);
    ck_assert_ptr_nonnull(problem->hint);
    burin_options_free(options);
}
END_TEST

static Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tcase = tcase_create("limits");
    tcase_add_test(tcase, the_table_is_told);
    tcase_add_loop_test(tcase, each_ends_a_figure_in_one_error, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_small_spec_makes_no_large_figure, 0, COUNT_OF(bombs));
    tcase_add_loop_test(tcase, a_picture_is_given_up_while_it_is_painted, 0, COUNT_OF(paintings));
    tcase_add_test(tcase, a_limit_is_raised);
    tcase_add_test(tcase, time_runs_out);
    tcase_add_loop_test(tcase, a_wrong_limit_is_told, 0, COUNT_OF(problems));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(limits_suite());
}
