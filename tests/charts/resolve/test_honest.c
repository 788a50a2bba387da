/* Figures that mislead are told, others aren't: sums add up, means don't. */
#include "charts/resolve/honest.h"

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

static const char *told_of(const char *mark, const char *encoding, const char *values)
{
    chart_resolve(&chart, arena_format(chart.context.arena,
                                       "{\"data\": {\"values\": %s}, \"mark\": %s, \"encoding\": "
                                       "{%s}}",
                                       values, mark, encoding));
    return fixture_told(&chart.base);
}

#define ROWS                                                                                       \
    "[{\"n\": \"a\", \"c\": \"r\", \"v\": 3}, {\"n\": \"a\", \"c\": \"s\", \"v\": 7}, "            \
    "{\"n\": \"b\", \"c\": \"r\", \"v\": 5}]"
#define BARS(AGGREGATE, MORE)                                                                      \
    "\"x\": {\"field\": \"n\", \"type\": \"nominal\"}, \"color\": {\"field\": \"c\", \"type\": "   \
    "\"nominal\"}, \"y\": {\"aggregate\": \"" AGGREGATE                                            \
    "\", \"field\": \"v\", \"type\": \"quantitative\"" MORE "}"

static const struct {
    const char *encoding;
    bool is_told;
} stacks[] = {
    {BARS("mean", ""), true},   {BARS("median", ""), true},
    {BARS("max", ""), true},    {BARS("sum", ""), false},
    {BARS("count", ""), false}, {BARS("mean", ", \"stack\": null"), false},
};

START_TEST(stacks_of_means_are_told)
{
    const char *told = told_of("\"bar\"", stacks[_i].encoding, ROWS);
    ck_assert_msg((strstr(told, "the whole is the sum of them") != NULL) == stacks[_i].is_told,
                  "%s: %s", stacks[_i].encoding, told);
}
END_TEST

/* One bar of each name: nothing stands on anything. */
START_TEST(single_parts_are_no_stack)
{
    const char *told =
        told_of("\"bar\"", BARS("mean", ""), "[{\"n\": \"a\", \"c\": \"r\", \"v\": 3}]");
    ck_assert_str_eq(told, "");
}
END_TEST

#define SLICES                                                                                     \
    "\"theta\": {\"field\": \"v\", \"type\": \"quantitative\"}, \"color\": {\"field\": "           \
    "\"n\", \"type\": \"nominal\"}"
START_TEST(negative_slices_are_told)
{
    const char *told =
        told_of("\"arc\"", SLICES, "[{\"n\": \"a\", \"v\": 3}, {\"n\": \"b\", \"v\": -2}]");
    ck_assert_msg(strstr(told, "a slice can't be negative: -2 in row 2") != NULL, "%s", told);
}
END_TEST

START_TEST(slices_of_zero_and_nothing_are_not)
{
    ck_assert_str_eq(
        told_of("\"arc\"", SLICES, "[{\"n\": \"a\", \"v\": 3}, {\"n\": \"b\", \"v\": 0}]"), "");
}
END_TEST

/* tableau10 has ten colours. */
START_TEST(colours_that_repeat_are_told)
{
    const char *values = "[";
    for (int i = 0; i < 10 + _i; i++)
        values = arena_format(chart.context.arena, "%s%s{\"n\": \"%d\"}", values, i ? ", " : "", i);
    values = arena_format(chart.context.arena, "%s]", values);
    const char *told =
        told_of("\"point\"", "\"color\": {\"field\": \"n\", \"type\": \"nominal\"}", values);
    ck_assert_int_eq(strstr(told, "11 values of \"color\" share 10 colours") != NULL, _i == 1);
    if (_i == 0)
        ck_assert_str_eq(told, "");
}
END_TEST

static const struct {
    const char *mark, *domain;
    bool is_told;
} feet[] = {
    {"\"bar\"", "[2, 10]", true},   {"\"bar\"", "[-10, -2]", true}, {"\"bar\"", "[0, 10]", false},
    {"\"bar\"", "[-1, 10]", false}, {"\"area\"", "[2, 10]", true},  {"\"point\"", "[2, 10]", false},
};

START_TEST(bars_without_a_foot_are_told)
{
    const char *encoding = arena_format(
        chart.context.arena,
        "\"x\": {\"field\": \"n\", \"type\": \"nominal\"}, \"y\": {\"field\": \"v\", \"type\": "
        "\"quantitative\", \"scale\": {\"domain\": %s}}",
        feet[_i].domain);
    const char *told = told_of(feet[_i].mark, encoding, "[{\"n\": \"a\", \"v\": 3}]");
    ck_assert_msg((strstr(told, "it cuts the foot of the") != NULL) == feet[_i].is_told,
                  "%s %s: %s", feet[_i].mark, feet[_i].domain, told);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/honest");
    TCase *tests = tcase_create("honest");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, stacks_of_means_are_told, 0, (int)COUNT_OF(stacks));
    tcase_add_test(tests, single_parts_are_no_stack);
    tcase_add_test(tests, negative_slices_are_told);
    tcase_add_test(tests, slices_of_zero_and_nothing_are_not);
    tcase_add_loop_test(tests, colours_that_repeat_are_told, 0, 2);
    tcase_add_loop_test(tests, bars_without_a_foot_are_told, 0, (int)COUNT_OF(feet));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
