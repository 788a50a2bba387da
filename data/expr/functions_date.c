/*
 * Expression functions on dates: making them, asking for their parts, formats, calendar intervals.
 * Local time is the scope's zone's. now() is left out, as a figure must not depend on the clock.
 * https://vega.github.io/vega/docs/expressions/#datetime-functions
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"
#include "data/format/locale.h"
#include "data/time.h"
#include "data/time/interval.h"
#include "data/time/zone.h"
#include "data/timeunit.h"

static struct value date_value(double time)
{
    return (struct value){.type = VALUE_DATE, .number = time_clip(time)};
}

/* new Date(value): texts are parsed. */
static double time_of(struct value value, struct expr_call *call)
{
    bool is_object =
        value.type == VALUE_ARRAY || value.type == VALUE_OBJECT || value.type == VALUE_REGEXP;
    return value.type == VALUE_TEXT || is_object
               ? time_parse(expr_text(value, call), call->expr->zone)
               : time_clip(value_to_number(value));
}

static double time_of_parts(const struct value *arguments, size_t count, const struct zone *zone)
{
    double parts[7];
    unsigned given = 0;
    for (; given < count && given < COUNT_OF(parts); given++)
        parts[given] = value_to_number(arguments[given]);
    return time_make_of_parts(zone, parts, given);
}

static struct value make_datetime(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    return date_value(count == 1 ? time_of(arguments[0], call)
                                 : time_of_parts(arguments, count, call->expr->zone));
}

static struct value make_utc(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER(time_of_parts(arguments, count, NULL));
}

/* Questions about one date, in local time and UTC, differ in the part only; an invalid date has
 * none. */
#define DEFINE_PART(name, expression)                                                              \
    static struct value name##_in(const struct zone *zone, struct value date,                      \
                                  struct expr_call *call)                                          \
    {                                                                                              \
        double time = time_of(date, call);                                                         \
        struct calendar parts = time_split_in(zone, time);                                         \
        return VALUE_OF_NUMBER(isnan(parts.year) ? (double)NAN : (double)(expression));            \
    }                                                                                              \
    DEFINE_TWINS(name)

#define DEFINE_TWINS(name)                                                                         \
    static struct value call_##name(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call)                                        \
    {                                                                                              \
        (void)count;                                                                               \
        return name##_in(call->expr->zone, arguments[0], call);                                    \
    }                                                                                              \
    static struct value call_utc##name(const struct value *arguments, size_t count,                \
                                       struct expr_call *call)                                     \
    {                                                                                              \
        (void)count;                                                                               \
        return name##_in(NULL, arguments[0], call);                                                \
    }

static double iso_week(double local, const struct calendar *parts)
{
    struct calendar thursday = time_split(local + (3 - (parts->weekday + 6) % 7) * 86400000.0);
    return floor((thursday.day_of_year - 1) / 7.0) + 1;
}

/* In UTC: in local time d3's way of counting matters where a zone's offset had seconds. */
static double week(const struct calendar *parts)
{
    return floor((parts->day_of_year - 1 + 7 - parts->weekday) / 7.0);
}

DEFINE_PART(year, parts.year)
DEFINE_PART(month, parts.month)
DEFINE_PART(date, parts.day)
DEFINE_PART(day, parts.weekday)
DEFINE_PART(dayofyear, zone ? time_interval_count_in_year(TIME_DAY, zone, time) : parts.day_of_year)
DEFINE_PART(hours, parts.hour)
DEFINE_PART(minutes, parts.minute)
DEFINE_PART(seconds, parts.second)
DEFINE_PART(milliseconds, parts.millisecond)
DEFINE_PART(week, zone ? time_interval_count_in_year(TIME_WEEK, zone, time) : week(&parts))
DEFINE_PART(isoweek, iso_week(zone_to_local(zone, time), &parts))

/* Vega's quarter() of an invalid date is 1. */
static struct value quarter_in(const struct zone *zone, struct value date, struct expr_call *call)
{
    return VALUE_OF_NUMBER(time_split_in(zone, time_of(date, call)).month / 3 + 1);
}

DEFINE_TWINS(quarter)

static struct value call_time(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    return VALUE_OF_NUMBER(time_of(arguments[0], call));
}

static struct value call_timezoneoffset(const struct value *arguments, size_t count,
                                        struct expr_call *call)
{
    (void)count;
    return VALUE_OF_NUMBER(zone_minutes_behind(call->expr->zone, time_of(arguments[0], call)));
}

static struct value to_date(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    struct value value = arguments[0];
    bool is_empty = value.type == VALUE_UNDEFINED || value.type == VALUE_NULL ||
                    (value.type == VALUE_TEXT && !value.text[0]);
    if (is_empty)
        return VALUE_OF_NULL;
    if (value.type == VALUE_NUMBER || value.type == VALUE_DATE)
        return value;
    return VALUE_OF_NUMBER(time_parse(expr_text(value, call), call->expr->zone));
}

/*
 * Formats.
 */
