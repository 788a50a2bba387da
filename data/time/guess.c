/*
 * Finding the format of all dates of a column. d3's parsers read them, V8's rules say what Vega
 * reads instead.
 */
#include "data/time/guess.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"
#include "data/time.h"

/* The formats that are tried. As far as they begin with the day or the month, they come in pairs,
 * of an even index and an odd one. */
static const char *const formats[] = {"%d.%m.%Y",
                                      "%m.%d.%Y",
                                      "%d/%m/%Y",
                                      "%m/%d/%Y",
                                      "%d-%m-%Y",
                                      "%m-%d-%Y",
                                      "%d.%m.%y",
                                      "%m.%d.%y",
                                      "%d/%m/%y",
                                      "%m/%d/%y",
                                      "%d-%m-%y",
                                      "%m-%d-%y",
                                      "%d.%m.%Y %H:%M",
                                      "%m.%d.%Y %H:%M",
                                      "%d/%m/%Y %H:%M",
                                      "%m/%d/%Y %H:%M",
                                      "%d-%m-%Y %H:%M",
                                      "%m-%d-%Y %H:%M",
                                      "%d/%m/%y %H:%M",
                                      "%m/%d/%y %H:%M",
                                      "%d.%m.%Y %H:%M:%S",
                                      "%m.%d.%Y %H:%M:%S",
                                      "%d/%m/%Y %H:%M:%S",
                                      "%m/%d/%Y %H:%M:%S",
                                      "%d-%m-%Y %H:%M:%S",
                                      "%m-%d-%Y %H:%M:%S",
                                      "%d/%m/%Y %I:%M %p",
                                      "%m/%d/%Y %I:%M %p",
                                      "%d/%m/%Y %I:%M:%S %p",
                                      "%m/%d/%Y %I:%M:%S %p",
                                      "%d/%m/%Y, %H:%M:%S",
                                      "%m/%d/%Y, %H:%M:%S",
                                      "%d/%m/%Y, %I:%M:%S %p",
                                      "%m/%d/%Y, %I:%M:%S %p",
                                      "%d.%m.",
                                      "%m.%d.",
                                      "%d %m %Y",
                                      "%m %d %Y",
                                      "%Y/%m/%d",
                                      "%Y.%m.%d",
                                      "%Y-%m-%d",
                                      "%Y/%m/%d %H:%M",
                                      "%Y/%m/%d %H:%M:%S",
                                      "%Y-%m-%d %H:%M:%S %Z",
                                      "%Y-%m-%d %H:%M %Z",
                                      "%Y-%m-%d %I:%M:%S %p",
                                      "%Y-%m-%d %I:%M %p",
                                      "%b %d %Y",
                                      "%b %d, %Y",
                                      "%b. %d, %Y",
                                      "%B %d, %Y",
                                      "%B %d %Y",
                                      "%b %d, %Y %H:%M",
                                      "%b %d, %Y %I:%M %p",
                                      "%a %b %d %Y",
                                      "%a, %b %d, %Y",
                                      "%A, %B %d, %Y",
                                      "%d %b %Y",
                                      "%d %B %Y",
                                      "%d. %B %Y",
                                      "%d-%b-%Y",
                                      "%d-%b-%y",
                                      "%d/%b/%Y",
                                      "%d%b%Y",
                                      "%d %b %y",
                                      "%Y-%b-%d",
                                      "%Y %b %d",
                                      "%Y %b",
                                      "%Y-%b",
                                      "%b %Y",
                                      "%B %Y",
                                      "%b, %Y",
                                      "%B, %Y",
                                      "%b-%Y",
                                      "%b-%y",
                                      "%b %y",
                                      "%b/%Y",
                                      "%m/%Y",
                                      "%m.%Y",
                                      "%m-%Y",
                                      "%Y/%m",
                                      "%Y.%m",
                                      "%Y %m",
                                      "%Y%m%d",
                                      "%Y%m%d%H%M%S",
                                      "%Y%m%d%H%M",
                                      "%Y%m%dT%H%M%S",
                                      "%Y%m%dT%H%M%SZ",
                                      "%Y-Q%q",
                                      "%Y Q%q",
                                      "%YQ%q",
                                      "%Y/Q%q",
                                      "Q%q %Y",
                                      "Q%q/%Y",
                                      "Q%q-%Y",
                                      "%G-W%V",
                                      "%G-W%V-%u",
                                      "%GW%V",
                                      "%H:%M",
                                      "%H:%M:%S",
                                      "%I:%M %p",
                                      "%Y年%m月%d日",
                                      "%Y年%m月",
                                      "%Y年",
                                      "%Y년 %m월 %d일",
                                      "%Y년 %m월",
                                      "%Y년"};

