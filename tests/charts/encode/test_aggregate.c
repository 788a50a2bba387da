/*
 * Aggregates in the encoding: what isn't one groups. src/compile/data/aggregate.ts of Vega-Lite;
 * the numbers are arithmetic.
 */
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

#define ROWS                                                                                       \
    "[{\"n\": \"a\", \"c\": \"r\", \"v\": 2}, {\"n\": \"b\", \"c\": \"r\", \"v\": 5}, "            \
    "{\"n\": \"a\", \"c\": \"s\", \"v\": 6}, {\"n\": \"a\", \"c\": \"r\", \"v\": 4}]"
#define X_N "\"x\": {\"field\": \"n\", \"type\": \"nominal\"}, "
#define Y(OP) "\"y\": {\"aggregate\": \"" OP "\", \"field\": \"v\", \"type\": \"quantitative\"}"

static const struct {
    const char *encoding, *rows;
} cases[] = {
    {X_N Y("mean"), "n=a mean_v=4; n=b mean_v=5"},
    {X_N Y("max"), "n=a max_v=6; n=b max_v=5"},
    {X_N "\"y\": {\"aggregate\": \"count\"}", "n=a __count=3; n=b __count=1"},
    {Y("sum"), "sum_v=17"},
    {X_N "\"detail\": {\"field\": \"c\"}, " Y("sum"),
     "n=a c=r sum_v=6; n=b c=r sum_v=5; n=a c=s sum_v=6"},
    /* each once, however many ask for it */
    {X_N
     "\"size\": {\"aggregate\": \"sum\", \"field\": \"v\", \"type\": \"quantitative\"}, " Y("sum"),
     "n=a sum_v=12; n=b sum_v=5"},
    {X_N "\"detail\": [{\"field\": \"n\"}, {\"field\": \"n\"}], " Y("sum"),
     "n=a sum_v=12; n=b sum_v=5"},
    {X_N
     "\"size\": {\"aggregate\": \"min\", \"field\": \"v\", \"type\": \"quantitative\"}, " Y("sum"),
     "n=a sum_v=12 min_v=2; n=b sum_v=5 min_v=5"},
    /* a constant groups nothing */
    {X_N "\"color\": {\"value\": \"red\"}, " Y("sum"), "n=a sum_v=12; n=b sum_v=5"},
};

START_TEST(what_is_no_aggregate_groups)
{
    const char *spec =
        arena_format(chart.context.arena,
                     "{\"data\": {\"values\": " ROWS "}, \"mark\": \"point\", \"encoding\": {%s}}",
                     cases[_i].encoding);
    ck_assert_msg(chart_read(&chart, spec) && encode_load(&chart.view, &chart.context), "%s",
                  fixture_told(&chart.base));
    ck_assert_str_eq(fixture_rows(&chart.base, chart.view.unit->table), cases[_i].rows);
}
END_TEST

START_TEST(without_aggregates_rows_stay)
{
    ck_assert(chart_read(&chart, "{\"data\": {\"values\": " ROWS
                                 "}, \"mark\": \"point\", \"encoding\": {" X_N
                                 "\"y\": {\"field\": \"v\", \"type\": \"quantitative\"}}}") &&
              encode_load(&chart.view, &chart.context));
    ck_assert_uint_eq(chart.view.unit->table->row_count, 4);
}
END_TEST

/* The ends of bins group along: 0 to 5 (two rows), 5 to 10. */
START_TEST(bins_group_with_their_ends)
{
    ck_assert(chart_read(&chart,
                         "{\"data\": {\"values\": " ROWS
                         "}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"bin\": {\"step\": 5}, "
                         "\"field\": \"v\"}, \"y\": {\"aggregate\": \"count\"}}}") &&
              encode_load(&chart.view, &chart.context));
    const struct table *table = chart.view.unit->table;
    const struct channel_def *x = &chart.view.unit->encoding[CHANNEL_X];
    ck_assert_uint_eq(table->row_count, 2);
    for (size_t row = 0; row < 2; row++) {
        double start = value_to_number(channel_def_value(x, table, row));
        ck_assert_double_eq(start, row ? 5 : 0);
        ck_assert_double_eq(value_to_number(channel_def_end(x, table, row)), start + 5);
        ck_assert_double_eq(value_to_number(column_value(table_column(table, "__count"), row)), 2);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/encode/aggregate");
    TCase *tests = tcase_create("aggregate");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, what_is_no_aggregate_groups, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, without_aggregates_rows_stay);
    tcase_add_test(tests, bins_group_with_their_ends);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
