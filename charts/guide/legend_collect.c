/*
 * Which legends a view has: one a channel, shared by layers and concatenated views unless they ask
 * for their own; then those of the same field become one. Vega-Lite:
 * src/compile/legend/{parse,assemble}.ts; titles: src/compile/common.ts.
 */
#include <math.h>
#include <string.h>

#include "charts/guide/legend.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"

/* The channels that have legends, in Vega-Lite's order. */
static const struct {
    enum channel_id id;
    enum legend_slot slot;
} legend_channels[] = {
    {CHANNEL_COLOR, LEGEND_FILL},
    {CHANNEL_SIZE, LEGEND_SIZE},
    {CHANNEL_SHAPE, LEGEND_SHAPE},
    {CHANNEL_FILL, LEGEND_FILL},
    {CHANNEL_STROKE, LEGEND_STROKE},
    {CHANNEL_STROKE_DASH, LEGEND_STROKE_DASH},
    {CHANNEL_STROKE_WIDTH, LEGEND_STROKE_WIDTH},
    {CHANNEL_OPACITY, LEGEND_OPACITY},
};
enum { CHANNELS_WITH_LEGEND = sizeof legend_channels / sizeof *legend_channels };

/* The legends of one view, one a channel, in the order in which they were found. */
struct legend_list {
    struct legend *legends[CHANNELS_WITH_LEGEND];
    size_t count;
};

/* All of a frame, its layers' own among them. */
struct gathering {
    struct context *context;
    struct view *frame;
};

static bool read_orient(struct legend_part *part, struct context *context)
{
    const struct json_node *node = part->def->legend;
    if (node && !node_is_null(node) && !node_is_false(node) && !node_is_object(node))
        return node_error(node, context->diag, DIAG_TYPE, "use null for no legend",
                          "\"legend\" must be an object, not %s", node_type_name(node));
    return legend_read_orient(node_member(node, "orient"), &part->orient, context);
}

/* Vega-Lite's idea of the type: defaultType() in src/compile/legend/properties.ts. */
static bool is_gradient(const struct legend_part *part)
{
    const char *type = node_text(node_member(part->def->legend, "type"));
    unsigned units = part->def->has_time_unit ? part->def->time_unit.parts : 0;
    if (type)
        return *type == 'g';
    /* Few values that come again and again. */
    if (units == TIMEUNIT_QUARTER || units == TIMEUNIT_MONTH || units == TIMEUNIT_DAY)
        return false;
    return part->def->channel->range == CHANNEL_RANGE_COLOR && scale_is_ramp(part->scale);
}

/* The colour of marks without filling is their stroke's; a trail's too. */
static enum legend_slot slot_of(const struct unit *unit, enum channel_id id, enum legend_slot slot)
{
    bool is_line = unit->mark->is_line_in_legends;
    if (id == CHANNEL_COLOR && (unit->params->filled != 1 || is_line))
        return LEGEND_STROKE;
    return id == CHANNEL_SIZE && is_line ? LEGEND_STROKE_WIDTH : slot;
}

/* config.legend.title is null: only legends that are given a title have one. */
static bool has_implied_titles(const struct context *context)
{
    return !config_find(&context->config, "legend", "title");
}

/* What a single part says. False after an error. */
static bool find_title(struct legend *legend, struct context *context)
{
    const struct legend_part *part = legend->parts;
    static const struct property property = {.name = "title", .type = PROPERTY_LINES};
    const struct json_node *node = node_member(part->def->legend, "title");
    struct json_lines own = {0};
    if (node && !json_read_property(node, &property, &own, context->diag))
        return false;
    if (!own.given)
        own = part->def->title;
    legend->has_explicit_title = own.given;
    if (own.given)
        legend->title = label_join_lines(&own, context->arena);
    else if (part->def->kind == CHANNEL_DEF_FIELD && has_implied_titles(context))
        legend->title = channel_def_default_title(part->def, &context->config, context->arena);
    else
        return true;
    return legend->title != NULL;
}

static const char *join_titles(const char *a, const char *b, struct context *context)
{
    if (!*a || !*b)
        return ""; /* null switches the other off too: mergeTitleComponent() */
    char *joined = strcmp(a, b) != 0 ? arena_format(context->arena, "%s, %s", a, b) : NULL;
    for (char *at = joined; at && (at = strchr(at, '\n'));) {
        const char *rest = at + 1;
        *at = '\0';
        joined = arena_format(context->arena, "%s, %s", joined, rest);
        at = joined;
    }
    return strcmp(a, b) != 0 ? joined : a;
}

/* Explicit titles win over the fields' names, equals are joined. False when memory is out. */
static bool merge_titles(struct legend *a, const struct legend *b, struct context *context)
{
    if (!b->title || (a->title && a->has_explicit_title && !b->has_explicit_title))
        return true;
    if (a->title && a->has_explicit_title == b->has_explicit_title)
        a->title = join_titles(a->title, b->title, context);
    else
        a->title = b->title;
    a->has_explicit_title = b->has_explicit_title;
    return a->title != NULL;
}

