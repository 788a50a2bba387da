/*
 * Where marks lie: Vega-Lite's rules for points, ranges and rectangles along x and y,
 * theta and radius (src/compile/mark/encode/position-{point,range,rect}.ts). Results are px in the
 * view's frame, of theta radians.
 */
#ifndef CHARTS_MARK_POSITION_H
#define CHARTS_MARK_POSITION_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/read/channel.h"

struct unit;

/* From start to end; a rectangle's may run backwards. */
struct span {
    double start, end;
};

/* What a position is when the encoding doesn't say: the view's middle, or zero or an end of the
 * domain. */
enum position_default { POSITION_MIDDLE, POSITION_ZERO_OR_MIN, POSITION_ZERO_OR_MAX };

/* A point, of channel x, y, theta or radius. NAN: no place. */
double position_point(const struct unit *unit, enum channel_id id, size_t row,
                      enum position_default fallback);

/* Whether the encoding or the mark says where it lies. */
bool position_is_given(const struct unit *unit, enum channel_id id);

/* From the channel to its secondary one. */
struct span position_range(const struct unit *unit, enum channel_id id, size_t row,
                           enum position_default fallback);

/* A rectangle's extent: a band, a bar of a given size about a point, or a range. */
struct span position_rect(const struct unit *unit, enum channel_id id, size_t row);

#endif
