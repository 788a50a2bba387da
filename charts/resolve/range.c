/*
 * Ranges: what a scale maps to. Positions and offsets are here, the other kinds next door.
 */
#include "charts/resolve/range.h"
#include "charts/resolve/scale_spec.h"

#include <math.h>

#include "base/number.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/type.h"
#include "charts/scale/continuous.h"

static bool is_on(struct scale_choice choice)
{
    return choice.is_given && choice.value != 0;
}

double *range_allocate(struct scale *scale, size_t count, struct context *context)
{
    double *range = arena_array(context->arena, count, sizeof *range);
    scale->range = range;
    scale->range_count = range ? count : 0;
    scale->range_kind = SCALE_RANGE_NUMBERS;
    return range;
}

static bool set_plain_pair(struct scale *scale, double start, double end, struct context *context)
{
    double *range = range_allocate(scale, 2, context);
    if (!range)
        return false;
    range[0] = start;
    range[1] = end;
    if (is_on(scale->reverse))
        number_reverse(range, 2);
    return true;
}

bool range_set_pair(struct scale *scale, double start, double end, struct context *context)
{
    return set_plain_pair(scale, scale->range_min.is_given ? scale->range_min.value : start,
                          scale->range_max.is_given ? scale->range_max.value : end, context);
}

/* A number, or a length of the view, size, by its name. */
static bool read_number(const struct scale *scale, const struct json_node *element,
                        const double size[2], double *number, struct context *context)
{
    const char *text = node_text(element);
    bool is_position = channel_is_position(scale->channel->id);
    if (node_is_number(element))
        *number = node_number(element);
    else if (text && is_position && (text[0] == 'w' || text[0] == 'h'))
        *number = size[text[0] == 'h'];
    else
        return node_error(element, context->diag, DIAG_TYPE, NULL,
                          "the range of the channel \"%s\" must be numbers, not %s",
                          scale->channel->name, node_type_name(element));
    return true;
}

bool range_read_numbers(struct scale *scale, double width, double height, struct context *context)
{
    const struct json_node *list = scale->spec->range_node;
    if (!node_is_array(list) || node_size(list) == 0)
        return node_error(list, context->diag, node_is_object(list) ? DIAG_UNSUPPORTED : DIAG_TYPE,
                          NULL, "this range is not read by burin: use an array of values");
    double *range = range_allocate(scale, node_size(list), context);
    double size[2] = {width, height};
    if (!range)
        return false;
    for (size_t i = 0; i < node_size(list); i++) {
        if (!read_number(scale, node_element(list, i), size, &range[i], context))
            return false;
    }
    if (is_on(scale->reverse))
        number_reverse(range, scale->range_count);
    return true;
}

static double bands_px(const struct scale *scale)
{
    return scale->step.value * scale_band_space(scale->domain_count, scale_padding_inner(scale),
                                                scale_padding_outer(scale));
}

static bool set_position(struct scale *scale, double width, double height, struct context *context)
{
    const char *name = node_text(scale->spec->range_node);
    if (scale->spec->range_node && !name)
        return range_read_numbers(scale, width, height, context);
    bool is_x = name ? name[0] == 'w' : scale->channel->id == CHANNEL_X;
    if (scale->step.is_given && !name)
        return set_plain_pair(scale, 0, bands_px(scale), context);
    if (is_x)
        return range_set_pair(scale, 0, width, context);
    /* y grows downwards: the largest value of a continuous scale is at the top. */
    return scale_is_discrete(scale) ? range_set_pair(scale, 0, height, context)
                                    : range_set_pair(scale, height, 0, context);
}

/* Within a time unit: the part of it that bars of its length fill. */
static bool set_offset_in_unit(struct scale *scale, const struct scale *position,
                               const struct channel_def *def, struct context *context)
{
    double start = scale_domain_min(position);
    double end = start + timeunit_duration(&def->time_unit, context->zone);
    double px =
        scale_place(position, VALUE_OF_NUMBER(end)) - scale_place(position, VALUE_OF_NUMBER(start));
    double padding = context->config.scale.nested_band_padding_inner;
    return range_set_pair(scale, padding / 2 * px, (1 - padding / 2) * px, context);
}

