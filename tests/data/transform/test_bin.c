/*
 * Bins. Ranges were asked of vega-statistics' bin(), bins of values of Vega 6 with Vega-Lite 6.
 */
#include "base/array.h"
#include "data/transform/bin.h"
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

static const struct {
    const char *params;
    double low, high;
    struct bin_range range;
} ranges[] = {
    {"{}", 0, 100, {0, 100, 5}},
    {"{}", 0, 1, {0, 1, 0.05}},
    {"{\"maxbins\": 10}", 0, 97, {0, 100, 10}},
    {"{\"maxbins\": 10}", -3.2, 4.7, {-4, 5, 1}},
    {"{\"maxbins\": 6}", 1, 7, {1, 7, 1}},
    {"{\"maxbins\": 5}", 0, 0.003, {0, 0.003, 0.001}},
    {"{\"maxbins\": 10}", 5, 5, {5, 5.5, 0.5}},
    {"{}", 0, 0, {0, 0.05, 0.05}},
    {"{\"maxbins\": 10}", 5e-324, 5e-324, {5e-324, 1e-323, 5e-324}}, /* no number is less */
    {"{\"maxbins\": 20}", 1000000, 30000000, {0, 30000000, 2000000}},
    {"{\"step\": 3}", 0, 10, {0, 12, 3}},
    {"{\"step\": 3, \"nice\": false}", 1, 10, {1, 10, 3}},
    {"{\"maxbins\": 10, \"minstep\": 1}", 0, 3, {0, 3, 1}},
    {"{\"steps\": [1, 5, 20], \"maxbins\": 10}", 0, 60, {0, 60, 5}},
    {"{\"steps\": [1, 5, 20], \"maxbins\": 10}", 0, 3, {0, 3, 1}},
    {"{\"base\": 2, \"maxbins\": 10}", 0, 100, {0, 112, 16}},
    {"{\"nice\": false, \"maxbins\": 10}", 0.13, 9.7, {0.13, 9.7, 1}},
    {"{\"divide\": [4, 2], \"maxbins\": 10}", 0, 100, {0, 100, 10}},
    {"{\"maxbins\": 1}", 0, 10, {0, 10, 10}},
    {"{\"maxbins\": 3}",
     -0.00001,
     0.00002,
     {-0.000019999999999999998, 0.000039999999999999996, 0.000019999999999999998}},
    {"{\"maxbins\": 10}", 1.1, 1.7, {1.1, 1.7000000000000002, 0.1}},
    {"{\"maxbins\": 100}", 0, 1, {0, 1, 0.01}},
};

START_TEST(ranges_agree_with_vega)
{
    struct bin_params params = bin_params_default;
    ck_assert(bin_read_params(fixture_json(&fixture, ranges[_i].params), &params, fixture.diag));
    struct bin_range range = bin_find_range(&params, ranges[_i].low, ranges[_i].high);
    ck_assert_double_eq(range.start, ranges[_i].range.start);
    ck_assert_double_eq(range.stop, ranges[_i].range.stop);
    ck_assert_double_eq(range.step, ranges[_i].range.step);
}
END_TEST

static const char records[] =
    "[{\"v\":0.3},{\"v\":7},{\"v\":null},{\"v\":\"3.5\"},{\"v\":\"\"},{},{\"v\":10},{\"v\":\"x\"},"
    "{\"v\":2.9999999},{\"v\":3},{\"v\":true}]";

static const struct {
    const char *bin, *starts, *ends;
} bins[] = {
    {"true", "0 7 null 3 null null 9 NaN 2 3 1", "1 8 null 4 null null 10 NaN 3 4 2"},
    {"{\"maxbins\":4}", "0 5 null 0 null null 5 NaN 0 0 0", "5 10 null 5 null null 10 NaN 5 5 5"},
    {"{\"step\":0.5}", "0 7 null 3.5 null null 9.5 NaN 2.5 3 1",
     "0.5 7.5 null 4 null null 10 NaN 3 3.5 1.5"},
    {"{\"step\":4,\"anchor\":1}", "-Infinity 5 null 1 null null 9 NaN 1 1 1",
     "-Infinity 9 null 5 null null 13 NaN 5 5 5"},
    {"{\"extent\":[1,6],\"maxbins\":5}", "-Infinity Infinity null 3 null null Infinity NaN 2 3 1",
     "-Infinity Infinity null 4 null null Infinity NaN 3 4 2"},
    {"{\"step\":3,\"nice\":false}", "0.3 6.3 null 3.3 null null 9.3 NaN 0.3 0.3 0.3",
     "3.3 9.3 null 6.3 null null 12.3 NaN 3.3 3.3 3.3"},
    {"{\"extent\":[0,9],\"step\":2,\"anchor\":0.5}",
     "-Infinity 6.5 null 2.5 null null 8.5 NaN 2.5 2.5 0.5",
     "-Infinity 8.5 null 4.5 null null 10.5 NaN 4.5 4.5 2.5"},
};