static bool add_unit_legends(struct unit *unit, struct legend_list *list, struct context *context)
{
    for (size_t i = 0; i < CHANNELS_WITH_LEGEND; i++) {
        enum channel_id id = legend_channels[i].id;
        const struct channel_def *def = &unit->encoding[id];
        if (!channel_def_is_scaled(def) || !unit->scale_params[id] ||
            unit->scale_params[id]->is_off)
            continue;
        struct legend *legend = arena_alloc(context->arena, sizeof *legend);
        struct legend_part *part = arena_alloc(context->arena, sizeof *part);
        if (!legend || !part)
            return false;
        *part = (struct legend_part){.unit = unit,
                                     .def = def,
                                     .scale = view_scale(unit->view, id),
                                     .slot = slot_of(unit, id, legend_channels[i].slot)};
        part->is_gradient = is_gradient(part);
        if (!read_orient(part, context))
            return false;
        *legend = (struct legend){.parts = part, .part_count = 1, .channel = id};
        if (!find_title(legend, context))
            return false;
        list->legends[list->count++] = legend;
    }
    return true;
}

static int explicit_orient(const struct legend *legend)
{
    int orient = -1;
    for (size_t i = 0; orient < 0 && i < legend->part_count; i++)
        orient = legend->parts[i].orient;
    return orient;
}

/* Legends that are told to lie on different sides stay apart. */
static bool orients_agree(const struct legend *a, const struct legend *b)
{
    int left = explicit_orient(a), right = explicit_orient(b);
    return left < 0 || right < 0 || left == right;
}

/* The parts of b behind those of a. */
static bool merge(struct legend *a, const struct legend *b, struct context *context)
{
    struct legend_part *parts =
        arena_array(context->arena, a->part_count + b->part_count, sizeof *parts);
    if (!parts)
        return false;
    memcpy(parts, a->parts, a->part_count * sizeof *parts);
    memcpy(parts + a->part_count, b->parts, b->part_count * sizeof *parts);
    a->parts = parts;
    a->part_count += b->part_count;
    return merge_titles(a, b, context);
}

static struct legend **find(struct legend_list *list, enum channel_id id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->legends[i]->channel == id)
            return &list->legends[i];
    }
    return NULL;
}

static void drop(struct legend_list *list, enum channel_id id)
{
    struct legend **found = find(list, id);
    if (!found)
        return;
    size_t behind = list->count - (size_t)(found - list->legends) - 1;
    memmove(found, found + 1, behind * sizeof(struct legend *));
    list->count--;
}

/* Whether views below share the legend of a channel: only if they share its scale. */
static bool is_shared(const struct view *view, enum channel_id id)
{
    return view->legend_resolve[id] != RESOLVE_INDEPENDENT &&
           view_scale_owner(&view->children[0], id) != &view->children[0];
}

/* The children's legends of one channel become the view's, unless their sides differ. */
static bool share(struct view *view, struct legend_list *children, struct legend_list *list,
                  enum channel_id id, struct context *context)
{
    struct legend *shared = NULL;
    for (size_t i = 0; i < view->child_count; i++) {
        struct legend **own = find(&children[i], id);
        if (!own)
            continue;
        if (!shared && !(shared = arena_alloc(context->arena, sizeof *shared)))
            return false;
        if (shared->part_count == 0)
            *shared = **own;
        else if (!orients_agree(shared, *own))
            return true;
        else if (!merge(shared, *own, context))
            return false;
    }
    if (!shared)
        return true;
    list->legends[list->count++] = shared;
    for (size_t i = 0; i < view->child_count; i++)
        drop(&children[i], id);
    return true;
}

/* The raw field that the units below map to a channel; NULL when they differ or have none. */
static bool field_of(struct view *view, enum channel_id id, const char **field)
{
    if (view->unit) {
        const char *own = node_text(view->unit->encoding[id].field_node);
        if (own && *field && strcmp(own, *field) != 0)
            return false;
        *field = own ? own : *field;
        return true;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (!field_of(&view->children[i], id, field)) {
            *field = NULL;
            return false;
        }
    }
    return true;
}

/* Entries of two explicit domains: all values of both. */
static bool unite_values(struct legend *a, const struct legend *b, struct context *context)
{
    const struct scale *left = a->parts[0].scale, *right = b->parts[0].scale;
    if (!scale_is_discrete(left) || !left->has_explicit_domain || !right->has_explicit_domain ||
        left == right)
        return true;
    struct value *values =
        arena_array(context->arena, left->domain_count + right->domain_count, sizeof *values);
    if (!values)
        return false;
    for (size_t i = 0; i < left->domain_count; i++)
        values[i] = left->domain[i];
    a->value_count = left->domain_count;
    for (size_t i = 0; i < right->domain_count; i++) {
        if (scale_domain_index(left, right->domain[i]) < 0)
            values[a->value_count++] = right->domain[i];
    }
    a->values = values;
    return true;
}

