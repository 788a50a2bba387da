/*
 * Labels of axes in the report layout. Labels of 10 px are 6 px a character wide and 10 px high; a
 * second line adds 12 px. Level ones keep 4 px apart. Of slanted ones, the lines are as far apart
 * as the steps times sin 45° = 0.707.
 */
#include "base/array.h"
#include "tests/charts/report/fixture.h"

#define ROWS(ROWS) "{\"data\": {\"values\": [" ROWS "]}, "
#define NAME(A) "{\"a\": \"" A "\", \"b\": 1}"
#define X(SIZE, AXIS)                                                                              \
    "\"width\": " SIZE ", \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"axis\": "  \
    "{\"title\": null" AXIS "}}}}"
#define Y(SIZE, AXIS)                                                                              \
    "\"height\": " SIZE ", \"mark\": \"bar\", \"encoding\": {\"y\": {\"field\": \"a\", \"axis\": " \
    "{\"title\": null" AXIS "}}}}"
#define COMMA ", "
#define LETTERS                                                                                    \
    NAME("a")                                                                                      \
    COMMA NAME("b") COMMA NAME("c") COMMA NAME("d") COMMA NAME("e") COMMA NAME("f")                \
        COMMA NAME("g") COMMA NAME("h") COMMA NAME("i") COMMA NAME("j")
#define PAIRS                                                                                      \
    NAME("aa")                                                                                     \
    COMMA NAME("bb") COMMA NAME("cc") COMMA NAME("dd") COMMA NAME("ee") COMMA NAME("ff")           \
        COMMA NAME("gg") COMMA NAME("hh") COMMA NAME("ii") COMMA NAME("jj")
#define FORTY "aaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb"

static const struct {
    const char *spec;
    const char *text; /* of the first label */
    double angle;
    size_t count;
    const char *note; /* NULL: none */
} cases[] = {
    /* Vega turns names; level ones are read more easily. */
    {ROWS(NAME("A") COMMA NAME("B")) X("100", ""), "A", 0, 2, NULL},
    /* 54 px in 50. */
    {ROWS(NAME("aaaa bbbb") COMMA NAME("cccc dddd")) X("100", ""), "aaaa\nbbbb", 0, 2, "wrapped"},
    {ROWS(NAME("aaaaaaaaa") COMMA NAME("bbbbbbbbb")) X("100", ""), "aaaaaaaaa", 315, 2,
     "turned by 45°"},
    /* Steps of 12 px: names of one character fit; slanted, the lines are 8.5 px apart. */
    {ROWS(LETTERS) X("120", ""), "a", 0, 10, NULL},
    {ROWS(PAIRS) X("120", ""), "aa", 270, 10, "turned by 90°"},
    {ROWS(PAIRS) X("150", ""), "aa", 315, 10, "turned by 45°"},
    /* Steps of 5 px: every second. */
    {ROWS(LETTERS) X("50", ""), "a", 270, 5, "left out where there is no room: 5 of 10"},
    /* What the spec says goes first. */
    {ROWS(NAME("A") COMMA NAME("B")) X("100", ", \"labelAngle\": -90"), "A", 270, 2, NULL},
    {ROWS(NAME("aaaaaaaaa") COMMA NAME("bbbbbbbbb")) X("100", ", \"labelAngle\": 0"), "aaaaaaaaa",
     315, 2, "turned by 45°"},
    {ROWS(NAME("aaaaaaaaa") COMMA NAME("bbbbbbbbb")) X("100", ", \"labelAngle\": 20"), "aaaaaaaaa",
     20, 2, NULL},
    {ROWS(NAME("aaaa") COMMA NAME("bbbb") COMMA NAME("cccc") COMMA NAME("dddd"))
         X("100", ", \"labelOverlap\": true"),
     "aaaa", 0, 2, "left out where there is no room: 2 of 4"}, /* 24 px in 25: Vega leaves all */
    {ROWS(NAME("aaaaaaaaa") COMMA NAME("bbbbbbbbb")) X("200", ", \"labelLimit\": 30"), "a…", 0, 2,
     "cut to the labelLimit"},
    /* 240 px: Vega cuts at 180. Two lines are 22 px high. */
    {ROWS(NAME(FORTY) COMMA NAME("b")) Y("{\"step\": 30}", ""),
     "aaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbb", 0, 2, "wrapped"},
    {ROWS(NAME(FORTY) COMMA NAME(FORTY "b")) Y("{\"step\": 20}", ""), FORTY, 0, 2, NULL},
    {ROWS(LETTERS) Y("{\"step\": 4}", ""), "a", 0, 4, "left out where there is no room: 6 of 10"},
};

