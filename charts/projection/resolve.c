/*
 * Sharing projections among views, and fitting them.
 */
#include "charts/projection/resolve.h"

#include <math.h>

#include "base/arena.h"
#include "charts/projection/fit.h"
#include "charts/projection/params.h"
#include "charts/read/context.h"
#include "charts/read/map.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "data/table.h"

/* --- who shares ------------------------------------------------------------------------------- */

struct shared_unit {
    struct unit *unit;
    struct shared_unit *next;
};

/* A projection and the units that are drawn through it. */
struct share {
    const struct view *view; /* whose properties it has */
    bool is_fitted;
    const struct view *sizes[2]; /* whose width and height it is fitted to */
    bool is_shared;
    struct shared_unit *units, *last;
};

static double size_of(const struct view *view, enum channel_id id)
{
    return id == CHANNEL_X ? view->pixel_width : view->pixel_height;
}

/* Views of a concatenation that are all as wide have their width from it. */
static const struct view *size_owner(const struct view *view, enum channel_id id)
{
    for (; view->parent && view->parent->kind == VIEW_CONCAT; view = view->parent) {
        const struct view *parent = view->parent;
        for (size_t i = 0; i < parent->child_count; i++) {
            const struct view *child = &parent->children[i];
            double apart = size_of(child, id) - size_of(view, id);
            if (child->is_stepped[id == CHANNEL_Y] || apart < 0 || apart > 0)
                return view;
        }
    }
    return view;
}

static struct share *new_share(struct unit *unit, struct context *context)
{
    struct share *share = arena_alloc(context->arena, sizeof *share);
    struct shared_unit *entry = arena_alloc(context->arena, sizeof *entry);
    if (!share || !entry)
        return NULL;
    struct view *frame = view_frame(unit->view);
    *entry = (struct shared_unit){.unit = unit};
    *share = (struct share){
        .view = unit->view, .is_fitted = map_is_fitted(unit->view), .units = entry, .last = entry};
    if (share->is_fitted) {
        share->sizes[0] = size_owner(frame, CHANNEL_X);
        share->sizes[1] = size_owner(frame, CHANNEL_Y);
    }
    return share;
}

/* Which of two has its way when they become one: mergeIfNoConflict(). NULL: they don't. */
static const struct share *stronger(const struct share *a, const struct share *b,
                                    const struct context *context)
{
    if (a->sizes[0] != b->sizes[0] || a->sizes[1] != b->sizes[1])
        return NULL;
    if (map_params_are_alike(a->view, b->view, context))
        return a;
    return map_params_are_absent(a->view, context)   ? b
           : map_params_are_absent(b->view, context) ? a
                                                     : NULL;
}

static void settle_alone(struct share *const *shares, size_t count, struct share **settled,
                         size_t *settled_count)
{
    for (size_t i = 0; i < count; i++) {
        if (shares[i])
            settled[(*settled_count)++] = shares[i];
    }
}

/* The views below, whose projections become one if none is against it. */
static struct share *merge(struct share *const *shares, size_t count, bool *is_conflict,
                           const struct context *context)
{
    struct share *all = NULL;
    *is_conflict = false;
    for (size_t i = 0; i < count; i++) {
        if (!shares[i])
            continue;
        if (!all) {
            all = shares[i];
            continue;
        }
        const struct share *winner = stronger(all, shares[i], context);
        if (!winner) {
            *is_conflict = true;
            return NULL;
        }
        all = winner == all ? all : shares[i];
    }
    return all;
}

/* Puts all units into one list, in the order of the spec. */
static void join_units(struct share *all, struct share *const *shares, size_t count)
{
    struct shared_unit *first = NULL, *last = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!shares[i])
            continue;
        if (last)
            last->next = shares[i]->units;
        else
            first = shares[i]->units;
        last = shares[i]->last;
    }
    all->units = first;
    all->last = last;
    all->is_shared = true;
}