/* Those that are also tried with the names of other languages. */
static const char *const named_formats[] = {"%d. %B %Y",
                                            "%d. %b %Y",
                                            "%d. %b. %Y",
                                            "%d %B %Y",
                                            "%d %b %Y",
                                            "%d %b. %Y",
                                            "%d de %B de %Y",
                                            "%d de %B %Y",
                                            "%d de %b de %Y",
                                            "%d-%b-%Y",
                                            "%d-%b-%y",
                                            "%d %b %y",
                                            "%d/%b/%Y",
                                            "%d %B, %Y",
                                            "%B %d, %Y",
                                            "%B %d %Y",
                                            "%b %d, %Y",
                                            "%b %d %Y",
                                            "%Y. %B %d.",
                                            "%B %Y",
                                            "%b %Y",
                                            "%b. %Y",
                                            "%B de %Y",
                                            "%b-%Y",
                                            "%b-%y",
                                            "%b %y",
                                            "%Y %B",
                                            "%Y %b",
                                            "%A, %d. %B %Y",
                                            "%A %d. %B %Y",
                                            "%a, %d. %b %Y",
                                            "%A %d %B %Y",
                                            "%A, %d %B %Y",
                                            "%a %d %b %Y",
                                            "%A, %d de %B de %Y",
                                            "%A %d de %B de %Y",
                                            "%d. %B %Y %H:%M",
                                            "%d %B %Y %H:%M",
                                            "%d %b %Y %H:%M",
                                            "%d. %B",
                                            "%d %B"};

/* --- what is standard ------------------------------------------------------------------------ */

static size_t digits_at(const char *text)
{
    return strspn(text, "0123456789");
}

/* After year, month and day, what ISO 8601 puts behind a "T", or many a blank. */
static bool is_iso_time(const char *text)
{
    if (*text != 'T' && *text != ' ' && *text != 't')
        return !*text;
    return text[1] >= '0' && text[1] <= '9' &&
           strspn(text + 1, "0123456789:.,Z+-z") == strlen(text + 1);
}

/* "2024", "2024-03", "2024-03-01" with a time or without, "+012024-…". */
static bool is_iso(const char *text)
{
    const char *at = text + (*text == '+' || *text == '-');
    size_t year = digits_at(at);
    if (year != (at > text ? 6 : 4))
        return false;
    at += year;
    for (int i = 0; i < 2 && *at == '-'; i++, at += 3) {
        if (digits_at(at + 1) != 2)
            return false;
    }
    return is_iso_time(at);
}

/* "Fri, 01 Mar 2024 10:00:00 GMT", with the parts that may be left out left out. */
static bool is_mail_date(const char *text)
{
    int day, year, hour, minute, read = 0;
    char month[4];
    const char *comma = strchr(text, ',');
    if (comma && comma - text == 3)
        text = comma + 1;
    return sscanf(text, " %2d %3[A-Za-z] %4d %2d:%2d%n", &day, month, &year, &hour, &minute,
                  &read) == 5 &&
           read > 0;
}

/* Whether text begins with the day "2024-02-30", where February has fewer. A month 13, and a 32nd
 * day, V8 doesn't read. */
static bool is_impossible(const char *text)
{
    char day[11];
    if (digits_at(text) != 4 || strlen(text) < 10 || text[4] != '-' || text[7] != '-' ||
        digits_at(text + 5) != 2 || digits_at(text + 8) != 2 || memcmp(text + 5, "13", 2) >= 0 ||
        memcmp(text + 8, "32", 2) >= 0)
        return false;
    memcpy(day, text, 10);
    day[10] = '\0';
    return time_format_overflows(day, "%Y-%m-%d", NULL);
}

bool date_guess_is_plain(const char *text)
{
    return (is_iso(text) || is_mail_date(text)) && !is_impossible(text);
}

/* "45292" and "45292.5"; four digits are a year. */
static bool is_number(const char *text)
{
    size_t whole = digits_at(text);
    const char *rest = text + whole;
    return whole > 4 && (!*rest || (*rest == '.' && rest[1] && !rest[1 + digits_at(rest + 1)]));
}

/* --- formats ---------------------------------------------------------------------------------- */

