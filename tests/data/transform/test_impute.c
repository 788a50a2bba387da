/*
 * The impute transform. Rows were asked of Vega 6 with Vega-Lite 6.
 */
#include "base/array.h"
#include "data/transform/impute.h"
#include "tests/data/transform/rows.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static const char records[] = "[{\"k\":1,\"g\":\"a\",\"v\":3,\"z\":9},{\"k\":2,\"g\":\"a\",\"v\":5}"
                              ",{\"k\":1,\"g\":\"b\",\"v\":7},"
                              "{\"k\":4,\"g\":\"b\",\"v\":1},{\"k\":3,\"g\":\"a\",\"v\":null},{"
                              "\"k\":2,\"g\":\"c\",\"v\":\"4\"}]";

static const struct {
    const char *transform, *keys, *groups, *values;
} imputes[] = {
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"value\":0}", "1 2 1 4 3 2 4 2 3 1 4 3",
     "a a b b a c a b b c c c", "3 5 7 1 null 4 0 0 0 0 0 0"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"]}", "1 2 1 4 3 2 4 2 3 1 4 3",
     "a a b b a c a b b c c c", "3 5 7 1 null 4 0 0 0 0 0 0"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"value\":8}", "1 2 1 4 3 2", "a a b b a c",
     "3 5 7 1 null 4"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"mean\"}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 4 4 4 4 4 4 4 4"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"max\"}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 5 4 5 7 7 4 4 4"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"min\"}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 3 4 3 1 1 4 4 4"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"median\"}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 4 4 4 4 4 4 4 4"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"mean\",\"frame\":[-1,1]}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c",
     "3 5 7 1 5 4 undefined 1 undefined 4 undefined undefined"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"mean\",\"frame\":[-2,0]}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 4 4 5 4 1 4 4 undefined"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"method\":\"mean\",\"frame\":[null,0]}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 4 4 4 4 4 4 4 4"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"value\":null}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c",
     "3 5 7 1 null 4 null null null null null null"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"value\":\"x\",\"method\":\"value\"}",
     "1 2 1 4 3 2 4 2 3 1 4 3", "a a b b a c a b b c c c", "3 5 7 1 null 4 x x x x x x"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"value\":0,\"keyvals\":[5,2]}",
     "1 2 1 4 3 2 5 4 5 2 3 5 1 4 3", "a a b b a c a a b b b c c c c",
     "3 5 7 1 null 4 0 0 0 0 0 0 0 0 0"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"value\":0,\"keyvals\":{\"start\":1,"
     "\"stop\":6,\"step\":2}}",
     "1 2 1 4 3 2 5 4 3 5 2 1 3 5 4", "a a b b a c a a b b b c c c c",
     "3 5 7 1 null 4 0 0 0 0 0 0 0 0 0"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"groupby\":[\"g\"],\"value\":0,\"keyvals\":{\"stop\":3}}",
     "1 2 1 4 3 2 0 4 0 2 3 0 1 4 3", "a a b b a c a a b b b c c c c",
     "3 5 7 1 null 4 0 0 0 0 0 0 0 0 0"},
    {"{\"impute\":\"v\",\"key\":\"k\",\"keyvals\":[9],\"method\":\"max\"}", "1 2 1 4 3 2 9",
     "a a b b a c undefined", "3 5 7 1 7 4 7"},
};

START_TEST(imputed_rows_agree_with_vega)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", imputes[_i].transform);
    const struct table *table = run_transforms(&fixture, transforms, rows_of(&fixture, records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "k"), imputes[_i].keys);
    ck_assert_str_eq(field_text(&fixture, table, "g"), imputes[_i].groups);
    ck_assert_str_eq(field_text(&fixture, table, "v"), imputes[_i].values);
}
END_TEST

static const struct {
    const char *records, *keys, *values;
} few[] = {
    {"[]", "", ""},
    {"[{\"k\":1,\"v\":2}]", "1", "2"},
    {"[{\"k\":null,\"v\":null},{\"k\":null,\"v\":null}]", "null null", "null null"},
    {"[{\"k\":1,\"v\":1},{\"k\":1,\"v\":2},{\"k\":2,\"g\":1,\"v\":3}]", "1 1 2 2 1", "1 2 3 0 0"},
    {"[{\"k\":1,\"g\":null,\"v\":1},{\"k\":2,\"v\":2},{\"k\":3,\"g\":\"\",\"v\":3}]", "1 2 3",
     "1 2 3"},
};

START_TEST(few_rows_are_imputed_too)
{
    /* A group that no row has is an error of burin's: each table has a row with all fields. */
    const char *transforms = strstr(few[_i].records, "\"g\"")
                                 ? "[{\"impute\": \"v\", \"key\": \"k\", \"groupby\": [\"g\"]}]"
                                 : "[{\"impute\": \"v\", \"key\": \"k\"}]";
    const struct table *table =
        run_transforms(&fixture, transforms, rows_of(&fixture, few[_i].records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "k"), few[_i].keys);
    ck_assert_str_eq(field_text(&fixture, table, "v"), few[_i].values);
}
END_TEST

static const struct {
    const char *transform, *told;
} complaints[] = {
    {"{\"impute\": \"w\", \"key\": \"k\"}",
     "1:13: error: field \"w\" is in no row (did you mean \"k\"?)"},
    {"{\"impute\": \"v\"}", "1:2: error: the impute transform needs \"key\", a field's name"},
    {"{\"impute\": \"v\", \"key\": \"k\", \"method\": \"mode\"}", "method"},
    {"{\"impute\": \"v\", \"key\": \"k\", \"frame\": [1]}", "frame"},
    {"{\"impute\": \"v\", \"key\": \"k\", \"keyvals\": {\"start\": 1}}", "stop"},
    {"{\"impute\": \"v\", \"key\": \"k\", \"keyvals\": 3}", "keyvals"},
};

START_TEST(a_wrong_impute_is_told)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", complaints[_i].transform);
    ck_assert_ptr_null(run_transforms(&fixture, transforms, rows_of(&fixture, records)));
    ck_assert_ptr_nonnull(strstr(fixture_told(&fixture), complaints[_i].told));
}
END_TEST

static Suite *impute_suite(void)
{
    Suite *suite = suite_create("transform/impute");
    TCase *tcase = tcase_create("transform/impute");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, imputed_rows_agree_with_vega, 0, COUNT_OF(imputes));
    tcase_add_loop_test(tcase, few_rows_are_imputed_too, 0, COUNT_OF(few));
    tcase_add_loop_test(tcase, a_wrong_impute_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(impute_suite());
}