/* What is settled already goes to the list; *open is what may still be shared further up, or NULL.
 * False when memory is out. */
static bool find_shares(struct view *view, struct share **settled, size_t *settled_count,
                        struct share **open, struct context *context)
{
    *open = NULL;
    if (view->unit) {
        if (!unit_is_projected(view->unit))
            return true;
        *open = new_share(view->unit, context);
        return *open != NULL;
    }
    struct share **shares = arena_array(context->arena, view->child_count, sizeof *shares);
    if (!shares)
        return view->child_count == 0;
    for (size_t i = 0; i < view->child_count; i++) {
        if (!find_shares(&view->children[i], settled, settled_count, &shares[i], context))
            return false;
    }
    bool is_conflict;
    *open = merge(shares, view->child_count, &is_conflict, context);
    if (is_conflict)
        settle_alone(shares, view->child_count, settled, settled_count);
    else if (*open)
        join_units(*open, shares, view->child_count);
    return true;
}

/* --- geometries ------------------------------------------------------------------------------- */

bool projection_geometry(const struct unit *unit, const struct table *table, size_t row,
                         struct value *geometry, struct context *context)
{
    const struct channel_def *def = unit_geometry(unit);
    struct field field;
    *geometry = VALUE_OF_UNDEFINED;
    if (!def) {
        *geometry = table_row_value(table, row, context->arena);
        return geometry->type != VALUE_UNDEFINED;
    }
    if (!table_find_field(table, def->name, context->arena, &field))
        return false;
    *geometry = field_value(&field, row);
    return true;
}

bool projection_fail(const struct geo_drawing *drawing, const struct unit *unit,
                     const struct table *table, size_t row, struct context *context)
{
    if (!drawing->problem[0]) {
        arena_out_of_memory(context->arena);
        return false;
    }
    const char *place = table_row_place(table, row, context->arena);
    const struct channel_def *def = unit_geometry(unit);
    return place && node_error(def ? def->node : unit->view->node, context->diag, DIAG_DATA, NULL,
                               "%s is no geometry: %s", place, drawing->problem);
}

/* --- fitting ---------------------------------------------------------------------------------- */

static bool is_number(struct value value, double *number)
{
    *number = value_to_number(value);
    return value.type != VALUE_NULL && value.type != VALUE_UNDEFINED && !isnan(*number);
}

/* What the definition says of the rows before they are aggregated. */
static struct value raw_value(const struct channel_def *def, const struct field *field, size_t row)
{
    return def->kind == CHANNEL_DEF_FIELD ? field_value(field, row) : def->value;
}

static bool draw_points(struct geo_drawing *drawing, const struct unit *unit, enum channel_id first,
                        struct context *context)
{
    const struct channel_def *defs = &unit->encoding[first];
    const struct table *table = unit->raw;
    struct field fields[2] = {{0}};
    for (int i = 0; i < 2; i++) {
        const char *name = node_text(defs[i].field_node);
        if (name && !table_find_field(table, name, context->arena, &fields[i]))
            return false;
    }
    for (size_t row = 0; row < table->row_count; row++) {
        double x, y;
        if (!is_number(raw_value(&defs[0], &fields[0], row), &x) ||
            !is_number(raw_value(&defs[1], &fields[1], row), &y))
            continue;
        if (!geo_draw_point(drawing, x, y))
            return projection_fail(drawing, unit, table, row, context);
    }
    return true;
}

/* Vega takes a row that is a whole collection for no geometry where it isn't alone. */
static bool draw_rows(struct geo_drawing *drawing, const struct unit *unit, bool takes_collections,
                      struct context *context)
{
    const struct table *table = unit_geometry(unit) ? unit->raw : unit->table;
    for (size_t row = 0; row < table->row_count; row++) {
        struct value geometry;
        if (!projection_geometry(unit, table, row, &geometry, context))
            return false;
        if (!takes_collections && geometry_is_collection(geometry))
            continue;
        if (!geo_draw(drawing, geometry))
            return projection_fail(drawing, unit, table, row, context);
    }
    return true;
}

