/*
 * The marks line and trail.  https://vega.github.io/vega-lite/docs/line.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/mark/position.h"
#include "charts/read/view.h"
#include "render/item.h"

/* Vega's config.line and config.trail. */
static void line_set_defaults(struct mark_params *params)
{
    params->stroke_width = 2;
}

static void trail_set_defaults(struct mark_params *params)
{
    params->size = (struct extent){EXTENT_PX, 2};
}

void mark_set_stroke_width(const struct unit *unit, size_t row, struct style *style)
{
    double own =
        unit->params->size.type == EXTENT_PX ? unit->params->size.amount : style->stroke_width;
    double width = paint_number(unit, CHANNEL_SIZE, row, own);
    style->stroke_width = isnan(width) ? own : fmax(0, width);
}

/* What only the first datum of a line says. */
static bool line_place(const struct unit *unit, size_t row, struct item *item,
                       struct context *context)
{
    (void)context;
    mark_set_stroke_width(unit, row, &item->style);
    return true;
}

static void line_place_point(const struct unit *unit, size_t row, struct scene_point *point)
{
    point->x = position_point(unit, CHANNEL_X, row, POSITION_MIDDLE);
    point->y = position_point(unit, CHANNEL_Y, row, POSITION_MIDDLE);
}

/* Vega draws widths that are missing or 0 as 1 px. */
static void trail_place_point(const struct unit *unit, size_t row, struct scene_point *point)
{
    double own = unit->params->size.type == EXTENT_PX ? unit->params->size.amount : 2;
    double width = paint_number(unit, CHANNEL_SIZE, row, own);
    line_place_point(unit, row, point);
    point->x2 = isnan(width) || width == 0 ? 1 : width;
}

/* Not in Vega-Lite's list: x counts along it, whatever it shows. */
static enum mark_orient trail_orient(const struct unit *unit)
{
    (void)unit;
    return MARK_ORIENT_VERTICAL;
}

const struct mark_type mark_line = {.name = "line",
                                    .chart = CHART_LINE,
                                    .legend_symbol = "stroke",
                                    .label = MARK_LABEL_AT_LAST,
                                    .item = &item_line,
                                    .can_stack = true,
                                    .is_series = true,
                                    .size = MARK_SIZE_STROKE,
                                    .has_dimension = true,
                                    .has_one_width = true,
                                    .has_binned_ends = true,
                                    .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS |
                                                MARK_CHANNEL(CHANNEL_SIZE) |
                                                MARK_CHANNEL(CHANNEL_STROKE_DASH),
                                    .set_defaults = line_set_defaults,
                                    .orient = mark_orient_of_line,
                                    .place = line_place,
                                    .place_point = line_place_point};

const struct mark_type mark_trail = {.name = "trail",
                                     .chart = CHART_LINE,
                                     .legend_symbol = "stroke",
                                     .is_line_in_legends = true,
                                     .label = MARK_LABEL_AT_LAST,
                                     .item = &item_trail,
                                     .is_filled = true,
                                     .is_series = true,
                                     .size = MARK_SIZE_STROKE,
                                     .has_dimension = true,
                                     .has_binned_ends = true,
                                     .has_own_sizes = true,
                                     .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS |
                                                 MARK_CHANNEL(CHANNEL_SIZE),
                                     .set_defaults = trail_set_defaults,
                                     .orient = trail_orient,
                                     .place_point = trail_place_point};
