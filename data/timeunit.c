/*
 * Time units by vega-time's rules: reading and naming them, where they start and end. The columns
 * they make are data/transform/timeunit.c's.
 */
#include "data/timeunit.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/buffer.h"
#include "base/number.h"
#include "base/suggest.h"
#include "data/format/number.h"
#include "data/time.h"
#include "data/time/interval.h"
#include "data/time/interval_local.h"

/* Dates whose unit has no year are put into this one, a leap year that began on a Sunday. */
static const double reference_year = 2012;

/* https://vega.github.io/vega-lite/docs/timeunit.html: what may be combined. */
static const char *const names[] = {
    "year",
    "quarter",
    "month",
    "week",
    "day",
    "dayofyear",
    "date",
    "hours",
    "minutes",
    "seconds",
    "milliseconds",
    "yearquarter",
    "yearquartermonth",
    "yearmonth",
    "yearmonthdate",
    "yearmonthdatehours",
    "yearmonthdatehoursminutes",
    "yearmonthdatehoursminutesseconds",
    "yearweek",
    "yearweekday",
    "yearweekdayhours",
    "yearweekdayhoursminutes",
    "yearweekdayhoursminutesseconds",
    "yeardayofyear",
    "quartermonth",
    "monthdate",
    "monthdatehours",
    "monthdatehoursminutes",
    "monthdatehoursminutesseconds",
    "weekday",
    "weekdayhours",
    "weekdayhoursminutes",
    "weekdayhoursminutesseconds",
    "dayhours",
    "dayhoursminutes",
    "dayhoursminutesseconds",
    "hoursminutes",
    "hoursminutesseconds",
    "minutesseconds",
    "secondsmilliseconds",
};

const struct name_table timeunit_names = {names, COUNT_OF(names)};

unsigned timeunit_find_part(const char *name)
{
    for (size_t i = 0; i < TIME_UNIT_COUNT; i++)
        if (strcmp(time_units[i].name, name) == 0)
            return 1U << i;
    return 0;
}

/* The parts that a name is made of: of two that fit, "day" and "dayofyear", the longer one. */
static unsigned split_name(const char *name)
{
    unsigned found = 0;
    while (*name) {
        size_t best = 0, best_length = 0;
        for (size_t i = 0; i < TIME_UNIT_COUNT; i++) {
            size_t length = strlen(time_units[i].name);
            if (length > best_length && strncmp(name, time_units[i].name, length) == 0) {
                best = i;
                best_length = length;
            }
        }
        if (best_length == 0)
            return found;
        found |= 1U << best;
        name += best_length;
    }
    return found;
}

/* Only whole dates are binned beforehand: units with a year. */
static bool is_unit(const char *name, bool is_binned)
{
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strcmp(names[i], name) == 0)
            return !is_binned || strncmp(name, "year", 4) == 0;
    return false;
}

static bool take_prefix(const char **name, const char *prefix)
{
    size_t length = strlen(prefix);
    if (strncmp(*name, prefix, length) != 0)
        return false;
    *name += length;
    return true;
}

static bool fail_unknown(const struct json_node *node, struct arena *arena, struct diag *diag)
{
    const char *name = node_text(node);
    const char *rest = name;
    take_prefix(&rest, "binned");
    take_prefix(&rest, "utc");
    struct suggest suggest = {.word = rest};
    bool is_binned = strncmp(name, "binned", 6) == 0;
    if (is_binned && is_unit(rest, false))
        return node_error(node, diag, DIAG_TYPE,
                          "only units that begin with the year can be binned",
                          "unknown time unit \"%s\"", name);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        suggest_offer(&suggest, names[i]);
    const char *hint = suggest.best ? arena_format(arena, "did you mean \"%.*s%s\"?",
                                                   (int)(rest - name), name, suggest.best)
                                    : NULL;
    return node_error(node, diag, DIAG_UNKNOWN, hint, "unknown time unit \"%s\"", name);
}

static bool read_name(const struct json_node *node, bool may_be_binned, struct timeunit *unit,
                      struct arena *arena, struct diag *diag)
{
    const char *name = node_text(node);
    if (may_be_binned && take_prefix(&name, "binned"))
        unit->is_binned = true;
    if (take_prefix(&name, "utc"))
        unit->is_utc = true;
    if (!is_unit(name, unit->is_binned))
        return fail_unknown(node, arena, diag);
    unit->name = name;
    unit->parts = split_name(name);
    return true;
}

struct timeunit_object {
    const struct json_node *unit;
    struct timeunit params;
};

