/* What the files of the module share: how values become a column. */
#ifndef DATA_TABLE_INTERNAL_H
#define DATA_TABLE_INTERNAL_H

#include "data/table.h"

/*
 * A column of the narrowest type that holds the values, in the arena; a COLUMN_VALUE borrows them.
 * Texts must be interned already. False when memory is out.
 */
bool column_pack(struct column *column, const char *name, const struct value *values, size_t count,
                 struct arena *arena);

/* The type of a column that holds only values of that type. */
enum column_type column_type_for(enum value_type type);

#endif
