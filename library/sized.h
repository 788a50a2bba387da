/*
 * Structs of the interface that begin with their size, as the caller knows it: what is newer than
 * the caller is left out on the way there, and is zero on the way here.
 */
#ifndef LIBRARY_SIZED_H
#define LIBRARY_SIZED_H

#include <stdbool.h>
#include <string.h>

/* Fills in what the caller has room for. own has the caller's size already. False for a size that
 * is none. */
static inline bool sized_give(void *given, size_t given_size, const void *own, size_t own_size)
{
    if (given_size < sizeof(size_t))
        return false;
    memcpy(given, own, given_size < own_size ? given_size : own_size);
    return true;
}

/* Reads what the caller knows into own, which is zero. False likewise. */
static inline bool sized_take(void *own, size_t own_size, const void *given)
{
    size_t given_size;
    memcpy(&given_size, given, sizeof given_size);
    if (given_size < sizeof(size_t))
        return false;
    memcpy(own, given, given_size < own_size ? given_size : own_size);
    return true;
}

#endif
