/*
 * Symbols: where they lie, their area and angle.
 * https://vega.github.io/vega-lite/docs/point.html
 */
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

static void symbol_numbers(const struct item *item, double *out)
{
    out[0] = item->x;
    out[1] = item->y;
    out[2] = item->symbol.size;
    out[3] = item->symbol.angle;
}

#define A_POINT "[{\"v\": 3, \"w\": 8}]"

static const struct built_case cases[] = {
    {"\"point\"", QUANTITY("x", "v") ", " QUANTITY("y", "w"), A_POINT, 1, {{30, 20, 30, 0}}},
    /* in the middle where nothing is said */
    {"\"circle\"", QUANTITY("x", "v"), A_POINT, 1, {{30, 50, 30, 0}}},
    {"{\"type\": \"square\", \"size\": 7, \"angle\": 45}",
     QUANTITY("x", "v"),
     A_POINT,
     1,
     {{30, 50, 7, 45}}},
    {"\"square\"",
     "\"size\": {\"value\": 12}, \"angle\": {\"value\": 30}",
     A_POINT,
     1,
     {{50, 50, 12, 30}}},
    /* an area can't be below nothing */
    {"\"point\"", "\"size\": {\"value\": -4}", A_POINT, 1, {{50, 50, 0, 0}}},
    /* what has no place isn't drawn: config.mark.invalid */
    {"\"point\"", QUANTITY("x", "v"), "[{\"v\": null}, {\"v\": 1}]", 1, {{10, 50, 30, 0}}},
};

static const struct {
    const char *mark, *encoding, *shape;
} shapes[] = {
    {"\"point\"", "\"shape\": {\"value\": \"diamond\"}", "diamond"},
    {"{\"type\": \"point\", \"shape\": \"cross\"}", "", "cross"},
    {"{\"type\": \"circle\", \"shape\": \"cross\"}", "", "circle"},
    {"\"square\"", "", "square"},
};

START_TEST(only_points_have_a_shape_of_choice)
{
    struct scene_mark mark = build_mark(&chart, shapes[_i].mark, shapes[_i].encoding, "[{}]");
    ck_assert_str_eq(mark.items[0].symbol.shape, shapes[_i].shape);
}
END_TEST

START_TEST(symbols_lie_at_their_positions)
{
    check_built(&chart, &cases[_i], symbol_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/point");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, symbols_lie_at_their_positions, 0, COUNT_OF(cases));
    tcase_add_loop_test(tests, only_points_have_a_shape_of_choice, 0, COUNT_OF(shapes));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
