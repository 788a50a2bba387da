/*
 * Predicates of dates, time units and computed values in filters. Rows were asked of Vega 6 with
 * Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/predicate_cases.h"

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
    {"[{\"filter\": {\"field\": \"a\", \"timeUnit\": \"month\", \"equal\": \"x\"}}]",
     "1:58: error: this is no date (write it as \"2020-12-31\" or {\"year\": 2020})"},
    {"[{\"filter\": {\"field\": \"a\", \"timeUnit\": \"yearmonth\", \"range\": {\"expr\": "
     "\"1\"}}}]",
     "1:62: error: \"range\" must be an array of two numbers, not a number"},
    {"[{\"filter\": {\"field\": \"a\", \"timeUnit\": 3, \"equal\": 1}}]",
     "1:40: error: \"timeUnit\" must be a string or an object, not a number"},
};

START_TEST(a_wrong_predicate_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *predicate_suite(void)
{
    Suite *suite = suite_create("transform/predicate");
    TCase *tcase = tcase_create("transform/predicate");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_predicate_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(predicate_suite());
}
