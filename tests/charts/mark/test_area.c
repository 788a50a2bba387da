/*
 * The points of an area: (x, y), and with it (x2, y2) on the other edge.
 * https://vega.github.io/vega-lite/docs/area.html
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

#define THREE "[{\"v\": 3, \"w\": 2}, {\"v\": 1, \"w\": 4}, {\"v\": 2, \"w\": 6}]"

static const struct built_case cases[] = {
    {"\"area\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w"),
     THREE,
     3,
     {{10, 60, 10, 100}, {20, 40, 20, 100}, {30, 80, 30, 100}}},
    {"\"area\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w") ", " END("y2", "v"),
     THREE,
     3,
     {{10, 60, 10, 90}, {20, 40, 20, 80}, {30, 80, 30, 70}}},
    /* a domain without a zero: from its start, here 2 at 100 px, so that 8 units are 100 px */
    {"\"area\"",
     QUANTITY("x", "v") ", \"y\": {\"field\": \"w\", \"type\": \"quantitative\", \"stack\": null, "
                        "\"scale\": {\"domain\": [2, 10], \"zero\": false}}",
     THREE,
     3,
     {{10, 75, 10, 100}, {20, 50, 20, 100}, {30, 100, 30, 100}}},
    /* along y, which runs upwards: from its smallest place */
    {"{\"type\": \"area\", \"orient\": \"horizontal\"}",
     QUANTITY("y", "v") ", " QUANTITY("x", "w"),
     THREE,
     3,
     {{20, 70, 0, 70}, {60, 80, 0, 80}, {40, 90, 0, 90}}},
};

START_TEST(both_edges_follow_the_data)
{
    check_built_points(&chart, &cases[_i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/area");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, both_edges_follow_the_data, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
