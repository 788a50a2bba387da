/*
 * Imputation in the encoding, and of stacked series. Rows as in the data of Vega-Lite 6's figures
 * (src/compile/data/{impute,stack}.ts).
 */
#include "charts/encode/impute.h"

#include "base/array.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* The series q lacks x = 1. */
#define DATA                                                                                       \
    "{\"data\": {\"values\": [{\"x\": 0, \"y\": 2, \"s\": \"p\"}, {\"x\": 0, \"y\": 4, \"s\": "    \
    "\"q\"}, {\"x\": 1, \"y\": 6, \"s\": \"p\"}]}, "
#define X                                                                                          \
    "\"encoding\": {\"color\": {\"field\": \"s\"}, \"x\": {\"field\": \"x\", \"type\": "           \
    "\"quantitative\"}, "
#define Y "\"y\": {\"field\": \"y\", \"type\": \"quantitative\""

static const struct {
    const char *spec;
    size_t row_count;
    double last; /* y of the last row */
} charts[] = {
    {DATA "\"mark\": \"line\", " X Y "}}}", 3, 6},
    {DATA "\"mark\": \"line\", " X Y ", \"impute\": null}}}", 3, 6},
    {DATA "\"mark\": \"line\", " X Y ", \"impute\": {\"value\": 9}}}}", 4, 9},
    {DATA "\"mark\": \"line\", " X Y ", \"impute\": {\"method\": \"mean\"}}}}", 4, 4},
    {DATA "\"mark\": \"point\", " X Y ", \"impute\": {\"value\": 1, \"keyvals\": [2]}}}}", 6, 1},
    {DATA "\"mark\": \"area\", " X Y "}}}", 4, 0},
    {DATA "\"mark\": \"area\", " X Y ", \"impute\": null}}}", 3, 6},
    {DATA "\"mark\": \"area\", " X Y ", \"stack\": null}}}", 3, 6},
    {DATA "\"mark\": \"bar\", " X Y "}}}", 3, 6},
};

START_TEST(rows_that_a_group_lacks_are_added)
{
    struct field field;
    ck_assert(chart_read(&chart, charts[_i].spec));
    ck_assert_msg(encode_load(&chart.view, &chart.context), "%s", fixture_told(&chart.base));
    const struct table *table = chart.view.unit->table;
    ck_assert_uint_eq(table->row_count, charts[_i].row_count);
    ck_assert(table_find_field(table, "y", chart.base.arena, &field));
    ck_assert_double_eq(field_value(&field, table->row_count - 1).number, charts[_i].last);
}
END_TEST

/* The bins are [0, 0.5) and [0.5, 1]. The imputed row is the fourth: its bin ends where that of x =
 * 1 does. */
START_TEST(an_imputed_bin_has_its_end)
{
    ck_assert(chart_read(&chart,
                         DATA "\"mark\": \"area\", \"encoding\": {\"color\": {\"field\": "
                              "\"s\"}, \"x\": {\"bin\": {\"step\": 0.5}, \"field\": \"x\"}, "
                              "\"y\": {\"aggregate\": \"count\"}}}"));
    ck_assert_msg(encode_load(&chart.view, &chart.context), "%s", fixture_told(&chart.base));
    const struct channel_def *x = &chart.view.unit->encoding[CHANNEL_X];
    ck_assert_uint_eq(chart.view.unit->table->row_count, 4);
    ck_assert_double_eq(channel_def_value(x, chart.view.unit->table, 3).number, 0.5);
    ck_assert_double_eq(channel_def_end(x, chart.view.unit->table, 3).number, 1);
}
END_TEST

/* Of {x, s} of the aggregate's rows, (1, q) is missing; its sum stays undefined. */
START_TEST(an_aggregate_is_not_imputed_but_its_row_is_added)
{
    struct field sum;
    ck_assert(chart_read(&chart, DATA "\"mark\": \"line\", " X "\"y\": {\"field\": \"y\", "
                                      "\"aggregate\": \"sum\", \"impute\": {\"value\": 0}}}}"));
    ck_assert_msg(encode_load(&chart.view, &chart.context), "%s", fixture_told(&chart.base));
    const struct table *table = chart.view.unit->table;
    ck_assert_uint_eq(table->row_count, 4);
    ck_assert(table_find_field(table, "sum_y", chart.base.arena, &sum));
    ck_assert_int_eq(field_value(&sum, 3).type, VALUE_UNDEFINED);
    ck_assert_int_eq(diag_at(chart.base.diag, 0)->code, DIAG_NO_EFFECT);
}
END_TEST

static Suite *impute_suite(void)
{
    Suite *suite = suite_create("charts/encode/impute");
    TCase *tcase = tcase_create("impute");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_that_a_group_lacks_are_added, 0, COUNT_OF(charts));
    tcase_add_test(tcase, an_imputed_bin_has_its_end);
    tcase_add_test(tcase, an_aggregate_is_not_imputed_but_its_row_is_added);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(impute_suite());
}
