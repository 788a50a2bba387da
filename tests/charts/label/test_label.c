/*
 * Texts of labels. A character is 0.6 em wide here: 6 px at 10 px. Expectations: Vega's canvas
 * (vega-scenegraph, text.js) for lines and limits, Vega-Lite's formatSignalRef() for formats.
 */
#include "charts/label/label.h"

#include <math.h>

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

/* Vega keeps what is narrower than the limit, and cuts to what is narrower than the limit less the
 * ellipsis ("…" is one character). */
static const struct {
    const char *text;
    double limit;
    const char *ellipsis, *fitted;
} fit_cases[] = {
    {"abcdefghij", 61, NULL, "abcdefghij"}, /* 10 × 6 px */
    {"abcdefghij", 60, NULL, "abcdefgh…"},  /* 9 × 6 is not less than 60 - 6 */
    {"abcdefghij", 55, NULL, "abcdefgh…"},   {"abcdefghij", 54, NULL, "abcdefg…"},
    {"abcdefghij", 31, "..", "abc.."},       {"abcdefghij", 0, NULL, "abcdefghij"},
    {"abcdefghij", NAN, NULL, "abcdefghij"}, {"abcdef\nab\nabcdef", 25, NULL, "abc…\nab\nabc…"},
    {"万万万万万", 19, NULL, "万万…"},
};

START_TEST(each_line_is_cut_to_its_limit)
{
    struct font font = {.family = "sans-serif", .size = 10, .weight = 400};
    const char *fitted = label_fit(fit_cases[_i].text, &font, fit_cases[_i].limit,
                                   fit_cases[_i].ellipsis, &chart.context);
    ck_assert_str_eq(fitted, fit_cases[_i].fitted);
}
END_TEST

static const struct {
    const char *text, *separator, *broken;
} break_cases[] = {
    {"one|two||three", "|", "one\ntwo\n\nthree"},
    {"one<br>two", "<br>", "one\ntwo"},
    {"one|two", NULL, "one|two"},
    {"one|two", "", "one|two"},
    {"", "|", ""},
};

START_TEST(lines_break_at_the_separator)
{
    const char *broken =
        label_break(break_cases[_i].text, break_cases[_i].separator, chart.base.arena);
    ck_assert_str_eq(broken, break_cases[_i].broken);
}
END_TEST

static const struct {
    const char *json, *joined;
} join_cases[] = {
    {"[\"one\", \"two\"]", "one\ntwo"},
    {"[\"one\", 2, true]", "one\n2\ntrue"},
    {"[\"a\\nb\", \"c\"]", "a b\nc"},
    {"[]", ""},
    {"\"text\"", "text"},
    {"1.5", "1.5"},
    {"null", ""},
};

START_TEST(an_array_is_several_lines)
{
    const struct json_node *node = fixture_json(&chart.base, join_cases[_i].json);
    struct value value = json_value(node->value, chart.base.intern, chart.base.arena);
    ck_assert_str_eq(label_join(value, &chart.context), join_cases[_i].joined);
}
END_TEST

/* Amounts without a format are written out; -1.5 has a minus sign (U+2212) as d3-format writes it.
 */
static const struct {
    enum field_type type;
    const char *format;
    double number;
    const char *label;
} format_cases[] = {
    {FIELD_QUANTITATIVE, NULL, 1234567.891, "1234567.891"},
    {FIELD_QUANTITATIVE, ",.1f", 1234567.891, "1,234,567.9"},
    {FIELD_QUANTITATIVE, ".0%", 0.84, "84%"},
    {FIELD_QUANTITATIVE, "+.1f", -1.5, "−1.5"},
    {FIELD_QUANTITATIVE, ".3s", 5310000, "5.31M"},
    {FIELD_NOMINAL, NULL, 2020, "2020"},
    {FIELD_NOMINAL, ".1f", 2020, "2020.0"},
};

START_TEST(a_datum_is_written_in_its_format)
{
    struct channel_def def = {.channel = &channels[CHANNEL_TEXT],
                              .node = fixture_json(&chart.base, "{}"),
                              .type = format_cases[_i].type,
                              .format = format_cases[_i].format};
    const char *label =
        label_format(&def, VALUE_OF_NUMBER(format_cases[_i].number), &chart.context);
    ck_assert_str_eq(label, format_cases[_i].label);
}
END_TEST

START_TEST(no_amount_is_no_zero)
{
    struct channel_def def = {.channel = &channels[CHANNEL_TEXT],
                              .node = fixture_json(&chart.base, "{}"),
                              .type = FIELD_QUANTITATIVE};
    ck_assert_str_eq(label_format(&def, VALUE_OF_NULL, &chart.context), "null");
    def.format = ",.2f";
    ck_assert_str_eq(label_format(&def, VALUE_OF_NULL, &chart.context), "null");
    def.format_type = "myriad";
    ck_assert_str_eq(label_format(&def, VALUE_OF_NULL, &chart.context), "null");
    ck_assert_str_eq(label_format(&def, VALUE_OF_NUMBER(12345), &chart.context), "1.23万");
}
END_TEST

START_TEST(a_wrong_format_is_an_error_at_its_place)
{
    struct channel_def def = {.channel = &channels[CHANNEL_TEXT],
                              .node = fixture_json(&chart.base, "{\"format\": \"money\"}"),
                              .type = FIELD_QUANTITATIVE,
                              .format = "money"};
    ck_assert_ptr_null(label_format(&def, VALUE_OF_NUMBER(1), &chart.context));
    ck_assert_str_eq(fixture_told(&chart.base),
                     "1:12: error: \"money\" is no number format (write it as d3-format does: "
                     "\",.2f\", \".0%\", \"s\")");
}
END_TEST

static Suite *label_suite(void)
{
    Suite *suite = suite_create("charts/label/label");
    TCase *tcase = tcase_create("label");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, each_line_is_cut_to_its_limit, 0, COUNT_OF(fit_cases));
    tcase_add_loop_test(tcase, lines_break_at_the_separator, 0, COUNT_OF(break_cases));
    tcase_add_loop_test(tcase, an_array_is_several_lines, 0, COUNT_OF(join_cases));
    tcase_add_loop_test(tcase, a_datum_is_written_in_its_format, 0, COUNT_OF(format_cases));
    tcase_add_test(tcase, no_amount_is_no_zero);
    tcase_add_test(tcase, a_wrong_format_is_an_error_at_its_place);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(label_suite());
}
