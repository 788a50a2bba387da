/*
 * The window transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/window_cases.h"

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
    {"[{\"window\": [{\"op\": \"sun\", \"field\": \"a\"}]}]",
     "1:21: error: unknown window operation \"sun\" (did you mean \"sum\"?)"},
    {"[{\"window\": [{\"op\": \"sum\"}]}]",
     "1:14: error: the operation \"sum\" needs \"field\", a field's name"},
    {"[{\"window\": [{\"op\": \"ntile\", \"param\": 0}]}]",
     "1:39: error: the operation \"ntile\" needs \"param\", a number greater than 0"},
    {"[{\"window\": [{\"op\": \"lag\", \"field\": \"c\"}]}]",
     "1:37: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"window\": [{\"op\": \"rank\"}], \"sort\": [{\"field\": \"q\"}]}]",
     "1:50: error: field \"q\" is in no row (did you mean \"a\"?)"},
    {"[{\"window\": 3}]", "1:13: error: \"window\" must be an array of operations, not a number"},
    {"[{\"window\": [{\"op\": \"rank\"}], \"frame\": [1]}]",
     "1:40: error: \"frame\" must be an array of two numbers (null leaves an end open)"},
};

START_TEST(a_wrong_window_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *window_suite(void)
{
    Suite *suite = suite_create("transform/window");
    TCase *tcase = tcase_create("transform/window");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_window_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(window_suite());
}
