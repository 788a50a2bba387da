/*
 * A plan of a view and those below, made before its file is opened; each piece of the rows goes
 * down it to the units, whose groups grow. Whatever would be told of rows that flow ends it: a
 * table has them all, and its messages their places.
 */
#include "charts/encode/flow.h"

#include <math.h>
#include <string.h>

#include "base/budget.h"
#include "charts/encode/encode.h"
#include "charts/encode/implicit.h"
#include "charts/read/context.h"
#include "charts/read/map.h"
#include "charts/read/view.h"
#include "data/mentions.h"
#include "data/row_sink.h"
#include "data/table.h"
#include "data/transform/aggregate_flow.h"
#include "data/transform/bin.h"

enum { ROW_STEPS = 10 }; /* that any transform takes for a row */

struct flow_step {
    const struct transform_type *type;
    void *params;
    size_t taken, left; /* rows */
};

/* Columns of dates in one piece, and of something else in another, group by other texts. */
struct flow_column {
    const char *name; /* interned */
    bool is_date;
    struct flow_column *next;
};

struct flow_view {
    struct view *view;
    struct flow_step *steps;
    size_t step_count, transform_count;
    struct flow_column *columns;
    struct aggregate_params params;
    struct aggregate_flow *groups; /* of a transform, or of the unit's encoding */
    struct unit unit;              /* a unit of its own, with an encoding of its own */
    struct channel_def *encoding;  /* NULL: it isn't the encoding that reduces */
    struct flow_view *children;    /* those that share the data */
    size_t child_count;
    struct flowed flowed;
};

/* A bin of an encoding whose extent is that of all rows: they pass once more before. */
struct flow_bin {
    const struct channel_def *encoding;
    struct channel_def *def;
    double extent[2];
    struct flow_bin *next;
};

struct flow {
    struct flow_view root;
    struct context *context;
    struct flow_bin *bins;
    bool finds_extents; /* that is what the rows pass for */
    const struct implicit_requests *requests;
};

/* --- whether it may ---------------------------------------------------------------------------
 */

/* Sorting by other fields, and domains before aggregation, look at all rows. Orders of several
 * units are compared by the rows that they are of. */
static bool def_may_flow(const struct channel_def *def, bool is_alone)
{
    const char *order = node_text(def->sort);
    bool is_plain = !def->sort || node_is_null(def->sort) || (order && !strcmp(order, "ascending"));
    bool is_own = node_is_array(def->sort) || (order && !strcmp(order, "descending"));
    if (def->kind != CHANNEL_DEF_FIELD)
        return true;
    return (is_plain || (is_own && is_alone)) &&
           (!def->has_time_unit || def->time_unit.parts || def->time_unit.is_binned) &&
           !node_text(node_member(def->scale, "domain"));
}

static bool is_of_map(const struct unit *unit)
{
    return unit_geometry(unit) || unit->view->projection ||
           unit->encoding[CHANNEL_LONGITUDE].kind != CHANNEL_DEF_NONE ||
           unit->encoding[CHANNEL_LATITUDE].kind != CHANNEL_DEF_NONE;
}

static bool unit_may_flow(const struct unit *unit, bool is_alone, const struct context *context)
{
    if (!unit->mark || !encoding_is_aggregate(unit->encoding) || is_of_map(unit) ||
        context->config.scale.use_unaggregated_domain == 1)
        return false;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (!def_may_flow(def, is_alone))
            return false;
        for (size_t m = 0; m < def->more_count; m++)
            if (!def_may_flow(&def->more[m], is_alone))
                return false;
    }
    return true;
}

/* Those of a layer are of the rows before its transforms. */
static bool has_bins_of_layer(const struct view *view)
{
    bool has_bins = false;
    for (size_t i = 0; view->unit && i < CHANNEL_COUNT; i++)
        has_bins |= view->unit->encoding[i].has_bin;
    return has_bins && view->parent && view->parent->kind == VIEW_LAYER;
}

static bool has_own_data(const struct view *view)
{
    return view->data && !node_is_null(view->data);
}

/* --- the plan --------------------------------------------------------------------------------- */

static struct transform_context transforms_of(struct context *context)
{
    struct transform_context transform = transform_context_of(context);
    transform.data = &context->data;
    return transform;
}