START_TEST(test_labels)
{
    struct report report;
    report_open(&report, cases[_i].spec);
    const struct scene_mark *labels = report_mark(&report, "axis-label", &item_text);
    const struct text_item *first = &labels->items[0].text;
    if (strcmp(cases[_i].text, "a…"))
        ck_assert_str_eq(first->text, cases[_i].text);
    else
        ck_assert_ptr_nonnull(strstr(first->text, "…"));
    ck_assert_double_eq_tol(first->angle, cases[_i].angle, 1e-9);
    ck_assert_uint_eq(labels->item_count, cases[_i].count);
    if (cases[_i].note)
        ck_assert_msg(report_tells(&report, cases[_i].note), "%s",
                      fixture_told(&report.chart.base));
    else
        ck_assert_str_eq(fixture_told(&report.chart.base), "");
    report_close(&report);
}
END_TEST

/* Two lines about the middle of their band: the second is 12 px below the first. */
START_TEST(test_lines_are_centred)
{
    struct report report;
    report_open(&report, ROWS(NAME(FORTY) COMMA NAME("b")) Y("{\"step\": 30}", ""));
    const struct scene_mark *labels = report_mark(&report, "axis-label", &item_text);
    struct bounds two = item_bounds(&item_text, &labels->items[0], &text_measurer_fixed);
    struct bounds one = item_bounds(&item_text, &labels->items[1], &text_measurer_fixed);
    ck_assert_double_eq_tol((one.y1 + one.y2) / 2 - (two.y1 + two.y2) / 2, 30, 1e-9);
    ck_assert_double_eq_tol(two.y2 - two.y1, 22, 1e-9);
    report_close(&report);
}
END_TEST

/* A title is as long as its axis, or 120 px: 20 characters of 11 px are 132 px. */
START_TEST(test_titles_wrap)
{
    struct report report;
    report_open(
        &report,
        ROWS(NAME(
            "A")) "\"width\": 100, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", "
                  "\"title\": \"aaaaaaaaaa bbbbbbbbb\"}}}");
    const struct scene_mark *title = report_mark(&report, "axis-title", &item_text);
    ck_assert_str_eq(title->items[0].text.text, "aaaaaaaaaa\nbbbbbbbbb");
    report_close(&report);
}
END_TEST

/* Of a logarithmic axis most ticks only help to read the others: thinned as by Vega, level. */
START_TEST(test_log_axes_are_thinned)
{
    struct report report;
    report_open(&report,
                ROWS("{\"x\": 1}, {\"x\": 100000}") "\"width\": 100, \"mark\": \"point\", "
                                                    "\"encoding\": {\"x\": {\"field\": \"x\", "
                                                    "\"type\": \"quantitative\", \"scale\": "
                                                    "{\"type\": \"log\"}}}}");
    const struct scene_mark *labels = report_mark(&report, "axis-label", &item_text);
    ck_assert_double_eq(labels->items[0].text.angle, 0);
    ck_assert_uint_ge(labels->item_count, 2);
    for (size_t i = 1; i < labels->item_count; i++) {
        struct bounds a = item_bounds(&item_text, &labels->items[i - 1], &text_measurer_fixed);
        struct bounds b = item_bounds(&item_text, &labels->items[i], &text_measurer_fixed);
        ck_assert_double_le(a.x2, b.x1);
    }
    report_close(&report);
}
END_TEST

