/*
 * Reading the rules of time zones: the binary files of the IANA database (TZif, RFC 8536), and the
 * rule at a file's end, which holds after its last change (POSIX's TZ variable). GLib's GTimeZone
 * is not used: it doesn't tell when its changes are, which lookups search, and where it finds zones
 * depends on the environment (TZDIR).
 */
#include <glib.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/time.h"
#include "data/time/zone_internal.h"

enum { HEADER_SIZE = 44, TYPE_SIZE = 6, CHANGE_LIMIT = 100000 };

/*
 * The rule after the last change.
 */

/* When clocks change: on the week-th weekday of a month (5: the last), so many ms after midnight.
 */
struct rule_date {
    int month, week, weekday;
    double clock;
};

struct rule {
    double standard, summer; /* ms ahead of UTC */
    struct rule_date start, end;
    bool has_summer;
};

static bool skip(const char **at, char c)
{
    bool found = **at == c;
    *at += found;
    return found;
}

/* "EST" or "<+03>". */
static bool skip_name(const char **at)
{
    const char *start = *at;
    if (skip(at, '<')) {
        while (**at && **at != '>')
            ++*at;
        return skip(at, '>');
    }
    while (g_ascii_isalpha(**at))
        ++*at;
    return *at > start;
}

static bool read_number(const char **at, int low, int high, int *number)
{
    if (!g_ascii_isdigit(**at))
        return false;
    for (*number = 0; g_ascii_isdigit(**at) && *number <= high; ++*at)
        *number = *number * 10 + (**at - '0');
    return *number >= low && *number <= high;
}

/* [+-]hh[:mm[:ss]] in ms. */
static bool read_clock(const char **at, double *ms)
{
    int parts[3] = {0};
    double sign = skip(at, '-') ? -1 : 1;
    if (sign > 0)
        skip(at, '+');
    if (!read_number(at, 0, 167, &parts[0]) ||
        (skip(at, ':') && !read_number(at, 0, 59, &parts[1])) ||
        (skip(at, ':') && !read_number(at, 0, 59, &parts[2])))
        return false;
    *ms = sign * ((parts[0] * 60.0 + parts[1]) * 60 + parts[2]) * 1000;
    return true;
}

/* ",M3.2.0/2"; of POSIX's three ways to name a date the one that the database uses. */
static bool read_rule_date(const char **at, struct rule_date *date)
{
    date->clock = 2 * 3600000.0;
    if (!skip(at, ',') || !skip(at, 'M') || !read_number(at, 1, 12, &date->month) ||
        !skip(at, '.') || !read_number(at, 1, 5, &date->week) || !skip(at, '.') ||
        !read_number(at, 0, 6, &date->weekday))
        return false;
    return !skip(at, '/') || read_clock(at, &date->clock);
}

/* "EST5EDT,M3.2.0,M11.1.0". What it calls an offset is how far UTC is ahead. */
static bool read_rule(const char *text, struct rule *rule)
{
    const char *at = text;
    *rule = (struct rule){0};
    if (!skip_name(&at) || !read_clock(&at, &rule->standard))
        return false;
    rule->standard *= -1;
    if (!*at)
        return true;
    rule->has_summer = true;
    rule->summer = rule->standard + 3600000;
    if (!skip_name(&at))
        return false;
    if (*at != ',') {
        if (!read_clock(&at, &rule->summer))
            return false;
        rule->summer *= -1;
    }
    return read_rule_date(&at, &rule->start) && read_rule_date(&at, &rule->end) && !*at;
}

/* The local ms since 1970 at which that comes in a year. */
static double place_rule_date(const struct rule_date *date, double year)
{
    double first = time_make((struct time_parts){.year = year, .month = date->month - 1, .day = 1});
    int day = 1 + (date->weekday - time_split(first).weekday + 7) % 7 + 7 * (date->week - 1);
    double placed =
        time_make((struct time_parts){.year = year, .month = date->month - 1, .day = day});
    if (time_split(placed).month != date->month - 1) /* there is no fifth */
        placed -= 7 * 86400000.0;
    return placed + date->clock;
}

/*
 * Building a zone.
 */
struct builder {
    struct zone zone;
    double *changes, *local_changes, *offsets;
};

static void add_change(struct builder *builder, double time, double offset)
{
    size_t i = builder->zone.count++;
    builder->changes[i] = time;
    builder->local_changes[i] = time + fmax(builder->offsets[i], offset);
    builder->offsets[i + 1] = offset;
}

/* The changes of one year by the rule, in their order, as far as they come after the last one. */
static void add_year(struct builder *builder, const struct rule *rule, double year)
{
    struct {
        double time, offset;
    } pair[2] = {{place_rule_date(&rule->start, year) - rule->standard, rule->summer},
                 {place_rule_date(&rule->end, year) - rule->summer, rule->standard}};
    size_t first = pair[1].time < pair[0].time;
    for (size_t i = 0; i < 2; i++) {
        size_t count = builder->zone.count, next = i == 0 ? first : 1 - first;
        if (count == 0 || pair[next].time > builder->changes[count - 1])
            add_change(builder, pair[next].time, pair[next].offset);
    }
}