static const struct property object_properties[] = {
    {.name = "unit", .type = PROPERTY_NODE, .offset = offsetof(struct timeunit_object, unit)},
    {.name = "step",
     .type = PROPERTY_NUMBER,
     .offset = offsetof(struct timeunit_object, params.step),
     .minimum = 1,
     .maximum = 1e9},
    {.name = "maxbins",
     .type = PROPERTY_NUMBER,
     .offset = offsetof(struct timeunit_object, params.maxbins),
     .minimum = 1,
     .maximum = 1e6},
    {.name = "utc",
     .type = PROPERTY_BOOL,
     .offset = offsetof(struct timeunit_object, params.is_utc)},
    {.name = "binned",
     .type = PROPERTY_BOOL,
     .offset = offsetof(struct timeunit_object, params.is_binned)},
};

const struct property_set timeunit_property_set = {"timeUnit", object_properties,
                                                   COUNT_OF(object_properties)};

static bool read_unit(const struct json_node *node, struct timeunit *unit, struct arena *arena,
                      struct diag *diag)
{
    *unit = (struct timeunit){.step = 1, .maxbins = (double)NAN};
    if (node_is_text(node))
        return read_name(node, true, unit, arena, diag);
    if (!node_is_object(node))
        return node_error(node, diag, DIAG_TYPE, NULL,
                          "\"timeUnit\" must be a string or an object, not %s",
                          node_type_name(node));
    struct timeunit_object object = {.params = *unit};
    if (!json_read_properties(node, "time unit", PROPERTIES(object_properties), &object, diag))
        return false;
    *unit = object.params;
    if (!object.unit || node_is_null(object.unit))
        return true;
    if (!node_is_text(object.unit))
        return node_error(object.unit, diag, DIAG_TYPE, NULL, "\"unit\" must be a string, not %s",
                          node_type_name(object.unit));
    return read_name(object.unit, false, unit, arena, diag);
}

bool timeunit_read(const struct json_node *node, const struct zone *zone, struct timeunit *unit,
                   struct arena *arena, struct diag *diag)
{
    bool is_read = read_unit(node, unit, arena, diag);
    unit->zone = unit->is_utc ? NULL : zone;
    return is_read;
}

/*
 * Names.
 */

/* "_step_2_5": what can't stand in a name becomes "_". */
static const char *append_param(const char *text, const char *name, double value,
                                struct arena *arena)
{
    char digits[NUMBER_TEXT_SIZE];
    number_write(digits, value);
    for (char *at = digits; *at; at++)
        if (!isalnum((unsigned char)*at))
            *at = '_';
    return text ? arena_format(arena, "%s_%s_%s", text, name, digits) : NULL;
}

const char *timeunit_column_prefix(const struct timeunit *unit, struct arena *arena)
{
    const char *text = arena_format(arena, "%s%s", unit->is_utc ? "utc" : "",
                                    unit->parts ? unit->name : "timeunit");
    if (unit->step != 1)
        text = append_param(text, "step", unit->step, arena);
    if (!isnan(unit->maxbins))
        text = append_param(text, "maxbins", unit->maxbins, arena);
    if (text && unit->is_binned)
        text = arena_format(arena, "%s_binned_true", text);
    return text;
}

/* The names of the parts from first up to end, joined by "-". */
static const char *join_parts(unsigned set, size_t first, size_t end, struct arena *arena)
{
    const char *text = "";
    for (size_t i = first; text && i < end; i++)
        if (set & 1U << i)
            text = arena_format(arena, "%s%s%s", text, *text ? "-" : "", time_units[i].name);
    return text;
}

const char *timeunit_title(const struct timeunit *unit, struct arena *arena)
{
    return join_parts(unit->parts, 0, TIME_UNIT_COUNT, arena);
}

/*
 * Formats.
 */
static const struct timeunit_specifier default_specifiers[] = {
    {"year", "%Y "},
    {"quarter", "Q%q "},
    {"month", "%b "},
    {"date", "%d "},
    {"week", "W%U "},
    {"isoweek", "W%V "},
    {"day", "%a "},
    {"dayofyear", "%j "},
    {"hours", "%H:00"},
    {"minutes", "00:%M"},
    {"seconds", ":%S"},
    {"milliseconds", ".%L"},
    {"year-isoweek", "%G W%V "},
    {"year-month", "%Y-%m "},
    {"year-month-date", "%Y-%m-%d "},
    {"hours-minutes", "%H:%M"},
};

/* Vega-Lite's in place of Vega's. */
static const struct timeunit_specifier axis_specifiers[] = {
    {"year-month", "%b %Y "},
    {"year-month-date", "%b %d, %Y "},
};

static const char *find_specifier(const char *key, const struct timeunit_specifier *specifiers,
                                  size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(specifiers[i].parts, key) == 0)
            return specifiers[i].format;
    return NULL;
}

