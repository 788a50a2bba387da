/*
 * Building marks: an item a row, or a row a point of a series. Vega-Lite: src/compile/mark/mark.ts.
 */
#include "charts/mark/build.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/context.h"
#include "charts/mark/mark.h"
#include "charts/mark/order.h"
#include "charts/mark/paint.h"
#include "charts/spec/view.h"
#include "data/table.h"
#include "render/item.h"

/* False after an error, or when the row is left out. */
static bool build_item(const struct unit *unit, size_t row, struct item *item,
                       struct context *context)
{
    *item = (struct item){0};
    return paint_item(unit, row, &item->style, context) &&
           unit->mark->place(unit, row, item, context);
}

static bool build_items(const struct unit *unit, const size_t *rows, size_t row_count,
                        struct scene_mark *mark, struct context *context)
{
    struct item *items = arena_array(context->arena, row_count, sizeof *items);
    size_t count = 0;
    if (!items && row_count)
        return false;
    for (size_t i = 0; i < row_count; i++) {
        if (unit->invalid_rows && unit->invalid_rows[rows[i]])
            continue;
        if (build_item(unit, rows[i], &items[count], context))
            count++;
        else if (diag_has_errors(context->diag))
            return false;
    }
    mark->items = items;
    mark->item_count = count;
    return true;
}

/* One series: its rows in their order. */
static bool build_series(const struct unit *unit, const size_t *rows, size_t count,
                         struct item *item, struct context *context)
{
    const struct mark_params *params = &unit->params;
    struct scene_point *points = arena_array(context->arena, count, sizeof *points);
    if (!points)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct scene_point *point = &points[i];
        unit->mark->place_point(unit, rows[i], point);
        point->defined = !(unit->invalid_rows && unit->invalid_rows[rows[i]]) &&
                         !isnan(point->x + point->y + point->x2 + point->y2);
    }
    *item = (struct item){0};
    if (!paint_item(unit, rows[0], &item->style, context))
        return false;
    if (unit->mark->place)
        unit->mark->place(unit, rows[0], item, context);
    item->series = (struct series_item){
        .points = points,
        .count = count,
        .interpolate = params->interpolate < 0 ? NULL : curve_names[params->interpolate],
        .tension = params->tension,
        .horizontal = unit->orient == MARK_ORIENT_HORIZONTAL};
    return true;
}

static bool build_all_series(const struct unit *unit, const struct mark_series *series,
                             struct scene_mark *mark, struct context *context)
{
    mark->items = arena_array(context->arena, series->count, sizeof *mark->items);
    if (!mark->items)
        return series->count == 0;
    for (size_t i = 0; i < series->count; i++) {
        size_t start = series->starts[i], end = series->starts[i + 1];
        if (!build_series(unit, series->rows + start, end - start, &mark->items[mark->item_count],
                          context))
            return false;
        mark->item_count++;
    }
    return true;
}

bool mark_build(struct unit *unit, struct scene_mark *mark, struct context *context)
{
    struct mark_series series;
    *mark = (struct scene_mark){.type = unit->mark->item,
                                .role = "mark",
                                .name = unit->view->name,
                                .clip = unit->params.clip == 1};
    if (!mark_order(unit, &series, context))
        return false;
    if (unit->mark->is_series)
        return build_all_series(unit, &series, mark, context);
    return build_items(unit, series.rows, unit->table->row_count, mark, context);
}
