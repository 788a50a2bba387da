/*
 * The pipeline of transforms, and what is said of those that burin doesn't know or doesn't run. The
 * names are those of Vega-Lite's page of transforms.
 */
#include "base/array.h"
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

static const char records[] = "[{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]";

static const struct {
    const char *transforms, *values;
} pipelines[] = {
    {"[]", "1 2 3"},
    {"null", "1 2 3"},
    {"[{\"filter\": \"datum.a > 1\"}]", "2 3"},
    {"[{\"calculate\": \"datum.a * 2\", \"as\": \"a\"}, {\"filter\": \"datum.a > 2\"}]", "4 6"},
    {"[{\"filter\": \"datum.a > 2\"}, {\"calculate\": \"datum.a * 2\", \"as\": \"a\"}]", "6"},
};

START_TEST(transforms_run_in_their_order)
{
    const struct table *table =
        run_transforms(&fixture, pipelines[_i].transforms, rows_of(&fixture, records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "a"), pipelines[_i].values);
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

START_TEST(no_transforms_change_nothing)
{
    const struct table *table = rows_of(&fixture, records);
    struct transform_context context = {
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
    ck_assert_ptr_eq(transform_run_all(NULL, table, &context), table);
}
END_TEST

static const struct {
    const char *transforms, *told;
} wrong_transforms[] = {
    {"{}", "1:1: error: \"transform\" must be an array, not an object"},
    {"[5]", "1:2: error: a transform must be an object, not a number"},
    {"[{}]", "1:2: error: this transform is empty"},
    {"[{\"fliter\": \"true\"}]",
     "1:3: error: unknown transform \"fliter\" (did you mean \"filter\"?)"},
    {"[{\"as\": \"b\", \"calcualte\": \"1\"}]",
     "1:14: error: unknown transform \"calcualte\" (did you mean \"calculate\"?)"},
    {"[{\"frobnicate\": 1}]", "1:3: error: unknown transform \"frobnicate\""},
    {"[{\"density\": \"b\", \"extent\": [0]}]",
     "1:29: error: \"extent\" must be an array of two numbers"},
    {"[{\"filter\": \"datum.a < 9\"}, 1]",
     "1:29: error: a transform must be an object, not a number"},
};

START_TEST(a_wrong_transform_is_told)
{
    ck_assert_ptr_null(
        run_transforms(&fixture, wrong_transforms[_i].transforms, rows_of(&fixture, records)));
    ck_assert_str_eq(fixture_told(&fixture), wrong_transforms[_i].told);
}
END_TEST

START_TEST(an_unknown_property_is_a_warning)
{
    const char *transforms = "[{\"filter\": \"true\", \"sa\": 1}]";
    ck_assert_ptr_nonnull(run_transforms(&fixture, transforms, rows_of(&fixture, records)));
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:21: warning: unknown property \"sa\" in filter transform");
}
END_TEST

static Suite *transform_suite(void)
{
    Suite *suite = suite_create("transform");
    TCase *tcase = tcase_create("transform");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, transforms_run_in_their_order, 0, COUNT_OF(pipelines));
    tcase_add_test(tcase, no_transforms_change_nothing);
    tcase_add_loop_test(tcase, a_wrong_transform_is_told, 0, COUNT_OF(wrong_transforms));
    tcase_add_test(tcase, an_unknown_property_is_a_warning);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(transform_suite());
}
