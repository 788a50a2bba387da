/*
 * The calculate transform: Vega-Lite's page of it, and ECMAScript for the values.
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

static const char records[] = "[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2.5, \"b\": \"y\"}]";

static const struct {
    const char *expression, *values;
    enum column_type type;
} calculations[] = {
    {"datum.a * 2", "2 5", COLUMN_NUMBER},
    {"datum.b + datum.a", "x1 y2.5", COLUMN_TEXT},
    {"datum.a > 2", "false true", COLUMN_VALUE},
    {"datum.a > 2 ? datum.b : null", "null y", COLUMN_VALUE},
};

START_TEST(a_field_is_computed)
{
    const struct table *table =
        run_transforms(&fixture,
                       arena_format(fixture.arena, "[{\"calculate\": \"%s\", \"as\": \"c\"}]",
                                    calculations[_i].expression),
                       rows_of(&fixture, records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(fixture_told(&fixture), "");
    ck_assert_str_eq(field_text(&fixture, table, "c"), calculations[_i].values);
    ck_assert_int_eq(table_column(table, "c")->type, calculations[_i].type);
    ck_assert_uint_eq(table->column_count, 3);
}
END_TEST

START_TEST(a_field_may_replace_itself)
{
    const struct table *before = rows_of(&fixture, records);
    const struct table *after =
        run_transforms(&fixture, "[{\"calculate\": \"datum.a + 1\", \"as\": \"a\"}]", before);
    ck_assert_msg(after != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, after, "a"), "2 3.5");
    ck_assert_str_eq(field_text(&fixture, before, "a"), "1 2.5"); /* tables don't change */
    ck_assert_uint_eq(after->column_count, 2);
}
END_TEST

static const struct {
    const char *transform, *told;
} wrong_calculations[] = {
    {"{\"calculate\": \"1\"}",
     "1:2: error: the calculate transform needs \"as\", the name of the new field"},
    {"{\"calculate\": null, \"as\": \"c\"}",
     "1:16: error: \"calculate\" must be a string, not null"},
    {"{\"calculate\": 5, \"as\": \"c\"}", "1:16: error: \"calculate\" must be a string, not 5"},
};

START_TEST(a_wrong_calculation_is_told)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", wrong_calculations[_i].transform);
    ck_assert_ptr_null(run_transforms(&fixture, transforms, rows_of(&fixture, records)));
    ck_assert_str_eq(fixture_told(&fixture), wrong_calculations[_i].told);
}
END_TEST

START_TEST(a_wrong_expression_is_an_error)
{
    ck_assert_ptr_null(run_transforms(&fixture, "[{\"calculate\": \"1 +\", \"as\": \"c\"}]",
                                      rows_of(&fixture, records)));
    ck_assert_uint_eq(diag_count(fixture.diag), 1);
    ck_assert_str_eq(diag_at(fixture.diag, 0)->place.pointer, "/0/calculate");
}
END_TEST

static Suite *calculate_suite(void)
{
    Suite *suite = suite_create("transform/calculate");
    TCase *tcase = tcase_create("transform/calculate");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_field_is_computed, 0, COUNT_OF(calculations));
    tcase_add_test(tcase, a_field_may_replace_itself);
    tcase_add_loop_test(tcase, a_wrong_calculation_is_told, 0, COUNT_OF(wrong_calculations));
    tcase_add_test(tcase, a_wrong_expression_is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(calculate_suite());
}
