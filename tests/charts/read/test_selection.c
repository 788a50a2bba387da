/*
 * What selections hold at first. Vega-Lite's src/compile/selection/project.ts and Vega's
 * vlSelectionTest().
 */
#include "charts/read/selection.h"

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

#define VIEW(PARAM, FILTER)                                                                        \
    "{\"data\": {\"values\": [{\"a\": \"A\", \"b\": 1}, {\"a\": \"B\", \"b\": 1}, {\"a\": \"C\", " \
    "\"b\": 2}]}, \"params\": [{\"name\": \"s\", " PARAM                                           \
    "}], \"transform\": [{\"filter\": " FILTER                                                     \
    "}], \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"a\"}, \"color\": "               \
    "{\"field\": \"b\", \"type\": \"ordinal\"}}}"
#define POINT "\"select\": {\"type\": \"point\", "

/* How many of the rows A 1, B 1, C 2 the filter leaves. */
static const struct {
    const char *spec;
    size_t row_count;
} filters[] = {
    {VIEW("\"select\": \"point\"", "{\"param\": \"s\"}"), 3},
    {VIEW("\"select\": \"point\", \"value\": []", "{\"param\": \"s\"}"), 3},
    {VIEW("\"select\": \"point\", \"value\": [{\"x\": \"A\"}]", "{\"param\": \"s\"}"), 1},
    {VIEW("\"select\": \"point\", \"value\": {\"b\": 1}", "{\"param\": \"s\"}"), 2},
    {VIEW("\"select\": \"point\", \"value\": {\"b\": 1}", "{\"not\": {\"param\": \"s\"}}"), 1},
    {VIEW("\"select\": \"point\", \"value\": [{\"x\": \"A\"}, {\"x\": \"C\"}]",
          "{\"param\": \"s\", \"empty\": false}"),
     2},
    {VIEW(POINT "\"fields\": [\"b\"]}, \"value\": 2", "{\"param\": \"s\"}"), 1},
    {VIEW(POINT "\"fields\": [\"b\"]}, \"value\": \"2\"", "{\"param\": \"s\"}"), 0},
    {VIEW(POINT "\"encodings\": [\"x\", \"color\"]}, \"value\": [{\"x\": \"B\", \"color\": 1}]",
          "{\"param\": \"s\"}"),
     1},
    {VIEW(POINT "\"encodings\": [\"color\"]}, \"value\": [{\"b\": 1}]", "{\"param\": \"s\"}"), 2},
    {VIEW(POINT "\"fields\": [\"a\"]}, \"value\": [{\"a\": [\"A\", \"B\"]}]", "{\"param\": \"s\"}"),
     2},
    {VIEW(POINT "\"fields\": [\"a\"]}, \"value\": [{\"a\": \"C\"}]", "\"datum.a === s.a[0]\""), 1},
    /* Of names an interval holds those that it lists: vlSelectionTest()'s type "E". */
    {VIEW("\"select\": \"interval\", \"value\": {\"x\": [\"A\", \"B\"]}", "{\"param\": \"s\"}"), 2},
    {VIEW("\"select\": \"interval\", \"value\": {\"x\": [\"A\", \"B\"]}", "\"datum.a === s.a[1]\""),
     1},
    {VIEW("\"select\": \"point\", \"bind\": \"legend\", \"value\": [{\"b\": 1}]",
          "{\"param\": \"s\"}"),
     2},
    {VIEW("\"select\": \"interval\", \"bind\": \"scales\", \"value\": {\"x\": [\"A\"]}",
          "{\"param\": \"s\"}"),
     1},
};

START_TEST(rows_are_tested_by_what_is_selected)
{
    ck_assert_msg(chart_read(&chart, filters[_i].spec), "%s", fixture_told(&chart.base));
    ck_assert(encode_load(&chart.view, &chart.context));
    ck_assert_uint_eq(chart.view.table->row_count, filters[_i].row_count);
}
END_TEST

START_TEST(a_value_without_a_field_is_an_error)
{
    ck_assert(!chart_read(
        &chart, VIEW(POINT "\"encodings\": [\"size\"]}, \"value\": 1", "{\"param\": \"s\"}")));
    ck_assert_str_eq(diag_at(chart.base.diag, 0)->place.pointer, "/params/0/value");
}
END_TEST

static Suite *selection_suite(void)
{
    Suite *suite = suite_create("charts/read/selection");
    TCase *tcase = tcase_create("selection");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_are_tested_by_what_is_selected, 0, COUNT_OF(filters));
    tcase_add_test(tcase, a_value_without_a_field_is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(selection_suite());
}
