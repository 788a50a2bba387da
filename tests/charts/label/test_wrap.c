/* Wrapping: texts of 10 px are 6 px a character wide; expectations are by hand, breaks are those of
 * UAX #14. */
#include "charts/label/wrap.h"

#include "base/array.h"
#include "tests/charts/fixture.h"

static const struct font font = {.family = "x", .size = 10, .weight = 400};

static const struct {
    const char *text;
    double width;
    size_t lines;
    const char *wrapped;
} cases[] = {
    {"aaa bbb", 42, 0, "aaa bbb"},
    {"aaa bbb", 41, 0, "aaa\nbbb"},
    {"aaa bbb", 1, 1, "aaa bbb"},
    /* filled, the first line would have three words */
    {"aa bb cc dd", 50, 0, "aa bb\ncc dd"},
    {"a bb ccc", 1, 2, "a bb\nccc"},
    {"a bb ccc", 1, 0, "a\nbb\nccc"},
    {"abcdefghij", 10, 0, "abcdefghij"},
    {"ab  cd", 30, 0, "ab\ncd"},
    {"", 10, 0, ""},
    {"Miles_per_Gallon", 60, 0, "Miles_per_\nGallon"},
    {"well-known", 40, 0, "well-\nknown"},
    {"1,000,000", 20, 0, "1,000,000"},
    {"北京上海", 15, 0, "北京\n上海"},
    /* no line begins with a full stop */
    {"北京上。海南", 20, 0, "北京\n上。\n海南"},
    {"one two\nthree", 30, 0, "one\ntwo\nthree"},
    {"one two\nthree", 30, 2, "one two\nthree"},
};

START_TEST(test_wrap)
{
    struct chart chart;
    chart_open(&chart);
    const char *wrapped =
        label_wrap(cases[_i].text, &font, cases[_i].width, cases[_i].lines, &chart.context);
    ck_assert_str_eq(wrapped, cases[_i].wrapped);
    chart_close(&chart);
}
END_TEST

START_TEST(test_width_is_the_widest_line)
{
    struct chart chart;
    chart_open(&chart);
    ck_assert_double_eq_tol(label_text_width("ab\nabcd\na", &font, &chart.context), 24, 1e-9);
    chart_close(&chart);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/label/wrap");
    TCase *tests = tcase_create("wrap");
    tcase_add_loop_test(tests, test_wrap, 0, COUNT_OF(cases));
    tcase_add_test(tests, test_width_is_the_widest_line);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
