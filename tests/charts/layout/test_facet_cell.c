/*
 * Expectations by Vega-Lite's facet.ts: a cell for each value in ascending order unless sorted, for
 * each pair of values with row and column; scales are shared unless resolved otherwise.
 */
#include <string.h>

#include "charts/layout/facet_cell.h"
#include "charts/resolve/facet_cells.h"
#include "data/table.h"
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

/* Three parts, of 1, 2 and 3 rows; "q" and "C" have no row in common. */
#define DATA                                                                                       \
    "{\"data\": {\"values\": [{\"a\": \"C\", \"b\": \"p\", \"v\": 1}, "                            \
    "{\"a\": \"A\", \"b\": \"p\", \"v\": 2}, {\"a\": \"A\", \"b\": \"q\", \"v\": 3}, "             \
    "{\"a\": \"B\", \"b\": \"p\", \"v\": 40}, {\"a\": \"B\", \"b\": \"q\", \"v\": 50}, "           \
    "{\"a\": \"B\", \"b\": \"q\", \"v\": 60}]}, "
#define POINTS(FACETS)                                                                             \
    DATA "\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"v\", \"type\": "                \
         "\"quantitative\"}, " FACETS "}}"

enum { MOST_VALUES = 3, MOST_CELLS = 6 };

static const struct {
    const char *spec;
    size_t row_count, column_count;
    const char *rows[MOST_VALUES], *columns[MOST_VALUES];
    size_t sizes[MOST_CELLS]; /* rows of each cell */
} cases[] = {
    {POINTS("\"row\": {\"field\": \"a\"}"), 3, 1, {"A", "B", "C"}, {0}, {2, 3, 1}},
    {POINTS("\"column\": {\"field\": \"a\", \"sort\": \"descending\"}"),
     1,
     3,
     {0},
     {"C", "B", "A"},
     {1, 3, 2}},
    {POINTS("\"facet\": {\"field\": \"a\", \"sort\": [\"B\"]}"),
     1,
     3,
     {0},
     {"B", "C", "A"}, /* what the list lacks comes behind it, as its first rows do */
     {3, 1, 2}},
    {POINTS("\"row\": {\"field\": \"a\", \"sort\": {\"field\": \"v\", \"op\": \"sum\", "
            "\"order\": \"descending\"}}"),
     3,
     1,
     {"B", "A", "C"}, /* 150, 5, 1 */
     {0},
     {3, 2, 1}},
    {POINTS("\"row\": {\"field\": \"b\"}, \"column\": {\"field\": \"a\"}"),
     2,
     3,
     {"p", "q"},
     {"A", "B", "C"},
     {1, 1, 1, 1, 2, 0}},
    {DATA "\"facet\": {\"row\": {\"field\": \"a\"}}, \"spec\": {\"transform\": [{\"filter\": "
          "\"datum.v > 1\"}], \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"v\"}}}}",
     2,
     1,
     {"A", "B"},
     {0},
     {2, 3}},
};

static void check_values(const struct value *values, size_t count, const char *const *expected)
{
    for (size_t i = 0; values && i < count; i++)
        ck_assert_str_eq(values[i].text, expected[i]);
}

START_TEST(cells_have_their_rows)
{
    struct facet_cells cells;
    chart_resolve(&chart, cases[_i].spec);
    ck_assert_int_eq(chart.view.kind, VIEW_FACET);
    ck_assert(facet_find_cells(&chart.view, &cells, &chart.context));
    ck_assert_uint_eq(cells.rows.count, cases[_i].row_count);
    ck_assert_uint_eq(cells.columns.count, cases[_i].column_count);
    check_values(cells.rows.items, cells.rows.count, cases[_i].rows);
    check_values(cells.columns.items, cells.columns.count, cases[_i].columns);
    for (size_t i = 0; i < cells.rows.count * cells.columns.count; i++) {
        const struct view *cell = facet_make_cell(&chart.view, &cells, i, &chart.context);
        ck_assert_ptr_nonnull(cell);
        ck_assert_uint_eq(cell->unit->table->row_count, cases[_i].sizes[i]);
        ck_assert_ptr_eq(cell->unit->encoding, chart.view.children[0].unit->encoding);
        ck_assert_ptr_eq(cell->unit->params, chart.view.children[0].unit->params);
    }
}
END_TEST

