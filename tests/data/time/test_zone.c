/*
 * Time zones. The expectations in zone_cases.h are those of ECMAScript's Date as V8 has it, of d3
 * and of Vega (make_cases.mjs).
 */
#include "data/time/zone.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/array.h"
#include "data/format/locale.h"
#include "data/format/number.h"
#include "data/format/time.h"
#include "data/time.h"
#include "data/time/interval.h"
#include "data/timeunit.h"
#include "tests/data/fixture.h"
#include "tests/data/time/zone_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static const struct zone *zone_named(const char *name)
{
    const struct zone *zone;
    ck_assert_msg(zone_load(name, NULL, &zone, fixture.arena, fixture.diag), "%s",
                  fixture_told(&fixture));
    return zone;
}

/* What the cases take to be the future: from 2026 on. */
static const double future = 1767225600000;

/* Rules for the future that a government has changed since the cases were made, by an offset that
 * they led to. */
static const struct {
    const char *zone;
    time_t time;
    const char *offset;
} predictions[] = {
    {"Africa/Casablanca", 317160486000, "+0100"}, /* tzdata 2026 */
};

/* The C library reads the same files as we do, with code of its own. */
static bool is_other_rule(const char *zone)
{
    for (size_t i = 0; i < COUNT_OF(predictions); i++) {
        struct tm local;
        char offset[16];
        if (strcmp(predictions[i].zone, zone) != 0)
            continue;
        setenv("TZ", zone, 1);
        tzset();
        return localtime_r(&predictions[i].time, &local) &&
               strftime(offset, sizeof offset, "%z", &local) > 0 &&
               strcmp(offset, predictions[i].offset) != 0;
    }
    return false;
}

static void check(double time, double expected, const char *what, const char *zone, double of)
{
    if (fmax(of, expected) >= future && is_other_rule(zone)) {
        printf("skipped: %s from 2026 on, as this tzdata has another rule\n", zone);
        return;
    }
    bool same = isnan(expected) ? isnan(time) : time == expected;
    ck_assert_msg(same, "%s in %s of %.0f: %.0f, not %.0f", what, zone, of, time, expected);
}