START_TEST(values_fall_into_vegas_bins)
{
    const char *transforms = arena_format(
        fixture.arena, "[{\"bin\": %s, \"field\": \"v\", \"as\": [\"s\", \"e\"]}]", bins[_i].bin);
    const struct table *table = run_transforms(&fixture, transforms, rows_of(&fixture, records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "s"), bins[_i].starts);
    ck_assert_str_eq(field_text(&fixture, table, "e"), bins[_i].ends);
}
END_TEST

/* Of few rows, by Vega 6; no rows have no bins. "b" alone names the ends "b_end". */
static const struct {
    const char *records, *starts, *ends;
} few[] = {
    {"[{\"v\":null}]", "null", "null"},
    {"[{\"v\":5}]", "5", "5.5"},
    {"[{\"v\":5},{\"v\":5}]", "5 5", "5.5 5.5"},
    {"[{\"v\":\"x\"}]", "NaN", "NaN"},
    {"[]", "", ""},
};

START_TEST(few_rows_have_bins_too)
{
    const struct table *table =
        run_transforms(&fixture, "[{\"bin\": true, \"field\": \"v\", \"as\": \"b\"}]",
                       rows_of(&fixture, few[_i].records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_ptr_nonnull(table_column(table, "b_end"));
    ck_assert_str_eq(field_text(&fixture, table, "b"), few[_i].starts);
    ck_assert_str_eq(field_text(&fixture, table, "b_end"), few[_i].ends);
}
END_TEST

/* The start, stop and step of the signal that Vega's bin transform sets: with an anchor of 1 and a
 * step of 4, the bins of 0.3 to 10 go from 1 to 13 (0 and 12, shifted by 1). */
START_TEST(the_range_is_handed_out)
{
    struct bin_params params = bin_params_default;
    params.step = 4;
    params.anchor = 1;
    struct bin_range range;
    const struct transform_context context = {.arena = fixture.arena,
                                              .tables = fixture.arena,
                                              .scratch = fixture.arena,
                                              .intern = fixture.intern,
                                              .diag = fixture.diag};
    const struct bin_columns columns = {"v", "s", "e"};
    ck_assert_ptr_nonnull(bin_run(&params, &columns, rows_of(&fixture, records), &range, &context));
    ck_assert_double_eq(range.start, 1);
    ck_assert_double_eq(range.stop, 13);
    ck_assert_double_eq(range.step, 4);
}
END_TEST

static const struct {
    const char *transform, *told;
} complaints[] = {
    {"{\"bin\": true, \"field\": \"w\", \"as\": \"b\"}",
     "1:25: error: field \"w\" is in no row (did you mean \"v\"?)"},
    {"{\"bin\": true, \"field\": \"v\"}",
     "1:2: error: the bin transform needs \"as\", the name of the new field"},
    {"{\"bin\": true, \"as\": \"b\"}",
     "1:2: error: the bin transform needs \"field\", the field to bin"},
    {"{\"bin\": 5, \"field\": \"v\", \"as\": \"b\"}",
     "1:10: error: \"bin\" must be true or an object, not a number"},
    {"{\"bin\": {\"base\": 1}, \"field\": \"v\", \"as\": \"b\"}",
     "1:19: error: \"base\" must be greater than 1"},
    {"{\"bin\": {\"steps\": []}, \"field\": \"v\", \"as\": \"b\"}",
     "1:20: error: \"steps\" must be an array of numbers, the least first"},
    {"{\"bin\": {\"extent\": [1]}, \"field\": \"v\", \"as\": \"b\"}",
     "1:21: error: \"extent\" must be an array of 2 numbers"},
    {"{\"bin\": {\"extent\": {\"param\": \"p\"}}, \"field\": \"v\", \"as\": \"b\"}",
     "1:21: error: \"extent\" must be an array of 2 numbers"},
    {"{\"bin\": true, \"field\": \"v\", \"as\": [\"b\"]}",
     "1:36: error: \"as\" must be a new field or an array of two, not an array"},
};

START_TEST(wrong_bins_are_told)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", complaints[_i].transform);
    ck_assert_ptr_null(run_transforms(&fixture, transforms, rows_of(&fixture, records)));
    ck_assert_str_eq(fixture_told(&fixture), complaints[_i].told);
}
END_TEST

static Suite *bin_suite(void)
{
    Suite *suite = suite_create("transform/bin");
    TCase *tcase = tcase_create("transform/bin");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, ranges_agree_with_vega, 0, COUNT_OF(ranges));
    tcase_add_loop_test(tcase, values_fall_into_vegas_bins, 0, COUNT_OF(bins));
    tcase_add_loop_test(tcase, few_rows_have_bins_too, 0, COUNT_OF(few));
    tcase_add_test(tcase, the_range_is_handed_out);
    tcase_add_loop_test(tcase, wrong_bins_are_told, 0, COUNT_OF(complaints));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(bin_suite());
}
