/*
 * What marks make of their encodings: orient (Vega-Lite's src/compile/mark/init.ts), opacity
 * (ibid.), the channels that they can't use (src/channel.ts, getSupportedMark()), overlays
 * (src/normalize/pathoverlay.ts).
 */
#include "charts/mark/mark.h"

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

static void read(const char *mark, const char *encoding)
{
    const char *spec =
        arena_format(chart.base.arena, "{\"mark\": %s, \"encoding\": {%s}}", mark, encoding);
    ck_assert_msg(chart_read(&chart, spec), "%s: %s", spec, fixture_told(&chart.base));
}

#define X_Q "\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}"
#define Y_Q "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}"
#define X_N "\"x\": {\"field\": \"a\", \"type\": \"nominal\"}"
#define Y_N "\"y\": {\"field\": \"b\", \"type\": \"nominal\"}"
#define X_T "\"x\": {\"field\": \"a\", \"type\": \"temporal\"}"
#define X2 "\"x2\": {\"field\": \"c\"}"
#define Y2 "\"y2\": {\"field\": \"d\"}"

static const struct {
    const char *mark, *encoding;
    enum mark_orient orient;
} orient_cases[] = {
    {"\"bar\"", X_Q ", " Y_N, MARK_ORIENT_HORIZONTAL},
    {"\"bar\"", X_N ", " Y_Q, MARK_ORIENT_VERTICAL},
    {"\"bar\"", X_Q ", " Y_Q, MARK_ORIENT_VERTICAL},
    {"{\"type\": \"bar\", \"orient\": \"horizontal\"}", X_Q ", " Y_Q, MARK_ORIENT_HORIZONTAL},
    {"\"bar\"", X_Q ", " X2 ", " Y_Q ", " Y2, MARK_ORIENT_NONE},
    {"\"bar\"", X_Q ", " X2 ", " Y_Q, MARK_ORIENT_HORIZONTAL},
    {"\"bar\"", X_T ", " Y_N, MARK_ORIENT_VERTICAL},
    {"\"bar\"", X_N ", " Y_N, MARK_ORIENT_NONE},
    {"\"rule\"", X_Q, MARK_ORIENT_VERTICAL},
    {"\"rule\"", Y_Q, MARK_ORIENT_HORIZONTAL},
    {"\"tick\"", X_Q ", " Y_N, MARK_ORIENT_VERTICAL},
    {"\"tick\"", X_N ", " Y_Q, MARK_ORIENT_HORIZONTAL},
    {"\"area\"", X_Q ", " Y_Q ", " Y2, MARK_ORIENT_VERTICAL},
    {"\"area\"", X_Q ", " X2 ", " Y_Q, MARK_ORIENT_HORIZONTAL},
    {"\"line\"", X_Q ", " Y_N, MARK_ORIENT_HORIZONTAL},
    {"\"trail\"", X_Q ", " Y_N, MARK_ORIENT_VERTICAL},
    {"\"point\"", X_Q ", " Y_N, MARK_ORIENT_NONE},
};

START_TEST(an_orient_follows_from_the_encoding)
{
    read(orient_cases[_i].mark, orient_cases[_i].encoding);
    ck_assert_int_eq(chart.view.unit->orient, orient_cases[_i].orient);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    enum channel_id id;
    bool is_kept;
} channel_cases[] = {
    {"\"point\"", X_Q ", \"shape\": {\"field\": \"b\"}", CHANNEL_SHAPE, true},
    {"\"circle\"", X_Q ", \"shape\": {\"field\": \"b\"}", CHANNEL_SHAPE, false},
    {"\"rect\"", X_Q ", \"size\": {\"value\": 3}", CHANNEL_SIZE, false},
    {"\"bar\"", X_Q ", \"size\": {\"value\": 3}", CHANNEL_SIZE, true},
    {"\"point\"", X_Q ", " X2, CHANNEL_X2, false},
    {"\"bar\"", X_Q ", " X2, CHANNEL_X2, true},
    {"\"bar\"", X_Q ", \"theta\": {\"value\": 1}", CHANNEL_THETA, false},
    {"\"arc\"", "\"theta\": {\"value\": 1}", CHANNEL_THETA, true},
    {"\"bar\"", X_Q ", \"xOffset\": {\"field\": \"b\"}", CHANNEL_X_OFFSET, false},
    {"\"bar\"", X_N ", \"xOffset\": {\"field\": \"b\"}", CHANNEL_X_OFFSET, true},
    {"\"bar\"", X_N ", \"color\": {\"field\": \"b\"}, \"fill\": {\"value\": \"red\"}",
     CHANNEL_COLOR, false},
    {"\"bar\"", X_N ", \"color\": {\"field\": \"b\"}, \"stroke\": {\"value\": \"red\"}",
     CHANNEL_COLOR, true},
};

