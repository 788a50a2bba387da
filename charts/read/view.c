/*
 * Reading views. Scales, axes and sizes are added by later stages.
 */
#include "charts/read/view.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/read/composite/composite.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/foreign.h"
#include "charts/read/mark_type.h"
#include "charts/read/normalize.h"
#include "charts/read/params.h"
#include "charts/read/repeat.h"

/* A view's properties as written. */
struct view_params {
    const struct json_node *mark, *encoding, *layer, *concat, *vconcat, *hconcat, *facet, *spec,
        *resolve, *view, *projection;
    const struct json_node *name, *description, *title, *data, *transform;
    struct extent width, height;
    const struct json_node *pattern; /* of a repeat: its "spec"; NULL: none */
    struct composition_nodes composition;
};

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct view_params, NAME, MEMBER)

static const struct property view_properties[] = {
    ROW(NODE, "mark", mark),
    ROW(NODE, "encoding", encoding),
    ROW(NODE, "layer", layer),
    ROW(NODE, "concat", concat),
    ROW(NODE, "vconcat", vconcat),
    ROW(NODE, "hconcat", hconcat),
    ROW(NODE, "resolve", resolve),
    ROW(NODE, "view", view),
    ROW(NODE, "name", name),
    ROW(NODE, "description", description),
    ROW(NODE, "title", title),
    ROW(NODE, "data", data),
    ROW(NODE, "transform", transform),
    PROPERTY_ROW_READ(struct view_params, "width", width, property_read_size),
    PROPERTY_ROW_READ(struct view_params, "height", height, property_read_size),
    ROW(NODE, "columns", composition.columns),
    ROW(NODE, "align", composition.align),
    ROW(NODE, "bounds", composition.bounds),
    ROW(NODE, "center", composition.center),
    ROW(NODE, "spacing", composition.spacing),
    PROPERTY_ROW_ELSEWHERE("params"),
    PROPERTY_ROW_ELSEWHERE("repeat"), /* charts/read/repeat.h */
    ROW(NODE, "facet", facet),
    ROW(NODE, "spec", spec),
    ROW(NODE, "projection", projection),
    /* Of the top level only: charts/figure.c reads them. */
    PROPERTY_ROW_ELSEWHERE("autosize"),
    PROPERTY_ROW_ELSEWHERE("background"),
    PROPERTY_ROW_ELSEWHERE("config"),
    PROPERTY_ROW_ELSEWHERE("padding"),
    PROPERTY_ROW_ELSEWHERE("datasets"),
};

const struct property_set view_property_set = {"view", view_properties, COUNT_OF(view_properties)};
#undef ROW

static bool read_resolve_of(const struct json_node *node, enum resolve *resolve, struct diag *diag)
{
    static const char *const names[] = {"shared", "independent", NULL};
    const struct json_node *member;
    for (size_t i = 0; node && (member = node_member_at(node, i)); i++) {
        const struct channel *channel = channel_named(member->key);
        int value = -1;
        struct property property = {.name = member->key, .type = PROPERTY_ENUM, .names = names};
        if (!json_read_property(member, &property, &value, diag))
            return false;
        if (channel)
            resolve[channel->id] = (enum resolve)(value + 1); /* behind RESOLVE_DEFAULT */
        else if (!channel_is_known(member->key))
            node_warn_at_key(member, diag, DIAG_UNKNOWN_CHANNEL, NULL, "unknown channel \"%s\"",
                             member->key);
    }
    return true;
}

static bool read_resolve(struct view *view, const struct json_node *node, struct diag *diag)
{
    struct {
        const struct json_node *scale, *axis, *legend;
    } parts = {0};
    const struct property properties[] = {
        {.name = "scale", .type = PROPERTY_NODE, .offset = 0},
        {.name = "axis", .type = PROPERTY_NODE, .offset = sizeof parts.scale},
        {.name = "legend", .type = PROPERTY_NODE, .offset = 2 * sizeof parts.scale},
    };
    if (!node)
        return true;
    return json_read_properties(node, "resolve", PROPERTIES(properties), &parts, diag) &&
           read_resolve_of(parts.scale, view->scale_resolve, diag) &&
           read_resolve_of(parts.axis, view->axis_resolve, diag) &&
           read_resolve_of(parts.legend, view->legend_resolve, diag);
}

