/*
 * Positions of rectangles: bands, bins, time units, bars of a given size, ranges. Vega-Lite:
 * src/compile/mark/encode/position-rect.ts. Sectors are rectangles of theta and radius.
 */
#include <math.h>

#include "charts/encode/unit_ends.h"
#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/mark/position_internal.h"
#include "charts/scale/scale.h"

/* Vega shifts what lies on an axis by half a px, so that lines are crisp; bars of bins go along. */
static double axis_translate(const struct channel_def *def)
{
    const struct json_node *translate = node_member(def->axis, "translate");
    return node_is_number(translate) ? node_number(translate) : 0.5;
}

static bool is_discrete(const struct direction *direction)
{
    return direction->scale && scale_is_discrete(direction->scale);
}

/* The size that the mark's properties or the config ask for: getBandSize(). */
static struct extent band_size(const struct direction *d, const struct scale *scale, bool uses_size)
{
    const struct mark_params *params = d->unit->params;
    if (uses_size && params->has_own_size && params->size.type != EXTENT_UNSET)
        return params->size;
    if (d->size.type != EXTENT_UNSET)
        return d->size;
    if (uses_size && params->size.type != EXTENT_UNSET)
        return params->size;
    if (d->def->kind == CHANNEL_DEF_FIELD && d->def->has_time_unit &&
        d->def2->kind == CHANNEL_DEF_NONE)
        return (struct extent){EXTENT_BAND, params->time_unit_band_size};
    if (d->def->has_bin && !is_discrete(d))
        return (struct extent){EXTENT_BAND, 1};
    if (scale && !scale_is_discrete(scale))
        return params->continuous_band_size;
    if (scale && params->discrete_band_size.type == EXTENT_UNSET)
        return (struct extent){EXTENT_BAND, 1};
    return params->discrete_band_size;
}

/* That size in px: defaultSizeRef(). */
static double band_px(const struct direction *d, const struct scale *scale, struct extent size)
{
    const struct unit *unit = d->unit;
    double least = isnan(unit->params->min_band_size) ? 0 : unit->params->min_band_size;
    if (size.type == EXTENT_BAND && !scale)
        return size.amount * d->view_size;
    if (size.type == EXTENT_BAND && scale->type->has_bands)
        return fmax(least, size.amount * scale->bandwidth);
    if (size.type == EXTENT_PX)
        return size.amount;
    if (scale && scale->step.is_given)
        return scale->step.value - 2;
    if (d->def->kind == CHANNEL_DEF_NONE)
        return (1 - unit->band_padding_inner) * d->view_size;
    return unit->default_step - 2;
}

/* A bar or a band: a position and a size. */
static struct span position_and_size(const struct direction *d)
{
    const struct unit *unit = d->unit;
    bool uses_size = d->is_dimension || unit->mark->is_turned;
    const struct scale *own = d->scale;
    if (d->def->kind == CHANNEL_DEF_NONE && !d->is_polar)
        own = view_scale(unit->view, d->id); /* that of other layers: getScaleComponent() */
    const struct scale *scale = d->offset_scale ? d->offset_scale : own;
    const struct scale *first = own ? own : d->offset_scale;
    struct extent size = band_size(d, first, uses_size);
    double px = band_px(d, scale, size);
    bool is_sized = uses_size && unit->encoding[CHANNEL_SIZE].kind != CHANNEL_DEF_NONE;
    if (is_sized)
        px = paint_number(unit, CHANNEL_SIZE, d->row, px);
    bool fills_band = first && first->type->has_bands && size.type == EXTENT_BAND && !is_sized;
    double side = direction_alignment(d, fills_band ? 0 : 0.5);
    bool is_centered = side == 0.5;
    bool is_offset = d->offset_def->kind != CHANNEL_DEF_NONE;
    double band_position = is_centered                ? (is_offset ? 0 : 0.5)
                           : size.type == EXTENT_BAND ? (1 - size.amount) / 2
                                                      : 0;
    double unit_position = direction_band_position(d);
    if (is_centered && !is_offset && d->def->has_time_unit && d->def2->kind == CHANNEL_DEF_NONE &&
        !isnan(unit_position))
        band_position = unit_position;
    double start = direction_point(d, POSITION_MIDDLE, band_position) +
                   direction_offset(d, is_centered ? 0.5 : 0) - side * px;
    return (struct span){start, start + px};
}

