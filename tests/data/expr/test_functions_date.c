/*
 * Expression functions of dates: the expectations in date_cases.h are Vega's.
 */
#include "tests/data/expr/evaluate.h"

#include "tests/data/expr/date_cases.h"

START_TEST(a_function_gives)
{
    check_evaluation(&date_cases[_i]);
}
END_TEST

/* A figure must not depend on the clock. */
START_TEST(now_is_not_run)
{
    ck_assert_ptr_null(expr_compile("now()", &scope, NULL, arena, diag));
    ck_assert_int_eq(diag_at(diag, 0)->kind, DIAG_UNSUPPORTED);
}
END_TEST

static Suite *date_suite(void)
{
    Suite *suite = suite_create("expr/functions_date");
    TCase *tcase = tcase_create("expr/functions_date");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_function_gives, 0, COUNT_OF(date_cases));
    tcase_add_test(tcase, now_is_not_run);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(date_suite());
}