/* Nobody means a month 14, which d3's parsers take for February of the next year; nor a year 24 of
 * our era, which %Y reads out of two digits: that is %y. */
static double read_as(const char *text, const char *format, const struct zone *zone,
                      const struct time_locale *locale)
{
    static const double year_100 = -59011459200000;
    double time = time_parse_format(text, format, zone, locale);
    return time < year_100 || isnan(time) || time_format_overflows(text, format, locale)
               ? (double)NAN
               : time;
}

/* The other order of day and month; NULL: the format has none. */
static const char *swapped(const char *format)
{
    for (size_t i = 0; i + 1 < COUNT_OF(formats); i++) {
        const char *other = strcmp(formats[i], format) == 0 ? formats[i ^ 1] : NULL;
        if (other && strlen(other) == strlen(format) &&
            ((other[1] == 'm' && format[1] == 'd') || (other[1] == 'd' && format[1] == 'm')))
            return other;
    }
    return NULL;
}

/* Those of the formats that read the first text, with the names of a locale. */
static void add_candidates(struct date_guess *guess, const char *const *list, size_t count,
                           const struct date_candidate *with, const struct zone *zone)
{
    for (size_t i = 0; i < count && guess->candidate_count < DATE_CANDIDATES; i++) {
        if (isnan(read_as(guess->first, list[i], zone, with->locale)))
            continue;
        struct date_candidate *candidate = &guess->candidates[guess->candidate_count++];
        *candidate = *with;
        candidate->format = list[i];
    }
}

static bool has_name(const char *text)
{
    for (; *text; text++) {
        if ((unsigned char)*text >= 0x80 || g_ascii_isalpha(*text))
            return true;
    }
    return false;
}

/* The figure's own locale goes before the others. */
static void choose_candidates(struct date_guess *guess, const struct zone *zone,
                              struct arena *arena)
{
    struct date_candidate with = {0};
    size_t index = 0;
    add_candidates(guess, formats, COUNT_OF(formats), &with, zone);
    if (!has_name(guess->first))
        return;
    with.locale = guess->locale;
    if (with.locale)
        add_candidates(guess, named_formats, COUNT_OF(named_formats), &with, zone);
    while ((with.locale = date_guess_locale(&index, &with.locale_name, arena)))
        add_candidates(guess, named_formats, COUNT_OF(named_formats), &with, zone);
}

static const char *copy(const char *text, struct arena *arena)
{
    return arena_copy(arena, text, strlen(text));
}

static void note_number(struct date_guess *guess, double number)
{
    guess->least = guess->number_count ? fmin(guess->least, number) : number;
    guess->greatest = guess->number_count ? fmax(guess->greatest, number) : number;
    guess->has_fractions |= number != floor(number);
    guess->number_count++;
}

void date_guess_note_number(struct date_guess *guess, double number)
{
    if (!isnan(number))
        note_number(guess, number);
}

/* A text that isn't standard, for all the formats that read the first. */
static void try_candidates(struct date_guess *guess, const char *text, size_t at,
                           const struct zone *zone, struct arena *arena)
{
    double read = time_parse(text, zone);
    guess->unread += isnan(read) ? 1 : 0;
    for (size_t i = 0; i < guess->candidate_count; i++) {
        struct date_candidate *candidate = &guess->candidates[i];
        double time = read_as(text, candidate->format, zone, candidate->locale);
        if (!isnan(time)) {
            candidate->fitting++;
            candidate->agreeing += !(read < time) && !(read > time) && !isnan(read);
            continue;
        }
        const char *other = candidate->against ? NULL : swapped(candidate->format);
        if (!other || isnan(read_as(text, other, zone, candidate->locale)))
            continue;
        candidate->against = copy(text, arena);
        candidate->against_at = at;
    }
}

void date_guess_note_text(struct date_guess *guess, const char *text, size_t at,
                          const struct zone *zone, struct arena *arena)
{
    if (!*text)
        return;
    if (is_impossible(text) && guess->impossible_count++ == 0) {
        guess->impossible = copy(text, arena);
        guess->impossible_at = at;
    }
    if (is_iso(text) || is_mail_date(text))
        return;
    guess->count++;
    if (is_number(text)) {
        guess->digits_count++;
        note_number(guess, number_read(text));
    }
    if (!guess->first) {
        guess->first = copy(text, arena);
        guess->first_at = at;
        guess->first_time = time_parse(text, zone);
        if (!guess->first)
            return;
        choose_candidates(guess, zone, arena);
    }
    try_candidates(guess, text, at, zone, arena);
}

