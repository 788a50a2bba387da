/*
 * Composite marks as layers. The layers, their order and their fields are those that
 * vegaLite.compile() of Vega-Lite 6 gives (src/compositemark/); the numbers of rows follow from the
 * data by hand: quartiles by Vega's d3.quantile().
 */
#include "charts/read/composite/composite.h"

#include "base/array.h"
#include "charts/mark/mark.h"
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

#define DATA                                                                                       \
    "\"data\": {\"values\": [{\"g\": \"a\", \"v\": 1, \"e\": 2}, {\"g\": \"a\", \"v\": 2, \"e\": " \
    "2}, {\"g\": \"a\", \"v\": 3, \"e\": 1}, {\"g\": \"a\", \"v\": 4, \"e\": 1}, {\"g\": \"a\", "  \
    "\"v\": 99, \"e\": 1}, {\"g\": \"b\", \"v\": 5, \"e\": 1}]}, "
#define XY                                                                                         \
    "\"encoding\": {\"x\": {\"field\": \"g\"}, \"y\": {\"field\": \"v\", \"type\": "               \
    "\"quantitative\"}"

/* "mark style y y2 rows" of each layer. Of a: q1 2, q3 4, so that 99 is beyond 4 + 1.5 × 2. One
 * row, as b has, has no standard error. */
static const struct {
    const char *spec, *layers;
} charts[] = {
    {"{" DATA "\"mark\": \"boxplot\", " XY "}}",
     "point boxplot-outliers v - 1; rule boxplot-rule lower_whisker_v lower_box_v 2; "
     "rule boxplot-rule upper_box_v upper_whisker_v 2; bar boxplot-box lower_box_v upper_box_v 2; "
     "tick boxplot-median mid_box_v - 2; "},
    {"{" DATA "\"mark\": {\"type\": \"boxplot\", \"extent\": \"min-max\", \"ticks\": true, "
     "\"median\": false}, " XY "}}",
     "rule boxplot-rule lower_whisker_v lower_box_v 2; rule boxplot-rule upper_box_v "
     "upper_whisker_v 2; tick boxplot-ticks lower_whisker_v - 2; tick boxplot-ticks "
     "upper_whisker_v - 2; bar boxplot-box lower_box_v upper_box_v 2; "},
    {"{" DATA "\"config\": {\"boxplot\": {\"outliers\": false, \"rule\": null}}, \"mark\": "
     "\"boxplot\", " XY "}}",
     "bar boxplot-box lower_box_v upper_box_v 2; tick boxplot-median mid_box_v - 2; "},
    {"{" DATA "\"mark\": \"errorbar\", " XY "}}", "rule errorbar-rule lower_v upper_v 1; "},
    {"{" DATA "\"mark\": {\"type\": \"errorbar\", \"ticks\": true}, " XY
     ", \"yError\": {\"field\": \"e\"}}}",
     "tick errorbar-ticks lower_v - 6; tick errorbar-ticks upper_v - 6; rule errorbar-rule "
     "lower_v upper_v 6; "},
    {"{" DATA "\"mark\": {\"type\": \"errorband\", \"borders\": true, \"extent\": \"iqr\"}, " XY
     "}}",
     "area errorband-band lower_v upper_v 2; line errorband-borders lower_v - 2; line "
     "errorband-borders upper_v - 2; "},
    {"{" DATA "\"mark\": \"errorband\", \"encoding\": {\"y\": {\"field\": \"v\", \"type\": "
     "\"quantitative\"}}}",
     "rect errorband-band lower_v upper_v 1; "},
    /* What the layer above says of x reaches the parts. */
    {"{" DATA "\"encoding\": {\"x\": {\"field\": \"g\"}}, \"layer\": [{\"mark\": \"errorbar\", "
     "\"encoding\": {\"y\": {\"field\": \"v\", \"type\": \"quantitative\"}}}]}",
     "rule errorbar-rule lower_v upper_v 1; "},
};

