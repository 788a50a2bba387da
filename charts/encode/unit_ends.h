/*
 * Where the time units that rectangles fill begin and end: src/compile/data/timeunit.ts.
 */
#ifndef CHARTS_ENCODE_UNIT_ENDS_H
#define CHARTS_ENCODE_UNIT_ENDS_H

#include <stdbool.h>
#include <stddef.h>

struct channel_def;
struct unit;

/* In ms since 1970 UTC. */
struct unit_ends {
    double start, end;
};

/* Where in its time unit or bin the mark stands, 0 to 1; NAN: nothing says so. For a def of the
 * unit's encoding: getBandPosition() of src/channeldef.ts. */
double unit_band_position(const struct unit *unit, const struct channel_def *def);

/* The ends moved along, as the band's middle lies elsewhere than at 0.5: offsetedRectFormulas(). */
struct unit_ends unit_ends_shift(const struct channel_def *def, struct unit_ends ends,
                                 double band_position);

#endif
