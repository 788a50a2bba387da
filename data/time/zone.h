/*
 * Time zones: UTC to local time and back, as ECMAScript's Date has it. Everywhere a NULL zone is
 * UTC. https://www.iana.org/time-zones
 */
#ifndef DATA_TIME_ZONE_H
#define DATA_TIME_ZONE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

struct zone;

/* Where the zones' rules are found. */
extern const char *const zone_directory;

/*
 * The zone of that IANA name ("Europe/Berlin") in the arena, from the files below directory (NULL:
 * zone_directory); its rules are read once, and it never changes after that. *zone is NULL for UTC
 * and its other names. False after an error: no such zone ("did you mean"), no files, a damaged
 * one.
 */
bool zone_load(const char *name, const char *directory, const struct zone **zone,
               struct arena *arena, struct diag *diag);

/* The zone that a file's bytes describe (TZif version 2 or later, RFC 8536), in the arena. NULL
 * after an error, which names the path: the bytes aren't one. */
const struct zone *zone_read(const char *path, const unsigned char *bytes, size_t length,
                             struct arena *arena, struct diag *diag);

/* How far local time is ahead of UTC (ms) at that instant, and at that local time. Of a local time
 * that a clock skipped or showed twice, it is what held before the clock was changed
 * (ECMA-262, 21.4.1.26). zone isn't NULL, time is a number. */
double zone_offset(const struct zone *zone, double time);
double zone_offset_at_local(const struct zone *zone, double local);

/* ms since 1970 UTC to ms since 1970 of local clocks, and back. NAN stays. */
static inline double zone_to_local(const struct zone *zone, double time)
{
    return zone ? time + zone_offset(zone, time) : time;
}

static inline double zone_to_utc(const struct zone *zone, double local)
{
    return zone ? local - zone_offset_at_local(zone, local) : local;
}

/* Date.prototype.getTimezoneOffset(): minutes by which UTC is ahead, whole as V8 has them. */
double zone_minutes_behind(const struct zone *zone, double time);

#endif
