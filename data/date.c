/*
 * Reading dates of domains.
 */
#include "data/date.h"

#include <glib.h>
#include <math.h>

#include "base/array.h"
#include "data/json.h"
#include "data/time.h"
#include "data/timeunit.h"

/* The month of a number from 1, a name or its first three letters; NAN: none. From 0. */
static double month_of(const struct json_node *node)
{
    static const char *const months[] = {"january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december"};
    const char *name = node_text(node);
    for (size_t i = 0; name && i < COUNT_OF(months); i++) {
        if (!g_ascii_strcasecmp(name, months[i]) ||
            (name[0] && name[1] && name[2] && !name[3] && !g_ascii_strncasecmp(name, months[i], 3)))
            return (double)i;
    }
    return node_number(node) - 1;
}

/* The weekday of a number (0 and 7 are Sunday) or a name; NAN: none. */
static double day_of(const struct json_node *node)
{
    static const char *const days[] = {"sunday",   "monday", "tuesday", "wednesday",
                                       "thursday", "friday", "saturday"};
    const char *name = node_text(node);
    for (size_t i = 0; name && i < COUNT_OF(days); i++) {
        if (!g_ascii_strcasecmp(name, days[i]) || !g_ascii_strncasecmp(name, days[i], 3))
            return (double)i;
    }
    return fmod(node_number(node), 7);
}

static double part_of(const struct json_node *node, const char *name, double fallback)
{
    const struct json_node *part = node_member(node, name);
    return part ? node_number(part) : fallback;
}

/* Without a year it is 2012 as in Vega-Lite, a leap year that begins on a Sunday. */
static double date_of_parts(const struct json_node *node, const struct zone *zone)
{
    const struct json_node *month = node_member(node, "month");
    const struct json_node *day = node_member(node, "day");
    if (node_is_true(node_member(node, "utc")))
        zone = NULL;
    if (day && node_size(node) == 1) /* beside other parts a weekday says nothing */
        return time_make_in(zone, (struct time_parts){.year = 2012, .day = day_of(day) + 1});
    double from_quarter = (part_of(node, "quarter", 1) - 1) * 3;
    const double parts[] = {part_of(node, "year", 2012),     month ? month_of(month) : from_quarter,
                            part_of(node, "date", 1),        part_of(node, "hours", 0),
                            part_of(node, "minutes", 0),     part_of(node, "seconds", 0),
                            part_of(node, "milliseconds", 0)};
    return time_make_of_parts(zone, parts, COUNT_OF(parts));
}

bool date_is_written(const struct json_node *node)
{
    const struct json_node *member;
    for (size_t i = 0; node_is_object(node) && (member = node_member_at(node, i)); i++) {
        if (timeunit_find_part(member->key))
            return true;
    }
    return false;
}

bool date_read(const struct json_node *node, const struct zone *zone, double *time,
               struct diag *diag)
{
    *time = node_is_number(node)   ? node_number(node)
            : node_text(node)      ? time_parse(node_text(node), zone)
            : node_is_object(node) ? date_of_parts(node, zone)
                                   : NAN;
    if (!isnan(*time))
        return true;
    return node_error(node, diag, DIAG_TYPE, "write it as \"2020-12-31\" or {\"year\": 2020}",
                      "this is no date");
}
