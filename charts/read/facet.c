/*
 * Reading facets, and what they ask of the transforms below them: src/compile/facet.ts,
 * src/compile/data/facet.ts.
 */
#include "charts/read/facet.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

static const enum channel_id facet_channels[] = {CHANNEL_ROW, CHANNEL_COLUMN, CHANNEL_FACET};

bool facet_is_in(const struct json_node *encoding)
{
    for (size_t i = 0; i < COUNT_OF(facet_channels); i++) {
        const struct json_node *def = node_member(encoding, channels[facet_channels[i]].name);
        if (node_member(def, "field") || node_member(def, "aggregate"))
            return true;
    }
    return false;
}

/* What the definition of a row or column says of the layout counts in its own direction only. */
static bool read_direction(struct composition *composition, const struct channel_def *def,
                           bool is_row, struct context *context)
{
    const struct composition_nodes *nodes = &def->composition;
    struct composition own;
    if (!composition_read(nodes, "facet", &own, context))
        return false;
    if (nodes->align && is_row)
        composition->row_align = own.row_align;
    else if (nodes->align)
        composition->column_align = own.column_align;
    if (nodes->center && is_row)
        composition->center_rows = own.center_rows;
    else if (nodes->center)
        composition->center_columns = own.center_columns;
    if (nodes->spacing && is_row)
        composition->row_spacing = own.row_spacing;
    else if (nodes->spacing)
        composition->column_spacing = own.column_spacing;
    return true;
}

static bool read_layout(struct view *view, struct composition_nodes layout, struct context *context)
{
    const struct channel_def *row = facet_def(view, CHANNEL_ROW),
                             *column = facet_def(view, CHANNEL_COLUMN),
                             *facet = facet_def(view, CHANNEL_FACET);
    if (facet) {
        const struct composition_nodes *own = &facet->composition;
        layout.align = own->align ? own->align : layout.align;
        layout.center = own->center ? own->center : layout.center;
        layout.spacing = own->spacing ? own->spacing : layout.spacing;
        layout.columns = own->columns ? own->columns : layout.columns;
    }
    return composition_read(&layout, "facet", &view->composition, context) &&
           (!row || read_direction(&view->composition, row, true, context)) &&
           (!column || read_direction(&view->composition, column, false, context));
}

static bool read_def(struct channel_def *encoding, const struct json_node *node, enum channel_id id,
                     struct context *context)
{
    struct channel_def *def = &encoding[id];
    if (!node || node_is_null(node))
        return true;
    if (!channel_def_read(node, &channels[id], def, context->diag) ||
        !channel_def_settle(def, context))
        return false;
    if (node_is_null(def->sort))
        def->sort = NULL; /* Vega-Lite's facets are sorted always */
    return def->kind == CHANNEL_DEF_FIELD ||
           node_error(node, context->diag, DIAG_TYPE, "give it a \"field\"",
                      "a facet divides the rows by a field");
}

bool facet_read(struct view *view, const struct json_node *node, struct composition_nodes layout,
                struct context *context)
{
    view->kind = VIEW_FACET;
    view->facet = arena_alloc(context->arena, sizeof *view->facet);
    struct unit *source = arena_alloc(context->arena, sizeof *source);
    struct channel_def *encoding = arena_array(context->arena, CHANNEL_COUNT, sizeof *encoding);
    if (!view->facet || !source || !encoding)
        return false;
    view->facet->source = source;
    *source = (struct unit){.view = view, .encoding = encoding, .stack_channel = CHANNEL_NONE};
    const struct json_node *row = node_member(node, "row"), *column = node_member(node, "column");
    bool is_definition = node_member(node, "field") || node_member(node, "aggregate");
    const struct json_node *facet = is_definition ? node : node_member(node, "facet");
    if (is_definition || (!row && !column)) {
        if (!facet)
            return node_error(node, context->diag, DIAG_MISSING_PROPERTY,
                              "give it a \"row\" or a \"column\"",
                              "the facet has no field to divide the rows by");
        return read_def(encoding, facet, CHANNEL_FACET, context) &&
               read_layout(view, layout, context);
    }
    if (facet)
        node_warn(facet, context->diag, DIAG_TYPE, NULL,
                  "\"facet\" has no effect beside \"row\" and \"column\"");
    return read_def(encoding, row, CHANNEL_ROW, context) &&
           read_def(encoding, column, CHANNEL_COLUMN, context) &&
           read_layout(view, layout, context);
}

const struct channel_def *facet_def(const struct view *view, enum channel_id id)
{
    const struct channel_def *def = &view->facet->source->encoding[id];
    return def->kind == CHANNEL_DEF_FIELD ? def : NULL;
}

