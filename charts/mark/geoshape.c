/*
 * The mark geoshape: geometries through the view's projection.
 * https://vega.github.io/vega-lite/docs/geoshape.html
 */
#include "base/arena.h"
#include "charts/mark/mark.h"
#include "charts/projection/outline.h"
#include "charts/projection/resolve.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/table.h"
#include "render/item.h"

static bool draw(const struct unit *unit, size_t row, struct value geometry,
                 struct shape_item *shape, struct context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct geo_outline outline = geo_outline_start(budget);
    struct geo_drawing drawing = {
        .projection = unit->projection, .sink = &outline.sink, .budget = budget};
    bool done = geo_drawing_begin(&drawing) && geo_draw(&drawing, geometry);
    if (!done)
        projection_fail(&drawing, unit, unit->table, row, context);
    geo_drawing_end(&drawing);
    if (drawing.wrong_count) /* the same of each row: it is told once */
        node_warn(unit->view->node, context->diag, DIAG_NOT_A_NUMBER, NULL,
                  "geometries have coordinates that are no numbers: these vertices are left out");
    done = done && geo_outline_shape(&outline, context->arena, shape);
    shape->radius = unit->projection->point_radius;
    geo_outline_free(&outline);
    return done;
}

static bool geoshape_place(const struct unit *unit, size_t row, struct item *item,
                           struct context *context)
{
    struct value geometry;
    return projection_geometry(unit, unit->table, row, &geometry, context) &&
           draw(unit, row, geometry, &item->shape, context) && item->shape.count > 0;
}

/* Vega-Lite has no orient for it. */
const struct mark_type mark_geoshape = {
    .name = "geoshape",
    .chart = CHART_SHAPE,
    .item = &item_shape,
    .is_filled = true,
    .is_heatmap = true,
    .is_projected = true,
    .is_transparent_without_fill = true,
    .channels = MARK_CHANNELS_PAINT | MARK_CHANNEL(CHANNEL_SHAPE) |
                MARK_CHANNEL(CHANNEL_STROKE_DASH) | MARK_CHANNEL(CHANNEL_DETAIL) |
                MARK_CHANNEL(CHANNEL_ORDER),
    .orient = mark_orient_of_none,
    .place = geoshape_place};