/* --- what there is to say -----------------------------------------------------------------------
 */

/* What the candidates come to. */
struct verdict {
    const struct date_candidate *agreeing;  /* it reads all as V8 does; NULL: none */
    const struct date_candidate *otherwise; /* it reads all, but otherwise */
    const struct date_candidate *partly;    /* it reads the first and some others */
};

/* The names of other languages, whose candidates come last, count where no other reads all. */
static struct verdict judge(const struct date_guess *guess)
{
    struct verdict verdict = {0};
    for (size_t i = 0; i < guess->candidate_count; i++) {
        const struct date_candidate *candidate = &guess->candidates[i];
        if (candidate->locale_name && (verdict.agreeing || verdict.otherwise))
            break;
        if (candidate->fitting < guess->count)
            verdict.partly = verdict.partly ? verdict.partly : candidate;
        else if (candidate->agreeing == guess->count)
            verdict.agreeing = verdict.agreeing ? verdict.agreeing : candidate;
        else
            verdict.otherwise = verdict.otherwise ? verdict.otherwise : candidate;
    }
    return verdict;
}

const struct date_candidate *date_guess_contradiction(const struct date_guess *guess)
{
    struct verdict verdict = judge(guess);
    return !verdict.agreeing && !verdict.otherwise && verdict.partly && verdict.partly->against
               ? verdict.partly
               : NULL;
}

static const char *parse_hint(const char *field, const struct date_candidate *how,
                              const struct date_candidate *other, struct arena *arena)
{
    const char *hint = arena_format(arena,
                                    "say how they are written, in \"data\": \"format\": "
                                    "{\"parse\": {\"%s\": \"date:'%s'\"}}",
                                    field, how->format);
    if (how->locale_name && hint)
        return arena_format(arena, "%s, and that their names are those of --locale %s", hint,
                            how->locale_name);
    return other && hint ? arena_format(arena, "%s, or \"date:'%s'\"", hint, other->format) : hint;
}

static struct date_report report_unknown(const struct date_guess *guess, const char *field,
                                         struct arena *arena)
{
    struct calendar day = time_split(guess->first_time);
    return (struct date_report){
        DIAG_GUESSED_DATE,
        arena_format(arena,
                     "dates of \"%s\", such as \"%s\", are read as %04.0f-%02d-%02d: a guess",
                     field, guess->first, day.year, day.month + 1, day.day),
        arena_format(arena,
                     "write them as 2024-03-01, or say how they are written, in \"data\": "
                     "\"format\": {\"parse\": {\"%s\": \"date:'…'\"}}",
                     field)};
}

static struct date_report report_contradiction(const struct date_guess *guess, const char *field,
                                               const char *place, struct arena *arena)
{
    const struct date_candidate *candidate = date_guess_contradiction(guess);
    return (struct date_report){
        DIAG_MISREAD_DATE,
        arena_format(arena,
                     "dates of \"%s\" contradict each other: \"%s\" is \"%s\", \"%s\" in %s is "
                     "\"%s\"",
                     field, guess->first, candidate->format, candidate->against, place,
                     swapped(candidate->format)),
        "write them all in one way, best as 2024-03-01"};
}

/* False: nothing. */
static bool report_texts(const struct date_guess *guess, const char *field, const char *against,
                         struct arena *arena, struct date_report *report)
{
    struct verdict verdict = judge(guess);
    const char *such = arena_format(arena, "dates of \"%s\", such as \"%s\",", field, guess->first);
    if (!such)
        return false;
    if (verdict.agreeing && verdict.otherwise)
        *report = (struct date_report){
            DIAG_AMBIGUOUS_DATE,
            arena_format(arena, "%s are read as \"%s\", and may be \"%s\"", such,
                         verdict.agreeing->format, verdict.otherwise->format),
            parse_hint(field, verdict.otherwise, verdict.agreeing, arena)};
    else if (verdict.agreeing)
        *report = (struct date_report){
            DIAG_GUESSED_DATE,
            arena_format(arena, "%s are read as \"%s\": a guess", such, verdict.agreeing->format),
            parse_hint(field, verdict.agreeing, NULL, arena)};
    else if (verdict.otherwise)
        *report = (struct date_report){
            DIAG_MISREAD_DATE,
            arena_format(arena, "%s are written as \"%s\", and would %s", such,
                         verdict.otherwise->format,
                         guess->unread == guess->count ? "not be read" : "be read otherwise"),
            parse_hint(field, verdict.otherwise, NULL, arena)};
    else if (against)
        *report = report_contradiction(guess, field, against, arena);
    else if (!isnan(guess->first_time))
        *report = report_unknown(guess, field, arena);
    else
        return false;
    return true;
}

