/*
 * The aggregate and joinaggregate transforms. The results were asked of Vega 6 with Vega-Lite 6:
 * each operation compiled and run over the same rows.
 */
#include <glib.h>

#include "base/array.h"
#include "data/transform/aggregate.h"
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

static const char mixed[] =
    "[{\"g\":\"a\",\"v\":3,\"w\":1},{\"g\":\"b\",\"v\":1,\"w\":2},{\"g\":\"a\",\"v\":1,\"w\":3},"
    "{\"g\":\"a\",\"v\":null,\"w\":4},{\"g\":\"b\",\"v\":\"10\",\"w\":5},{\"g\":\"c\",\"v\":null,"
    "\"w\":6},"
    "{\"g\":\"a\",\"w\":7},{\"g\":\"b\",\"v\":\"\",\"w\":8},{\"g\":\"a\",\"v\":1,\"w\":9},"
    "{\"g\":\"b\",\"v\":2.5,\"w\":10}]";
static const char texts[] =
    "[{\"g\":1,\"v\":\"pear\"},{\"g\":\"1\",\"v\":\"apple\"},{\"g\":null,\"v\":\"Z\"},"
    "{\"g\":\"null\",\"v\":\"b\"},{\"v\":\"\\u00e9\"},{\"g\":true,\"v\":\"fig\"},{\"g\":\"1\","
    "\"v\":\"apple\"}]";
static const char one[] = "[{\"g\":\"a\",\"v\":4}]";
static const char nulls[] = "[{\"g\":null,\"v\":null},{\"g\":null,\"v\":null}]";
static const char junk[] =
    "[{\"g\":\"a\",\"v\":\"x\"},{\"g\":\"a\",\"v\":2},{\"g\":\"b\",\"v\":\"x\"},"
    "{\"g\":\"a\",\"v\":true}]";
static const char ties[] = "[{\"g\":\"a\",\"v\":2,\"w\":1},{\"g\":\"a\",\"v\":2,\"w\":2},"
                           "{\"g\":\"a\",\"v\":1,\"w\":3},{\"g\":\"a\",\"v\":1,\"w\":4},"
                           "{\"g\":\"b\",\"v\":5,\"w\":5}]";
static const char floats[] = "[{\"g\":0,\"v\":0.1},{\"g\":1,\"v\":0.2},{\"g\":2,\"v\":0.3},{\"g\":"
                             "0,\"v\":0.7},{\"g\":1,\"v\":1.1},"
                             "{\"g\":2,\"v\":12.5},{\"g\":0,\"v\":-4},{\"g\":1,\"v\":1000000},{"
                             "\"g\":2,\"v\":3},{\"g\":0,\"v\":3},"
                             "{\"g\":1,\"v\":2}]";

