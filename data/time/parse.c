/*
 * Dates as text the way V8's Date.parse() reads them: ISO 8601 as ECMA-262 has it, and where that
 * ends, V8's tolerant grammar of numbers, words and offsets. What has no offset is local time, but
 * for ISO dates without a time.
 */
#include <glib.h>
#include <limits.h>
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "data/time.h"

enum { DIGITS_LIMIT = 9, NONE = INT_MAX };

enum token_type {
    TOKEN_END,
    TOKEN_NUMBER,
    TOKEN_SYMBOL, /* one of ":-+.)" */
    TOKEN_WORD,
    TOKEN_SPACE,
    TOKEN_OTHER
};

enum word_type { WORD_UNKNOWN, WORD_MONTH, WORD_HALF_DAY, WORD_ZONE, WORD_TIME };

struct token {
    enum token_type type;
    char symbol;
    int length; /* of a number's digits, of a word (4 is more than 3) */
    int number; /* its value; the word's */
    enum word_type word;
};

static const struct word {
    char prefix[4];
    enum word_type type;
    int value; /* month from 1, hours */
} words[] = {
    {"jan", WORD_MONTH, 1},   {"feb", WORD_MONTH, 2},    {"mar", WORD_MONTH, 3},
    {"apr", WORD_MONTH, 4},   {"may", WORD_MONTH, 5},    {"jun", WORD_MONTH, 6},
    {"jul", WORD_MONTH, 7},   {"aug", WORD_MONTH, 8},    {"sep", WORD_MONTH, 9},
    {"oct", WORD_MONTH, 10},  {"nov", WORD_MONTH, 11},   {"dec", WORD_MONTH, 12},
    {"am", WORD_HALF_DAY, 0}, {"pm", WORD_HALF_DAY, 12}, {"ut", WORD_ZONE, 0},
    {"utc", WORD_ZONE, 0},    {"z", WORD_ZONE, 0},       {"gmt", WORD_ZONE, 0},
    {"cdt", WORD_ZONE, -5},   {"cst", WORD_ZONE, -6},    {"edt", WORD_ZONE, -4},
    {"est", WORD_ZONE, -5},   {"mdt", WORD_ZONE, -6},    {"mst", WORD_ZONE, -7},
    {"pdt", WORD_ZONE, -7},   {"pst", WORD_ZONE, -8},    {"t", WORD_TIME, 0},
};

/* What was read so far. */
struct reading {
    const char *at;
    struct token next; /* the token at hand; at is behind it */
    int days[3], day_count, month;
    bool is_iso;
    int times[4], time_count, half_day;
    int zone_sign, zone_hour, zone_minute; /* NONE: not given */
    bool has_number;
};

/* Bytes of the white space at that place: ASCII's, and the two that formatted dates contain. */
static size_t space_length(const char *at)
{
    if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
        return 1;
    if (strncmp(at, "\u00A0", 2) == 0)
        return 2;
    return strncmp(at, "\u202F", 3) == 0 ? 3 : 0;
}

static struct token read_number(const char **at)
{
    struct token token = {.type = TOKEN_NUMBER};
    const char *start = *at;
    while (**at == '0')
        ++*at;
    for (int digits = 0; g_ascii_isdigit(**at); ++*at)
        if (digits++ < DIGITS_LIMIT)
            token.number = token.number * 10 + (**at - '0');
    token.length = *at - start > DIGITS_LIMIT ? DIGITS_LIMIT + 1 : (int)(*at - start);
    return token;
}

static bool in_word(const char *at)
{
    return (unsigned char)*at >= 'A' && space_length(at) == 0;
}

/* Three letters tell a word; only months may be longer. */
static struct token read_word(const char **at)
{
    char prefix[4] = "";
    size_t length = 0;
    for (; in_word(*at); ++*at, length++)
        if (length < 3)
            prefix[length] = g_ascii_tolower(**at);
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strcmp(prefix, words[i].prefix) == 0 && (length <= 3 || words[i].type == WORD_MONTH))
            return (struct token){.type = TOKEN_WORD,
                                  .length = length > 3 ? 4 : (int)length,
                                  .word = words[i].type,
                                  .number = words[i].value};
    return (struct token){.type = TOKEN_WORD};
}

