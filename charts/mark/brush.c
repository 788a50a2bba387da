/*
 * The rectangle of an interval that is selected at first. Vega-Lite: src/compile/selection/
 * interval.ts.
 */
#include "charts/mark/brush.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/mark/paint.h"
#include "charts/projection/projection.h"
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
    bool has_channel = is_interval && variable->selection->fields[0].channel;
    return has_channel && node_member(param, "select") ? variable->selection : NULL;
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

/* The projection of the view, or of the first in it that has one. */
static const struct projection *find_projection(const struct view *view)
{
    const struct projection *projection = view->unit ? view->unit->projection : NULL;
    for (size_t i = 0; !projection && i < view->child_count; i++)
        projection = find_projection(&view->children[i]);
    return projection;
}

static bool is_of(const struct expr_selection_field *field, const char *channel)
{
    return field->channel && !strcmp(field->channel, channel);
}

static bool is_over_map(const struct expr_selection *selection)
{
    for (size_t f = 0; f < selection->field_count; f++) {
        if (is_of(&selection->fields[f], "longitude") || is_of(&selection->fields[f], "latitude"))
            return true;
    }
    return false;
}

/* The degrees of an interval's end. */
static double end_of(const struct value *interval, size_t end)
{
    bool has_end = interval->type == VALUE_ARRAY && end < interval->array->count;
    return has_end ? value_to_number(interval->array->items[end]) : NAN;
}

/* Over a map: from the first longitude and latitude to the second ones. Where only one of them is
 * given the other is that of the view's middle, and the rectangle reaches over all the view. */
static void find_places(const struct view *view, const struct expr_selection *selection,
                        struct reach *x, struct reach *y)
{
    const struct projection *projection = find_projection(view);
    struct geo_point middle = {x->length / 2, y->length / 2}, ends[2], points[2];
    bool has_longitude = false, has_latitude = false;
    if (!projection || !projection_invert(projection, middle, &middle))
        middle = (struct geo_point){NAN, NAN};
    for (size_t end = 0; end < 2; end++) {
        ends[end] = middle;
        for (size_t f = 0; f < selection->field_count; f++) {
            bool is_latitude = is_of(&selection->fields[f], "latitude");
            *(is_latitude ? &ends[end].y : &ends[end].x) = end_of(&selection->values[f], end);
            *(is_latitude ? &has_latitude : &has_longitude) = true;
        }
        if (!projection || !projection_point(projection, ends[end].x, ends[end].y, &points[end]))
            points[end] = (struct geo_point){NAN, NAN};
    }
    if (has_longitude)
        *x = (struct reach){points[0].x, points[1].x - points[0].x};
    if (has_latitude)
        *y = (struct reach){points[0].y, points[1].y - points[0].y};
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
    if (is_over_map(selection))
        find_places(view, selection, &x, &y);
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
    above->item_count = is_shown && x.length != 0 && y.length != 0;
    brushes->count++;
    return true;
}

/* Whether a parameter of at, the view or one that it lies in, is one of the view's: its own, or
 * one that names it, or one of several views that names none. */
static bool is_here(const struct json_node *param, const struct view *at, const struct view *view)
{
    const struct json_node *names = node_member(param, "views");
    for (const struct view *named = view; names && named; named = named->parent) {
        for (size_t i = 0; named->name && i < node_size(names); i++) {
            const char *name = node_text(node_element(names, i));
            if (name && !strcmp(name, named->name))
                return true;
        }
    }
    return !names && (at == view || (at->kind >= VIEW_CONCAT && view->kind == VIEW_UNIT));
}

/* The next parameter of the view's; *at and *place say where to go on. NULL: there are no more. */
static const struct json_node *next_param(const struct view *view, const struct view **at,
                                          size_t *place)
{
    for (; *at; *at = (*at)->parent, *place = 0) {
        const struct json_node *list = node_member((*at)->node, "params");
        /* The channel "row" and the like make two views of one. */
        bool is_twin = *at != view && (*at)->node->value == view->node->value;
        while (!is_twin && *place < node_size(list)) {
            const struct json_node *param = node_element(list, (*place)++);
            if (is_here(param, *at, view))
                return param;
        }
    }
    return NULL;
}

/* The first view that has a selection of that name. */
static const struct view *first_with(const struct view *view, const char *name)
{
    const struct json_node *param;
    const struct view *at = view->kind >= VIEW_CONCAT ? NULL : view, *found = NULL;
    size_t place = 0;
    while ((param = next_param(view, &at, &place))) {
        const char *own = node_text(node_member(param, "name"));
        if (own && !strcmp(own, name))
            return view;
    }
    for (size_t i = 0; !found && i < view->child_count; i++)
        found = first_with(&view->children[i], name);
    return found;
}

/* An interval that all views share is that of the first, and of no cell of a facet: there is one
 * at a time. */
static bool is_shown_in(const struct json_node *param, const struct view *view)
{
    const char *resolve = node_text(node_member(node_member(param, "select"), "resolve"));
    const char *bind = node_text(node_member(param, "bind"));
    const struct view *root = view;
    if (bind && !strcmp(bind, "scales"))
        return false;
    if (resolve && strcmp(resolve, "global") != 0)
        return true;
    for (; root->parent; root = root->parent) {
        if (root->parent->kind == VIEW_FACET)
            return false;
    }
    const struct view *first = first_with(root, node_text(node_member(param, "name")));
    return first && first->node->value == view->node->value;
}

static bool build_all(struct view *view, struct brushes *brushes)
{
    const struct json_node *param;
    const struct view *at = view;
    size_t place = 0;
    while ((param = next_param(view, &at, &place))) {
        const struct expr_selection *selection = interval_of(param, brushes->context);
        struct brush_params params;
        if (selection && is_shown_in(param, view) &&
            (!read_params(param, &params, brushes) ||
             !build_one(view, selection, &params, brushes)))
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