static bool tell(struct unit *unit, void *closure)
{
    const char **told = closure;
    const char *end = unit->encoding[CHANNEL_Y2].name;
    *told = arena_format(chart.base.arena, "%s%s %s %s %s %zu; ", *told, unit->mark->name,
                         unit->params->styles.lines[0], unit->encoding[CHANNEL_Y].name,
                         end ? end : "-", unit->table->row_count);
    return *told != NULL;
}

START_TEST(a_composite_is_layers)
{
    const char *told = "";
    chart_resolve(&chart, charts[_i].spec);
    view_each_unit(&chart.view, tell, &told);
    ck_assert_str_eq(told, charts[_i].layers);
}
END_TEST

/* mean 5 of {2, 8}, stderr sqrt(18 / 2) = 3. */
START_TEST(an_error_bar_reaches_as_far_as_the_standard_error)
{
    chart_resolve(&chart,
                  "{\"data\": {\"values\": [{\"v\": 2}, {\"v\": 8}]}, \"mark\": \"errorbar\", "
                  "\"encoding\": {\"x\": {\"field\": \"v\", \"type\": \"quantitative\"}}}");
    const struct unit *unit = chart.view.children[0].children[0].unit;
    ck_assert_double_eq_tol(channel_def_value(&unit->encoding[CHANNEL_X], unit->table, 0).number, 2,
                            1e-12);
    ck_assert_double_eq_tol(channel_def_value(&unit->encoding[CHANNEL_X2], unit->table, 0).number,
                            8, 1e-12);
}
END_TEST

static const struct {
    const char *spec, *told;
} wrong[] = {
    {"{\"mark\": \"boxplot\", \"encoding\": {\"x\": {\"field\": \"g\"}}}",
     "1:10: error: the mark \"boxplot\" needs a continuous field on \"y\" (give \"x\" or \"y\" a "
     "field with \"type\": \"quantitative\")"},
    {"{\"mark\": {\"type\": \"boxplot\", \"extent\": \"all\"}, " XY "}}",
     "1:40: error: the extent of a boxplot must be a number or \"min-max\""},
    {"{\"mark\": {\"type\": \"errorbar\", \"extent\": \"cl\"}, " XY "}}",
     "1:41: error: unknown extent of \"errorbar\" (use \"stderr\", \"stdev\", \"iqr\" or \"ci\")"},
    {"{\"mark\": \"errorbar\", " XY ", \"yError2\": {\"field\": \"e\"}}}",
     "1:10: error: \"yError2\" needs \"yError\""},
    {"{\"mark\": {\"type\": \"errorband\", \"borders\": {\"opacity\": 7}}, " XY "}}",
     "1:10: error: \"opacity\" must be between 0 and 1, not 7"},
};

START_TEST(a_wrong_composite_is_an_error_at_its_place)
{
    ck_assert(!chart_read(&chart, wrong[_i].spec));
    ck_assert_str_eq(fixture_told(&chart.base), wrong[_i].told);
}
END_TEST

START_TEST(a_missing_field_is_told_where_the_view_names_it)
{
    ck_assert(chart_read(&chart, "{\"data\": {\"values\": [{\"v\": 2}]}, \"mark\": \"boxplot\", "
                                 "\"encoding\": {\"y\": {\"field\": \"w\", \"type\": "
                                 "\"quantitative\"}}}"));
    ck_assert(!encode_load(&chart.view, &chart.context));
    const struct diagnostic *one = diag_at(chart.base.diag, 0);
    ck_assert_str_eq(one->place.pointer, "/encoding/y/field");
    ck_assert_uint_eq(one->place.column, 81);
}
END_TEST

static Suite *composite_suite(void)
{
    Suite *suite = suite_create("charts/read/composite/composite");
    TCase *tcase = tcase_create("composite");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_composite_is_layers, 0, COUNT_OF(charts));
    tcase_add_test(tcase, an_error_bar_reaches_as_far_as_the_standard_error);
    tcase_add_loop_test(tcase, a_wrong_composite_is_an_error_at_its_place, 0, COUNT_OF(wrong));
    tcase_add_test(tcase, a_missing_field_is_told_where_the_view_names_it);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(composite_suite());
}