/* The field r of each group, by the groups' first rows. */
static const struct {
    const char *records, *op, *results;
} operations[] = {
    {mixed, "count", "5 4 1"},
    {mixed, "valid", "3 3 0"},
    {mixed, "missing", "2 1 1"},
    {mixed, "distinct", "4 4 1"},
    {mixed, "sum", "5 13.5 undefined"},
    {mixed, "product", "3 25 undefined"},
    {mixed, "mean", "1.6666666666666667 4.5 undefined"},
    {mixed, "average", "1.6666666666666667 4.5 undefined"},
    {mixed, "variance", "1.3333333333333335 23.25 undefined"},
    {mixed, "variancep", "0.888888888888889 15.5 undefined"},
    {mixed, "stdev", "1.1547005383792517 4.8218253804964775 undefined"},
    {mixed, "stdevp", "0.9428090415820634 3.9370039370059056 undefined"},
    {mixed, "stderr", "0.6666666666666667 2.7838821814150108 undefined"},
    {mixed, "median", "1 2.5 undefined"},
    {mixed, "q1", "1 1.75 undefined"},
    {mixed, "q3", "2 6.25 undefined"},
    {mixed, "min", "1 1 undefined"},
    {mixed, "max", "3 10 undefined"},
    {texts, "count", "3 2 1 1"},
    {texts, "valid", "3 2 1 1"},
    {texts, "missing", "0 0 0 0"},
    {texts, "distinct", "2 2 1 1"},
    {texts, "sum", "NaN NaN NaN NaN"},
    {texts, "product", "NaN NaN NaN NaN"},
    {texts, "mean", "NaN NaN NaN NaN"},
    {texts, "average", "NaN NaN NaN NaN"},
    {texts, "variance", "NaN NaN undefined undefined"},
    {texts, "variancep", "NaN NaN NaN NaN"},
    {texts, "stdev", "NaN NaN undefined undefined"},
    {texts, "stdevp", "NaN NaN NaN NaN"},
    {texts, "stderr", "NaN NaN undefined undefined"},
    {texts, "median", "undefined undefined undefined undefined"},
    {texts, "q1", "undefined undefined undefined undefined"},
    {texts, "q3", "undefined undefined undefined undefined"},
    {texts, "min", "apple Z é fig"},
    {texts, "max", "pear b é fig"},
    {one, "count", "1"},
    {one, "valid", "1"},
    {one, "missing", "0"},
    {one, "distinct", "1"},
    {one, "sum", "4"},
    {one, "product", "4"},
    {one, "mean", "4"},
    {one, "average", "4"},
    {one, "variance", "undefined"},
    {one, "variancep", "0"},
    {one, "stdev", "undefined"},
    {one, "stdevp", "0"},
    {one, "stderr", "undefined"},
    {one, "median", "4"},
    {one, "q1", "4"},
    {one, "q3", "4"},
    {one, "min", "4"},
    {one, "max", "4"},
    {nulls, "count", "2"},
    {nulls, "valid", "0"},
    {nulls, "missing", "2"},
    {nulls, "distinct", "1"},
    {nulls, "sum", "undefined"},
    {nulls, "product", "undefined"},
    {nulls, "mean", "undefined"},
    {nulls, "average", "undefined"},
    {nulls, "variance", "undefined"},
    {nulls, "variancep", "undefined"},
    {nulls, "stdev", "undefined"},
    {nulls, "stdevp", "undefined"},
    {nulls, "stderr", "undefined"},
    {nulls, "median", "undefined"},
    {nulls, "q1", "undefined"},
    {nulls, "q3", "undefined"},
    {nulls, "min", "undefined"},
    {nulls, "max", "undefined"},
    {junk, "count", "3 1"},
    {junk, "valid", "3 1"},
    {junk, "missing", "0 0"},
    {junk, "distinct", "3 1"},
    {junk, "sum", "NaN NaN"},
    {junk, "product", "NaN NaN"},
    {junk, "mean", "NaN NaN"},
    {junk, "average", "NaN NaN"},
    {junk, "variance", "NaN undefined"},
    {junk, "variancep", "NaN NaN"},
    {junk, "stdev", "NaN undefined"},
    {junk, "stdevp", "NaN NaN"},
    {junk, "stderr", "NaN undefined"},
    {junk, "median", "1.5 undefined"},
    {junk, "q1", "1.25 undefined"},
    {junk, "q3", "1.75 undefined"},
    {junk, "min", "x x"},
    {junk, "max", "x x"},
    {ties, "count", "4 1"},
    {ties, "valid", "4 1"},
    {ties, "missing", "0 0"},
    {ties, "distinct", "2 1"},
    {ties, "sum", "6 5"},
    {ties, "product", "4 5"},
    {ties, "mean", "1.5 5"},
    {ties, "average", "1.5 5"},
    {ties, "variance", "0.3333333333333333 undefined"},
    {ties, "variancep", "0.25 0"},
    {ties, "stdev", "0.5773502691896257 undefined"},
    {ties, "stdevp", "0.5 0"},
    {ties, "stderr", "0.28867513459481287 undefined"},
    {ties, "median", "1.5 5"},
    {ties, "q1", "1 5"},
    {ties, "q3", "2 5"},
    {ties, "min", "1 5"},
    {ties, "max", "2 5"},
    {floats, "count", "4 4 3"},
    {floats, "valid", "4 4 3"},
    {floats, "missing", "0 0 0"},
    {floats, "distinct", "4 4 3"},
    {floats, "sum", "-0.20000000000000018 1000003.3 15.8"},
    {floats, "product", "-0.8399999999999999 440000.00000000006 11.25"},
    {floats, "mean", "-0.050000000000000266 250000.825 5.266666666666667"},
    {floats, "average", "-0.050000000000000266 250000.825 5.266666666666667"},
    {floats, "variance", "8.496666666666668 249999450000.84253 41.06333333333333"},
    {floats, "variancep", "6.3725000000000005 187499587500.6319 27.375555555555554"},
    {floats, "stdev", "2.914904229415894 499999.45000054 6.4080678315178075"},
    {floats, "stdevp", "2.524381112272868 433012.2255787149 5.232165474787237"},
    {floats, "stderr", "1.457452114707947 249999.72500027 3.6996996875121875"},
    {floats, "median", "0.4 1.55 3"},
    {floats, "q1", "-0.9250000000000003 0.875 1.6500000000000001"},
    {floats, "q3", "1.275 250001.5 7.75"},
    {floats, "min", "-4 0.2 0.3"},
    {floats, "max", "3 1000000 12.5"},
};