struct view *facet_about(const struct view *view)
{
    for (; view->parent; view = view->parent) {
        if (view->data && !node_is_null(view->data))
            return NULL;
        if (view->parent->kind == VIEW_FACET)
            return view->parent;
    }
    return NULL;
}

/* The column as the facet has made it: for what is below it is a plain field. */
static struct channel_def plain_def(const struct channel_def *def)
{
    struct channel_def plain = *def;
    plain.field_node = NULL;
    plain.has_bin = plain.has_time_unit = false;
    plain.more = NULL;
    plain.more_count = 0;
    return plain;
}

bool facet_divide_unit(const struct view *unit, struct channel_def *encoding,
                       struct context *context)
{
    struct channel_def *all = &encoding[CHANNEL_FACET];
    size_t depth = 0;
    for (struct view *view = facet_about(unit); view; view = facet_about(view))
        depth++;
    if (depth == 0)
        return true;
    all->more = arena_array(context->arena, depth * COUNT_OF(facet_channels), sizeof *all->more);
    if (!all->more)
        return false;
    for (struct view *view = facet_about(unit); view; view = facet_about(view)) {
        for (size_t i = 0; i < COUNT_OF(facet_channels); i++) {
            const struct channel_def *def = facet_def(view, facet_channels[i]);
            if (!def)
                continue;
            struct channel_def plain = plain_def(def);
            if (all->kind == CHANNEL_DEF_NONE) {
                plain.more = all->more;
                *all = plain;
            } else {
                all->more[all->more_count++] = plain;
            }
        }
    }
    return true;
}

/* The field to group a transform by, too. */
static bool add_group(json_t *transform, const char *name)
{
    json_t *groupby = json_object_get(transform, "groupby");
    size_t i;
    json_t *given;
    if (!name)
        return true;
    if (!groupby) {
        groupby = json_array();
        if (json_object_set_new(transform, "groupby", groupby) != 0)
            return false;
    }
    json_array_foreach(groupby, i, given)
    {
        if (json_string_value(given) && !strcmp(json_string_value(given), name))
            return true;
    }
    return json_array_append_new(groupby, json_string(name)) == 0;
}

/* Transforms that work on groups: those to which Vega-Lite adds the facet's fields, and those that
 * it runs once a cell where layers part. */
static const struct {
    const char *name;
    bool is_of_layers;
} grouping[] = {
    {"aggregate", false}, {"joinaggregate", false}, {"window", false}, {"stack", false},
    {"regression", true}, {"loess", true},          {"density", true}, {"quantile", true},
    {"impute", true},     {"pivot", true},
};

/* Whether the view is one of several layers below the facet: moveFacetDown() stops there. */
static bool is_one_of_layers(const struct view *view)
{
    for (; view->parent && view->parent->kind != VIEW_FACET; view = view->parent) {
        if (view->parent->child_count > 1)
            return true;
    }
    return false;
}

/* Densities of cells have an extent each; they keep the steps of those that share theirs. */
static bool part_densities(json_t *transform)
{
    json_t *steps = json_object_get(transform, "steps");
    if (!steps)
        steps = json_object_get(transform, "maxsteps");
    if (json_object_get(transform, "groupby") || json_object_get(transform, "resolve"))
        return true;
    return json_object_set_new(transform, "resolve", json_string("independent")) == 0 &&
           json_object_set_new(transform, "minsteps",
                               steps ? json_copy(steps) : json_integer(200)) == 0;
}

static bool divide_transform(json_t *transform, const struct view *view)
{
    bool groups = false, is_layer = is_one_of_layers(view);
    for (size_t i = 0; i < COUNT_OF(grouping); i++)
        groups |=
            json_object_get(transform, grouping[i].name) && (is_layer || !grouping[i].is_of_layers);
    if (is_layer && json_object_get(transform, "density") && !part_densities(transform))
        return false;
    for (view = facet_about(view); groups && view; view = facet_about(view)) {
        for (size_t i = 0; i < COUNT_OF(facet_channels); i++) {
            const struct channel_def *def = facet_def(view, facet_channels[i]);
            if (def && (!add_group(transform, def->name) || !add_group(transform, def->end_name)))
                return false;
        }
    }
    return true;
}

const struct json_node *facet_transforms(const struct view *view)
{
    json_t *copy, *transform;
    size_t i;
    if (!view->transform || !facet_about(view))
        return view->transform;
    copy = json_deep_copy(view->transform->value);
    json_array_foreach(copy, i, transform)
    {
        if (!divide_transform(transform, view))
            return NULL;
    }
    return copy ? json_node_with(view->transform, copy) : NULL;
}