/* getOffsetRange() */
static bool set_offset(struct scale *scale, double width, double height, struct context *context)
{
    enum channel_id id = scale_position_channel(scale->channel->id);
    const struct channel_def *def = &scale->spec->unit->encoding[id];
    const struct scale *position =
        channel_def_is_scaled(def) ? view_scale(scale->spec->unit->view, id) : NULL;
    double size = id == CHANNEL_X ? width : height;
    if (node_is_array(scale->spec->range_node))
        return range_read_numbers(scale, width, height, context);
    if (!position && id == CHANNEL_Y && !scale_is_discrete(scale))
        return range_set_pair(scale, size / 2, -size / 2, context);
    if (!position)
        return range_set_pair(scale, -size / 2, size / 2, context);
    if (scale->step.is_given)
        return set_plain_pair(scale, 0, bands_px(scale), context);
    if (position->type->has_bands)
        return range_set_pair(scale, 0, position->bandwidth, context);
    if (def->has_time_unit && !scale_is_discrete(position))
        return set_offset_in_unit(scale, position, def, context);
    return node_error(scale->spec->node, context->diag, DIAG_MISSING_PROPERTY,
                      "give that channel the type \"nominal\" or \"ordinal\"",
                      "\"%s\" needs bands on the channel \"%s\" to lie in", scale->channel->name,
                      channels[id].name);
}

static bool set_polar(struct scale *scale, double width, double height, struct context *context)
{
    if (scale->spec->range_node)
        return range_read_numbers(scale, width, height, context);
    return scale->channel->id == CHANNEL_THETA
               ? range_set_pair(scale, 0, 2 * 3.14159265358979323846, context)
               : range_set_pair(scale, 0, fmin(width, height) / 2, context);
}

static bool set_by_kind(struct scale *scale, double width, double height, struct context *context)
{
    switch (scale->channel->range) {
    case CHANNEL_RANGE_POSITION:
        return set_position(scale, width, height, context);
    case CHANNEL_RANGE_OFFSET:
        return set_offset(scale, width, height, context);
    case CHANNEL_RANGE_POLAR:
        return set_polar(scale, width, height, context);
    case CHANNEL_RANGE_COLOR:
        return range_set_colors(scale, context);
    case CHANNEL_RANGE_NUMBER:
        return range_set_numbers(scale, width, height, context);
    case CHANNEL_RANGE_SHAPE:
        return range_set_shapes(scale, context);
    case CHANNEL_RANGE_DASH:
        return range_set_dashes(scale, context);
    case CHANNEL_RANGE_NONE:
        break;
    }
    return false;
}

static bool make_thresholds(struct scale *scale, struct context *context)
{
    if (scale->type->kind != SCALE_KIND_DISCRETIZING || scale->range_count == 0)
        return true;
    scale->threshold_room =
        arena_array(context->arena, scale->range_count, sizeof *scale->threshold_room);
    scale->threshold_count = scale->range_count - 1;
    return scale->threshold_room != NULL;
}

static void extend_domain(struct scale *scale)
{
    bool can_pad = scale->type->accepts & SCALE_ACCEPTS_PADDING;
    if (scale->has_raw_domain)
        return;
    if (can_pad && scale->padding.is_given && scale->range_kind == SCALE_RANGE_NUMBERS)
        continuous_pad(scale, scale->padding.value);
    if (is_on(scale->nice) && scale->type->nice)
        scale->type->nice(scale, scale->nice.value);
}

bool scale_set_range(struct scale *scale, double width, double height, struct context *context)
{
    bool is_by_bins = scale->type->kind == SCALE_KIND_BIN_ORDINAL;
    if ((is_by_bins && !range_set_bins(scale, context)) ||
        !set_by_kind(scale, width, height, context) || !make_thresholds(scale, context))
        return false;
    if (!scale_is_discrete(scale) && !is_by_bins) {
        extend_domain(scale);
        if (!range_set_bins(scale, context))
            return false;
    }
    if (scale->type->settle)
        scale->type->settle(scale);
    return true;
}
