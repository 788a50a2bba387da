/*
 * What positions of points, ranges and rectangles share: one direction of one row.
 */
#ifndef CHARTS_MARK_POSITION_INTERNAL_H
#define CHARTS_MARK_POSITION_INTERNAL_H

#include "charts/mark/position.h"
#include "charts/read/view.h"

/* x, y, theta or radius: what the encoding and the mark say of it. */
struct direction {
    const struct unit *unit;
    size_t row;
    enum channel_id id;
    const struct channel_def *def, *def2, *offset_def; /* kind CHANNEL_DEF_NONE: not there */
    const struct scale *scale, *offset_scale; /* NULL: none, or its values are px already */
    struct extent position, position2, size;  /* the mark's properties */
    double offset, offset2;                   /* 0 unless given */
    double view_size;                         /* px; of theta a whole turn */
    bool is_x, is_polar;
    bool is_dimension; /* across a bar or along a tick: its size is the mark's "size" */
};

struct direction direction_of(const struct unit *unit, enum channel_id id, size_t row);

/* The position with its offset; band_position of its band, bin or time unit (NAN: by the rules). */
double direction_point(const struct direction *direction, enum position_default fallback,
                       double band_position);

/* What the channel xOffset (at band_position of its band) or the mark's property adds. */
double direction_offset(const struct direction *direction, double band_position);

/* A value on the direction's scale; where the mark shows invalid ones too, those lie at zero. */
double direction_scaled(const struct direction *direction, struct value value);

/* Where in its bin or time unit a mark lies; NAN: nothing says so. */
double direction_band_position(const struct direction *direction);

/* Which side of a rectangle its position is: 0 the start, 0.5 the middle, 1 the end. */
double direction_alignment(const struct direction *direction, double fallback);

#endif
