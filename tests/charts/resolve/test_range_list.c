/*
 * Ranges of shapes and dashes: config.range.symbol of Vega, the default of strokeDash in
 * src/compile/scale/range.ts of Vega-Lite.
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
    const char *scale, *shapes;
} shapes[] = {
    {"", "circle square triangle-up cross diamond triangle-right triangle-down triangle-left"},
    {"\"reverse\": true",
     "triangle-left triangle-down triangle-right diamond cross triangle-up square circle"},
    {"\"range\": [\"cross\", \"stroke\"]", "cross stroke"},
    {"\"range\": [\"cross\", \"stroke\"], \"reverse\": true", "stroke cross"},
    {"\"range\": \"symbol\"",
     "circle square triangle-up cross diamond triangle-right triangle-down triangle-left"},
};

START_TEST(shapes_follow_each_other)
{
    const char *members =
        arena_format(chart.context.arena, OF_N("n") ", \"scale\": {%s}", shapes[_i].scale);
    const struct scale *scale = resolve_channel(&chart, "\"point\"", "shape", members);
    const char *text = "";
    for (size_t i = 0; i < scale->range_count; i++)
        text = arena_format(chart.context.arena, "%s%s%s", text, i ? " " : "", scale->texts[i]);
    ck_assert_int_eq(scale->range_kind, SCALE_RANGE_TEXTS);
    ck_assert_str_eq(text, shapes[_i].shapes);
}
END_TEST

START_TEST(a_config_may_name_other_shapes)
{
    chart_resolve(&chart,
                  "{\"config\": {\"range\": {\"symbol\": [\"square\", \"cross\"]}}, \"data\""
                  ": {\"values\": " RESOLVED_ROWS "}, \"mark\": \"point\", \"encoding\": "
                  "{\"shape\": {" OF_N("n") "}}}");
    const struct scale *scale = view_scale(&chart.view, CHANNEL_SHAPE);
    ck_assert_uint_eq(scale->range_count, 2);
    ck_assert_str_eq(scale->texts[0], "square");
    /* the third name begins again */
    ck_assert_str_eq(scale_shape(scale, VALUE_OF_TEXT("c")), "square");
}
END_TEST

static const struct {
    const char *scale, *dashes;
} dashes[] = {
    {"", "1,0; 4,2; 2,1; 1,1; 1,2,4,2"},
    {"\"reverse\": true", "1,2,4,2; 1,1; 2,1; 4,2; 1,0"},
    {"\"range\": [[6, 3], [1]]", "6,3; 1"},
};

START_TEST(dashes_follow_each_other)
{
    const char *members =
        arena_format(chart.context.arena, OF_N("n") ", \"scale\": {%s}", dashes[_i].scale);
    const struct scale *scale = resolve_channel(&chart, "\"line\"", "strokeDash", members);
    const char *text = "";
    for (size_t i = 0; i < scale->range_count; i++) {
        for (size_t k = 0; k < scale->dashes[i].count; k++)
            text = arena_format(chart.context.arena, "%s%s%g", text,
                                k   ? ","
                                : i ? "; "
                                    : "",
                                scale->dashes[i].lengths[k]);
    }
    ck_assert_int_eq(scale->range_kind, SCALE_RANGE_DASHES);
    ck_assert_str_eq(text, dashes[_i].dashes);
}
END_TEST

static const struct {
    const char *channel, *range, *told;
} wrong[] = {
    {"shape", "[]", "the range of shapes must be an array of names"},
    {"shape", "{}", "the range of shapes must be an array of names"},
    {"shape", "[\"circle\", 5]", "a shape must be a text such as \"circle\""},
    {"strokeDash", "[]", "the range of dashes must be an array of arrays of lengths"},
    {"strokeDash", "\"x\"", "the range of dashes must be an array of arrays of lengths"},
};

START_TEST(what_is_no_list_is_told)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"data\": {\"values\": " RESOLVED_ROWS
                                    "}, \"mark\": \"point\", \"encoding\": {\"%s\": {" OF_N(
                                        "n") ", \"scale\": {\"range\": %s}}}}",
                                    wrong[_i].channel, wrong[_i].range);
    ck_assert(!(chart_read(&chart, spec) && encode_load(&chart.view, &chart.context) &&
                scale_resolve_all(&chart.view, &chart.context)));
    ck_assert_msg(strstr(fixture_told(&chart.base), wrong[_i].told) != NULL, "%s",
                  fixture_told(&chart.base));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/range_list");
    TCase *tests = tcase_create("range_list");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, shapes_follow_each_other, 0, (int)COUNT_OF(shapes));
    tcase_add_test(tests, a_config_may_name_other_shapes);
    tcase_add_loop_test(tests, dashes_follow_each_other, 0, (int)COUNT_OF(dashes));
    tcase_add_loop_test(tests, what_is_no_list_is_told, 0, (int)COUNT_OF(wrong));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
