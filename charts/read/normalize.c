/*
 * Overlays of lines and areas as layers. The layers' marks are JSON too, made here; they stand in
 * the place of the view's own, so that diagnostics point there.
 */
#include "charts/read/normalize.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"

/* Which marks take which overlays. */
static const struct {
    const char *mark;
    bool takes_line;
} overlaid_marks[] = {{"line", false}, {"rule", false}, {"trail", false}, {"area", true}};

enum { MOST_LAYERS = 3 };

static const char *type_of(const struct json_node *mark)
{
    return node_text(node_is_object(mark) ? node_member(mark, "type") : mark);
}

/* The mark's own word, else the config's; NULL where there is no such overlay. */
static const struct json_node *overlay_of(const struct json_node *mark, const char *key,
                                          const struct config *config)
{
    const struct json_node *overlay = node_member(mark, key);
    if (!overlay)
        overlay = config_find(config, type_of(mark), key);
    return node_is_null(overlay) || node_is_false(overlay) ? NULL : overlay;
}

/* Takes over the reference to value; false when memory is out. */
static bool set(json_t *object, const char *key, json_t *value)
{
    return json_object_set_new(object, key, value) == 0;
}

/* A channel's definition, of this view or of a layer above. */
static const struct json_node *find_def(const struct view *view, const char *channel)
{
    const struct json_node *def = node_member(node_member(view->node, "encoding"), channel);
    if (def || !view->parent || view->parent->kind != VIEW_LAYER)
        return node_is_null(def) ? NULL : def;
    return find_def(view->parent, channel);
}

static bool is_ranged(const struct view *view, const char *channel, const char *second)
{
    const struct json_node *def = find_def(view, channel), *bin = node_member(def, "bin");
    bool is_binned = (node_text(bin) && !strcmp(node_text(bin), "binned")) ||
                     node_is_true(node_member(bin, "binned"));
    return find_def(view, second) &&
           ((node_member(def, "field") && !is_binned) || node_member(def, "datum"));
}

const struct json_node *normalize_ranged_line(const struct view *view, const struct json_node *mark,
                                              struct context *context)
{
    const char *type = type_of(mark);
    if (!type || strcmp(type, "line") != 0 ||
        (!is_ranged(view, "x", "x2") && !is_ranged(view, "y", "y2")))
        return mark;
    node_warn(mark, context->diag, DIAG_TYPE, "write \"rule\"",
              "a line has no second position: rules are drawn, as in Vega-Lite");
    json_t *rule = node_is_object(mark) ? json_copy(mark->value) : json_object();
    if (!rule || !set(rule, "type", json_string("rule")))
        return arena_out_of_memory(context->arena);
    return json_node_with(mark, rule);
}

/* A shape asks for points to have it; of this view or of a layer above. */
static bool has_shape(const struct view *view)
{
    const struct json_node *shape = node_member(node_member(view->node, "encoding"), "shape");
    if (shape)
        return !node_is_null(shape);
    return view->parent && view->parent->kind == VIEW_LAYER && has_shape(view->parent);
}

/* The mark itself, without its overlays. */
static json_t *bare_mark(const struct json_node *mark)
{
    if (!node_is_object(mark))
        return json_pack("{s:O}", "type", mark->value);
    json_t *copy = json_copy(mark->value);
    json_object_del(copy, "point");
    json_object_del(copy, "line");
    return copy;
}

/* A mark over it: defaults, then what it has in common with the mark, then its own words. */
static json_t *overlay_mark(const char *type, const struct json_node *mark,
                            const struct json_node *overlay)
{
    static const char *const line_keys[] = {"clip", "interpolate", "tension"};
    bool is_line = !strcmp(type, "line");
    json_t *out = is_line ? json_pack("{s:s}", "type", type)
                          : json_pack("{s:s,s:f,s:b}", "type", type, "opacity", 1.0, "filled", 1);
    for (size_t i = 0; out && i < (is_line ? COUNT_OF(line_keys) : 1); i++) {
        const struct json_node *shared = node_member(mark, line_keys[i]);
        if (shared)
            json_object_set(out, line_keys[i], shared->value);
    }
    const char *word = node_text(overlay);
    if (out && word && !strcmp(word, "transparent"))
        set(out, "opacity", json_real(0));
    if (out && node_is_object(overlay))
        json_object_update(out, overlay->value);
    return out;
}

