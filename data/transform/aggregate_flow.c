/*
 * Aggregation piece by piece: the groups of a piece are found as those of a table, then each is
 * looked up among all by the texts of its values. Texts of pieces are gone with them; those of
 * groups are the figure's.
 */
#include "data/transform/aggregate_flow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "base/number.h"
#include "data/transform/aggregate_internal.h"
#include "data/transform/names.h"

enum { FIRST_GROUPS = 64, MANY_ROWS = 1 << 16 };

struct aggregate_flow {
    const struct aggregate_params *params;
    struct transform_context context; /* of what stays */
    struct table_builder *first;      /* the first row of each group */
    struct flowed_cells cells;
    size_t row_count;
    const char *source;
    const char **keys; /* interned: so many as there are fields to group by, for each group */
    size_t capacity;   /* of groups */
    size_t *slots;     /* twice as many: of a group, + 1; 0: free */
};

bool aggregate_may_flow(const struct aggregate_params *params)
{
    for (size_t i = 0; i < params->count; i++) {
        enum aggregate_op op = params->fields[i].op;
        const struct aggregate_rule *rule = &aggregate_rules[op];
        if (rule->is_row || (op != AGGREGATE_COUNT && params->fields[i].field && !rule->result))
            return false;
    }
    return !params->is_join;
}

bool aggregate_is_summing(enum aggregate_op op)
{
    return aggregate_rules[op].add && !aggregate_rules[op].is_extreme;
}

struct aggregate_flow *aggregate_flow_new(const struct aggregate_params *params,
                                          const struct transform_context *context)
{
    struct aggregate_flow *flow = calloc(1, sizeof *flow);
    if (!flow)
        return NULL;
    flow->params = params;
    flow->context = *context;
    flow->first = table_builder_new(context->intern, context->diag);
    if (flow->first)
        return flow;
    free(flow);
    return NULL;
}

void aggregate_flow_free(struct aggregate_flow *flow)
{
    if (!flow)
        return;
    table_builder_free(flow->first);
    budget_free(flow->cells.cells);
    budget_free(flow->cells.rows);
    budget_free(flow->keys);
    budget_free(flow->slots);
    free(flow);
}

/* --- groups ---------------------------------------------------------------------------------- */

/* The text of a group's value, in the figure's own; NULL when memory is out. Of a column of dates
 * alone it is their number, which tells more. */
static const char *key_of(const struct field *field, size_t row,
                          const struct transform_context *context, struct intern *intern)
{
    char digits[NUMBER_TEXT_SIZE];
    struct value value = field_value(field, row);
    bool is_date = field->path_count == 0 && field->column->type == COLUMN_DATE;
    const char *text = digits;
    if (value.type == VALUE_NUMBER || is_date)
        number_write(digits, value.number);
    else
        text = value_to_local_text(value, context->zone, context->scratch);
    return text ? intern_text(intern, text, strlen(text)) : NULL;
}

static size_t hash_keys(const char *const *keys, size_t count)
{
    uint64_t hash = 1;
    for (size_t i = 0; i < count; i++) {
        hash = (hash ^ (uint64_t)(uintptr_t)keys[i]) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 32;
    }
    return (size_t)hash;
}

/* The slot of that group, or the free one where it belongs. */
static size_t *find_slot(const struct aggregate_flow *flow, const char *const *keys)
{
    size_t key_count = flow->params->groupby_count, mask = 2 * flow->capacity - 1;
    size_t at = hash_keys(keys, key_count) & mask;
    while (flow->slots[at] && memcmp(&flow->keys[(flow->slots[at] - 1) * key_count], keys,
                                     key_count * sizeof *keys) != 0)
        at = (at + 1) & mask;
    return &flow->slots[at];
}

/* Room for one group more. */
static bool reserve(struct aggregate_flow *flow)
{
    struct budget *budget = arena_budget(flow->context.arena);
    size_t key_count = flow->params->groupby_count, count = flow->cells.count;
    if (count < flow->capacity)
        return true;
    size_t capacity = flow->capacity ? 2 * flow->capacity : FIRST_GROUPS;
    const char **keys = budget_resize(budget, flow->keys, capacity * (key_count + 1), sizeof *keys);
    flow->keys = keys ? keys : flow->keys;
    size_t *rows = budget_resize(budget, flow->cells.rows, capacity, sizeof *rows);
    flow->cells.rows = rows ? rows : flow->cells.rows;
    struct cell *cells = budget_resize(budget, flow->cells.cells,
                                       capacity * (flow->params->count + 1), sizeof *cells);
    flow->cells.cells = cells ? cells : flow->cells.cells;
    size_t *slots = budget_array(budget, 2 * capacity, sizeof *slots);
    if (!keys || !rows || !cells || !slots) {
        budget_free(slots);
        return false;
    }
    budget_free(flow->slots);
    flow->slots = slots;
    flow->capacity = capacity;
    for (size_t i = 0; i < count; i++)
        *find_slot(flow, &flow->keys[i * key_count]) = i + 1;
    return true;
}