static const char *trim(const char *text, struct arena *arena)
{
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    size_t start = strspn(text, " ");
    return start < length ? arena_copy(arena, text + start, length - start) : "";
}

const char *timeunit_specifier(unsigned set, const struct timeunit_specifier *overrides,
                               size_t override_count, struct arena *arena)
{
    const char *text = "";
    for (size_t start = 0; start < TIME_UNIT_COUNT;) {
        const char *format = NULL;
        size_t end = TIME_UNIT_COUNT;
        while (set & 1U << start && !format && end > start) {
            const char *key = join_parts(set, start, end--, arena);
            if (!key)
                return NULL;
            format = find_specifier(key, overrides, override_count);
            if (!format)
                format = find_specifier(key, default_specifiers, COUNT_OF(default_specifiers));
        }
        start = format ? end + 1 : start + 1;
        if (format)
            text = arena_format(arena, "%s%s", text, format);
        if (!text)
            return NULL;
    }
    return trim(text, arena);
}

const char *timeunit_format(const struct timeunit *unit, struct arena *arena)
{
    return timeunit_specifier(unit->parts, axis_specifiers, COUNT_OF(axis_specifiers), arena);
}

/*
 * Starts and ends.
 */

/* The part that the step counts. */
static unsigned last_part(const struct timeunit *unit)
{
    unsigned bit = 1U << (TIME_UNIT_COUNT - 1);
    while (bit && !(unit->parts & bit))
        bit >>= 1;
    return bit;
}

/* A part's number, from first on; rounded down to a multiple of the step if the step counts it. */
static double number_of(const struct timeunit *unit, enum timeunit_part part, double number,
                        double first)
{
    if (unit->step <= 1 || last_part(unit) != part)
        return number;
    return first + unit->step * floor((number - first) / unit->step);
}

/* The day in January of a weekday in the week-th week of a year; week 1 begins on its first Sunday,
 * as %U has it. */
static double day_in_week(double year, double week, int weekday)
{
    int first = time_split(time_make((struct time_parts){.year = year, .day = 1})).weekday;
    return weekday + week * 7 - (first + 6) % 7;
}

/* In local time they are counted day by day, as d3 does: that differs in years in which a zone's
 * offset had seconds. */
static double week_of(const struct timeunit *unit, const struct calendar *calendar, double time)
{
    if (unit->zone)
        return time_interval_count_in_year(TIME_WEEK, unit->zone, time);
    int first = (calendar->weekday - (calendar->day_of_year - 1) % 7 + 7) % 7;
    return (calendar->day_of_year + (first + 6) % 7) / 7; /* an int: rounded down */
}

static double day_of_year(const struct timeunit *unit, const struct calendar *calendar, double time)
{
    return unit->zone ? time_interval_count_in_year(TIME_DAY, unit->zone, time)
                      : calendar->day_of_year;
}

static double month_of(const struct timeunit *unit, const struct calendar *calendar)
{
    if (unit->parts & TIMEUNIT_MONTH)
        return number_of(unit, TIMEUNIT_MONTH, calendar->month, 0);
    if (unit->parts & TIMEUNIT_QUARTER)
        return 3 * number_of(unit, TIMEUNIT_QUARTER, calendar->month / 3, 0);
    return 0;
}

/* The day of the month; year is that of the start. */
static double day_of(const struct timeunit *unit, const struct calendar *calendar, double time,
                     double year)
{
    bool has_week = unit->parts & TIMEUNIT_WEEK;
    if (unit->parts & TIMEUNIT_DAY) {
        double week = has_week ? week_of(unit, calendar, time) : 1;
        return number_of(unit, TIMEUNIT_DAY, day_in_week(year, week, calendar->weekday), 1);
    }
    if (has_week)
        return day_in_week(year, number_of(unit, TIMEUNIT_WEEK, week_of(unit, calendar, time), 1),
                           0);
    if (unit->parts & TIMEUNIT_DATE)
        return number_of(unit, TIMEUNIT_DATE, calendar->day, 1);
    if (unit->parts & TIMEUNIT_DAYOFYEAR)
        return number_of(unit, TIMEUNIT_DAYOFYEAR, day_of_year(unit, calendar, time), 1);
    return 1;
}

/* The clock's part if the unit has it, else 0. */
static double clock_of(const struct timeunit *unit, enum timeunit_part part, int number)
{
    return unit->parts & (unsigned)part ? number_of(unit, part, number, 0) : 0;
}