/* pattern: what a repeat has made copies of, so that diagnostics point there; else NULL. */
static bool read_children(struct view *view, const struct json_node *list,
                          const struct json_node *pattern, struct context *context)
{
    if (!node_is_array(list) || node_size(list) == 0)
        return node_error(list, context->diag, DIAG_TYPE, NULL, "\"%s\" must be an array of views",
                          list->key);
    view->child_count = node_size(list);
    view->children = arena_array(context->arena, view->child_count, sizeof *view->children);
    if (!view->children)
        return false;
    bool done = true; /* the mistakes of all are told at once */
    for (size_t i = 0; i < view->child_count; i++) {
        const struct json_node *node = node_element(list, i);
        if (pattern && node)
            node = json_node_with(pattern, json_incref(node->value));
        done = node && view_read(node, view, &view->children[i], context) && done;
    }
    return done;
}

/* src/compile/layer.ts, assembleTitle(): a layer without a title has that of the first view in it
 * that has one. */
static const struct json_node *title_of_layers(const struct view *view)
{
    for (size_t i = 0; i < view->child_count; i++) {
        const struct json_node *title = view->children[i].title;
        const struct json_node *text = node_is_object(title) ? node_member(title, "text") : title;
        if (text && !(node_text(text) && !*node_text(text)))
            return title;
    }
    return NULL;
}

/* Reads the encodings of the layers above from the outermost inwards, then the unit's own. */
static bool read_encodings(const struct view *view, struct channel_def *encoding,
                           struct context *context)
{
    if (view->parent && view->parent->kind == VIEW_LAYER && !view->parent->is_composite &&
        !read_encodings(view->parent, encoding, context))
        return false;
    return encoding_read(node_member(view->node, "encoding"), encoding, context->diag);
}

/* What a bar's breadth is where no scale gives it: src/compile/mark/encode/position-rect.ts. */
static void set_band_defaults(struct unit *unit, const struct config *config)
{
    bool is_vertical = unit->orient == MARK_ORIENT_VERTICAL;
    struct extent discrete =
        is_vertical ? config->view.discrete_width : config->view.discrete_height;
    unit->band_padding_inner =
        !isnan(config->scale.band_padding_inner) ? config->scale.band_padding_inner
        : unit->mark->band_padding_inner         ? unit->mark->band_padding_inner(&config->scale)
                                                 : config->scale.rect_band_padding_inner;
    unit->default_step = discrete.type == EXTENT_STEP    ? discrete.amount
                         : discrete.type == EXTENT_UNSET ? config->view.step
                                                         : 20;
}

/* Room for what is read of a unit. */
static struct unit *new_unit(struct view *view, struct mark_params **params,
                             struct channel_def **encoding, struct context *context)
{
    struct arena *arena = context->arena;
    struct unit *unit = arena_alloc(arena, sizeof *unit);
    *params = arena_alloc(arena, sizeof **params);
    *encoding = arena_array(arena, CHANNEL_COUNT, sizeof **encoding);
    if (!unit || !*params || !*encoding)
        return NULL;
    *unit = (struct unit){
        .view = view,
        .params = *params,
        .encoding = *encoding,
        .scale_params = arena_array(arena, CHANNEL_COUNT, sizeof *unit->scale_params),
        .invalid_outputs = arena_array(arena, CHANNEL_COUNT, sizeof *unit->invalid_outputs),
        .stack_channel = CHANNEL_NONE,
        .intern = context->intern};
    return unit->scale_params && unit->invalid_outputs ? unit : NULL;
}

static bool read_unit(struct view *view, const struct view_params *view_params,
                      struct context *context)
{
    struct mark_params *params;
    struct channel_def *encoding;
    struct unit *unit = new_unit(view, &params, &encoding, context);
    if (!unit)
        return false;
    view->kind = VIEW_UNIT;
    view->unit = unit;
    bool is_marked = markdef_read(view_params->mark, &unit->mark, params, context);
    if (!read_encodings(view, encoding, context) || !is_marked ||
        !encoding_settle(encoding, context) || !facet_divide_unit(view, encoding, context))
        return false;
    if (params->filled == FLAG_UNSET)
        params->filled = unit->mark->is_filled && !node_member(view->data, "graticule");
    mark_drop_channels(unit, encoding, context);
    mark_settle(unit, params, context);
    if (params->clip == FLAG_UNSET && view_frame(view)->moves_scales)
        params->clip = 1;
    set_band_defaults(unit, &context->config);
    return true;
}

static bool read_mark(struct view *view, const struct view_params *params, struct context *context)
{
    bool is_composite, is_overlay;
    struct view_params own = *params;
    own.mark = normalize_ranged_line(view, params->mark, context);
    if (!own.mark || !composite_normalize(view, own.mark, &is_composite, context))
        return false;
    return is_composite || (normalize_overlay(view, own.mark, &is_overlay, context) &&
                            (is_overlay || read_unit(view, &own, context)));
}

