/*
 * The mark image.  https://vega.github.io/vega-lite/docs/image.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/picture_shelf.h"
#include "charts/mark/position.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

/* What says the url, for messages. */
static const struct json_node *url_node(const struct unit *unit, size_t row)
{
    const struct channel_def *def = condition_pick(unit, CHANNEL_URL, row);
    return def->kind != CHANNEL_DEF_NONE && def->node ? def->node : unit->params->url;
}

static bool image_place(const struct unit *unit, size_t row, struct item *item,
                        struct context *context)
{
    const struct mark_params *params = unit->params;
    struct span x = position_rect(unit, CHANNEL_X, row), y = position_rect(unit, CHANNEL_Y, row);
    const char *url = mark_channel_text(unit, CHANNEL_URL, params->url, row, context);
    if (!url || isnan(x.start + x.end + y.start + y.end))
        return false;
    item->x = fmin(x.start, x.end);
    item->y = fmin(y.start, y.end);
    item->image = (struct image_item){.width = fabs(x.end - x.start),
                                      .height = fabs(y.end - y.start),
                                      .url = url,
                                      .is_stretched = params->aspect == 0,
                                      .is_pixelated = params->smooth == 0};
    const struct json_node *node = url_node(unit, row);
    return picture_find(url, node ? node : node_member(unit->view->node, "mark"),
                        &item->image.picture, context);
}

/* Vega-Lite has no config.image, and so no place for an image in a month: as a rect's. */
static void image_set_defaults(struct mark_params *params)
{
    params->time_unit_band_position = 0.5;
}

const struct mark_type mark_image = {.name = "image",
                                     .chart = CHART_IMAGE,
                                     .item = &item_image,
                                     .legend_symbol = "square",
                                     .is_filled = true,
                                     .has_band = true,
                                     .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS |
                                                 MARK_CHANNEL(CHANNEL_URL),
                                     .shown_by = MARK_CHANNEL(CHANNEL_URL),
                                     .set_defaults = image_set_defaults,
                                     .orient = mark_orient_of_none,
                                     .place = image_place};
