/*
 * The types of scales: Vega-Lite's src/compile/scale/type.ts.
 */
#include "charts/resolve/type.h"

#include <string.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"

enum channel_id scale_offset_channel(enum channel_id position)
{
    return position == CHANNEL_X   ? CHANNEL_X_OFFSET
           : position == CHANNEL_Y ? CHANNEL_Y_OFFSET
                                   : CHANNEL_NONE;
}

enum channel_id scale_position_channel(enum channel_id offset)
{
    return offset == CHANNEL_X_OFFSET   ? CHANNEL_X
           : offset == CHANNEL_Y_OFFSET ? CHANNEL_Y
                                        : CHANNEL_NONE;
}

bool scale_has_nested_offset(const struct unit *unit, enum channel_id position)
{
    enum channel_id offset = scale_offset_channel(position);
    const struct channel_def *def = &unit->encoding[position];
    return offset != CHANNEL_NONE && channel_def_is_scaled(def) &&
           (channel_def_is_discrete(def) || def->has_time_unit) &&
           channel_def_is_scaled(&unit->encoding[offset]);
}

/* Names on a position: side by side with a width, or points. */
static bool needs_band(const struct unit *unit, const struct channel_def *def)
{
    enum channel_id id = def->channel->id;
    bool is_offset = def->channel->range == CHANNEL_RANGE_OFFSET;
    if ((channel_is_position(id) || is_offset) && unit->mark->has_band)
        return true;
    if (scale_has_nested_offset(unit, id) ||
        (def->channel->range == CHANNEL_RANGE_POLAR && unit->mark->has_polar_band))
        return true;
    const struct extent *size = id == CHANNEL_X   ? &unit->params->width
                                : id == CHANNEL_Y ? &unit->params->height
                                                  : NULL;
    return (size && size->type == EXTENT_BAND) ||
           (channel_is_position(id) && node_text(node_member(def->axis, "tickBand")) != NULL);
}

/* Shapes and dashes are told apart, but not compared. */
static void warn_discrete(const struct channel_def *def, const char *what, struct context *context)
{
    node_warn(def->node, context->diag, DIAG_NO_EFFECT, NULL,
              "the channel \"%s\" doesn't show the %s of a field", def->channel->name, what);
}

/* NULL after an error. */
static const struct scale_type *default_type(const struct unit *unit, const struct channel_def *def,
                                             struct context *context)
{
    bool is_color = def->channel->range == CHANNEL_RANGE_COLOR;
    switch (def->type) {
    case FIELD_NOMINAL:
    case FIELD_ORDINAL:
        if (def->channel->id == CHANNEL_SHAPE && def->type == FIELD_ORDINAL)
            warn_discrete(def, "order", context);
        if (is_color || def->channel->is_discrete)
            return &scale_ordinal;
        return needs_band(unit, def) ? &scale_band : &scale_point;
    case FIELD_TEMPORAL:
        if (def->channel->is_discrete) {
            warn_discrete(def, "time", context);
            return &scale_ordinal;
        }
        return !is_color && def->has_time_unit && def->time_unit.is_utc ? &scale_utc : &scale_time;
    case FIELD_QUANTITATIVE:
    case FIELD_UNTYPED:
    case FIELD_GEOJSON:
        break;
    }
    if (def->channel->is_discrete) {
        warn_discrete(def, "amount", context);
        return &scale_ordinal;
    }
    if (is_color && def->kind == CHANNEL_DEF_FIELD && def->has_bin)
        return &scale_bin_ordinal;
    return &scale_linear;
}

/* channelSupportScaleType() */
static bool suits_channel(const struct scale_type *type, const struct unit *unit,
                          const struct channel_def *def)
{
    switch (def->channel->range) {
    case CHANNEL_RANGE_POSITION:
    case CHANNEL_RANGE_OFFSET:
    case CHANNEL_RANGE_POLAR:
        return type->is_continuous ||
               (type->kind == SCALE_KIND_DISCRETE_POSITION &&
                (type->has_bands || !scale_has_nested_offset(unit, def->channel->id)));
    case CHANNEL_RANGE_NUMBER:
        return type->is_continuous || type->kind == SCALE_KIND_DISCRETIZING ||
               type->kind == SCALE_KIND_DISCRETE_POSITION || type->kind == SCALE_KIND_DISCRETE;
    case CHANNEL_RANGE_COLOR:
        return type->kind != SCALE_KIND_DISCRETE_POSITION;
    case CHANNEL_RANGE_SHAPE:
    case CHANNEL_RANGE_DASH:
        return type->kind == SCALE_KIND_DISCRETE || type->kind == SCALE_KIND_DISCRETIZING;
    case CHANNEL_RANGE_NONE:
        break;
    }
    return false;
}

/* scaleTypeSupportDataType(); a datum goes anywhere. */
static bool suits_field(const struct scale_type *type, const struct channel_def *def)
{
    if (def->kind != CHANNEL_DEF_FIELD)
        return true;
    switch (def->type) {
    case FIELD_NOMINAL:
    case FIELD_ORDINAL:
        return !type->is_continuous && type->kind != SCALE_KIND_CONTINUOUS &&
               type->kind != SCALE_KIND_DISCRETIZING;
    case FIELD_TEMPORAL:
        return type->kind == SCALE_KIND_TIME;
    case FIELD_QUANTITATIVE:
    case FIELD_UNTYPED:
    case FIELD_GEOJSON:
        break;
    }
    return (type->is_continuous && type->kind != SCALE_KIND_TIME) ||
           type->kind == SCALE_KIND_DISCRETIZING;
}

const struct scale_type *scale_choose_type(const struct unit *unit, const struct channel_def *def,
                                           const struct scale_params *params, bool *is_explicit,
                                           struct context *context)
{
    *is_explicit =
        params->type && suits_channel(params->type, unit, def) && suits_field(params->type, def);
    if (*is_explicit)
        return params->type;
    const struct scale_type *type = default_type(unit, def, context);
    *is_explicit = type && type == params->type;
    if (type && params->type && !*is_explicit)
        node_warn(params->type_node, context->diag, DIAG_TYPE, NULL,
                  "a scale of the type \"%s\" can't serve the channel \"%s\" here: \"%s\" is used",
                  params->type->name, def->channel->name, type->name);
    return type;
}