/* {"month": "%b", …}: an empty one is none, and "date" goes before "day". */
static const struct time_levels *read_levels(struct value value, struct time_levels *levels)
{
    *levels = (struct time_levels){{NULL}};
    for (size_t i = 0; value.type == VALUE_OBJECT && i < value.object->count; i++) {
        struct value format = value.object->values[i];
        const char *key = value.object->keys[i];
        enum time_level level = time_level_named(key);
        bool is_given = level < TIME_LEVEL_COUNT && levels->specifiers[level];
        if (format.type == VALUE_TEXT && format.text[0] && level < TIME_LEVEL_COUNT &&
            !(is_given && !strcmp(key, "day")))
            levels->specifiers[level] = format.text;
    }
    return levels;
}

static struct value format_in(const struct zone *zone, const struct value *arguments, size_t count,
                              struct expr_call *call)
{
    const struct time_locale *locale = &call->expr->locale->time;
    struct value specifier = expr_argument(arguments, count, 1);
    double time = value_to_number(arguments[0]);
    struct time_levels levels;
    const char *text;
    if (arguments[0].type == VALUE_NULL)
        return VALUE_OF_TEXT("null");
    if (specifier.type == VALUE_TEXT)
        text = time_format(specifier.text, time, zone, locale, call->arena);
    else if (!value_to_bool(specifier) || specifier.type == VALUE_OBJECT)
        text = time_format_levels(read_levels(specifier, &levels), time, zone, locale, call->arena);
    else
        return expr_stop(call);
    return text ? VALUE_OF_TEXT(text) : expr_stop(call);
}

static struct value parse_in(const struct zone *zone, const struct value *arguments, size_t count,
                             struct expr_call *call)
{
    (void)count;
    if (arguments[0].type == VALUE_NULL)
        return VALUE_OF_TEXT("null");
    double time = time_parse_format(expr_text(arguments[0], call), expr_text(arguments[1], call),
                                    zone, &call->expr->locale->time);
    return isnan(time) ? VALUE_OF_NULL : date_value(time);
}

/* A name by its number: of a month, or of a day in the first full week of the year 2000. */
static struct value format_name(struct value number, const char *specifier, bool is_month,
                                struct expr_call *call)
{
    bool is_added = !is_month && (number.type == VALUE_BOOL || number.type == VALUE_NULL);
    double whole = (is_month ? 0 : 2) + value_to_number(number);
    if ((number.type != VALUE_NUMBER && !is_added) || trunc(whole) != whole)
        return VALUE_OF_TEXT("");
    double time = is_month ? time_make((struct time_parts){.year = 2000, .month = whole, .day = 1})
                           : time_make((struct time_parts){.year = 2000, .day = whole});
    const char *text = time_format(specifier, time, NULL, &call->expr->locale->time, call->arena);
    return text ? VALUE_OF_TEXT(text) : expr_stop(call);
}

#define DEFINE_NAME(name, specifier, is_month)                                                     \
    static struct value call_##name(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call)                                        \
    {                                                                                              \
        (void)count;                                                                               \
        return format_name(arguments[0], specifier, is_month, call);                               \
    }

DEFINE_NAME(month_format, "%B", true)
DEFINE_NAME(month_abbreviation, "%b", true)
DEFINE_NAME(day_format, "%A", false)
DEFINE_NAME(day_abbreviation, "%a", false)

/* The formats that replace Vega's, from an object. NULL when memory is out. */
static const struct timeunit_specifier *read_overrides(struct value value, size_t *count,
                                                       struct arena *arena)
{
    size_t size = value.type == VALUE_OBJECT ? value.object->count : 0;
    struct timeunit_specifier *overrides = arena_array(arena, size + 1, sizeof *overrides);
    *count = 0;
    for (size_t i = 0; overrides && i < size; i++) {
        struct value format = value.object->values[i];
        if (format.type == VALUE_TEXT)
            overrides[(*count)++] = (struct timeunit_specifier){value.object->keys[i], format.text};
    }
    return overrides;
}

static struct value unit_specifier(const struct value *arguments, size_t count,
                                   struct expr_call *call)
{
    struct value units = arguments[0];
    size_t unit_count = units.type == VALUE_ARRAY ? units.array->count : 1;
    unsigned parts = 0;
    for (size_t i = 0; i < unit_count; i++) {
        struct value unit = units.type == VALUE_ARRAY ? units.array->items[i] : units;
        unsigned part = unit.type == VALUE_TEXT ? timeunit_find_part(unit.text) : 0;
        if (!part)
            return expr_stop(call);
        parts |= part;
    }
    size_t override_count;
    const struct timeunit_specifier *overrides =
        read_overrides(expr_argument(arguments, count, 1), &override_count, call->arena);
    const char *text =
        overrides ? timeunit_specifier(parts, overrides, override_count, call->arena) : NULL;
    return text ? VALUE_OF_TEXT(text) : expr_stop(call);
}

/*
 * Intervals.
 */
static double step_of(struct value value)
{
    bool is_missing = value.type == VALUE_UNDEFINED || value.type == VALUE_NULL;
    return is_missing ? 1 : value_to_number(value);
}

