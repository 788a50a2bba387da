/*
 * Looking up what local time is. The rules of zones are read by data/time/zone_read.c.
 */
#include "data/time/zone.h"

#include <math.h>

#include "data/time/zone_internal.h"

/* How many of the ascending edges aren't above value. */
static size_t count_passed(const double *edges, size_t count, double value)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (edges[middle] <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static double find_offset(const struct zone *zone, const double *edges, double time)
{
    double last = zone->count > 0 ? edges[zone->count - 1] : INFINITY;
    if (zone->repeats && time >= last)
        time -= (floor((time - last) / ZONE_CYCLE) + 1) * ZONE_CYCLE;
    return zone->offsets[count_passed(edges, zone->count, time)];
}

double zone_offset(const struct zone *zone, double time)
{
    return find_offset(zone, zone->changes, time);
}

double zone_offset_at_local(const struct zone *zone, double local)
{
    return find_offset(zone, zone->local_changes, local);
}

double zone_minutes_behind(const struct zone *zone, double time)
{
    if (isnan(time))
        return time;
    return zone ? trunc(zone_offset(zone, time) / -60000) + 0 : 0; /* + 0 makes -0 a 0 */
}
