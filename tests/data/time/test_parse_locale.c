/*
 * Dates with the names of other languages. What they read as is what timeFormatLocale(…).utcParse()
 * of d3-time-format 4 makes of them with its own locales.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "data/format/locale.h"
#include "data/time.h"
#include "data/time/guess.h"
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
    const char *locale, *text, *format;
    double time; /* NAN: none */
} texts[] = {
    {"de-DE", "3. März 2024", "%d. %B %Y", 1709424000000},
    {"de-DE", "3. MÄRZ 2024", "%d. %B %Y", 1709424000000},
    {"de-DE", "3. March 2024", "%d. %B %Y", (double)NAN},
    {"de-DE", "03.04.2024", "%x", 1712102400000},
    {"de-DE", "Mo 4", "%a %d", -2208729600000},
    {"fr-FR", "12 févr. 2024", "%d %b %Y", 1707696000000},
    {"fr-FR", "3 AOÛT 2024", "%d %B %Y", 1722643200000},
    {"es-ES", "5 de enero de 2024", "%d de %B de %Y", 1704412800000},
    {"es-ES", "3/4/2024", "%x", 1712102400000},
    {"ru-RU", "2 февраля 2024", "%d %B %Y", 1706832000000},
    {"tr-TR", "1 Mart 2024", "%d %B %Y", 1709251200000},
    {"zh-CN", "十一月 2024", "%B %Y", 1730419200000},
};

START_TEST(names_are_those_of_the_locale)
{
    const struct time_locale *locale = NULL;
    const char *name = "";
    size_t index = 0;
    do
        locale = date_guess_locale(&index, &name, arena);
    while (locale && strcmp(name, texts[_i].locale) != 0);
    ck_assert_msg(locale != NULL, "no %s", texts[_i].locale);
    double time = time_parse_format(texts[_i].text, texts[_i].format, NULL, locale);
    bool is_same = time == texts[_i].time || (isnan(time) && isnan(texts[_i].time));
    ck_assert_msg(is_same, "%s: %.0f", texts[_i].text, time);
}
END_TEST

/* What is to be written, for columns of the languages' own. */
static const struct {
    const char *texts[2];
    const char *format, *locale; /* NULL: none is named */
} columns[] = {
    {{"3. März 2024", "4. April 2024"}, "%d. %B %Y", "de-DE"},
    {{"Montag, 4. März 2024", "Dienstag, 5. März 2024"}, "%A, %d. %B %Y", "de-DE"},
    {{"12 févr. 2024", "3 avr. 2024"}, "%d %b %Y", "fr-FR"},
    {{"4 mars 2024", "5 avril 2024"}, "%d %B %Y", "fr-FR"},
    {{"5 de enero de 2024", "6 de marzo de 2024"}, "%d de %B de %Y", "es-ES"},
    {{"1 de março de 2024", "2 de abril de 2024"}, "%d de %B de %Y", "pt-BR"},
    {{"gennaio 2024", "febbraio 2024"}, "%B %Y", "it-IT"},
    {{"1 января 2024", "2 февраля 2024"}, "%d %B %Y", "ru-RU"},
    {{"2024年3月1日", "2024年12月24日"}, "%Y年%m月%d日", NULL},
    {{"2024년 3월 1일", "2024년 4월 1일"}, "%Y년 %m월 %d일", NULL},
    {{"3 Mar 2024", "4 May 2024"}, "%d %b %Y", NULL},
};

START_TEST(the_format_and_the_locale_are_found)
{
    struct date_guess guess = {0};
    struct date_report reports[3];
    char format[64];
    for (size_t i = 0; i < 2; i++)
        date_guess_note_text(&guess, columns[_i].texts[i], i, NULL, arena);
    size_t count =
        date_guess_report(&guess, "d", (struct date_places){"row 1", "row 2"}, arena, reports);
    ck_assert_uint_eq(count, 1);
    snprintf(format, sizeof format, "date:'%s'", columns[_i].format);
    ck_assert_msg(strstr(reports[0].hint, format) != NULL, "%s", reports[0].hint);
    const char *locale = strstr(reports[0].hint, "--locale ");
    ck_assert_str_eq(locale ? locale + strlen("--locale ") : "",
                     columns[_i].locale ? columns[_i].locale : "");
}
END_TEST

/* A figure that is in that language already needs no word of it. */
START_TEST(the_locale_of_the_figure_goes_first)
{
    size_t index = 0;
    const char *name = "";
    struct date_guess guess = {0};
    struct date_report reports[3];
    do
        guess.locale = date_guess_locale(&index, &name, arena);
    while (guess.locale && strcmp(name, "de-DE") != 0);
    date_guess_note_text(&guess, "3. März 2024", 0, NULL, arena);
    ck_assert_uint_eq(date_guess_report(&guess, "d", (struct date_places){0}, arena, reports), 1);
    ck_assert_ptr_null(strstr(reports[0].hint, "--locale"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/time/parse_locale");
    TCase *tcase = tcase_create("locales");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, names_are_those_of_the_locale, 0, COUNT_OF(texts));
    tcase_add_loop_test(tcase, the_format_and_the_locale_are_found, 0, COUNT_OF(columns));
    tcase_add_test(tcase, the_locale_of_the_figure_goes_first);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
