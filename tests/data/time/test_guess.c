/*
 * How dates are written, found from a column: what is said of texts that V8 reads as they are
 * meant, otherwise, or not at all. What V8 makes of them is that of Node 20's Date.parse().
 */
#include "data/time/guess.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "data/time.h"
#include "tests/support/suite.h"

static struct arena *arena;

static void set_up(void)
{
    arena = arena_new(NULL);
}

static void tear_down(void)
{
    arena_free(arena);
}

static const struct {
    const char *texts[3];
    enum diag_code code; /* DIAG_CODE_COUNT: nothing is said */
    const char *in;      /* the message or the hint */
} columns[] = {
    {{"2024-03-01", "2024-03-02T10:00"}, DIAG_CODE_COUNT, ""},
    {{"Fri, 01 Mar 2024 12:00:00 GMT"}, DIAG_CODE_COUNT, ""},
    {{"", "2024-03-01"}, DIAG_CODE_COUNT, ""},
    {{"1/3/2024", "3/23/2024"}, DIAG_GUESSED_DATE, "date:'%m/%d/%Y'"},
    {{"1/3/2024", "2/3/2024"}, DIAG_AMBIGUOUS_DATE, "date:'%d/%m/%Y'"},
    {{"1/3/2024", "23/3/2024"}, DIAG_MISREAD_DATE, "date:'%d/%m/%Y'"},
    {{"13/1/2024", "1/13/2024"}, DIAG_MISREAD_DATE, "contradict"},
    {{"2024-Q1", "2024-Q4"}, DIAG_MISREAD_DATE, "date:'%Y-Q%q'"},
    {{"2024-W01", "2024-W52"}, DIAG_MISREAD_DATE, "date:'%G-W%V'"},
    {{"12:30", "14:45"}, DIAG_MISREAD_DATE, "not be read"},
    {{"20240301", "20240302"}, DIAG_MISREAD_DATE, "date:'%Y%m%d'"},
    {{"3/1/2024 1:00 PM", "3/13/2024 2:00 AM"}, DIAG_GUESSED_DATE, "%I:%M %p"},
    {{"5 Mar, 2024 10:00"}, DIAG_GUESSED_DATE, "2024-03-05"},
    {{"45292", "45293.5"}, DIAG_NUMBER_AS_DATE, "25569"},
    {{"2024-02-30"}, DIAG_IMPOSSIBLE_DATE, "2024-02-30"},
    {{"2024-02-29"}, DIAG_CODE_COUNT, ""},
    {{"2023-02-29"}, DIAG_IMPOSSIBLE_DATE, "2023-02-29"},
    {{"soon"}, DIAG_CODE_COUNT, ""}, /* that it's no date is said where it's drawn */
};

START_TEST(texts_are_judged_together)
{
    struct date_guess guess = {0};
    struct date_report reports[3];
    for (size_t i = 0; i < 3 && columns[_i].texts[i]; i++)
        date_guess_note_text(&guess, columns[_i].texts[i], i, NULL, arena);
    const struct date_candidate *other = date_guess_contradiction(&guess);
    struct date_places places = {"row 1", other ? "row 2" : NULL};
    size_t count = date_guess_report(&guess, "d", places, arena, reports);
    if (columns[_i].code == DIAG_CODE_COUNT) {
        ck_assert_msg(count == 0, "%s: %s", columns[_i].texts[0], count ? reports[0].message : "");
        return;
    }
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq((int)reports[0].code, (int)columns[_i].code);
    ck_assert_msg(strstr(reports[0].message, columns[_i].in) ||
                      strstr(reports[0].hint, columns[_i].in),
                  "%s: %s", reports[0].message, reports[0].hint);
}
END_TEST

static const struct {
    double numbers[2];
    const char *hint; /* NULL: they are milliseconds */
} numbers[] = {
    {{2019, 2020}, "date:'%Y'"},
    {{20240301, 20240302}, "date:'%Y%m%d'"},
    {{45292, 45293}, "25569"},
    {{1709251200, 1709337600}, "* 1000"},
    {{1709251200000, 1709337600000}, NULL},
    {{1709251200000000, 1709337600000000}, "/ 1000\""},
    {{1.7092512e18, 1.7093376e18}, "/ 1000000\""},
};

START_TEST(numbers_are_milliseconds)
{
    struct date_guess guess = {0};
    struct date_report reports[3];
    date_guess_note_number(&guess, numbers[_i].numbers[0]);
    date_guess_note_number(&guess, numbers[_i].numbers[1]);
    size_t count = date_guess_report(&guess, "d", (struct date_places){0}, arena, reports);
    ck_assert_uint_eq(count, numbers[_i].hint ? 1 : 0);
    if (numbers[_i].hint)
        ck_assert_msg(strstr(reports[0].hint, numbers[_i].hint), "%s", reports[0].hint);
}
END_TEST

static const struct {
    const char *text, *format;
    bool overflows;
} parts[] = {
    {"30.02.2024", "%d.%m.%Y", true},
    {"29.02.2024", "%d.%m.%Y", false},
    {"29.02.2023", "%d.%m.%Y", true},
    {"01.13.2024", "%d.%m.%Y", true},
    {"00.03.2024", "%d.%m.%Y", true},
    {"2024-366", "%Y-%j", false},
    {"25:00", "%H:%M", true},
    {"24:00", "%H:%M", false},
    {"soon", "%d.%m.%Y", false},
    {"31.12.2024", "%d.%m.%Y", false},
    {"2024", "%Y", false},
    {"2024-W53", "%G-W%V", false},
};

START_TEST(calendars_have_no_such_day)
{
    ck_assert_msg(time_format_overflows(parts[_i].text, parts[_i].format, NULL) ==
                      parts[_i].overflows,
                  "%s", parts[_i].text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/time/guess");
    TCase *tcase = tcase_create("guess");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, texts_are_judged_together, 0, COUNT_OF(columns));
    tcase_add_loop_test(tcase, numbers_are_milliseconds, 0, COUNT_OF(numbers));
    tcase_add_loop_test(tcase, calendars_have_no_such_day, 0, COUNT_OF(parts));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
