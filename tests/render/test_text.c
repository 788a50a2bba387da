/*
 * Lines of text by Vega's rules; the expectations are arithmetic on vega-scenegraph's util/text.js.
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "render/text.h"
#include "tests/support/suite.h"

/* With 0.6 em a character and a font of 10 px, a character is 6 px wide. A text that is exactly as
 * wide as its limit is cut, as Vega asks for less. */
static const struct {
    const char *text;
    double limit;
    const char *ellipsis, *fitted;
} fit_cases[] = {
    {"abcdef", 0, "…", "abcdef"},
    {"abcdef", -5, "…", "abcdef"},
    {"abcdef", 37, "…", "abcdef"},
    {"abcdef", 36, "…", "abcd…"}, /* 4 × 6 < 36 - 6 */
    {"abcdef", 31, "…", "abcd…"}, /* 24 < 25 */
    {"abcdef", 30, "…", "abc…"},
    {"abcdef", 30, "...", "a..."},
    {"abcdef", 3, "…", "…"},
    {"  ab cd \t\n", 0, "…", "ab cd"},
    {"\u00a0\u3000ab\ufeff", 0, "…", "ab"}, /* what ECMAScript trims */
    {"   ", 10, "…", ""},
    {"", 10, "…", ""},
    {"äöüß→x", 30, "…", "äöü…"}, /* characters stay whole */
    /* What is one character to readers, too (UAX #29): 4 × 6 px are left, and 2 × 6. */
    {"ae\u0301o\u0308\u0323xyz", 31, "…", "ae\u0301…"},
    {"a\U0001F468\u200D\U0001F469\u200D\U0001F467zzz", 31, "…", "a…"},
    {"a\U0001F44D\U0001F3FDbcd", 19, "…", "a…"},
    {"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7abc", 25, "…", "\U0001F1E9\U0001F1EA…"},
};

START_TEST(fit)
{
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    const struct font font = {"sans-serif", 10, 400, false};
    const struct text_limit limit = {fit_cases[_i].limit, fit_cases[_i].ellipsis, false};
    const char *fitted = text_fit(&text_measurer_fixed, &font, fit_cases[_i].text, &limit, arena);
    ck_assert_str_eq(fitted, fit_cases[_i].fitted);
    arena_free(arena);
    diag_free(diag);
}
END_TEST

static const struct {
    enum text_baseline baseline;
    double size, line_height, expected;
} baseline_cases[] = {
    {TEXT_BASELINE_ALPHABETIC, 11, NAN, 0},  {TEXT_BASELINE_TOP, 11, NAN, 9}, /* 8.69 */
    {TEXT_BASELINE_TOP, 10, NAN, 8},                                          /* 7.9 */
    {TEXT_BASELINE_MIDDLE, 11, NAN, 3},                                       /* 3.3 */
    {TEXT_BASELINE_MIDDLE, 5, NAN, 2},       /* 1.5: halves go up */
    {TEXT_BASELINE_BOTTOM, 11, NAN, -2},     /* -2.31 */
    {TEXT_BASELINE_LINE_TOP, 11, NAN, 10},   /* 3.19 + 6.5 */
    {TEXT_BASELINE_LINE_TOP, 11, 20, 13},    /* 3.19 + 10 */
    {TEXT_BASELINE_LINE_BOTTOM, 11, NAN, -3} /* 3.19 - 6.5 */
};

START_TEST(baseline)
{
    const struct text_item text = {.text = "x",
                                   .font = {"sans-serif", baseline_cases[_i].size, 400, false},
                                   .baseline = baseline_cases[_i].baseline,
                                   .line_height = baseline_cases[_i].line_height};
    ck_assert_double_eq(text_baseline_offset(&text), baseline_cases[_i].expected);
}
END_TEST

START_TEST(lines)
{
    struct text_item text = {.text = "a\nb\nc", .font = {.size = 11}, .line_height = NAN};
    ck_assert_uint_eq(text_line_count(""), 1);
    ck_assert_uint_eq(text_line_count(text.text), 3);
    ck_assert_double_eq(text_line_height(&text), 13);
    ck_assert_double_eq(text_multi_line_offset(&text), 26);
    text.line_height = 20;
    ck_assert_double_eq(text_multi_line_offset(&text), 40);
}
END_TEST

static Suite *text_suite(void)
{
    Suite *suite = suite_create("render/text");
    TCase *tcase = tcase_create("text");
    tcase_add_loop_test(tcase, fit, 0, (int)COUNT_OF(fit_cases));
    tcase_add_loop_test(tcase, baseline, 0, (int)COUNT_OF(baseline_cases));
    tcase_add_test(tcase, lines);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(text_suite());
}
