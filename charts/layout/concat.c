/*
 * Groups side by side: concatenations, and what facets share with them. Vega:
 * vega-view-transforms/layout/grid.js, gridLayout().
 */
#include <math.h>

#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/layout/layout.h"
#include "charts/layout/layout_internal.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

struct bounds layout_group_box(const struct item *group, const struct bounds *contents,
                               struct context *context)
{
    struct item border = {.style = group->style,
                          .group = {.width = 1, .height = 1, .stroke_offset = NAN}};
    struct bounds reach = item_bounds(&item_group, &border, context->measurer), box = *contents;
    bounds_expand(&box, -reach.x1);
    return box;
}

static bool place_groups(const struct layout_cells *cells, const struct grid_options *options,
                         bool is_flush, struct context *context)
{
    struct grid_cell *placed = arena_array(context->arena, cells->count, sizeof *placed);
    if (!placed)
        return cells->count == 0;
    for (size_t i = 0; i < cells->count; i++) {
        struct item *group = &cells->groups[i];
        struct bounds own = {0, 0, group->group.width, group->group.height};
        placed[i] = (struct grid_cell){.box = is_flush ? own : cells->boxes[i], .item = group};
    }
    return grid_place(placed, cells->count, options, context);
}

bool layout_groups(const struct layout_cells *cells, const struct composition *composition,
                   enum grid_align align, struct context *context)
{
    struct grid_options options = {
        .columns = composition->columns,
        .column_align = composition->column_align < 0 ? align : composition->column_align,
        .row_align = composition->row_align < 0 ? align : composition->row_align,
        .column_padding = composition->column_spacing,
        .row_padding = composition->row_spacing,
        .center_columns = composition->center_columns,
        .center_rows = composition->center_rows};
    bool is_flush = composition->is_flush;
    if (!place_groups(cells, &options, is_flush, context))
        return false;
    if (is_flush &&
        context->style->cells_meet(cells->groups, cells->count, options.columns, context) &&
        !place_groups(cells, &options, false, context))
        return false;
    for (size_t i = 0; i < cells->count; i++)
        bounds_translate(&cells->boxes[i], cells->groups[i].x, cells->groups[i].y);
    return true;
}

bool layout_concat(struct view *view, struct mark_list *list, struct bounds *bounds)
{
    struct context *context = list->context;
    struct item *groups = arena_array(context->arena, view->child_count, sizeof *groups);
    struct bounds *boxes = arena_array(context->arena, view->child_count, sizeof *boxes);
    if (!groups || !boxes)
        return false;
    for (size_t i = 0; i < view->child_count; i++) {
        if (!layout_view(&view->children[i], &groups[i], &boxes[i], list->is_fitting, context))
            return false;
        boxes[i] = layout_group_box(&groups[i], &boxes[i], context);
    }
    struct layout_cells cells = {groups, boxes, view->child_count};
    if (!layout_groups(&cells, &view->composition, GRID_ALIGN_EACH, context))
        return false;
    /* Of the whole figure Vega knows the size where all views agree about it. */
    double width = view->parent ? 0 : view->pixel_width;
    double height = view->parent ? 0 : view->pixel_height;
    *bounds = (struct bounds){0, 0, width, height};
    for (size_t i = 0; i < view->child_count; i++) {
        list->marks[list->count++] = (struct scene_mark){
            .type = &item_group,
            .role = "scope",
            .name = view_part_name(&view->children[i], "group", list->context->arena),
            .items = &groups[i],
            .item_count = 1};
        bounds_union(bounds, &boxes[i]);
    }
    struct legend_frame frame = {.width = width,
                                 .height = height,
                                 .x_bounds = *bounds,
                                 .y_bounds = *bounds,
                                 .is_fitting = list->is_fitting};
    return layout_add_legends(view, list, &frame, bounds);
}
