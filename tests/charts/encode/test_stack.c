/*
 * Which marks are stacked, and how: https://vega.github.io/vega-lite/docs/stack.html, seen in where
 * the bars come to lie. 1 is 10 px; a bar is 90 px broad, 5 px from the edge.
 */
#include "charts/encode/stack.h"

#include "tests/charts/mark/built.h"
#include "tests/support/suite.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define TWO "[{\"n\": \"a\", \"w\": 2}, {\"n\": \"b\", \"w\": 6}]"
#define UP_AND_DOWN                                                                                \
    "[{\"n\": \"a\", \"w\": 2}, {\"n\": \"b\", \"w\": 4}, {\"n\": \"c\", \"w\": -6}]"
#define Y(STACK)                                                                                   \
    "\"y\": {\"field\": \"w\", \"type\": \"quantitative\", " STACK FROM_0_TO_10                    \
    "}, " NAME("color", "n")

static const struct built_case cases[] = {
    /* the last of the names lies at the bottom */
    {"\"bar\"", Y(""), TWO, 2, {{5, 20, 90, 20}, {5, 40, 90, 60}}},
    {"\"bar\"", Y("\"stack\": \"zero\", "), TWO, 2, {{5, 20, 90, 20}, {5, 40, 90, 60}}},
    /* what is negative stacks downwards */
    {"\"bar\"", Y(""), UP_AND_DOWN, 3, {{5, 40, 90, 20}, {5, 60, 90, 40}, {5, 100, 90, 60}}},
    /* parts of 8: a quarter and three */
    {"\"bar\"",
     "\"y\": {\"field\": \"w\", \"type\": \"quantitative\", \"stack\": \"normalize\"}, " NAME(
         "color", "n"),
     TWO,
     2,
     {{5, 0, 90, 25}, {5, 25, 90, 75}}},
    {"\"bar\"", Y("\"stack\": null, "), TWO, 2, {{5, 80, 90, 20}, {5, 40, 90, 60}}},
    {"\"bar\"", Y("\"stack\": false, "), TWO, 2, {{5, 80, 90, 20}, {5, 40, 90, 60}}},
    /* the order that is asked for: the largest at the bottom, then the smaller one */
    {"\"bar\"",
     Y("") ", \"order\": {\"field\": \"w\", \"sort\": \"ascending\"}",
     TWO,
     2,
     {{5, 80, 90, 20}, {5, 20, 90, 60}}},
};

START_TEST(bars_are_laid_end_to_end)
{
    check_built(&chart, &cases[_i], rect_numbers);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    enum channel_id channel;
} marks[] = {
    {"\"bar\"", Y(""), CHANNEL_Y},
    {"\"area\"", Y(""), CHANNEL_Y},
    /* not unless it is asked for */
    {"\"point\"", Y(""), CHANNEL_NONE},
    {"\"point\"", Y("\"stack\": true, "), CHANNEL_Y},
    {"\"bar\"", Y("\"stack\": null, "), CHANNEL_NONE},
    /* nothing to be laid end to end */
    {"\"bar\"", QUANTITY("y", "w"), CHANNEL_NONE},
    /* a range has its two ends already */
    {"\"bar\"", Y("") ", " END("y2", "w"), CHANNEL_NONE},
};

START_TEST(bars_and_areas_are_stacked_by_themselves)
{
    build_mark(&chart, marks[_i].mark, marks[_i].encoding, TWO);
    ck_assert_int_eq(chart.view.unit->stack_channel, marks[_i].channel);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("encode/stack");
    TCase *tests = tcase_create("stacks");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, bars_are_laid_end_to_end, 0, COUNT_OF(cases));
    tcase_add_loop_test(tests, bars_and_areas_are_stacked_by_themselves, 0, COUNT_OF(marks));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
