/*
 * Building and laying out the groups of views.
 */
#include "charts/layout/layout.h"

#include <math.h>

#include "charts/guide/axis.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/guide/values.h"
#include "charts/layout/hatches.h"
#include "charts/layout/layout_internal.h"
#include "charts/layout/trellis.h"
#include "charts/mark/brush.h"
#include "charts/mark/build.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/values.h"
#include "charts/read/view.h"
#include "render/item.h"

static bool build_unit(struct unit *unit, void *closure)
{
    struct mark_list *list = closure;
    struct context *context = list->context;
    struct meta_values values;
    struct mark_rows drawn;
    if (!values_read(unit, &values, context) ||
        !mark_build(unit, &list->marks[list->count++], values.is_shown ? &drawn : NULL, context))
        return false;
    return !values.is_shown ||
           values_build(unit, &values, &drawn, &list->labels[list->label_count++], context);
}

static bool count_unit(struct unit *unit, void *closure)
{
    (void)unit;
    ++*(size_t *)closure;
    return true;
}

/* Vega-Lite gives what the config says of views to those with positions only (style "cell"). */
static bool find_position(struct unit *unit, void *closure)
{
    bool *has_position = closure;
    *has_position |= unit->encoding[CHANNEL_X].kind != CHANNEL_DEF_NONE ||
                     unit->encoding[CHANNEL_Y].kind != CHANNEL_DEF_NONE;
    return true;
}

static void paint_background(struct view *view, struct item *group)
{
    const struct view_config *background = &view->background;
    bool has_position = false;
    view_each_unit(view, find_position, &has_position);
    const struct json_node *own = node_member(view->node, "view");
    if (has_position || node_member(own, "fill") || node_member(own, "style"))
        group->style.fill = paint_of(&background->fill);
    if (has_position || own)
        group->style.stroke = paint_of(&background->stroke);
    group->style.opacity = background->opacity;
    group->style.fill_opacity = background->fill_opacity;
    group->style.stroke_opacity = background->stroke_opacity;
    group->style.stroke_width = background->stroke_width;
    group->style.stroke_dash = background->stroke_dash.lengths;
    group->style.stroke_dash_count = background->stroke_dash.count;
    group->style.stroke_dash_offset = background->stroke_dash_offset;
    if (!isnan(background->stroke_miter_limit))
        group->style.stroke_miter_limit = background->stroke_miter_limit;
    group->style.stroke_cap = (enum stroke_cap)background->stroke_cap;
    group->style.stroke_join = (enum stroke_join)background->stroke_join;
    for (int i = 0; i < CORNER_COUNT; i++)
        group->group.corner_radius[i] = background->corner_radius;
    group->group.clip = background->clip == 1;
}

/* *y is the box of what axes of x take. */
static bool part_axes(struct view *view, const struct axis_groups *groups, struct bounds *y,
                      struct context *context)
{
    struct placed_axis *axes = arena_array(context->arena, view->axis_count, sizeof *axes);
    size_t count = 0;
    if (!axes)
        return false;
    for (size_t i = 0; i < view->axis_count; i++) {
        if (!trellis_takes_axis(view, view->axes[i].channel->id))
            axes[count++] = (struct placed_axis){.group = &groups[i].main.items[0],
                                                 .orient = view->axes[i].orient};
    }
    context->style->part_axes(axes, count, y, context);
    return true;
}

