/*
 * Grouping rows: their groups are counted, then filled.
 */
#include "charts/resolve/row_groups.h"

#include "base/arena.h"
#include "data/table.h"

struct value_index {
    const struct value *values;
    size_t count;
    size_t *slots; /* place + 1, by the hash of the value; 0: free */
    size_t mask;
};

struct value_index *value_index_new(const struct value *values, size_t count, struct arena *arena)
{
    struct value_index *index = arena_alloc(arena, sizeof *index);
    size_t slot_count = 4;
    while (slot_count < 2 * count)
        slot_count *= 2;
    size_t *slots = arena_array(arena, slot_count, sizeof *slots);
    if (!index || !slots)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t slot = value_hash(values[i]) & (slot_count - 1);
        while (slots[slot])
            slot = (slot + 1) & (slot_count - 1);
        slots[slot] = i + 1;
    }
    *index = (struct value_index){values, count, slots, slot_count - 1};
    return index;
}

size_t value_index_find(const struct value_index *index, struct value value)
{
    for (size_t slot = value_hash(value) & index->mask; index->slots[slot];
         slot = (slot + 1) & index->mask) {
        size_t place = index->slots[slot] - 1;
        if (value_equals(index->values[place], value))
            return place;
    }
    return index->count;
}

/* A division of one table: its field there. */
struct division {
    struct field field;
    const struct value_index *values;
    size_t count; /* of groups: 1 where no row has the field */
};

struct row_groups {
    struct division divisions[ROW_DIVISIONS];
    size_t division_count;
    size_t *rows;   /* group by group */
    size_t *starts; /* of each group in rows, and the end of the last */
};

/* The group of a row, or the number of groups: it is in none. */
static size_t group_of_row(const struct row_groups *groups, size_t row, size_t group_count)
{
    size_t group = 0;
    for (size_t i = 0; i < groups->division_count; i++) {
        const struct division *division = &groups->divisions[i];
        size_t place = 0;
        if (division->field.column)
            place = value_index_find(division->values, field_value(&division->field, row));
        if (place == division->count)
            return group_count;
        group = group * division->count + place;
    }
    return group;
}

static bool find_divisions(struct row_groups *groups, const struct table *table,
                           const struct row_division *divisions, struct arena *arena)
{
    for (size_t i = 0; i < groups->division_count; i++) {
        struct division *division = &groups->divisions[i];
        if (!table_find_field(table, divisions[i].field, arena, &division->field))
            return false;
        division->values = divisions[i].values;
        division->count = division->field.column ? division->values->count : 1;
    }
    return true;
}

static bool fill(struct row_groups *groups, const struct table *table, struct arena *arena)
{
    size_t count = 1;
    for (size_t i = 0; i < groups->division_count; i++)
        count *= groups->divisions[i].count;
    size_t *group_of = arena_array(arena, table->row_count, sizeof *group_of);
    groups->rows = arena_array(arena, table->row_count + 1, sizeof *groups->rows);
    groups->starts = arena_array(arena, count + 2, sizeof *groups->starts);
    if ((!group_of && table->row_count) || !groups->rows || !groups->starts)
        return false;
    size_t *starts = groups->starts + 1; /* while they are filled: where the next row goes */
    for (size_t row = 0; row < table->row_count; row++) {
        group_of[row] = group_of_row(groups, row, count);
        if (group_of[row] < count)
            starts[group_of[row] + 1]++;
    }
    for (size_t group = 0; group < count; group++)
        starts[group + 1] += starts[group];
    for (size_t row = 0; row < table->row_count; row++) {
        if (group_of[row] < count)
            groups->rows[starts[group_of[row]]++] = row;
    }
    return true;
}

struct row_groups *row_groups_new(const struct table *table, const struct row_division *divisions,
                                  size_t count, struct arena *arena)
{
    struct row_groups *groups = arena_alloc(arena, sizeof *groups);
    if (!groups)
        return NULL;
    groups->division_count = count;
    return find_divisions(groups, table, divisions, arena) && fill(groups, table, arena) ? groups
                                                                                         : NULL;
}

const size_t *row_groups_rows(const struct row_groups *groups, const size_t *places, size_t *count)
{
    size_t group = 0;
    for (size_t i = 0; i < groups->division_count; i++) {
        const struct division *division = &groups->divisions[i];
        group = group * division->count + (division->field.column ? places[i] : 0);
    }
    *count = groups->starts[group + 1] - groups->starts[group];
    return groups->rows + groups->starts[group];
}

bool row_groups_are_one(const struct row_groups *groups)
{
    for (size_t i = 0; i < groups->division_count; i++) {
        if (groups->divisions[i].field.column)
            return false;
    }
    return true;
}
