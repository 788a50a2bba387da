/*
 * The rows of a chart: their numbers, their places, and groups of them that belong together.
 */
#include <math.h>

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

static bool same_keys(const struct alt_group *a, const struct alt_group *b)
{
    for (size_t i = 0; i < ALT_KEY_PARTS; i++) {
        if (a->key[i].type != b->key[i].type || value_compare(a->key[i], b->key[i]) != 0)
            return false;
    }
    return true;
}

static size_t hash_keys(const struct alt_group *group)
{
    size_t hash = 0;
    for (size_t i = 0; i < ALT_KEY_PARTS; i++)
        hash = hash * 31 + (value_is_valid(group->key[i]) ? value_hash(group->key[i]) : 0);
    return hash;
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

/* Groups while rows are added. */
struct grouping {
    struct alt_groups groups;
    size_t *slots; /* numbers of groups, from 1 on; by the hash of their keys */
    size_t mask;
};

static bool begin_grouping(struct grouping *grouping, size_t count, struct arena *arena)
{
    enum { ROW_STEPS = 200 };
    size_t slots = 16;
    while (slots < 2 * count)
        slots *= 2;
    if (!budget_work(arena_budget(arena), ROW_STEPS * (double)count))
        return false;
    grouping->mask = slots - 1;
    grouping->slots = arena_array(arena, slots, sizeof *grouping->slots);
    grouping->groups.items = arena_array(arena, count + 1, sizeof *grouping->groups.items);
    return grouping->slots && grouping->groups.items;
}

static void add_row(struct grouping *grouping, const struct alt_group *row)
{
    struct alt_groups *groups = &grouping->groups;
    size_t slot = hash_keys(row) & grouping->mask;
    while (grouping->slots[slot] > 0) {
        struct alt_group *group = &groups->items[grouping->slots[slot] - 1];
        if (same_keys(group, row)) {
            add_to_group(group, row);
            return;
        }
        slot = (slot + 1) & grouping->mask;
    }
    groups->items[groups->count++] = *row;
    grouping->slots[slot] = groups->count;
}

/* Rows with a number, in groups in the order of their first rows. */
struct alt_groups alt_groups_find(const struct alt_chart *chart, unsigned by)
{
    struct grouping grouping = {.mask = 0};
    size_t count = alt_chart_rows(chart);
    if (!begin_grouping(&grouping, count, chart->alt->context->arena)) {
        chart->alt->failed = true;
        return (struct alt_groups){0};
    }
    for (size_t row = 0; row < count; row++) {
        double number;
        if (!alt_chart_number(chart, row, &number))
            continue;
        struct alt_group own = group_of_row(chart, by, row);
        own.order = own.last_order = order_of_row(chart, row);
        own.sum = number;
        add_row(&grouping, &own);
    }
    return grouping.groups;
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
