/*
 * Building marks: an item a row, or a row a point of a series. Vega-Lite: src/compile/mark/mark.ts.
 */
#include "charts/mark/build.h"

#include <math.h>

#include "charts/mark/mark.h"
#include "charts/mark/order.h"
#include "charts/mark/paint.h"
#include "charts/mark/shown.h"
#include "charts/mark/stack_group.h"
#include "charts/read/context.h"
#include "charts/read/markdef_rows.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "data/table.h"
#include "render/item.h"

static bool is_left_out(const struct unit *unit, size_t row)
{
    return unit->invalid_rows && unit->invalid_rows[row];
}

static bool spend(size_t item_count, struct context *context)
{
    enum { ITEM_STEPS = 100 };
    struct budget *budget = arena_budget(context->arena);
    return budget_spend(budget, LIMIT_ITEMS, (double)item_count) &&
           budget_work(budget, ITEM_STEPS * (double)item_count);
}

/* The mark and what is noted of its rows. */
struct building {
    struct scene_mark *mark;
    struct item *drawn; /* NULL: nobody asks */
    size_t *rows;
    size_t count;
};

static bool begin_rows(struct building *building, size_t most, bool is_asked,
                       struct context *context)
{
    if (!is_asked)
        return true;
    building->drawn = arena_array(context->arena, most + 1, sizeof *building->drawn);
    building->rows = arena_array(context->arena, most + 1, sizeof *building->rows);
    return building->drawn && building->rows;
}

static void note_row(struct building *building, const struct item *item, size_t row)
{
    if (!building->drawn)
        return;
    building->drawn[building->count] = *item;
    building->rows[building->count++] = row;
}

static bool build_items(struct markdef_rows *markdef, const size_t *rows, struct building *building,
                        struct context *context)
{
    size_t row_count = markdef->unit->table->row_count, count = 0;
    struct scene_mark *mark = building->mark;
    if (!spend(row_count, context))
        return false;
    struct item *items = arena_array(context->arena, row_count, sizeof *items);
    if (!items && row_count)
        return false;
    for (size_t i = 0; i < row_count; i++) {
        struct item *item = &items[count];
        if (is_left_out(markdef->unit, rows[i]))
            continue;
        const struct unit *unit = markdef_rows_unit(markdef, rows[i], context);
        *item = (struct item){0};
        if (!unit || !paint_item(unit, rows[i], &item->style, context))
            return false;
        if (unit->mark->place(unit, rows[i], item, context)) {
            note_row(building, item, rows[i]);
            markdef_rows_note_item(markdef, count++);
        } else if (diag_has_errors(context->diag))
            return false;
    }
    mark->items = items;
    mark->item_count = count;
    return markdef_rows_sort_items(markdef, items, count, context);
}

/* What the first row of a series says of all of it. */
static bool build_series_item(const struct unit *unit, size_t row, struct item *item,
                              struct context *context)
{
    const struct mark_params *params = unit->params;
    *item = (struct item){0};
    if (!paint_item(unit, row, &item->style, context))
        return false;
    if (unit->mark->place)
        unit->mark->place(unit, row, item, context);
    item->series = (struct series_item){
        .interpolate = params->interpolate < 0 ? NULL : curve_names[params->interpolate],
        .tension = params->tension,
        .horizontal = unit->orient == MARK_ORIENT_HORIZONTAL};
    return true;
}

static bool build_series(struct markdef_rows *markdef, const size_t *rows, size_t count,
                         struct item *item, struct context *context)
{
    struct scene_point *points =
        spend(count, context) ? arena_array(context->arena, count, sizeof *points) : NULL;
    if (!points)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct scene_point *point = &points[i];
        const struct unit *unit = markdef_rows_unit(markdef, rows[i], context);
        if (!unit || (i == 0 && !build_series_item(unit, rows[0], item, context)))
            return false;
        unit->mark->place_point(unit, rows[i], point);
        point->defined =
            !is_left_out(unit, rows[i]) && !isnan(point->x + point->y + point->x2 + point->y2);
    }
    item->series.points = points;
    item->series.count = count;
    return true;
}

static void note_last_point(struct building *building, const struct item *item, const size_t *rows)
{
    size_t last = item->series.count;
    while (last > 0 && !item->series.points[last - 1].defined)
        last--;
    if (last == 0)
        return;
    const struct scene_point *point = &item->series.points[last - 1];
    struct item end = {.x = point->x, .y = point->y, .style = item->style};
    note_row(building, &end, rows[last - 1]);
}

static bool build_all_series(struct markdef_rows *markdef, const struct mark_series *series,
                             struct building *building, struct context *context)
{
    struct scene_mark *mark = building->mark;
    mark->items = arena_array(context->arena, series->count, sizeof *mark->items);
    if (!mark->items)
        return series->count == 0;
    for (size_t i = 0; i < series->count; i++) {
        size_t start = series->starts[i], end = series->starts[i + 1];
        if (!build_series(markdef, series->rows + start, end - start, &mark->items[i], context))
            return false;
        note_last_point(building, &mark->items[i], series->rows + start);
        mark->item_count++;
    }
    return true;
}

static bool build(struct unit *unit, struct scene_mark *mark, struct mark_rows *drawn,
                  struct context *context)
{
    struct building building = {.mark = mark};
    struct mark_series series;
    *mark = (struct scene_mark){.type = unit->mark->item,
                                .role = "mark",
                                .clip = unit->params->clip == 1 ||
                                        (unit->params->clip == FLAG_UNSET && unit->is_framed),
                                .is_scope = mark_is_divided(unit)};
    struct markdef_rows markdef;
    const struct expr_scope *scope = view_scope_new(unit->view, context);
    if (!scope || !markdef_rows_begin(&markdef, unit, scope, context) ||
        !mark_order(unit, &series, context) ||
        !begin_rows(&building, unit->table->row_count, drawn != NULL, context))
        return false;
    if (!(unit->mark->is_series ? build_all_series(&markdef, &series, &building, context)
                                : build_items(&markdef, series.rows, &building, context) &&
                                      stack_group_bars(unit, mark, context)))
        return false;
    if (drawn)
        *drawn = (struct mark_rows){building.drawn, building.rows, building.count};
    shown_note(unit, mark);
    return true;
}

bool mark_build(struct unit *unit, struct scene_mark *mark, struct mark_rows *drawn,
                struct context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(unit->view->node));
    bool done = build(unit, mark, drawn, context);
    budget_leave(budget, before);
    return done;
}
