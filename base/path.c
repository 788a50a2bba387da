/*
 * Paths taken apart and put together, as text.
 */
#include "base/path.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *path_folder(const char *path, struct arena *arena)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

static bool is_here(const char *folder)
{
    return !folder[0] || strcmp(folder, ".") == 0;
}

const char *path_join_folder(const char *folder, const char *path, struct arena *arena)
{
    if (path[0] == '/' || is_here(folder))
        return path;
    size_t length = strlen(folder);
    return arena_format(arena, "%s%s%s", folder, folder[length - 1] == '/' ? "" : "/", path);
}

/* The part of path after folder and its slash, or NULL. */
static const char *part_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    while (length > 0 && folder[length - 1] == '/')
        length--;
    bool is_below = length > 0 && strncmp(path, folder, length) == 0 && path[length] == '/';
    if (!is_below)
        return NULL;
    const char *part = path + length;
    return part + strspn(part, "/");
}

/* Both absolute and without "." and "..". */
static const char *way_between(const char *path, const char *folder, struct arena *arena)
{
    size_t common = 0;
    for (size_t i = 1;; i++) { /* at the ends of names that both have */
        bool folder_ends = folder[i] == '/' || !folder[i];
        if (folder_ends && path[i] == '/')
            common = i;
        if (path[i] != folder[i] || !path[i])
            break;
    }
    if (common == 0)
        return arena_copy(arena, path_name(path), strlen(path_name(path)));
    size_t up = 0;
    for (const char *at = folder + common; *at; at++)
        up += *at == '/';
    const char *way = path + common + 1;
    for (; way && up > 0; up--)
        way = arena_format(arena, "../%s", way);
    return way == path + common + 1 ? arena_copy(arena, way, strlen(way)) : way;
}

const char *path_relative(const char *path, const char *folder, struct arena *arena)
{
    const char *below = part_below(path, folder);
    if (path[0] != '/' && is_here(folder))
        below = path;
    while (below && strncmp(below, "./", 2) == 0)
        below += 2;
    if (below && below[0])
        return arena_copy(arena, below, strlen(below));
    char *from = g_canonicalize_filename(is_here(folder) ? "." : folder, NULL);
    char *to = g_canonicalize_filename(path, NULL);
    const char *way = way_between(to, from, arena);
    g_free(to);
    g_free(from);
    return way;
}