static bool add_axes(struct view *view, struct mark_list *list, struct bounds *x, struct bounds *y)
{
    struct context *context = list->context;
    struct axis_groups *groups = arena_array(context->arena, view->axis_count, sizeof *groups);
    if (!groups)
        return false;
    for (size_t i = 0; i < view->axis_count; i++) {
        struct axis *axis = &view->axes[i];
        groups[i].has_main = !trellis_takes_axis(view, axis->channel->id);
        if (!axis_build(axis, view, &groups[i], context))
            return false;
    }
    struct bounds taken[] = {bounds_empty, bounds_empty, bounds_empty, bounds_empty};
    for (size_t i = 0; i < view->axis_count; i++) {
        const struct axis *axis = &view->axes[i];
        struct scene_mark *grid = &groups[i].grid;
        if (!groups[i].has_grid)
            continue;
        struct bounds box = axis_place_grid(axis, grid, view->pixel_width, view->pixel_height);
        bounds_union(axis->channel->id == CHANNEL_Y ? x : y, &box);
        list->marks[list->count++] = *grid;
        if (groups[i].zero.item_count == 0)
            continue;
        axis_place_grid(axis, &groups[i].zero, view->pixel_width, view->pixel_height);
        list->marks[list->count++] = groups[i].zero;
    }
    list->first_axis = list->count;
    for (size_t i = 0; i < view->axis_count; i++) {
        const struct axis *axis = &view->axes[i];
        struct scene_mark *main = &groups[i].main;
        if (!groups[i].has_main)
            continue;
        struct bounds box =
            context->style->place_axis(view, axis, main, &taken[axis->orient], context);
        bounds_union(axis->channel->id == CHANNEL_Y ? x : y, &box);
        list->marks[list->count++] = *main;
    }
    return part_axes(view, groups, y, context);
}

/* Axes that would lie on marks, of which the first is first. */
static bool clear_axes(struct view *view, struct mark_list *list, size_t first, struct bounds *x,
                       struct bounds *y)
{
    struct scene_mark *main = &list->marks[list->first_axis];
    for (size_t i = 0; i < view->axis_count; i++) {
        const struct axis *axis = &view->axes[i];
        struct placed_axis_marks placed = {view, axis, &list->marks[first], list->count - first};
        struct bounds box = bounds_empty;
        if (trellis_takes_axis(view, axis->channel->id))
            continue;
        if (!list->context->style->clear_axis(&placed, main++, &box, list->context))
            return false;
        bounds_union(axis->channel->id == CHANNEL_Y ? x : y, &box);
    }
    return true;
}

bool layout_add_legends(struct view *view, struct mark_list *list, struct legend_frame *frame,
                        struct bounds *bounds)
{
    if (!legend_layout(view, frame, &list->marks[list->count], bounds, list->context))
        return false;
    list->count += view->legend_count;
    return true;
}

/* The marks of all units, between the fills and the borders of intervals that are selected. */
static bool build_units(struct view *view, struct mark_list *list)
{
    size_t most = brush_most(view), count = 0;
    struct scene_mark *above = arena_array(list->context->arena, most, sizeof *above);
    if (!above || !brush_build(view, &list->marks[list->count], above, &count, list->context))
        return false;
    list->count += count;
    size_t units = 0;
    view_each_unit(view, count_unit, &units);
    list->labels = arena_array(list->context->arena, units, sizeof *list->labels);
    if (!list->labels || !view_each_unit(view, build_unit, list))
        return false;
    for (size_t i = 0; i < list->label_count; i++)
        list->marks[list->count++] = list->labels[i];
    for (size_t i = 0; i < count; i++)
        list->marks[list->count++] = above[i];
    return true;
}

/* A view that is too large is refused before its items are made. */
static bool spend_pixels(const struct view *view, struct context *context)
{
    struct budget *budget = arena_budget(context->arena);
    const struct json_node *width = node_member(view->node, "width");
    struct budget_place before =
        budget_enter(budget, json_budget_place(width ? width : view->node));
    bool is_allowed = budget_spend(budget, LIMIT_PIXELS, view->pixel_width * view->pixel_height);
    budget_leave(budget, before);
    return is_allowed;
}

