/*
 * Which rows make up a series, and in which order: Vega-Lite's getSort() (src/compile/mark/mark.ts)
 * and pathGroupingFields() (src/encoding.ts).
 */
#include "charts/mark/order.h"

#include "tests/charts/mark/built.h"
#include "tests/support/suite.h"

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
    "[{\"n\": \"a\", \"m\": \"p\", \"v\": 3, \"w\": 1}, {\"n\": \"b\", \"m\": \"p\", \"v\": 2, "   \
    "\"w\": 1}, {\"n\": \"a\", \"m\": \"q\", \"v\": 1, \"w\": 2}, {\"n\": \"b\", \"m\": \"q\", "   \
    "\"v\": 0, \"w\": 2}]"
#define X_Y QUANTITY("x", "v") ", " QUANTITY("y", "w")

static const struct {
    const char *mark, *encoding;
    bool is_divided;
    size_t count;     /* of series */
    size_t starts[5]; /* where each begins, and the end */
    size_t rows[4];
} cases[] = {
    {"\"line\"", X_Y, false, 1, {0, 4}, {3, 2, 1, 0}},
    {"\"line\"", X_Y ", " NAME("color", "n"), true, 2, {0, 2, 4}, {2, 0, 3, 1}},
    {"\"line\"", X_Y ", " NAME("detail", "m"), true, 2, {0, 2, 4}, {1, 0, 3, 2}},
    {"\"line\"",
     X_Y ", " NAME("strokeDash", "n") ", " NAME("detail", "m"),
     true,
     4,
     {0, 1, 2, 3, 4},
     {0, 1, 2, 3}},
    /* amounts divide them as well */
    {"\"line\"",
     X_Y ", \"opacity\": {\"field\": \"v\", \"type\": \"quantitative\"}",
     true,
     4,
     {0, 1, 2, 3, 4},
     {0, 1, 2, 3}},
    {"\"line\"",
     X_Y ", \"order\": {\"field\": \"v\", \"sort\": \"descending\"}",
     false,
     1,
     {0, 4},
     {0, 1, 2, 3}},
    /* the second key decides between equals of the first */
    {"\"line\"",
     X_Y ", \"order\": [{\"field\": \"w\", \"sort\": \"descending\"}, {\"field\": \"n\"}]",
     false,
     1,
     {0, 4},
     {2, 3, 0, 1}},
    /* what is no series keeps the order of the data, unless told otherwise */
    {"\"point\"", X_Y, false, 1, {0, 4}, {0, 1, 2, 3}},
    {"\"point\"",
     X_Y ", \"order\": {\"field\": \"v\", \"type\": \"quantitative\"}",
     false,
     1,
     {0, 4},
     {3, 2, 1, 0}},
};

START_TEST(rows_are_divided_by_names_and_ordered_along_the_dimension)
{
    struct mark_series series;
    build_mark(&chart, cases[_i].mark, cases[_i].encoding, ROWS);
    ck_assert(mark_order(chart.view.unit, &series, &chart.context));
    ck_assert_uint_eq(series.count, cases[_i].count);
    ck_assert_int_eq(mark_is_divided(chart.view.unit), cases[_i].is_divided);
    for (size_t i = 0; i <= series.count; i++)
        ck_assert_uint_eq(series.starts[i], cases[_i].starts[i]);
    for (size_t i = 0; i < COUNT_OF(cases[_i].rows); i++)
        ck_assert_uint_eq(series.rows[i], cases[_i].rows[i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/order");
    TCase *tests = tcase_create("order");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, rows_are_divided_by_names_and_ordered_along_the_dimension, 0,
                        COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
