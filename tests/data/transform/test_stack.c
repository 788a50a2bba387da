/*
 * The stack transform. Starts and ends were asked of Vega 6 with Vega-Lite 6.
 */
#include "base/array.h"
#include "data/transform/stack.h"
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

static const char records[] =
    "[{\"g\":\"a\",\"v\":3,\"k\":2},{\"g\":\"b\",\"v\":-1,\"k\":1},{\"g\":\"a\",\"v\":-2,\"k\":1},"
    "{\"g\":\"a\",\"v\":4,\"k\":null},{\"g\":\"b\",\"v\":\"5\",\"k\":3},{\"g\":\"a\",\"v\":null,"
    "\"k\":1},"
    "{\"g\":\"b\",\"v\":0,\"k\":\"0\"},{\"g\":5,\"v\":1,\"k\":1},{\"g\":\"5\",\"v\":2,\"k\":2},"
    "{\"g\":null,\"v\":7,\"k\":1},{\"v\":3,\"k\":1}]";

static const struct {
    const char *transform, *starts, *ends;
} stacks[] = {
    {"{\"stack\":\"v\",\"groupby\":[\"g\"],\"as\":[\"s\",\"e\"]}", "0 0 0 3 0 7 5 0 0 0 7",
     "3 -1 -2 7 5 7 5 1 2 7 10"},
    {"{\"stack\":\"v\",\"groupby\":[\"g\"],\"sort\":[{\"field\":\"k\"}],\"as\":[\"s\",\"e\"]}",
     "4 0 0 0 0 4 0 0 0 0 7", "7 -1 -2 4 5 4 0 1 2 7 10"},
    {"{\"stack\":\"v\",\"groupby\":[\"g\"],\"sort\":[{\"field\":\"k\",\"order\":\"descending\"}],"
     "\"as\":[\"s\",\"e\"]}",
     "0 0 0 3 0 3 5 0 0 0 7", "3 -1 -2 7 5 3 5 1 2 7 10"},
    {"{\"stack\":\"v\",\"groupby\":[\"g\"],\"sort\":[{\"field\":\"k\"},{\"field\":\"v\",\"order\":"
     "\"descending\"}],\"as\":[\"s\",\"e\"]}",
     "4 0 0 0 0 4 0 0 0 0 7", "7 -1 -2 4 5 4 0 1 2 7 10"},
    {"{\"stack\":\"v\",\"groupby\":[\"g\"],\"offset\":\"center\",\"as\":[\"s\",\"e\"]}",
     "0.5 2 3.5 5.5 3 9.5 8 4.5 4 0 7", "3.5 3 5.5 9.5 8 9.5 8 5.5 6 7 10"},
    {"{\"stack\":\"v\",\"groupby\":[\"g\"],\"offset\":\"normalize\",\"as\":[\"s\",\"e\"]}",
     "0 0 0.3333333333333333 0.5555555555555556 0.16666666666666666 1 1 0 0 0 0.7000000000000001",
     "0.3333333333333333 0.16666666666666666 0.5555555555555556 1 1 1 1 1 1 0.7000000000000001 1"},
    {"{\"stack\":\"v\",\"groupby\":[],\"as\":[\"s\",\"e\"]}", "0 0 -1 3 7 12 12 12 13 15 22",
     "3 -1 -3 7 12 12 12 13 15 22 25"},
};

START_TEST(stacks_agree_with_vega)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", stacks[_i].transform);
    const struct table *table = run_transforms(&fixture, transforms, rows_of(&fixture, records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "s"), stacks[_i].starts);
    ck_assert_str_eq(field_text(&fixture, table, "e"), stacks[_i].ends);
}
END_TEST

static const struct {
    const char *offset, *records, *starts, *ends;
} few[] = {
    {"zero", "[{\"g\":1,\"v\":4}]", "0", "4"},
    {"zero", "[{\"g\":1,\"v\":null},{\"g\":1,\"v\":null}]", "0 0", "0 0"},
    {"zero", "[{\"g\":1,\"v\":1},{\"g\":1},{\"g\":1,\"v\":2}]", "0 1 NaN", "1 NaN NaN"},
    {"center", "[{\"g\":1,\"v\":4}]", "0", "4"},
    {"center", "[{\"g\":1,\"v\":null},{\"g\":1,\"v\":null}]", "0 0", "0 0"},
    {"center", "[{\"g\":1,\"v\":1},{\"g\":1},{\"g\":1,\"v\":2}]", "NaN NaN NaN", "NaN NaN NaN"},
    {"normalize", "[{\"g\":1,\"v\":4}]", "0", "1"},
    {"normalize", "[{\"g\":1,\"v\":null},{\"g\":1,\"v\":null}]", "0 NaN", "NaN NaN"},
    {"normalize", "[{\"g\":1,\"v\":1},{\"g\":1},{\"g\":1,\"v\":2}]", "0 NaN NaN", "NaN NaN NaN"},
    {"zero", "[]", "", ""},
};

