/*
 * Rectangles on 100 px. Vega-Lite: src/compile/mark/encode/position-rect.ts. Bands of two names are
 * 45 px wide from 2.5 and 52.5 (padding 0.1 and 0.05); bins keep 1 px free and lie half a pixel on,
 * as axes do.
 */
#include "charts/mark/position.h"

#include "tests/charts/mark/built.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define NAMED NAME("x", "n") ", " QUANTITY("y", "v")
#define BIN(MORE) "\"x\": {\"field\": \"v\", \"bin\": {\"step\": 5}, " FROM_0_TO_10 MORE "}"

static const struct {
    const char *mark, *encoding;
    double start, end; /* of the row with n = "a", v = 3, w = 8, s = 12 */
} cases[] = {
    {"\"bar\"", NAMED, 2.5, 47.5},
    {"{\"type\": \"bar\", \"width\": 10}", NAMED, 20, 30},
    {"{\"type\": \"bar\", \"width\": {\"band\": 0.4}}", NAMED, 16, 34},
    {"{\"type\": \"bar\", \"size\": 10}", NAMED, 20, 30},
    {"\"bar\"", NAMED ", \"size\": {\"value\": 12}", 19, 31},
    {"\"bar\"", NAMED ", \"size\": {\"field\": \"s\", \"type\": \"quantitative\", \"scale\": null}",
     19, 31},
    /* aligned: what isn't as wide as its band lies at its side */
    {"{\"type\": \"bar\", \"width\": 10, \"align\": \"left\"}", NAMED, 2.5, 12.5},
    {"{\"type\": \"bar\", \"width\": 10, \"xOffset\": 4}", NAMED, 24, 34},
    /* never thinner than config.bar.minBandSize, 0.25 px; that of the mark itself isn't asked */
    {"{\"type\": \"bar\", \"width\": {\"band\": 0.001}}", NAMED, 24.9775, 25.2275},
    {"{\"type\": \"bar\", \"width\": {\"band\": 0.01}, \"minBandSize\": 9}", NAMED, 24.775, 25.225},
    /* bins: from 0 to 50 px, 1 px free between them */
    {"\"bar\"", BIN(""), 1, 50},
    {"{\"type\": \"bar\", \"binSpacing\": 0}", BIN(""), 0.5, 50.5},
    {"{\"type\": \"bar\", \"binSpacing\": 6}", BIN(""), 3.5, 47.5},
    {"\"rect\"", BIN(""), 0.5, 50.5},
    {"\"bar\"", BIN(", \"axis\": {\"translate\": 0}"), 0.5, 49.5},
    {"{\"type\": \"bar\", \"binSpacing\": 0, \"xOffset\": 3}", BIN(""), 3.5, 53.5},
    {"{\"type\": \"bar\", \"width\": 10}", BIN(""), 20, 30},
    {"{\"type\": \"bar\", \"width\": {\"band\": 0.5}, \"binSpacing\": 0}", BIN(""), 13, 38},
    /* ranges */
    {"\"bar\"", QUANTITY("x", "v") ", " END("x2", "w"), 30, 80},
    {"\"bar\"", QUANTITY("x", "v"), 0, 30},
};

START_TEST(a_rectangle_lies_where_vega_lite_has_it)
{
    build_mark(
        &chart, cases[_i].mark, cases[_i].encoding,
        "[{\"n\": \"a\", \"v\": 3, \"w\": 8, \"s\": 12}, {\"n\": \"b\", \"v\": 9, \"w\": 10, "
        "\"s\": 1}]");
    struct span span = position_rect(chart.view.unit, CHANNEL_X, 0);
    double start = fmin(span.start, span.end), end = fmax(span.start, span.end);
    ck_assert_msg(fabs(start - cases[_i].start) < 1e-9 && fabs(end - cases[_i].end) < 1e-9,
                  "%s of %s: %g to %g, not %g to %g", cases[_i].mark, cases[_i].encoding, start,
                  end, cases[_i].start, cases[_i].end);
}
END_TEST

/* A month of 31 days among 91: config.bar.timeUnitBandSize is 1. */
START_TEST(a_time_unit_is_as_long_as_it_lasts)
{
    static const char bars[] =
        "\"x\": {\"timeUnit\": \"utcyearmonth\", \"field\": \"d\", \"type\": \"temporal\", "
        "\"scale\""
        ": {\"domain\": [\"2021-01-01T00:00:00Z\", \"2021-04-11T00:00:00Z\"], \"type\": \"utc\"}}";
    /* 100 days on 100 px: February is from 31 to 59 */
    build_mark(&chart, "{\"type\": \"bar\", \"binSpacing\": 0}", bars,
               "[{\"d\": \"2021-02-14T12:00:00Z\"}]");
    struct span span = position_rect(chart.view.unit, CHANNEL_X, 0);
    ck_assert_double_eq_tol(fmin(span.start, span.end), 31.5, 1e-9);
    ck_assert_double_eq_tol(fmax(span.start, span.end), 59.5, 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/position_rect");
    TCase *tests = tcase_create("position_rect");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_rectangle_lies_where_vega_lite_has_it, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, a_time_unit_is_as_long_as_it_lasts);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