/* So many years are written out that the calendar repeats. */
enum { RULE_YEARS = 402 };

static void add_rule(struct builder *builder, const struct rule *rule)
{
    size_t count = builder->zone.count;
    double year = count > 0 ? time_split(builder->changes[count - 1]).year : 1970;
    for (int i = 0; i < RULE_YEARS; i++)
        add_year(builder, rule, year + i);
    builder->zone.repeats = true;
}

/*
 * The file.
 */

/* One of the file's two blocks: the first has 32-bit times, the second 64-bit ones. */
struct block {
    const unsigned char *times, *types_of_times, *types, *end;
    uint32_t time_count, type_count;
};

static int64_t read_big_endian(const unsigned char *bytes, int size)
{
    uint64_t number = bytes[0] & 0x80 ? UINT64_MAX : 0; /* two's complement */
    for (int i = 0; i < size; i++)
        number = number << 8 | bytes[i];
    return (int64_t)number;
}

/* False when the bytes hold no such block. */
static bool read_block(const unsigned char *at, const unsigned char *end, int time_size,
                       struct block *block)
{
    uint64_t counts[6]; /* UT marks, standard marks, leap seconds, times, types, characters */
    if (end - at < HEADER_SIZE || memcmp(at, "TZif", 4) != 0 || at[4] < '2')
        return false;
    for (int i = 0; i < 6; i++) {
        counts[i] = (uint64_t)read_big_endian(at + 20 + (ptrdiff_t)4 * i, 4);
        if (counts[i] > CHANGE_LIMIT)
            return false;
    }
    uint64_t size = (uint64_t)time_size;
    uint64_t length = counts[3] * (size + 1) + counts[4] * TYPE_SIZE + counts[5] +
                      counts[2] * (size + 4) + counts[1] + counts[0];
    at += HEADER_SIZE;
    if ((uint64_t)(end - at) < length || counts[4] == 0)
        return false;
    *block = (struct block){.times = at,
                            .types_of_times = at + counts[3] * size,
                            .types = at + counts[3] * (size + 1),
                            .end = at + length,
                            .time_count = (uint32_t)counts[3],
                            .type_count = (uint32_t)counts[4]};
    return true;
}

static double type_offset(const struct block *block, unsigned type)
{
    return (double)read_big_endian(block->types + (size_t)TYPE_SIZE * type, 4) * 1000;
}

static bool add_block(struct builder *builder, const struct block *block)
{
    builder->offsets[0] = type_offset(block, 0);
    for (uint32_t i = 0; i < block->time_count; i++) {
        double time = (double)read_big_endian(block->times + (size_t)8 * i, 8) * 1000;
        size_t count = builder->zone.count;
        if (block->types_of_times[i] >= block->type_count ||
            (count > 0 && time <= builder->changes[count - 1]))
            return false;
        add_change(builder, time, type_offset(block, block->types_of_times[i]));
    }
    return true;
}

/* The line at the file's end that holds the rule; empty: there is none. */
static bool read_footer(const unsigned char *at, const unsigned char *end, struct rule *rule,
                        struct arena *arena)
{
    *rule = (struct rule){0};
    const unsigned char *line = at + 1;
    const unsigned char *line_end =
        at < end && *at == '\n' ? memchr(line, '\n', (size_t)(end - line)) : NULL;
    if (!line_end)
        return false;
    const char *text = arena_copy(arena, (const char *)line, (size_t)(line_end - line));
    return text && (!*text || read_rule(text, rule));
}

/* The blocks and the rule as a zone. False when they contradict themselves, or memory is out. */
static bool build(const struct block *block, const struct rule *rule, struct zone *zone,
                  struct arena *arena)
{
    size_t most = block->time_count + (rule->has_summer ? 2 * RULE_YEARS : 0);
    struct builder builder = {.changes = arena_array(arena, most + 1, sizeof(double)),
                              .local_changes = arena_array(arena, most + 1, sizeof(double)),
                              .offsets = arena_array(arena, most + 1, sizeof(double))};
    if (!builder.offsets || !builder.changes || !builder.local_changes ||
        !add_block(&builder, block))
        return false;
    if (rule->has_summer)
        add_rule(&builder, rule);
    *zone = builder.zone;
    zone->changes = builder.changes;
    zone->local_changes = builder.local_changes;
    zone->offsets = builder.offsets;
    return true;
}

const struct zone *zone_read(const char *path, const unsigned char *bytes, size_t length,
                             struct arena *arena, struct diag *diag)
{
    struct block block;
    struct rule rule;
    const unsigned char *end = bytes + length;
    size_t errors = diag_count(diag);
    struct zone *zone = arena_alloc(arena, sizeof *zone);
    if (zone && read_block(bytes, end, 4, &block) && read_block(block.end, end, 8, &block) &&
        read_footer(block.end, end, &rule, arena) && build(&block, &rule, zone, arena))
        return zone;
    if (diag_count(diag) == errors) /* memory wasn't out */
        diag_error(diag, DIAG_SYSTEM, NULL, "install the package tzdata again",
                   "\"%s\" is no time zone file", path);
    return NULL;
}
