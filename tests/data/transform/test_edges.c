/*
 * Every transform over what is at the edge: no row, one row, all values null, ties, and rows that
 * are alike. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/edges_cases.h"

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

static Suite *edges_suite(void)
{
    Suite *suite = suite_create("transform/edges");
    TCase *tcase = tcase_create("transform/edges");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(edges_suite());
}
