/*
 * A rect fills its band, and has no zero. https://vega.github.io/vega-lite/docs/rect.html
 */
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

static const struct built_case cases[] = {
    {"\"rect\"",
     NAME("x", "n") ", " NAME("y", "m"),
     "[{\"n\": \"a\", \"m\": \"c\"}, {\"n\": \"b\", \"m\": \"d\"}]",
     2,
     {{0, 0, 50, 50}, {50, 50, 50, 50}}},
    {"\"rect\"",
     QUANTITY("x", "v") ", " END("x2", "w") ", " QUANTITY("y", "w") ", " END("y2", "v"),
     "[{\"v\": 2, \"w\": 5}]",
     1,
     {{20, 50, 30, 30}}},
    /* the whole view, in the direction that nothing is said of */
    {"\"rect\"",
     QUANTITY("x", "v") ", " END("x2", "w"),
     "[{\"v\": 7, \"w\": 3}]",
     1,
     {{30, 0, 40, 100}}},
    {"\"rect\"",
     "\"x\": {\"value\": 10}, \"x2\": {\"value\": \"width\"}, \"y\": {\"value\": 20}, "
     "\"y2\": {\"value\": 25}",
     "[{}]",
     1,
     {{10, 20, 90, 5}}},
};

START_TEST(rects_fill_what_they_are_given)
{
    check_built(&chart, &cases[_i], rect_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/rect");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, rects_fill_what_they_are_given, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