/* hasDiscreteDomain() in src/scale.ts. */
static bool has_discrete_domain(const struct legend *legend)
{
    const struct scale *scale = legend->parts[0].scale;
    return scale_is_discrete(scale) || scale->type->kind == SCALE_KIND_BIN_ORDINAL;
}

static bool can_merge(const struct legend *a, const struct legend *b)
{
    return has_discrete_domain(a) == has_discrete_domain(b) && orients_agree(a, b);
}

/* Legends of the same field become one. */
static bool merge_fields(struct view *view, struct legend_list *list, struct context *context)
{
    const char *fields[CHANNELS_WITH_LEGEND] = {0};
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct legend *legend = list->legends[i], *same = NULL;
        const char *field = NULL;
        field_of(view, legend->channel, &field);
        for (size_t n = 0; !same && field && n < count; n++) {
            if (fields[n] && !strcmp(fields[n], field) && can_merge(list->legends[n], legend))
                same = list->legends[n];
        }
        if (same) {
            if (!unite_values(same, legend, context) || !merge(same, legend, context))
                return false;
            continue;
        }
        fields[count] = field;
        list->legends[count++] = legend;
    }
    list->count = count;
    return true;
}

/* "legend": null of the first part that says anything; else config.legend.disable. */
static bool is_off(const struct legend *legend, const struct context *context)
{
    for (size_t i = 0; i < legend->part_count; i++) {
        const struct json_node *node = legend->parts[i].def->legend;
        if (node)
            return node_is_null(node) || node_is_false(node);
    }
    return node_is_true(config_find(&context->config, "legend", "disable"));
}

static void set_scales(struct legend *legend)
{
    for (size_t i = 0; i < legend->part_count; i++)
        legend->scales[legend->parts[i].slot] = legend->parts[i].scale;
    for (size_t i = LEGEND_SLOT_COUNT; i-- > 0;)
        legend->scale = legend->scales[i] ? legend->scales[i] : legend->scale;
}

/* Appends what a view keeps for itself to the legends of its frame. */
static bool keep(struct view *view, struct legend_list *list, struct gathering *gathering)
{
    struct view *frame = gathering->frame;
    if (!merge_fields(view, list, gathering->context))
        return false;
    struct legend *legends =
        arena_array(gathering->context->arena, frame->legend_count + list->count, sizeof *legends);
    if (!legends)
        return frame->legend_count + list->count == 0;
    if (frame->legend_count)
        memcpy(legends, frame->legends, frame->legend_count * sizeof *legends);
    frame->legends = legends;
    for (size_t i = 0; i < list->count; i++) {
        struct legend *legend = list->legends[i];
        if (is_off(legend, gathering->context))
            continue;
        legend->view = frame;
        set_scales(legend);
        legend->title = legend->title ? legend->title : "";
        if (!legend_read_params(legend, gathering->context))
            return false;
        legends[frame->legend_count++] = *legend;
    }
    return true;
}

/* The legends of a view and of those below it; list: those that the view above may share. */
struct legend_tree {
    struct legend_list list;
    struct legend_tree *children;
};

static bool gather(struct view *view, struct legend_tree *tree, struct context *context)
{
    if (view->unit)
        return add_unit_legends(view->unit, &tree->list, context);
    tree->children = arena_array(context->arena, view->child_count, sizeof *tree->children);
    struct legend_list *lists =
        arena_array(context->arena, view->child_count, sizeof(struct legend_list));
    if (!tree->children || !lists)
        return false;
    for (size_t i = 0; i < view->child_count; i++) {
        if (!gather(&view->children[i], &tree->children[i], context))
            return false;
        lists[i] = tree->children[i].list;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        for (size_t n = 0; n < tree->children[i].list.count; n++) {
            enum channel_id id = tree->children[i].list.legends[n]->channel;
            if (is_shared(view, id) && !find(&tree->list, id) &&
                !share(view, lists, &tree->list, id, context))
                return false;
        }
    }
    for (size_t i = 0; i < view->child_count; i++)
        tree->children[i].list = lists[i];
    return true;
}

/* A layer's own legends stand in the outermost layer's frame, behind those that are shared. */
static bool settle(struct view *view, struct legend_tree *tree, struct context *context)
{
    struct gathering gathering = {.context = context, .frame = view_frame(view)};
    if (!keep(view, &tree->list, &gathering))
        return false;
    for (size_t i = 0; i < view->child_count; i++) {
        if (!settle(&view->children[i], &tree->children[i], context))
            return false;
    }
    return true;
}

bool legend_collect_all(struct view *root, struct context *context)
{
    struct legend_tree tree = {0};
    return gather(root, &tree, context) && settle(root, &tree, context);
}
