/*
 * The mark bar.  https://vega.github.io/vega-lite/docs/bar.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/position.h"
#include "charts/read/config.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

/* Vega-Lite's default config.bar. */
static void bar_set_defaults(struct mark_params *params)
{
    params->continuous_band_size = (struct extent){EXTENT_PX, 5};
    params->min_band_size = 0.25;
    params->time_unit_band_position = 0.5;
    params->bin_spacing = 1;
}

static double bar_band_padding_inner(const struct scale_config *config)
{
    return config->bar_band_padding_inner;
}

/* The corners at the end of a bar that its value decides: cornerRadiusEnd. A range has two ends. */
static void round_end(const struct unit *unit, double radius, double corners[CORNER_COUNT])
{
    bool is_horizontal = unit->orient == MARK_ORIENT_HORIZONTAL;
    enum channel_id secondary = is_horizontal ? CHANNEL_X2 : CHANNEL_Y2;
    bool is_range = unit->encoding[secondary].kind != CHANNEL_DEF_NONE;
    corners[CORNER_TOP_RIGHT] = radius;
    corners[is_horizontal ? CORNER_BOTTOM_RIGHT : CORNER_TOP_LEFT] = radius;
    for (int i = 0; is_range && i < CORNER_COUNT; i++)
        corners[i] = radius;
}

void mark_set_corners(const struct unit *unit, double corners[CORNER_COUNT])
{
    const struct mark_params *params = unit->params;
    for (int i = 0; i < CORNER_COUNT; i++)
        corners[i] = isnan(params->corner_radius) ? 0 : params->corner_radius;
    if (!isnan(params->corner_radius_end) && unit->orient != MARK_ORIENT_NONE)
        round_end(unit, params->corner_radius_end, corners);
    for (int i = 0; i < CORNER_COUNT; i++) {
        if (!isnan(params->corner_radii[i]))
            corners[i] = params->corner_radii[i];
    }
}

/* However small its value, a bar is to be seen, beyond its border: it reaches so far from its base.
 * Without a value it isn't. */
static void keep_hairline(const struct unit *unit, struct span *x, struct span *y,
                          const struct item *item, const struct context *context)
{
    struct span *span = unit->orient == MARK_ORIENT_HORIZONTAL ? x
                        : unit->orient == MARK_ORIENT_VERTICAL ? y
                                                               : NULL;
    double hairline = context->hairline;
    if (!span || !(hairline > 0) || !unit->mark->has_zero_base)
        return;
    double length = span->start - span->end;
    double border = item->style.stroke.type != PAINT_NONE ? item->style.stroke_width : 0;
    double missing = hairline + border - fabs(length);
    if (missing > 0 && (length > 0 || length < 0))
        span->start += copysign(missing, length);
}

bool mark_place_rect(const struct unit *unit, size_t row, struct item *item,
                     struct context *context)
{
    struct span x = position_rect(unit, CHANNEL_X, row);
    struct span y = position_rect(unit, CHANNEL_Y, row);
    if (isnan(x.start + x.end + y.start + y.end))
        return false;
    keep_hairline(unit, &x, &y, item, context);
    item->x = fmin(x.start, x.end);
    item->y = fmin(y.start, y.end);
    item->rect.width = fabs(x.end - x.start);
    item->rect.height = fabs(y.end - y.start);
    mark_set_corners(unit, item->rect.corner_radius);
    return true;
}

const struct mark_type mark_bar = {.name = "bar",
                                   .chart = CHART_BAR,
                                   .has_dimension = true,
                                   .size = MARK_SIZE_BAND,
                                   .legend_symbol = "square",
                                   .label = MARK_LABEL_AT_END,
                                   .item = &item_rect,
                                   .is_filled = true,
                                   .has_band = true,
                                   .has_zero_base = true,
                                   .is_transparent_without_fill = true,
                                   .can_stack = true,
                                   .rounds_stacks = true,
                                   .stacks = true,
                                   .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS |
                                               MARK_CHANNEL(CHANNEL_SIZE) |
                                               MARK_CHANNEL(CHANNEL_STROKE_DASH),
                                   .band_padding_inner = bar_band_padding_inner,
                                   .set_defaults = bar_set_defaults,
                                   .orient = mark_orient_of_bar,
                                   .place = mark_place_rect};