/* "row", "column" and "facet" of an encoding: the facet takes what the view says of its data, its
 * pattern the rest (src/normalize/core.ts, mapFacetedUnit()). */
static bool read_faceted_mark(struct view *view, const struct view_params *params,
                              struct context *context)
{
    struct view *child = arena_alloc(context->arena, sizeof *child);
    if (!child || !facet_read(view, params->encoding, params->composition, context))
        return false;
    *child = (struct view){.node = view->node,
                           .parent = view,
                           .projection = view->projection,
                           .moves_scales = view->moves_scales,
                           .width = view->width,
                           .height = view->height,
                           .background = view->background};
    view->children = child;
    view->child_count = 1;
    return read_mark(child, params, context);
}

static bool read_facet(struct view *view, const struct view_params *params, struct context *context)
{
    struct view *child = arena_alloc(context->arena, sizeof *child);
    if (!params->spec)
        return node_error(view->node, context->diag, DIAG_MISSING_PROPERTY, NULL,
                          "a view with \"facet\" must have a \"spec\" to draw in its cells");
    view->children = child;
    view->child_count = 1;
    return child && facet_read(view, params->facet, params->composition, context) &&
           view_read(params->spec, view, child, context);
}

static bool read_content(struct view *view, const struct view_params *params,
                         struct context *context)
{
    if (params->layer) {
        view->kind = VIEW_LAYER;
        if (params->mark)
            node_warn_at_key(params->mark, context->diag, DIAG_NO_EFFECT,
                             "make it one of the layers",
                             "\"mark\" has no effect beside \"layer\"");
        if (!read_children(view, params->layer, params->pattern, context))
            return false;
        view->title = view->title ? view->title : title_of_layers(view);
        return true;
    }
    const struct json_node *list = params->vconcat   ? params->vconcat
                                   : params->hconcat ? params->hconcat
                                                     : params->concat;
    if (list) {
        view->kind = VIEW_CONCAT;
        if (view->parent && view->parent->kind == VIEW_LAYER)
            return node_error(list, context->diag, DIAG_TYPE, NULL,
                              "a layer can't hold a concatenation");
        if (!composition_read(&params->composition, "concat", &view->composition, context))
            return false;
        if (params->vconcat && !params->composition.columns)
            view->composition.columns = 1;
        return read_children(view, list, params->pattern, context);
    }
    bool is_faceted = params->facet || (params->mark && facet_is_in(params->encoding));
    if (is_faceted && view->parent && view->parent->kind == VIEW_LAYER)
        return node_error(params->facet ? params->facet : params->encoding, context->diag,
                          DIAG_TYPE, "make the layers the \"spec\" of a \"facet\"",
                          "a layer can't be divided into facets");
    if (params->facet && params->mark)
        return node_error_at_key(
            params->facet, context->diag, DIAG_TYPE,
            "put it into \"encoding\", or the mark and its encoding into \"spec\": {\"mark\": …}",
            "\"facet\" can't stand beside \"mark\"");
    if (is_faceted && params->mark)
        return read_faceted_mark(view, params, context);
    if (is_faceted)
        return read_facet(view, params, context);
    if (params->mark)
        return read_mark(view, params, context);
    const char *program = view->parent ? NULL : foreign_program(view->node);
    if (program)
        return node_error(view->node, context->diag, DIAG_UNSUPPORTED,
                          "burin draws Vega-Lite: https://vega.github.io/schema/vega-lite/v6.json",
                          "this is a figure of %s", program);
    return node_error(view->node, context->diag, DIAG_MISSING_PROPERTY,
                      "add \"mark\": \"bar\", or a \"layer\" or \"vconcat\" of views",
                      "the view has no \"mark\"");
}

/* Whether the view, or a layer of it, has one of those names; without names every view has. */
static bool is_among(const struct json_node *view, const struct json_node *names)
{
    const char *name = node_text(node_member(view, "name"));
    const struct json_node *layers = node_member(view, "layer");
    bool found = node_size(names) == 0;
    for (size_t i = 0; name && i < node_size(names); i++) {
        const char *own = node_text(node_element(names, i));
        found |= own && !strcmp(own, name);
    }
    for (size_t i = 0; !found && i < node_size(layers); i++)
        found = is_among(node_element(layers, i), names);
    return found;
}

