/*
 * Expression functions on dates: making them, asking for their parts, formats, calendar intervals.
 * Local time is UTC, so each function does what its utc twin does; now() is left out, as a figure
 * must not depend on the clock.  https://vega.github.io/vega/docs/expressions/#datetime-functions
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"
#include "data/format/locale.h"
#include "data/time.h"
#include "data/time/interval.h"
#include "data/timeunit.h"

static struct value date_value(double time)
{
    return (struct value){.type = VALUE_DATE, .number = time_clip(time)};
}

/* new Date(value): texts are parsed. */
static double time_of(struct value value)
{
    return value.type == VALUE_TEXT ? time_parse(value.text) : time_clip(value_to_number(value));
}

/* Date.UTC(): years from 0 to 99 are those of the 20th century. */
static double time_of_parts(const struct value *arguments, size_t count)
{
    double parts[7] = {(double)NAN, 0, 1, 0, 0, 0, 0};
    for (size_t i = 0; i < count && i < COUNT_OF(parts); i++)
        parts[i] = value_to_number(arguments[i]);
    double year = trunc(parts[0]);
    return time_make(year >= 0 && year <= 99 ? 1900 + year : year, parts[1], parts[2], parts[3],
                     parts[4], parts[5], parts[6]);
}

static struct value make_datetime(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    (void)call;
    return date_value(count == 1 ? time_of(arguments[0]) : time_of_parts(arguments, count));
}

static struct value make_utc(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)call;
    return VALUE_OF_NUMBER(time_of_parts(arguments, count));
}

/* Questions about one date differ in the part only; an invalid date has none. */
#define DEFINE_PART(name, expression)                                                              \
    static struct value call_##name(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call)                                        \
    {                                                                                              \
        (void)count;                                                                               \
        (void)call;                                                                                \
        double time = time_of(arguments[0]);                                                       \
        struct calendar parts = time_split(time);                                                  \
        return VALUE_OF_NUMBER(isnan(parts.year) ? (double)NAN : (double)(expression));            \
    }

static double iso_week(double time, const struct calendar *parts)
{
    struct calendar thursday = time_split(time + (3 - (parts->weekday + 6) % 7) * 86400000.0);
    return floor((thursday.day_of_year - 1) / 7.0) + 1;
}

static double week(const struct calendar *parts)
{
    return floor((parts->day_of_year - 1 + 7 - parts->weekday) / 7.0);
}

DEFINE_PART(year, parts.year)
DEFINE_PART(month, parts.month)
DEFINE_PART(date, parts.day)
DEFINE_PART(day, parts.weekday)
DEFINE_PART(dayofyear, parts.day_of_year)
DEFINE_PART(hours, parts.hour)
DEFINE_PART(minutes, parts.minute)
DEFINE_PART(seconds, parts.second)
DEFINE_PART(milliseconds, parts.millisecond)
DEFINE_PART(time, time)
DEFINE_PART(timezoneoffset, 0)
DEFINE_PART(week, week(&parts))
DEFINE_PART(isoweek, iso_week(time, &parts))

/* Vega's quarter() of an invalid date is 1. */
static struct value call_quarter(const struct value *arguments, size_t count,
                                 struct expr_call *call)
{
    (void)count;
    (void)call;
    return VALUE_OF_NUMBER(time_split(time_of(arguments[0])).month / 3 + 1);
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
    return VALUE_OF_NUMBER(time_parse(expr_text(value, call)));
}

/*
 * Formats.
 */
static struct value format_date(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct value specifier = expr_argument(arguments, count, 1);
    double time = value_to_number(arguments[0]);
    const char *text;
    if (arguments[0].type == VALUE_NULL)
        return VALUE_OF_TEXT("null");
    if (specifier.type == VALUE_TEXT)
        text = time_format(specifier.text, time, &call->expr->locale->time, call->arena);
    else if (specifier.type == VALUE_UNDEFINED || specifier.type == VALUE_NULL)
        text = time_format_multi(time, &call->expr->locale->time, call->arena);
    else
        return expr_stop(call);
    return text ? VALUE_OF_TEXT(text) : expr_stop(call);
}

static struct value parse_date(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    if (arguments[0].type == VALUE_NULL)
        return VALUE_OF_TEXT("null");
    double time = time_parse_format(expr_text(arguments[0], call), expr_text(arguments[1], call));
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
    double time =
        is_month ? time_make(2000, whole, 1, 0, 0, 0, 0) : time_make(2000, 0, whole, 0, 0, 0, 0);
    const char *text = time_format(specifier, time, &call->expr->locale->time, call->arena);
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

static struct value offset(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct time_interval interval;
    if (!time_interval_find(expr_text(arguments[0], call), &interval))
        return VALUE_OF_UNDEFINED;
    return date_value(time_interval_offset(&interval, value_to_number(arguments[1]),
                                           step_of(expr_argument(arguments, count, 2))));
}

static struct value sequence(const struct value *arguments, size_t count, struct expr_call *call)
{
    enum { SEQUENCE_LIMIT = 100000 };
    struct time_interval interval;
    if (!time_interval_find(expr_text(arguments[0], call), &interval))
        return VALUE_OF_UNDEFINED;
    double *starts = arena_array(call->arena, SEQUENCE_LIMIT, sizeof *starts);
    if (!starts)
        return expr_stop(call);
    size_t length =
        time_interval_range(&interval, value_to_number(arguments[1]), value_to_number(arguments[2]),
                            step_of(expr_argument(arguments, count, 3)), starts, SEQUENCE_LIMIT);
    struct value *items = arena_array(call->arena, length + 1, sizeof *items);
    if (length > SEQUENCE_LIMIT || !items || !expr_spend(call, length))
        return expr_stop(call);
    for (size_t i = 0; i < length; i++)
        items[i] = date_value(starts[i]);
    return expr_array(items, length, call);
}

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
    {"timeFormat", 1, 2, format_date},
    {"timeOffset", 2, 3, offset},
    {"timeParse", 2, 2, parse_date},
    {"timeSequence", 3, 4, sequence},
    {"timeUnitSpecifier", 1, 2, unit_specifier},
    {"timezoneoffset", 1, 1, call_timezoneoffset},
    {"toDate", 1, EXPR_ANY_COUNT, to_date},
    {"utc", 1, EXPR_ANY_COUNT, make_utc},
    {"utcFormat", 1, 2, format_date},
    {"utcOffset", 2, 3, offset},
    {"utcParse", 2, 2, parse_date},
    {"utcSequence", 3, 4, sequence},
    {"utcdate", 1, 1, call_date},
    {"utcday", 1, 1, call_day},
    {"utcdayofyear", 1, 1, call_dayofyear},
    {"utchours", 1, 1, call_hours},
    {"utcisoweek", 1, 1, call_isoweek},
    {"utcmilliseconds", 1, 1, call_milliseconds},
    {"utcminutes", 1, 1, call_minutes},
    {"utcmonth", 1, 1, call_month},
    {"utcquarter", 1, 1, call_quarter},
    {"utcseconds", 1, 1, call_seconds},
    {"utcweek", 1, 1, call_week},
    {"utcyear", 1, 1, call_year},
    {"week", 1, 1, call_week},
    {"year", 1, 1, call_year},
};

const struct expr_function_table expr_date_functions = {functions, COUNT_OF(functions)};

bool expr_makes_date(const struct expr_function *function)
{
    return function->call == make_datetime || function->call == offset ||
           function->call == parse_date;
}
