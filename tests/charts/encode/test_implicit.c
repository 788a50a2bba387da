/*
 * What fields are read as without being told: getImplicitFromEncoding() and
 * getImplicitFromFilterTransform() of Vega-Lite's src/compile/data/formatparse.ts.
 */
#include "charts/encode/implicit.h"

#include <math.h>

#include "base/array.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct {
    const char *mark, *members;
    enum implicit_type type;
} defs[] = {
    {"\"point\"", "\"type\": \"temporal\"", IMPLICIT_DATE},
    {"\"point\"", "\"timeUnit\": \"year\", \"type\": \"ordinal\"", IMPLICIT_DATE},
    {"\"point\"", "\"type\": \"nominal\", \"axis\": {\"formatType\": \"time\"}", IMPLICIT_DATE},
    {"\"point\"", "\"type\": \"nominal\"", IMPLICIT_NONE},
    {"\"point\"", "\"type\": \"quantitative\"", IMPLICIT_NONE},
    {"\"point\"", "\"type\": \"quantitative\", \"aggregate\": \"max\"", IMPLICIT_NUMBER},
    {"\"point\"", "\"type\": \"quantitative\", \"aggregate\": \"min\"", IMPLICIT_NUMBER},
    {"\"point\"", "\"type\": \"quantitative\", \"aggregate\": \"mean\"", IMPLICIT_NONE},
    /* what orders a line */
    {"{\"type\": \"line\", \"orient\": \"vertical\"}", "\"type\": \"quantitative\"",
     IMPLICIT_NUMBER},
};

START_TEST(an_encoding_asks_for_dates_and_numbers)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"mark\": %s, \"encoding\": {\"x\": {\"field\": \"f\", %s}}}",
                                    defs[_i].mark, defs[_i].members);
    ck_assert_msg(chart_read(&chart, spec), "%s", fixture_told(&chart.base));
    const struct unit *unit = chart.view.unit;
    ck_assert_int_eq(implicit_of_def(unit, &unit->encoding[CHANNEL_X]), defs[_i].type);
}
END_TEST

/* f is the text "2020" in the data. As a number it is 2020, as a date 1577836800000, ms to 2020. */
static const struct {
    const char *rest;
    double number; /* NAN: still a text */
} views[] = {
    {"\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"f\", \"type\": \"nominal\"}}", NAN},
    {"\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"f\", \"type\": \"temporal\"}}",
     1577836800e3},
    {"\"transform\": [{\"filter\": {\"field\": \"f\", \"gt\": 5}}], \"mark\": \"point\", "
     "\"encoding\": {\"x\": {\"field\": \"f\", \"type\": \"nominal\"}}",
     2020},
    {"\"transform\": [{\"filter\": {\"field\": \"f\", \"equal\": \"2020\"}}], \"mark\": \"point\", "
     "\"encoding\": {\"x\": {\"field\": \"f\", \"type\": \"nominal\"}}",
     NAN},
    {"\"transform\": [{\"timeUnit\": \"year\", \"field\": \"f\", \"as\": \"y\"}], \"mark\": "
     "\"point\", \"encoding\": {\"x\": {\"field\": \"f\", \"type\": \"nominal\"}}",
     1577836800e3},
    /* what a transform makes isn't the data's */
    {"\"transform\": [{\"calculate\": \"'a'\", \"as\": \"g\"}], \"mark\": \"point\", \"encoding\": "
     "{\"x\": {\"field\": \"f\", \"type\": \"nominal\"}, \"y\": {\"field\": \"g\", \"type\": "
     "\"nominal\"}}",
     NAN},
};

START_TEST(rows_are_read_as_the_view_asks)
{
    const char *spec = arena_format(
        chart.context.arena, "{\"data\": {\"values\": [{\"f\": \"2020\"}]}, %s}", views[_i].rest);
    ck_assert_msg(chart_read(&chart, spec) && encode_load(&chart.view, &chart.context), "%s",
                  fixture_told(&chart.base));
    const struct column *column = table_column(chart.view.source, "f");
    struct value value = column_value(column, 0);
    ck_assert_int_eq(value.type == VALUE_TEXT, isnan(views[_i].number));
    if (value.type != VALUE_TEXT)
        ck_assert_double_eq(value.number, views[_i].number);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/encode/implicit");
    TCase *tests = tcase_create("implicit");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, an_encoding_asks_for_dates_and_numbers, 0, (int)COUNT_OF(defs));
    tcase_add_loop_test(tests, rows_are_read_as_the_view_asks, 0, (int)COUNT_OF(views));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
