/* Types of scales: src/compile/scale/type.ts of Vega-Lite. */
#include "charts/resolve/type.h"

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
    const char *mark, *channel, *members, *type;
} cases[] = {
    {"\"point\"", "x", OF_Q("v"), "linear"},
    {"\"point\"", "x", OF_N("n"), "point"},
    {"\"point\"", "x", OF_O("n"), "point"},
    {"\"line\"", "y", OF_N("n"), "point"},
    {"\"bar\"", "x", OF_N("n"), "band"},
    {"\"rect\"", "y", OF_O("n"), "band"},
    {"\"image\"", "x", OF_N("n"), "band"},
    {"\"rule\"", "x", OF_N("n"), "band"},
    {"{\"type\": \"point\", \"width\": {\"band\": 1}}", "x", OF_N("n"), "band"},
    {"\"point\"", "x", OF_N("n") ", \"axis\": {\"tickBand\": \"extent\"}", "band"},
    {"\"arc\"", "theta", OF_N("n"), "band"},
    {"\"point\"", "x", OF_T("d"), "time"},
    {"\"point\"", "x", OF_T("d") ", \"timeUnit\": \"yearmonth\"", "time"},
    {"\"point\"", "x", OF_T("d") ", \"timeUnit\": \"utcyearmonth\"", "utc"},
    {"\"point\"", "color", OF_T("d") ", \"timeUnit\": \"utcyearmonth\"", "time"},
    {"\"point\"", "color", OF_N("n"), "ordinal"},
    {"\"point\"", "color", OF_O("n"), "ordinal"},
    {"\"point\"", "color", OF_Q("v"), "linear"},
    {"\"point\"", "color", OF_Q("v") ", \"bin\": true", "bin-ordinal"},
    {"\"point\"", "size", OF_Q("v") ", \"bin\": true", "linear"},
    {"\"point\"", "size", OF_O("n"), "point"},
    {"\"point\"", "opacity", OF_N("n"), "point"},
    {"\"point\"", "shape", OF_N("n"), "ordinal"},
    {"\"line\"", "strokeDash", OF_N("n"), "ordinal"},
    /* asked for */
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"type\": \"log\"}", "log"},
    {"\"point\"", "x", OF_N("n") ", \"scale\": {\"type\": \"band\"}", "band"},
    {"\"point\"", "x", OF_T("d") ", \"scale\": {\"type\": \"utc\"}", "utc"},
    {"\"point\"", "color", OF_Q("v") ", \"scale\": {\"type\": \"quantile\"}", "quantile"},
    {"\"point\"", "size", OF_Q("v") ", \"scale\": {\"type\": \"threshold\", \"domain\": [4]}",
     "threshold"},
};

START_TEST(a_channel_has_the_type_of_its_field_and_mark)
{
    const struct scale *scale =
        resolve_channel(&chart, cases[_i].mark, cases[_i].channel, cases[_i].members);
    ck_assert_msg(!strcmp(scale->type->name, cases[_i].type), "%s of %s: %s, not %s",
                  cases[_i].channel, cases[_i].members, scale->type->name, cases[_i].type);
    ck_assert_int_eq(scale->has_explicit_type,
                     strstr(cases[_i].members, "\"scale\": {\"type\"") != NULL);
}
END_TEST

/* What can't serve is told, and the default is used: channelSupportScaleType() and
 * scaleTypeSupportDataType(). */
static const struct {
    const char *channel, *members, *asked, *used;
} unfit[] = {
    {"x", OF_N("n"), "linear", "point"},      {"x", OF_Q("v"), "band", "linear"},
    {"x", OF_Q("v"), "time", "linear"},       {"x", OF_Q("v"), "ordinal", "linear"},
    {"x", OF_T("d"), "linear", "time"},       {"color", OF_Q("v"), "band", "linear"},
    {"color", OF_N("n"), "point", "ordinal"}, {"shape", OF_N("n"), "band", "ordinal"},
    {"x", OF_Q("v"), "quantize", "linear"},
};

START_TEST(a_type_that_cannot_serve_is_told)
{
    const char *members = arena_format(chart.context.arena, "%s, \"scale\": {\"type\": \"%s\"}",
                                       unfit[_i].members, unfit[_i].asked);
    const struct scale *scale = resolve_channel(&chart, "\"point\"", unfit[_i].channel, members);
    ck_assert_str_eq(scale->type->name, unfit[_i].used);
    const char *told =
        arena_format(chart.context.arena, "type \"%s\" can't serve the channel \"%s\"",
                     unfit[_i].asked, unfit[_i].channel);
    ck_assert_msg(strstr(fixture_told(&chart.base), told) != NULL, "%s", fixture_told(&chart.base));
}
END_TEST

/* Within a position that is divided, bands are needed. */
START_TEST(offsets_need_bands)
{
    resolve_unit(&chart, "\"point\"",
                 "\"x\": {" OF_N("n") "}, \"xOffset\": {" OF_N("d") "}, \"y\": {" OF_Q("v") "}");
    ck_assert_str_eq(view_scale(&chart.view, CHANNEL_X)->type->name, "band");
    ck_assert_str_eq(view_scale(&chart.view, CHANNEL_X_OFFSET)->type->name, "point");
    ck_assert(scale_has_nested_offset(chart.view.unit, CHANNEL_X));
    ck_assert(!scale_has_nested_offset(chart.view.unit, CHANNEL_Y));
}
END_TEST

START_TEST(each_position_has_its_offset)
{
    ck_assert_int_eq(scale_offset_channel(CHANNEL_X), CHANNEL_X_OFFSET);
    ck_assert_int_eq(scale_offset_channel(CHANNEL_Y), CHANNEL_Y_OFFSET);
    ck_assert_int_eq(scale_offset_channel(CHANNEL_COLOR), CHANNEL_NONE);
    ck_assert_int_eq(scale_position_channel(CHANNEL_X_OFFSET), CHANNEL_X);
    ck_assert_int_eq(scale_position_channel(CHANNEL_Y_OFFSET), CHANNEL_Y);
    ck_assert_int_eq(scale_position_channel(CHANNEL_X), CHANNEL_NONE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/type");
    TCase *tests = tcase_create("type");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_channel_has_the_type_of_its_field_and_mark, 0,
                        (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, a_type_that_cannot_serve_is_told, 0, (int)COUNT_OF(unfit));
    tcase_add_test(tests, offsets_need_bands);
    tcase_add_test(tests, each_position_has_its_offset);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
