/*
 * Sectors: angles in radians, clockwise from twelve o'clock, and radii; half the view is 50 px.
 * https://vega.github.io/vega-lite/docs/arc.html
 */
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

static void arc_numbers(const struct item *item, double *out)
{
    out[0] = item->arc.start_angle / acos(-1);
    out[1] = item->arc.end_angle / acos(-1);
    out[2] = item->arc.outer_radius;
    out[3] = item->arc.inner_radius;
}

#define SHARES "\"theta\": {\"field\": \"v\", \"type\": \"quantitative\"}, " NAME("color", "n")

static const struct built_case cases[] = {
    /* angles are parts of π: shares of 1 and 3 of 4 */
    {"\"arc\"",
     SHARES,
     "[{\"n\": \"a\", \"v\": 1}, {\"n\": \"b\", \"v\": 3}]",
     2,
     {{0.5, 0, 50, 0}, {2, 0.5, 50, 0}}},
    {"{\"type\": \"arc\", \"innerRadius\": 20, \"outerRadius\": 40}",
     SHARES,
     "[{\"n\": \"a\", \"v\": 1}]",
     1,
     {{2, 0, 40, 20}}},
    {"{\"type\": \"arc\", \"theta\": 0, \"theta2\": 3.141592653589793}",
     "",
     "[{}]",
     1,
     {{0, 1, 50, 0}}},
};

START_TEST(sectors_are_as_wide_as_their_share)
{
    check_built(&chart, &cases[_i], arc_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/arc");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, sectors_are_as_wide_as_their_share, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
