/*
 * Sizes of views: src/compile/layoutsize/parse.ts of Vega-Lite. Its config.view has 300 px for
 * amounts and steps of 20 px for names; a bar's band takes n + 0 steps (0.1 between, 0.05 at the
 * ends), a point's n (half a step at the ends).
 */
#include "charts/resolve/size.h"

#include "tests/charts/resolve/resolved.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* Three names: a b c. */
static const struct {
    const char *members, *mark, *encoding;
    double width, height;
} cases[] = {
    {"", "\"point\"", "\"x\": {" OF_Q("v") "}, \"y\": {" OF_Q("w") "}", 300, 300},
    {"", "\"bar\"", "\"x\": {" OF_N("n") "}, \"y\": {" OF_Q("w") "}", 60, 300},
    {"", "\"point\"", "\"x\": {" OF_N("n") "}, \"y\": {" OF_Q("w") "}", 60, 300},
    {"", "\"bar\"", "\"y\": {" OF_N("n") "}, \"x\": {" OF_Q("w") "}", 300, 60},
    {"", "\"bar\"", "\"y\": {" OF_Q("v") "}", 20, 300},
    {"", "\"arc\"", "\"theta\": {" OF_Q("v") "}", 300, 300},
    {"\"width\": 120, \"height\": 40, ", "\"bar\"", "\"x\": {" OF_N("n") "}", 120, 40},
    {"\"width\": {\"step\": 7}, ", "\"bar\"", "\"x\": {" OF_N("n") "}", 21, 20},
    {"\"config\": {\"view\": {\"step\": 11}}, ", "\"bar\"", "\"x\": {" OF_N("n") "}", 33, 11},
    {"\"config\": {\"view\": {\"continuousWidth\": 99}}, ", "\"point\"", "\"x\": {" OF_Q("v") "}",
     99, 20},
    {"\"config\": {\"view\": {\"discreteWidth\": 77}}, ", "\"bar\"", "\"x\": {" OF_N("n") "}", 77,
     20},
    /* two offsets a band, of 10 px: 2 / (1 − 0.2) of them, and 3 bands with 0.2 at the ends */
    {"\"width\": {\"step\": 10}, ", "\"bar\"",
     "\"x\": {" OF_N("n") "}, \"xOffset\": {\"field\": \"n\", \"type\": \"nominal\", \"scale\": "
                          "{\"domain\": [\"a\", \"b\"]}}",
     80, 20},
    {"\"width\": {\"step\": 10, \"for\": \"position\"}, ", "\"bar\"",
     "\"x\": {" OF_N("n") "}, \"xOffset\": {" OF_N("d") "}", 32, 20},
};

START_TEST(a_view_has_the_size_of_its_scales)
{
    chart_resolve(&chart, arena_format(chart.context.arena,
                                       "{%s\"data\": {\"values\": " RESOLVED_ROWS
                                       "}, \"mark\": %s, \"encoding\": {%s}}",
                                       cases[_i].members, cases[_i].mark, cases[_i].encoding));
    ck_assert_msg(fabs(chart.view.pixel_width - cases[_i].width) < 1e-9 &&
                      fabs(chart.view.pixel_height - cases[_i].height) < 1e-9,
                  "%s%s: %g × %g", cases[_i].members, cases[_i].encoding, chart.view.pixel_width,
                  chart.view.pixel_height);
}
END_TEST

START_TEST(a_step_without_names_is_told)
{
    chart_resolve(&chart, "{\"width\": {\"step\": 7}, \"data\": {\"values\": " RESOLVED_ROWS
                          "}, \"mark\": \"point\", \"encoding\": {\"x\": {" OF_Q("v") "}}}");
    ck_assert_double_eq(chart.view.pixel_width, 300);
    ck_assert_ptr_nonnull(strstr(fixture_told(&chart.base), "\"width\" is a step"));
}
END_TEST

START_TEST(layers_have_one_size)
{
    chart_resolve(&chart, "{\"data\": {\"values\": " RESOLVED_ROWS "}, \"layer\": [{\"mark\": "
                          "\"bar\", \"encoding\": {\"x\": {" OF_N(
                              "n") "}}}, {\"mark\": \"point\", "
                                   "\"encoding\": {\"y\": {" OF_Q("v") "}}}]}");
    for (size_t i = 0; i < 2; i++)
        ck_assert_double_eq_tol(chart.view.children[i].pixel_width, 60, 1e-9);
}
END_TEST

START_TEST(a_size_is_set_for_all_layers)
{
    chart_resolve(&chart, "{\"data\": {\"values\": " RESOLVED_ROWS "}, \"layer\": [{\"mark\": "
                          "\"point\", \"encoding\": {\"y\": {" OF_Q("v") "}}}]}");
    size_set(&chart.view, 12, 34);
    ck_assert_double_eq(chart.view.pixel_width, 12);
    ck_assert_double_eq(chart.view.children[0].pixel_width, 12);
    ck_assert_double_eq(chart.view.children[0].pixel_height, 34);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/size");
    TCase *tests = tcase_create("size");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_view_has_the_size_of_its_scales, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, a_step_without_names_is_told);
    tcase_add_test(tests, layers_have_one_size);
    tcase_add_test(tests, a_size_is_set_for_all_layers);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