static bool draw_unit(struct geo_drawing *drawing, const struct unit *unit, bool takes_collections,
                      struct context *context)
{
    bool has_places = false;
    for (enum channel_id i = CHANNEL_LONGITUDE; i <= CHANNEL_LONGITUDE2; i += 2) {
        const struct channel_def *longitude = &unit->encoding[i], *latitude = longitude + 1;
        if (!channel_def_is_scaled(longitude) && !channel_def_is_scaled(latitude))
            continue;
        has_places = true;
        if (!draw_points(drawing, unit, i, context))
            return false;
    }
    return (has_places && !unit_geometry(unit)) ||
           draw_rows(drawing, unit, takes_collections, context);
}

/* What is fitted: all data of the share, or what the spec names in its place. */
struct fitted {
    const struct share *share;
    const struct json_node *given; /* NULL: the data */
    bool takes_collections;
};

static bool draw_data(struct geo_drawing *drawing, const struct fitted *fitted,
                      struct context *context)
{
    const struct json_node *fit = fitted->given;
    if (fit) {
        struct value value = json_value(fit->value, context->intern, context->arena);
        bool is_list = value.type == VALUE_ARRAY;
        for (size_t i = 0; i < (is_list ? value.array->count : 1); i++) {
            if (!geo_draw(drawing, is_list ? value.array->items[i] : value))
                return drawing->problem[0]
                           ? node_error(fit, context->diag, DIAG_DATA, NULL, "%s", drawing->problem)
                           : arena_out_of_memory(context->arena) != NULL;
        }
        return true;
    }
    for (const struct shared_unit *entry = fitted->share->units; entry; entry = entry->next) {
        if (!draw_unit(drawing, entry->unit, fitted->takes_collections, context))
            return false;
    }
    return true;
}

static bool measure(const struct projection *projection, const struct fitted *fitted,
                    struct geo_box *box, struct context *context)
{
    struct geo_box_sink sink = geo_box_sink_start();
    struct geo_drawing drawing = {
        .projection = projection, .sink = &sink.sink, .budget = arena_budget(context->arena)};
    bool done = geo_drawing_begin(&drawing);
    if (!done)
        arena_out_of_memory(context->arena);
    done = done && draw_data(&drawing, fitted, context);
    geo_drawing_end(&drawing);
    *box = sink.box;
    return done;
}

static void warn_unfit(const struct share *share, const struct geo_box *box,
                       struct context *context)
{
    const struct json_node *node = share->view->node;
    if (geo_box_is_empty(box))
        node_warn(node, context->diag, DIAG_DATA,
                  "the rows of a geoshape are GeoJSON, or a field is: \"shape\": {\"field\": …, "
                  "\"type\": \"geojson\"}",
                  "the map has nothing to be fitted to: nothing is drawn");
    else
        node_warn(node, context->diag, DIAG_DATA,
                  "say how large it is: \"projection\": {\"scale\": …, \"center\": …}",
                  "the map is fitted to a single place, which has no size: nothing is drawn");
}

static bool fit_projection(struct projection *projection, const struct map_params *params,
                           const struct share *share, struct context *context)
{
    const struct view *frame = view_frame(share->units->unit->view);
    struct geo_box box = {0, 0, frame->pixel_width, frame->pixel_height}, measured;
    struct fitted fitted = {.share = share,
                            .given = node_is_null(params->fit) ? NULL : params->fit,
                            .takes_collections = !share->units->next};
    if (params->size.count)
        box = (struct geo_box){0, 0, params->size.items[0], params->size.items[1]};
    if (params->extent.is_given)
        box = params->extent.box;
    if (!projection_begin_fit(projection, context->arena) ||
        !measure(projection, &fitted, &measured, context))
        return false;
    if (geo_box_is_empty(&measured) && !fitted.takes_collections) {
        fitted.takes_collections = true;
        if (!measure(projection, &fitted, &measured, context))
            return false;
    }
    if (!(measured.x2 - measured.x1 > 0 || measured.y2 - measured.y1 > 0))
        warn_unfit(share, &measured, context);
    return projection_end_fit(projection, &measured, &box, context->arena);
}