/* A step for each transform, up to the one that reduces the rows. */
static bool plan_transforms(struct flow_view *flow, struct context *context)
{
    const struct json_node *list = flow->view->transform;
    const struct transform_context transform = transforms_of(context);
    size_t count = node_size(list);
    flow->steps = arena_array(context->arena, count, sizeof *flow->steps);
    if (!flow->steps || (list && !node_is_null(list) && !node_is_array(list)))
        return false;
    for (size_t i = 0; i < count && !flow->groups; i++) {
        const struct json_node *node = node_element(list, i);
        const struct transform_type *type = node_is_object(node) ? transform_find(node) : NULL;
        void *params = type ? type->read(node, &transform) : NULL;
        const struct aggregate_params *reduced =
            params && type->reduce ? type->reduce(params) : NULL;
        flow->transform_count = i + 1;
        if (reduced)
            flow->groups = aggregate_flow_new(reduced, &transform);
        else if (params && type->may_flow && type->may_flow(params))
            flow->steps[flow->step_count++] = (struct flow_step){.type = type, .params = params};
        else
            return false;
    }
    return true;
}

static bool plan_bin(const struct channel_def *encoding, struct channel_def *def,
                     struct flow *whole)
{
    if (def->kind != CHANNEL_DEF_FIELD || !def->has_bin ||
        (!isnan(def->bin.extent[0]) && !isnan(def->bin.extent[1])))
        return true;
    struct flow_bin *bin = arena_alloc(whole->context->arena, sizeof *bin);
    if (!bin || !node_text(def->field_node))
        return false;
    *bin = (struct flow_bin){encoding, def, {INFINITY, -INFINITY}, whole->bins};
    whole->bins = bin;
    return true;
}

/* Those of a layer with transforms are of the rows before these. */
static bool plan_bins(struct flow_view *flow, struct flow *whole)
{
    const struct view *parent = flow->view->parent;
    const struct flow_bin *before = whole->bins;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &flow->encoding[i];
        if (!plan_bin(flow->encoding, def, whole))
            return false;
        for (size_t m = 0; m < def->more_count; m++)
            if (!plan_bin(flow->encoding, &def->more[m], whole))
                return false;
    }
    return whole->bins == before || !flow->view->transform || !parent || parent->kind != VIEW_LAYER;
}

static bool plan_unit(struct flow_view *flow, struct flow *whole)
{
    struct context *context = whole->context;
    bool is_alone = flow == &whole->root;
    struct unit *unit = flow->view->unit;
    if (!unit_may_flow(unit, is_alone, context))
        return false;
    flow->encoding = encoding_copy(unit->encoding, context->arena);
    flow->unit = *unit;
    flow->unit.encoding = flow->encoding;
    return flow->encoding &&
           encoding_settle_datums(flow->encoding, context->intern, context->diag) &&
           plan_bins(flow, whole);
}

static bool plan_view(struct flow_view *flow, struct view *view, struct flow *whole)
{
    struct context *context = whole->context;
    flow->view = view;
    if (view->facet || !plan_transforms(flow, context))
        return false;
    if (flow->groups)
        return !has_bins_of_layer(view);
    if (view->unit)
        return plan_unit(flow, whole);
    flow->children = arena_array(context->arena, view->child_count, sizeof *flow->children);
    for (size_t i = 0; flow->children && i < view->child_count; i++) {
        struct view *child = &view->children[i];
        if (!has_own_data(child) && !plan_view(&flow->children[flow->child_count++], child, whole))
            return false;
    }
    return flow->child_count > 0;
}

static void free_groups(struct flow_view *flow)
{
    aggregate_flow_free(flow->groups);
    for (size_t i = 0; i < flow->child_count; i++)
        free_groups(&flow->children[i]);
}

/* --- pieces ----------------------------------------------------------------------------------- */

static bool check_column(struct flow_view *flow, const struct column *column, struct flow *whole)
{
    struct arena *arena = whole->context->arena;
    bool is_date = column->type == COLUMN_DATE;
    for (struct flow_column *own = flow->columns; own; own = own->next)
        if (strcmp(own->name, column->name) == 0)
            return own->is_date == is_date;
    struct flow_column *added = arena_alloc(arena, sizeof *added);
    if (!added)
        return false;
    *added = (struct flow_column){.name = arena_copy(arena, column->name, strlen(column->name)),
                                  .is_date = is_date,
                                  .next = flow->columns};
    flow->columns = added;
    return added->name;
}

static bool check_columns(struct flow_view *flow, const struct table *rows, struct flow *whole)
{
    for (size_t i = 0; i < rows->column_count; i++)
        if (!check_column(flow, &rows->columns[i], whole))
            return false;
    return true;
}

