/*
 * Locales. Expectations: d3-format's formatLocale() and d3-time-format's timeFormatLocale().
 */
#include "data/format/locale.h"

#include <math.h>

#include "base/array.h"
#include "tests/data/fixture.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

#define NAMES                                                                                      \
    "\"date\": \"%d.%m.%Y\", \"time\": \"%H:%M\", \"periods\": [\"vorm\", \"nachm\"], \"days\": "  \
    "[\"Sonntag\", \"Montag\", \"Dienstag\", \"Mittwoch\", \"Donnerstag\", \"Freitag\", "          \
    "\"Samstag\"], \"shortDays\": [\"So\", \"Mo\", \"Di\", \"Mi\", \"Do\", \"Fr\", \"Sa\"], "      \
    "\"months\": [\"Januar\", \"Februar\", \"Maerz\", \"April\", \"Mai\", \"Juni\", \"Juli\", "    \
    "\"August\", \"September\", \"Oktober\", \"November\", \"Dezember\"], \"shortMonths\": "       \
    "[\"Jan\", \"Feb\", \"Mrz\", \"Apr\", \"Mai\", \"Jun\", \"Jul\", \"Aug\", \"Sep\", \"Okt\", "  \
    "\"Nov\", \"Dez\"]"

static const struct {
    const char *locale, *specifier;
    double value;
    const char *text;
} numbers[] = {
    {"{\"decimal\": \",\", \"thousands\": \".\", \"grouping\": [3], \"currency\": [\"\", \" "
     "EUR\"]}",
     "$,.2f", 12345.5, "12.345,50 EUR"},
    {"{\"decimal\": \".\", \"thousands\": \",\", \"grouping\": [3, 2, 2], \"currency\": [\"Rs\", "
     "\"\"]}",
     "$,d", 12345678, "Rs1,23,45,678"},
    {"{}", "$,.1f", 12345.5, "12345.5"},
    {"{\"thousands\": \"_\"}", ",d", 1234567, "1234567"},
    {"{\"minus\": \"-\", \"percent\": \" pct\"}", ".0%", -0.5, "-50 pct"},
    {"{\"nan\": \"n/a\"}", ".1f", (double)NAN, "n/a"},
    {"{\"numerals\": [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \"j\"]}", "d",
     2019, "cabj"},
};

START_TEST(numbers_are_written_in_the_locale)
{
    struct number_locale locale;
    struct number_format format;
    const struct json_node *node = fixture_json(&fixture, numbers[_i].locale);
    ck_assert_msg(locale_read_number(node, &locale, fixture.diag), "%s", fixture_told(&fixture));
    ck_assert(number_format_parse(numbers[_i].specifier, &format));
    ck_assert_str_eq(number_format_apply(&format, &locale, numbers[_i].value, fixture.arena),
                     numbers[_i].text);
}
END_TEST

/* 1583155800000 is 2020-03-02T13:30Z, a Monday. The last locale's date names itself. */
static const struct {
    const char *locale, *specifier, *text;
} times[] = {
    {"{\"dateTime\": \"%x um %X\", " NAMES "}", "%A, %e. %B", "Montag,  2. Maerz"},
    {"{\"dateTime\": \"%x um %X\", " NAMES "}", "%a %b %p", "Mo Mrz nachm"},
    {"{\"dateTime\": \"%x um %X\", " NAMES "}", "%c", "02.03.2020 um 13:30"},
    {"{\"dateTime\": \"%c\", " NAMES "}", "%c!", "c!"},
};

START_TEST(times_are_written_in_the_locale)
{
    struct time_locale locale;
    const struct json_node *node = fixture_json(&fixture, times[_i].locale);
    ck_assert_msg(locale_read_time(node, &locale, fixture.diag), "%s", fixture_told(&fixture));
    ck_assert_str_eq(time_format(times[_i].specifier, 1583155800000, NULL, &locale, fixture.arena),
                     times[_i].text);
}
END_TEST

static const struct {
    const char *locale, *told;
} wrong[] = {
    {"{\"decimal\": 3}", "1:13: error: \"decimal\" of a locale must be a text, not a number"},
    {"{\"currency\": [\"$\"]}",
     "1:14: error: \"currency\" of a locale must be an array of 2 texts"},
    {"{\"thousands\": \",\", \"grouping\": [0]}",
     "1:32: error: \"grouping\" of a locale must be an array of the sizes of groups, not an array"},
};

START_TEST(a_wrong_locale_is_one_error)
{
    struct number_locale locale;
    ck_assert(!locale_read_number(fixture_json(&fixture, wrong[_i].locale), &locale, fixture.diag));
    ck_assert_str_eq(fixture_told(&fixture), wrong[_i].told);
}
END_TEST

START_TEST(a_locale_of_times_needs_all_its_names)
{
    struct time_locale locale;
    ck_assert(!locale_read_time(fixture_json(&fixture, "{" NAMES "}"), &locale, fixture.diag));
    ck_assert_str_eq(fixture_told(&fixture), "1:1: error: the locale has no \"dateTime\"");
}
END_TEST

/* Of d3's locales. Arabic has digits of its own, and no locale is Klingon's. */
static const struct {
    const char *tag, *number, *month;
} languages[] = {
    {"de", "$12.345,50", "Oktober"},  {"pt-BR", "$12.345,50", "Outubro"},
    {"en", "$12,345.50", "October"},  {"ar", "$12,345.50", "October"},
    {"tlh", "$12,345.50", "October"},
};

START_TEST(a_language_has_its_marks_and_words)
{
    struct locale locale = locale_default;
    struct number_format format;
    ck_assert(number_format_parse("$,.2f", &format));
    ck_assert(locale_read_language(languages[_i].tag, &locale, fixture.arena, fixture.diag));
    ck_assert_str_eq(number_format_apply(&format, &locale.number, 12345.5, fixture.arena),
                     languages[_i].number);
    ck_assert_str_eq(locale.time.months[9], languages[_i].month);
}
END_TEST

static Suite *locale_suite(void)
{
    Suite *suite = suite_create("data/format/locale");
    TCase *tcase = tcase_create("locale");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, numbers_are_written_in_the_locale, 0, COUNT_OF(numbers));
    tcase_add_loop_test(tcase, times_are_written_in_the_locale, 0, COUNT_OF(times));
    tcase_add_loop_test(tcase, a_wrong_locale_is_one_error, 0, COUNT_OF(wrong));
    tcase_add_test(tcase, a_locale_of_times_needs_all_its_names);
    tcase_add_loop_test(tcase, a_language_has_its_marks_and_words, 0, COUNT_OF(languages));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(locale_suite());
}
