/* Values of slices that are too small for them. A pie of 200 px has a radius of 100. */
#include "base/array.h"
#include "tests/charts/report/fixture.h"

#define PIE(ROWS)                                                                                  \
    "{\"width\": 200, \"height\": 200, \"usermeta\": {\"burin\": {\"values\": true}}, \"data\": "  \
    "{\"values\": [" ROWS "]}, \"mark\": \"arc\", \"encoding\": {\"theta\": {\"field\": \"v\", "   \
    "\"type\": \"quantitative\"}, \"color\": {\"field\": \"a\", \"type\": \"nominal\"}}}"

START_TEST(a_value_leaves_a_small_slice)
{
    struct report report;
    report_open(&report, PIE("{\"a\": \"p\", \"v\": 990}, {\"a\": \"q\", \"v\": 10}"));
    const struct scene_mark *texts = report_mark(&report, "mark", &item_text);
    const struct scene_mark *leaders = report_mark(&report, "leader", &item_rule);
    ck_assert_uint_eq(texts->item_count, 2);
    ck_assert_uint_eq(leaders->item_count, 1);
    const struct item *line = &leaders->items[0];
    struct bounds box = item_bounds(&item_text, &texts->items[1], &text_measurer_fixed);
    /* It begins in the middle of the slice, at the rim, 1.8 degrees before noon. */
    double angle = -0.005 * 2 * acos(-1);
    ck_assert_double_eq_tol(line->x, 100 + 100 * sin(angle), 1e-6);
    ck_assert_double_eq_tol(line->y, 100 - 100 * cos(angle), 1e-6);
    ck_assert_double_lt(box.y2, 0);
    ck_assert_double_lt(line->rule.y2, line->y);
    ck_assert_double_gt(line->rule.y2, box.y2);
    ck_assert(!report_tells(&report, "left out"));
    report_close(&report);
}
END_TEST

START_TEST(large_slices_keep_their_values)
{
    struct report report;
    report_open(&report, PIE("{\"a\": \"p\", \"v\": 50}, {\"a\": \"q\", \"v\": 50}"));
    ck_assert_ptr_null(find_mark(&report.scene.root.items[0], "leader", &item_rule));
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/leaders");
    TCase *tests = tcase_create("leaders");
    tcase_add_test(tests, a_value_leaves_a_small_slice);
    tcase_add_test(tests, large_slices_keep_their_values);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
