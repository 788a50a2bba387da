/*
 * Fields by the numbers of their columns.
 */
#include "charts/read/field_index.h"

bool field_index_find(const struct table *table, const char *name, struct arena *arena,
                      struct field_index *index)
{
    struct field field;
    if (!table_find_field(table, name, arena, &field))
        return false;
    *index = (struct field_index){
        .name = field.name,
        .column = field.column ? (size_t)(field.column - table->columns) + 1 : 0,
        .path = field.path,
        .path_count = field.path_count};
    return true;
}

struct field field_index_in(const struct field_index *index, const struct table *table)
{
    return (struct field){.name = index->name,
                          .column = index->column ? &table->columns[index->column - 1] : NULL,
                          .path = index->path,
                          .path_count = index->path_count};
}

struct value field_index_value(const struct field_index *index, const struct table *table,
                               size_t row)
{
    const struct field field = field_index_in(index, table);
    return field_value(&field, row);
}
