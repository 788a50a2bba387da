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
    ck_assert_int_eq(diag_at(diag, 0)->kind, DIAG_DATA);
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "now() is the time of day, which would make another figure each time");
}
END_TEST

/* But may be told the time, and says that it was asked for. */
START_TEST(now_is_what_the_call_says)
{
    struct expr_facts facts = {.has_now = true, .now = 1700000000000};
    const struct expr_scope told = {.outer = &scope, .facts = &facts};
    ck_assert_ptr_nonnull(expr_compile("year(0)", &told, NULL, arena, diag));
    ck_assert(!facts.now_is_needed);
    struct expr *expr = expr_compile("now() + 1", &told, NULL, arena, diag);
    ck_assert_ptr_nonnull(expr);
    ck_assert(facts.now_is_needed);
    ck_assert_double_eq(expr_eval_datum(expr, datum, arena).number, 1700000000001);
}
END_TEST

static Suite *date_suite(void)
{
    Suite *suite = suite_create("expr/functions_date");
    TCase *tcase = tcase_create("expr/functions_date");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_function_gives, 0, COUNT_OF(date_cases));
    tcase_add_test(tcase, now_is_not_run);
    tcase_add_test(tcase, now_is_what_the_call_says);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(date_suite());
}
