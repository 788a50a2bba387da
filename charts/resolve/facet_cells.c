/*
 * Dividing rows into the cells of a facet: src/compile/facet.ts, src/compile/data/facet.ts.
 */
#include "charts/resolve/facet_cells.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/view.h"
#include "charts/resolve/sort.h"
#include "charts/scale/scale.h"
#include "data/table.h"

/* The one mark of a view, also as the only layer of a composite mark; NULL: it has several. */
static const struct unit *only_unit(const struct view *view)
{
    while (view->kind == VIEW_LAYER && view->child_count == 1)
        view = &view->children[0];
    return view->unit;
}

/* Whether a discrete scale of the child is sorted by its rows from before they are aggregated: then
 * Vega-Lite divides those into cells (moveFacetDown() of src/compile/data/subtree.ts, and the raw
 * data of src/compile/scale/domain.ts); so it does within another facet. */
static bool divides_raw(const struct unit *unit)
{
    const struct view *facet = facet_about(unit->view);
    if (facet && facet_about(facet))
        return true;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        const struct scale *scale = view_scale(unit->view, (enum channel_id)i);
        const char *text = node_text(def->sort);
        if (def->kind == CHANNEL_DEF_FIELD && def->channel->main == def->channel->id && scale &&
            scale_is_discrete(scale) && !node_member(def->scale, "domain") &&
            (node_is_object(def->sort) || node_is_array(def->sort) ||
             (text && strcmp(text, "ascending") != 0)))
            return true;
    }
    return false;
}

/* Only what a single view has left of the rows makes cells. */
const struct table *facet_cell_rows(const struct view *cell)
{
    const struct unit *unit = only_unit(cell);
    return !unit ? cell->table : divides_raw(unit) ? unit->raw : unit->table;
}

/* Cells are sorted after the child's aggregates: what these have left out makes no order, and cells
 * come as their first rows do. */
static bool sorts_aggregates(const struct unit *child, const struct channel_def *def)
{
    return child && encoding_is_aggregate(child->encoding) && facet_about(child->view) &&
           !divides_raw(child) && (node_is_array(def->sort) || node_is_object(def->sort));
}

static bool settle_sort(const struct unit *child, struct channel_def *def, struct context *context)
{
    struct field field;
    const char *name = node_text(node_member(def->sort, "field"));
    const char *op = node_text(node_member(def->sort, "op"));
    if (def->kind != CHANNEL_DEF_FIELD || !sorts_aggregates(child, def))
        return true;
    if (name && !table_find_field(child->table, name, context->arena, &field))
        return false;
    if ((name && field.column) || (!name && op && !strcmp(op, "count")))
        return true;
    node_warn(def->sort, context->diag, DIAG_NO_EFFECT, "aggregate in a \"transform\"",
              "cells of aggregates can't be sorted by what was aggregated: ignored");
    def->sort = json_node_with(def->sort, json_null());
    return def->sort != NULL;
}

/* The rows that are divided, of a facet or of one cell of the facet about it. */
static struct unit divided_source(const struct view *view)
{
    struct unit source = *view->facet->source;
    const struct unit *child = only_unit(&view->children[0]);
    if (child && facet_about(child->view)) {
        source.raw = divides_raw(child) ? child->raw : source.raw;
        source.table = facet_cell_rows(&view->children[0]);
    }
    return source;
}

static bool settle_facet(struct view *view, struct context *context)
{
    const struct unit *child = only_unit(&view->children[0]);
    struct unit source = divided_source(view);
    struct channel_def *encoding = encoding_copy(source.encoding, context->arena);
    view->facet->source->encoding = encoding;
    return encoding && settle_sort(child, &encoding[CHANNEL_ROW], context) &&
           settle_sort(child, &encoding[CHANNEL_COLUMN], context) &&
           settle_sort(child, &encoding[CHANNEL_FACET], context) &&
           encoding_bind(encoding, source.table, context->diag);
}

bool facet_settle_all(struct view *root, struct context *context)
{
    if (root->facet && !settle_facet(root, context))
        return false;
    for (size_t i = 0; i < root->child_count; i++) {
        if (!facet_settle_all(&root->children[i], context))
            return false;
    }
    return true;
}