START_TEST(a_channel_that_has_no_effect_is_told)
{
    read(channel_cases[_i].mark, channel_cases[_i].encoding);
    const struct channel_def *def = &chart.view.unit->encoding[channel_cases[_i].id];
    ck_assert_int_eq(def->kind != CHANNEL_DEF_NONE, channel_cases[_i].is_kept);
    ck_assert_int_eq(*fixture_told(&chart.base) == '\0', channel_cases[_i].is_kept);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    double opacity; /* NAN: left open, which is 1 */
} opacity_cases[] = {
    {"\"point\"", X_Q, 0.7},
    {"\"tick\"", X_Q, 0.7},
    {"\"bar\"", X_Q, NAN},
    {"{\"type\": \"point\", \"opacity\": 0.2}", X_Q, 0.2},
    {"\"point\"", X_N ", \"y\": {\"aggregate\": \"count\"}", NAN},
};

START_TEST(points_are_translucent)
{
    read(opacity_cases[_i].mark, opacity_cases[_i].encoding);
    double opacity = chart.view.unit->params->opacity;
    if (isnan(opacity_cases[_i].opacity))
        ck_assert_double_nan(opacity);
    else
        ck_assert_double_eq(opacity, opacity_cases[_i].opacity);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    size_t layers; /* 0: no layer */
    const char *last;
} overlay_cases[] = {
    {"\"line\"", X_Q, 0, NULL},
    {"{\"type\": \"line\", \"point\": true}", X_Q, 2, "point"},
    {"{\"type\": \"line\", \"point\": false}", X_Q ", \"shape\": {\"value\": \"cross\"}", 0, NULL},
    {"\"line\"", X_Q ", \"shape\": {\"value\": \"cross\"}", 2, "point"},
    {"{\"type\": \"area\", \"line\": {}}", X_Q, 2, "line"},
    {"{\"type\": \"area\", \"line\": true, \"point\": \"transparent\"}", X_Q, 3, "point"},
    {"{\"type\": \"line\", \"line\": true}", X_Q, 0, NULL},
};

START_TEST(an_overlay_makes_a_layer)
{
    read(overlay_cases[_i].mark, overlay_cases[_i].encoding);
    ck_assert_uint_eq(chart.view.child_count, overlay_cases[_i].layers);
    if (overlay_cases[_i].last)
        ck_assert_str_eq(chart.view.children[chart.view.child_count - 1].unit->mark->name,
                         overlay_cases[_i].last);
}
END_TEST

static Suite *mark_suite(void)
{
    Suite *suite = suite_create("charts/mark/mark");
    TCase *tcase = tcase_create("mark");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, an_orient_follows_from_the_encoding, 0, (int)COUNT_OF(orient_cases));
    tcase_add_loop_test(tcase, a_channel_that_has_no_effect_is_told, 0,
                        (int)COUNT_OF(channel_cases));
    tcase_add_loop_test(tcase, points_are_translucent, 0, (int)COUNT_OF(opacity_cases));
    tcase_add_loop_test(tcase, an_overlay_makes_a_layer, 0, (int)COUNT_OF(overlay_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(mark_suite());
}
