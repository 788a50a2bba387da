/*
 * The mark rule.  https://vega.github.io/vega-lite/docs/rule.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/position.h"
#include "charts/read/map.h"
#include "charts/read/view.h"
#include "render/item.h"

/* Vega-Lite's default config.rule. */
static void rule_set_defaults(struct mark_params *params)
{
    params->color = (struct json_color){true, true, 0, 0, 0, 1, NULL};
}

/* A rule runs along its orient, or between two points when it has none. */
static struct span rule_span(const struct unit *unit, enum channel_id id, size_t row,
                             enum mark_orient along, enum mark_orient across)
{
    enum position_default fallback = unit->orient == along ? POSITION_ZERO_OR_MAX : POSITION_MIDDLE;
    if (unit->orient != across)
        return position_range(unit, id, row, fallback);
    double point = position_point(unit, id, row, fallback);
    return (struct span){point, point};
}

static bool rule_place(const struct unit *unit, size_t row, struct item *item,
                       struct context *context)
{
    (void)context;
    bool has_x = unit->encoding[CHANNEL_X].kind != CHANNEL_DEF_NONE ||
                 unit_is_placed_on_map(unit, CHANNEL_X);
    bool has_y = unit->encoding[CHANNEL_Y].kind != CHANNEL_DEF_NONE;
    if (!has_x && !has_y) /* Vega-Lite: nothing is drawn */
        return false;
    struct span x = rule_span(unit, CHANNEL_X, row, MARK_ORIENT_HORIZONTAL, MARK_ORIENT_VERTICAL);
    struct span y = rule_span(unit, CHANNEL_Y, row, MARK_ORIENT_VERTICAL, MARK_ORIENT_HORIZONTAL);
    if (isnan(x.start + x.end + y.start + y.end))
        return false;
    item->x = x.start;
    item->y = y.start;
    item->rule.x2 = x.end;
    item->rule.y2 = y.end;
    mark_set_stroke_width(unit, row, &item->style);
    return true;
}

const struct mark_type mark_rule = {
    .name = "rule",
    .chart = CHART_RULE,
    .size = MARK_SIZE_STROKE,
    .legend_symbol = "stroke",
    .is_beside_values = true,
    .item = &item_rule,
    .has_band = true,
    .can_stack = true,
    .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS | MARK_CHANNEL(CHANNEL_SIZE) |
                MARK_CHANNEL(CHANNEL_STROKE_DASH),
    .shown_by = MARK_CHANNEL(CHANNEL_X) | MARK_CHANNEL(CHANNEL_Y) |
                MARK_CHANNEL(CHANNEL_LONGITUDE) | MARK_CHANNEL(CHANNEL_LATITUDE),
    .set_defaults = rule_set_defaults,
    .orient = mark_orient_of_rule,
    .place = rule_place};
