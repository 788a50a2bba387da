/*
 * The cells of a facet, and what stands around them.
 */
#include "charts/layout/trellis.h"

#include <math.h>

#include "charts/guide/axis.h"
#include "charts/guide/header.h"
#include "charts/guide/legend.h"
#include "charts/layout/facet_cell.h"
#include "charts/layout/layout.h"
#include "charts/layout/trellis_header.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/view.h"
#include "data/table.h"
#include "render/item.h"

bool trellis_takes_axis(const struct view *view, enum channel_id id)
{
    const struct view *facet = view->parent;
    return facet && facet->kind == VIEW_FACET && facet->scale_resolve[id] != RESOLVE_INDEPENDENT &&
           facet->axis_resolve[id] != RESOLVE_INDEPENDENT;
}

/* More can't be told apart in any picture, and names crossed by mistake would take for ever. */
enum { CELL_STEPS = 20000 };

/* Cells of different scales flow: src/compile/facet.ts, assembleDefaultLayout(). */
static enum grid_align default_align(const struct view *view)
{
    bool flows_x =
        !facet_def(view, CHANNEL_ROW) && view->scale_resolve[CHANNEL_X] == RESOLVE_INDEPENDENT;
    bool flows_y =
        !facet_def(view, CHANNEL_COLUMN) && view->scale_resolve[CHANNEL_Y] == RESOLVE_INDEPENDENT;
    return flows_x || flows_y ? GRID_ALIGN_NONE : GRID_ALIGN_ALL;
}

/* A definition of the facet; its label in the cells themselves when it isn't at the grid's edge. */
static bool label_cell(const struct trellis *trellis, const struct header *header, size_t index,
                       struct view *cell)
{
    const struct facet_cells *cells = &trellis->cells;
    bool is_row = header->def && header->def->channel->id == CHANNEL_ROW;
    bool is_facet = header->def && header->def->channel->id == CHANNEL_FACET;
    if (!header->def || (!is_facet && header->label_is_row == is_row))
        return true;
    struct title_params *label = arena_alloc(trellis->context->arena, sizeof *label);
    if (!label ||
        !trellis_label(trellis, header,
                       is_row ? index / cells->columns.count : index % cells->columns.count, label))
        return false;
    cell->label = label;
    return true;
}

/* Vega fills no cell of a grid that has no rows. */
static void empty_cell(const struct view *cell, struct item *group, struct bounds *box)
{
    if (facet_cell_rows(cell)->row_count > 0)
        return;
    group->group.mark_count = 0;
    *box = (struct bounds){0, 0, group->group.width, group->group.height};
}

static bool build_cells(struct trellis *trellis)
{
    struct context *context = trellis->context;
    for (size_t i = 0; i < trellis->count; i++) {
        struct view *cell = facet_make_cell(trellis->view, &trellis->cells, i, context);
        if (!cell || !label_cell(trellis, &trellis->column, i, cell) ||
            !label_cell(trellis, &trellis->row, i, cell) ||
            !layout_view(cell, &trellis->groups[i], &trellis->boxes[i], trellis->is_fitting,
                         context))
            return false;
        empty_cell(cell, &trellis->groups[i], &trellis->boxes[i]);
        trellis->boxes[i] = layout_group_box(&trellis->groups[i], &trellis->boxes[i], context);
    }
    return true;
}

static bool place_cells(struct trellis *trellis)
{
    struct view *view = trellis->view;
    struct composition composition = view->composition;
    bool is_nested = view->parent && view->parent->kind == VIEW_FACET;
    if (!facet_def(view, CHANNEL_FACET))
        composition.columns =
            is_nested && facet_def(view, CHANNEL_COLUMN) ? 0 : trellis->cells.columns.count;
    trellis->columns = composition.columns ? composition.columns : trellis->count;
    trellis->rows =
        trellis->columns ? (trellis->count + trellis->columns - 1) / trellis->columns : 1;
    struct layout_cells cells = {trellis->groups, trellis->boxes, trellis->count};
    if (!layout_groups(&cells, &composition, default_align(view), trellis->context))
        return false;
    trellis->all = (struct bounds){0, 0, 0, 0};
    for (size_t i = 0; i < trellis->count; i++) {
        if (i == 0)
            trellis->all = trellis->boxes[0];
        bounds_union(&trellis->all, &trellis->boxes[i]);
    }
    return true;
}

static bool open_trellis(struct trellis *trellis)
{
    struct view *view = trellis->view;
    struct context *context = trellis->context;
    const struct channel_def *row = facet_def(view, CHANNEL_ROW),
                             *column = facet_def(view, CHANNEL_COLUMN),
                             *facet = facet_def(view, CHANNEL_FACET);
    if ((row && !header_read(view, row, &trellis->row, context)) ||
        (column && !header_read(view, column, &trellis->column, context)) ||
        (facet && !header_read(view, facet, &trellis->column, context)) ||
        !facet_find_cells(view, &trellis->cells, context))
        return false;
    struct budget *budget = arena_budget(context->arena);
    double count = (double)trellis->cells.rows.count * (double)trellis->cells.columns.count;
    if (!budget_spend(budget, LIMIT_CELLS, count) || !budget_work(budget, CELL_STEPS * count))
        return false;
    trellis->count = trellis->cells.rows.count * trellis->cells.columns.count;
    trellis->groups = arena_array(context->arena, trellis->count + 1, sizeof *trellis->groups);
    trellis->boxes = arena_array(context->arena, trellis->count + 1, sizeof *trellis->boxes);
    return trellis->groups && trellis->boxes;
}

bool layout_facet(struct view *view, struct mark_list *list, struct bounds *bounds)
{
    struct trellis trellis = {
        .view = view, .is_fitting = list->is_fitting, .context = list->context};
    if (!open_trellis(&trellis) || !build_cells(&trellis) || !place_cells(&trellis))
        return false;
    *bounds = (struct bounds){0, 0, 0, 0};
    bounds_union(bounds, &trellis.all);
    if (!trellis_add_headers(&trellis, list, bounds))
        return false;
    list->marks[list->count++] =
        (struct scene_mark){.type = &item_group,
                            .role = "scope",
                            .name = view_part_name(view, "cell", list->context->arena),
                            .items = trellis.groups,
                            .item_count = trellis.count};
    struct legend_frame frame = {
        .x_bounds = *bounds, .y_bounds = *bounds, .is_fitting = list->is_fitting};
    return layout_add_legends(view, list, &frame, bounds);
}
