/*
 * Positions of points, ranges and rectangles.
 */
#include "charts/mark/position.h"

#include <math.h>
#include <string.h>

#include "charts/mark/mark.h"
#include "charts/scale/params.h"
#include "charts/scale/scale.h"
#include "charts/spec/view.h"

/* One direction's share of a mark's properties. */
struct direction {
    struct extent position, position2, size;
    double offset, offset2;
    double view_size;
    bool is_x;
    bool is_dimension; /* across the bar rather than along it */
};

static double or_zero(double number)
{
    return isnan(number) ? 0 : number;
}

static struct direction direction_of(const struct unit *unit, enum channel_id id)
{
    const struct mark_params *params = &unit->params;
    if (id == CHANNEL_X)
        return (struct direction){.position = params->x,
                                  .position2 = params->x2,
                                  .size = params->width,
                                  .offset = or_zero(params->x_offset),
                                  .offset2 = or_zero(params->x2_offset),
                                  .view_size = unit->view->pixel_width,
                                  .is_x = true,
                                  .is_dimension = unit->orient == MARK_ORIENT_VERTICAL};
    return (struct direction){.position = params->y,
                              .position2 = params->y2,
                              .size = params->height,
                              .offset = or_zero(params->y_offset),
                              .offset2 = or_zero(params->y2_offset),
                              .view_size = unit->view->pixel_height,
                              .is_dimension = unit->orient == MARK_ORIENT_HORIZONTAL};
}

/* The scale of the channel's own definition; NULL where there is none, or its values are px
 * already. */
