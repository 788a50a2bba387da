/*
 * Where in a table a field is, by the number of its column: once found, it holds for all tables
 * with the same columns, such as the parts that the cells of a facet have.
 */
#ifndef CHARTS_READ_FIELD_INDEX_H
#define CHARTS_READ_FIELD_INDEX_H

#include <stdbool.h>
#include <stddef.h>

#include "data/table.h"

struct field_index {
    const char *name;        /* as written */
    size_t column;           /* from 1 on; 0: no row has it */
    const char *const *path; /* the keys below the column */
    size_t path_count;
};

/* Finds a field as table_find_field() does. False when memory is out. */
bool field_index_find(const struct table *table, const char *name, struct arena *arena,
                      struct field_index *index);

/* The field in a table with the columns of that where it was found. */
struct field field_index_in(const struct field_index *index, const struct table *table);

/* The value in that row of such a table; undefined when no row has the field. */
struct value field_index_value(const struct field_index *index, const struct table *table,
                               size_t row);

#endif
