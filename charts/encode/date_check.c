/*
 * Finding the format of all dates of a column, and what V8, whose guesses Vega takes, makes of
 * them. The column is read elsewhere (charts/encode/implicit.c).
 */
#include "charts/encode/date_check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "data/table.h"
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
                                      "%d.%m.%Y %H:%M",
                                      "%m.%d.%Y %H:%M",
                                      "%d/%m/%Y %H:%M",
                                      "%m/%d/%Y %H:%M",
                                      "%d.%m.%Y %H:%M:%S",
                                      "%m.%d.%Y %H:%M:%S",
                                      "%d/%m/%Y %H:%M:%S",
                                      "%m/%d/%Y %H:%M:%S",
                                      "%Y/%m/%d",
                                      "%Y.%m.%d",
                                      "%Y/%m/%d %H:%M",
                                      "%Y/%m/%d %H:%M:%S",
                                      "%b %d %Y",
                                      "%b %d, %Y",
                                      "%B %d, %Y",
                                      "%B %d %Y",
                                      "%d %b %Y",
                                      "%d %B %Y",
                                      "%d-%b-%Y",
                                      "%d-%b-%y",
                                      "%b %Y",
                                      "%B %Y",
                                      "%b-%Y",
                                      "%b-%y",
                                      "%m/%Y",
                                      "%m.%Y",
                                      "%Y/%m",
                                      "%Y%m%d"};

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
           strspn(text + 1, "0123456789:.,Z+-z ") == strlen(text + 1);
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

static bool is_standard(const char *text)
{
    return is_iso(text) || is_mail_date(text);
}

/* What so many digits mean; -1 where there are fewer. */
static int number_at(const char *text, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/* The day of "2024-02-30", where February has fewer; 0: it exists, or text is no such date. */
static bool is_impossible(const char *text)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = number_at(text, 4);
    int month = year >= 0 && text[4] == '-' ? number_at(text + 5, 2) : -1;
    int day = month >= 0 && text[7] == '-' ? number_at(text + 8, 2) : -1;
    if (day < 0 || month < 1 || month > 12)
        return false;
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day > days[month - 1] + (month == 2 && is_leap);
}

bool date_is_plain(const char *text)
{
    return is_standard(text) && !is_impossible(text);
}

/* --- formats ----------------------------------------------------------------------------------
 */

/* What there is to say about a format. */
struct trial {
    size_t count, fitting,
        agreeing; /* texts that aren't standard; those that it reads, and V8 likewise */
};

/* d3's parsers take a month 14 for February of the next year; nobody means that. */
static bool is_in_range(const char *text, const char *format)
{
    int first, second;
    bool has_both = strlen(format) > 4 && (format[4] == 'd' || format[4] == 'm');
    if ((format[1] != 'd' && format[1] != 'm') || !has_both ||
        sscanf(text, "%2d%*c%2d", &first, &second) != 2)
        return true;
    int day = format[1] == 'd' ? first : second, month = format[1] == 'd' ? second : first;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* Nor a year 24 of our era, which %Y reads out of two digits: that is %y. */
static double read_as(const char *text, const char *format, const struct context *context)
{
    static const double year_100 = -59011459200000;
    double time = is_in_range(text, format) ? time_parse_format(text, format, context->zone) : NAN;
    return time < year_100 ? NAN : time;
}

static struct trial try_format(const struct table *table, const struct column *column,
                               const char *format, struct context *context)
{
    struct trial trial = {0};
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = column_value(column, row);
        if (value.type != VALUE_TEXT || !value.text[0] || is_standard(value.text))
            continue;
        double time = read_as(value.text, format, context);
        trial.count++;
        if (isnan(time)) {
            if (trial.count == 1)
                return trial; /* most formats end here */
            continue;
        }
        double guess = time_parse(value.text, context->zone);
        trial.fitting++;
        trial.agreeing += !(guess < time) && !(guess > time) && !isnan(guess);
    }
    return trial;
}

struct verdict {
    const char *agreeing;  /* a format that reads all as V8 does; NULL: none */
    const char *otherwise; /* one that reads all, but otherwise */
    const char *partly;    /* one that reads the first and some others */
};

static struct verdict judge(const struct table *table, const struct column *column,
                            struct context *context)
{
    struct verdict verdict = {0};
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        struct trial trial = try_format(table, column, formats[i], context);
        if (!trial.count || !trial.fitting)
            continue;
        if (trial.fitting < trial.count)
            verdict.partly = verdict.partly ? verdict.partly : formats[i];
        else if (trial.agreeing == trial.count)
            verdict.agreeing = verdict.agreeing ? verdict.agreeing : formats[i];
        else
            verdict.otherwise = verdict.otherwise ? verdict.otherwise : formats[i];
    }
    return verdict;
}

static const char *parse_hint(const struct column *column, const char *format, const char *other,
                              struct context *context)
{
    const char *hint =
        arena_format(context->arena,
                     "say how they are written, in \"data\": \"format\": {\"parse\": {\"%s\": "
                     "\"date:'%s'\"}}",
                     column->name, format);
    return other && hint ? arena_format(context->arena, "%s, or \"date:'%s'\"", hint, other) : hint;
}

