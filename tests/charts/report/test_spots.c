/*
 * Where a text may stand. "abc" at 10 px is 18 px wide and 10 px high; a value stands 3 px from its
 * bar's end, another text 4 px from its point: expectations are geometry by hand.
 */
#include "charts/report/spots.h"

#include <math.h>

#include "base/array.h"
#include "tests/charts/fixture.h"
#include "tests/charts/report/items.h"

static struct chart chart;
static struct report_space *space;
static struct item item;
static struct report_bar bar;
static struct report_spots spots;

static void setup(void)
{
    const struct bounds area = {0, 0, 400, 400};
    chart_open(&chart);
    space = report_space_new(&area, 16, chart.context.arena);
    ck_assert_ptr_nonnull(space);
}

static void teardown(void)
{
    chart_close(&chart);
}

static struct report_label label_at(double x, double y)
{
    item = centred_item("abc", x, y);
    return (struct report_label){.item = &item};
}

/* The bar goes from (100, 100) to (120, 200). */
static struct report_label label_of_bar(enum report_side side, double x, double y)
{
    struct report_label label = label_at(x, y);
    bar = (struct report_bar){.bounds = {100, 100, 120, 200}};
    label.bar = &bar;
    label.side = side;
    return label;
}

static void find(const struct report_label *label, bool is_turned)
{
    report_find_spots(label, is_turned, space, &spots, &chart.context);
    ck_assert_uint_le(spots.count, REPORT_MOST_SPOTS);
}

/* The first spot of a text that isn't on its bar: 3 px and half a text beyond the end. */
static const struct {
    enum report_side side;
    bool is_turned;
    double x, y, right, down, angle;
} ends[] = {
    {REPORT_SIDE_TOP, false, 110, 100 - 3 - 5, 0, -1, 0},
    {REPORT_SIDE_BOTTOM, false, 110, 200 + 3 + 5, 0, 1, 0},
    {REPORT_SIDE_RIGHT, false, 120 + 3 + 9, 150, 1, 0, 0},
    {REPORT_SIDE_LEFT, false, 100 - 3 - 9, 150, -1, 0, 0},
    {REPORT_SIDE_TOP, true, 110, 100 - 3 - 9, 0, -1, 270},
    {REPORT_SIDE_RIGHT, true, 120 + 3 + 9, 150, 1, 0, 0}, /* turns at upright bars only */
};

START_TEST(beyond_the_end_of_its_bar)
{
    struct report_label label = label_of_bar(ends[_i].side, 300, 300);
    find(&label, ends[_i].is_turned);
    const struct report_spot *first = &spots.items[0], *second = &spots.items[1];
    ck_assert_double_eq_tol(first->x, ends[_i].x, 1e-9);
    ck_assert_double_eq_tol(first->y, ends[_i].y, 1e-9);
    ck_assert_double_eq(first->right, ends[_i].right);
    ck_assert_double_eq(first->down, ends[_i].down);
    ck_assert_double_eq(first->angle, ends[_i].angle);
    ck_assert(!first->is_in_bar);
    /* next best is as far on the other side of the edge, and goes on inwards */
    ck_assert(second->is_in_bar);
    ck_assert_double_eq(second->right, -ends[_i].right);
    ck_assert_double_eq(second->down, -ends[_i].down);
}
END_TEST

START_TEST(a_text_on_its_bar_stays_in_it_first)
{
    struct report_label label = label_of_bar(REPORT_SIDE_TOP, 110, 150);
    find(&label, false);
    ck_assert(spots.items[0].is_in_bar);
    ck_assert_double_eq_tol(spots.items[0].y, 100 + 3 + 5, 1e-9);
    ck_assert(!spots.items[1].is_in_bar);
    ck_assert_double_eq_tol(spots.items[1].y, 100 - 3 - 5, 1e-9);
}
END_TEST

/* An upright bar is left along its height; the last of all is beyond its foot. */
START_TEST(then_in_the_middle_then_at_the_foot)
{
    struct report_label label = label_of_bar(REPORT_SIDE_TOP, 300, 300);
    find(&label, false);
    ck_assert_uint_eq(spots.count, 5);
    for (size_t i = 2; i < 4; i++) {
        ck_assert(spots.items[i].is_in_bar);
        ck_assert_double_eq_tol(spots.items[i].x, 110, 1e-9);
        ck_assert_double_eq_tol(spots.items[i].y, 150, 1e-9);
        ck_assert_double_eq(spots.items[i].right, 0);
        ck_assert_double_eq(fabs(spots.items[i].down), 1);
    }
    ck_assert_double_eq(spots.items[2].down, -spots.items[3].down);
    ck_assert(!spots.items[4].is_in_bar);
    ck_assert_double_eq_tol(spots.items[4].y, 200 + 3 + 5, 1e-9);
}
END_TEST

START_TEST(a_text_in_the_middle_has_no_end)
{
    struct report_label label = label_of_bar(REPORT_SIDE_MIDDLE, 110, 150);
    find(&label, false);
    ck_assert_uint_eq(spots.count, 2);
    ck_assert(spots.items[0].is_in_bar && spots.items[1].is_in_bar);
}
END_TEST

