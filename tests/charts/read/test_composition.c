/*
 * Expectations by Vega-Lite's extractCompositionLayout() (src/spec/base.ts): 20 px unless the
 * config or the view says otherwise, each direction for itself.
 */
#include "charts/read/composition.h"
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

#define VIEWS "\"concat\": [{\"mark\": \"point\"}, {\"mark\": \"point\"}]}"
#define FACET(ROW)                                                                                 \
    "{\"mark\": \"point\", \"encoding\": {\"row\": {\"field\": \"a\"" ROW "}, "                    \
    "\"column\": {\"field\": \"b\"}}}"

static const struct {
    const char *spec;
    struct composition composition;
} cases[] = {
    {"{" VIEWS, {0, GRID_ALIGN_DEFAULT, GRID_ALIGN_DEFAULT, false, false, false, 20, 20}},
    {"{\"spacing\": 3, \"columns\": 4, " VIEWS,
     {4, GRID_ALIGN_DEFAULT, GRID_ALIGN_DEFAULT, false, false, false, 3, 3}},
    {"{\"spacing\": {\"row\": 3}, \"align\": \"all\", " VIEWS,
     {0, GRID_ALIGN_ALL, GRID_ALIGN_ALL, false, false, false, 3, 20}},
    {"{\"config\": {\"concat\": {\"spacing\": 7, \"columns\": 2}}, " VIEWS,
     {2, GRID_ALIGN_DEFAULT, GRID_ALIGN_DEFAULT, false, false, false, 7, 7}},
    {"{\"align\": {\"row\": \"none\", \"column\": \"each\"}, \"center\": {\"column\": true}, "
     "\"bounds\": \"flush\", " VIEWS,
     {0, GRID_ALIGN_NONE, GRID_ALIGN_EACH, true, false, true, 20, 20}},
    {FACET(", \"spacing\": 5, \"align\": \"each\", \"center\": true"),
     {0, GRID_ALIGN_EACH, GRID_ALIGN_DEFAULT, false, true, false, 5, 20}},
};

START_TEST(layouts_are_read)
{
    const struct composition *expected = &cases[_i].composition;
    ck_assert_msg(chart_read(&chart, cases[_i].spec), "%s", fixture_told(&chart.base));
    const struct composition *got = &chart.view.composition;
    ck_assert_uint_eq(got->columns, expected->columns);
    ck_assert_int_eq(got->row_align, expected->row_align);
    ck_assert_int_eq(got->column_align, expected->column_align);
    ck_assert_int_eq(got->is_flush, expected->is_flush);
    ck_assert_int_eq(got->center_rows, expected->center_rows);
    ck_assert_int_eq(got->center_columns, expected->center_columns);
    ck_assert_double_eq(got->row_spacing, expected->row_spacing);
    ck_assert_double_eq(got->column_spacing, expected->column_spacing);
}
END_TEST

static Suite *composition_suite(void)
{
    Suite *suite = suite_create("charts/read/composition");
    TCase *tcase = tcase_create("composition");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, layouts_are_read, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(composition_suite());
}