/* What an overlay's encoding says over the view's: no second position, an area's stack. */
static json_t *overlay_encoding(const struct unit *below)
{
    bool is_x = below->orient == MARK_ORIENT_HORIZONTAL;
    const struct channel_def *stacked = &below->encoding[is_x ? CHANNEL_X : CHANNEL_Y];
    json_t *encoding = json_pack("{s:n,s:n}", "x2", "y2");
    if (encoding && below->mark->stacks && !stacked->stack && channel_def_is_measure(stacked) &&
        below->encoding[is_x ? CHANNEL_X2 : CHANNEL_Y2].kind == CHANNEL_DEF_NONE)
        set(encoding, is_x ? "x" : "y", json_pack("{s:s}", "stack", "zero"));
    return encoding;
}

/* Reads a layer of these parts, which it takes over. */
static bool read_layer(struct view *view, json_t *mark, json_t *encoding, struct context *context)
{
    json_t *layer = json_pack("{s:o,s:o}", "mark", mark, "encoding", encoding);
    const struct json_node *node = layer ? json_node_with(view->node, layer) : NULL;
    if (!node)
        return diag_has_errors(context->diag) || diag_out_of_memory(context->diag);
    return view_read(node, view, &view->children[view->child_count++], context);
}

/* What lies over a mark. */
struct overlays {
    const struct json_node *mark;
    const char *type;                     /* of the mark */
    const struct json_node *line, *point; /* what is said of them; NULL: nothing */
    bool has_point;
};

static bool read_overlays(struct view *view, const struct overlays *overlays,
                          struct context *context)
{
    const struct json_node *mark = overlays->mark, *line = overlays->line;
    struct unit *below = view->children[0].unit;
    if (!strcmp(overlays->type, "area") && isnan(below->params->opacity) &&
        isnan(below->params->fill_opacity)) {
        struct mark_params *params = arena_alloc(context->arena, sizeof *params);
        if (!params)
            return false;
        *params = *below->params;
        params->opacity = 0.7; /* DEFAULT_REDUCED_OPACITY: what lies over it is to be seen */
        params->is_opacity_implied = true;
        below->params = params;
    }
    if (line &&
        !read_layer(view, overlay_mark("line", mark, line), overlay_encoding(below), context))
        return false;
    return !overlays->has_point || read_layer(view, overlay_mark("point", mark, overlays->point),
                                              overlay_encoding(below), context);
}

bool normalize_overlay(struct view *view, const struct json_node *mark, bool *is_layer,
                       struct context *context)
{
    const char *type = type_of(mark);
    size_t i = 0;
    *is_layer = false;
    while (type && i < COUNT_OF(overlaid_marks) && strcmp(overlaid_marks[i].mark, type) != 0)
        i++;
    if (!type || i == COUNT_OF(overlaid_marks) || (view->parent && view->parent->is_overlaid))
        return true;
    const struct json_node *point = overlay_of(mark, "point", &context->config);
    const struct json_node *line =
        overlaid_marks[i].takes_line ? overlay_of(mark, "line", &context->config) : NULL;
    bool is_silent = node_member(mark, "point") && !point; /* null and false win over a shape */
    bool has_point = point || (!is_silent && has_shape(view));
    if (!line && !has_point)
        return true;
    *is_layer = true;
    view->kind = VIEW_LAYER;
    view->is_overlaid = true;
    view->children = arena_array(context->arena, MOST_LAYERS, sizeof *view->children);
    if (!view->children || !read_layer(view, bare_mark(mark), json_pack("{s:n}", "shape"), context))
        return false;
    struct overlays overlays = {mark, type, line, point, has_point};
    return read_overlays(view, &overlays, context);
}
