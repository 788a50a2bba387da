/*
 * Conditional channel definitions: what applies to a row.
 * https://vega.github.io/vega-lite/docs/condition.html
 */
#ifndef CHARTS_SPEC_CONDITION_H
#define CHARTS_SPEC_CONDITION_H

#include <stddef.h>

#include "charts/spec/encoding.h"

struct unit;

/*
 * The definition of a channel that counts for that row of the unit's table: the first condition
 * that holds, else the channel's own. Its kind is CHANNEL_DEF_NONE where the encoding says nothing.
 * Borrowed from the unit.
 */
const struct channel_def *condition_pick(const struct unit *unit, enum channel_id id, size_t row);

#endif
