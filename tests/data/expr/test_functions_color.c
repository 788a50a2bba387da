/*
 * Expression functions of color: the expectations in color_cases.h are Vega's (make_cases.mjs).
 */
#include "tests/data/expr/color_cases.h"

START_TEST(a_function_gives)
{
    check_evaluation(&color_cases[_i]);
}
END_TEST

static Suite *color_suite(void)
{
    Suite *suite = suite_create("expr/functions_color");
    TCase *tcase = tcase_create("expr/functions_color");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_function_gives, 0, COUNT_OF(color_cases));

    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(color_suite());
}
