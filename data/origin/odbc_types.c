/*
 * Types of SQL: how the text of a value of each reads. Drivers write all of them as ISO 9075 does.
 */
#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "data/origin/odbc_internal.h"
#include "data/time.h"
#include "data/time/zone.h"

static struct value date_of(double time)
{
    return (struct value){.type = VALUE_DATE, .number = time_clip(time)};
}

/* --- numbers -------------------------------------------------------------------------------- */

/* A double tells 15 digits apart, whichever they are; of more, whether it says the same. */
static bool is_exact(const char *text, double number)
{
    enum { SAFE_DIGITS = 15, MOST_DIGITS = 40 };
    char digits[MOST_DIGITS + 1], own[MOST_DIGITS + 16];
    size_t count = 0, zeros = 0;
    for (const char *at = text; *at && *at != 'e' && *at != 'E'; at++) {
        bool is_digit = g_ascii_isdigit(*at) && (count > 0 || *at != '0');
        if (is_digit && count < MOST_DIGITS)
            digits[count++] = *at;
    }
    while (zeros < count && digits[count - 1 - zeros] == '0')
        zeros++;
    count -= zeros;
    if (count <= SAFE_DIGITS || !isfinite(number))
        return true;
    snprintf(own, sizeof own, "%.*e", (int)count - 1, fabs(number));
    for (size_t i = 0, k = 0; i < count; k++) {
        if (g_ascii_isdigit(own[k]) && own[k] != digits[i++])
            return false;
    }
    return true;
}

bool odbc_read_number(const char *text, struct odbc_reading *reading, struct value *value)
{
    char *end;
    double number = g_ascii_strtod(text, &end);
    if (end == text || *end)
        return false;
    *value = VALUE_OF_NUMBER(number);
    reading->is_rounded = false;
    return true;
}

/* What is written in decimal is meant so. */
bool odbc_read_decimal(const char *text, struct odbc_reading *reading, struct value *value)
{
    bool is_number = odbc_read_number(text, reading, value);
    reading->is_rounded = is_number && !is_exact(text, value->number);
    return is_number;
}

static bool read_bool(const char *text, struct odbc_reading *reading, struct value *value)
{
    static const char *const words[] = {"0", "f", "false", "1", "t", "true"};
    (void)reading;
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (g_ascii_strcasecmp(text, words[i]) == 0) {
            *value = VALUE_OF_BOOL(i >= COUNT_OF(words) / 2);
            return true;
        }
    }
    return false;
}

/* --- times ---------------------------------------------------------------------------------- */