/* A selection of a view above that moves the scales of this one: toplevelselection.ts. */
static bool is_moved_from_above(const struct view *view)
{
    for (const struct view *above = view->parent; above; above = above->parent) {
        const struct json_node *list = node_member(above->node, "params");
        for (size_t i = 0; above->node != view->node && i < node_size(list); i++) {
            const struct json_node *param = node_element(list, i);
            const char *bind = node_text(node_member(param, "bind"));
            if (node_member(param, "select") && bind && !strcmp(bind, "scales") &&
                is_among(view->node, node_member(param, "views")))
                return true;
        }
    }
    return false;
}

enum { VIEW_STEPS = 20000 }; /* of reading, scales and guides, at least */

static bool read_view(const struct json_node *node, struct view *parent, struct view *view,
                      struct context *context)
{
    struct view_params params = {0};
    if (!node_is_object(node))
        return node_error(node, context->diag, DIAG_TYPE, NULL, "a view must be an object, not %s",
                          node_type_name(node));
    if (node_member(node, "repeat")) {
        params.pattern = node_member(node, "spec");
        node = repeat_expand(node, context);
        if (!node)
            return false;
    }
    bool in_layer = parent && parent->kind == VIEW_LAYER;
    if (in_layer) {
        params.width = parent->width;
        params.height = parent->height;
    }
    if (!json_read_properties(node, parent ? "view" : "specification", PROPERTIES(view_properties),
                              &params, context->diag))
        return false;
    *view = (struct view){.node = node,
                          .parent = parent,
                          .name = node_text(params.name),
                          .description = node_text(params.description),
                          .title = node_is_null(params.title) ? NULL : params.title,
                          .data = params.data,
                          .transform = params.transform,
                          .projection = params.projection,
                          .width = params.width,
                          .height = params.height,
                          .background = context->config.view};
    if (params.view && (!view_config_read_styles(&context->config, params.view, &view->background,
                                                 context->diag) ||
                        !view_config_read(params.view, &view->background, context->diag)))
        return false;
    view->moves_scales = !in_layer && (params_move_scales(node) || is_moved_from_above(view));
    return read_resolve(view, params.resolve, context->diag) &&
           read_content(view, &params, context);
}

bool view_read(const struct json_node *node, struct view *parent, struct view *view,
               struct context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(node));
    bool done = budget_spend(budget, LIMIT_CELLS, 1) && budget_work(budget, VIEW_STEPS) &&
                read_view(node, parent, view, context);
    budget_leave(budget, before);
    return done;
}

bool view_each_unit(struct view *view, bool (*visit)(struct unit *unit, void *context),
                    void *context)
{
    if (view->unit)
        return visit(view->unit, context);
    for (size_t i = 0; i < view->child_count; i++) {
        if (!view_each_unit(&view->children[i], visit, context))
            return false;
    }
    return true;
}

/* Vega-Lite's defaults: layers and facets share, concatenations share all but positions
 * (src/compile/resolve.ts). */
static bool is_shared(const struct view *parent, enum channel_id channel)
{
    if (parent->scale_resolve[channel] != RESOLVE_DEFAULT)
        return parent->scale_resolve[channel] == RESOLVE_SHARED;
    bool is_polar = channel == CHANNEL_THETA || channel == CHANNEL_RADIUS;
    if (parent->kind == VIEW_CONCAT)
        return !channel_is_position(channel) && !is_polar;
    return parent->kind == VIEW_LAYER || channel != CHANNEL_THETA;
}

struct view *view_scale_owner(struct view *view, enum channel_id channel)
{
    enum channel_id main = channels[channel].main;
    while (view->parent && is_shared(view->parent, main))
        view = view->parent;
    return view;
}

const struct scale *view_scale(const struct view *view, enum channel_id channel)
{
    enum channel_id main = channels[channel].main;
    while (view->parent && is_shared(view->parent, main))
        view = view->parent;
    return view->scales[main];
}

const char *view_part_name(const struct view *view, const char *part, struct arena *arena)
{
    const struct view *parent = view->parent;
    size_t index = parent && parent->kind != VIEW_FACET ? (size_t)(view - parent->children) : 0;
    const char *own = view->name;
    if (!own && parent) {
        own = parent->kind == VIEW_FACET    ? "child"
              : parent->kind == VIEW_CONCAT ? arena_format(arena, "concat_%zu", index)
                                            : arena_format(arena, "layer_%zu", index);
        own = own ? view_part_name(parent, own, arena) : NULL;
        if (!own)
            return NULL;
    }
    return own ? arena_format(arena, "%s_%s", own, part) : part;
}

struct view *view_frame(struct view *view)
{
    while (view->parent && view->parent->kind == VIEW_LAYER)
        view = view->parent;
    return view;
}
