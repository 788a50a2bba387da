/*
 * Legends within the plot, of 200 × 100 px, in whose corners marks lie. A point's legend is some 20
 * px wide and 40 px high, 18 px from the edges of its corner.
 */
#include "base/array.h"
#include "charts/guide/legend.h"
#include "tests/charts/report/fixture.h"

/* Points at (x, y) of a plot that has them from 0 to 1. */
#define POINTS(LEGEND, ...)                                                                        \
    "{\"width\": 200, \"height\": 100, \"data\": {\"values\": [" __VA_ARGS__                       \
    "]}, \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"x\", \"type\": "                 \
    "\"quantitative\", \"scale\": {\"domain\": [0, 1]}}, \"y\": {\"field\": \"y\", \"type\": "     \
    "\"quantitative\", \"scale\": {\"domain\": [0, 1]}}, \"color\": {\"field\": \"c\", "           \
    "\"type\": \"nominal\", \"legend\": {" LEGEND "}}}}"
#define POINT(X, Y) "{\"x\": " #X ", \"y\": " #Y ", \"c\": \"a\"}"
#define TOP_LEFT POINT(0.15, 0.7)
#define TOP_RIGHT POINT(0.87, 0.7)
#define BOTTOM_LEFT POINT(0.15, 0.3)
#define BOTTOM_RIGHT POINT(0.87, 0.3)

static const struct placed {
    const char *spec;
    bool is_right, is_low, is_outside;
} specs[] = {
    {POINTS("\"orient\": \"top-left\"", POINT(0.5, 0.5)), false, false, false},
    {POINTS("\"orient\": \"top-left\"", TOP_LEFT), true, false, false},
    {POINTS("\"orient\": \"top-left\"", TOP_LEFT ", " TOP_RIGHT), true, true, false},
    {POINTS("\"orient\": \"top-left\"", TOP_LEFT ", " TOP_RIGHT ", " BOTTOM_RIGHT), false, true,
     false},
    {POINTS("\"orient\": \"top-left\"", TOP_LEFT ", " TOP_RIGHT ", " BOTTOM_LEFT ", " BOTTOM_RIGHT),
     true, false, true},
    {POINTS("\"orient\": \"none\", \"legendX\": 80, \"legendY\": 20", POINT(0.2, 0.5)), false,
     false, false},
    {POINTS("\"orient\": \"none\", \"legendX\": 80, \"legendY\": 20", POINT(0.45, 0.5)), true,
     false, true},
};

START_TEST(a_legend_goes_where_no_marks_are)
{
    const struct placed *placed = &specs[_i];
    struct report report;
    report_open(&report, placed->spec);
    const struct item *group = report_mark(&report, "legend", &item_group)->items;
    ck_assert_int_eq(group->x > 100, placed->is_right);
    ck_assert_int_eq(group->y > 45, placed->is_low);
    ck_assert_int_eq(group->x > 200, placed->is_outside);
    ck_assert_int_eq(report_tells(&report, "as it would lie on marks"), _i > 0 && _i != 5);
    report_close(&report);
}
END_TEST

/* All of the plot is inside of the bar, whose edges no corner meets. */
START_TEST(a_bar_that_fills_the_plot_leaves_no_corner)
{
    struct report report;
    report_open(
        &report,
        "{\"width\": 200, \"height\": 100, \"data\": {\"values\": [{\"c\": \"a\"}]}, "
        "\"mark\": \"rect\", \"encoding\": {\"x\": {\"value\": 0}, \"x2\": {\"value\": 200}, "
        "\"y\": {\"value\": 0}, \"y2\": {\"value\": 100}, \"color\": {\"field\": \"c\", \"type\": "
        "\"nominal\", \"legend\": {\"orient\": \"bottom-left\"}}}}");
    ck_assert_double_gt(report_mark(&report, "legend", &item_group)->items->x, 200);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/legend_corner");
    TCase *tests = tcase_create("legend_corner");
    tcase_add_loop_test(tests, a_legend_goes_where_no_marks_are, 0, (int)COUNT_OF(specs));
    tcase_add_test(tests, a_bar_that_fills_the_plot_leaves_no_corner);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
