/*
 * Names in a fixed order, for tables that others list.
 */
#ifndef BASE_NAME_TABLE_H
#define BASE_NAME_TABLE_H

#include <stddef.h>

struct name_table {
    const char *const *names;
    size_t count;
};

#endif