static struct value offset_in(const struct zone *zone, const struct value *arguments, size_t count,
                              struct expr_call *call)
{
    struct time_interval interval;
    if (!time_interval_find(expr_text(arguments[0], call), zone, &interval))
        return VALUE_OF_UNDEFINED;
    return date_value(time_interval_offset(&interval, value_to_number(arguments[1]),
                                           step_of(expr_argument(arguments, count, 2))));
}

static struct value sequence_in(const struct zone *zone, const struct value *arguments,
                                size_t count, struct expr_call *call)
{
    enum { SEQUENCE_LIMIT = 100000 };
    struct time_interval interval;
    if (!time_interval_find(expr_text(arguments[0], call), zone, &interval))
        return VALUE_OF_UNDEFINED;
    double *starts = expr_spend(call, SEQUENCE_LIMIT / 4)
                         ? arena_array(call->arena, SEQUENCE_LIMIT, sizeof *starts)
                         : NULL;
    if (!starts)
        return expr_stop(call);
    const struct time_range range = {value_to_number(arguments[1]), value_to_number(arguments[2]),
                                     step_of(expr_argument(arguments, count, 3))};
    size_t length = time_interval_range(&interval, &range, starts, SEQUENCE_LIMIT);
    struct value *items = arena_array(call->arena, length + 1, sizeof *items);
    if (!items || !expr_spend(call, length > SEQUENCE_LIMIT ? call->most + 1 : (double)length))
        return expr_stop(call);
    for (size_t i = 0; i < length; i++)
        items[i] = date_value(starts[i]);
    return expr_array(items, length, call);
}

/* What takes several arguments, in local time and UTC. */
#define DEFINE_PAIR(name)                                                                          \
    static struct value local_##name(const struct value *arguments, size_t count,                  \
                                     struct expr_call *call)                                       \
    {                                                                                              \
        return name##_in(call->expr->zone, arguments, count, call);                                \
    }                                                                                              \
    static struct value utc_##name(const struct value *arguments, size_t count,                    \
                                   struct expr_call *call)                                         \
    {                                                                                              \
        return name##_in(NULL, arguments, count, call);                                            \
    }

DEFINE_PAIR(format)
DEFINE_PAIR(parse)
DEFINE_PAIR(offset)
DEFINE_PAIR(sequence)

static const struct expr_function functions[] = {
    {"date", 1, 1, call_date},
    {"datetime", 1, EXPR_ANY_COUNT, make_datetime},
    {"day", 1, 1, call_day},
    {"dayAbbrevFormat", 1, 1, call_day_abbreviation},
    {"dayFormat", 1, 1, call_day_format},
    {"dayofyear", 1, 1, call_dayofyear},
    {"hours", 1, 1, call_hours},
    {"isoweek", 1, 1, call_isoweek},
    {"milliseconds", 1, 1, call_milliseconds},
    {"minutes", 1, 1, call_minutes},
    {"month", 1, 1, call_month},
    {"monthAbbrevFormat", 1, 1, call_month_abbreviation},
    {"monthFormat", 1, 1, call_month_format},
    {"quarter", 1, 1, call_quarter},
    {"seconds", 1, 1, call_seconds},
    {"time", 1, 1, call_time},
    {"timeFormat", 1, 2, local_format},
    {"timeOffset", 2, 3, local_offset},
    {"timeParse", 2, 2, local_parse},
    {"timeSequence", 3, 4, local_sequence},
    {"timeUnitSpecifier", 1, 2, unit_specifier},
    {"timezoneoffset", 1, 1, call_timezoneoffset},
    {"toDate", 1, EXPR_ANY_COUNT, to_date},
    {"utc", 1, EXPR_ANY_COUNT, make_utc},
    {"utcFormat", 1, 2, utc_format},
    {"utcOffset", 2, 3, utc_offset},
    {"utcParse", 2, 2, utc_parse},
    {"utcSequence", 3, 4, utc_sequence},
    {"utcdate", 1, 1, call_utcdate},
    {"utcday", 1, 1, call_utcday},
    {"utcdayofyear", 1, 1, call_utcdayofyear},
    {"utchours", 1, 1, call_utchours},
    {"utcisoweek", 1, 1, call_utcisoweek},
    {"utcmilliseconds", 1, 1, call_utcmilliseconds},
    {"utcminutes", 1, 1, call_utcminutes},
    {"utcmonth", 1, 1, call_utcmonth},
    {"utcquarter", 1, 1, call_utcquarter},
    {"utcseconds", 1, 1, call_utcseconds},
    {"utcweek", 1, 1, call_utcweek},
    {"utcyear", 1, 1, call_utcyear},
    {"week", 1, 1, call_week},
    {"year", 1, 1, call_year},
};

const struct expr_function_table expr_date_functions = {functions, COUNT_OF(functions)};

bool expr_makes_date(const struct expr_function *function)
{
    return function->call == make_datetime || function->call == local_offset ||
           function->call == utc_offset || function->call == local_parse ||
           function->call == utc_parse;
}
