/*
 * A rule runs across the view, or between two positions. The numbers are its two ends.
 * https://vega.github.io/vega-lite/docs/rule.html
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

static void rule_numbers(const struct item *item, double *out)
{
    out[0] = item->x;
    out[1] = item->y;
    out[2] = item->rule.x2;
    out[3] = item->rule.y2;
}

static const struct built_case cases[] = {
    {"\"rule\"", QUANTITY("x", "v"), "[{\"v\": 3}]", 1, {{30, 0, 30, 100}}},
    {"\"rule\"", QUANTITY("y", "v"), "[{\"v\": 3}]", 1, {{100, 70, 0, 70}}},
    {"\"rule\"",
     QUANTITY("y", "v") ", " QUANTITY("x", "v") ", " END("x2", "w"),
     "[{\"v\": 3, \"w\": 5}]",
     1,
     {{30, 70, 50, 70}}},
    {"\"rule\"",
     QUANTITY("x", "v") ", " END("x2", "w") ", " QUANTITY("y", "w") ", " END("y2", "v"),
     "[{\"v\": 3, \"w\": 5}]",
     1,
     {{30, 50, 50, 70}}},
    /* in the middle of its band */
    {"\"rule\"",
     NAME("y", "n") ", " QUANTITY("x", "v") ", " END("x2", "w"),
     "[{\"n\": \"a\", \"v\": 1, \"w\": 2}, {\"n\": \"b\", \"v\": 3, \"w\": 4}]",
     2,
     {{10, 25, 20, 25}, {30, 75, 40, 75}}},
    /* neither x nor y: Vega-Lite draws nothing */
    {"\"rule\"", "\"color\": {\"value\": \"red\"}", "[{}]", 0, {{0}}},
};

START_TEST(rules_end_where_their_positions_do)
{
    check_built(&chart, &cases[_i], rule_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/rule");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, rules_end_where_their_positions_do, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
