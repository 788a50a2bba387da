/*
 * Loading the data of views, running their transforms and what their encodings imply.
 */
#include "charts/encode/load.h"

#include <string.h>

#include "charts/encode/encode.h"
#include "charts/encode/flow.h"
#include "charts/encode/implicit.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/params.h"
#include "charts/read/view.h"
#include "data/source.h"
#include "data/table.h"

/* A unit without data draws its mark once, as Vega does. */
static const struct table *empty_row(struct context *context)
{
    struct table *table = arena_alloc(context->arena, sizeof *table);
    if (table)
        table->row_count = 1;
    return table;
}

/* A data set by its name, in the order in which they are loaded. */
struct named_rows {
    const char *name;
    const struct table *table;
    struct named_rows *next;
};

static const struct table *find_rows(const struct expr_facts *facts, const char *name)
{
    const struct context *context = facts->context;
    for (const struct named_rows *named = context->named; named; named = named->next) {
        if (strcmp(named->name, name) == 0)
            return named->table;
    }
    return NULL;
}

/* Expressions may ask for what has a name. */
static bool keep_named(const struct view *view, const struct table *table, struct context *context)
{
    const char *name = node_text(node_member(view->data, "name"));
    if (!name || find_rows(&context->facts, name))
        return true;
    struct named_rows *named = arena_alloc(context->arena, sizeof *named);
    if (named)
        *named = (struct named_rows){name, table, context->named};
    context->named = named;
    return named != NULL;
}

static const struct table *load_data(const struct view *view, struct context *context)
{
    const struct table *table = data_load(view->data, &context->data);
    if (table)
        table = implicit_apply(view, table, context);
    return table && keep_named(view, table, context) ? table : NULL;
}

static bool run_transforms(struct view *view, const struct table *table, struct context *context)
{
    struct transform_context transform = {.arena = context->arena,
                                          .intern = context->intern,
                                          .diag = context->diag,
                                          .zone = context->zone,
                                          .scope = &context->scope,
                                          .made = &context->scope,
                                          .data = &context->data};
    const struct json_node *transforms = facet_transforms(view);
    if (view->transform && !transforms)
        return false;
    view->source = table;
    view->table = transform_run_all(transforms, table, &transform);
    return view->table != NULL;
}

/* Vega-Lite asks whether data is truthy: null is what the view inherits, as no data is. */
static bool has_own_data(const struct view *view)
{
    return view->data && !node_is_null(view->data);
}

/* What is left to do when the rows have flowed. */
static bool load_flowed(struct view *view, struct context *context)
{
    const struct flowed *flowed = view->flowed;
    struct transform_context transform = transform_context_of(context);
    transform.made = &context->scope;
    transform.data = &context->data;
    view->source = flowed->rows;
    view->table =
        transform_run_from(view->transform, flowed->transform_count, flowed->rows, &transform);
    return view->table != NULL;
}

static bool load_own(struct view *view, struct context *context)
{
    if (view->flowed || (has_own_data(view) && encode_flow(view, context)))
        return load_flowed(view, context);
    const struct table *table = view->parent ? view->parent->table : NULL;
    if (has_own_data(view))
        table = load_data(view, context);
    else if (!table)
        table = empty_row(context);
    return table && run_transforms(view, table, context);
}

/* Whether the facet's own definitions are fields as they are, without bins and dates. */
static bool is_plain(const struct view *view)
{
    for (enum channel_id id = CHANNEL_ROW; id <= CHANNEL_FACET; id++) {
        const struct channel_def *def = facet_def(view, id);
        if (def && (def->has_bin || def->has_time_unit || def->aggregate != AGGREGATE_NONE))
            return false;
    }
    return true;
}

/*
 * src/compile/data/optimizers.ts, moveFacetDown(): the cells are those of the rows that the
 * pattern's transforms leave, and may be told by a field that these make. Bins and dates of the
 * facet's own come before them.
 */
static bool run_transforms_of_cells(struct view *view, struct context *context)
{
    struct view *child = view->children;
    if (!child->transform || has_own_data(child) || !is_plain(view))
        return true;
    if (!run_transforms(child, view->table, context))
        return false;
    view->table = child->table;
    child->transform = NULL;
    return true;
}

/* Bins and dates of the facet's own definitions. */
static bool load_facet(struct view *view, struct context *context)
{
    struct unit *source = view->facet->source;
    if (!run_transforms_of_cells(view, context) || !encode_facet(source, context))
        return false;
    view->table = source->table;
    return true;
}

static bool load_view(struct view *view, struct context *context)
{
    enum { ROW_STEPS = 60 };
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(view->node));
    bool done = load_own(view, context) && (!view->facet || load_facet(view, context)) &&
                budget_work(budget, ROW_STEPS * (double)view->table->row_count) &&
                (!view->unit || (encode_run(view->unit, context) &&
                                 params_keep_rows(view->node, view->unit->table, context)));
    budget_leave(budget, before);
    return done;
}

bool encode_load(struct view *view, struct context *context)
{
    context->facts.find_rows = find_rows;
    context->facts.context = context;
    if (!load_view(view, context))
        return false;
    for (size_t i = 0; i < view->child_count; i++) {
        if (!encode_load(&view->children[i], context))
            return false;
    }
    return true;
}