/* The greatest v of all is 60, of "A" 3: nice() leaves both as they are. */
static const struct {
    const char *resolve;
    double last;
} domains[] = {{"shared", 60}, {"independent", 3}};

START_TEST(cells_share_scales)
{
    char spec[2048];
    struct facet_cells cells;
    snprintf(spec, sizeof spec,
             DATA "\"resolve\": {\"scale\": {\"x\": \"%s\"}}, \"mark\": \"point\", \"encoding\": "
                  "{\"x\": {\"field\": \"v\", \"type\": \"quantitative\"}, "
                  "\"row\": {\"field\": \"a\"}}}",
             domains[_i].resolve);
    chart_resolve(&chart, spec);
    ck_assert(facet_find_cells(&chart.view, &cells, &chart.context));
    struct view *cell = facet_make_cell(&chart.view, &cells, 0, &chart.context);
    ck_assert_ptr_nonnull(cell);
    ck_assert_double_eq(scale_domain_max(view_scale(cell, CHANNEL_X)), domains[_i].last);
}
END_TEST

/* Aggregates and what groups in a transform keep the cells apart. */
static const char *const grouped[] = {
    DATA "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"v\", \"aggregate\": \"sum\"}, "
         "\"row\": {\"field\": \"a\"}}}",
    DATA "\"facet\": {\"row\": {\"field\": \"a\"}}, \"spec\": {\"transform\": [{\"aggregate\": "
         "[{\"op\": \"sum\", \"field\": \"v\", \"as\": \"sum_v\"}]}], \"mark\": \"bar\", "
         "\"encoding\": {\"x\": {\"field\": \"sum_v\", \"type\": \"quantitative\"}}}}",
};

START_TEST(aggregates_keep_cells_apart)
{
    static const double sums[] = {5, 150, 1};
    struct facet_cells cells;
    chart_resolve(&chart, grouped[_i]);
    ck_assert(facet_find_cells(&chart.view, &cells, &chart.context));
    ck_assert_uint_eq(cells.rows.count, 3);
    for (size_t i = 0; i < 3; i++) {
        const struct view *cell = facet_make_cell(&chart.view, &cells, i, &chart.context);
        ck_assert_ptr_nonnull(cell);
        ck_assert_uint_eq(cell->unit->table->row_count, 1);
        const struct channel_def *x = &cell->unit->encoding[CHANNEL_X];
        ck_assert_double_eq(channel_def_value(x, cell->unit->table, 0).number, sums[i]);
    }
}
END_TEST

/* Steps of 50 from 0 on: 1, 2, 3 and 40 lie in the first, 50 and 60 in the second. */
START_TEST(cells_of_bins_know_their_ends)
{
    struct facet_cells cells;
    chart_resolve(&chart, POINTS("\"row\": {\"field\": \"v\", \"bin\": {\"step\": 50}}"));
    ck_assert(facet_find_cells(&chart.view, &cells, &chart.context));
    ck_assert_uint_eq(cells.rows.count, 2);
    for (size_t i = 0; i < cells.rows.count; i++) {
        const struct view *cell = facet_make_cell(&chart.view, &cells, i, &chart.context);
        ck_assert_double_eq(cells.rows.items[i].number, 50 * (double)i);
        ck_assert_double_eq(cells.rows.ends[i].number, 50 * (double)(i + 1));
        ck_assert_uint_eq(cell->unit->table->row_count, i ? 2 : 4);
    }
}
END_TEST

static Suite *facet_suite(void)
{
    Suite *suite = suite_create("charts/layout/facet_cell");
    TCase *tcase = tcase_create("facet");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, cells_have_their_rows, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, cells_of_bins_know_their_ends);
    tcase_add_loop_test(tcase, cells_share_scales, 0, sizeof domains / sizeof *domains);
    tcase_add_loop_test(tcase, aggregates_keep_cells_apart, 0, sizeof grouped / sizeof *grouped);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(facet_suite());
}
