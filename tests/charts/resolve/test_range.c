/* Ranges of positions, in a view of 100 × 100 px: src/compile/scale/range.ts of Vega-Lite. */
#include "charts/resolve/range.h"

#include "tests/charts/resolve/resolved.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct {
    const char *mark, *channel, *members, *range;
} cases[] = {
    {"\"point\"", "x", OF_Q("v"), "0 100"},
    /* upwards, and downwards by names */
    {"\"point\"", "y", OF_Q("v"), "100 0"},
    {"\"bar\"", "y", OF_N("n"), "0 100"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"reverse\": true}", "100 0"},
    {"\"point\"", "x", OF_Q("v") ", \"sort\": \"descending\"", "100 0"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"range\": [10, 60]}", "10 60"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"range\": [10, 60], \"reverse\": true}", "60 10"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"rangeMin\": 20}", "20 100"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"rangeMax\": 20}", "0 20"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"rangeMin\": 20, \"reverse\": true}", "100 20"},
    /* a whole turn, and the half of the shorter side */
    {"\"arc\"", "theta", OF_Q("v"), "0 6.28318530717959"},
    {"\"arc\"", "radius", OF_Q("v"), "0 50"},
    {"\"arc\"", "radius", OF_Q("v") ", \"scale\": {\"range\": [5, 9]}", "5 9"},
};

START_TEST(a_position_has_the_view)
{
    const struct scale *scale =
        resolve_channel(&chart, cases[_i].mark, cases[_i].channel, cases[_i].members);
    ck_assert_int_eq(scale->range_kind, SCALE_RANGE_NUMBERS);
    ck_assert_msg(!strcmp(numbers_text(&chart, scale->range, scale->range_count), cases[_i].range),
                  "%s: %s, not %s", cases[_i].members,
                  numbers_text(&chart, scale->range, scale->range_count), cases[_i].range);
}
END_TEST

/* bandWithNestedOffsetPaddingInner and …Outer are 0.2: three bands and 0.2 × 2 − 0.2 of padding
 * share 100 px; a band has four fifths of a step. Without a position, they lie about the middle. */
START_TEST(an_offset_has_a_band)
{
    resolve_unit(&chart, "\"bar\"", "\"x\": {" OF_N("n") "}, \"xOffset\": {" OF_N("d") "}");
    const struct scale *offset = view_scale(&chart.view, CHANNEL_X_OFFSET);
    ck_assert_double_eq_tol(offset->range[0], 0, 1e-9);
    ck_assert_double_eq_tol(offset->range[1], 100 / 3.2 * 0.8, 1e-9);
    resolve_unit(&chart, "\"point\"", "\"yOffset\": {" OF_Q("v") "}");
    offset = view_scale(&chart.view, CHANNEL_Y_OFFSET);
    ck_assert_str_eq(numbers_text(&chart, offset->range, 2), "50 -50");
    resolve_unit(&chart, "\"point\"", "\"xOffset\": {" OF_Q("v") "}");
    offset = view_scale(&chart.view, CHANNEL_X_OFFSET);
    ck_assert_str_eq(numbers_text(&chart, offset->range, 2), "-50 50");
}
END_TEST

/* Where the width is a step, the range follows from it: 3 bands of 20 px. */
START_TEST(a_step_makes_the_range)
{
    chart_resolve(&chart, "{\"width\": {\"step\": 20}, \"data\": {\"values\": " RESOLVED_ROWS
                          "}, \"mark\": \"bar\", \"encoding\": {\"x\": {" OF_N("n") "}}}");
    const struct scale *scale = view_scale(&chart.view, CHANNEL_X);
    ck_assert_str_eq(numbers_text(&chart, scale->range, 2), "0 60");
    ck_assert_double_eq_tol(scale->bandwidth, 18, 1e-9);
}
END_TEST

/* d3's padding of continuous scales: 10 px of 100 on each side are an eighth of what is left. */
START_TEST(padding_widens_the_domain)
{
    const struct scale *scale = resolve_channel(
        &chart, "\"point\"", "x",
        OF_Q("v") ", \"scale\": {\"domain\": [0, 8], \"padding\": 10, \"nice\": false}");
    ck_assert_str_eq(domain_text(&chart, scale), "-1 9");
}
END_TEST

static const char *const wrong[] = {"[]", "[\"red\", \"blue\"]", "{\"a\": 1}", "[0, null]"};

START_TEST(what_is_no_range_is_an_error)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"data\": {\"values\": " RESOLVED_ROWS
                                    "}, \"mark\": \"point\", \"encoding\": {\"x\": {" OF_Q(
                                        "v") ", \"scale\": {\"range\": %s}}}}",
                                    wrong[_i]);
    ck_assert(!(chart_read(&chart, spec) && encode_load(&chart.view, &chart.context) &&
                scale_resolve_all(&chart.view, &chart.context)));
    ck_assert(diag_has_errors(chart.base.diag));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/range");
    TCase *tests = tcase_create("range");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_position_has_the_view, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, an_offset_has_a_band);
    tcase_add_test(tests, a_step_makes_the_range);
    tcase_add_test(tests, padding_widens_the_domain);
    tcase_add_loop_test(tests, what_is_no_range_is_an_error, 0, (int)COUNT_OF(wrong));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
