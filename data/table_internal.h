/* What the files of the module share: how values become a column. */
#ifndef DATA_TABLE_INTERNAL_H
#define DATA_TABLE_INTERNAL_H

#include "data/table.h"

/*
 * Makes the column one of the narrowest type that holds the values, which are copied into the
 * arena. intern NULL: texts are interned already. False when memory is out.
 */
bool column_pack(struct column *column, const struct value *values, size_t count,
                 struct intern *intern, struct arena *arena);

/* The type of a column that holds only values of that type. */
enum column_type column_type_for(enum value_type type);

#endif