START_TEST(few_rows_stack_too)
{
    const char *transforms = arena_format(
        fixture.arena,
        "[{\"stack\": \"v\", \"groupby\": [\"g\"], \"offset\": \"%s\", \"as\": [\"s\", \"e\"]}]",
        few[_i].offset);
    const struct table *table =
        run_transforms(&fixture, transforms, rows_of(&fixture, few[_i].records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "s"), few[_i].starts);
    ck_assert_str_eq(field_text(&fixture, table, "e"), few[_i].ends);
}
END_TEST

/* Vega-Lite's names for the ends. */
static const struct {
    const char *as, *start, *end;
} names[] = {
    {"", "v_start", "v_end"},
    {", \"as\": \"x\"", "x", "x_end"},
    {", \"as\": [\"x\", \"y\"]", "x", "y"},
};

START_TEST(ends_are_named)
{
    const char *transforms =
        arena_format(fixture.arena, "[{\"stack\": \"v\", \"groupby\": [\"g\"]%s}]", names[_i].as);
    const struct table *table = run_transforms(&fixture, transforms, rows_of(&fixture, records));
    ck_assert_ptr_nonnull(table_column(table, names[_i].start));
    ck_assert_ptr_nonnull(table_column(table, names[_i].end));
}
END_TEST

/* Without a field every row counts 1. */
START_TEST(rows_stack_without_a_field)
{
    const struct stack_params params = {.as = "s", .as_end = "e", .offset = STACK_ZERO};
    const struct transform_context context = {.arena = fixture.arena,
                                              .tables = fixture.arena,
                                              .scratch = fixture.arena,
                                              .intern = fixture.intern,
                                              .diag = fixture.diag};
    const struct table *table =
        stack_run(&params, rows_of(&fixture, "[{\"v\":9},{\"v\":9},{\"v\":9}]"), &context);
    ck_assert_str_eq(field_text(&fixture, table, "s"), "0 1 2");
    ck_assert_str_eq(field_text(&fixture, table, "e"), "1 2 3");
}
END_TEST

static const struct {
    const char *transform, *told;
} complaints[] = {
    {"{\"stack\": \"w\", \"groupby\": [\"g\"]}",
     "1:12: error: field \"w\" is in no row (did you mean \"g\"?)"},
    {"{\"stack\": 5, \"groupby\": [\"g\"]}",
     "1:12: error: \"stack\" must be a field's name, not a number"},
    {"{\"stack\": \"v\", \"groupby\": [\"g\"], \"sort\": [{\"field\": \"kk\"}]}",
     "1:54: error: field \"kk\" is in no row (did you mean \"k\"?)"},
    {"{\"stack\": \"v\", \"groupby\": [\"g\"], \"sort\": [{}]}",
     "1:44: error: \"sort\" needs \"field\", a field's name"},
};

START_TEST(a_wrong_stack_is_told)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", complaints[_i].transform);
    ck_assert_ptr_null(run_transforms(&fixture, transforms, rows_of(&fixture, records)));
    ck_assert_str_eq(fixture_told(&fixture), complaints[_i].told);
}
END_TEST

static Suite *stack_suite(void)
{
    Suite *suite = suite_create("transform/stack");
    TCase *tcase = tcase_create("transform/stack");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, stacks_agree_with_vega, 0, COUNT_OF(stacks));
    tcase_add_loop_test(tcase, few_rows_stack_too, 0, COUNT_OF(few));
    tcase_add_loop_test(tcase, ends_are_named, 0, COUNT_OF(names));
    tcase_add_test(tcase, rows_stack_without_a_field);
    tcase_add_loop_test(tcase, a_wrong_stack_is_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(stack_suite());
}