static const struct scale *own_scale(const struct unit *unit, enum channel_id id)
{
    enum channel_id main = channels[id].main;
    if (!channel_def_is_scaled(&unit->encoding[main]) || unit->scale_params[main]->is_off)
        return NULL;
    return view_scale(unit->view, main);
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

static double place_def(const struct channel_def *def, const struct scale *scale, size_t row,
                        double band_position, double view_size)
{
    if (def->kind == CHANNEL_DEF_VALUE)
        return value_px(def->value, view_size);
    struct value value = channel_def_value(def, row);
    if (!scale)
        return value_to_number(value);
    if (isnan(band_position))
        band_position = isnan(def->band_position) ? 0.5 : def->band_position;
    double band = scale->type == &scale_band ? scale->bandwidth * band_position : 0;
    return scale_place(scale, value) + band;
}

/* Zero where the scale has it, else the end of its domain; without a scale the end of the view. */
static double default_place(const struct scale *scale, const struct direction *direction,
                            enum position_default fallback)
{
    bool is_min = fallback == POSITION_ZERO_OR_MIN;
    if (fallback == POSITION_MIDDLE)
        return direction->view_size / 2;
    if (!scale)
        return direction->is_x == is_min ? 0 : direction->view_size;
    if (scale_is_discrete(scale))
        return scale->domain_count
                   ? scale_place(scale, scale->domain[is_min ? 0 : scale->domain_count - 1])
                   : 0;
    bool is_zero = (scale->zero.is_given && scale->zero.value != 0) || scale_has_zero(scale);
    double end = scale->numbers[is_min ? 0 : scale->domain_count - 1];
    return scale_place(scale, VALUE_OF_NUMBER(is_zero ? 0 : end));
}

static double point_with(const struct unit *unit, enum channel_id id, size_t row,
                         enum position_default fallback, double band_position)
{
    struct direction direction = direction_of(unit, id);
    const struct channel_def *def = &unit->encoding[id];
    const struct scale *scale = own_scale(unit, id);
    double place;
    if (def->kind != CHANNEL_DEF_NONE)
        place = place_def(def, scale, row, band_position, direction.view_size);
    else if (direction.position.type != EXTENT_UNSET)
        place = extent_px(direction.position, direction.view_size);
    else
        place = default_place(scale, &direction, fallback);
    return place + direction.offset;
}

double position_point(const struct unit *unit, enum channel_id id, size_t row,
                      enum position_default fallback)
{
    return point_with(unit, id, row, fallback, NAN);
}

/* Which side of a rectangle its position is: 0 the start, 0.5 the middle, 1 the end. */
static double alignment(const struct unit *unit, bool is_x, double fallback)
{
    if (is_x) {
        static const double sides[] = {
            [TEXT_ALIGN_LEFT] = 0, [TEXT_ALIGN_CENTER] = 0.5, [TEXT_ALIGN_RIGHT] = 1};
        return unit->params.align < 0 ? fallback : sides[unit->params.align];
    }
    switch (unit->params.baseline) {
    case TEXT_BASELINE_TOP:
        return 0;
    case TEXT_BASELINE_MIDDLE:
        return 0.5;
    case TEXT_BASELINE_BOTTOM:
        return 1;
    default:
        return fallback;
    }
}

struct span position_range(const struct unit *unit, enum channel_id id, size_t row,
                           enum position_default fallback)
{
    struct direction direction = direction_of(unit, id);
    const struct channel_def *def2 = &unit->encoding[channels[id].secondary];
    const struct scale *scale = own_scale(unit, id);
    double start = position_point(unit, id, row, fallback);
    bool has_own_offset =
        def2->kind != CHANNEL_DEF_NONE || direction.position2.type != EXTENT_UNSET;
    double offset = has_own_offset ? direction.offset2 : direction.offset;
    if (def2->kind != CHANNEL_DEF_NONE)
        return (struct span){start, offset + place_def(def2, scale, row, NAN, direction.view_size)};
    if (direction.position2.type != EXTENT_UNSET)
        return (struct span){start, offset + extent_px(direction.position2, direction.view_size)};
    if (direction.size.type == EXTENT_PX) {
        start -= alignment(unit, direction.is_x, 0.5) * direction.size.amount;
        return (struct span){start, start + direction.size.amount};
    }
    return (struct span){start, offset + default_place(scale, &direction, POSITION_ZERO_OR_MIN)};
}

/* The size that is asked for: by the mark or the config, else by the kind of scale. */
static struct extent band_size(const struct unit *unit, const struct direction *direction,
                               const struct scale *scale)
{
    const struct mark_params *params = &unit->params;
    if (direction->size.type != EXTENT_UNSET)
        return direction->size;
    if (direction->is_dimension && params->size.type != EXTENT_UNSET)
        return params->size;
    if (scale && !scale_is_discrete(scale))
        return params->continuous_band_size;
    if (scale && params->discrete_band_size.type == EXTENT_UNSET)
        return (struct extent){EXTENT_BAND, 1};
    return params->discrete_band_size;
}

/* That size in px: src/compile/mark/encode/position-rect.ts, defaultSizeRef(). */
static double band_px(const struct unit *unit, const struct direction *direction,
                      const struct scale *scale, struct extent size, bool has_def)
{
    double least = isnan(unit->params.min_band_size) ? 0 : unit->params.min_band_size;
    if (size.type == EXTENT_BAND && !scale)
        return size.amount * direction->view_size;
    if (size.type == EXTENT_BAND && scale->type == &scale_band)
        return fmax(least, size.amount * scale->bandwidth);
    if (size.type == EXTENT_PX)
        return size.amount;
    if (scale && scale->step.is_given)
        return scale->step.value - 2;
    if (!has_def)
        return (1 - unit->band_padding_inner) * direction->view_size;
    return unit->default_step - 2;
}

static struct span position_and_size(const struct unit *unit, enum channel_id id, size_t row)
{
    struct direction direction = direction_of(unit, id);
    const struct scale *scale = own_scale(unit, id);
    bool has_def = unit->encoding[id].kind != CHANNEL_DEF_NONE;
    struct extent size = band_size(unit, &direction, scale);
    double px = band_px(unit, &direction, scale, size, has_def);
    bool fills_band = scale && scale->type == &scale_band && size.type == EXTENT_BAND;
    double side = alignment(unit, direction.is_x, fills_band ? 0 : 0.5);
    double band_position = side == 0.5 ? 0.5 : size.type == EXTENT_BAND ? (1 - size.amount) / 2 : 0;
    double start = point_with(unit, id, row, POSITION_MIDDLE, band_position) - side * px;
    return (struct span){start, start + px};
}

struct span position_rect(const struct unit *unit, enum channel_id id, size_t row)
{
    const struct channel_def *def = &unit->encoding[id];
    const struct scale *scale = own_scale(unit, id);
    bool has_secondary = unit->encoding[channels[id].secondary].kind != CHANNEL_DEF_NONE;
    bool is_band = scale && scale_is_discrete(scale);
    bool is_dimension = direction_of(unit, id).is_dimension;
    if (((channel_def_is_scaled(def) && is_band) || is_dimension) && !has_secondary)
        return position_and_size(unit, id, row);
    return position_range(unit, id, row, POSITION_ZERO_OR_MAX);
}
