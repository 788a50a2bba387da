/*
 * Times as text by d3-time-format's directives. Reading them is data/time/parse_format.c.
 */
#include "data/format/time.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/number.h"
#include "data/time.h"
#include "data/time/interval.h"
#include "data/time/zone.h"

enum { PATTERN_DEPTH_LIMIT = 3 };

/* The instant that is written. */
struct instant {
    double time;
    const struct zone *zone; /* NULL: UTC */
    struct calendar parts;
    const struct time_locale *locale;
    int depth; /* of patterns within patterns: a locale's may name themselves */
};

static bool is_valid(const struct instant *instant)
{
    return !isnan(instant->time);
}

/* A part of an invalid date is NaN. */
static double part(const struct instant *instant, double value)
{
    return is_valid(instant) ? value : (double)NAN;
}

/* The Thursday of the ISO week, which lies in the year to which the week belongs. */
static struct calendar iso_thursday(const struct instant *instant)
{
    int from_monday = (instant->parts.weekday + 6) % 7;
    return time_split(zone_to_local(instant->zone, instant->time) + (3 - from_monday) * 86400000.0);
}

/*
 * The directives that write a number.
 */
static double year(const struct instant *instant)
{
    return fmod(instant->parts.year, 10000);
}

static double short_year(const struct instant *instant)
{
    return fmod(instant->parts.year, 100);
}

static double iso_year(const struct instant *instant)
{
    return fmod(iso_thursday(instant).year, 10000);
}

static double short_iso_year(const struct instant *instant)
{
    return fmod(iso_thursday(instant).year, 100);
}

static double month(const struct instant *instant)
{
    return part(instant, instant->parts.month + 1);
}

static double quarter(const struct instant *instant)
{
    return instant->parts.month / 3 + 1;
}

static double day(const struct instant *instant)
{
    return part(instant, instant->parts.day);
}

static double day_of_year(const struct instant *instant)
{
    return part(instant, instant->parts.day_of_year);
}

static double hour(const struct instant *instant)
{
    return part(instant, instant->parts.hour);
}

static double hour_of_half_day(const struct instant *instant)
{
    int of_twelve = instant->parts.hour % 12;
    return of_twelve > 0 ? of_twelve : 12;
}

static double minute(const struct instant *instant)
{
    return part(instant, instant->parts.minute);
}

static double second(const struct instant *instant)
{
    return part(instant, instant->parts.second);
}

static double millisecond(const struct instant *instant)
{
    return part(instant, instant->parts.millisecond);
}

static double weekday(const struct instant *instant)
{
    return part(instant, instant->parts.weekday);
}

static double iso_weekday(const struct instant *instant)
{
    return part(instant, instant->parts.weekday > 0 ? instant->parts.weekday : 7);
}

static double sunday_week(const struct instant *instant)
{
    return time_interval_count_in_year(TIME_WEEK, instant->zone, instant->time);
}

static double monday_week(const struct instant *instant)
{
    return time_interval_count_in_year(TIME_ISOWEEK, instant->zone, instant->time);
}

static double iso_week(const struct instant *instant)
{
    return part(instant, (iso_thursday(instant).day_of_year - 1) / 7 + 1);
}

static double unix_ms(const struct instant *instant)
{
    return instant->time;
}

static double unix_seconds(const struct instant *instant)
{
    return floor(instant->time / 1000);
}

static const struct number_directive {
    char letter;
    int width; /* 0: never padded */
    double (*value)(const struct instant *instant);
    char pad; /* when the specifier has no other */
    const char *after;
} number_directives[] = {
    {'d', 2, day, '0', ""},
    {'e', 2, day, ' ', ""},
    {'f', 3, millisecond, '0', "000"},
    {'g', 2, short_iso_year, '0', ""},
    {'G', 4, iso_year, '0', ""},
    {'H', 2, hour, '0', ""},
    {'I', 2, hour_of_half_day, '0', ""},
    {'j', 3, day_of_year, '0', ""},
    {'L', 3, millisecond, '0', ""},
    {'m', 2, month, '0', ""},
    {'M', 2, minute, '0', ""},
    {'q', 0, quarter, '0', ""},
    {'Q', 0, unix_ms, '0', ""},
    {'s', 0, unix_seconds, '0', ""},
    {'S', 2, second, '0', ""},
    {'u', 0, iso_weekday, '0', ""},
    {'U', 2, sunday_week, '0', ""},
    {'V', 2, iso_week, '0', ""},
    {'w', 0, weekday, '0', ""},
    {'W', 2, monday_week, '0', ""},
    {'y', 2, short_year, '0', ""},
    {'Y', 4, year, '0', ""},
};