/* The other end of each bin, of rows as they come. */
static const struct value *find_ends(const struct unit *source, const struct channel_def *def,
                                     const struct facet_values *values, struct context *context)
{
    struct value *ends = arena_array(context->arena, values->count + 1, sizeof *ends);
    for (size_t i = 0; ends && i <= values->count; i++)
        ends[i] = VALUE_OF_UNDEFINED;
    for (size_t row = source->table->row_count; ends && row-- > 0;) {
        struct value value = channel_def_value(def, source->table, row);
        ends[value_index_find(values->index, value)] = channel_def_end(def, source->table, row);
    }
    return ends;
}

static bool find_values(const struct view *view, enum channel_id id, struct unit *source,
                        struct facet_values *values, struct context *context)
{
    const struct channel_def *def = facet_def(view, id);
    if (!def)
        return true;
    struct domain_sorter *sorter = domain_sorter_new(context);
    if (sorts_aggregates(only_unit(&view->children[0]), def))
        source->raw = source->table;
    if (!sorter || !domain_sorter_add(sorter, source, def, context) ||
        !domain_sorter_finish(sorter, false, &values->items, &values->count, context))
        return false;
    values->field = def->name;
    values->index = value_index_new(values->items, values->count, context->arena);
    if (values->index && def->has_bin && def->end.column)
        values->ends = find_ends(source, def, values, context);
    return values->index && (!def->has_bin || !def->end.column || values->ends);
}

bool facet_find_cells(const struct view *view, struct facet_cells *cells, struct context *context)
{
    struct unit source = divided_source(view);
    enum channel_id column = facet_def(view, CHANNEL_FACET) ? CHANNEL_FACET : CHANNEL_COLUMN;
    *cells = (struct facet_cells){.rows = {.count = 1}, .columns = {.count = 1}};
    return find_values(view, CHANNEL_ROW, &source, &cells->rows, context) &&
           find_values(view, column, &source, &cells->columns, context);
}

/* A table divided into the cells, and the part of it that was asked for last. */
struct table_cells {
    const struct table *table;
    const struct row_groups *groups;
    size_t index;
    const struct table *part; /* of index; NULL: none yet */
    struct table_cells *next;
};

/* For each cell the same tables are asked for in the same order, so the one wanted is mostly the
 * next. */
static struct table_cells *find_divided(struct facet_cells *cells, const struct table *table)
{
    struct table_cells *start = cells->next, *divided = start;
    for (; divided; divided = divided->next) {
        if (divided->table == table)
            return divided;
    }
    for (divided = cells->first; divided != start; divided = divided->next) {
        if (divided->table == table)
            return divided;
    }
    return NULL;
}

static struct table_cells *divide(struct facet_cells *cells, const struct table *table,
                                  struct context *context)
{
    struct table_cells *divided = find_divided(cells, table), **end = &cells->first;
    if (divided) {
        cells->next = divided->next;
        return divided;
    }
    divided = arena_alloc(context->arena, sizeof *divided);
    struct row_division divisions[ROW_DIVISIONS];
    size_t count = 0;
    if (cells->rows.field)
        divisions[count++] = (struct row_division){cells->rows.field, cells->rows.index};
    if (cells->columns.field)
        divisions[count++] = (struct row_division){cells->columns.field, cells->columns.index};
    const struct row_groups *groups = row_groups_new(table, divisions, count, context->arena);
    if (!divided || !groups)
        return NULL;
    *divided = (struct table_cells){.table = table, .groups = groups};
    while (*end)
        end = &(*end)->next;
    *end = divided;
    return divided;
}

static const size_t *rows_of(const struct facet_cells *cells, const struct table_cells *divided,
                             size_t index, size_t *count)
{
    size_t places[ROW_DIVISIONS], place_count = 0;
    if (cells->rows.field)
        places[place_count++] = index / cells->columns.count;
    if (cells->columns.field)
        places[place_count++] = index % cells->columns.count;
    return row_groups_rows(divided->groups, places, count);
}

const size_t *facet_find_rows(struct facet_cells *cells, size_t index, const struct table *table,
                              size_t *count, struct context *context)
{
    const struct table_cells *divided = divide(cells, table, context);
    return divided ? rows_of(cells, divided, index, count) : NULL;
}

const struct table *facet_select_rows(struct facet_cells *cells, size_t index,
                                      const struct table *table, struct context *context)
{
    struct table_cells *divided = divide(cells, table, context);
    size_t count;
    if (!divided)
        return NULL;
    if (row_groups_are_one(divided->groups))
        return table;
    if (divided->part && divided->index == index)
        return divided->part;
    const size_t *rows = rows_of(cells, divided, index, &count);
    divided->index = index;
    divided->part = table_select_rows(table, rows, count, context->arena);
    return divided->part;
}
