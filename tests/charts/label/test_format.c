/*
 * How guides write values: d3-scale 4, scaleLinear([a, b]).tickFormat(count, specifier)(value), and
 * d3-time-format for dates.
 */
#include "charts/label/format.h"

#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
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

static const struct scale *scale_of(const char *members)
{
    chart_resolve(&chart,
                  arena_format(chart.context.arena,
                               "{\"data\": {\"values\": [{\"v\": 1}]}, \"mark\": \"point\", "
                               "\"encoding\": {\"x\": {\"field\": \"v\", %s}}}",
                               members));
    return view_scale(&chart.view, CHANNEL_X);
}

static const char *write(struct guide_format *format, const struct scale *scale, double count,
                         struct value value)
{
    format->def = &chart.view.unit->encoding[CHANNEL_X];
    ck_assert_msg(guide_format_settle(format, scale, count, &chart.context), "%s",
                  fixture_told(&chart.base));
    return guide_format_write(format, value, &chart.context);
}

static const struct {
    double first, last, count;
    const char *specifier;
    double value;
    const char *text;
} numbers[] = {
    {0, 1, 5, NULL, 0.2, "0.2"},
    {0, 1, 10, NULL, 1, "1.0"},
    {0, 1, 20, NULL, 0.2, "0.20"},
    {0, 10000, 5, NULL, 2000, "2,000"},
    {-5, 5, 10, NULL, -3,
     "\xe2\x88\x92"
     "3"},
    {0, 1, 5, "%", 0.2, "20%"},
    {0, 0.01, 5, "%", 0.002, "0.2%"},
    {0, 2e6, 4, "s", 1.5e6, "1.5M"},
    {0, 2e6, 4, "s", 5e5, "0.5M"},
    {0, 10, 5, ".2f", 4, "4.00"},
    {0, 10, 5, "$,.1f", 4, "$4.0"},
    {0, 10, 5, "d", 4, "4"},
};

START_TEST(numbers_have_the_digits_of_their_ticks)
{
    const char *members = arena_format(
        chart.context.arena, "\"type\": \"quantitative\", \"scale\": {\"domain\": [%g, %g]}",
        numbers[_i].first, numbers[_i].last);
    struct guide_format format = {.specifier = numbers[_i].specifier};
    const struct scale *scale = scale_of(members);
    ck_assert_str_eq(write(&format, scale, numbers[_i].count, VALUE_OF_NUMBER(numbers[_i].value)),
                     numbers[_i].text);
}
END_TEST

/* 2020-03-04 05:06:07 UTC */
static const double moment = 1583298367e3;
static const struct {
    const char *specifier, *text;
} dates[] = {{"%Y-%m-%d", "2020-03-04"},
             {"%d.%m. %H:%M", "04.03. 05:06"},
             {"%b", "Mar"},
             {"%A", "Wednesday"}};

START_TEST(dates_are_written_as_asked)
{
    struct guide_format format = {.specifier = dates[_i].specifier};
    const struct scale *scale = scale_of("\"type\": \"temporal\", \"scale\": {\"type\": \"utc\"}");
    ck_assert_str_eq(write(&format, scale, 5, VALUE_OF_NUMBER(moment)), dates[_i].text);
    ck_assert(format.is_time);
}
END_TEST

START_TEST(names_stay_as_they_are)
{
    struct guide_format format = {0};
    const struct scale *scale = scale_of("\"type\": \"nominal\"");
    ck_assert_str_eq(write(&format, scale, 5, VALUE_OF_TEXT("a b")), "a b");
    ck_assert(!format.is_number);
}
END_TEST

START_TEST(what_is_no_format_is_an_error)
{
    const struct scale *scale = scale_of("\"type\": \"quantitative\"");
    struct guide_format format = {
        .specifier = "..2q", .node = chart.view.node, .def = &chart.view.unit->encoding[CHANNEL_X]};
    ck_assert(!guide_format_settle(&format, scale, 5, &chart.context));
    ck_assert_ptr_nonnull(strstr(fixture_told(&chart.base), "\"..2q\" is no number format"));
}
END_TEST

static const struct {
    const char *expression, *text;
} expressions[] = {
    {NULL, "4.0"},        {"datum.label + '!'", "4.0!"},    {"datum.value * 2", "8"},
    {"datum.index", "3"}, {"[datum.label, 'b']", "4.0\nb"},
};

START_TEST(an_expression_writes_anew)
{
    struct guide_expr expr = {.text = expressions[_i].expression,
                              .node = fixture_json(&chart.base, "{}")};
    ck_assert(guide_expr_compile(&expr, &chart.context.scope, &chart.context));
    ck_assert_str_eq(guide_expr_apply(&expr, 3, VALUE_OF_NUMBER(4), "4.0", &chart.context),
                     expressions[_i].text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/label/format");
    TCase *tests = tcase_create("format");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, numbers_have_the_digits_of_their_ticks, 0, (int)COUNT_OF(numbers));
    tcase_add_loop_test(tests, dates_are_written_as_asked, 0, (int)COUNT_OF(dates));
    tcase_add_test(tests, names_stay_as_they_are);
    tcase_add_test(tests, what_is_no_format_is_an_error);
    tcase_add_loop_test(tests, an_expression_writes_anew, 0, (int)COUNT_OF(expressions));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
