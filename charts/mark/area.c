/*
 * The mark area.  https://vega.github.io/vega-lite/docs/area.html
 */
#include "charts/mark/mark.h"
#include "charts/mark/position.h"
#include "charts/read/view.h"
#include "render/item.h"

/* One direction is the way that it runs, the other from edge to edge. */
static struct span area_span(const struct unit *unit, enum channel_id id, size_t row,
                             enum mark_orient along)
{
    if (unit->orient == along)
        return position_range(unit, id, row, POSITION_ZERO_OR_MIN);
    double point = position_point(unit, id, row, POSITION_ZERO_OR_MIN);
    return (struct span){point, point};
}

static void area_place_point(const struct unit *unit, size_t row, struct scene_point *point)
{
    struct span x = area_span(unit, CHANNEL_X, row, MARK_ORIENT_HORIZONTAL);
    struct span y = area_span(unit, CHANNEL_Y, row, MARK_ORIENT_VERTICAL);
    *point = (struct scene_point){.x = x.start, .y = y.start, .x2 = x.end, .y2 = y.end};
}

const struct mark_type mark_area = {.name = "area",
                                    .chart = CHART_AREA,
                                    .item = &item_area,
                                    .is_filled = true,
                                    .has_zero_base = true,
                                    .has_dimension = true,
                                    .can_stack = true,
                                    .stacks = true,
                                    .is_series = true,
                                    .order_groups = true,
                                    .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS,
                                    .orient = mark_orient_of_area,
                                    .place_point = area_place_point};