double timeunit_floor(const struct timeunit *unit, double time)
{
    struct calendar calendar = time_split_in(unit->zone, time);
    if (!unit->parts || isnan(calendar.year))
        return time_clip(time);
    double year = unit->parts & TIMEUNIT_YEAR ? number_of(unit, TIMEUNIT_YEAR, calendar.year, 0)
                                              : reference_year;
    return time_make_by_year(
        unit->zone,
        (struct time_parts){year, month_of(unit, &calendar), day_of(unit, &calendar, time, year),
                            clock_of(unit, TIMEUNIT_HOURS, calendar.hour),
                            clock_of(unit, TIMEUNIT_MINUTES, calendar.minute),
                            clock_of(unit, TIMEUNIT_SECONDS, calendar.second),
                            clock_of(unit, TIMEUNIT_MILLISECONDS, calendar.millisecond)});
}

/* time moved by the last part's length. */
static double move_by_unit(const struct timeunit *unit, double time)
{
    for (size_t i = 0; i < TIME_UNIT_COUNT; i++) {
        if (last_part(unit) == 1U << i) {
            const struct time_interval interval = {
                .span = time_units[i].span, .step = time_units[i].step, .zone = unit->zone};
            return time_interval_offset(&interval, time, floor(unit->step));
        }
    }
    return time_clip(time);
}

double timeunit_cost(const struct timeunit *unit)
{
    enum { CALENDAR_STEPS = 60, MOVE_STEPS = 40 };
    double moves = 0;
    for (size_t i = 0; i < TIME_UNIT_COUNT; i++) {
        if (last_part(unit) == 1U << i && time_units[i].step > 1) /* quarters, counted by month */
            moves = time_units[i].step * fmin(unit->step, INTERVAL_MOVE_LIMIT);
    }
    return CALENDAR_STEPS + MOVE_STEPS * moves;
}

double timeunit_next(const struct timeunit *unit, double start)
{
    return move_by_unit(unit, start);
}

/* Vega-Lite measures a year without a leap day, and finds no distance of weekdays. */
double timeunit_duration(const struct timeunit *unit, const struct zone *zone)
{
    double start = time_make_in(zone, (struct time_parts){.year = 2001, .day = 1});
    struct timeunit local = *unit;
    local.zone = zone; /* even of a unit in UTC */
    if (!unit->parts || last_part(unit) == TIMEUNIT_DAY)
        return (double)NAN;
    return move_by_unit(&local, start) - start;
}

/*
 * The unit that gives at most about maxbins bins: vega-time's timeBin().
 */
struct timeunit timeunit_resolve(const struct timeunit *unit, double low, double high)
{
    enum {
        MONTHS = TIMEUNIT_YEAR | TIMEUNIT_MONTH,
        DAYS = MONTHS | TIMEUNIT_DATE,
        HOURS = DAYS | TIMEUNIT_HOURS,
        MINUTES = HOURS | TIMEUNIT_MINUTES,
        SECONDS = MINUTES | TIMEUNIT_SECONDS
    };
    static const double day = 86400000;
    const struct {
        unsigned parts;
        double step, length;
    } choices[] = {
        {SECONDS, 1, 1000},
        {SECONDS, 5, 5000},
        {SECONDS, 15, 15000},
        {SECONDS, 30, 30000},
        {MINUTES, 1, 60000},
        {MINUTES, 5, 300000},
        {MINUTES, 15, 900000},
        {MINUTES, 30, 1800000},
        {HOURS, 1, 3600000},
        {HOURS, 3, 10800000},
        {HOURS, 6, 21600000},
        {HOURS, 12, 43200000},
        {DAYS, 1, day},
        {TIMEUNIT_YEAR | TIMEUNIT_WEEK, 1, 7 * day},
        {MONTHS, 1, 30 * day},
        {MONTHS, 3, 90 * day},
        {TIMEUNIT_YEAR, 1, 365 * day},
    };
    struct timeunit found = *unit;
    if (unit->parts || !(low <= high))
        return found;
    double maxbins = isnan(unit->maxbins) ? 40 : unit->maxbins;
    double target = (high - low) / maxbins;
    size_t i = 0;
    while (i < COUNT_OF(choices) && choices[i].length <= target)
        i++;
    if (i == 0) {
        found.parts = SECONDS | TIMEUNIT_MILLISECONDS;
        found.step = fmax(number_tick_step(low, high, maxbins), 1);
    } else if (i == COUNT_OF(choices)) {
        double year = 365 * day;
        found.parts = TIMEUNIT_YEAR;
        found.step = number_tick_step(low / year, high / year, maxbins);
    } else {
        i -= target / choices[i - 1].length < choices[i].length / target;
        found.parts = choices[i].parts;
        found.step = choices[i].step;
    }
    return found;
}
