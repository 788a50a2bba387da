/*
 * The quantile transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/quantile_cases.h"

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
    {"[{\"quantile\": 1}]",
     "1:15: error: the quantile transform needs \"quantile\", a field's name"},
    {"[{\"quantile\": \"c\"}]", "1:15: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"quantile\": \"a\", \"probs\": 2}]",
     "1:29: error: \"probs\" must be an array of numbers, not a number"},
    {"[{\"quantile\": \"a\", \"probs\": [\"x\"]}]",
     "1:30: error: \"probs\" must be an array of numbers"},
    {"[{\"quantile\": \"a\", \"step\": 1e-9}]",
     "1:2: error: the limit \"rows\" is reached here: 1 thousand million rows, at most 10 million "
     "rows (make less of it, or raise the limit with --limit rows=2G)"},
};

START_TEST(a_wrong_quantile_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *quantile_suite(void)
{
    Suite *suite = suite_create("transform/quantile");
    TCase *tcase = tcase_create("transform/quantile");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_quantile_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(quantile_suite());
}
