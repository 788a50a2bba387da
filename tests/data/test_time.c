/*
 * The calendar, Date.parse() and d3's utcParse(): the expectations in time_cases.h are those of V8
 * and d3, the rest is the Gregorian calendar.
 */
#include "data/time.h"

#include "base/array.h"
#include "tests/data/time_cases.h"
#include "tests/support/suite.h"

static void check_time(const char *what, double found, double expected)
{
    bool is_same = found == expected || (isnan(found) && isnan(expected));
    ck_assert_msg(is_same, "%s: %.0f, not %.0f", what, found, expected);
}

START_TEST(a_text_is_parsed)
{
    check_time(date_texts[_i].text, time_parse(date_texts[_i].text, NULL), date_texts[_i].time);
}
END_TEST

START_TEST(a_text_is_read_by_a_pattern)
{
    const struct pattern_text *one = &pattern_texts[_i];
    check_time(one->text, time_parse_format(one->text, one->specifier, NULL, NULL), one->time);
}
END_TEST

/* Leap years, the year 0 and before, the first and last instants of ECMA-262, 21.4.1.1. */
static const struct {
    double time;
    struct calendar parts;
} instants[] = {
    {0, {1970, 0, 1, 0, 0, 0, 0, 4, 1}},
    {-1, {1969, 11, 31, 23, 59, 59, 999, 3, 365}},
    {1330473600000, {2012, 1, 29, 0, 0, 0, 0, 3, 60}},
    {1356998399999, {2012, 11, 31, 23, 59, 59, 999, 1, 366}},
    {-2203891200000, {1900, 2, 1, 0, 0, 0, 0, 4, 60}},
    {951782400000, {2000, 1, 29, 0, 0, 0, 0, 2, 60}},
    {-62167219200000, {0, 0, 1, 0, 0, 0, 0, 6, 1}},
    {-62167219200001, {-1, 11, 31, 23, 59, 59, 999, 5, 365}},
    {8.64e15, {275760, 8, 13, 0, 0, 0, 0, 6, 257}},
    {-8.64e15, {-271821, 3, 20, 0, 0, 0, 0, 2, 110}},
};

START_TEST(an_instant_has_parts)
{
    struct calendar found = time_split(instants[_i].time);
    const struct calendar *parts = &instants[_i].parts;
    ck_assert_double_eq(found.year, parts->year);
    ck_assert_int_eq(found.month, parts->month);
    ck_assert_int_eq(found.day, parts->day);
    ck_assert_int_eq(found.hour, parts->hour);
    ck_assert_int_eq(found.minute, parts->minute);
    ck_assert_int_eq(found.second, parts->second);
    ck_assert_int_eq(found.millisecond, parts->millisecond);
    ck_assert_int_eq(found.weekday, parts->weekday);
    ck_assert_int_eq(found.day_of_year, parts->day_of_year);
    check_time("made again",
               time_make((struct time_parts){parts->year, parts->month, parts->day, parts->hour,
                                             parts->minute, parts->second, parts->millisecond}),
               instants[_i].time);
}
END_TEST

/* Date.UTC() of the same arguments. */
START_TEST(parts_out_of_range_carry_over)
{
    check_time("month 14", time_make((struct time_parts){.year = 2011, .month = 14, .day = 1}),
               1330560000000);
    check_time("day 0", time_make((struct time_parts){.year = 2012, .month = 2}), 1330473600000);
    check_time("month -1", time_make((struct time_parts){.year = 2012, .month = -1, .day = 1}),
               1322697600000);
    check_time("25 hours",
               time_make((struct time_parts){.year = 1970, .day = 1, .hour = 25, .minute = -60}),
               86400000);
    check_time("NaN", time_make((struct time_parts){.year = 2012, .month = NAN, .day = 1}), NAN);
    check_time("too far", time_make((struct time_parts){275760, 8, 13, 0, 0, 0, 1}), NAN);
    ck_assert(isnan(time_split(NAN).year));
}
END_TEST

static Suite *time_suite(void)
{
    Suite *suite = suite_create("time");
    TCase *tcase = tcase_create("time");
    tcase_add_loop_test(tcase, a_text_is_parsed, 0, COUNT_OF(date_texts));
    tcase_add_loop_test(tcase, a_text_is_read_by_a_pattern, 0, COUNT_OF(pattern_texts));
    tcase_add_loop_test(tcase, an_instant_has_parts, 0, COUNT_OF(instants));
    tcase_add_test(tcase, parts_out_of_range_carry_over);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(time_suite());
}
