/*
 * The density transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/density_cases.h"

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
    {"[{\"density\": 1}]", "1:14: error: the density transform needs \"density\", a field's name"},
    {"[{\"density\": \"c\"}]", "1:14: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"density\": \"a\", \"extent\": [1]}]",
     "1:29: error: \"extent\" must be an array of two numbers"},
    {"[{\"density\": \"a\", \"steps\": 1e9}]",
     "1:28: error: \"steps\" must be between 0 and 100000, not 1000000000"},
    {"[{\"density\": \"a\", \"resolve\": \"both\"}]",
     "1:30: error: \"resolve\" must be \"shared\" or \"independent\", not \"both\""},
};

START_TEST(a_wrong_density_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *density_suite(void)
{
    Suite *suite = suite_create("transform/density");
    TCase *tcase = tcase_create("transform/density");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_density_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(density_suite());
}