#define CHECK(one, value, member)                                                                  \
    check(value, (double)(one)->member, #member, (one)->zone, (one)->time)

/* A test of a table's cases of one zone: a process for each case would take minutes. */
#define ZONE_TEST(name, table, check_case)                                                         \
    START_TEST(name)                                                                               \
    {                                                                                              \
        const struct zone *zone = zone_named(case_zones[_i]);                                      \
        size_t count = 0;                                                                          \
        for (size_t i = 0; i < COUNT_OF(table); i++) {                                             \
            if (strcmp(table[i].zone, case_zones[_i]) == 0) {                                      \
                check_case(&table[i], zone);                                                       \
                count++;                                                                           \
            }                                                                                      \
        }                                                                                          \
        ck_assert_uint_gt(count, 0);                                                               \
    }                                                                                              \
    END_TEST

static void check_parts(const struct part_case *one, const struct zone *zone)
{
    struct calendar parts = time_split_in(zone, one->time);
    CHECK(one, parts.year, year);
    CHECK(one, parts.month, month);
    CHECK(one, parts.day, day);
    CHECK(one, parts.hour, hour);
    CHECK(one, parts.minute, minute);
    CHECK(one, parts.second, second);
    CHECK(one, parts.millisecond, millisecond);
    CHECK(one, parts.weekday, weekday);
    CHECK(one, zone_minutes_behind(zone, one->time), behind);
}

ZONE_TEST(an_instant_has_local_parts, part_cases, check_parts)

static void check_made(const struct made_case *one, const struct zone *zone)
{
    CHECK(one, time_make_of_parts(zone, one->parts, COUNT_OF(one->parts)), time);
}

ZONE_TEST(local_parts_are_an_instant, made_cases, check_made)

static struct time_interval interval_named(const char *unit, double step, const struct zone *zone)
{
    struct time_interval interval;
    ck_assert(time_interval_find(unit, zone, &interval));
    ck_assert(step <= 1 || time_interval_every(&interval, step));
    return interval;
}

static void check_moves(const struct move_case *one, const struct zone *zone)
{
    struct time_interval interval = interval_named(one->unit, one->step, zone);
    CHECK(one, time_interval_floor(&interval, one->time), floor);
    CHECK(one, time_interval_ceil(&interval, one->time), ceil);
    CHECK(one, time_interval_offset(&interval, one->time, 2), plus_two);
    CHECK(one, time_interval_offset(&interval, one->time, -1), minus_one);
}

ZONE_TEST(an_interval_starts_and_moves, move_cases, check_moves)

static void check_range(const struct range_case *one, const struct zone *zone)
{
    struct time_interval interval = interval_named(one->unit, one->step, zone);
    double starts[COUNT_OF(one->starts)];
    const struct time_range range = {one->from, one->to, one->count};
    size_t length = time_interval_range(&interval, &range, starts, COUNT_OF(starts));
    ck_assert_uint_eq(length, one->length);
    for (size_t i = 0; i < length; i++)
        check(starts[i], one->starts[i], one->unit, one->zone, one->from);
}

ZONE_TEST(an_interval_has_starts, range_cases, check_range)

static void check_ticks(const struct tick_case *one, const struct zone *zone)
{
    struct time_interval interval;
    double starts[200];
    const struct tick_span span = {one->from, one->to, one->count};
    ck_assert(time_interval_for_ticks(&span, zone, false, &interval));
    const struct time_range range = {one->from, one->to + 1, 1};
    size_t length = time_interval_range(&interval, &range, starts, COUNT_OF(starts));
    ck_assert_uint_eq(length, one->length);
    check(starts[0], one->first, "first", one->zone, one->from);
    check(starts[1], one->second, "second", one->zone, one->from);
    check(starts[length - 1], one->last, "last", one->zone, one->from);
    check(time_interval_floor(&interval, one->from), one->nice_from, "nice", one->zone, one->from);
    check(time_interval_ceil(&interval, one->to), one->nice_to, "nice", one->zone, one->to);
}

ZONE_TEST(an_axis_gets_ticks, tick_cases, check_ticks)

static void check_format(const struct format_case *one, const struct zone *zone)
{
    ck_assert_str_eq(
        time_format(one->specifier, one->time, zone, &locale_default.time, fixture.arena),
        one->text);
}

ZONE_TEST(a_format_is_local, format_cases, check_format)

static void check_multi(const struct multi_case *one, const struct zone *zone)
{
    ck_assert_str_eq(time_format_multi(one->time, zone, &locale_default.time, fixture.arena),
                     one->text);
}

ZONE_TEST(a_tick_is_written_in_local_time, multi_cases, check_multi)

static void check_text(const struct text_case *one, const struct zone *zone)
{
    check(time_parse(one->text, zone), one->time, one->text, one->zone, 0);
}

ZONE_TEST(a_text_is_local, text_cases, check_text)

static void check_pattern(const struct pattern_case *one, const struct zone *zone)
{
    check(time_parse_format(one->text, one->pattern, zone, NULL), one->time, one->text, one->zone,
          0);
}

ZONE_TEST(a_pattern_is_local, pattern_cases, check_pattern)

static void check_unit(const struct unit_case *one, const struct zone *zone)
{
    struct timeunit unit;
    const char *text = arena_format(fixture.arena, "{\"unit\": \"%s\"}", one->unit);
    ck_assert(
        timeunit_read(fixture_json(&fixture, text), zone, &unit, fixture.arena, fixture.diag));
    unit.step = one->step;
    double start = timeunit_floor(&unit, one->time);
    CHECK(one, start, start);
    CHECK(one, timeunit_next(&unit, start), end);
}

ZONE_TEST(a_time_unit_is_local, unit_cases, check_unit)

/* A unit in UTC has no zone. */
START_TEST(a_unit_in_utc_is_not_local)
{
    struct timeunit unit;
    const struct zone *zone = zone_named("Asia/Tokyo");
    ck_assert(timeunit_read(fixture_json(&fixture, "{\"unit\": \"utcyearmonthdate\"}"), zone, &unit,
                            fixture.arena, fixture.diag));
    ck_assert_double_eq(timeunit_floor(&unit, 1577836800000 - 1), 1577836800000 - 86400000);
}
END_TEST

START_TEST(utc_is_no_zone)
{
    static const char *const names[] = {"UTC", "Etc/UTC", "Etc/GMT", "Etc/Zulu"};
    const struct zone *zone = NULL;
    ck_assert(zone_load(names[_i], NULL, &zone, fixture.arena, fixture.diag));
    ck_assert_ptr_null(zone);
    ck_assert_double_eq(zone_to_local(NULL, 12), 12);
    ck_assert_double_eq(zone_to_utc(NULL, 12), 12);
    ck_assert(zone_load("UTC", "/nowhere", &zone, fixture.arena, fixture.diag)); /* no file */
}
END_TEST

static const struct {
    const char *name, *told;
} wrong_names[] = {
    {"America/New_Yrok", "unknown time zone \"America/New_Yrok\" (did you mean "
                         "\"America/New_York\"?)"},
    {"america/new_york", "unknown time zone \"america/new_york\" (did you mean "
                         "\"America/New_York\"?)"},
    {"Berlin", "unknown time zone \"Berlin\" (did you mean \"Europe/Berlin\"?)"},
    {"", "unknown time zone \"\" (give a name of the IANA database, such as \"Europe/Berlin\")"},
    {"Middle-earth/Minas_Tirith", "unknown time zone \"Middle-earth/Minas_Tirith\" (give a name of "
                                  "the IANA database, such as \"Europe/Berlin\")"},
    /* No names, but paths of files: */
    {"../zoneinfo/Europe/Berlin", "unknown time zone \"../zoneinfo/Europe/Berlin\" (give a name of "
                                  "the IANA database, such as \"Europe/Berlin\")"},
    {"tzdata.zi", "unknown time zone \"tzdata.zi\" (give a name of the IANA database, such as "
                  "\"Europe/Berlin\")"},
    {"localtime", "unknown time zone \"localtime\" (give a name of the IANA database, such as "
                  "\"Europe/Berlin\")"},
};

START_TEST(an_unknown_zone_is_an_error)
{
    const struct zone *zone;
    ck_assert(!zone_load(wrong_names[_i].name, NULL, &zone, fixture.arena, fixture.diag));
    ck_assert_ptr_null(zone);
    const char *told = fixture_told(&fixture);
    ck_assert_str_eq(told + strlen("0:0: error: "), wrong_names[_i].told);
}
END_TEST

START_TEST(a_machine_without_zones_is_told)
{
    const struct zone *zone;
    ck_assert(!zone_load("Europe/Berlin", "/nowhere", &zone, fixture.arena, fixture.diag));
    ck_assert_str_eq(fixture_told(&fixture),
                     "0:0: error: there are no time zones in \"/nowhere\" (install the package "
                     "tzdata)");
}
END_TEST

/* RFC 8536, a file made by hand: a header with six counts, then times, their types, the types
 * (offset, whether it is summer time, where its name is) and names; 64-bit times; the rule. */
#define COUNTS "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\2\0\0\0\4"
#define ZEROS "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
#define TYPES                                                                                      \
    "\0\0\0\0\0\0\0\0\x0e\x10\0\0"                                                                 \
    "ABC"
#define HEADER "TZif2" ZEROS COUNTS
#define BLOCKS                                                                                     \
    HEADER "\0\0\0\0"                                                                              \
           "\1" TYPES "\0" HEADER "\0\0\0\0\0\0\0\0"                                               \
           "\1" TYPES "\0"

static const struct {
    const char *bytes;
    size_t length;
    bool is_zone;
} files[] = {
#define FILE_OF(text, is_zone)                                                                     \
    {                                                                                              \
        text, sizeof text - 1, is_zone                                                             \
    }
    FILE_OF(BLOCKS "\nABC-1\n", true),
    FILE_OF(BLOCKS "\n\n", true), /* no rule: the last offset stays */
    FILE_OF(BLOCKS "\n<+01>-1<+02>,M3.5.0,M10.5.0/3\n", true),
    FILE_OF(BLOCKS, false),
    FILE_OF(BLOCKS "\nABC-1", false),
    FILE_OF(BLOCKS "\nABC\n", false),
    FILE_OF(BLOCKS "\nABC-1DEF,J60,J300\n", false),
    FILE_OF(BLOCKS "\nABC-1DEF,M3.5.0,M13.5.0\n", false),
    FILE_OF(BLOCKS "\nABC-1DEF,M3.5.7,M10.5.0\n", false),
    FILE_OF(BLOCKS "\nABC-1x\n", false),
    FILE_OF(BLOCKS "\nABC-200\n", false),
    FILE_OF("TZif2" ZEROS, false),
    FILE_OF("", false),
    FILE_OF("UTC0", false),
    FILE_OF("TZif1" ZEROS COUNTS "\0\0\0\0"
            "\1" TYPES "\0",
            false), /* version 1 */
    FILE_OF("TZif2" ZEROS "\xff\xff\xff\xff\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\2\0\0\0\4", false),
    FILE_OF("TZif2" ZEROS "\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff\xff\xf0\0\0\0\2\0\0\0\4", false),
    FILE_OF(HEADER "\0\0\0\0"
                   "\1" TYPES "\0" HEADER "\0\0\0\0\0\0\0\0"
                   "\2" TYPES "\0"
                   "\nABC-1\n",
            false), /* a type that there isn't */
};

START_TEST(a_file_is_read_or_refused)
{
    const struct zone *zone = zone_read("/zones/A", (const unsigned char *)files[_i].bytes,
                                        files[_i].length, fixture.arena, fixture.diag);
    ck_assert_int_eq(zone != NULL, files[_i].is_zone);
    if (!files[_i].is_zone) {
        ck_assert_str_eq(fixture_told(&fixture), "0:0: error: \"/zones/A\" is no time zone file "
                                                 "(install the package tzdata again)");
        return;
    }
    ck_assert_double_eq(zone_offset(zone, -1), 0);
    ck_assert_double_eq(zone_offset(zone, 0), 3600000);
    ck_assert_double_eq(zone_offset_at_local(zone, 3599999), 0); /* the hour that was skipped */
    ck_assert_double_eq(zone_offset_at_local(zone, 3600000), 3600000);
    /* 2100-07-01: the rule has summer time then. */
    ck_assert_double_eq(zone_offset(zone, 4118083200000), _i == 2 ? 7200000 : 3600000);
}
END_TEST

enum { ZONE_COUNT = COUNT_OF(case_zones) };

static Suite *zone_suite(void)
{
    Suite *suite = suite_create("time/zone");
    TCase *tcase = tcase_create("time/zone");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, an_instant_has_local_parts, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, local_parts_are_an_instant, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, an_interval_starts_and_moves, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, an_interval_has_starts, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, an_axis_gets_ticks, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, a_format_is_local, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, a_tick_is_written_in_local_time, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, a_text_is_local, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, a_pattern_is_local, 0, ZONE_COUNT);
    tcase_add_loop_test(tcase, a_time_unit_is_local, 0, ZONE_COUNT);
    tcase_add_test(tcase, a_unit_in_utc_is_not_local);
    tcase_add_loop_test(tcase, utc_is_no_zone, 0, 4);
    tcase_add_loop_test(tcase, an_unknown_zone_is_an_error, 0, COUNT_OF(wrong_names));
    tcase_add_test(tcase, a_machine_without_zones_is_told);
    tcase_add_loop_test(tcase, a_file_is_read_or_refused, 0, COUNT_OF(files));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(zone_suite());
}
