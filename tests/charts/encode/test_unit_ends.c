/* Time units as rectangles fill them: src/compile/data/timeunit.ts, src/channeldef.ts of Vega-Lite.
 */
#include "charts/encode/unit_ends.h"

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

static const struct channel_def *read_x(const char *mark, const char *encoding)
{
    const char *spec =
        arena_format(chart.context.arena, "{\"mark\": %s, \"encoding\": {%s}}", mark, encoding);
    ck_assert_msg(chart_read(&chart, spec), "%s", fixture_told(&chart.base));
    return &chart.view.unit->encoding[CHANNEL_X];
}

#define MONTH "\"x\": {\"timeUnit\": \"utcyearmonth\", \"field\": \"d\""
#define BIN "\"x\": {\"bin\": true, \"field\": \"v\""

/* getBandPosition(); NAN: nothing says so. */
static const struct {
    const char *mark, *encoding;
    double position;
} positions[] = {
    {"\"bar\"", MONTH "}", 0.5}, /* config.bar.timeUnitBandPosition */
    {"{\"type\": \"bar\", \"timeUnitBandPosition\": 0}", MONTH "}", 0.5}, /* only the config's */
    {"\"bar\"", MONTH ", \"bandPosition\": 0.2}", 0.2},
    {"\"rule\"", MONTH "}, \"x2\": {\"field\": \"e\"}", NAN},
    {"\"bar\"", BIN "}", 0.5},
    {"\"point\"", BIN ", \"bandPosition\": 1}", 1},
    {"\"point\"", "\"x\": {\"field\": \"v\", \"type\": \"quantitative\"}", NAN},
    {"\"point\"", "\"y\": {\"field\": \"v\", \"type\": \"quantitative\"}", NAN},
};

START_TEST(a_mark_stands_somewhere_in_its_unit)
{
    const struct channel_def *def = read_x(positions[_i].mark, positions[_i].encoding);
    double position = unit_band_position(chart.view.unit, def);
    ck_assert_msg(isnan(positions[_i].position) ? isnan(position)
                                                : position == positions[_i].position,
                  "%s: %g", positions[_i].encoding, position);
}
END_TEST

/* March 2021 among the months about it, in days since 1970 of their firsts. */
static const double february = 18659, march = 18687, april = 18718, day = 86400e3;

static const struct {
    double position, start, end;
} shifts[] = {
    {0.5, 18687, 18718},     /* as it is */
    {0, 18673, 18702.5},     /* half a month earlier, of February and of March */
    {-0.5, 18659, 18687},    /* February */
    {0.25, 18680, 18710.25}, /* a quarter */
};

START_TEST(ends_move_with_the_bands_middle)
{
    const struct channel_def *def = read_x("\"bar\"", MONTH "}");
    const struct unit_ends given = {march * day, april * day};
    struct unit_ends ends = unit_ends_shift(def, given, shifts[_i].position);
    ck_assert_double_eq_tol(ends.start / day, shifts[_i].start, 1e-9);
    ck_assert_double_eq_tol(ends.end / day, shifts[_i].end, 1e-9);
    ck_assert_double_eq(february + 28, march);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/encode/unit_ends");
    TCase *tests = tcase_create("unit_ends");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_mark_stands_somewhere_in_its_unit, 0, (int)COUNT_OF(positions));
    tcase_add_loop_test(tests, ends_move_with_the_bands_middle, 0, (int)COUNT_OF(shifts));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
