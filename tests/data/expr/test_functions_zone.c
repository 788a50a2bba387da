/*
 * Expression functions of dates in time zones. The expectations in zone_cases.h are Vega's
 * (tests/data/time/make_cases.mjs).
 */
#include "data/time/zone.h"
#include "tests/data/expr/evaluate.h"
#include "tests/data/time/zone_cases.h"

/* All cases of one zone: a process for each would take a minute under the sanitizers. */
START_TEST(functions_give)
{
    ck_assert(zone_load(case_zones[_i], NULL, &scope.zone, arena, diag));
    for (size_t i = 0; i < COUNT_OF(expression_cases); i++) {
        const struct evaluation one = {expression_cases[i].text, expression_cases[i].result};
        if (strcmp(expression_cases[i].zone, case_zones[_i]) == 0)
            check_evaluation(&one);
    }
}
END_TEST

/* An inner scope without a zone has the outer one's, as it has the locale's. */
START_TEST(an_inner_scope_has_the_zone)
{
    const struct expr_scope inner = {.outer = &scope};
    ck_assert(zone_load("Asia/Kolkata", NULL, &scope.zone, arena, diag));
    struct expr *expr = expr_compile("hours(0) + ':' + minutes(0)", &inner, NULL, arena, diag);
    ck_assert_ptr_nonnull(expr);
    ck_assert_str_eq(show(expr_eval_datum(expr, datum, arena)), "'5:30'");
}
END_TEST

static Suite *zone_suite(void)
{
    Suite *suite = suite_create("expr/functions_zone");
    TCase *tcase = tcase_create("expr/functions_zone");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, functions_give, 0, COUNT_OF(case_zones));
    tcase_add_test(tcase, an_inner_scope_has_the_zone);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(zone_suite());
}