/* Amounts of 10 characters are 60 px wide. They are known from their neighbours: as many as fit
 * stay, level, when every second is left out until no two meet; those at the ends lie within the
 * axis. Of 9 on 400 px, 5 stay, 100 px apart; of 9 on 200 px, 3 at the same distance; on 150 px, 2.
 * "01 January 2008" is 90 px wide, so that on 200 px 2 would stay, but 3 on two lines of 60 px. */
static const struct {
    const char *width, *axis, *type, *texts[4];
    size_t count;
} amounts[] = {
    {"400",
     "\"format\": \"$09,.2f\", \"values\": [0, 2, 4, 6, 8, 10, 12, 14, 16]",
     "quantitative",
     {"$00,000.00", "$00,004.00", "$00,008.00"},
     5},
    {"200",
     "\"format\": \"$09,.2f\", \"values\": [0, 2, 4, 6, 8, 10, 12, 14, 16]",
     "quantitative",
     {"$00,000.00", "$00,008.00", "$00,016.00"},
     3},
    {"150",
     "\"format\": \"$09,.2f\", \"values\": [0, 2, 4, 6, 8, 10, 12, 14, 16]",
     "quantitative",
     {"$00,000.00", "$00,016.00"},
     2},
    {"200",
     "\"labelExpr\": \"'01 January ' + (2000 + datum.value)\", \"values\": [0, 4, 8, 12, 16]",
     "quantitative",
     {"01 January\n2000", "01 January\n2008", "01 January\n2016"},
     3},
};

START_TEST(test_amounts_are_thinned)
{
    char spec[600];
    struct report report;
    snprintf(spec, sizeof spec,
             ROWS("{\"x\": 0}, {\"x\": 16}") "\"width\": %s, \"mark\": \"point\", \"encoding\": "
                                             "{\"x\": {\"field\": \"x\", \"type\": \"%s\", "
                                             "\"axis\": {%s}}}}",
             amounts[_i].width, amounts[_i].type, amounts[_i].axis);
    report_open(&report, spec);
    const struct scene_mark *labels = report_mark(&report, "axis-label", &item_text);
    ck_assert_uint_eq(labels->item_count, amounts[_i].count);
    for (size_t i = 0; amounts[_i].texts[i]; i++) {
        ck_assert_str_eq(labels->items[i].text.text, amounts[_i].texts[i]);
        ck_assert_double_eq(labels->items[i].text.angle, 0);
    }
    report_close(&report);
}
END_TEST

/* Without labelOverlap nothing may be thinned, so that amounts turn. */
START_TEST(test_amounts_turn_when_all_are_to_stay)
{
    struct report report;
    report_open(&report,
                ROWS("{\"x\": 0}, {\"x\": 16}") "\"width\": 200, \"mark\": \"point\", "
                                                "\"encoding\": {\"x\": {\"field\": \"x\", "
                                                "\"type\": \"quantitative\", \"axis\": "
                                                "{\"labelOverlap\": false, \"format\": "
                                                "\"$09,.2f\", \"values\": [0, 4, 8, 12, 16]}}}}");
    const struct scene_mark *labels = report_mark(&report, "axis-label", &item_text);
    ck_assert_uint_eq(labels->item_count, 5);
    ck_assert_double_eq(labels->items[0].text.angle, 315);
    ck_assert(report_tells(&report, "turned by 45°"));
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/axis_labels");
    TCase *tests = tcase_create("axis labels");
    tcase_add_loop_test(tests, test_labels, 0, COUNT_OF(cases));
    tcase_add_test(tests, test_lines_are_centred);
    tcase_add_test(tests, test_titles_wrap);
    tcase_add_test(tests, test_log_axes_are_thinned);
    tcase_add_loop_test(tests, test_amounts_are_thinned, 0, COUNT_OF(amounts));
    tcase_add_test(tests, test_amounts_turn_when_all_are_to_stay);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
