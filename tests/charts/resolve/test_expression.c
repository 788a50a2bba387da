/*
 * Expressions in the scope of a view. Vega-Lite: "width" and "height" are the size of the view that
 * the expression stands in (docs/parameter.html, built-in variables); scale(name, value) of a
 * linear scale is arithmetic.
 */
#include "charts/resolve/expression.h"

#include "data/expr.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static const char two_views[] =
    "{\"params\": [{\"name\": \"p\", \"value\": 3}], \"hconcat\": ["
    "{\"data\": {\"values\": [{\"a\": 0}, {\"a\": 10}]}, \"width\": 100, \"height\": 40, \"mark\": "
    "\"point\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}}}, "
    "{\"data\": {\"values\": [{\"a\": 0}, {\"a\": 20}]}, \"width\": 200, \"height\": 50, \"mark\": "
    "\"point\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}}}]}";

static void setup(void)
{
    chart_open(&chart);
    chart_resolve(&chart, two_views);
}

static void teardown(void)
{
    chart_close(&chart);
}

static double compute(const char *text, const struct json_evaluator *evaluator)
{
    const struct json_node *root = fixture_json(&chart.base, text);
    const struct json_node *value =
        node_evaluated(json_node_in(root, evaluator), chart.context.diag);
    ck_assert_msg(value != NULL, "%s", fixture_told(&chart.base));
    return node_number(value);
}

START_TEST(each_view_has_its_own_size)
{
    const struct view *views = chart.view.children;
    const struct json_evaluator *first = view_evaluator_new(&views[0], &chart.context);
    const struct json_evaluator *second = view_evaluator_new(&views[1], &chart.context);
    static const char text[] = "{\"expr\": \"width + height + p\"}";
    ck_assert_double_eq(compute(text, first), 100 + 40 + 3);
    ck_assert_double_eq(compute(text, second), 200 + 50 + 3);
    ck_assert_double_eq(compute(text, first), 100 + 40 + 3);
}
END_TEST

START_TEST(the_size_is_that_of_now)
{
    struct view *view = &chart.view.children[0];
    const struct json_evaluator *evaluator = view_evaluator_new(view, &chart.context);
    view->pixel_width = 70;
    ck_assert_double_eq(compute("{\"expr\": \"width\"}", evaluator), 70);
}
END_TEST

START_TEST(each_view_has_its_own_scales)
{
    const struct view *views = chart.view.children;
    static const char text[] = "{\"expr\": \"scale('x', 5)\"}";
    /* 5 of 10 on 100 px, 5 of 20 on 200 px; the other one's by its name. */
    ck_assert_double_eq(compute(text, view_evaluator_new(&views[0], &chart.context)), 50);
    ck_assert_double_eq(compute(text, view_evaluator_new(&views[1], &chart.context)), 50);
    ck_assert_double_eq(compute("{\"expr\": \"scale('concat_1_x', 10)\"}",
                                view_evaluator_new(&views[0], &chart.context)),
                        100);
}
END_TEST

START_TEST(what_was_read_knows_no_view)
{
    const struct json_evaluator *evaluator = params_evaluator_new(&chart.context);
    ck_assert_double_eq(compute("{\"expr\": \"p\"}", evaluator), 3);
    ck_assert_double_nan(compute("{\"expr\": \"width\"}", evaluator)); /* left as it is */
    ck_assert_double_nan(compute("{\"expr\": \"scale('x', 5)\"}", evaluator));
}
END_TEST

static Suite *expression_suite(void)
{
    Suite *suite = suite_create("charts/resolve/expression");
    TCase *tcase = tcase_create("scopes of views");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, each_view_has_its_own_size);
    tcase_add_test(tcase, the_size_is_that_of_now);
    tcase_add_test(tcase, each_view_has_its_own_scales);
    tcase_add_test(tcase, what_was_read_knows_no_view);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(expression_suite());
}
