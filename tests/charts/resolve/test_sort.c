/*
 * The order of discrete domains. Expectations: https://vega.github.io/vega-lite/docs/sort.html and
 * what Vega-Lite 6 draws.
 */
#include "charts/resolve/sort.h"

#include "base/array.h"
#include "tests/charts/fixture.h"

/* By name: n has 1 + 7 = 8, a 9, m 2 + 4 = 6 (means 4, 9, 3; least 1, 9, 2; most 7, 9, 4). */
#define ROWS                                                                                       \
    "[{\"k\": \"n\", \"v\": 1}, {\"k\": \"a\", \"v\": 9}, {\"k\": \"m\", \"v\": 2}, "              \
    "{\"k\": \"n\", \"v\": 7}, {\"k\": \"m\", \"v\": 4}]"

static const struct {
    const char *sort; /* a member, or nothing */
    const char *order;
} cases[] = {
    {"", "a m n"},
    {", \"sort\": \"ascending\"", "a m n"},
    {", \"sort\": \"descending\"", "n m a"},
    {", \"sort\": null", "n a m"},
    {", \"sort\": [\"m\", \"n\", \"a\"]", "m n a"},
    {", \"sort\": [\"m\"]", "m n a"},        /* the rest as in the data */
    {", \"sort\": [\"x\", \"a\"]", "a n m"}, /* x is in no row */
    {", \"sort\": {\"field\": \"v\", \"op\": \"sum\"}", "m n a"},
    {", \"sort\": {\"field\": \"v\", \"op\": \"sum\", \"order\": \"descending\"}", "a n m"},
    {", \"sort\": {\"field\": \"v\", \"op\": \"mean\"}", "m n a"},
    {", \"sort\": {\"field\": \"v\", \"op\": \"min\"}", "n m a"},
    {", \"sort\": {\"field\": \"v\", \"op\": \"max\"}", "m n a"},
    {", \"sort\": {\"op\": \"count\"}", "a n m"}, /* 1, 2, 2 */
    {", \"sort\": {\"field\": \"v\"}", "n m a"},  /* the default is min */
    {", \"sort\": \"x\"", "n m a"},               /* x is v, likewise */
    {", \"sort\": \"-x\"", "a m n"},
    {", \"sort\": {\"encoding\": \"x\", \"order\": \"descending\"}", "a m n"},
};

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static const char *domain_text(const struct scale *scale)
{
    const char *text = "";
    for (size_t i = 0; i < scale->domain_count; i++)
        text = arena_format(chart.base.arena, "%s%s%s", text, i ? " " : "",
                            value_to_text(scale->domain[i], chart.base.arena));
    return text;
}

START_TEST(a_domain_is_sorted)
{
    const char *spec =
        arena_format(chart.base.arena,
                     "{\"mark\": \"rule\", \"data\": {\"values\": %s}, \"encoding\": {"
                     "\"x\": {\"field\": \"v\", \"type\": \"quantitative\"}, "
                     "\"y\": {\"field\": \"k\", \"type\": \"nominal\"%s}}}",
                     ROWS, cases[_i].sort);
    chart_resolve(&chart, spec);
    ck_assert_str_eq(domain_text(view_scale(&chart.view, CHANNEL_Y)), cases[_i].order);
}
END_TEST

/* Numbers sort as numbers, and each value is there once. */
START_TEST(numbers_are_no_texts)
{
    chart_resolve(&chart, "{\"mark\": \"rule\", \"data\": {\"values\": [{\"k\": 10}, {\"k\": 9}, "
                          "{\"k\": 100}, {\"k\": 9}]}, "
                          "\"encoding\": {\"y\": {\"field\": \"k\", \"type\": \"ordinal\"}}}");
    ck_assert_str_eq(domain_text(view_scale(&chart.view, CHANNEL_Y)), "9 10 100");
}
END_TEST

/* Values added by hand: more than the first table holds, in the order of their addition. */
START_TEST(distinct_values_stay_in_order)
{
    enum { COUNT = 1000, DISTINCT = 100 };
    struct domain_sorter *sorter = domain_sorter_new(&chart.context);
    const struct value *domain = NULL;
    size_t count = 0;
    for (size_t i = 0; i < COUNT; i++)
        ck_assert(domain_sorter_add_value(sorter, VALUE_OF_NUMBER((double)(i * 7 % DISTINCT))));
    ck_assert(domain_sorter_finish(sorter, true, &domain, &count, &chart.context));
    ck_assert_uint_eq(count, DISTINCT);
    for (size_t i = 0; i < count; i++)
        ck_assert_double_eq(domain[i].number, (double)(i * 7 % DISTINCT));
}
END_TEST

static Suite *sort_suite(void)
{
    Suite *suite = suite_create("charts/resolve/sort");
    TCase *tcase = tcase_create("sort");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_domain_is_sorted, 0, COUNT_OF(cases));
    tcase_add_test(tcase, numbers_are_no_texts);
    tcase_add_test(tcase, distinct_values_stay_in_order);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(sort_suite());
}
