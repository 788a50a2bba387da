/* Titles and labels of headers on the room they have: texts of 10 px are 6 px a character wide. */
#include "charts/report/fit_text.h"

#include "base/array.h"
#include "charts/guide/layout_style.h"
#include "tests/charts/fixture.h"

static const struct font font = {.family = "x", .size = 10, .weight = 400};

/* "aaa bbb" is 42 px wide. */
static const struct {
    double limit, room;
    const char *fitted;
} cases[] = {
    {NAN, 0, "aaa bbb"},   {0, 0, "aaa bbb"},     {-1, -1, "aaa bbb"},   {42, 0, "aaa bbb"},
    {41, 0, "aaa\nbbb"},   {NAN, 42, "aaa bbb"},  {NAN, 41, "aaa\nbbb"}, {0, 41, "aaa\nbbb"},
    {100, 41, "aaa\nbbb"}, {41, 100, "aaa\nbbb"}, {100, 100, "aaa bbb"}, {41, -1, "aaa\nbbb"},
};

START_TEST(the_smaller_of_limit_and_room_counts)
{
    struct chart chart;
    chart_open(&chart);
    const struct json_node *node = fixture_json(&chart.base, "{}");
    const struct layout_text text = {"aaa bbb",      &font, cases[_i].limit,
                                     cases[_i].room, node,  "a title is"};
    bool is_wrapped = strchr(cases[_i].fitted, '\n') != NULL;
    ck_assert_str_eq(report_fit_text(&text, &chart.context), cases[_i].fitted);
    /* told when it was, and only then */
    ck_assert_int_eq(strstr(fixture_told(&chart.base), "a title is wrapped") != NULL, is_wrapped);
    chart_close(&chart);
}
END_TEST

/* Lines that there are aren't wrapping: nothing is told of them. */
START_TEST(lines_of_the_text_stay)
{
    struct chart chart;
    chart_open(&chart);
    const struct layout_text text = {"aaa\nbbb", &font, 20, 0, fixture_json(&chart.base, "{}"),
                                     "x"};
    ck_assert_str_eq(report_fit_text(&text, &chart.context), "aaa\nbbb");
    ck_assert_str_eq(fixture_told(&chart.base), "");
    chart_close(&chart);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/fit_text");
    TCase *tests = tcase_create("fit_text");
    tcase_add_loop_test(tests, the_smaller_of_limit_and_room_counts, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, lines_of_the_text_stay);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
