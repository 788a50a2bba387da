/*
 * The mark arc.  https://vega.github.io/vega-lite/docs/arc.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/position.h"
#include "charts/read/view.h"
#include "render/item.h"

/* A rectangle in polar coordinates. */
static bool arc_place(const struct unit *unit, size_t row, struct item *item,
                      struct context *context)
{
    (void)context;
    const struct mark_params *params = unit->params;
    struct span theta = position_rect(unit, CHANNEL_THETA, row);
    struct span radius = position_rect(unit, CHANNEL_RADIUS, row);
    item->x = position_point(unit, CHANNEL_X, row, POSITION_MIDDLE);
    item->y = position_point(unit, CHANNEL_Y, row, POSITION_MIDDLE);
    if (isnan(item->x + item->y + theta.start + theta.end + radius.start + radius.end))
        return false;
    item->arc = (struct arc_item){.start_angle = theta.start,
                                  .end_angle = theta.end,
                                  .outer_radius = radius.start,
                                  .inner_radius = radius.end,
                                  .pad_angle = isnan(params->pad_angle) ? 0 : params->pad_angle,
                                  .corner_radius =
                                      isnan(params->corner_radius) ? 0 : params->corner_radius};
    return true;
}

const struct mark_type mark_arc = {
    .name = "arc",
    .label = MARK_LABEL_IN_SECTOR,
    .chart = CHART_PIE,
    .item = &item_arc,
    .is_filled = true,
    .has_polar_band = true,
    .can_stack = true,
    .stacks = true,
    .channels = MARK_CHANNELS_ALL | MARK_CHANNEL(CHANNEL_THETA) | MARK_CHANNEL(CHANNEL_RADIUS) |
                MARK_CHANNEL(CHANNEL_THETA2) | MARK_CHANNEL(CHANNEL_RADIUS2),
    .orient = mark_orient_of_none,
    .place = arc_place};