static void skip_parentheses(const char **at)
{
    int depth = 0;
    do {
        depth += (**at == '(') - (**at == ')');
        ++*at;
    } while (depth > 0 && **at);
}

static struct token scan(const char **at)
{
    size_t space = space_length(*at);
    if (!**at)
        return (struct token){.type = TOKEN_END};
    if (g_ascii_isdigit(**at))
        return read_number(at);
    if (strchr(":-+.)", **at))
        return (struct token){.type = TOKEN_SYMBOL, .symbol = *(*at)++};
    if (in_word(*at))
        return read_word(at);
    if (space > 0) {
        while ((space = space_length(*at)) > 0)
            *at += space;
        return (struct token){.type = TOKEN_SPACE};
    }
    if (**at == '(')
        skip_parentheses(at);
    else
        ++*at;
    return (struct token){.type = TOKEN_OTHER};
}

static struct token take(struct reading *reading)
{
    struct token token = reading->next;
    reading->next = scan(&reading->at);
    return token;
}

static bool is_symbol(struct token token, char symbol)
{
    return token.type == TOKEN_SYMBOL && token.symbol == symbol;
}

static bool is_sign(struct token token)
{
    return is_symbol(token, '+') || is_symbol(token, '-');
}

static bool take_symbol(struct reading *reading, char symbol)
{
    if (!is_symbol(reading->next, symbol))
        return false;
    take(reading);
    return true;
}

static bool within(int number, int low, int high)
{
    return number >= low && number <= high;
}

/* Whether a number of so many digits within the limits comes next. */
static bool next_is(const struct reading *reading, int length, int low, int high)
{
    struct token next = reading->next;
    return next.type == TOKEN_NUMBER && next.length == length && within(next.number, low, high);
}

static bool is_utc_letter(struct token token)
{
    return token.type == TOKEN_WORD && token.word == WORD_ZONE && token.length == 1;
}

/* A fraction's first three digits. */
static int milliseconds_of(struct token token)
{
    int number = token.number;
    for (int length = token.length; length < 3; length++)
        number *= 10;
    for (int length = token.length < DIGITS_LIMIT ? token.length : DIGITS_LIMIT; length > 3;
         length--)
        number /= 10;
    return number;
}

static bool add_time(struct reading *reading, int number)
{
    if (reading->time_count >= 4)
        return false;
    reading->times[reading->time_count++] = number;
    return true;
}

/* The last part of a time: those behind it are 0. */
static void end_time(struct reading *reading, int number)
{
    add_time(reading, number);
    while (add_time(reading, 0))
        ;
}

static bool add_day(struct reading *reading, int number)
{
    if (reading->day_count >= 3)
        return false;
    reading->days[reading->day_count++] = number;
    return true;
}

static void set_zone(struct reading *reading, int hours)
{
    reading->zone_sign = hours < 0 ? -1 : 1;
    reading->zone_hour = hours * reading->zone_sign;
    reading->zone_minute = 0;
}

/*
 * ISO 8601. What a step leaves unread goes to the tolerant grammar: REST.
 */
enum iso_result { ISO_DONE, ISO_REST, ISO_WRONG };

/* YYYY, YYYY-MM, YYYY-MM-DD, or ±YYYYYY…; *left is the token where it ended. */
static enum iso_result read_iso_date(struct reading *reading, struct token *left)
{
    if (is_sign(reading->next)) {
        *left = take(reading);
        if (!next_is(reading, 6, 0, INT_MAX))
            return ISO_REST;
        int year = take(reading).number;
        if (left->symbol == '-' && year == 0)
            return ISO_REST;
        add_day(reading, left->symbol == '-' ? -year : year);
    } else if (next_is(reading, 4, 0, INT_MAX)) {
        add_day(reading, take(reading).number);
    } else {
        *left = take(reading);
        return ISO_REST;
    }
    static const int limits[] = {12, 31};
    for (int i = 0; i < 2 && take_symbol(reading, '-'); i++) {
        if (!next_is(reading, 2, 1, limits[i])) {
            *left = take(reading);
            return ISO_REST;
        }
        add_day(reading, take(reading).number);
    }
    return ISO_DONE;
}

