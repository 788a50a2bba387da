/*
 * Where the time units that rectangles fill begin and end.
 */
#include "charts/encode/unit_ends.h"

#include <math.h>

#include "charts/read/view.h"

double unit_band_position(const struct unit *unit, const struct channel_def *def)
{
    if (def->kind == CHANNEL_DEF_NONE)
        return NAN;
    enum channel_id secondary = def->channel->secondary;
    bool is_secondary = def->channel->main != def->channel->id;
    if (is_secondary && !def->type_node) /* Vega-Lite: isTypedFieldDef() of src/channeldef.ts */
        return NAN;
    bool has_own_end =
        secondary != CHANNEL_NONE && unit->encoding[secondary].kind != CHANNEL_DEF_NONE;
    if (!isnan(def->band_position))
        return def->band_position;
    if (def->has_time_unit && !has_own_end)
        return unit->params->time_unit_band_position;
    return def->has_bin ? 0.5 : NAN;
}

struct unit_ends unit_ends_shift(const struct channel_def *def, struct unit_ends ends,
                                 double band_position)
{
    double before = timeunit_floor(&def->time_unit, ends.start - 1), t = band_position + 0.5;
    if (!(before < ends.start)) /* a cycle's first unit, such as January of no year */
        before = ends.start - (ends.end - ends.start);
    return (struct unit_ends){(1 - t) * before + t * ends.start,
                              (1 - t) * ends.start + t * ends.end};
}
