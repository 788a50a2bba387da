/*
 * Positions of points and ranges. Rectangles are in position_rect.c.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/encode/unit_ends.h"
#include "charts/mark/mark.h"
#include "charts/mark/position_internal.h"
#include "charts/projection/resolve.h"
#include "charts/read/condition.h"
#include "charts/read/map.h"
#include "charts/resolve/invalid.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"

#define TURN 6.283185307179586476925

static double or_zero(double number)
{
    return isnan(number) ? 0 : number;
}

/* A number that may be given under Vega's name too, which wins: getMarkPropOrConfig(). */
static struct extent polar_extent(double vega, double number)
{
    double amount = isnan(vega) ? number : vega;
    return (struct extent){isnan(amount) ? EXTENT_UNSET : EXTENT_PX, isnan(amount) ? 0 : amount};
}

/* The scale of the channel's own definition; NULL where there is none, or its values are px
 * already. */
static const struct scale *own_scale(const struct unit *unit, enum channel_id id)
{
    if (!channel_def_is_scaled(&unit->encoding[id]) ||
        (unit->scale_params[id] && unit->scale_params[id]->is_off))
        return NULL;
    return view_scale(unit->view, id);
}

static void set_cartesian(struct direction *d, const struct mark_params *params)
{
    const struct view *view = d->unit->view;
    bool is_upright = d->unit->orient == MARK_ORIENT_VERTICAL;
    d->is_x = d->id == CHANNEL_X;
    d->position = d->is_x ? params->x : params->y;
    d->position2 = d->is_x ? params->x2 : params->y2;
    d->size = d->is_x ? params->width : params->height;
    d->offset = or_zero(d->is_x ? params->x_offset : params->y_offset);
    d->offset2 = or_zero(d->is_x ? params->x2_offset : params->y2_offset);
    d->view_size = d->is_x ? view->pixel_width : view->pixel_height;
    d->offset_def = &d->unit->encoding[d->is_x ? CHANNEL_X_OFFSET : CHANNEL_Y_OFFSET];
    d->offset_scale = own_scale(d->unit, d->offset_def == &d->unit->encoding[CHANNEL_X_OFFSET]
                                             ? CHANNEL_X_OFFSET
                                             : CHANNEL_Y_OFFSET);
    d->is_dimension =
        d->unit->orient != MARK_ORIENT_NONE && (is_upright == d->is_x) != d->unit->mark->is_turned;
}

static void set_polar(struct direction *d, const struct mark_params *params)
{
    static const struct channel_def none = {.kind = CHANNEL_DEF_NONE};
    const struct view *view = d->unit->view;
    bool is_radius = d->id == CHANNEL_RADIUS;
    d->is_polar = true;
    d->position = is_radius ? polar_extent(params->outer_radius, params->radius)
                            : polar_extent(params->start_angle, params->theta);
    d->position2 = is_radius ? polar_extent(params->inner_radius, params->radius2)
                             : polar_extent(params->end_angle, params->theta2);
    d->offset = or_zero(is_radius ? params->radius_offset : params->theta_offset);
    d->offset2 = or_zero(is_radius ? params->radius2_offset : params->theta2_offset);
    d->view_size = is_radius ? fmin(view->pixel_width, view->pixel_height) / 2 : TURN;
    d->offset_def = &none;
}

struct direction direction_of(const struct unit *unit, enum channel_id id, size_t row)
{
    struct direction direction = {.unit = unit,
                                  .row = row,
                                  .id = id,
                                  .def = condition_pick(unit, id, row),
                                  .def2 = condition_pick(unit, channels[id].secondary, row),
                                  .scale = own_scale(unit, id)};
    if (channel_is_position(id))
        set_cartesian(&direction, unit->params);
    else
        set_polar(&direction, unit->params);
    return direction;
}

static double extent_px(struct extent extent, double view_size)
{
    return extent.type == EXTENT_VIEW ? view_size : extent.amount;
}

/* A value of the picture: px, or the whole width or height. */
static double value_px(struct value value, double view_size)
{
    if (value.type == VALUE_TEXT && (!strcmp(value.text, "width") || !strcmp(value.text, "height")))
        return view_size;
    return value_to_number(value);
}

