/* From rows to items: one of each row that has a place, or one of each series. */
#include "charts/mark/build.h"

#include "tests/charts/mark/built.h"

static struct chart chart;
static struct scene_mark mark;
static struct mark_rows drawn;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static void build(const char *spec_mark, const char *encoding, const char *values)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"width\": 100, \"height\": 100, \"name\": \"v\", \"data\": "
                                    "{\"values\": %s}, \"mark\": %s, \"encoding\": {%s}}",
                                    values, spec_mark, encoding);
    chart_resolve(&chart, spec);
    ck_assert_msg(mark_build(chart.view.unit, &mark, &drawn, &chart.context), "%s",
                  fixture_told(&chart.base));
}

#define XY QUANTITY("x", "v") ", " QUANTITY("y", "w")
#define POINT(V, W) "{\"v\": " V ", \"w\": " W ", \"n\": \"a\"}"

/* Vega-Lite filters what is no number: the rows of what is drawn are those that are left. */
START_TEST(a_row_without_a_number_is_left_out)
{
    build("\"point\"", XY, "[" POINT("1", "2") ", " POINT("null", "2") ", " POINT("3", "2") "]");
    ck_assert_uint_eq(mark.item_count, 2);
    ck_assert_uint_eq(mark.items[0].row, 0);
    ck_assert_uint_eq(mark.items[1].row, 1);
    ck_assert_double_eq_tol(mark.items[1].x, 30, 1e-9);
    ck_assert_uint_eq(drawn.count, 2);
    ck_assert_uint_eq(drawn.rows[1], 1);
    ck_assert_double_eq_tol(drawn.items[1].x, 30, 1e-9);
}
END_TEST

START_TEST(a_line_is_one_item_in_the_order_of_x)
{
    build("\"line\"", XY, "[" POINT("7", "1") ", " POINT("3", "2") ", " POINT("5", "3") "]");
    ck_assert_uint_eq(mark.item_count, 1);
    const struct series_item *series = &mark.items[0].series;
    ck_assert_uint_eq(series->count, 3);
    ck_assert_double_eq_tol(series->points[0].x, 30, 1e-9);
    ck_assert_double_eq_tol(series->points[1].x, 50, 1e-9);
    ck_assert_double_eq_tol(series->points[2].x, 70, 1e-9);
    /* told of by its last point */
    ck_assert_uint_eq(drawn.count, 1);
    ck_assert_uint_eq(drawn.rows[0], 0);
    ck_assert_double_eq_tol(drawn.items[0].x, 70, 1e-9);
    ck_assert_double_eq_tol(drawn.items[0].y, 90, 1e-9);
}
END_TEST

/* "break-paths-show-path-domains" is the default of lines: the gap stays. */
START_TEST(a_gap_breaks_a_line)
{
    build("\"line\"", XY, "[" POINT("1", "1") ", " POINT("2", "null") ", " POINT("3", "3") "]");
    const struct series_item *series = &mark.items[0].series;
    ck_assert_uint_eq(series->count, 3);
    ck_assert(series->points[0].defined);
    ck_assert(!series->points[1].defined);
    ck_assert(series->points[2].defined);
}
END_TEST

START_TEST(a_line_that_ends_in_a_gap_ends_before_it)
{
    build("\"line\"", XY, "[" POINT("1", "1") ", " POINT("2", "2") ", " POINT("3", "null") "]");
    ck_assert_uint_eq(drawn.count, 1);
    ck_assert_uint_eq(drawn.rows[0], 1);
    ck_assert_double_eq_tol(drawn.items[0].x, 20, 1e-9);
}
END_TEST

START_TEST(a_line_for_each_colour)
{
    build("\"line\"", XY ", " NAME("color", "n"),
          "[{\"v\": 1, \"w\": 1, \"n\": \"a\"}, {\"v\": 1, \"w\": 3, \"n\": \"b\"}, "
          "{\"v\": 2, \"w\": 2, \"n\": \"a\"}]");
    ck_assert_uint_eq(mark.item_count, 2);
    ck_assert_uint_eq(mark.items[0].series.count, 2);
    ck_assert_uint_eq(mark.items[1].series.count, 1);
    ck_assert(mark.is_scope);
    ck_assert_uint_eq(drawn.count, 2);
}
END_TEST

/* Vega-Lite's name for the marks of a view "v" is "v_marks", of the groups about them
 * "v_pathgroup". */
START_TEST(a_mark_has_the_name_of_its_view)
{
    build("\"line\"", XY ", " NAME("color", "n"), "[" POINT("1", "1") "]");
    ck_assert_str_eq(mark.name, "v_marks");
    ck_assert_str_eq(mark.scope_name, "v_pathgroup");
    ck_assert_str_eq(mark.role, "mark");
    ck_assert(mark.type == &item_line);
}
END_TEST

START_TEST(a_mark_is_clipped_when_it_says_so)
{
    build("{\"type\": \"point\", \"clip\": true}", XY, "[" POINT("1", "1") "]");
    ck_assert(mark.clip);
    build("\"point\"", XY, "[" POINT("1", "1") "]");
    ck_assert(!mark.clip);
}
END_TEST

START_TEST(no_rows_are_no_items)
{
    build("\"point\"", XY, "[]");
    ck_assert_uint_eq(mark.item_count, 0);
    build("\"line\"", XY, "[]");
    ck_assert_uint_eq(mark.item_count, 0);
    ck_assert_uint_eq(drawn.count, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/build");
    TCase *tests = tcase_create("build");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_row_without_a_number_is_left_out);
    tcase_add_test(tests, a_line_is_one_item_in_the_order_of_x);
    tcase_add_test(tests, a_gap_breaks_a_line);
    tcase_add_test(tests, a_line_that_ends_in_a_gap_ends_before_it);
    tcase_add_test(tests, a_line_for_each_colour);
    tcase_add_test(tests, a_mark_has_the_name_of_its_view);
    tcase_add_test(tests, a_mark_is_clipped_when_it_says_so);
    tcase_add_test(tests, no_rows_are_no_items);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