/* "20240301" as a number: each is a day from 1900 to 2100. */
static bool are_written_days(const struct date_guess *guess)
{
    double day = fmod(guess->least, 100), month = fmod(floor(guess->least / 100), 100);
    return !guess->has_fractions && guess->least >= 19000101 && guess->greatest <= 21001231 &&
           day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* What numbers are that are too small, or too large, for milliseconds, and what to do. */
static const char *number_hint(const struct date_guess *guess, const char *field,
                               struct arena *arena)
{
    double least = guess->least, greatest = guess->greatest;
    bool are_whole = !guess->has_fractions;
    if (are_whole && least >= 1000 && greatest < 10000)
        return arena_format(arena,
                            "in \"data\": \"format\": {\"parse\": {\"%s\": \"date:'%%Y'\"}}, or "
                            "the type \"ordinal\"",
                            field);
    if (are_written_days(guess))
        return arena_format(
            arena, "in \"data\": \"format\": {\"parse\": {\"%s\": \"date:'%%Y%%m%%d'\"}}", field);
    if (least >= 20000 && greatest < 100000)
        return arena_format(arena,
                            "days of a spreadsheet: {\"calculate\": \"(datum['%s'] - 25569) * "
                            "86400000\", \"as\": \"%s\"}",
                            field, field);
    /* From 1979 to 2128; as milliseconds, in the first weeks of 1970. */
    if (least >= 3e8 && greatest < 5e9)
        return arena_format(arena,
                            "seconds from 1970: {\"calculate\": \"datum['%s'] * 1000\", "
                            "\"as\": \"%s\"}",
                            field, field);
    /* As milliseconds, after the year 11000. */
    if (least >= 3e14 && greatest < 5e18)
        return arena_format(arena,
                            "%s from 1970: {\"calculate\": \"datum['%s'] / %s\", \"as\": \"%s\"}",
                            least < 3e17 ? "microseconds" : "nanoseconds", field,
                            least < 3e17 ? "1000" : "1000000", field);
    return greatest < 10000 && least > -10000 && greatest > least
               ? "use the type \"quantitative\", or make them dates with a \"calculate\""
               : NULL;
}

/* False: nothing. Texts of digits are what is said of the numbers, where there are no other. */
static bool report_numbers(const struct date_guess *guess, const char *field, struct arena *arena,
                           struct date_report *report)
{
    char least[NUMBER_TEXT_SIZE];
    struct verdict verdict = judge(guess);
    const char *hint = guess->number_count && guess->digits_count == guess->count &&
                               !verdict.agreeing && !verdict.otherwise
                           ? number_hint(guess, field, arena)
                           : NULL;
    if (!hint)
        return false;
    number_write(least, guess->least);
    *report = (struct date_report){
        DIAG_NUMBER_AS_DATE,
        guess->digits_count
            ? arena_format(arena,
                           "dates of \"%s\", such as \"%s\", are numbers: as texts they would be "
                           "years, or not be read",
                           field, guess->first)
            : arena_format(arena,
                           "numbers of \"%s\", such as %s, are milliseconds from 1970 as dates",
                           field, least),
        hint};
    return true;
}

size_t date_guess_report(const struct date_guess *guess, const char *field,
                         struct date_places places, struct arena *arena,
                         struct date_report reports[3])
{
    size_t count = 0;
    if (guess->impossible)
        reports[count++] = (struct date_report){
            DIAG_IMPOSSIBLE_DATE,
            guess->impossible_count > 1
                ? arena_format(arena,
                               "there are no days such as \"%s\": %zu values of \"%s\", "
                               "the first in %s",
                               guess->impossible, guess->impossible_count, field, places.impossible)
                : arena_format(arena, "there is no day \"%s\": \"%s\" in %s", guess->impossible,
                               field, places.impossible),
            "it is read as a day of the next month"};
    bool are_numbers = report_numbers(guess, field, arena, &reports[count]);
    count += are_numbers;
    if (guess->first && !are_numbers &&
        report_texts(guess, field, places.against, arena, &reports[count]))
        count++;
    return count;
}
