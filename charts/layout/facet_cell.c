/*
 * Cells of a facet: copies of its pattern with a part of the rows.
 */
#include "charts/layout/facet_cell.h"

#include <stdlib.h>

#include "base/array.h"
#include "charts/guide/legend.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/facet_cells.h"
#include "charts/resolve/resolve.h"
#include "charts/scale/scale.h"
#include "data/table.h"

struct cell {
    struct facet_cells *cells;
    size_t index;
    bool has_scales, has_legends; /* that are the cell's own */
    bool is_forked;               /* several marks share its rows */
    struct context *context;
};

static const struct table *select_rows(const struct cell *cell, const struct table *table)
{
    return facet_select_rows(cell->cells, cell->index, table, cell->context);
}

/* Marks of rows move with them. */
static bool select_flags(const struct cell *cell, struct unit *unit)
{
    size_t count;
    if (!unit->invalid_rows)
        return true;
    const size_t *rows =
        facet_find_rows(cell->cells, cell->index, unit->table, &count, cell->context);
    bool *flags = rows ? arena_array(cell->context->arena, count + 1, sizeof *flags) : NULL;
    if (!flags)
        return false;
    for (size_t i = 0; i < count; i++)
        flags[i] = unit->invalid_rows[rows[i]];
    unit->invalid_rows = flags;
    return true;
}

static int compare_values(const void *a, const void *b)
{
    return value_compare(*(const struct value *)a, *(const struct value *)b);
}

/* The column's values in order; NULL when there is none or memory is out. */
static struct value *sorted_values(const struct table *table, const struct column *column,
                                   struct arena *arena)
{
    struct value *values = column ? arena_array(arena, table->row_count + 1, sizeof *values) : NULL;
    for (size_t row = 0; values && row < table->row_count; row++)
        values[row] = column_value(column, row);
    if (values)
        qsort(values, table->row_count, sizeof *values, compare_values);
    return values;
}

/* Where several marks share the rows of a cell, each cell imputes for itself: what was imputed for
 * places that no row of the cell has goes. */
static bool drop_imputed(const struct cell *cell, struct unit *unit)
{
    struct arena *arena = cell->context->arena;
    enum channel_id id = unit->stack_channel == CHANNEL_X ? CHANNEL_Y : CHANNEL_X;
    const char *name = unit->encoding[id].name;
    if (!cell->is_forked || !unit->mark || !unit->mark->is_series ||
        !channel_is_position(unit->stack_channel) || unit->encoding[id].kind != CHANNEL_DEF_FIELD)
        return true;
    const struct column *column = table_column(unit->table, name);
    struct value *known = sorted_values(unit->raw, table_column(unit->raw, name), arena);
    size_t *rows = arena_array(arena, unit->table->row_count + 1, sizeof *rows), count = 0;
    bool *flags = arena_array(arena, unit->table->row_count + 1, sizeof *flags);
    if (!column || !known || !rows || !flags)
        return rows && flags;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value value = column_value(column, row);
        if (!bsearch(&value, known, unit->raw->row_count, sizeof *known, compare_values))
            continue;
        flags[count] = unit->invalid_rows && unit->invalid_rows[row];
        rows[count++] = row;
    }
    unit->invalid_rows = unit->invalid_rows ? flags : NULL;
    unit->table = table_select_rows(unit->table, rows, count, arena);
    return unit->table != NULL;
}

static struct unit *copy_unit(const struct cell *cell, const struct unit *from, struct view *view,
                              bool is_divided)
{
    struct unit *unit = arena_alloc(cell->context->arena, sizeof *unit);
    if (!unit)
        return NULL;
    *unit = *from;
    unit->view = view;
    if (is_divided) {
        if (!select_flags(cell, unit))
            return NULL;
        unit->raw = select_rows(cell, unit->raw);
        unit->table = select_rows(cell, unit->table);
        if (unit->domain_table)
            unit->domain_table = select_rows(cell, unit->domain_table);
        if (!unit->raw || !unit->table || (from->domain_table && !unit->domain_table) ||
            !drop_imputed(cell, unit))
            return NULL;
    }
    return unit;
}

static bool copy_view(struct cell *cell, const struct view *from, struct view *parent,
                      bool is_divided, struct view *to)
{
    *to = *from;
    to->parent = parent;
    is_divided = is_divided && (!from->data || node_is_null(from->data));
    cell->has_legends |= to->legend_count > 0;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        cell->has_scales |= to->scales[i] != NULL;
        to->scales[i] = NULL;
    }
    if (is_divided && !(to->table = select_rows(cell, from->table)))
        return false;
    if (from->unit && !(to->unit = copy_unit(cell, from->unit, to, is_divided)))
        return false;
    if (from->facet) {
        to->facet = arena_alloc(cell->context->arena, sizeof *to->facet);
        if (!to->facet ||
            !(to->facet->source = copy_unit(cell, from->facet->source, to, is_divided)))
            return false;
    }
    to->children = arena_array(cell->context->arena, from->child_count, sizeof *to->children);
    if (!to->children)
        return from->child_count == 0;
    for (size_t i = 0; i < from->child_count; i++) {
        if (!copy_view(cell, &from->children[i], to, is_divided, &to->children[i]))
            return false;
    }
    return true;
}

static bool has_legend(const struct view *view, enum channel_id id)
{
    for (size_t i = 0; i < view->legend_count; i++) {
        if (view->legends[i].channel == id)
            return true;
    }
    return false;
}

/* Of the legends that a cell would have if it were the whole figure, those that the pattern kept
 * for itself. */
static void keep_own_legends(const struct view *pattern, struct view *view)
{
    size_t count = 0;
    for (size_t i = 0; i < view->legend_count; i++) {
        if (has_legend(pattern, view->legends[i].channel))
            view->legends[count++] = view->legends[i];
    }
    view->legend_count = count;
    for (size_t i = 0; i < view->child_count; i++)
        keep_own_legends(&pattern->children[i], &view->children[i]);
}

static void clear_legends(struct view *view)
{
    view->legends = NULL;
    view->legend_count = 0;
    for (size_t i = 0; i < view->child_count; i++)
        clear_legends(&view->children[i]);
}

/* Vega-Lite moves a facet down to behind the transforms of a single mark, but not a facet in one.
 */
static bool is_forked(const struct view *facet)
{
    const struct view *view = &facet->children[0];
    while (facet->parent && facet->parent->kind != VIEW_FACET)
        facet = facet->parent;
    while (view->child_count == 1 && view->kind != VIEW_FACET)
        view = &view->children[0];
    return facet->parent || !view->unit;
}

struct view *facet_make_cell(struct view *view, struct facet_cells *cells, size_t index,
                             struct context *context)
{
    struct view *copy = arena_alloc(context->arena, sizeof *copy), *pattern = &view->children[0];
    struct cell cell = {
        .cells = cells, .index = index, .context = context, .is_forked = is_forked(view)};
    if (!copy || !copy_view(&cell, pattern, view, true, copy))
        return NULL;
    if (cell.has_scales && !scale_resolve_cell(copy, context))
        return NULL;
    clear_legends(copy);
    if (!cell.has_legends)
        return copy;
    if (!legend_collect_all(copy, context))
        return NULL;
    keep_own_legends(pattern, copy);
    return copy;
}
