/*
 * The folders below which files may be read that a spec, or the fingerprint of a picture, names.
 */
#ifndef LIBRARY_ROOTS_H
#define LIBRARY_ROOTS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct burin_options;

struct roots {
    const char **folders;
    size_t count;
};

/* Those that the options give, else the working directory, the spec's folder and the base that is
 * given; "/" only when it is given. Borrowed from options and folder, the list is in the arena.
 * False when memory is out. */
bool roots_list(const struct burin_options *options, const char *folder, struct arena *arena,
                struct roots *roots);

#endif
