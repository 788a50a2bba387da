/* Turned boxes: expectations are geometry by hand. */
#include "charts/report/box.h"

#include <math.h>

#include "base/array.h"
#include "render/item.h"
#include "render/text.h"
#include "tests/support/suite.h"

/* A square of 10 px, turned. */
static struct report_box square(double x, double y, double angle)
{
    double radians = angle * acos(-1) / 180;
    return (struct report_box){x, y, 5, 5, cos(radians), sin(radians)};
}

/* Squares beside each other: half a side is 5, half a diagonal 7.071. */
static const struct {
    double distance, first, second, gap;
    bool meet;
} pairs[] = {
    {10.0, 0, 0, 0, false},   {9.9, 0, 0, 0, true},    {10.0, 0, 0, 1, true},
    {14.2, 45, 45, 0, false}, {14.1, 45, 45, 0, true}, {12.1, 0, 45, 0, false},
    {12.0, 0, 45, 0, true},   {10.0, 0, 90, 0, false}, {9.9, 180, 270, 0, true},
};

START_TEST(squares_meet)
{
    struct report_box a = square(3, 4, pairs[_i].first);
    struct report_box b = square(3 + pairs[_i].distance, 4, pairs[_i].second);
    ck_assert_int_eq(report_boxes_meet(&a, &b, pairs[_i].gap), pairs[_i].meet);
    ck_assert_int_eq(report_boxes_meet(&b, &a, pairs[_i].gap), pairs[_i].meet);
}
END_TEST

/* Lines of slanted labels, 20 px apart: their boxes' bounds overlap, they are 14.1 px apart. */
START_TEST(parallel_lines_pass_each_other)
{
    struct report_box a = {0, 0, 50, 5, sqrt(0.5), -sqrt(0.5)}, b = a;
    b.x = 20;
    ck_assert(!report_boxes_meet(&a, &b, 4));
    ck_assert(report_boxes_meet(&a, &b, 5));
}
END_TEST

START_TEST(an_empty_box_meets_nothing)
{
    struct report_box a = {0, 0, 0, 5, 1, 0}, b = square(0, 0, 0);
    ck_assert(report_box_is_empty(&a));
    ck_assert(!report_boxes_meet(&a, &b, 5));
}
END_TEST

/* "abcd" at 10 px is 24 px wide; its top is 8 px above the baseline, which lies 8 px below a top.
 */
START_TEST(a_text_turns_about_its_anchor)
{
    struct item item = {.x = 100, .y = 50};
    item.text = (struct text_item){.text = "abcd",
                                   .font = {.family = "x", .size = 10, .weight = 400},
                                   .baseline = TEXT_BASELINE_TOP,
                                   .angle = 90,
                                   .line_height = NAN};
    struct report_box box = report_box_of_text(&item, 1, 2, &text_measurer_fixed);
    struct bounds bounds = report_box_bounds(&box);
    ck_assert_double_eq_tol(bounds.x1, 101 - 10, 1e-9);
    ck_assert_double_eq_tol(bounds.x2, 101, 1e-9);
    ck_assert_double_eq_tol(bounds.y1, 52, 1e-9);
    ck_assert_double_eq_tol(bounds.y2, 52 + 24, 1e-9);
}
END_TEST

START_TEST(within_bounds)
{
    struct report_box box = square(5, 5, 0), turned = square(5, 5, 45);
    struct bounds bounds = {0, 0, 10, 10};
    ck_assert(report_box_is_in(&box, &bounds, 0));
    ck_assert(!report_box_is_in(&turned, &bounds, 2));
    ck_assert(report_box_is_in(&turned, &bounds, 2.1));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/box");
    TCase *tests = tcase_create("box");
    tcase_add_loop_test(tests, squares_meet, 0, COUNT_OF(pairs));
    tcase_add_test(tests, parallel_lines_pass_each_other);
    tcase_add_test(tests, an_empty_box_meets_nothing);
    tcase_add_test(tests, a_text_turns_about_its_anchor);
    tcase_add_test(tests, within_bounds);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
