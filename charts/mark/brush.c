/*
 * The rectangle of an interval that is selected at first. Vega-Lite: src/compile/selection/
 * interval.ts.
 */
#include "charts/mark/brush.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/property.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/scale/scale.h"
#include "data/expr.h"
#include "render/item.h"

/* "mark" of a selection. */
struct brush_params {
    struct json_color fill, stroke;
    double fill_opacity, stroke_opacity, stroke_width, stroke_dash_offset;
    struct dash stroke_dash;
};

#define DEFAULT(KIND, NAME, MEMBER, ...)                                                           \
    PROPERTY_DEFAULT_##KIND(struct brush_params, NAME, MEMBER, __VA_ARGS__)
/* Vega-Lite's config.selection.interval.mark. */
static const struct property brush_properties[] = {
    DEFAULT(COLOR, "fill", fill, PROPERTY_GRAY(0x33)),
    DEFAULT(NUMBER, "fillOpacity", fill_opacity, 0.125),
    DEFAULT(COLOR, "stroke", stroke, PROPERTY_GRAY(0xff)),
    DEFAULT(NUMBER, "strokeOpacity", stroke_opacity, 1),
    DEFAULT(NUMBER, "strokeWidth", stroke_width, 1),
    PROPERTY_ROW_READ(struct brush_params, "strokeDash", stroke_dash, property_read_dash),
    DEFAULT(NUMBER, "strokeDashOffset", stroke_dash_offset, 0),
    PROPERTY_ROW_IGNORED("cursor"),
};
#undef DEFAULT

static const struct expr_selection *interval_of(const struct json_node *param,
                                                const struct context *context)
{
    const char *name = node_text(node_member(param, "name"));
    const struct expr_variable *variable = name ? expr_scope_find(&context->scope, name) : NULL;
    bool is_interval = variable && variable->selection && variable->selection->is_interval;
    return is_interval && node_member(param, "select") ? variable->selection : NULL;
}

size_t brush_most(const struct view *view)
{
    size_t count = 0;
    for (const struct view *at = view->parent; at; at = at->parent)
        count += node_size(node_member(at->node, "params"));
    count += node_size(node_member(view->node, "params"));
    for (size_t i = 0; i < view->child_count; i++)
        count += brush_most(&view->children[i]);
    return count;
}

/* Where the rectangles go. */
struct brushes {
    struct scene_mark *below, *above;
    size_t count;
    const struct json_evaluator *evaluator; /* of how they look */
    struct context *context;
};

/* What the selection's own "mark" says. */
static bool read_params(const struct json_node *param, struct brush_params *params,
                        const struct brushes *brushes)
{
    const struct json_node *mark = node_member(node_member(param, "select"), "mark");
    struct property_target target = {.properties = brush_properties,
                                     .count = COUNT_OF(brush_properties),
                                     .out = params,
                                     .evaluator = brushes->evaluator};
    *params = (struct brush_params){0};
    json_unset_properties(PROPERTIES(brush_properties), params);
    return !mark || json_read_target(mark, "mark of a selection", &target, brushes->context->diag);
}

struct reach {
    double start, length;
};

/* From where to where it reaches along a position: over all the view if the selection doesn't tell
 * by that position. */
static struct reach find_reach(struct view *view, const struct expr_selection *selection,
                               enum channel_id channel, double size)
{
    const struct scale *scale = view_scale(view, channel);
    struct reach reach = {0, size};
    for (size_t f = 0; f < selection->field_count; f++) {
        const char *name = selection->fields[f].channel;
        const struct value *interval = &selection->values[f];
        if (!name || strcmp(name, channel == CHANNEL_X ? "x" : "y") != 0)
            continue;
        bool has_ends = scale && interval->type == VALUE_ARRAY && interval->array->count >= 2;
        reach.start = has_ends ? scale_place(scale, interval->array->items[0]) : NAN;
        reach.length = has_ends ? scale_place(scale, interval->array->items[1]) - reach.start : NAN;
    }
    return reach;
}

static bool build_one(struct view *view, const struct expr_selection *selection,
                      const struct brush_params *params, struct brushes *brushes)
{
    struct item *items = arena_array(brushes->context->arena, 2, sizeof *items);
    struct scene_mark *below = &brushes->below[brushes->count];
    struct scene_mark *above = &brushes->above[brushes->count];
    if (!items)
        return false;
    const struct view *frame = view_frame(view);
    struct reach x = find_reach(view, selection, CHANNEL_X, frame->pixel_width);
    struct reach y = find_reach(view, selection, CHANNEL_Y, frame->pixel_height);
    struct item item = {.x = x.start,
                        .y = y.start,
                        .style = style_default,
                        .rect = {.width = x.length, .height = y.length}};
    bool is_shown = !isnan(item.x + item.y + item.rect.width + item.rect.height);
    items[0] = items[1] = item;
    items[0].style.fill = paint_of(&params->fill);
    items[0].style.fill_opacity = params->fill_opacity;
    items[1].style.stroke = paint_of(&params->stroke);
    items[1].style.stroke_opacity = params->stroke_opacity;
    items[1].style.stroke_width = params->stroke_width;
    items[1].style.stroke_dash = params->stroke_dash.lengths;
    items[1].style.stroke_dash_count = params->stroke_dash.count;
    items[1].style.stroke_dash_offset = params->stroke_dash_offset;
    *below = (struct scene_mark){
        .type = &item_rect, .role = "mark", .clip = true, .items = items, .item_count = is_shown};
    *above = *below;
    above->items = &items[1];
    brushes->count++;
    return true;
}

/* The intervals of list; with a name, those that name the view. */
static bool build_list(struct view *view, const struct json_node *list, const char *name,
                       struct brushes *brushes)
{
    for (size_t i = 0; i < node_size(list); i++) {
        const struct json_node *param = node_element(list, i);
        const struct expr_selection *selection = interval_of(param, brushes->context);
        const char *named = node_text(node_element(node_member(param, "views"), 0));
        struct brush_params params;
        if (!selection || (name && (!named || strcmp(named, name) != 0)))
            continue;
        if (!read_params(param, &params, brushes) || !build_one(view, selection, &params, brushes))
            return false;
    }
    return true;
}

static bool build_all(struct view *view, struct brushes *brushes)
{
    if (!build_list(view, node_member(view->node, "params"), NULL, brushes))
        return false;
    for (const struct view *at = view->parent; at && view->name; at = at->parent) {
        if (!build_list(view, node_member(at->node, "params"), view->name, brushes))
            return false;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (!build_all(&view->children[i], brushes))
            return false;
    }
    return true;
}

bool brush_build(struct view *view, struct scene_mark *below, struct scene_mark *above,
                 size_t *count, struct context *context)
{
    struct brushes brushes = {.below = below,
                              .above = above,
                              .evaluator = view_evaluator_new(view, context),
                              .context = context};
    bool is_built = brushes.evaluator && build_all(view, &brushes);
    *count = brushes.count;
    return is_built;
}
