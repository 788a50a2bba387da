/*
 * Points, ranges and rectangles along one position: Vega-Lite's
 * src/compile/mark/encode/position-{point,range,rect}.ts, in a view of 100 × 100 px.
 */
#include "charts/mark/position.h"

#include "tests/charts/mark/built.h"
#include "tests/support/suite.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define ROW "[{\"v\": 3, \"w\": 8, \"n\": \"b\"}]"
#define BAND(REST)                                                                                 \
    "\"x\": {\"field\": \"n\", \"type\": \"nominal\", \"scale\": {\"type\": \"band\", "            \
    "\"domain\": [\"a\", \"b\"], \"padding\": 0}" REST "}"

static const struct {
    const char *mark, *encoding;
    enum channel_id id;
    enum position_default fallback;
    bool is_given;
    double place;
} points[] = {
    {"\"point\"", QUANTITY("x", "v"), CHANNEL_X, POSITION_MIDDLE, true, 30},
    {"\"point\"", QUANTITY("y", "v"), CHANNEL_Y, POSITION_MIDDLE, true, 70},
    {"\"point\"", "\"x\": {\"value\": 12}", CHANNEL_X, POSITION_MIDDLE, true, 12},
    {"\"point\"", "\"x\": {\"value\": \"width\"}", CHANNEL_X, POSITION_MIDDLE, true, 100},
    {"\"point\"", "\"x\": {\"datum\": 4, \"type\": \"quantitative\", " FROM_0_TO_10 "}", CHANNEL_X,
     POSITION_MIDDLE, true, 40},
    {"{\"type\": \"point\", \"x\": 17}", "", CHANNEL_X, POSITION_MIDDLE, true, 17},
    {"{\"type\": \"point\", \"xOffset\": 5}", QUANTITY("x", "v"), CHANNEL_X, POSITION_MIDDLE, true,
     35},
    /* of a band its middle, or another part of it */
    {"\"point\"", BAND(""), CHANNEL_X, POSITION_MIDDLE, true, 75},
    {"\"point\"", BAND(", \"bandPosition\": 0"), CHANNEL_X, POSITION_MIDDLE, true, 50},
    {"\"point\"", BAND(", \"bandPosition\": 1"), CHANNEL_X, POSITION_MIDDLE, true, 100},
    /* of a bin its middle: 2 … 4 */
    {"\"point\"",
     "\"x\": {\"field\": \"v\", \"bin\": {\"step\": 2, \"extent\": [0, 10]}, " FROM_0_TO_10 "}",
     CHANNEL_X, POSITION_MIDDLE, true, 30},
    /* where nothing is said: the middle, the zero, the end of the domain that is the nearest */
    {"\"point\"", QUANTITY("y", "v"), CHANNEL_X, POSITION_MIDDLE, false, 50},
    {"\"point\"", QUANTITY("x", "v"), CHANNEL_Y, POSITION_ZERO_OR_MIN, false, 100},
    {"\"point\"", QUANTITY("x", "v"), CHANNEL_Y, POSITION_ZERO_OR_MAX, false, 0},
};

START_TEST(a_point_is_where_its_channel_or_property_says)
{
    build_mark(&chart, points[_i].mark, points[_i].encoding, ROW);
    const struct unit *unit = chart.view.unit;
    double place = position_point(unit, points[_i].id, 0, points[_i].fallback);
    ck_assert_int_eq(position_is_given(unit, points[_i].id), points[_i].is_given);
    ck_assert_double_eq_tol(place, points[_i].place, 1e-9);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    double start, end;
} ranges[] = {
    {"\"rule\"", QUANTITY("x", "v") ", " END("x2", "w"), 30, 80},
    {"\"rule\"", QUANTITY("x", "v") ", \"x2\": {\"value\": 5}", 30, 5},
    {"\"rule\"", QUANTITY("x", "v") ", \"x2\": {\"datum\": 10}", 30, 100},
    {"\"area\"", QUANTITY("x", "v"), 30, 0},
};

START_TEST(a_range_runs_to_the_secondary_channel)
{
    build_mark(&chart, ranges[_i].mark, ranges[_i].encoding, ROW);
    struct span span = position_range(chart.view.unit, CHANNEL_X, 0, POSITION_ZERO_OR_MIN);
    ck_assert_double_eq_tol(span.start, ranges[_i].start, 1e-9);
    ck_assert_double_eq_tol(span.end, ranges[_i].end, 1e-9);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    double start, end;
} rects[] = {
    {"\"bar\"", BAND(""), 50, 100},
    /* half the band, about its middle */
    {"{\"type\": \"bar\", \"width\": {\"band\": 0.5}}", BAND(""), 62.5, 87.5},
    {"{\"type\": \"bar\", \"width\": 10}", BAND(""), 70, 80},
    {"\"bar\"", BAND("") ", \"size\": {\"value\": 20}, " QUANTITY("y", "v"), 65, 85},
    /* which is its height while nothing else makes it upright */
    {"\"bar\"", BAND("") ", \"size\": {\"value\": 20}", 50, 100},
    /* bars of two subgroups in a band of 50 px */
    {"\"bar\"",
     BAND("") ", \"xOffset\": {\"field\": \"n\", \"scale\": {\"domain\": [\"b\", \"c\"]}}", 50, 75},
    {"\"rect\"", QUANTITY("x", "v") ", " END("x2", "w"), 80, 30},
};

START_TEST(a_rectangle_is_a_band_a_size_or_a_range)
{
    build_mark(&chart, rects[_i].mark, rects[_i].encoding, ROW);
    struct span span = position_rect(chart.view.unit, CHANNEL_X, 0);
    ck_assert_double_eq_tol(fmin(span.start, span.end), fmin(rects[_i].start, rects[_i].end), 1e-9);
    ck_assert_double_eq_tol(fmax(span.start, span.end), fmax(rects[_i].start, rects[_i].end), 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/position");
    TCase *tests = tcase_create("positions");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_point_is_where_its_channel_or_property_says, 0, COUNT_OF(points));
    tcase_add_loop_test(tests, a_range_runs_to_the_secondary_channel, 0, COUNT_OF(ranges));
    tcase_add_loop_test(tests, a_rectangle_is_a_band_a_size_or_a_range, 0, COUNT_OF(rects));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