/* --- telling ---------------------------------------------------------------------------------- */

struct geo_point projection_place(const struct unit *unit, size_t row, bool is_second)
{
    enum channel_id id = is_second ? CHANNEL_LONGITUDE2 : CHANNEL_LONGITUDE;
    const struct channel_def *defs = &unit->encoding[id];
    struct geo_point point = {NAN, NAN};
    double degrees[2];
    for (int i = 0; i < 2; i++)
        degrees[i] = value_to_number(defs[i].kind == CHANNEL_DEF_VALUE
                                         ? defs[i].value
                                         : channel_def_value(&defs[i], unit->table, row));
    if (!projection_point(unit->projection, degrees[0], degrees[1], &point))
        return (struct geo_point){NAN, NAN};
    return point;
}

/* Places that no map has. */
static void warn_placeless(const struct unit *unit, struct context *context)
{
    size_t count = 0, first = 0;
    if (!unit_is_placed_on_map(unit, CHANNEL_X) && !unit_is_placed_on_map(unit, CHANNEL_Y))
        return;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct geo_point point = projection_place(unit, row, false);
        if (!isfinite(point.x + point.y) && count++ == 0)
            first = row;
    }
    const char *place = count ? table_row_place(unit->table, first, context->arena) : NULL;
    if (place)
        node_warn(unit->view->node, context->diag, DIAG_DATA,
                  "leave them out with a \"filter\" in \"transform\"",
                  "%zu of %zu places are not on the map \"%s\", the first in %s: they lie at the "
                  "corner of the view, as in Vega",
                  count, unit->table->row_count, unit->projection->type->name, place);
}

/* --- all -------------------------------------------------------------------------------------- */

static bool settle(const struct share *share, struct context *context)
{
    struct map_params params;
    if (!share->units)
        return true;
    struct projection *projection = arena_alloc(context->arena, sizeof *projection);
    const struct view *frame = view_frame(share->units->unit->view);
    const struct projection_type *untyped =
        share->is_shared ? &projection_mercator : &projection_equal_earth;
    if (!projection || !map_params_read(share->view, &params, context) ||
        !map_params_apply(&params, share->view, untyped, projection, context))
        return false;
    if (!share->is_fitted && params.translate.count == 0) {
        projection->translate[0] = frame->pixel_width / 2;
        projection->translate[1] = frame->pixel_height / 2;
    }
    bool has_fit = params.fit && !node_is_null(params.fit);
    bool has_size = params.size.count > 0 || params.extent.is_given;
    if (!(share->is_fitted || (has_fit && has_size)
              ? fit_projection(projection, &params, share, context)
              : projection_settle(projection, context->arena)))
        return false;
    for (const struct shared_unit *entry = share->units; entry; entry = entry->next) {
        entry->unit->projection = projection;
        entry->unit->is_framed = !share->is_fitted;
        warn_placeless(entry->unit, context);
    }
    return true;
}

static bool count_unit(struct unit *unit, void *closure)
{
    *(size_t *)closure += unit_is_projected(unit);
    return true;
}

bool projection_resolve_all(struct view *root, struct context *context)
{
    size_t count = 0, settled_count = 0;
    struct share *open;
    view_each_unit(root, count_unit, &count);
    if (count == 0)
        return true;
    struct share **settled = arena_array(context->arena, count, sizeof *settled);
    if (!settled || !find_shares(root, settled, &settled_count, &open, context))
        return false;
    if (open)
        settled[settled_count++] = open;
    for (size_t i = 0; i < settled_count; i++) {
        if (!settle(settled[i], context))
            return false;
    }
    return true;
}