START_TEST(operations_agree_with_vega)
{
    const char *op = operations[_i].op;
    const char *field = strcmp(op, "count") == 0 ? "" : "\"field\": \"v\", ";
    const char *transforms = arena_format(
        fixture.arena,
        "[{\"aggregate\": [{\"op\": \"%s\", %s\"as\": \"r\"}], \"groupby\": [\"g\"]}]", op, field);
    const struct table *table =
        run_transforms(&fixture, transforms, rows_of(&fixture, operations[_i].records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "r"), operations[_i].results);
}
END_TEST

/* What the whole transforms give; the fields of a row that an operation chose are read by
 * calculate. */
static const struct {
    const char *records, *transforms, *field, *values;
} pipelines[] = {
    {mixed, "{\"aggregate\": [{\"op\": \"count\"}], \"groupby\": [\"g\"]}", "g", "a b c"},
    {texts, "{\"aggregate\": [{\"op\": \"count\"}], \"groupby\": [\"g\"]}", "g",
     "1 null undefined true"},
    {mixed, "{\"aggregate\": [{\"op\": \"count\"}], \"groupby\": [\"g\"]}", "count", "5 4 1"},
    {mixed, "{\"aggregate\": [{\"op\": \"sum\", \"field\": \"w\"}]}", "sum_w", "55"},
    {mixed,
     "{\"joinaggregate\": [{\"op\": \"mean\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]}",
     "r",
     "1.6666666666666667 4.5 1.6666666666666667 1.6666666666666667 4.5 undefined "
     "1.6666666666666667 4.5 1.6666666666666667 4.5"},
    {mixed, "{\"joinaggregate\": [{\"op\": \"sum\", \"field\": \"w\", \"as\": \"r\"}]}", "r",
     "55 55 55 55 55 55 55 55 55 55"},
    {mixed, "{\"joinaggregate\": [{\"op\": \"count\"}], \"groupby\": [\"g\"]}", "v",
     "3 1 1 null 10 null undefined  1 2.5"},
    {ties,
     "{\"aggregate\": [{\"op\": \"argmin\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"datum.r.w\", \"as\": \"w\"}",
     "w", "3 5"},
    {one,
     "{\"aggregate\": [{\"op\": \"argmin\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"datum.r.w\", \"as\": \"w\"}",
     "w", "undefined"},
    {nulls,
     "{\"aggregate\": [{\"op\": \"argmin\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"datum.r.w\", \"as\": \"w\"}",
     "w", "undefined"},
    {mixed,
     "{\"aggregate\": [{\"op\": \"argmax\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"datum.r.w\", \"as\": \"w\"}",
     "w", "1 5 undefined"},
    {ties,
     "{\"aggregate\": [{\"op\": \"argmax\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"datum.r.w\", \"as\": \"w\"}",
     "w", "1 5"},
    {mixed,
     "{\"aggregate\": [{\"op\": \"values\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"length(datum.r)\", \"as\": \"w\"}",
     "w", "5 4 1"},
    {texts,
     "{\"aggregate\": [{\"op\": \"values\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": "
     "[\"g\"]},"
     "{\"calculate\": \"length(datum.r)\", \"as\": \"w\"}",
     "w", "3 2 1 1"},
    {"[]",
     "{\"aggregate\": [{\"op\": \"sum\", \"field\": \"v\", \"as\": \"r\"}], \"groupby\": [\"g\"]}",
     "r", ""},
    {"[]", "{\"joinaggregate\": [{\"op\": \"median\", \"field\": \"v\", \"as\": \"r\"}]}", "r", ""},
};

