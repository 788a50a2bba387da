/* Cells of a facet: each row crosses each column, in order; a row of data is in one of them. */
#include "charts/resolve/facet_cells.h"

#include "base/array.h"
#include "tests/charts/fixture.h"

static struct chart chart;
static struct facet_cells cells;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* g: b a b a; h: y x x y */
static void find(const char *facet)
{
    chart_resolve(&chart,
                  arena_format(chart.context.arena,
                               "{\"data\": {\"values\": [{\"g\": \"b\", \"h\": \"y\", \"v\": 1}, "
                               "{\"g\": \"a\", \"h\": \"x\", \"v\": 2}, {\"g\": \"b\", \"h\": "
                               "\"x\", \"v\": 3}, {\"g\": \"a\", \"h\": \"y\", \"v\": 4}, {\"g\": "
                               "\"b\", \"h\": \"y\", \"v\": 5}]}, \"facet\": %s, \"spec\": "
                               "{\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"v\", "
                               "\"type\": \"quantitative\"}}}}",
                               facet));
    ck_assert(facet_find_cells(&chart.view, &cells, &chart.context));
}

static const char *text_of(const struct facet_values *values)
{
    const char *text = "";
    for (size_t i = 0; values->items && i < values->count; i++)
        text = arena_format(chart.context.arena, "%s%s", text,
                            value_to_text(values->items[i], chart.context.arena));
    return text;
}

/* "0 4": the rows of the cell. */
static const char *rows_text(size_t index)
{
    size_t count;
    const struct table *table = chart.view.table;
    const size_t *rows = facet_find_rows(&cells, index, table, &count, &chart.context);
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_format(chart.context.arena, "%s%s%zu", text, i ? " " : "", rows[i]);
    return text;
}

#define G "{\"field\": \"g\", \"type\": \"nominal\"}"
#define H "{\"field\": \"h\", \"type\": \"nominal\"}"
static const struct {
    const char *facet, *rows, *columns;
    const char *cells[4]; /* their rows */
} cases[] = {
    {G, "", "ab", {"1 3", "0 2 4"}},
    {"{\"row\": " G "}", "ab", "", {"1 3", "0 2 4"}},
    {"{\"row\": " G ", \"column\": " H "}", "ab", "xy", {"1", "3", "2", "0 4"}},
    {"{\"column\": " G ", \"row\": " H "}", "xy", "ab", {"1", "2", "3", "0 4"}},
    {"{\"field\": \"g\", \"type\": \"nominal\", \"sort\": \"descending\"}",
     "",
     "ba",
     {"0 2 4", "1 3"}},
    {"{\"field\": \"g\", \"type\": \"nominal\", \"sort\": [\"b\"]}", "", "ba", {"0 2 4", "1 3"}},
};

START_TEST(each_row_of_data_is_in_its_cell)
{
    find(cases[_i].facet);
    ck_assert_str_eq(text_of(&cells.rows), cases[_i].rows);
    ck_assert_str_eq(text_of(&cells.columns), cases[_i].columns);
    for (size_t i = 0; i < cells.rows.count * cells.columns.count; i++)
        ck_assert_str_eq(rows_text(i), cases[_i].cells[i]);
}
END_TEST

START_TEST(a_cell_is_a_table)
{
    find(G);
    const struct table *cell = facet_select_rows(&cells, 1, chart.view.table, &chart.context);
    ck_assert_str_eq(fixture_rows(&chart.base, cell), "g=b h=y v=1; g=b h=x v=3; g=b h=y v=5");
    /* the same for whoever asks next */
    ck_assert_ptr_eq(facet_select_rows(&cells, 1, chart.view.table, &chart.context), cell);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/facet_cells");
    TCase *tests = tcase_create("facet_cells");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, each_row_of_data_is_in_its_cell, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, a_cell_is_a_table);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
