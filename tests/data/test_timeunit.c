/*
 * Time units: the expectations in timeunit_cases.h are vega-time's, names and durations those of
 * Vega-Lite's src/timeunit.ts.
 */
#include "data/timeunit.h"

#include <math.h>

#include "base/array.h"
#include "tests/data/fixture.h"
#include "tests/data/timeunit_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static bool read_unit(const char *text, struct timeunit *unit)
{
    const char *object = arena_format(fixture.arena, "{\"timeUnit\": %s}", text);
    return timeunit_read(node_member(fixture_json(&fixture, object), "timeUnit"), NULL, unit,
                         fixture.arena, fixture.diag);
}

static struct timeunit unit_named(const char *name)
{
    struct timeunit unit;
    ck_assert_msg(read_unit(arena_format(fixture.arena, "\"%s\"", name), &unit), "%s",
                  fixture_told(&fixture));
    return unit;
}

START_TEST(a_unit_starts_and_ends)
{
    struct timeunit unit = unit_named(unit_cases[_i].unit);
    unit.step = unit_cases[_i].step;
    double start = timeunit_floor(&unit, unit_cases[_i].time);
    ck_assert_msg(start == unit_cases[_i].start, "%s of %.0f: %.0f, not %.0f", unit_cases[_i].unit,
                  unit_cases[_i].time, start, unit_cases[_i].start);
    ck_assert_double_eq(timeunit_next(&unit, start), unit_cases[_i].end);
    ck_assert(timeunit_floor(&unit, (double)NAN) != timeunit_floor(&unit, (double)NAN));
}
END_TEST

START_TEST(a_unit_has_names)
{
    struct timeunit unit = unit_named(name_cases[_i].unit);
    ck_assert_str_eq(timeunit_format(&unit, fixture.arena), name_cases[_i].format);
    ck_assert_str_eq(timeunit_title(&unit, fixture.arena), name_cases[_i].title);
    ck_assert_str_eq(timeunit_column_prefix(&unit, fixture.arena), name_cases[_i].unit);
}
END_TEST

START_TEST(a_unit_is_found_for_bins)
{
    struct timeunit unit = {.step = 1, .maxbins = bin_cases[_i].maxbins};
    unit = timeunit_resolve(&unit, bin_cases[_i].low, bin_cases[_i].high);
    ck_assert_str_eq(timeunit_title(&unit, fixture.arena), bin_cases[_i].parts);
    ck_assert_double_eq(unit.step, bin_cases[_i].step);
}
END_TEST

/* timeUnitToString(). */
static const struct {
    const char *unit, *prefix;
    bool is_utc, is_binned;
} spellings[] = {
    {"\"utcyearmonth\"", "utcyearmonth", true, false},
    {"\"binnedyear\"", "year_binned_true", false, true},
    {"\"binnedutcyear\"", "utcyear_binned_true", true, true},
    {"{\"unit\": \"minutes\", \"step\": 5}", "minutes_step_5", false, false},
    {"{\"unit\": \"minutes\", \"step\": 2.5}", "minutes_step_2_5", false, false},
    {"{\"unit\": \"utcday\"}", "utcday", true, false},
    {"{\"unit\": \"day\", \"utc\": true}", "utcday", true, false},
    {"{\"maxbins\": 20}", "timeunit_maxbins_20", false, false},
};

START_TEST(a_unit_is_spelled)
{
    struct timeunit unit;
    ck_assert_msg(read_unit(spellings[_i].unit, &unit), "%s", fixture_told(&fixture));
    ck_assert_str_eq(timeunit_column_prefix(&unit, fixture.arena), spellings[_i].prefix);
    ck_assert_int_eq(unit.is_utc, spellings[_i].is_utc);
    ck_assert_int_eq(unit.is_binned, spellings[_i].is_binned);
}
END_TEST

static const struct {
    const char *unit, *told;
} wrong_units[] = {
    {"\"yearmont\"", "1:14: error: unknown time unit \"yearmont\" (did you mean \"yearmonth\"?)"},
    {"\"utcmonts\"", "1:14: error: unknown time unit \"utcmonts\" (did you mean \"utcmonth\"?)"},
    {"\"binnedmonth\"", "1:14: error: unknown time unit \"binnedmonth\" (only units that begin "
                        "with the year can be binned)"},
    {"5", "1:14: error: \"timeUnit\" must be a string or an object, not a number"},
};

START_TEST(a_wrong_unit_is_told)
{
    struct timeunit unit;
    ck_assert(!read_unit(wrong_units[_i].unit, &unit));
    ck_assert_uint_eq(diag_count(fixture.diag), 1);
    ck_assert_str_eq(fixture_told(&fixture), wrong_units[_i].told);
}
END_TEST

/* durationExpr(): from 2001-01-01, in days. */
static const struct {
    const char *unit;
    double days;
} durations[] = {
    {"year", 365}, {"quarter", 90},  {"yearmonth", 31},   {"week", 7},
    {"date", 1},   {"dayofyear", 1}, {"hours", 1.0 / 24}, {"minutesseconds", 1.0 / 86400},
};

START_TEST(a_unit_lasts)
{
    struct timeunit unit = unit_named(durations[_i].unit);
    ck_assert_double_eq_tol(timeunit_duration(&unit, NULL), durations[_i].days * 86400000, 1e-6);
}
END_TEST

START_TEST(weekdays_have_no_duration)
{
    struct timeunit unit = unit_named("weekday");
    ck_assert(isnan(timeunit_duration(&unit, NULL)));
}
END_TEST

static Suite *timeunit_suite(void)
{
    Suite *suite = suite_create("timeunit");
    TCase *tcase = tcase_create("timeunit");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_unit_starts_and_ends, 0, COUNT_OF(unit_cases));
    tcase_add_loop_test(tcase, a_unit_has_names, 0, COUNT_OF(name_cases));
    tcase_add_loop_test(tcase, a_unit_is_found_for_bins, 0, COUNT_OF(bin_cases));
    tcase_add_loop_test(tcase, a_unit_is_spelled, 0, COUNT_OF(spellings));
    tcase_add_loop_test(tcase, a_wrong_unit_is_told, 0, COUNT_OF(wrong_units));
    tcase_add_loop_test(tcase, a_unit_lasts, 0, COUNT_OF(durations));
    tcase_add_test(tcase, weekdays_have_no_duration);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(timeunit_suite());
}
