/*
 * The mark tick.  https://vega.github.io/vega-lite/docs/tick.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/position.h"
#include "charts/read/config.h"
#include "charts/read/view.h"
#include "render/item.h"

/* Vega-Lite's default config.tick. */
static void tick_set_defaults(struct mark_params *params)
{
    params->continuous_band_size = (struct extent){EXTENT_PX, 5};
    params->min_band_size = 0.25;
    params->time_unit_band_position = 0.5;
    params->bin_spacing = 0;
    params->thickness = 1;
}

static double tick_band_padding_inner(const struct scale_config *config)
{
    return config->tick_band_padding_inner;
}

/* Along its orient it is a bar's breadth, across it a thickness about a point. */
static bool tick_place(const struct unit *unit, size_t row, struct item *item,
                       struct context *context)
{
    (void)context;
    bool is_horizontal = unit->orient == MARK_ORIENT_HORIZONTAL;
    double thickness = isnan(unit->params->thickness) ? 0 : unit->params->thickness;
    struct span along = position_rect(unit, is_horizontal ? CHANNEL_X : CHANNEL_Y, row);
    double across =
        position_point(unit, is_horizontal ? CHANNEL_Y : CHANNEL_X, row, POSITION_MIDDLE);
    if (isnan(along.start + along.end + across))
        return false;
    double start = fmin(along.start, along.end), length = fabs(along.end - along.start);
    item->x = is_horizontal ? start : across - thickness / 2;
    item->y = is_horizontal ? across - thickness / 2 : start;
    item->rect.width = is_horizontal ? length : thickness;
    item->rect.height = is_horizontal ? thickness : length;
    mark_set_corners(unit, item->rect.corner_radius);
    return true;
}

const struct mark_type mark_tick = {.name = "tick",
                                    .chart = CHART_TICK,
                                    .item = &item_rect,
                                    .is_filled = true,
                                    .has_band = true,
                                    .size = MARK_SIZE_BAND,
                                    .is_turned = true,
                                    .can_stack = true,
                                    .has_binned_ends = true,
                                    .is_translucent = true,
                                    .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS |
                                                MARK_CHANNEL(CHANNEL_SIZE) |
                                                MARK_CHANNEL(CHANNEL_STROKE_DASH),
                                    .band_padding_inner = tick_band_padding_inner,
                                    .set_defaults = tick_set_defaults,
                                    .orient = mark_orient_of_tick,
                                    .place = tick_place};