/* Zero where the scale has it, else an end of its domain. */
static double scaled_default(const struct scale *scale, bool is_min)
{
    if (scale->domain_count == 0)
        return 0;
    if (scale_is_discrete(scale))
        return scale_place(scale, scale->domain[is_min ? 0 : scale->domain_count - 1]);
    bool is_zero = (scale->type->accepts & SCALE_ACCEPTS_ZERO) &&
                   ((scale->zero.is_given && scale->zero.value != 0) || scale_has_zero(scale));
    double end = scale->numbers[is_min ? 0 : scale->domain_count - 1];
    return scale_place(scale, VALUE_OF_NUMBER(is_zero ? 0 : end));
}

/* Zero where the scale has it, else an end of its domain; without a scale an end of the view. */
static double direction_default(const struct direction *direction, enum position_default fallback)
{
    bool is_min = fallback == POSITION_ZERO_OR_MIN;
    if (fallback == POSITION_MIDDLE)
        return direction->view_size / 2;
    if (direction->scale)
        return scaled_default(direction->scale, is_min);
    return (direction->is_x || direction->is_polar) == is_min ? 0 : direction->view_size;
}

double direction_scaled(const struct direction *direction, struct value value)
{
    const struct scale *scale = direction->scale;
    if (!scale)
        return value_to_number(value);
    double shown;
    if (!scale_is_discrete(scale) && !invalid_value_is_valid(value) &&
        invalid_is_shown(direction->unit, direction->id, &shown))
        return isnan(shown) ? scaled_default(scale, true) : shown;
    return scale_place(scale, value);
}

double direction_band_position(const struct direction *direction)
{
    return unit_band_position(direction->unit, direction->def);
}

/* At share t of the way between two values of the data. */
static double place_between(const struct direction *direction, struct value start, struct value end,
                            double t)
{
    if (t == 0 || !value_is_valid(end))
        return direction_scaled(direction, start);
    if (t == 1)
        return direction_scaled(direction, end);
    double number = (1 - t) * value_to_number(start) + t * value_to_number(end);
    return direction_scaled(direction, VALUE_OF_NUMBER(number));
}

/* A bin or time unit that is on a continuous scale, or named on a discrete one. */
static double place_unit(const struct direction *direction, const struct channel_def *def,
                         double band_position)
{
    struct value value = channel_def_value(def, direction->unit->table, direction->row);
    bool is_inside = !isnan(band_position) && band_position != 0;
    if (is_inside && !scale_is_discrete(direction->scale))
        return place_between(direction, value,
                             channel_def_end(def, direction->unit->table, direction->row),
                             band_position);
    return direction_scaled(direction, value);
}

/* Where def lies, without offsets: midPoint() in src/compile/mark/encode/valueref.ts. */
static double direction_place(const struct direction *direction, const struct channel_def *def,
                              double band_position)
{
    const struct scale *scale = direction->scale;
    const struct channel_def *def2 = def == direction->def ? direction->def2 : def;
    struct value value = channel_def_value(def, direction->unit->table, direction->row);
    bool has_def2 = def != def2 && def2->kind != CHANNEL_DEF_NONE;
    if (def->kind == CHANNEL_DEF_VALUE)
        return value_px(def->value, direction->view_size);
    if (!scale)
        return value_to_number(value);
    if (isnan(band_position) && def->kind == CHANNEL_DEF_FIELD)
        band_position = unit_band_position(direction->unit, def);
    bool is_inside = !isnan(band_position) && band_position != 0;
    if (def->has_bin || (is_inside && def->has_time_unit && def->type == FIELD_TEMPORAL))
        return place_unit(direction, def, band_position);
    if (def->is_binned && has_def2 && def2->kind == CHANNEL_DEF_FIELD)
        return place_between(direction, value,
                             channel_def_value(def2, direction->unit->table, direction->row),
                             isnan(band_position) ? 0.5 : band_position);
    if (isnan(band_position))
        band_position = isnan(def->band_position) ? 0.5 : def->band_position;
    return direction_scaled(direction, value) + scale_bandwidth(scale) * band_position;
}

double direction_offset(const struct direction *direction, double band_position)
{
    const struct channel_def *def = direction->offset_def;
    const struct scale *scale = direction->offset_scale;
    if (def->kind == CHANNEL_DEF_NONE)
        return direction->offset;
    struct value value = def->kind == CHANNEL_DEF_VALUE
                             ? def->value
                             : channel_def_value(def, direction->unit->table, direction->row);
    if (!scale || def->kind == CHANNEL_DEF_VALUE)
        return or_zero(value_to_number(value));
    return scale_place(scale, value) + scale_bandwidth(scale) * band_position;
}