/* "2020-01-31", years as long as they are, and "BC" behind it all; *rest follows the day. */
static bool read_day(const char *text, struct time_parts *parts, const char **rest)
{
    int length = 0, day, month;
    double year;
    if (sscanf(text, "%lf-%2d-%2d%n", &year, &month, &day, &length) != 3 || !g_ascii_isdigit(*text))
        return false;
    bool is_before = g_str_has_suffix(text, " BC");
    *parts =
        (struct time_parts){.year = is_before ? 1 - year : year, .month = month - 1, .day = day};
    *rest = text + length;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/* "12:34:56.789", down to whole ms. False: something else follows. */
static bool read_clock(const char *text, struct time_parts *parts)
{
    int length = 0, hour, minute, second = 0, more = 0, ms = 0;
    if (sscanf(text, "%2d:%2d%n", &hour, &minute, &length) != 2)
        return false;
    if (sscanf(text + length, ":%2d%n", &second, &more) == 1)
        length += more;
    text += length;
    if (*text == '.') {
        for (int scale = 100; g_ascii_isdigit(*++text); scale /= 10)
            ms += scale * (*text - '0');
    }
    parts->hour = hour;
    parts->minute = minute;
    parts->second = second;
    parts->millisecond = ms;
    return !*text || strcmp(text, " BC") == 0;
}

/* Engines have times without an end; figures have none for them. */
static bool read_endless(const char *text, struct value *value)
{
    if (strcmp(text, "infinity") != 0 && strcmp(text, "-infinity") != 0)
        return false;
    *value = (struct value){.type = VALUE_DATE, .number = (double)NAN};
    return true;
}

/* What isn't written as the type's values are may be a date all the same, as in a file. */
static bool read_written(const char *text, struct odbc_reading *reading, struct value *value)
{
    double time = time_parse(text, reading->zone);
    *value = date_of(time);
    return !isnan(time) || read_endless(text, value);
}

/* Midnight in UTC, as Vega reads "2020-01-31". */
static bool read_date(const char *text, struct odbc_reading *reading, struct value *value)
{
    struct time_parts parts;
    const char *rest;
    if (!read_day(text, &parts, &rest) || (*rest && strcmp(rest, " BC") != 0))
        return read_written(text, reading, value);
    *value = date_of(time_make(parts));
    return true;
}

static bool read_wall(const char *text, struct value *value)
{
    struct time_parts parts;
    const char *rest;
    if (!read_day(text, &parts, &rest) || (*rest != ' ' && *rest != 'T') ||
        !read_clock(rest + 1, &parts))
        return false;
    *value = date_of(time_make(parts));
    return true;
}

/* A wall clock's, which is in the figure's zone. */
static bool read_timestamp(const char *text, struct odbc_reading *reading, struct value *value)
{
    if (!read_wall(text, value))
        return read_written(text, reading, value);
    *value = date_of(zone_to_utc(reading->zone, value->number));
    return true;
}

/* The session's clocks show UTC. */
static bool read_instant(const char *text, struct odbc_reading *reading, struct value *value)
{
    return read_wall(text, value) || read_written(text, reading, value);
}

/* Of the day that times start with. */
static bool read_time(const char *text, struct odbc_reading *reading, struct value *value)
{
    struct time_parts parts = {.year = 1970, .day = 1};
    if (!read_clock(text, &parts))
        return false;
    *value = date_of(zone_to_utc(reading->zone, time_make(parts)));
    return true;
}

/* --- texts ---------------------------------------------------------------------------------- */

static bool read_text(const char *text, struct odbc_reading *reading, struct value *value)
{
    (void)reading;
    *value = VALUE_OF_TEXT(text);
    return true;
}

/* --- the table ------------------------------------------------------------------------------ */

/* The first that fits: names first, as drivers give types that they have no number for that of
 * texts. */
static const struct odbc_type types[] = {
    {.name = "bool", .read = read_bool, .has_integers = true, .kind = SQL_PLAIN},
    {.name = "boolean", .read = read_bool, .has_integers = true, .kind = SQL_PLAIN},
    {.name = "timestamptz", .read = read_instant, .is_time = true},
    {.name = "timestamp with time zone", .read = read_instant, .is_time = true},
    {.name = "*[]"},
    {.name = "*range"},
    {.name = "record"},
    {.name = "money"},
    {.name = "bytea"},
    {.name = "blob*"},
    {.name = "interval*"},
    {.name = "timetz"},
    {.name = "time with time zone"},
    {.name = "point"},
    {.name = "line"},
    {.name = "lseg"},
    {.name = "box"},
    {.name = "path"},
    {.name = "polygon"},
    {.name = "circle"},
    {.name = "geometry*"},
    {.name = "geography*"},
    {.name = "tsvector"},
    {.name = "json*"},
    {.name = "xml"},
    {.name = "array*"},
    {.name = "map*"},
    {.name = "struct*"},
    {.name = "row(*"},
    {.number = ODBC_BIT, .read = read_bool, .has_integers = true},
    {.number = ODBC_TINYINT, .read = odbc_read_decimal, .kind = SQL_NUMBER},
    {.number = ODBC_SMALLINT, .read = odbc_read_decimal, .kind = SQL_NUMBER},
    {.number = ODBC_INTEGER, .read = odbc_read_decimal, .kind = SQL_NUMBER},
    {.number = ODBC_BIGINT, .read = odbc_read_decimal, .kind = SQL_NUMBER},
    {.number = ODBC_NUMERIC, .read = odbc_read_decimal, .kind = SQL_NUMBER, .may_be_nan = true},
    {.number = ODBC_DECIMAL, .read = odbc_read_decimal, .kind = SQL_NUMBER, .may_be_nan = true},
    {.number = ODBC_REAL, .read = odbc_read_number, .kind = SQL_NUMBER, .may_be_nan = true},
    {.number = ODBC_FLOAT, .read = odbc_read_number, .kind = SQL_NUMBER, .may_be_nan = true},
    {.number = ODBC_DOUBLE, .read = odbc_read_number, .kind = SQL_NUMBER, .may_be_nan = true},
    {.number = ODBC_DATE, .read = read_date, .kind = SQL_PLAIN, .is_time = true},
    {.number = ODBC_OLD_DATE, .read = read_date, .kind = SQL_PLAIN, .is_time = true},
    {.number = ODBC_TIMESTAMP, .read = read_timestamp, .is_time = true},
    {.number = ODBC_OLD_TIMESTAMP, .read = read_timestamp, .is_time = true},
    {.number = ODBC_TIME, .read = read_time, .is_time = true},
    {.number = ODBC_OLD_TIME, .read = read_time, .is_time = true},
    {.name = "text", .read = read_text, .is_text = true, .kind = SQL_TEXT},
    {.name = "varchar", .read = read_text, .is_text = true, .kind = SQL_TEXT},
    {.name = "character varying", .read = read_text, .is_text = true, .kind = SQL_TEXT},
    {.number = ODBC_CHAR, .read = read_text, .is_text = true},
    {.number = ODBC_VARCHAR, .read = read_text, .is_text = true},
    {.number = ODBC_LONGVARCHAR, .read = read_text, .is_text = true},
    {.number = ODBC_WCHAR, .read = read_text, .is_text = true},
    {.number = ODBC_WVARCHAR, .read = read_text, .is_text = true},
    {.number = ODBC_WLONGVARCHAR, .read = read_text, .is_text = true},
    {.number = ODBC_GUID, .read = read_text, .is_text = true},
};

static bool is_named(const struct odbc_type *type, const char *name)
{
    if (!type->name)
        return true;
    size_t length = strlen(type->name);
    bool is_start = type->name[length - 1] == '*';
    if (type->name[0] == '*')
        return g_str_has_suffix(name, type->name + 1);
    return is_start ? g_ascii_strncasecmp(name, type->name, length - 1) == 0
                    : g_ascii_strcasecmp(name, type->name) == 0;
}

const struct odbc_type *odbc_find_type(const char *name, int number)
{
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        if (is_named(&types[i], name) && (types[i].number == 0 || types[i].number == number))
            return types[i].read ? &types[i] : NULL;
    }
    return NULL;
}