/* HH:MM, HH:MM:SS, HH:MM:SS.sss; the hour may be 24 when all else is 0. */
static bool read_iso_time(struct reading *reading)
{
    if (!next_is(reading, 2, 0, 24))
        return false;
    bool is_end = reading->next.number == 24;
    add_time(reading, take(reading).number);
    if (!take_symbol(reading, ':') || !next_is(reading, 2, 0, is_end ? 0 : 59))
        return false;
    add_time(reading, take(reading).number);
    if (!take_symbol(reading, ':'))
        return true;
    if (!next_is(reading, 2, 0, is_end ? 0 : 59))
        return false;
    add_time(reading, take(reading).number);
    if (!take_symbol(reading, '.'))
        return true;
    if (reading->next.type != TOKEN_NUMBER || (is_end && reading->next.number > 0))
        return false;
    add_time(reading, milliseconds_of(take(reading)));
    return true;
}

/* Z, ±HH:MM, ±HHMM or nothing. */
static bool read_iso_zone(struct reading *reading)
{
    if (is_utc_letter(reading->next)) {
        take(reading);
        set_zone(reading, 0);
        return true;
    }
    if (!is_sign(reading->next))
        return true;
    reading->zone_sign = take(reading).symbol == '-' ? -1 : 1;
    if (next_is(reading, 4, 0, 2359)) {
        int number = take(reading).number;
        reading->zone_hour = number / 100;
        reading->zone_minute = number % 100;
        return reading->zone_minute < 60;
    }
    if (!next_is(reading, 2, 0, 23))
        return false;
    reading->zone_hour = take(reading).number;
    if (!take_symbol(reading, ':') || !next_is(reading, 2, 0, 59))
        return false;
    reading->zone_minute = take(reading).number;
    return true;
}

static enum iso_result read_iso(struct reading *reading, struct token *left)
{
    enum iso_result result = read_iso_date(reading, left);
    if (result != ISO_DONE)
        return result;
    if (reading->next.type == TOKEN_WORD && reading->next.word == WORD_TIME) {
        take(reading);
        if (!read_iso_time(reading) || !read_iso_zone(reading) || reading->next.type != TOKEN_END)
            return ISO_WRONG;
    } else if (reading->next.type != TOKEN_END) {
        *left = take(reading);
        return ISO_REST;
    }
    reading->is_iso = true;
    return ISO_DONE;
}

/*
 * The tolerant grammar, token by token. Each step returns false when the text is no date.
 */
static bool expects_time(const struct reading *reading, int number)
{
    static const int limits[] = {-1, 59, 59, 999, -1};
    return within(number, 0, limits[reading->time_count]);
}

static bool step_number(struct reading *reading, int number)
{
    reading->has_number = true;
    if (take_symbol(reading, ':')) {
        if (take_symbol(reading, ':')) { /* "1::2": no minutes */
            bool first = reading->time_count == 0;
            return first && add_time(reading, number) && add_time(reading, 0);
        }
        bool added = add_time(reading, number);
        take_symbol(reading, '.');
        return added;
    }
    if (take_symbol(reading, '.') && expects_time(reading, number)) {
        add_time(reading, number);
        if (reading->next.type != TOKEN_NUMBER)
            return false;
        end_time(reading, milliseconds_of(take(reading)));
        return true;
    }
    if (reading->zone_hour != NONE && reading->zone_minute == NONE && within(number, 0, 59)) {
        reading->zone_minute = number;
        return true;
    }
    if (expects_time(reading, number)) {
        end_time(reading, number);
        struct token next = reading->next;
        return next.type == TOKEN_END || next.type == TOKEN_SPACE || is_utc_letter(next) ||
               is_sign(next);
    }
    bool added = add_day(reading, number);
    take_symbol(reading, '-');
    return added;
}

static bool step_word(struct reading *reading, struct token token)
{
    if (token.word == WORD_HALF_DAY && reading->time_count > 0) {
        reading->half_day = token.number;
    } else if (token.word == WORD_MONTH) {
        reading->month = token.number;
        take_symbol(reading, '-');
    } else if (token.word == WORD_ZONE && reading->has_number) {
        set_zone(reading, token.number);
    } else {
        /* any other word, as "Thursday", may only stand before the numbers, and apart from them */
        return !reading->has_number && reading->next.type != TOKEN_NUMBER;
    }
    return true;
}