static bool is_stacked(const struct direction *direction)
{
    return direction->unit->stack_channel == direction->id && direction->unit->stack_end.column &&
           channel_def_is_scaled(direction->def);
}

/* Stacked values lie at the end of their part. */
static double place_stacked(const struct direction *direction)
{
    const struct unit *unit = direction->unit;
    double t = direction->def->band_position;
    if (isnan(t))
        t = direction->is_polar && unit->mark->is_centered_in_sector ? 0.5 : 1;
    return place_between(direction,
                         field_index_value(&unit->stack_start, unit->table, direction->row),
                         field_index_value(&unit->stack_end, unit->table, direction->row), t);
}

double direction_point(const struct direction *direction, enum position_default fallback,
                       double band_position)
{
    if (is_stacked(direction))
        return place_stacked(direction);
    if (direction->def->kind != CHANNEL_DEF_NONE)
        return direction_place(direction, direction->def, band_position);
    if (direction->position.type != EXTENT_UNSET)
        return extent_px(direction->position, direction->view_size);
    return direction_default(direction, fallback);
}

static double point_with_offset(const struct direction *direction, enum position_default fallback)
{
    bool is_offset = direction->offset_def->kind != CHANNEL_DEF_NONE;
    return direction_point(direction, fallback, is_offset ? 0 : NAN) +
           direction_offset(direction, 0.5);
}

/* By longitude and latitude; a place that is not on the map lies at the corner, as in Vega. */
static double place_on_map(const struct unit *unit, enum channel_id id, size_t row, bool is_second)
{
    struct geo_point point = projection_place(unit, row, is_second);
    double position = id == CHANNEL_X ? point.x : point.y;
    return isfinite(position) ? position : 0;
}

static struct span span_on_map(const struct unit *unit, enum channel_id id, size_t row)
{
    double start = place_on_map(unit, id, row, false);
    bool has_end = unit->encoding[CHANNEL_LONGITUDE2].kind != CHANNEL_DEF_NONE ||
                   unit->encoding[CHANNEL_LATITUDE2].kind != CHANNEL_DEF_NONE;
    return (struct span){start, has_end ? place_on_map(unit, id, row, true) : start};
}

double position_point(const struct unit *unit, enum channel_id id, size_t row,
                      enum position_default fallback)
{
    if (unit_is_placed_on_map(unit, id))
        return place_on_map(unit, id, row, false);
    struct direction direction = direction_of(unit, id, row);
    return point_with_offset(&direction, fallback);
}

bool position_is_given(const struct unit *unit, enum channel_id id)
{
    struct direction direction = direction_of(unit, id, 0);
    return direction.def->kind != CHANNEL_DEF_NONE || direction.position.type != EXTENT_UNSET;
}

double direction_alignment(const struct direction *direction, double fallback)
{
    /* By enum text_align and text_baseline; a baseline of text has no side. */
    static const double aligns[] = {0, 0.5, 1}, baselines[] = {NAN, 0, 0.5, 1, NAN, NAN};
    int align = direction->unit->params->align, baseline = direction->unit->params->baseline;
    double side = direction->is_x ? (align < 0 ? NAN : aligns[align])
                                  : (baseline < 0 ? NAN : baselines[baseline]);
    return isnan(side) || direction->is_polar ? fallback : side;
}

struct span position_range(const struct unit *unit, enum channel_id id, size_t row,
                           enum position_default fallback)
{
    if (unit_is_placed_on_map(unit, id))
        return span_on_map(unit, id, row);
    struct direction direction = direction_of(unit, id, row);
    bool has_def2 = direction.def2->kind != CHANNEL_DEF_NONE;
    double start = point_with_offset(&direction, fallback);
    double offset = has_def2 || direction.position2.type != EXTENT_UNSET
                        ? direction.offset2
                        : direction_offset(&direction, 0.5);
    if (is_stacked(&direction))
        return (struct span){
            start, offset + direction_scaled(&direction, field_index_value(&unit->stack_start,
                                                                           unit->table, row))};
    if (has_def2)
        return (struct span){start, offset + direction_place(&direction, direction.def2, NAN)};
    if (direction.position2.type != EXTENT_UNSET)
        return (struct span){start, offset + extent_px(direction.position2, direction.view_size)};
    if (direction.size.type == EXTENT_PX) {
        start -= direction_alignment(&direction, 0.5) * direction.size.amount;
        return (struct span){start, start + direction.size.amount};
    }
    return (struct span){start, offset + direction_default(&direction, POSITION_ZERO_OR_MIN)};
}
