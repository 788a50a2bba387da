/*
 * Paths of files as text. Nothing here looks at the file system.
 */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stdbool.h>

struct arena;

/* The folder of a path: ".", for a bare name and for "-"; "/" for what lies in the root. In the
 * arena or static; NULL when memory is out. */
const char *path_folder(const char *path, struct arena *arena);

/* What comes after the last slash. Borrowed from path. */
const char *path_name(const char *path);

/* A path below a folder: path itself when it is absolute or the folder is "." or empty. In the
 * arena or borrowed; NULL when memory is out. */
const char *path_join_folder(const char *folder, const char *path, struct arena *arena);

/*
 * How to name path from folder, so that the name stays true when the tree that holds both lies
 * elsewhere: what path_join_folder() joined comes apart again, of other paths that have a folder in
 * common the way there ("../themes/house.json"), of all others the bare name. Relative paths start
 * at the working directory; links are not followed. In the arena; NULL when memory is out.
 */
const char *path_relative(const char *path, const char *folder, struct arena *arena);

#endif