static const struct table *run_steps(struct flow_view *flow, const struct table *rows,
                                     const struct transform_context *transform)
{
    for (size_t i = 0; rows && rows->row_count > 0 && i < flow->step_count; i++) {
        struct flow_step *step = &flow->steps[i];
        const struct arena_mark mark = arena_mark(transform->scratch);
        step->taken += rows->row_count;
        if (!budget_work(arena_budget(transform->arena), ROW_STEPS * (double)rows->row_count))
            return NULL;
        rows = step->type->run(step->params, rows, transform);
        arena_rewind(transform->scratch, mark);
        step->left += rows ? rows->row_count : 0;
    }
    return rows;
}

/* What definitions ask of a field: sums, or something else; "a.b" asks for more of "a". */
struct field_uses {
    const char *field;
    size_t sums, others;
};

static void count_def(const struct channel_def *def, struct field_uses *uses)
{
    const char *name = def->kind == CHANNEL_DEF_FIELD ? node_text(def->field_node) : NULL;
    if (!name || strncmp(name, uses->field, strlen(uses->field)) != 0)
        return;
    bool is_sum = strcmp(name, uses->field) == 0 && aggregate_is_summing(def->aggregate);
    uses->sums += is_sum;
    uses->others += !is_sum;
}

/* Transforms may do anything with it. */
static void count_uses(const struct flow_view *flow, struct field_uses *uses)
{
    uses->others += flow->transform_count;
    for (size_t i = 0; i < flow->child_count; i++)
        count_uses(&flow->children[i], uses);
    for (size_t i = 0; flow->encoding && i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &flow->encoding[i];
        count_def(def, uses);
        for (size_t m = 0; m < def->more_count; m++)
            count_def(&def->more[m], uses);
    }
}

static bool is_summed(void *object, const char *field)
{
    const struct flow *flow = object;
    struct field_uses uses = {.field = field};
    count_uses(&flow->root, &uses);
    return uses.sums > 0 && uses.others == 0 && !strpbrk(field, ".[\\") &&
           !implicit_asks(flow->requests, field);
}

/* The encoding is read when the columns are known. */
static bool begin_unit(struct flow_view *flow, struct flow *whole)
{
    const struct transform_context transform = transforms_of(whole->context);
    if (!encode_aggregate_params(&flow->unit, &flow->params, whole->context) ||
        !aggregate_may_flow(&flow->params))
        return false;
    flow->groups = aggregate_flow_new(&flow->params, &transform);
    return flow->groups;
}

/* The extents of the unit's own bins. */
static bool widen_extents(const struct flow_view *flow, const struct table *rows,
                          const struct flow *whole, struct context *context)
{
    for (struct flow_bin *bin = whole->bins; bin; bin = bin->next) {
        struct field field;
        if (bin->encoding != flow->encoding)
            continue;
        if (!table_find_field(rows, node_text(bin->def->field_node), context->arena, &field))
            return false;
        bin_widen_extent(&field, rows->row_count, bin->extent);
    }
    return true;
}

static bool take_unit(struct flow_view *flow, const struct table *rows, struct flow *whole,
                      struct context *context)
{
    if (whole->finds_extents)
        return widen_extents(flow, rows, whole, context);
    flow->view->table = rows;
    if (!encode_columns(&flow->unit, flow->encoding, context) ||
        !check_columns(flow, flow->unit.raw, whole) || (!flow->groups && !begin_unit(flow, whole)))
        return false;
    const struct transform_context transform = transforms_of(context);
    return aggregate_flow_add(flow->groups, flow->unit.raw, &transform);
}

static bool take_view(struct flow_view *flow, const struct table *rows, struct flow *whole,
                      struct context *context)
{
    struct transform_context transform = transforms_of(context);
    transform.is_piece = true;
    rows = run_steps(flow, rows, &transform);
    if (!rows || rows->row_count == 0)
        return rows;
    if (flow->encoding)
        return take_unit(flow, rows, whole, context);
    if (flow->groups)
        return check_columns(flow, rows, whole) &&
               aggregate_flow_add(flow->groups, rows, &transform);
    for (size_t i = 0; i < flow->child_count; i++)
        if (!take_view(&flow->children[i], rows, whole, context))
            return false;
    return true;
}

/* What is made of a piece is in its arena, and its texts are its own. */
static bool take_piece(void *object, const struct table *rows, struct row_sink *sink)
{
    struct flow *flow = object;
    struct context own = *flow->context;
    const struct arena_mark mark = arena_mark(own.scratch);
    own.arena = sink->arena;
    own.intern = sink->texts;
    rows = implicit_apply_piece(flow->requests, rows, &own);
    bool done = rows && take_view(&flow->root, rows, flow, &own);
    arena_rewind(own.scratch, mark);
    return done;
}

