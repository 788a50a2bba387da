/*
 * The marks point, circle and square: symbols.  https://vega.github.io/vega-lite/docs/point.html
 */
#include <math.h>
#include <string.h>

#include "base/budget.h"
#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/mark/position.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

/* Vega's config.style.{point,circle,square}. */
static void symbol_set_defaults(struct mark_params *params)
{
    params->size = (struct extent){EXTENT_PX, 30};
    params->stroke_width = 2;
}

static bool symbol_place(const struct unit *unit, size_t row, struct item *item)
{
    const struct mark_params *params = unit->params;
    double own = params->size.type == EXTENT_PX ? params->size.amount : 30;
    double size = paint_number(unit, CHANNEL_SIZE, row, own);
    item->x = position_point(unit, CHANNEL_X, row, POSITION_MIDDLE);
    item->y = position_point(unit, CHANNEL_Y, row, POSITION_MIDDLE);
    item->symbol.size = isnan(size) ? 0 : fmax(0, size);
    item->symbol.angle =
        paint_number(unit, CHANNEL_ANGLE, row, isnan(params->angle) ? 0 : params->angle);
    return !isnan(item->x + item->y + item->symbol.angle);
}

static bool point_place(const struct unit *unit, size_t row, struct item *item,
                        struct context *context)
{
    enum {
        BYTE_STEPS = 40,
        LONGEST_NAME = 16
    }; /* of a path, which is read for its box and its outline */
    return symbol_place(unit, row, item) && paint_shape(unit, row, &item->symbol.shape, context) &&
           budget_work(arena_budget(context->arena),
                       BYTE_STEPS * fmax(0, (double)strlen(item->symbol.shape) - LONGEST_NAME));
}

static bool circle_place(const struct unit *unit, size_t row, struct item *item,
                         struct context *context)
{
    (void)context;
    item->symbol.shape = "circle";
    return symbol_place(unit, row, item);
}

static bool square_place(const struct unit *unit, size_t row, struct item *item,
                         struct context *context)
{
    (void)context;
    item->symbol.shape = "square";
    return symbol_place(unit, row, item);
}

#define SYMBOL_CHANNELS                                                                            \
    (MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS | MARK_CHANNEL(CHANNEL_SIZE) |                         \
     MARK_CHANNEL(CHANNEL_STROKE_DASH))

/* CHANNELS are those that only some symbols use. */
#define SYMBOL(NAME, PLACE, FILLED, LEGEND, CHANNELS)                                              \
    {                                                                                              \
        .name = NAME, .chart = CHART_POINT, .item = &item_symbol, .size = MARK_SIZE_AREA,          \
        .is_filled = FILLED, .legend_symbol = LEGEND, .can_stack = true, .has_binned_ends = true,  \
        .is_translucent = true, .is_transparent_without_fill = true,                               \
        .channels = SYMBOL_CHANNELS | (CHANNELS), .set_defaults = symbol_set_defaults,             \
        .orient = mark_orient_of_none, .label = MARK_LABEL_AT_POINT, .place = PLACE                \
    }

const struct mark_type mark_point = SYMBOL(
    "point", point_place, false, NULL, MARK_CHANNEL(CHANNEL_SHAPE) | MARK_CHANNEL(CHANNEL_ANGLE));
const struct mark_type mark_circle = SYMBOL("circle", circle_place, true, NULL, 0);
const struct mark_type mark_square =
    SYMBOL("square", square_place, true, "square", MARK_CHANNEL(CHANNEL_ANGLE));
