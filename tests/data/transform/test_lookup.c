/*
 * The lookup transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "tests/data/transform/lookup_cases.h"

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
    {"[{\"lookup\": \"a\"}]",
     "1:2: error: the lookup transform needs \"from\", the other data and its key"},
    {"[{\"lookup\": 1, \"from\": {}}]",
     "1:13: error: the lookup transform needs \"lookup\", a field's name"},
    {"[{\"lookup\": \"a\", \"from\": {\"param\": \"p\", \"key\": \"k\"}}]",
     "1:36: error: there is no selection \"p\""},
    {"[{\"lookup\": \"a\", \"from\": {\"key\": \"k\"}}]",
     "1:26: error: a lookup needs \"data\", the rows to look up in"},
    {"[{\"lookup\": \"a\", \"from\": {\"data\": {\"values\": []}}}]",
     "1:26: error: a lookup needs \"key\", a field of the other data"},
    {"[{\"lookup\": \"a\", \"from\": {\"data\": {\"values\": [{\"k\": 1}]}, \"key\": \"q\"}}]",
     "1:2: warning: a lookup without \"fields\" makes one field of the whole row: \"_lookup\" "
     "(name it with \"as\"); 1:66: error: field \"q\" is in no row (did you mean \"k\"?)"},
    {"[{\"lookup\": \"a\", \"from\": {\"data\": {\"values\": [{\"k\": 1}]}, \"key\": \"k\", "
     "\"fields\": [\"z\"]}}]",
     "1:82: error: field \"z\" is in no row (did you mean \"k\"?)"},
    {"[{\"lookup\": \"a\", \"from\": {\"data\": {\"values\": [{\"k\": 1}]}, \"key\": \"k\", "
     "\"fields\": [\"k\"]}, \"as\": [\"b\", \"c\"]}]",
     "1:95: error: \"as\" has 2 names for 1 fields"},
};

START_TEST(a_wrong_lookup_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

static Suite *lookup_suite(void)
{
    Suite *suite = suite_create("transform/lookup");
    TCase *tcase = tcase_create("transform/lookup");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_lookup_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(lookup_suite());
}
