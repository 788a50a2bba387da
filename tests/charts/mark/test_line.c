/*
 * The points of lines and trails, in the order of their dimension; of a trail also its width (the
 * third number). https://vega.github.io/vega-lite/docs/line.html
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
    {"\"line\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w"),
     THREE,
     3,
     {{10, 60}, {20, 40}, {30, 80}}},
    /* the order of the data, where it is asked for */
    {"\"line\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w") ", \"order\": {\"value\": null}",
     THREE,
     3,
     {{30, 80}, {10, 60}, {20, 40}}},
    {"\"line\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w") ", \"order\": {\"field\": \"w\", \"sort\": "
                                                "\"descending\"}",
     THREE,
     3,
     {{20, 40}, {10, 60}, {30, 80}}},
    {"\"trail\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w") ", \"size\": {\"field\": \"w\", \"type\": "
                                                "\"quantitative\", \"scale\": {\"domain\": [0, 6], "
                                                "\"range\": [0, 6]}}",
     THREE,
     3,
     {{10, 60, 4}, {20, 40, 6}, {30, 80, 2}}},
    /* Vega draws a width of 0 as 1 px */
    {"\"trail\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w") ", \"size\": {\"value\": 0}",
     THREE,
     3,
     {{10, 60, 1}, {20, 40, 1}, {30, 80, 1}}},
};

static const struct {
    const char *mark, *encoding;
    double width;
} widths[] = {
    {"\"line\"", "", 2},
    {"{\"type\": \"line\", \"strokeWidth\": 3}", "", 3},
    {"{\"type\": \"line\", \"size\": 5}", "", 5},
    {"\"line\"", ", \"size\": {\"value\": 7}", 7},
};

START_TEST(the_size_of_a_line_is_its_width)
{
    const char *encoding =
        arena_format(chart.base.arena, "%s%s", QUANTITY("x", "v"), widths[_i].encoding);
    struct scene_mark mark = build_mark(&chart, widths[_i].mark, encoding, THREE);
    ck_assert_double_eq(mark.items[0].style.stroke_width, widths[_i].width);
}
END_TEST

START_TEST(points_lie_in_the_order_of_their_dimension)
{
    check_built_points(&chart, &cases[_i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/line");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, points_lie_in_the_order_of_their_dimension, 0, COUNT_OF(cases));
    tcase_add_loop_test(tests, the_size_of_a_line_is_its_width, 0, COUNT_OF(widths));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