/* Centred over its point it isn't shifted: above, right, left, below, the corners. */
START_TEST(about_its_point)
{
    static const double expected[][2] = {
        {0, -9}, {13, 0}, {-13, 0}, {0, 9}, {11.8, -7.8}, {-11.8, -7.8}, {11.8, 7.8}, {-11.8, 7.8},
    };
    struct report_label label = label_at(40, 50);
    label.x = 10;
    label.y = 20;
    find(&label, false);
    ck_assert_uint_eq(spots.count, COUNT_OF(expected));
    for (size_t i = 0; i < spots.count; i++) {
        ck_assert_double_eq_tol(spots.items[i].x, 50 + expected[i][0], 1e-9);
        ck_assert_double_eq_tol(spots.items[i].y, 70 + expected[i][1], 1e-9);
    }
}
END_TEST

/* The spec has it 8 px to the right: as far off everywhere; and a line higher and lower first. */
START_TEST(as_far_from_its_point_as_the_spec_has_it)
{
    struct report_label label = label_at(100, 100);
    item.text.align = TEXT_ALIGN_LEFT;
    item.text.dx = 8;
    find(&label, false);
    ck_assert_uint_eq(spots.count, 6 + 8);
    ck_assert_double_eq_tol(spots.items[0].x, 100 + 8 + 9, 1e-9);
    ck_assert_double_eq_tol(spots.items[0].y, 100 - 5.5, 1e-9);
    ck_assert_double_eq_tol(spots.items[1].y, 100 + 5.5, 1e-9);
    ck_assert_double_eq_tol(spots.items[6].y, 100 - 8 - 5, 1e-9);
    ck_assert_double_eq_tol(spots.items[7].x, 100 + 8 + 9, 1e-9);
}
END_TEST

/* Held at a level line of 200 px: above and below it, 3 px off, and nowhere else. */
START_TEST(along_the_line_that_it_is_held_at)
{
    struct report_obstacle line = {.box = {100, 50, 100, 0.5, 1, 0}, .is_line = true};
    ck_assert(report_space_add(space, &line));
    struct report_label label = label_at(60, 50);
    find(&label, false);
    ck_assert_uint_eq(spots.count, 18);
    for (size_t i = 0; i < spots.count; i++) {
        ck_assert_double_eq_tol(spots.items[i].y, i % 2 ? 50 + 3 + 5 : 50 - 3 - 5, 1e-9);
        ck_assert_double_ge(spots.items[i].x, 0 + 3 + 9);
        ck_assert_double_le(spots.items[i].x, 200 - 3 - 9);
    }
    ck_assert_double_eq_tol(spots.items[0].x, 60, 1e-9);
    ck_assert_double_eq_tol(spots.items[1].x, 60, 1e-9);
}
END_TEST

/* The pie has 50 px, and the text lies on its edge. */
START_TEST(further_out_from_a_pie)
{
    struct report_label label = label_at(200, 200);
    item.text.radius = 50;
    item.text.theta = acos(0); /* to the right */
    label.circle = 50;
    find(&label, false);
    ck_assert_uint_eq(spots.count, 2);
    /* its left end is to be 53 px off, so its middle 62, by whole px; and 10 px more */
    ck_assert_double_eq_tol(spots.items[0].x, 262, 1);
    ck_assert_double_eq_tol(spots.items[0].y, 200, 1e-9);
    ck_assert_double_eq_tol(spots.items[1].x - spots.items[0].x, 10, 1e-9);
}
END_TEST

START_TEST(a_moved_text_is_centred_on_its_spot)
{
    const struct report_spot spot = {.x = 77, .y = 33, .angle = 270};
    struct report_label label = label_at(10, 10);
    item.text.align = TEXT_ALIGN_LEFT;
    item.text.dy = 7;
    label.x = 5;
    struct report_box at = report_label_box_at(&label, &spot, &chart.context);
    ck_assert_double_eq(item.text.dy, 7); /* only asked */
    report_label_move(&label, &spot, &chart.context);
    struct report_box box = report_label_box(&label, &chart.context);
    struct bounds bounds = report_box_bounds(&box);
    ck_assert_double_eq_tol(box.x, 77, 1e-9);
    ck_assert_double_eq_tol(box.y, 33, 1e-9);
    ck_assert_double_eq_tol(bounds.x2 - bounds.x1, 10, 1e-9);
    ck_assert_double_eq_tol(bounds.y2 - bounds.y1, 18, 1e-9);
    ck_assert_double_eq_tol(at.x, box.x, 1e-9);
    ck_assert_double_eq_tol(at.y, box.y, 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/spots");
    TCase *tests = tcase_create("spots");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, beyond_the_end_of_its_bar, 0, (int)COUNT_OF(ends));
    tcase_add_test(tests, a_text_on_its_bar_stays_in_it_first);
    tcase_add_test(tests, then_in_the_middle_then_at_the_foot);
    tcase_add_test(tests, a_text_in_the_middle_has_no_end);
    tcase_add_test(tests, about_its_point);
    tcase_add_test(tests, as_far_from_its_point_as_the_spec_has_it);
    tcase_add_test(tests, along_the_line_that_it_is_held_at);
    tcase_add_test(tests, further_out_from_a_pie);
    tcase_add_test(tests, a_moved_text_is_centred_on_its_spot);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
