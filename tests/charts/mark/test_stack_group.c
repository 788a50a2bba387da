/*
 * Stacked bars with rounded corners: the stack has the corners, its bars have none.
 * https://vega.github.io/vega-lite/docs/bar.html#corner-radius
 */
#include "charts/mark/stack_group.h"

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

#define ROWS                                                                                       \
    "[{\"k\": \"x\", \"n\": \"a\", \"w\": 2}, {\"k\": \"x\", \"n\": \"b\", \"w\": 3}, {\"k\": "    \
    "\"y\", \"n\": \"a\", \"w\": 4}]"
#define STACKED                                                                                    \
    NAME("x", "k")                                                                                 \
    ", \"y\": {\"field\": \"w\", \"type\": \"quantitative\", " FROM_0_TO_10 "}, " NAME("color", "n")

START_TEST(a_stack_with_corners_is_a_group_that_cuts_its_bars)
{
    struct scene_mark mark =
        build_mark(&chart, "{\"type\": \"bar\", \"cornerRadiusEnd\": 4}", STACKED, ROWS);
    ck_assert_ptr_eq(mark.type, &item_group);
    ck_assert_uint_eq(mark.item_count, 2);
    const struct item *stack = &mark.items[0];
    /* from the top of 2 + 3 down to zero */
    ck_assert_double_eq_tol(stack->x, 2.5, 1e-9);
    ck_assert_double_eq_tol(stack->y, 50, 1e-9);
    ck_assert_double_eq_tol(stack->group.width, 45, 1e-9);
    ck_assert_double_eq_tol(stack->group.height, 50, 1e-9);
    ck_assert(stack->group.clip);
    ck_assert_double_eq(stack->group.corner_radius[CORNER_TOP_LEFT], 4);
    ck_assert_double_eq(stack->group.corner_radius[CORNER_BOTTOM_LEFT], 0);
    const struct scene_mark *bars = &stack->group.marks[0];
    ck_assert_uint_eq(bars->item_count, 2);
    for (size_t i = 0; i < bars->item_count; i++) {
        for (int corner = 0; corner < CORNER_COUNT; corner++)
            ck_assert_double_eq(bars->items[i].rect.corner_radius[corner], 0);
    }
    ck_assert_uint_eq(mark.items[1].group.marks[0].item_count, 1);
}
END_TEST

START_TEST(other_bars_are_left_as_they_are)
{
    struct scene_mark plain = build_mark(&chart, "\"bar\"", STACKED, ROWS);
    ck_assert_ptr_eq(plain.type, &item_rect);
    ck_assert_uint_eq(plain.item_count, 3);
}
END_TEST

START_TEST(a_bar_alone_has_its_own_corners)
{
    struct scene_mark mark =
        build_mark(&chart, "{\"type\": \"bar\", \"cornerRadiusEnd\": 4}",
                   NAME("x", "n") ", " QUANTITY("y", "w"), "[{\"n\": \"a\", \"w\": 2}]");
    ck_assert_ptr_eq(mark.type, &item_rect);
    ck_assert_double_eq(mark.items[0].rect.corner_radius[CORNER_TOP_RIGHT], 4);
    ck_assert_double_eq(mark.items[0].rect.corner_radius[CORNER_BOTTOM_RIGHT], 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/stack_group");
    TCase *tests = tcase_create("groups");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_stack_with_corners_is_a_group_that_cuts_its_bars);
    tcase_add_test(tests, other_bars_are_left_as_they_are);
    tcase_add_test(tests, a_bar_alone_has_its_own_corners);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
