/*
 * Ranges of colours. The colours are those that Vega 6 makes of the same ranges
 * (configureScheme() of vega-encode); a continuous scale is asked at 0, ½ and 1.
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

/* Three names: a b c. */
static const struct {
    const char *members, *colors;
} lists[] = {
    {OF_N("n") ", \"scale\": {\"range\": [\"red\", \"#00ff00\", \"rgb(0,0,255)\"]}",
     "ff0000 00ff00 0000ff"},
    {OF_N("n") ", \"scale\": {\"range\": [\"red\", \"lime\"], \"reverse\": true}", "00ff00 ff0000"},
    {OF_N("n") ", \"scale\": {\"scheme\": \"viridis\"}", "3b528b 21918d 5dc963"},
    {OF_N("n") ", \"scale\": {\"scheme\": \"viridis\", \"domain\": [\"a\", \"b\"], \"reverse\": "
               "true}",
     "35b779 31688e"},
    {OF_N("n") ", \"scale\": {\"scheme\": {\"name\": \"viridis\", \"extent\": [0.5, 1]}, "
               "\"domain\": [\"a\", \"b\"]}",
     "35b779 8fd744"},
    {OF_N("n") ", \"scale\": {\"scheme\": \"dark2\", \"reverse\": true}",
     "666666 a6761d e6ab02 66a61e e7298a 7570b3 d95f02 1b9e77"},
    {OF_O("n") ", \"scale\": {\"domain\": [\"a\", \"b\"]}", "86bcdc 3887c0"}, /* blues */
    {OF_N("n"), "4c78a8 f58518 e45756 72b7b2 54a24b eeca3b b279a2 ff9da6 9d755d bab0ac"},
    {OF_N("n") ", \"scale\": {\"range\": \"category\"}",
     "4c78a8 f58518 e45756 72b7b2 54a24b eeca3b b279a2 ff9da6 9d755d bab0ac"},
    {OF_Q("v") ", \"scale\": {\"type\": \"quantize\", \"scheme\": {\"name\": \"blues\", \"count\": "
               "3}}",
     "9cc8e2 5ba3cf 2978b8"},
};

START_TEST(a_list_of_colours)
{
    const struct scale *scale = resolve_channel(&chart, "\"point\"", "color", lists[_i].members);
    ck_assert_int_eq(scale->range_kind, SCALE_RANGE_COLORS);
    ck_assert_msg(!strcmp(colors_text(&chart, scale->colors, scale->range_count), lists[_i].colors),
                  "%s: %s, not %s", lists[_i].members,
                  colors_text(&chart, scale->colors, scale->range_count), lists[_i].colors);
}
END_TEST

static const struct {
    const char *mark, *scale, *colors;
} ramps[] = {
    {"\"point\"", "\"domain\": [0, 1]", "cfe1f2 5ba3cf 0a4a90"}, /* ramp: blues */
    {"\"rect\"", "\"domain\": [0, 1]", "eff9bd 45b4c2 1c3185"},  /* heatmap */
    {"\"point\"", "\"domain\": [0, 1], \"domainMid\": 0.5", "994a07 f2f0eb 134b85"}, /* diverging */
    {"\"point\"", "\"domain\": [0, 1], \"range\": \"heatmap\"", "eff9bd 45b4c2 1c3185"},
    {"\"point\"", "\"domain\": [0, 1], \"reverse\": true", "0a4a90 5ba3cf cfe1f2"},
    {"\"point\"", "\"domain\": [0, 1], \"range\": [\"black\", \"white\"], \"interpolate\": \"rgb\"",
     "000000 808080 ffffff"},
    {"\"point\"",
     "\"domain\": [0, 1], \"range\": [\"black\", \"white\"], \"interpolate\": \"rgb\", "
     "\"reverse\": true",
     "ffffff 808080 000000"},
};

START_TEST(a_ramp_of_colours)
{
    const char *members =
        arena_format(chart.context.arena, OF_Q("v") ", \"scale\": {%s}", ramps[_i].scale);
    const struct scale *scale = resolve_channel(&chart, ramps[_i].mark, "color", members);
    struct color colors[3];
    for (size_t i = 0; i < 3; i++)
        ck_assert(scale_color(scale, VALUE_OF_NUMBER((double)i / 2), &colors[i]));
    ck_assert_msg(!strcmp(colors_text(&chart, colors, 3), ramps[_i].colors), "%s: %s, not %s",
                  ramps[_i].scale, colors_text(&chart, colors, 3), ramps[_i].colors);
}
END_TEST

static const struct {
    const char *scale, *told;
} wrong[] = {
    {"\"scheme\": \"virids\"", "unknown colour scheme \"virids\" (did you mean \"viridis\"?)"},
    {"\"scheme\": 5", "a scheme must be a name"},
    {"\"scheme\": {\"name\": \"blues\", \"extent\": [0]}", "\"extent\" must be two numbers"},
    {"\"range\": []", "the range is empty"},
    {"\"range\": [\"redd\"]", "\"redd\" is no colour (did you mean \"red\"?)"},
    {"\"range\": \"ramps\"", "unknown range \"ramps\" of colours"},
};

START_TEST(what_is_no_range_of_colours_is_told)
{
    const char *spec = arena_format(
        chart.context.arena,
        "{\"data\": {\"values\": " RESOLVED_ROWS
        "}, \"mark\": \"point\", \"encoding\": {\"color\": {" OF_Q("v") ", \"scale\": {%s}}}}",
        wrong[_i].scale);
    ck_assert(!(chart_read(&chart, spec) && encode_load(&chart.view, &chart.context) &&
                scale_resolve_all(&chart.view, &chart.context)));
    ck_assert_msg(strstr(fixture_told(&chart.base), wrong[_i].told) != NULL, "%s",
                  fixture_told(&chart.base));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/range_color");
    TCase *tests = tcase_create("range_color");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_list_of_colours, 0, (int)COUNT_OF(lists));
    tcase_add_loop_test(tests, a_ramp_of_colours, 0, (int)COUNT_OF(ramps));
    tcase_add_loop_test(tests, what_is_no_range_of_colours_is_told, 0, (int)COUNT_OF(wrong));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