static void tell_format(const struct column *column, const char *first, struct verdict verdict,
                        const struct json_node *node, struct context *context)
{
    const char *name = column->name;
    if (verdict.agreeing && verdict.otherwise)
        node_warn(node, context->diag, DIAG_AMBIGUOUS_DATE,
                  parse_hint(column, verdict.otherwise, verdict.agreeing, context),
                  "dates of \"%s\", such as \"%s\", are read as \"%s\", and may be \"%s\"", name,
                  first, verdict.agreeing, verdict.otherwise);
    else if (verdict.agreeing)
        node_warn(node, context->diag, DIAG_GUESSED_DATE,
                  parse_hint(column, verdict.agreeing, NULL, context),
                  "dates of \"%s\", such as \"%s\", are read as \"%s\": a guess", name, first,
                  verdict.agreeing);
    else if (verdict.otherwise)
        node_warn(node, context->diag, DIAG_MISREAD_DATE,
                  parse_hint(column, verdict.otherwise, NULL, context),
                  "dates of \"%s\", such as \"%s\", are written as \"%s\", and would be read "
                  "otherwise",
                  name, first, verdict.otherwise);
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

/* The first text of a column that is no standard date, and the format that reads it. */
struct first_date {
    const char *text, *format;
};

/* A value that only the other order reads, where the first only goes with this one. */
static void tell_contradiction(const struct table *table, const struct column *column,
                               struct first_date first, const struct json_node *node,
                               struct context *context)
{
    const char *other = swapped(first.format);
    for (size_t row = 0; other && row < table->row_count; row++) {
        struct value value = column_value(column, row);
        if (value.type != VALUE_TEXT || !isnan(read_as(value.text, first.format, context)) ||
            isnan(read_as(value.text, other, context)))
            continue;
        const char *place = table_row_place(table, row, context->arena);
        node_warn(node, context->diag, DIAG_MISREAD_DATE,
                  "write them all in one way, best as 2024-03-01",
                  "dates of \"%s\" contradict each other: \"%s\" is \"%s\", \"%s\" in %s is \"%s\"",
                  column->name, first.text, first.format, value.text, place ? place : "", other);
        return;
    }
}

static void check_texts(const struct table *table, const struct column *column,
                        const struct json_node *node, struct context *context)
{
    const char *first = NULL;
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = column_value(column, row);
        if (value.type != VALUE_TEXT)
            continue;
        if (is_impossible(value.text)) {
            const char *place = table_row_place(table, row, context->arena);
            node_warn(node, context->diag, DIAG_IMPOSSIBLE_DATE,
                      "it is read as a day of the next month",
                      "there is no day \"%s\": \"%s\" in %s", value.text, column->name,
                      place ? place : "");
        }
        if (!first && value.text[0] && !is_standard(value.text))
            first = value.text;
    }
    if (!first)
        return;
    struct verdict verdict = judge(table, column, context);
    tell_format(column, first, verdict, node, context);
    if (!verdict.agreeing && !verdict.otherwise && verdict.partly)
        tell_contradiction(table, column, (struct first_date){first, verdict.partly}, node,
                           context);
}

/* --- numbers ----------------------------------------------------------------------------------
 */

static void check_numbers(const struct table *table, const struct column *column,
                          const struct json_node *node, struct context *context)
{
    double least = INFINITY, greatest = -INFINITY;
    bool are_whole = true;
    for (size_t row = 0; row < table->row_count; row++) {
        double number = column->numbers[row];
        least = fmin(least, number);
        greatest = fmax(greatest, number);
        are_whole &= number == floor(number);
    }
    bool are_years = are_whole && least >= 1000 && greatest < 10000;
    bool are_serials = least >= 20000 && greatest < 100000;
    /* From 1979 to 2128; as milliseconds, in the first weeks of 1970. */
    bool are_seconds = least >= 3e8 && greatest < 5e9 && are_whole;
    if (!(greatest < 10000 && least > -10000 && greatest > least) && !are_years && !are_serials &&
        !are_seconds)
        return;
    const char *hint =
        are_years     ? arena_format(context->arena,
                                     "in \"data\": \"format\": {\"parse\": {\"%s\": \"date:'%%Y'\"}}, "
                                         "or the type \"ordinal\"",
                                     column->name)
        : are_seconds ? arena_format(context->arena,
                                     "seconds from 1970: {\"calculate\": \"datum['%s'] * 1000\", "
                                     "\"as\": \"%s\"}",
                                     column->name, column->name)
        : are_serials ? arena_format(context->arena,
                                     "days of a spreadsheet: {\"calculate\": \"(datum['%s'] - "
                                     "25569) * 86400000\", \"as\": \"%s\"}",
                                     column->name, column->name)
                      : "use the type \"quantitative\", or make them dates with a \"calculate\"";
    const char *text = value_to_text(VALUE_OF_NUMBER(least), context->arena);
    node_warn(node, context->diag, DIAG_NUMBER_AS_DATE, hint,
              "numbers of \"%s\", such as %s, are milliseconds from 1970 as dates", column->name,
              text ? text : "");
}

void date_check(const struct table *table, const struct column *column,
                const struct json_node *node, struct context *context)
{
    if (table->row_count == 0)
        return;
    if (column->type == COLUMN_NUMBER)
        check_numbers(table, column, node, context);
    else if (column->type == COLUMN_TEXT || column->type == COLUMN_VALUE)
        check_texts(table, column, node, context);
}