/* --- the end ---------------------------------------------------------------------------------- */

/* A filter that leaves none of the rows would be told. */
static bool has_left_rows(const struct flow_view *flow)
{
    for (size_t i = 0; i < flow->step_count; i++)
        if (flow->steps[i].left == 0)
            return false;
    return true;
}

static bool end_view(struct flow_view *flow, struct context *context)
{
    const struct transform_context transform = transforms_of(context);
    const struct table *first = NULL, *table = NULL;
    if (!has_left_rows(flow))
        return false;
    for (size_t i = 0; i < flow->child_count; i++)
        if (!end_view(&flow->children[i], context))
            return false;
    if (flow->child_count > 0) {
        flow->flowed = (struct flowed){.rows = flow->children[0].flowed.rows,
                                       .transform_count = flow->transform_count};
        return true;
    }
    if (flow->groups)
        table = aggregate_flow_end(flow->groups, &first, &transform);
    flow->flowed = (struct flowed){.rows = flow->encoding ? first : table,
                                   .transform_count = flow->transform_count,
                                   .table = flow->encoding ? table : NULL,
                                   .encoding = flow->encoding};
    return table;
}

static bool settle(struct flow_view *flow, struct context *context)
{
    struct flowed *flowed = arena_alloc(context->arena, sizeof *flowed);
    for (size_t i = 0; i < flow->child_count; i++)
        if (!settle(&flow->children[i], context))
            return false;
    if (flowed)
        *flowed = flow->flowed;
    flow->view->flowed = flowed;
    return flowed;
}

static bool read_flowing(struct flow *flow, struct context *context)
{
    enum { ROW_SIZE = 64, MOST_ROWS = 8192 }; /* of a row in a text; so many stay in the cache */
    size_t rows = context->data.piece_size / ROW_SIZE + 1;
    struct row_sink sink = {.take = take_piece,
                            .is_summed = is_summed,
                            .context = flow,
                            .piece_rows = rows < MOST_ROWS ? rows : MOST_ROWS};
    bool done = row_sink_begin(&sink, context->arena) &&
                data_flow(flow->root.view->data, &sink, &context->data);
    row_sink_end(&sink);
    return done;
}

/* As if nothing had been read; but what was allocated stays so. */
static void take_back(struct context *context, size_t told, const struct budget *before)
{
    struct budget *budget = arena_budget(context->arena);
    diag_truncate(context->diag, told);
    if (!budget)
        return;
    double memory = budget->spent[LIMIT_MEMORY];
    *budget = *before;
    budget->spent[LIMIT_MEMORY] = memory;
}

/* The bins of the encodings get theirs, as if the spec gave it. */
static bool find_extents(struct flow *flow, size_t told, const struct budget *before)
{
    if (!flow->bins)
        return true;
    flow->finds_extents = true;
    if (!read_flowing(flow, flow->context) || diag_count(flow->context->diag) > told)
        return false;
    take_back(flow->context, told, before);
    flow->finds_extents = false;
    for (struct flow_bin *bin = flow->bins; bin; bin = bin->next) {
        if (!isfinite(bin->extent[0]) || !isfinite(bin->extent[1]))
            return false;
        memcpy(bin->def->bin.extent, bin->extent, sizeof bin->extent);
    }
    return true;
}

/* What was found for the rows is not said by the spec. */
static void forget_extents(const struct flow *flow)
{
    for (const struct flow_bin *bin = flow->bins; bin; bin = bin->next)
        bin->def->bin.extent[0] = bin->def->bin.extent[1] = NAN;
}

bool encode_flow(struct view *view, struct context *context)
{
    const struct arena_mark mark = arena_mark(context->scratch);
    const struct budget before =
        arena_budget(context->arena) ? *arena_budget(context->arena) : (struct budget){0};
    size_t told = diag_count(context->diag);
    struct flow flow = {.context = context};
    if (context->data.piece_size == 0 ||
        (node_member(view->data, "name") && mentions_all(context->data.mentions)))
        return false;
    flow.requests = implicit_collect(view, context);
    bool done = flow.requests && plan_view(&flow.root, view, &flow) &&
                find_extents(&flow, told, &before) && read_flowing(&flow, context) &&
                end_view(&flow.root, context) && diag_count(context->diag) == told &&
                settle(&flow.root, context);
    free_groups(&flow.root);
    forget_extents(&flow);
    arena_rewind(context->scratch, mark);
    if (!done)
        take_back(context, told, &before);
    return done;
}