static void append_number(struct buffer *buffer, double value, char pad, int width)
{
    char digits[NUMBER_TEXT_SIZE];
    int length = (int)number_write(digits, fabs(value));
    if (value < 0)
        buffer_append_text(buffer, "-");
    for (; pad && length < width; length++)
        buffer_append(buffer, &pad, 1);
    buffer_append_text(buffer, digits);
}

/* Names of an invalid date are empty, but for the half of the day: not after noon. */
static const char *find_name(char letter, const struct instant *instant)
{
    const struct calendar *parts = &instant->parts;
    const struct time_locale *locale = instant->locale;
    bool valid = is_valid(instant);
    switch (letter) {
    case 'a':
        return valid ? locale->short_days[parts->weekday] : "";
    case 'A':
        return valid ? locale->days[parts->weekday] : "";
    case 'b':
        return valid ? locale->short_months[parts->month] : "";
    case 'B':
        return valid ? locale->months[parts->month] : "";
    case 'p':
        return locale->periods[parts->hour >= 12];
    default:
        return NULL;
    }
}

/* "-0500"; of an invalid date "+00NaN", but in UTC. */
static void append_zone(struct buffer *buffer, const struct instant *instant)
{
    double behind = instant->zone ? zone_minutes_behind(instant->zone, instant->time) : 0;
    double minutes = fabs(behind);
    buffer_append_text(buffer, behind > 0 ? "-" : "+");
    append_number(buffer, isnan(minutes) ? 0 : floor(minutes / 60), '0', 2);
    append_number(buffer, fmod(minutes, 60), '0', 2);
}

/* Those that stand for a format of their own; NULL for other letters. */
static const char *find_pattern(char letter, const struct time_locale *locale)
{
    return letter == 'c'   ? locale->date_time
           : letter == 'x' ? locale->date
           : letter == 'X' ? locale->time
                           : NULL;
}

static void append(struct buffer *buffer, const char *specifier, const struct instant *instant);

/* pad: what the specifier asks for; 0: nothing; -1: not asked. A letter that is no directive stands
 * for itself. */
static void append_directive(struct buffer *buffer, char letter, int pad,
                             const struct instant *instant)
{
    for (size_t i = 0; i < COUNT_OF(number_directives); i++) {
        const struct number_directive *directive = &number_directives[i];
        if (directive->letter == letter) {
            append_number(buffer, directive->value(instant), pad < 0 ? directive->pad : (char)pad,
                          directive->width);
            buffer_append_text(buffer, directive->after);
            return;
        }
    }
    const char *name = find_name(letter, instant);
    const char *pattern = find_pattern(letter, instant->locale);
    if (pattern && instant->depth < PATTERN_DEPTH_LIMIT) {
        struct instant inner = *instant;
        inner.depth++;
        append(buffer, pattern, &inner);
    } else if (name)
        buffer_append_text(buffer, name);
    else if (letter == 'Z')
        append_zone(buffer, instant);
    else
        buffer_append(buffer, &letter, letter ? 1 : 0);
}

static int read_pad(const char **at)
{
    static const struct {
        char letter, pad;
    } pads[] = {{'-', 0}, {'_', ' '}, {'0', '0'}};
    for (size_t i = 0; i < COUNT_OF(pads); i++) {
        if (**at == pads[i].letter) {
            ++*at;
            return pads[i].pad;
        }
    }
    return -1;
}

static void append(struct buffer *buffer, const char *specifier, const struct instant *instant)
{
    const char *at = specifier;
    while (*at && !buffer->failed) {
        size_t literal = strcspn(at, "%");
        buffer_append(buffer, at, literal);
        at += literal;
        if (!*at)
            return;
        at++;
        int pad = read_pad(&at);
        append_directive(buffer, *at, pad, instant);
        at += *at != 0;
    }
}

