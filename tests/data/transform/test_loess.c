/*
 * The loess transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/loess_cases.h"

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
    {"[{\"loess\": \"a\"}]", "1:2: error: the loess transform needs \"on\", a field's name"},
    {"[{\"loess\": \"c\", \"on\": \"a\"}]",
     "1:12: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"loess\": \"a\", \"on\": \"b\", \"bandwidth\": 2}]",
     "1:41: error: \"bandwidth\" must be between 0 and 1, not 2"},
};

START_TEST(a_wrong_loess_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *loess_suite(void)
{
    Suite *suite = suite_create("transform/loess");
    TCase *tcase = tcase_create("transform/loess");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_loess_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(loess_suite());
}
