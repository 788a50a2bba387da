/*
 * The extent transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/extent_cases.h"

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
    {"[{\"extent\": \"c\", \"param\": \"p\"}]",
     "1:13: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"extent\": \"a\"}]",
     "1:2: error: the extent transform needs \"param\", the name of the new parameter"},
    {"[{\"extent\": 1, \"param\": \"p\"}]",
     "1:13: error: the extent transform needs \"extent\", a field's name"},
    {"[{\"calculate\": \"p[0]\", \"as\": \"c\"}, {\"extent\": \"a\", \"param\": \"p\"}]",
     "1:17: error: unknown name \"p\" (a field is written datum.p, a text 'p')"},
};

START_TEST(a_wrong_extent_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *extent_suite(void)
{
    Suite *suite = suite_create("transform/extent");
    TCase *tcase = tcase_create("transform/extent");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_extent_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(extent_suite());
}
