/*
 * Axis properties tick by tick. A style that an axis has (Vega-Lite: config.style["guide-label"])
 * goes to the same property as the axis's own, and is weaker.
 */
#include "charts/guide/axis.h"

#include "charts/guide/axis_ticks.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* The colours of the labels "x" and "y". */
static const struct axis_params *label_params(const char *axis)
{
    const struct axis_tick ticks[] = {{.value = VALUE_OF_TEXT("x"), .label = "x"},
                                      {.value = VALUE_OF_TEXT("y"), .label = "y"}};
    char spec[1024];
    snprintf(spec, sizeof spec,
             "{\"data\": {\"values\": [{\"a\": \"x\"}, {\"a\": \"y\"}]}, \"mark\": \"bar\", "
             "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\", \"axis\": %s}}, "
             "\"config\": {\"style\": {\"guide-label\": {\"fill\": {\"expr\": "
             "\"datum.value == 'x' ? '#ff0000' : '#0000ff'\"}}}}}",
             axis);
    chart_resolve(&chart, spec);
    ck_assert_msg(axis_collect(&chart.view, &chart.context), "%s", fixture_told(&chart.base));
    const struct axis_params *params =
        axis_tick_params(&chart.view.axes[0], &chart.view, ticks, 2, &chart.context);
    ck_assert_msg(params != NULL, "%s", fixture_told(&chart.base));
    return params;
}

START_TEST(a_style_is_computed_for_each_label)
{
    const struct axis_params *params = label_params("{}");
    ck_assert_double_eq(params[0].label.color.red, 255);
    ck_assert_double_eq(params[0].label.color.blue, 0);
    ck_assert_double_eq(params[1].label.color.red, 0);
    ck_assert_double_eq(params[1].label.color.blue, 255);
    ck_assert_int_eq(params[0].orient, chart.view.axes[0].params.orient);
}
END_TEST

START_TEST(the_axis_says_more_than_its_style)
{
    const struct axis_params *params = label_params("{\"labelColor\": \"#00ff00\"}");
    for (size_t i = 0; i < 2; i++) {
        ck_assert_double_eq(params[i].label.color.red, 0);
        ck_assert_double_eq(params[i].label.color.green, 255);
        ck_assert_double_eq(params[i].label.color.blue, 0);
    }
}
END_TEST

static Suite *axis_late_suite(void)
{
    Suite *suite = suite_create("charts/guide/axis_late");
    TCase *tcase = tcase_create("tick by tick");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_style_is_computed_for_each_label);
    tcase_add_test(tcase, the_axis_says_more_than_its_style);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(axis_late_suite());
}
