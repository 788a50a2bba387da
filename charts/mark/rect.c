/*
 * The mark rect.  https://vega.github.io/vega-lite/docs/rect.html
 */
#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/position.h"
#include "charts/read/view.h"
#include "render/item.h"

/* Vega-Lite's default config.rect. */
static void rect_set_defaults(struct mark_params *params)
{
    params->continuous_band_size = (struct extent){EXTENT_PX, 5};
    params->min_band_size = 0.25;
    params->time_unit_band_position = 0.5;
    params->bin_spacing = 0;
}

const struct mark_type mark_rect = {.name = "rect",
                                    .chart = CHART_TILE,
                                    .legend_symbol = "square",
                                    .label = MARK_LABEL_IN_CELL,
                                    .item = &item_rect,
                                    .is_filled = true,
                                    .has_band = true,
                                    .is_heatmap = true,
                                    .channels = MARK_CHANNELS_ALL | MARK_CHANNELS_ENDS,
                                    .set_defaults = rect_set_defaults,
                                    .orient = mark_orient_of_none,
                                    .place = mark_place_rect};
