/*
 * What a zone is made of. For data/time/zone.c and data/time/zone_read.c only.
 */
#ifndef DATA_TIME_ZONE_INTERNAL_H
#define DATA_TIME_ZONE_INTERNAL_H

#include "data/time/zone.h"

/* After so long the Gregorian calendar, weekdays included, repeats: 400 years in ms. */
#define ZONE_CYCLE (146097 * 86400000.0)

struct zone {
    size_t count;          /* of changes */
    const double *changes; /* ms since 1970 UTC, ascending: from changes[i] on, offsets[i + 1] */
    /* The local time up to which offsets[i] is taken: the change as seen from the later one of the
     * two clocks. */
    const double *local_changes;
    const double *offsets; /* ms ahead of UTC; one more than there are changes */
    bool repeats;          /* the last 400 years of changes do, for ever */
};

#endif