START_TEST(pipelines_agree_with_vega)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", pipelines[_i].transforms);
    const struct table *table =
        run_transforms(&fixture, transforms, rows_of(&fixture, pipelines[_i].records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_ptr_nonnull(table_column(table, pipelines[_i].field));
    ck_assert_str_eq(field_text(&fixture, table, pipelines[_i].field), pipelines[_i].values);
}
END_TEST

/* Vega: {"type": "aggregate", "groupby": ["a", "b"], "cross": true, "ops": ["count", "sum"],
 * "fields": [null, "v"], "as": ["n", "s"]}. Values that are array indices come first. */
START_TEST(cross_adds_the_groups_that_no_row_has)
{
    const char *const groupby[] = {"a", "b"};
    const struct aggregate_field fields[] = {{.op = AGGREGATE_COUNT, .as = "n"},
                                             {.op = AGGREGATE_SUM, .field = "v", .as = "s"}};
    const struct aggregate_params params = {
        .groupby = groupby, .groupby_count = 2, .fields = fields, .count = 2, .cross = true};
    const struct transform_context context = {.arena = fixture.arena,
                                              .tables = fixture.arena,
                                              .scratch = fixture.arena,
                                              .intern = fixture.intern,
                                              .diag = fixture.diag};
    const struct table *table = aggregate_run(
        &params,
        rows_of(&fixture, "[{\"a\":\"y\",\"b\":10,\"v\":1},{\"a\":\"x\",\"b\":9,\"v\":2},"
                          "{\"a\":\"y\",\"b\":\"k\",\"v\":3},{\"a\":\"y\",\"b\":10,\"v\":5}]"),
        &context);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "a"), "y x y y x x");
    ck_assert_str_eq(field_text(&fixture, table, "b"), "10 9 k 9 10 k");
    ck_assert_str_eq(field_text(&fixture, table, "n"), "2 1 1 0 0 0");
    ck_assert_str_eq(field_text(&fixture, table, "s"), "6 2 3 undefined undefined undefined");
}
END_TEST

static const struct {
    const char *transform, *told;
} complaints[] = {
    {"{\"aggregate\": [{\"op\": \"meen\", \"field\": \"v\", \"as\": \"r\"}]}",
     "1:24: error: unknown aggregate operation \"meen\" (did you mean \"mean\"?)"},
    {"{\"aggregate\": [{\"op\": \"mean\", \"field\": \"vv\", \"as\": \"r\"}]}",
     "1:41: error: field \"vv\" is in no row (did you mean \"v\"?)"},
    {"{\"aggregate\": [{\"op\": \"count\"}], \"groupby\": [\"g\", \"h\"]}",
     "1:52: error: field \"h\" is in no row (did you mean \"g\"?)"},
    {"{\"aggregate\": [{\"op\": \"sum\", \"as\": \"r\"}]}",
     "1:17: error: the operation \"sum\" needs \"field\", the field to aggregate"},
    {"{\"aggregate\": [{\"as\": \"r\"}]}",
     "1:17: error: an aggregate needs \"op\", the operation to compute"},
    {"{\"aggregate\": \"sum\"}",
     "1:16: error: \"aggregate\" must be an array of operations, not a string"},
    {"{\"aggregate\": [{\"op\": \"exponential\", \"field\": \"v\", \"as\": \"r\"}]}",
     "1:24: error: the operation \"exponential\" is not computed by burin yet"},
    {"{\"joinaggregate\": [{\"op\": \"count\"}], \"groupby\": 5}",
     "1:50: error: \"groupby\" must be an array of fields, not a number"},
};

