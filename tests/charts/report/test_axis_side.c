/* Axes that share a side or a title. A character is 0.6 em wide. */
#include <math.h>

#include "charts/report/axis.h"
#include "tests/charts/report/fixture.h"

/* "abcde" at 10 px is 30 px long. */
START_TEST(a_title_is_shared_where_it_is_too_long)
{
    struct chart chart;
    chart_open(&chart);
    struct axis axis = {.title = "abcde"};
    axis.params.title_text = guide_text_plain(&chart.context, 10, 700);
    ck_assert(!report_shares_title(&axis, 30, &chart.context));
    ck_assert(report_shares_title(&axis, 29.9, &chart.context));
    axis.title = "abcde\nab";
    ck_assert(!report_shares_title(&axis, 30, &chart.context));
    chart_close(&chart);
}
END_TEST

/* Two axes at the left: 10 px lie between the second and what the first takes. */
START_TEST(axes_of_a_side_stand_beside_each_other)
{
    struct report report;
    report_open(&report,
                "{\"data\": {\"values\": [{\"a\": 1, \"b\": 2}]}, \"resolve\": {\"scale\": {\"y\": "
                "\"independent\"}}, \"layer\": [{\"mark\": \"point\", \"encoding\": {\"y\": "
                "{\"field\": \"a\", \"type\": \"quantitative\"}}}, {\"mark\": \"point\", "
                "\"encoding\": {\"y\": {\"field\": \"b\", \"type\": \"quantitative\", \"axis\": "
                "{\"orient\": \"left\"}}}}]}");
    const struct item *root = &report.scene.root.items[0], *axes[2];
    size_t count = 0;
    for (size_t i = 0; i < root->group.mark_count && count < 2; i++) {
        const struct scene_mark *mark = &root->group.marks[i];
        const struct item *axis = &mark->items[0];
        if (!strcmp(mark->role, "axis") && find_mark(axis, "axis-label", &item_text))
            axes[count++] = axis;
    }
    ck_assert_uint_eq(count, 2);
    const struct scene_mark *title = find_mark(axes[0], "axis-title", &item_text);
    struct bounds first = mark_bounds(title, &text_measurer_fixed);
    ck_assert_double_eq_tol(axes[0]->x, 0.5, 1e-9); /* Vega's translate */
    ck_assert_double_eq_tol(axes[1]->x - 0.5, floor(first.x1) - 10, 1e-9);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/axis_side");
    TCase *tests = tcase_create("axis_side");
    tcase_add_test(tests, a_title_is_shared_where_it_is_too_long);
    tcase_add_test(tests, axes_of_a_side_stand_beside_each_other);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
