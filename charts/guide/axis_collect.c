/*
 * Which axes a view has: one for each of x and y, shared by the layers unless they ask for their
 * own. Vega-Lite: src/compile/axis/parse.ts, parseLayerAxes(); titles: src/compile/common.ts.
 */
#include <string.h>

#include "charts/guide/axis.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"

enum { AXIS_LIMIT = 64 };

/* The axes found so far of one view, of one channel. */
struct axis_list {
    struct axis *axes[AXIS_LIMIT];
    size_t count;
};

/* Whether "axis" switches it off, and whether it says so itself; config.axis.disable is the
 * fallback. */
static bool is_off(const struct channel_def *def, const struct context *context)
{
    if (def->axis)
        return node_is_null(def->axis) || node_is_false(def->axis);
    const char *block = def->channel->id == CHANNEL_X ? "axisX" : "axisY";
    const struct json_node *disable = config_find(&context->config, block, "disable");
    if (!disable)
        disable = config_find(&context->config, "axis", "disable");
    return node_is_true(disable);
}

static bool add_unit_axis(struct unit *unit, const struct channel *channel, struct axis_list *list,
                          struct context *context)
{
    const struct channel_def *def = &unit->encoding[channel->id];
    if (!channel_def_is_scaled(def) || unit->scale_params[channel->id]->is_off)
        return true;
    struct axis *axis = arena_alloc(context->arena, sizeof *axis);
    struct unit **units = arena_alloc(context->arena, sizeof(struct unit *));
    const struct json_evaluator *evaluator = view_evaluator_new(view_frame(unit->view), context);
    if (!axis || !units || !evaluator)
        return false;
    units[0] = unit;
    *axis = (struct axis){.channel = channel,
                          .units = units,
                          .unit_count = 1,
                          .scale = view_scale(unit->view, channel->id),
                          .is_off = is_off(def, context),
                          .evaluator = evaluator};
    list->axes[list->count++] = axis;
    return axis_read_orient(axis, context);
}

static bool orients_agree(const struct axis *a, const struct axis *b)
{
    return !a->has_explicit_orient || !b->has_explicit_orient || a->orient == b->orient;
}

/* The units of b behind those of a, whose array has room for a power of two of them. */
static bool add_units(struct axis *a, const struct axis *b, struct context *context)
{
    size_t room = 1, count = a->unit_count + b->unit_count;
    while (room < a->unit_count)
        room *= 2;
    if (room < count) {
        while (room < count)
            room *= 2;
        struct unit **units = arena_array(context->arena, room, sizeof *units);
        if (!units)
            return false;
        memcpy(units, a->units, a->unit_count * sizeof *units);
        a->units = units;
    }
    memcpy(a->units + a->unit_count, b->units, b->unit_count * sizeof(struct unit *));
    a->unit_count = count;
    return true;
}

/* One axis of two; explicit choices win. */
static bool merge_axis(struct axis *a, const struct axis *b, struct context *context)
{
    bool a_says = a->units[0]->encoding[a->channel->id].axis != NULL;
    bool b_says = b->units[0]->encoding[b->channel->id].axis != NULL;
    if (!a_says && b_says)
        a->is_off = b->is_off;
    if (!a->has_explicit_orient && b->has_explicit_orient)
        a->orient = b->orient;
    a->has_explicit_orient |= b->has_explicit_orient;
    return add_units(a, b, context);
}

static bool can_share(const struct axis_list *merged, const struct axis_list *child)
{
    if (merged->count != child->count)
        return merged->count == 0 || child->count == 0;
    for (size_t i = 0; i < merged->count; i++) {
        if (!orients_agree(merged->axes[i], child->axes[i]))
            return false;
    }
    return true;
}

static int opposite(int orient)
{
    static const int opposites[] = {[ORIENT_TOP] = ORIENT_BOTTOM,
                                    [ORIENT_BOTTOM] = ORIENT_TOP,
                                    [ORIENT_LEFT] = ORIENT_RIGHT,
                                    [ORIENT_RIGHT] = ORIENT_LEFT};
    return opposites[orient];
}

/* Independent axes stand side by side: the second on the other side, without a grid of its own. */
static void append_axis(struct axis_list *list, struct axis *axis, size_t sides[4])
{
    int orient = axis->orient;
    if (sides[orient] > 0 && !axis->has_explicit_orient && sides[orient] > sides[opposite(orient)])
        axis->orient = opposite(orient);
    sides[orient]++; /* also of one that went over: a third follows it */
    axis->has_grid_off = list->count > 0;
    if (list->count < AXIS_LIMIT)
        list->axes[list->count++] = axis;
}

static bool collect(struct view *view, const struct channel *channel, struct axis_list *list,
                    struct context *context);

static bool is_independent(const struct view *view, enum channel_id id)
{
    return view->scale_resolve[id] == RESOLVE_INDEPENDENT ||
           view->axis_resolve[id] == RESOLVE_INDEPENDENT;
}

static bool collect_layer(struct view *view, const struct channel *channel, struct axis_list *list,
                          struct context *context)
{
    struct axis_list *children = arena_array(context->arena, view->child_count, sizeof *children);
    bool is_shared = !is_independent(view, channel->id);
    size_t sides[4] = {0};
    if (!children)
        return false;
    for (size_t i = 0; i < view->child_count; i++) {
        if (!collect(&view->children[i], channel, &children[i], context))
            return false;
    }
    struct axis_list probe = {0};
    for (size_t i = 0; is_shared && i < view->child_count; i++) {
        is_shared = can_share(&probe, &children[i]);
        if (probe.count == 0)
            probe = children[i];
    }
    for (size_t i = 0; i < view->child_count; i++) {
        for (size_t n = 0; n < children[i].count; n++) {
            if (!is_shared)
                append_axis(list, children[i].axes[n], sides);
            else if (n >= list->count)
                list->axes[list->count++] = children[i].axes[n];
            else if (!merge_axis(list->axes[n], children[i].axes[n], context))
                return false;
        }
    }
    return true;
}

