/*
 * Which type a channel's scale is.
 */
#ifndef CHARTS_RESOLVE_TYPE_H
#define CHARTS_RESOLVE_TYPE_H

#include "charts/scale/scale.h"

struct channel_def;
struct context;
struct scale_params;
struct unit;

/* The offset channel within a position, xOffset of x; CHANNEL_NONE of others. And back. */
enum channel_id scale_offset_channel(enum channel_id position);
enum channel_id scale_position_channel(enum channel_id offset);

/* Whether a unit's position is divided by an offset of its own. */
bool scale_has_nested_offset(const struct unit *unit, enum channel_id position);

/*
 * The type asked for, or the channel's default one with a warning when that can't serve:
 * src/compile/scale/type.ts. *is_explicit: it was asked for. NULL after an error.
 */
const struct scale_type *scale_choose_type(const struct unit *unit, const struct channel_def *def,
                                           const struct scale_params *params, bool *is_explicit,
                                           struct context *context);

#endif