/* Nested values are gone with the piece. */
static bool keep_row(struct aggregate_flow *flow, const struct table *piece, size_t row)
{
    if (!table_builder_add_row(flow->first) || !table_builder_set_place(flow->first, piece, row))
        return false;
    for (size_t i = 0; i < piece->column_count; i++) {
        struct value value = column_value(&piece->columns[i], row);
        if (value_is_nested(value) || value.type == VALUE_REGEXP ||
            (value.type != VALUE_UNDEFINED &&
             !table_builder_set(flow->first, piece->columns[i].name, value)))
            return false;
    }
    return true;
}

static bool add_group(struct aggregate_flow *flow, const char *const *keys,
                      const struct table *piece, size_t row)
{
    size_t key_count = flow->params->groupby_count, field_count = flow->params->count;
    size_t number = flow->cells.count++;
    memcpy(&flow->keys[number * key_count], keys, key_count * sizeof *keys);
    memset(&flow->cells.cells[number * field_count], 0, field_count * sizeof(struct cell));
    flow->cells.rows[number] = 0;
    return keep_row(flow, piece, row);
}

/* A row of a piece. */
struct piece_row {
    const struct table *piece;
    size_t row;
    const struct transform_context *context;
};

/* One group of a piece among all. */
static bool find_group(struct aggregate_flow *flow, const struct field *groupby, const char **keys,
                       const struct piece_row *at, size_t *number)
{
    for (size_t i = 0; i < flow->params->groupby_count; i++) {
        keys[i] = key_of(&groupby[i], at->row, at->context, flow->context.intern);
        if (!keys[i])
            return false;
    }
    if (!reserve(flow))
        return false;
    size_t *slot = find_slot(flow, keys);
    if (*slot == 0) {
        *slot = flow->cells.count + 1;
        if (!add_group(flow, keys, at->piece, at->row))
            return false;
    }
    *number = *slot - 1;
    return true;
}

/* --- pieces ---------------------------------------------------------------------------------- */

/* The groups of a piece, and which they are among all. */
struct piece_groups {
    struct groups groups;
    size_t *numbers;
};

static bool add_field(struct aggregate_flow *flow, const struct piece_groups *own, size_t index,
                      const struct table *piece, const struct transform_context *context)
{
    const struct aggregate_field *request = &flow->params->fields[index];
    const struct aggregate_rule *rule = &aggregate_rules[request->op];
    size_t field_count = flow->params->count;
    struct field field;
    if (request->op == AGGREGATE_COUNT || !request->field)
        return true;
    if (!names_find_field(request->field, NULL, piece, context, &field))
        return false;
    struct cell *cells = flow->cells.cells + index;
    for (size_t row = 0; row < piece->row_count; row++)
        aggregate_add(rule, &cells[own->numbers[own->groups.of_row[row]] * field_count],
                      field_value(&field, row), row);
    /* The least and the greatest may be texts of the piece. */
    for (size_t i = 0; i < own->groups.count; i++) {
        struct value *best = &cells[own->numbers[i] * field_count].best;
        if (value_is_nested(*best))
            return false;
        if (best->type == VALUE_TEXT)
            best->text = intern_text(flow->context.intern, best->text, strlen(best->text));
        if (best->type == VALUE_TEXT && !best->text)
            return false;
    }
    return true;
}

static bool add_groups(struct aggregate_flow *flow, struct piece_groups *own,
                       const struct field *groupby, const struct table *piece,
                       const struct transform_context *context)
{
    const char **keys =
        arena_array(context->scratch, flow->params->groupby_count + 1, sizeof *keys);
    own->numbers = arena_array(context->scratch, own->groups.count + 1, sizeof *own->numbers);
    bool done = keys && own->numbers;
    for (size_t i = 0; done && i < own->groups.count; i++) {
        const struct piece_row at = {piece, own->groups.first_row[i], context};
        done = find_group(flow, groupby, keys, &at, &own->numbers[i]);
    }
    for (size_t row = 0; done && row < piece->row_count; row++)
        flow->cells.rows[own->numbers[own->groups.of_row[row]]]++;
    for (size_t i = 0; done && i < flow->params->count; i++)
        done = add_field(flow, own, i, piece, context);
    return done;
}

bool aggregate_flow_add(struct aggregate_flow *flow, const struct table *piece,
                        const struct transform_context *context)
{
    size_t field_count = flow->params->groupby_count;
    const struct field *groupby =
        names_find_fields(flow->params->groupby, field_count, NULL, piece, context);
    const struct group_keys keys = {groupby, field_count, GROUP_BY_TEXT};
    struct budget *budget = arena_budget(flow->context.arena);
    struct piece_groups own;
    flow->row_count += piece->row_count;
    flow->source = piece->source;
    if (!groupby ||
        !budget_work(budget, 8 * (double)flow->params->count * (double)piece->row_count) ||
        !groups_find(&own.groups, &keys, piece->row_count, context))
        return false;
    bool done = add_groups(flow, &own, groupby, piece, context);
    groups_free(&own.groups);
    /* What hardly reduces is quicker as a whole. */
    return done && (flow->row_count < MANY_ROWS || flow->cells.count < flow->row_count / 2);
}

const struct table *aggregate_flow_end(struct aggregate_flow *flow, const struct table **first,
                                       const struct transform_context *context)
{
    struct table *rows = table_builder_freeze(flow->first, context->tables);
    if (!rows)
        return NULL;
    rows->source = flow->source;
    *first = rows;
    return aggregate_finish(flow->params, rows, &flow->cells, context);
}