static bool collect(struct view *view, const struct channel *channel, struct axis_list *list,
                    struct context *context)
{
    return view->unit ? add_unit_axis(view->unit, channel, list, context)
                      : collect_layer(view, channel, list, context);
}

/* A title in the making: the first explicit one wins, explicit ones are joined, else the names of
 * the fields. */
struct title_parts {
    const char *parts[AXIS_LIMIT];
    const struct channel_def *defs[AXIS_LIMIT]; /* whose names they are, of implied ones */
    size_t count;
    bool is_explicit, is_off; /* off: one of them is null */
};

static bool is_same_node(const struct json_node *a, const struct json_node *b)
{
    return a && b ? json_equal(a->value, b->value) : a == b;
}

/* toFieldDefBase() of src/channeldef.ts: what makes two definitions one in a title. */
static bool is_same_def(const struct channel_def *a, const struct channel_def *b)
{
    return is_same_node(a->field_node, b->field_node) &&
           is_same_node(a->aggregate_node, b->aggregate_node) &&
           is_same_node(a->bin_node, b->bin_node) &&
           is_same_node(a->time_unit_node, b->time_unit_node);
}

/* def: NULL of an explicit title. */
static void add_part(struct title_parts *title, const char *part, const struct channel_def *def)
{
    for (size_t i = 0; i < title->count; i++) {
        if (def ? is_same_def(def, title->defs[i]) : !strcmp(title->parts[i], part))
            return;
    }
    if (!*part || title->count == AXIS_LIMIT)
        return;
    title->defs[title->count] = def;
    title->parts[title->count++] = part;
}

/* What is said explicitly of a title: mergeTitle() of src/compile/common.ts. */
static bool add_explicit(struct title_parts *title, const struct json_node *node,
                         const struct json_lines *own, struct context *context)
{
    const char *text = label_join_lines(own, context->arena);
    if (!text)
        return false;
    if (!title->is_explicit)
        title->count = 0;
    title->is_explicit = true;
    title->is_off |= node_is_null(node);
    add_part(title, text, NULL);
    return true;
}

static bool add_unit_title(struct title_parts *title, const struct axis *axis,
                           const struct unit *unit, struct context *context)
{
    const struct channel_def *def = &unit->encoding[axis->channel->id];
    const struct channel_def *def2 = &unit->encoding[def->channel->secondary];
    struct json_lines own = {0};
    static const struct property property = {.name = "title", .type = PROPERTY_LINES};
    const struct json_node *node = node_member(json_node_in(def->axis, axis->evaluator), "title");
    if (node && !json_read_property(node, &property, &own, context->diag))
        return false;
    if (!own.given) {
        own = def->title;
        node = own.given ? node_member(def->node, "title") : node;
    }
    if (!own.given && def2->kind == CHANNEL_DEF_FIELD)
        own = def2->title;
    if (own.given)
        return add_explicit(title, node, &own, context);
    if (!title->is_explicit) {
        const char *first = channel_def_default_title(def, &context->config, context->arena);
        const char *second = channel_def_default_title(def2, &context->config, context->arena);
        if (!first || !second)
            return false;
        add_part(title, first, def);
        add_part(title, second, def2);
    }
    return true;
}

/* "title" of config.axis and the like: mostly null, for none. */
static bool set_config_title(struct axis *axis, const struct title_parts *title,
                             struct context *context)
{
    const struct json_lines *lines = &axis->params.title;
    if (title->is_explicit || !lines->given)
        return true;
    axis->title = label_join_lines(lines, context->arena);
    return axis->title != NULL;
}

static bool set_title(struct axis *axis, struct context *context)
{
    struct title_parts title = {0};
    for (size_t i = 0; i < axis->unit_count; i++) {
        if (!add_unit_title(&title, axis, axis->units[i], context))
            return false;
    }
    axis->title = title.count && !title.is_off ? title.parts[0] : "";
    title.count = title.is_off ? 0 : title.count;
    for (size_t i = 1; axis->title && i < title.count; i++)
        axis->title = arena_format(context->arena, "%s, %s", axis->title, title.parts[i]);
    return axis->title != NULL && set_config_title(axis, &title, context);
}

bool axis_collect(struct view *frame, struct context *context)
{
    struct axis_list lists[2] = {0};
    if (!collect(frame, &channels[CHANNEL_X], &lists[0], context) ||
        !collect(frame, &channels[CHANNEL_Y], &lists[1], context))
        return false;
    frame->axis_count = 0; /* a view is laid out twice when it must fit */
    frame->axes = arena_array(context->arena, lists[0].count + lists[1].count, sizeof *frame->axes);
    if (!frame->axes)
        return lists[0].count + lists[1].count == 0;
    for (size_t l = 0; l < 2; l++) {
        for (size_t i = 0; i < lists[l].count; i++) {
            struct axis *axis = lists[l].axes[i];
            if (axis->is_off)
                continue;
            if (!axis_read_params(axis, context) || !set_title(axis, context))
                return false;
            frame->axes[frame->axis_count++] = *axis;
        }
    }
    return true;
}