static bool layout_frame(struct view *view, struct item *group, struct mark_list *list,
                         struct bounds *bounds)
{
    struct bounds size = {0, 0, view->pixel_width, view->pixel_height};
    struct bounds x = size, y = size;
    group->group.width = view->pixel_width;
    group->group.height = view->pixel_height;
    if (!spend_pixels(view, list->context))
        return false;
    paint_background(view, group);
    if (!axis_collect(view, list->context) || !add_axes(view, list, &x, &y))
        return false;
    size_t first = list->count;
    if (!build_units(view, list) || !clear_axes(view, list, first, &x, &y))
        return false;
    *bounds = size;
    for (size_t i = first; i < list->count; i++) {
        struct bounds box = mark_bounds(&list->marks[i], list->context->measurer);
        if (list->marks[i].clip) {
            box.x1 = fmax(box.x1, 0), box.y1 = fmax(box.y1, 0);
            box.x2 = fmin(box.x2, size.x2), box.y2 = fmin(box.y2, size.y2);
        }
        bounds_union(bounds, &box);
        if (list->marks[i].is_scope) { /* as Vega's layout treats the groups of series */
            bounds_union(&x, &box);
            bounds_union(&y, &box);
        }
    }
    struct legend_frame frame = {.width = view->pixel_width,
                                 .height = view->pixel_height,
                                 .x_bounds = x,
                                 .y_bounds = y,
                                 .is_fitting = list->is_fitting,
                                 .marks = &list->marks[first],
                                 .mark_count = list->count - first};
    if (!layout_add_legends(view, list, &frame, bounds))
        return false;
    bounds_union(bounds, &x);
    bounds_union(bounds, &y);
    return true;
}

/* What the title may add to the marks of a group. */
enum { TITLE_MARK_COUNT = 1 };

static bool build_view(struct view *view, struct item *group, struct bounds *bounds,
                       bool is_fitting, struct context *context)
{
    size_t unit_count = 0;
    view_each_unit(view, count_unit, &unit_count);
    /* Two axes at most for each unit, each with a grid and its line of zero; and labels of its
     * values. */
    size_t most = 8 * unit_count + view->child_count + view->legend_count + TITLE_MARK_COUNT +
                  2 * brush_most(view) + (view->kind == VIEW_FACET ? TRELLIS_MARK_COUNT : 0);
    struct mark_list list = {.marks = arena_array(context->arena, most, sizeof(struct scene_mark)),
                             .is_fitting = is_fitting,
                             .context = context};
    struct bounds title;
    if (!list.marks)
        return false;
    *group = (struct item){.style = style_default, .group = {.stroke_offset = NAN}};
    bool is_built = view->kind == VIEW_FACET    ? layout_facet(view, &list, bounds)
                    : view->kind == VIEW_CONCAT ? layout_concat(view, &list, bounds)
                                                : layout_frame(view, group, &list, bounds);
    if (!is_built)
        return false;
    if (view->kind == VIEW_CONCAT && !view->parent) {
        group->group.width = view->pixel_width;
        group->group.height = view->pixel_height;
    }
    struct title_frame frame = {group->group.width, group->group.height, bounds};
    struct scene_mark *mark = &list.marks[list.count];
    if (!title_build(view, &frame, mark, &title, context))
        return false;
    if (mark->item_count) {
        list.count++;
        bounds_union(bounds, &title);
    }
    if (group->group.clip)
        *bounds = (struct bounds){0, 0, group->group.width, group->group.height};
    group->group.marks = list.marks;
    group->group.mark_count = list.count;
    return true;
}

bool layout_view(struct view *view, struct item *group, struct bounds *bounds, bool is_fitting,
                 struct context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(view->node));
    bool done = build_view(view, group, bounds, is_fitting, context);
    budget_leave(budget, before);
    return done;
}

bool layout_figure(struct view *view, struct scene *scene, struct bounds *bounds, bool is_fitting,
                   struct context *context)
{
    struct item *group = arena_alloc(context->arena, sizeof *group);
    if (!group || !layout_view(view, group, bounds, is_fitting, context))
        return false;
    scene->root = (struct scene_mark){
        .type = &item_group, .role = "frame", .name = "root", .items = group, .item_count = 1};
    return hatches_apply(scene, context);
}
