/*
 * The expression language by the thousand, against Vega: the table is written by
 * make_language_cases.mjs.
 */
#include "tests/data/expr/language_cases.h"

enum { CHUNK = 100 }; /* a process each would take seconds */

START_TEST(expressions_have_vegas_values)
{
    for (size_t i = 0; i < CHUNK && (size_t)_i * CHUNK + i < COUNT_OF(language_cases); i++)
        check_evaluation(&language_cases[(size_t)_i * CHUNK + i]);
}
END_TEST

static Suite *language_suite(void)
{
    Suite *suite = suite_create("data/expr against Vega");
    TCase *tcase = tcase_create("language");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, expressions_have_vegas_values, 0,
                        COUNT_OF(language_cases) / CHUNK + 1);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(language_suite());
}
