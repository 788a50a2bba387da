/*
 * Ranges of sizes, widths, opacities: sizeRangeMin() and sizeRangeMax() of Vega-Lite, with its
 * config.scale: minSize 4, strokes of 1 to 4 px, opacities of 0.3 to 0.8. A step is 20 px.
 */
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
    {"\"point\"", "size", OF_Q("v"), "4 361"}, /* 0.95 of 20 px, squared */
    {"\"point\"", "size", OF_Q("v") ", \"scale\": {\"range\": [3, 30]}", "3 30"},
    {"\"point\"", "size", OF_Q("v") ", \"scale\": {\"rangeMax\": 99}", "4 99"},
    {"\"point\"", "size", OF_Q("v") ", \"scale\": {\"reverse\": true}", "361 4"},
    {"\"line\"", "strokeWidth", OF_Q("v"), "1 4"},
    {"\"point\"", "opacity", OF_Q("v"), "0.3 0.8"},
    {"\"point\"", "fillOpacity", OF_N("n"), "0.3 0.8"},
    {"\"point\"", "angle", OF_Q("v"), "0 360"},
    {"\"text\"", "size", OF_Q("v"), "8 40"},
    {"\"bar\"", "size", OF_Q("v"), "2 19"},
    {"\"rule\"", "size", OF_Q("v"), "1 4"},
    /* classes: one number each, at equal distances; quantizeCount is 4 */
    {"\"point\"", "size", OF_Q("v") ", \"scale\": {\"type\": \"quantize\", \"range\": [1, 2, 3]}",
     "1 2 3"},
    {"\"line\"", "strokeWidth", OF_Q("v") ", \"scale\": {\"type\": \"quantize\"}", "1 4"},
    {"\"text\"", "size", OF_Q("v") ", \"scale\": {\"type\": \"threshold\", \"domain\": [4]}",
     "8 40"},
    {"\"text\"", "size", OF_Q("v") ", \"scale\": {\"type\": \"threshold\", \"domain\": [4, 6]}",
     "8 24 40"},
};

START_TEST(a_number_has_the_range_of_its_channel)
{
    const struct scale *scale =
        resolve_channel(&chart, cases[_i].mark, cases[_i].channel, cases[_i].members);
    ck_assert_msg(!strcmp(numbers_text(&chart, scale->range, scale->range_count), cases[_i].range),
                  "%s of %s: %s, not %s", cases[_i].channel, cases[_i].members,
                  numbers_text(&chart, scale->range, scale->range_count), cases[_i].range);
}
END_TEST

/* The boundaries of bins: of the field, or as the scale has them; Vega's configureBins(). */
static const struct {
    const char *members, *bins;
} bins[] = {
    {OF_Q("v") ", \"bin\": {\"step\": 5}", "0 5 10"},
    {OF_Q("v") ", \"scale\": {\"bins\": [0, 3, 9], \"domain\": [0, 9]}", "0 3 9"},
    {OF_Q("v") ", \"scale\": {\"bins\": {\"step\": 4}, \"domain\": [0, 12]}", "0 4 8 12"},
    {OF_Q("v") ", \"scale\": {\"bins\": {\"step\": 4, \"start\": 2}, \"domain\": [0, 12]}",
     "2 6 10"},
    {OF_Q("v") ", \"scale\": {\"bins\": {\"step\": 4, \"stop\": 8}, \"domain\": [0, 12]}", "0 4 8"},
    /* they end within the domain */
    {OF_Q("v") ", \"scale\": {\"bins\": {\"step\": 4, \"stop\": 30}, \"domain\": [0, 11]}",
     "0 4 8"},
};

START_TEST(bins_have_boundaries)
{
    const struct scale *scale = resolve_channel(&chart, "\"point\"", "x", bins[_i].members);
    ck_assert_str_eq(numbers_text(&chart, scale->bins, scale->bin_count), bins[_i].bins);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/range_number");
    TCase *tests = tcase_create("range_number");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_number_has_the_range_of_its_channel, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, bins_have_boundaries, 0, (int)COUNT_OF(bins));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
