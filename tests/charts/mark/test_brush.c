/*
 * Intervals that are selected at first: filled below the marks, bordered above them. x and y lead
 * from 0 … 10 to 100 px. Vega-Lite: config.selection.interval.mark fills #333 by an eighth, and
 * its border is white.
 */
#include "charts/mark/brush.h"

#include <math.h>

#include "tests/charts/mark/built.h"

enum { MOST = 4 };

static struct chart chart;
static struct scene_mark below[MOST], above[MOST];
static size_t count;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static void build(const char *params)
{
    const char *spec = arena_format(
        chart.context.arena,
        "{\"width\": 100, \"height\": 100, \"data\": {\"values\": [{\"v\": 1, \"w\": 2}]}, "
        "\"params\": [%s], \"mark\": \"point\", \"encoding\": {" QUANTITY("x", "v") ", " QUANTITY(
            "y", "w") "}}",
        params);
    chart_resolve(&chart, spec);
    ck_assert_uint_le(brush_most(&chart.view), MOST);
    ck_assert_msg(brush_build(&chart.view, below, above, &count, &chart.context), "%s",
                  fixture_told(&chart.base));
}

static void check_rect(const struct scene_mark *mark, double x, double y, double x2, double y2)
{
    ck_assert_uint_eq(mark->item_count, 1);
    const struct item *item = &mark->items[0];
    double right = item->x + item->rect.width, bottom = item->y + item->rect.height;
    ck_assert_double_eq_tol(fmin(item->x, right), x, 1e-9);
    ck_assert_double_eq_tol(fmax(item->x, right), x2, 1e-9);
    ck_assert_double_eq_tol(fmin(item->y, bottom), y, 1e-9);
    ck_assert_double_eq_tol(fmax(item->y, bottom), y2, 1e-9);
    ck_assert(mark->type == &item_rect && mark->clip);
}

START_TEST(it_reaches_from_value_to_value)
{
    build("{\"name\": \"b\", \"select\": \"interval\", \"value\": {\"x\": [2, 5], \"y\": [1, 4]}}");
    ck_assert_uint_eq(count, 1);
    check_rect(&below[0], 20, 60, 50, 90);
    check_rect(&above[0], 20, 60, 50, 90);
}
END_TEST

/* Of a position that it doesn't tell by, it has all. */
START_TEST(it_reaches_over_all_of_the_other_position)
{
    build("{\"name\": \"b\", \"select\": {\"type\": \"interval\", \"encodings\": [\"x\"]}, "
          "\"value\": {\"x\": [2, 5]}}");
    ck_assert_uint_eq(count, 1);
    check_rect(&below[0], 20, 0, 50, 100);
}
END_TEST

START_TEST(without_a_value_nothing_is_drawn)
{
    build("{\"name\": \"b\", \"select\": \"interval\"}");
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_eq(below[i].item_count + above[i].item_count, 0);
}
END_TEST

START_TEST(only_intervals_have_rectangles)
{
    build("{\"name\": \"n\", \"value\": 5}, {\"name\": \"p\", \"select\": \"point\"}");
    ck_assert_uint_eq(brush_most(&chart.view), 2);
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(it_looks_as_vega_lite_has_it)
{
    build("{\"name\": \"b\", \"select\": \"interval\", \"value\": {\"x\": [2, 5], \"y\": [1, 4]}}");
    const struct style *fill = &below[0].items[0].style, *stroke = &above[0].items[0].style;
    ck_assert_double_eq(fill->fill.color.red, 0x33);
    ck_assert_double_eq(fill->fill_opacity, 0.125);
    ck_assert_int_eq(fill->stroke.type, PAINT_NONE);
    ck_assert_double_eq(stroke->stroke.color.blue, 0xff);
    ck_assert_int_eq(stroke->fill.type, PAINT_NONE);
}
END_TEST

START_TEST(or_as_its_own_mark_says)
{
    build(
        "{\"name\": \"b\", \"select\": {\"type\": \"interval\", \"mark\": {\"fill\": \"#ff0000\", "
        "\"fillOpacity\": 0.5, \"strokeWidth\": 3, \"strokeDash\": [2, 1]}}, \"value\": {\"x\": "
        "[2, 5], \"y\": [1, 4]}}");
    const struct style *fill = &below[0].items[0].style, *stroke = &above[0].items[0].style;
    ck_assert_double_eq(fill->fill.color.red, 255);
    ck_assert_double_eq(fill->fill_opacity, 0.5);
    ck_assert_double_eq(stroke->stroke_width, 3);
    ck_assert_uint_eq(stroke->stroke_dash_count, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/brush");
    TCase *tests = tcase_create("brush");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, it_reaches_from_value_to_value);
    tcase_add_test(tests, it_reaches_over_all_of_the_other_position);
    tcase_add_test(tests, without_a_value_nothing_is_drawn);
    tcase_add_test(tests, only_intervals_have_rectangles);
    tcase_add_test(tests, it_looks_as_vega_lite_has_it);
    tcase_add_test(tests, or_as_its_own_mark_says);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