/* An offset: "+1", "+01", "+0130", "+01:30" (its minutes come as the next number). */
static bool step_offset(struct reading *reading, char sign)
{
    struct token token = {0};
    if (reading->next.type == TOKEN_NUMBER)
        token = take(reading);
    reading->zone_sign = sign == '-' ? -1 : 1;
    reading->has_number = true;
    if (is_symbol(reading->next, ':')) {
        reading->zone_hour = token.number;
        reading->zone_minute = NONE;
    } else if (token.length == 1 || token.length == 2) {
        reading->zone_hour = token.number;
        reading->zone_minute = 0;
    } else {
        reading->zone_hour = token.number / 100;
        reading->zone_minute = token.number % 100;
        return token.length == 3 || token.length == 4;
    }
    return true;
}

static bool step(struct reading *reading, struct token token)
{
    bool is_utc = reading->zone_hour == 0 && reading->zone_minute == 0;
    if (token.type == TOKEN_NUMBER)
        return step_number(reading, token.number);
    if (token.type == TOKEN_WORD)
        return step_word(reading, token);
    if (is_sign(token) && (is_utc || reading->time_count > 0))
        return step_offset(reading, token.symbol);
    return !((is_sign(token) || is_symbol(token, ')')) && reading->has_number);
}

static bool read_tolerantly(struct reading *reading, struct token token)
{
    reading->has_number = reading->day_count > 0;
    for (; token.type != TOKEN_END; token = take(reading))
        if (!step(reading, token))
            return false;
    return true;
}

/*
 * What the numbers mean.
 */
static bool is_day(int number)
{
    return within(number, 1, 31);
}

/* Sorts the day's numbers into year, month and day; parts not given are 1. */
static bool settle_day(const struct reading *reading, int parts[3])
{
    if (reading->day_count < 1)
        return false;
    int days[3] = {1, 1, 1};
    memcpy(days, reading->days, (size_t)reading->day_count * sizeof *days);
    bool year_first = reading->is_iso || !is_day(days[0]);
    if (reading->month != NONE) {
        parts[0] = days[year_first ? 0 : 1];
        parts[1] = reading->month;
        parts[2] = days[year_first ? 1 : 0];
    } else {
        parts[0] = days[year_first ? 0 : 2];
        parts[1] = days[year_first ? 1 : 0];
        parts[2] = days[year_first ? 2 : 1];
    }
    if (!reading->is_iso && within(parts[0], 0, 99))
        parts[0] += parts[0] < 50 ? 2000 : 1900;
    return within(parts[1], 1, 12) && is_day(parts[2]);
}

static bool settle_time(struct reading *reading)
{
    int *times = reading->times;
    if (reading->half_day != NONE) {
        if (!within(times[0], 0, 12))
            return false;
        times[0] = times[0] % 12 + reading->half_day;
    }
    bool is_midnight = times[0] == 24 && !times[1] && !times[2] && !times[3];
    return is_midnight || (within(times[0], 0, 23) && within(times[1], 0, 59) &&
                           within(times[2], 0, 59) && within(times[3], 0, 999));
}

double time_parse(const char *text, const struct zone *zone)
{
    struct reading reading = {.at = text,
                              .month = NONE,
                              .half_day = NONE,
                              .zone_sign = NONE,
                              .zone_hour = NONE,
                              .zone_minute = NONE};
    take(&reading);
    struct token left = {0};
    enum iso_result result = read_iso(&reading, &left);
    if (result == ISO_WRONG || (result == ISO_REST && !read_tolerantly(&reading, left)))
        return (double)NAN;
    int parts[3];
    if (!settle_day(&reading, parts) || !settle_time(&reading))
        return (double)NAN;
    double offset = 0;
    bool is_utc = reading.zone_sign != NONE || (reading.is_iso && reading.time_count == 0);
    if (reading.zone_sign != NONE) {
        double hours = reading.zone_hour == NONE ? 0 : reading.zone_hour;
        double minutes = reading.zone_minute == NONE ? 0 : reading.zone_minute;
        offset = reading.zone_sign * (hours * 60 + minutes);
    }
    return time_make_in(is_utc ? NULL : zone,
                        (struct time_parts){parts[0], parts[1] - 1, parts[2], reading.times[0],
                                            reading.times[1] - offset, reading.times[2],
                                            reading.times[3]});
}