enum { BYTE_STEPS = 4 };

const char *time_format(const char *specifier, double time, const struct zone *zone,
                        const struct time_locale *locale, struct arena *arena)
{
    struct instant instant = {.time = time_clip(time),
                              .zone = zone,
                              .parts = time_split_in(zone, time),
                              .locale = locale};
    struct budget *budget = arena_budget(arena);
    struct buffer buffer = {.most = budget_text(budget)};
    append(&buffer, specifier, &instant);
    bool is_paid = budget_work(budget, BYTE_STEPS * (double)buffer.length) &&
                   (!buffer.is_full || budget_spend(budget, LIMIT_TEXT, (double)buffer.most + 1));
    const char *text =
        buffer.failed || !is_paid
            ? arena_out_of_memory(arena)
            : arena_copy(arena, buffer.length ? (const char *)buffer.bytes : "", buffer.length);
    buffer_free(&buffer);
    return text;
}

static const struct {
    const char *name, *specifier; /* Vega's own */
} time_levels[] = {
    [TIME_LEVEL_MILLISECONDS] = {"milliseconds", ".%L"},
    [TIME_LEVEL_SECONDS] = {"seconds", ":%S"},
    [TIME_LEVEL_MINUTES] = {"minutes", "%I:%M"},
    [TIME_LEVEL_HOURS] = {"hours", "%I %p"},
    [TIME_LEVEL_DATE] = {"date", "%a %d"},
    [TIME_LEVEL_WEEK] = {"week", "%b %d"},
    [TIME_LEVEL_MONTH] = {"month", "%B"},
    [TIME_LEVEL_QUARTER] = {"quarter", "%B"},
    [TIME_LEVEL_YEAR] = {"year", "%Y"},
};

const char *time_level_name(size_t level)
{
    return level < TIME_LEVEL_COUNT ? time_levels[level].name : NULL;
}

enum time_level time_level_named(const char *name)
{
    enum time_level level = 0;
    if (!strcmp(name, "day"))
        return TIME_LEVEL_DATE;
    while (level < TIME_LEVEL_COUNT && strcmp(time_levels[level].name, name) != 0)
        level++;
    return level;
}

/* Vega's units from the finest: the first that doesn't start at time tells the level. */
static enum time_level level_of(double time, const struct zone *zone)
{
    static const struct {
        enum time_span span;
        enum time_level level;
    } spans[] = {
        {TIME_SECOND, TIME_LEVEL_MILLISECONDS}, {TIME_MINUTE, TIME_LEVEL_SECONDS},
        {TIME_HOUR, TIME_LEVEL_MINUTES},        {TIME_DAY, TIME_LEVEL_HOURS},
        {TIME_MONTH, TIME_LEVEL_WEEK},          {TIME_YEAR, TIME_LEVEL_QUARTER},
    };
    const struct time_interval week = {.span = TIME_WEEK, .step = 1, .zone = zone};
    const struct time_interval quarter = {.span = TIME_MONTH, .step = 3, .zone = zone};
    for (size_t i = 0; i < COUNT_OF(spans); i++) {
        const struct time_interval span = {.span = spans[i].span, .step = 1, .zone = zone};
        if (!(time_interval_floor(&span, time) < time))
            continue;
        if (spans[i].level == TIME_LEVEL_WEEK && time_interval_floor(&week, time) < time)
            return TIME_LEVEL_DATE;
        if (spans[i].level == TIME_LEVEL_QUARTER && time_interval_floor(&quarter, time) < time)
            return TIME_LEVEL_MONTH;
        return spans[i].level;
    }
    return TIME_LEVEL_YEAR;
}

const char *time_format_levels(const struct time_levels *levels, double time,
                               const struct zone *zone, const struct time_locale *locale,
                               struct arena *arena)
{
    time = time_clip(time);
    enum time_level level = level_of(time, zone);
    const char *given = levels ? levels->specifiers[level] : NULL;
    return time_format(given ? given : time_levels[level].specifier, time, zone, locale, arena);
}

const char *time_format_multi(double time, const struct zone *zone,
                              const struct time_locale *locale, struct arena *arena)
{
    return time_format_levels(NULL, time, zone, locale, arena);
}
