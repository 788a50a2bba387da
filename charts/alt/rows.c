/*
 * The rows of a chart: their numbers, their places, and groups of them that belong together.
 */
#include <math.h>
#include <stdlib.h>

#include "base/budget.h"
#include "charts/alt/alt_internal.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/scale/scale.h"
#include "data/table.h"

size_t alt_chart_rows(const struct alt_chart *chart)
{
    return chart->unit->table ? chart->unit->table->row_count : 0;
}

bool alt_chart_draws(const struct alt_chart *chart, size_t row)
{
    return !(chart->unit->invalid_rows && chart->unit->invalid_rows[row]);
}

bool alt_chart_number(const struct alt_chart *chart, size_t row, double *number)
{
    if (!chart->measure.def || !alt_chart_draws(chart, row))
        return false;
    struct value value = channel_def_value(chart->measure.def, chart->unit->table, row);
    *number = value_to_number(value);
    return value_is_valid(value) && isfinite(*number);
}

/* --- groups of rows ----------------------------------------------------------------------------
 */

static int compare_keys(const struct alt_group *a, const struct alt_group *b)
{
    int order = 0;
    for (size_t i = 0; i < ALT_KEY_PARTS && order == 0; i++) {
        if (a->key[i].type != b->key[i].type)
            order = a->key[i].type < b->key[i].type ? -1 : 1;
        else
            order = value_compare(a->key[i], b->key[i]);
    }
    return order;
}

static int compare_groups(const void *left, const void *right)
{
    const struct alt_group *a = left, *b = right;
    int order = compare_keys(a, b);
    return order ? order : (a->first > b->first) - (a->first < b->first);
}

static int compare_first(const void *left, const void *right)
{
    const struct alt_group *a = left, *b = right;
    return (a->first > b->first) - (a->first < b->first);
}

static struct alt_group group_of_row(const struct alt_chart *chart, unsigned by, size_t row)
{
    const struct table *table = chart->unit->table;
    struct alt_group group = {.first = row, .start = row, .end = row, .count = 1};
    if ((by & ALT_BY_DIMENSION) && chart->dimension.def)
        group.key[0] = channel_def_value(chart->dimension.def, table, row);
    if ((by & ALT_BY_SERIES) && chart->series.def)
        group.key[1] = channel_def_value(chart->series.def, table, row);
    for (size_t i = 0; (by & ALT_BY_FACETS) && i < chart->facet_count; i++) {
        const struct column *column = table_column(table, chart->facets[i].def->name);
        group.key[2 + i] = column ? column_value(column, row) : (struct value){0};
    }
    return group;
}

/* Where a row lies along the dimension. */
static double order_of_row(const struct alt_chart *chart, size_t row)
{
    const struct alt_field *field = &chart->dimension;
    if (!field->def)
        return (double)row;
    struct value value = channel_def_value(field->def, chart->unit->table, row);
    return field->scale && scale_is_discrete(field->scale)
               ? (double)scale_domain_index(field->scale, value)
               : value_to_number(value);
}

static void add_to_group(struct alt_group *group, const struct alt_group *row)
{
    group->sum += row->sum;
    group->count++;
    if (row->order < group->order) {
        group->order = row->order;
        group->start = row->first;
    }
    if (row->order > group->last_order) {
        group->last_order = row->order;
        group->end = row->first;
    }
}

/* Rows with a number, in groups in the order of their first rows. */
struct alt_groups alt_groups_find(const struct alt_chart *chart, unsigned by)
{
    enum { ROW_STEPS = 200 };
    struct arena *arena = chart->alt->context->arena;
    size_t count = alt_chart_rows(chart), used = 0;
    struct alt_groups groups = {0};
    struct alt_group *items = budget_work(arena_budget(arena), ROW_STEPS * (double)count)
                                  ? arena_array(arena, count + 1, sizeof *items)
                                  : NULL;
    if (!items) {
        chart->alt->failed = true;
        return groups;
    }
    for (size_t row = 0; row < count; row++) {
        double number;
        if (!alt_chart_number(chart, row, &number))
            continue;
        items[used] = group_of_row(chart, by, row);
        items[used].order = items[used].last_order = order_of_row(chart, row);
        items[used++].sum = number;
    }
    qsort(items, used, sizeof *items, compare_groups);
    for (size_t i = 0; i < used; i++) {
        struct alt_group *last = groups.count ? &items[groups.count - 1] : NULL;
        if (last && compare_keys(last, &items[i]) == 0) {
            add_to_group(last, &items[i]);
        } else {
            items[groups.count++] = items[i];
        }
    }
    qsort(items, groups.count, sizeof *items, compare_first);
    groups.items = items;
    return groups;
}

/* --- where a row is ----------------------------------------------------------------------------
 */

static const char *add_place(struct alt *alt, const char *place, const char *part)
{
    struct context *context = alt->context;
    if (!*part || !*place)
        return *part ? part : place;
    const char *text =
        arena_format(context->arena, "%s%s%s", place, alt->language->phrases[PHRASE_PLACE], part);
    alt->failed |= !text;
    return text ? text : "";
}

const char *alt_chart_place(const struct alt_chart *chart, size_t row, bool has_series)
{
    struct alt *alt = chart->alt;
    const struct unit *unit = chart->unit;
    const char *place = "";
    if (has_series && chart->series.def)
        place = add_place(alt, place, alt_field_row(alt, &chart->series, unit, row));
    if (chart->dimension.def)
        place = add_place(alt, place, alt_field_row(alt, &chart->dimension, unit, row));
    if (unit->mark->chart == CHART_TILE && chart->dimension.id == CHANNEL_Y) {
        struct alt_field other;
        if (chart->measure.id != CHANNEL_X && alt_field_find(alt, unit, CHANNEL_X, &other))
            place = add_place(alt, place, alt_field_row(alt, &other, unit, row));
    }
    for (size_t i = 0; i < chart->facet_count; i++) {
        const struct column *column = table_column(unit->table, chart->facets[i].def->name);
        if (column)
            place = add_place(alt, place,
                              alt_field_value(alt, &chart->facets[i], column_value(column, row)));
    }
    return place;
}
