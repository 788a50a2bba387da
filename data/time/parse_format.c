/*
 * Dates read by a pattern, as d3-time-format's timeParse() and utcParse() do, directive by
 * directive.
 */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "data/format/locale.h"
#include "data/time.h"
#include "data/time/interval.h"

enum { PARSE_DEPTH_LIMIT = 4 }; /* %c holds %x and %X */

/* The parts that were read; NAN: not given. */
struct parts {
    double year, month, day, hour, minute, second, millisecond;
    double quarter, half_day, unix_ms, unix_seconds, zone;
    double weekday, iso_weekday, sunday_week, monday_week, iso_week;
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A number after white space, of the next width characters (0: of all); NULL when there is none. */
static const char *read_number(const char *at, size_t width, double *number)
{
    size_t used = 0, limit = width > 0 ? width : strlen(at);
    while (used < limit && is_space(at[used]))
        used++;
    size_t start = used;
    *number = 0;
    for (; used < limit && g_ascii_isdigit(at[used]); used++)
        *number = *number * 10 + (at[used] - '0');
    return used > start ? at + used : NULL;
}

/* Where the text stands after the name, in whatever case; NULL: it doesn't begin so. */
static const char *skip_name(const char *at, const char *name)
{
    for (; *name; name = g_utf8_next_char(name), at = g_utf8_next_char(at)) {
        gunichar own = g_utf8_get_char(name), other = g_utf8_get_char_validated(at, -1);
        if (own != other &&
            (!*at || other >= 0x110000 || g_unichar_tolower(own) != g_unichar_tolower(other)))
            return NULL;
    }
    return at;
}

static const char *read_name(const char *at, const char *const *names, size_t count, double *index)
{
    for (size_t i = 0; i < count; i++) {
        const char *rest = skip_name(at, names[i]);
        if (rest) {
            *index = (double)i;
            return rest;
        }
    }
    return NULL;
}

/* How a directive that is a number is read: part = number * factor + addend, rounded down. */
static const struct number_directive {
    char letter;
    size_t width;
    size_t offset; /* in struct parts */
    double factor, addend;
} number_directives[] = {
    {'d', 2, offsetof(struct parts, day), 1, 0},
    {'e', 2, offsetof(struct parts, day), 1, 0},
    {'f', 6, offsetof(struct parts, millisecond), 0.001, 0},
    {'G', 4, offsetof(struct parts, year), 1, 0},
    {'H', 2, offsetof(struct parts, hour), 1, 0},
    {'I', 2, offsetof(struct parts, hour), 1, 0},
    {'j', 3, offsetof(struct parts, day), 1, 0},
    {'L', 3, offsetof(struct parts, millisecond), 1, 0},
    {'m', 2, offsetof(struct parts, month), 1, -1},
    {'M', 2, offsetof(struct parts, minute), 1, 0},
    {'q', 1, offsetof(struct parts, quarter), 3, -3},
    {'Q', 0, offsetof(struct parts, unix_ms), 1, 0},
    {'s', 0, offsetof(struct parts, unix_seconds), 1, 0},
    {'S', 2, offsetof(struct parts, second), 1, 0},
    {'u', 1, offsetof(struct parts, iso_weekday), 1, 0},
    {'U', 2, offsetof(struct parts, sunday_week), 1, 0},
    {'V', 2, offsetof(struct parts, iso_week), 1, 0},
    {'w', 1, offsetof(struct parts, weekday), 1, 0},
    {'W', 2, offsetof(struct parts, monday_week), 1, 0},
    {'Y', 4, offsetof(struct parts, year), 1, 0},
};

static const struct name_directive {
    char letter;
    size_t names; /* in struct time_locale */
    size_t count;
    size_t offset;
} name_directives[] = {
    {'a', offsetof(struct time_locale, short_days), 7, offsetof(struct parts, weekday)},
    {'A', offsetof(struct time_locale, days), 7, offsetof(struct parts, weekday)},
    {'b', offsetof(struct time_locale, short_months), 12, offsetof(struct parts, month)},
    {'B', offsetof(struct time_locale, months), 12, offsetof(struct parts, month)},
    {'p', offsetof(struct time_locale, periods), 2, offsetof(struct parts, half_day)},
};

/* What a pattern is read with. */
struct reading {
    const struct time_locale *locale;
    struct parts *parts;
};

static const char *const *names_of(const struct time_locale *locale, size_t offset)
{
    return *(const char *const *const *)(const void *)((const char *)locale + offset);
}

/* What %c, %x and %X stand for; NULL for other letters. */
static const char *pattern_of(const struct time_locale *locale, char letter)
{
    return letter == 'c'   ? locale->date_time
           : letter == 'x' ? locale->date
           : letter == 'X' ? locale->time
                           : NULL;
}

static double *part_at(struct parts *parts, size_t offset)
{
    return (double *)(void *)((char *)parts + offset);
}

/* Two digits of a year: from 69 on in the 20th century, as POSIX has it. */
static const char *read_short_year(const char *at, struct parts *parts)
{
    double number;
    at = read_number(at, 2, &number);
    if (at)
        parts->year = number + (number > 68 ? 1900 : 2000);
    return at;
}

/* Z, +HH, +HHMM, +HH:MM; kept as -HHMM. */
static const char *read_zone(const char *at, struct parts *parts)
{
    if (*at == 'Z') {
        parts->zone = 0;
        return at + 1;
    }
    if ((*at != '+' && *at != '-') || !g_ascii_isdigit(at[1]) || !g_ascii_isdigit(at[2]))
        return NULL;
    double sign = *at == '-' ? 1 : -1;
    int hours = (at[1] - '0') * 10 + (at[2] - '0');
    int minutes = 0;
    at += 3;
    const char *digits = at + (*at == ':');
    if (g_ascii_isdigit(digits[0]) && g_ascii_isdigit(digits[1])) {
        minutes = (digits[0] - '0') * 10 + (digits[1] - '0');
        at = digits + 2;
    }
    parts->zone = sign * (hours * 100 + minutes);
    return at;
}

static const char *read_pattern(const char *at, const char *specifier,
                                const struct reading *reading, int depth);

static const char *read_directive(const char *at, char letter, const struct reading *reading,
                                  int depth)
{
    struct parts *parts = reading->parts;
    if (letter == 'j') /* a day of the year is one of January */
        parts->month = 0;
    for (size_t i = 0; i < COUNT_OF(number_directives); i++) {
        const struct number_directive *directive = &number_directives[i];
        double number;
        if (directive->letter != letter)
            continue;
        at = read_number(at, directive->width, &number);
        if (at)
            *part_at(parts, directive->offset) =
                floor(number * directive->factor + directive->addend);
        return at;
    }
    for (size_t i = 0; i < COUNT_OF(name_directives); i++) {
        const struct name_directive *directive = &name_directives[i];
        if (directive->letter == letter)
            return read_name(at, names_of(reading->locale, directive->names), directive->count,
                             part_at(parts, directive->offset));
    }
    const char *pattern = pattern_of(reading->locale, letter);
    if (pattern)
        return read_pattern(at, pattern, reading, depth + 1);
    if (letter == 'y' || letter == 'g')
        return read_short_year(at, parts);
    if (letter == 'Z')
        return read_zone(at, parts);
    return letter == '%' && *at == '%' ? at + 1 : NULL;
}

/* Where the text stands after the pattern; NULL when it doesn't match. */
static const char *read_pattern(const char *at, const char *specifier,
                                const struct reading *reading, int depth)
{
    if (depth > PARSE_DEPTH_LIMIT)
        return NULL;
    while (at && *specifier) {
        if (!*at)
            return NULL;
        if (*specifier != '%') {
            if (*specifier++ != *at++)
                return NULL;
            continue;
        }
        specifier++;
        if (*specifier && strchr("-_0", *specifier))
            specifier++;
        if (!*specifier)
            return NULL;
        at = read_directive(at, *specifier++, reading, depth);
    }
    return at;
}

static double make_time(const struct parts *parts, const struct zone *zone)
{
    return time_make_by_year(zone,
                             (struct time_parts){parts->year, parts->month, parts->day, parts->hour,
                                                 parts->minute, parts->second, parts->millisecond});
}

/* Weeks are counted on the calendar, where zones don't matter. */
static double new_year(double year)
{
    struct parts parts = {.year = year, .day = 1};
    return make_time(&parts, NULL);
}

/* ISO 8601: week 1 is the one with 4 January. False when there is no such week. */
static bool settle_iso_week(struct parts *parts)
{
    if (parts->iso_week < 1 || parts->iso_week > 53)
        return false;
    if (isnan(parts->weekday))
        parts->weekday = 1;
    static const struct time_interval monday = {.span = TIME_ISOWEEK, .step = 1};
    double january = new_year(parts->year);
    int first = time_split(january).weekday;
    double week = first > 4 || first == 0 ? time_interval_ceil(&monday, january)
                                          : time_interval_floor(&monday, january);
    struct calendar start = time_split(week + (parts->iso_week - 1) * 7 * 86400000.0);
    parts->year = start.year;
    parts->month = start.month;
    parts->day = start.day + fmod(parts->weekday + 6, 7);
    return true;
}

static void settle_week(struct parts *parts)
{
    bool from_monday = !isnan(parts->monday_week);
    if (isnan(parts->weekday))
        parts->weekday = !isnan(parts->iso_weekday) ? fmod(parts->iso_weekday, 7) : from_monday;
    int first = time_split(new_year(parts->year)).weekday;
    parts->month = 0;
    if (from_monday)
        parts->day =
            fmod(parts->weekday + 6, 7) + parts->monday_week * 7 - (double)((first + 5) % 7);
    else
        parts->day = parts->weekday + parts->sunday_week * 7 - (double)((first + 6) % 7);
}

/* What says no offset is in the zone. */
static double settle(struct parts *parts, const struct zone *zone)
{
    if (!isnan(parts->unix_ms))
        return time_clip(parts->unix_ms);
    if (!isnan(parts->unix_seconds))
        return time_clip(parts->unix_seconds * 1000 + parts->millisecond);
    if (!isnan(parts->half_day))
        parts->hour = fmod(parts->hour, 12) + parts->half_day * 12;
    if (isnan(parts->month))
        parts->month = isnan(parts->quarter) ? 0 : parts->quarter;
    if (!isnan(parts->iso_week)) {
        if (!settle_iso_week(parts))
            return (double)NAN;
    } else if (!isnan(parts->monday_week) || !isnan(parts->sunday_week)) {
        settle_week(parts);
    }
    if (isnan(parts->zone))
        return make_time(parts, zone);
    parts->hour += trunc(parts->zone / 100);
    parts->minute += fmod(parts->zone, 100);
    return make_time(parts, NULL);
}

/* False: the text doesn't match. */
static bool read_parts(const char *text, const char *specifier, const struct time_locale *locale,
                       struct parts *parts)
{
    const struct reading reading = {locale ? locale : &locale_default.time, parts};
    const double none = (double)NAN;
    *parts = (struct parts){.year = 1900,
                            .month = none,
                            .day = 1,
                            .quarter = none,
                            .half_day = none,
                            .unix_ms = none,
                            .unix_seconds = none,
                            .zone = none,
                            .weekday = none,
                            .iso_weekday = none,
                            .sunday_week = none,
                            .monday_week = none,
                            .iso_week = none};
    const char *end = read_pattern(text, specifier, &reading, 0);
    return end && !*end;
}

double time_parse_format(const char *text, const char *specifier, const struct zone *zone,
                         const struct time_locale *locale)
{
    struct parts parts;
    return read_parts(text, specifier, locale, &parts) ? settle(&parts, zone) : (double)NAN;
}

bool time_format_overflows(const char *text, const char *specifier,
                           const struct time_locale *locale)
{
    struct parts parts;
    if (!read_parts(text, specifier, locale, &parts))
        return false;
    bool has_month = !isnan(parts.month) && !strstr(specifier, "%j");
    struct calendar last = {.day = 366};
    if (has_month && parts.month >= 0 && parts.month < 12) /* day 0 of the next month */
        last = time_split(time_make((struct time_parts){parts.year + 400 * (parts.year < 100),
                                                        parts.month + 1, 0, 0, 0, 0, 0}));
    return (has_month && !(parts.month >= 0 && parts.month < 12)) || parts.day < 1 ||
           parts.day > last.day || parts.hour > 24 || parts.minute > 59 || parts.second > 60;
}
