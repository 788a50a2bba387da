/* One hash for the tables that look text up: FNV-1a, folded to the width of size_t. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

static inline size_t hash_bytes(const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * UINT64_C(1099511628211);
    return (size_t)(hash ^
                    hash >> 32); /* a table's mask sees the low bits only: mix the high ones in */
}

#endif
