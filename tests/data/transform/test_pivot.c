/*
 * The pivot transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/pivot_cases.h"

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
    {"[{\"pivot\": \"a\"}]", "1:2: error: the pivot transform needs \"value\", a field's name"},
    {"[{\"pivot\": \"a\", \"value\": \"c\"}]",
     "1:26: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"pivot\": \"a\", \"value\": \"b\", \"op\": \"summ\"}]",
     "1:37: error: unknown aggregate operation \"summ\" (did you mean \"sum\"?)"},
    {"[{\"pivot\": \"a\", \"value\": \"b\", \"groupby\": [\"x\"]}]",
     "1:43: error: field \"x\" is in no row (did you mean \"a\"?)"},
    {"[{\"pivot\": \"a\", \"value\": \"b\", \"limit\": -1}]",
     "1:40: error: \"limit\" must be between 0 and 10000, not -1"},
};

START_TEST(a_wrong_pivot_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *pivot_suite(void)
{
    Suite *suite = suite_create("transform/pivot");
    TCase *tcase = tcase_create("transform/pivot");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_pivot_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(pivot_suite());
}
