/*
 * Where axes meet. A label of x below a view of 100 px takes 100 to 110 px downwards; it moves to a
 * px below what it would stand on.
 */
#include "base/array.h"
#include "charts/read/property.h"
#include "charts/report/axis.h"
#include "tests/charts/fixture.h"
#include "tests/charts/report/items.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* Labels of y that start at x, y; of x at its orient and at x = 0. */
static const struct {
    int orient;
    double x, y, moved;
} cases[] = {
    {ORIENT_BOTTOM, 5, 95, 6},   /* 95 to 105: 5 px of the label, and one more */
    {ORIENT_BOTTOM, 5, 99, 10},  /* 99 to 109 */
    {ORIENT_BOTTOM, 5, 88, 0},   /* ends at 98: 2 px before it */
    {ORIENT_BOTTOM, 40, 95, 0},  /* "aaaa" ends at 24 */
    {ORIENT_BOTTOM, -40, 95, 0}, /* "bb" ends at −28 */
    {ORIENT_TOP, 5, -5, -6},     /* −5 to 5; the label from −10 to 0 */
    {ORIENT_TOP, 5, 5, 0},
};

START_TEST(labels_of_x_move_outwards)
{
    bool is_top = cases[_i].orient == ORIENT_TOP;
    double label_y = is_top ? -10 : 0, axis_y = is_top ? 0 : 100;
    struct item of_x = text_item("aaaa", 0, label_y);
    struct item of_y = text_item("bb", cases[_i].x, cases[_i].y);
    struct scene_mark marks[] = {mark_of(&item_text, "axis-label", &of_x, 1),
                                 mark_of(&item_text, "axis-label", &of_y, 1)};
    struct item groups[] = {group_of(&marks[0], 1, 0, 0), group_of(&marks[1], 1, 0, 0)};
    groups[0].y = axis_y;
    struct placed_axis axes[] = {{.group = &groups[0], .orient = cases[_i].orient},
                                 {.group = &groups[1], .orient = ORIENT_LEFT}};
    struct bounds bounds = {0, axis_y + label_y, 0, axis_y + label_y + 10}, before = bounds;
    double moved = cases[_i].moved;
    report_part_axes(axes, 2, &bounds, &chart.context);
    ck_assert_double_eq_tol(of_x.y, label_y + moved, 1e-9);
    ck_assert_double_eq(of_y.y, cases[_i].y);
    ck_assert_double_eq_tol(bounds.y1, fmin(before.y1, before.y1 + moved), 1e-9);
    ck_assert_double_eq_tol(bounds.y2, fmax(before.y2, before.y2 + moved), 1e-9);
}
END_TEST

/* The group around an axis counts: a header 300 px further right meets nothing. */
START_TEST(axes_elsewhere_are_not_in_the_way)
{
    struct item of_x = text_item("aaaa", 0, 0), of_y = text_item("bb", 5, -5);
    struct scene_mark marks[] = {mark_of(&item_text, "axis-label", &of_x, 1),
                                 mark_of(&item_text, "axis-label", &of_y, 1)};
    struct item groups[] = {group_of(&marks[0], 1, 0, 0), group_of(&marks[1], 1, 0, 0)};
    struct placed_axis axes[] = {{.group = &groups[0], .orient = ORIENT_BOTTOM},
                                 {.group = &groups[1], .x = 300, .orient = ORIENT_LEFT}};
    struct bounds bounds = {0, 0, 24, 10};
    report_part_axes(axes, 2, &bounds, &chart.context);
    ck_assert_double_eq(of_x.y, 0);
    axes[1].x = 0;
    report_part_axes(axes, 2, &bounds, &chart.context);
    ck_assert_double_eq(of_x.y, 6);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/axis_corner");
    TCase *tests = tcase_create("axis_corner");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, labels_of_x_move_outwards, 0, COUNT_OF(cases));
    tcase_add_test(tests, axes_elsewhere_are_not_in_the_way);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