/* The two ends of a row's bin or time unit, in the data's values. */
static struct unit_ends ends_of(const struct direction *d)
{
    const struct channel_def *def = d->def;
    struct unit_ends ends = {value_to_number(channel_def_value(def, d->unit->table, d->row)), NAN};
    double band_position = direction_band_position(d);
    if (def->has_bin || def->has_time_unit)
        ends.end = value_to_number(channel_def_end(def, d->unit->table, d->row));
    else if (d->def2->kind == CHANNEL_DEF_FIELD)
        ends.end = value_to_number(channel_def_value(d->def2, d->unit->table, d->row));
    else
        ends.end = ends.start + def->bin.step;
    if (def->has_time_unit && !isnan(band_position) && band_position != 0.5)
        return unit_ends_shift(def, ends, band_position);
    return ends;
}

/* How far an end is moved, for spacing between bins or so that the least size is kept. */
static double bin_offset(const struct direction *d, bool is_end, double offset, double size)
{
    const struct mark_params *params = d->unit->params;
    double spacing = isnan(params->bin_spacing) ? 0 : params->bin_spacing;
    bool is_reversed = d->scale->reverse.is_given && d->scale->reverse.value != 0;
    double by = is_end ? -spacing / 2 : spacing / 2;
    if (d->is_polar)
        return 0;
    if (size < params->min_band_size)
        by = (is_end ? 0.5 : -0.5) * (params->min_band_size - size);
    return axis_translate(d->def) + (is_reversed ? -1 : 1) * (offset + by);
}

/* A bin or time unit from end to end: rectBinPosition(). */
static struct span position_bin(const struct direction *d)
{
    struct extent size = band_size(d, d->scale, false);
    bool is_unit = d->def->has_bin || d->def->has_time_unit;
    double t = !is_unit ? 0 : size.type == EXTENT_BAND ? (1 - size.amount) / 2 : 0.5;
    struct unit_ends ends = ends_of(d);
    double from = direction_scaled(d, VALUE_OF_NUMBER((1 - t) * ends.start + t * ends.end));
    double to = direction_scaled(d, VALUE_OF_NUMBER(t * ends.start + (1 - t) * ends.end));
    double px = is_unit ? fabs(direction_scaled(d, VALUE_OF_NUMBER(ends.end)) -
                               direction_scaled(d, VALUE_OF_NUMBER(ends.start)))
                        : NAN;
    double offset2 = d->offset2 != 0 ? d->offset2 : d->offset;
    /* "x" is the end of a bin and "x2" its start; upwards it is the other way round. */
    return (struct span){to + bin_offset(d, d->is_x, d->offset, px),
                         from + bin_offset(d, !d->is_x, offset2, px)};
}

/* Whether "size", "width" … is a number of px or a channel. */
static bool has_fixed_size(const struct direction *d)
{
    const struct unit *unit = d->unit;
    struct extent size = d->size.type != EXTENT_UNSET ? d->size : unit->params->size;
    return unit->encoding[CHANNEL_SIZE].kind != CHANNEL_DEF_NONE || size.type == EXTENT_PX;
}

struct span position_rect(const struct unit *unit, enum channel_id id, size_t row)
{
    struct direction d = direction_of(unit, id, row);
    bool has_def2 = d.def2->kind != CHANNEL_DEF_NONE;
    bool is_bin = d.def->kind == CHANNEL_DEF_FIELD && d.scale && !scale_is_discrete(d.scale) &&
                  (d.def->has_bin || (d.def->is_binned && (has_def2 || d.def->bin.step > 0)) ||
                   (d.def->has_time_unit && !has_def2));
    if (is_bin && !has_fixed_size(&d) && d.offset_def->kind == CHANNEL_DEF_NONE)
        return position_bin(&d);
    if (((channel_def_is_scaled(d.def) && is_discrete(&d)) ||
         (d.is_dimension && unit->mark->has_band)) &&
        !has_def2)
        return position_and_size(&d);
    return position_range(unit, id, row, POSITION_ZERO_OR_MAX);
}
