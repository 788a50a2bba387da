/*
 * The regression transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/regression_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

START_TEST(rows_agree_with_vega)
{
    check_rows(&fixture, &cases[_i]);
}
END_TEST

static const char records[] =
    "[{\"a\": 1, \"g\": \"x\", \"b\": 2}, {\"a\": 2, \"g\": \"y\", \"b\": 5}]";

static const struct complaint complaints[] = {
    {"[{\"regression\": \"a\"}]",
     "1:2: error: the regression transform needs \"on\", a field's name"},
    {"[{\"regression\": \"a\", \"on\": \"c\"}]",
     "1:28: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"regression\": \"a\", \"on\": \"b\", \"method\": \"cubic\"}]",
     "1:43: error: \"method\" must be \"linear\", \"log\", \"exp\", \"pow\", \"quad\" or \"poly\", "
     "not \"cubic\""},
    {"[{\"regression\": \"a\", \"on\": \"b\", \"method\": \"poly\", \"order\": 2.5}]",
     "1:60: error: \"order\" must be a whole number"},
    {"[{\"regression\": \"a\", \"on\": \"b\", \"order\": 99}]",
     "1:42: error: \"order\" must be between 0 and 30, not 99"},
};

START_TEST(a_wrong_regression_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *regression_suite(void)
{
    Suite *suite = suite_create("transform/regression");
    TCase *tcase = tcase_create("transform/regression");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_regression_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(regression_suite());
}
