/*
 * Rows of a table by the values that they have in one or two fields: every row is looked at once,
 * however many groups there are.
 */
#ifndef CHARTS_RESOLVE_ROW_GROUPS_H
#define CHARTS_RESOLVE_ROW_GROUPS_H

#include <stddef.h>

#include "data/value.h"

struct arena;
struct table;

/* Distinct values that know their places. */
struct value_index;

/* The index of values, which it borrows. NULL when memory is out. */
struct value_index *value_index_new(const struct value *values, size_t count, struct arena *arena);

/* The place of a value; as many as there are when it is none of them. NaN equals nothing. */
size_t value_index_find(const struct value_index *index, struct value value);

/* What rows are grouped by: a field, and the values that have a group. */
struct row_division {
    const char *field;
    const struct value_index *values;
};

enum { ROW_DIVISIONS = 2 };

struct row_groups;

/*
 * Groups the rows of a table by up to ROW_DIVISIONS divisions. A field that no row has divides
 * nothing: all rows have each of its values. NULL when memory is out.
 */
struct row_groups *row_groups_new(const struct table *table, const struct row_division *divisions,
                                  size_t count, struct arena *arena);

/* The rows, in order, of a group: places has that of its value in each division. *count of them. */
const size_t *row_groups_rows(const struct row_groups *groups, const size_t *places, size_t *count);

/* Whether all rows are in every group. */
bool row_groups_are_one(const struct row_groups *groups);

#endif
