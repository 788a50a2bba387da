/*
 * Files below folders, whatever the links on the way to them lead to, and whoever changes these
 * links meanwhile. What is read is what was checked.
 */
#ifndef BASE_BENEATH_H
#define BASE_BENEATH_H

#include <stdbool.h>
#include <stddef.h>

/* Why a file can't be opened, besides the numbers of errno. */
enum {
    BENEATH_OUTSIDE = -1,    /* it isn't below the roots; whether it is there isn't looked at */
    BENEATH_NOT_REGULAR = -2 /* a pipe or a device */
};

/*
 * Opens a regular file for reading: path, which starts at the folder start ("" or NULL: the working
 * directory) unless it is absolute. It must lie below one of the roots (folders; those that can't
 * be opened don't count). Returns a descriptor, which the caller closes; or -1 and *problem.
 *
 * The way is followed link by link, and no further than a folder that is neither below a root nor
 * above one: outside, a file that is there, one that isn't and one that may not be read are the
 * same. Then it is gone again from the root, now without links: one that was put there since is an
 * error. (openat2() with RESOLVE_BENEATH would do that last part in one call, but Linux alone has
 * it; and it lets no link lead from one root into another.)
 */
int beneath_open(const char *start, const char *path, const char *const *roots, size_t root_count,
                 int *problem);

/* Whether a folder is one of the roots or lies below one. */
bool beneath_has_folder(const char *start, const char *path, const char *const *roots,
                        size_t root_count);

/* Whether the folder is the root of the file system, by whatever name. */
bool beneath_is_everything(const char *folder);

#endif
