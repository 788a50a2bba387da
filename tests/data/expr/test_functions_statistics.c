/*
 * Expression functions of statistics: the expectations in statistics_cases.h are Vega's
 * (make_cases.mjs).
 */
#include "tests/data/expr/statistics_cases.h"

START_TEST(a_function_gives)
{
    check_evaluation(&statistics_cases[_i]);
}
END_TEST

static double mean_of(const char *text, double square_around)
{
    double sum = 0;
    for (size_t row = 0; row < 4000; row++) {
        struct expr *expr = expr_compile(text, &scope, NULL, arena, diag);
        ck_assert_ptr_nonnull(expr);
        ck_assert(expr_bind(expr, table, diag));
        double value = expr_eval(expr, row, arena).number;
        sum += isnan(square_around) ? value : (value - square_around) * (value - square_around);
    }
    return sum / 4000;
}

/* Means and variances of 4000 numbers, within 5 standard deviations of the mean: 1/sqrt(12 * 4000)
 * is 0.0046, 1/sqrt(4000) 0.016, of the normal's square sqrt(2/4000) = 0.022. */
START_TEST(chance_has_the_right_means)
{
    ck_assert_double_eq_tol(mean_of("random()", NAN), 0.5, 0.023);
    ck_assert_double_eq_tol(mean_of("sampleUniform(2, 4)", NAN), 3, 0.046);
    ck_assert_double_eq_tol(mean_of("sampleUniform(2)", NAN), 1, 0.046);
    ck_assert_double_eq_tol(mean_of("sampleNormal()", NAN), 0, 0.08);
    ck_assert_double_eq_tol(mean_of("sampleNormal()", 0), 1, 0.11);
    ck_assert_double_eq_tol(mean_of("sampleNormal(10, 2)", NAN), 10, 0.16);
    ck_assert_double_eq_tol(mean_of("log(sampleLogNormal(1, 0.5))", NAN), 1, 0.04);
}
END_TEST

static double run_row(const char *text, const struct json_node *node, size_t row)
{
    struct expr *expr = expr_compile(text, &scope, node, arena, diag);
    ck_assert_ptr_nonnull(expr);
    ck_assert(expr_bind(expr, table, diag));
    return expr_eval(expr, row, arena).number;
}

/* The same for the same place and row, another for any other. */
START_TEST(chance_is_the_same_every_time)
{
    const char *spec = "{\"a\": [\"random()\", \"random()\"]}";
    struct json_document *document = json_document_new("spec", spec, strlen(spec), arena, diag);
    const struct json_node *list = node_member(document->root, "a");
    const struct json_node *first = node_element(list, 0), *second = node_element(list, 1);
    double number = run_row("random()", first, 0);
    ck_assert_double_eq(run_row("random()", first, 0), number);
    ck_assert_double_ne(run_row("random()", first, 1), number);
    ck_assert_double_ne(run_row("random()", second, 0), number);
    ck_assert_double_ne(run_row("random() - random()", first, 0), 0);
}
END_TEST

static Suite *statistics_suite(void)
{
    Suite *suite = suite_create("expr/functions_statistics");
    TCase *tcase = tcase_create("expr/functions_statistics");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_function_gives, 0, COUNT_OF(statistics_cases));
    tcase_add_test(tcase, chance_has_the_right_means);
    tcase_add_test(tcase, chance_is_the_same_every_time);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(statistics_suite());
}