/* The ends of a bootstrap are random, what they are of isn't. The mean of 0 … 99 is 49.5, of which
 * the standard error is 28.866 / 10, so that 95 % of means lie 1.96 times that about it. Of a
 * thousand samples an end has a standard error of 0.24, and is the same each time. */
START_TEST(a_bootstrap_is_about_the_mean)
{
    static const char numbers[] =
        "[{\"aggregate\": [{\"op\": \"ci0\", \"field\": \"i\", \"as\": \"low\"},"
        "{\"op\": \"ci1\", \"field\": \"i\", \"as\": \"high\"},"
        "{\"op\": \"ci1\", \"field\": \"i\", \"as\": \"again\"},"
        "{\"op\": \"ci0\", \"field\": \"one\", \"as\": \"same\"}]}]";
    GString *records = g_string_new("[");
    for (int i = 0; i < 100; i++)
        g_string_append_printf(records, "%s{\"i\": %d, \"one\": 7}", i ? "," : "", i);
    g_string_append(records, "]");
    const struct table *table = run_transforms(&fixture, numbers, rows_of(&fixture, records->str));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_double_eq_tol(column_value(table_column(table, "low"), 0).number, 49.5 - 5.66, 0.8);
    ck_assert_double_eq_tol(column_value(table_column(table, "high"), 0).number, 49.5 + 5.66, 0.8);
    ck_assert_double_eq(column_value(table_column(table, "again"), 0).number,
                        column_value(table_column(table, "high"), 0).number);
    ck_assert_double_eq(column_value(table_column(table, "same"), 0).number, 7);
    ck_assert_ptr_nonnull(strstr(fixture_told(&fixture), "the confidence interval is a "
                                                         "bootstrap: the means of 1,000 samples"));
    g_string_free(records, TRUE);
}
END_TEST

START_TEST(a_wrong_aggregate_is_told)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", complaints[_i].transform);
    ck_assert_ptr_null(run_transforms(&fixture, transforms, rows_of(&fixture, mixed)));
    ck_assert_str_eq(fixture_told(&fixture), complaints[_i].told);
}
END_TEST

START_TEST(facts_of_operations)
{
    ck_assert_int_eq(aggregate_op_named("median"), AGGREGATE_MEDIAN);
    ck_assert_int_eq(aggregate_op_named("mode"), AGGREGATE_NONE);
    ck_assert_str_eq(aggregate_op_suggest("stdv"), "stdev");
    ck_assert(aggregate_ops[AGGREGATE_DISTINCT].is_counting);
    ck_assert(!aggregate_ops[AGGREGATE_SUM].is_counting);
    ck_assert(aggregate_ops[AGGREGATE_Q3].shares_domain);
    ck_assert(!aggregate_ops[AGGREGATE_STDEV].shares_domain);
}
END_TEST

static Suite *aggregate_suite(void)
{
    Suite *suite = suite_create("transform/aggregate");
    TCase *tcase = tcase_create("transform/aggregate");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, operations_agree_with_vega, 0, COUNT_OF(operations));
    tcase_add_loop_test(tcase, pipelines_agree_with_vega, 0, COUNT_OF(pipelines));
    tcase_add_test(tcase, cross_adds_the_groups_that_no_row_has);
    tcase_add_test(tcase, a_bootstrap_is_about_the_mean);
    tcase_add_loop_test(tcase, a_wrong_aggregate_is_told, 0, COUNT_OF(complaints));
    tcase_add_test(tcase, facts_of_operations);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(aggregate_suite());
}
