/*
 * Files and folders for tests. Everything here fails the test when it can't be done.
 */
#ifndef TESTS_SUPPORT_FILES_H
#define TESTS_SUPPORT_FILES_H

#include <stdbool.h>
#include <stddef.h>

/* A new empty folder below $TMPDIR or /tmp. folder_remove() deletes it with all that is in it. Free
 * the path with free(). */
char *folder_new(void);
void folder_remove(char *folder);

/* How many entries a folder has. */
size_t folder_count(const char *folder);

/* "folder/name", freed with free(). */
char *path_join(const char *folder, const char *name);

void file_write(const char *path, const void *bytes, size_t length);

/* The bytes and a zero after them, freed with free(). */
char *file_read(const char *path, size_t *length);
bool file_exists(const char *path);

/* The paths that match any of the patterns (shell wildcards, below the sources), sorted for each
 * pattern. */
struct paths {
    char **items;
    size_t count;
};

struct paths paths_matching(const char *const *patterns); /* ends with NULL */
void paths_free(struct paths *paths);

#endif
