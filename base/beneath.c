/*
 * The way to a file, checked, and gone once more without links.
 */
#define _GNU_SOURCE /* O_PATH */
#include "base/beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef O_PATH /* Linux: folders that may be passed but not listed */
#define O_PATH O_RDONLY
#endif

enum {
    LINKS = 40, /* as many as Linux follows */
    TRIES = 100 /* links that are changed all the time */
};

/* --- roots ---------------------------------------------------------------------------------- */

struct root {
    char *path; /* without links; "" is the root of the file system */
    int descriptor;
};

struct roots {
    struct root *items;
    size_t count;
};

static void close_roots(struct roots *roots)
{
    for (size_t i = 0; i < roots->count; i++) {
        free(roots->items[i].path);
        close(roots->items[i].descriptor);
    }
    free(roots->items);
}

/* The path is that of the folder that was opened, or there is no root. */
static bool open_root(const char *folder, struct root *root)
{
    struct stat opened, named;
    root->descriptor = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root->descriptor < 0)
        return false;
    root->path = realpath(folder, NULL);
    if (root->path && fstat(root->descriptor, &opened) == 0 && stat(root->path, &named) == 0 &&
        opened.st_dev == named.st_dev && opened.st_ino == named.st_ino) {
        if (strcmp(root->path, "/") == 0)
            root->path[0] = '\0';
        return true;
    }
    free(root->path);
    close(root->descriptor);
    return false;
}

static bool open_roots(const char *const *folders, size_t count, struct roots *roots)
{
    *roots = (struct roots){.items = calloc(count + 1, sizeof *roots->items)};
    for (size_t i = 0; roots->items && i < count; i++)
        roots->count += open_root(folders[i], &roots->items[roots->count]);
    return roots->items != NULL;
}

static bool is_at_or_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && (path[length] == '/' || !path[length]);
}

static bool is_inside(const struct roots *roots, const char *path)
{
    for (size_t i = 0; i < roots->count; i++) {
        if (is_at_or_below(path, roots->items[i].path))
            return true;
    }
    return false;
}

/* Below a root, or above one. */
static bool is_known(const struct roots *roots, const char *path)
{
    for (size_t i = 0; i < roots->count; i++) {
        const char *root = roots->items[i].path;
        if (is_at_or_below(path, root) || is_at_or_below(root, path))
            return true;
    }
    return false;
}

/* --- the way -------------------------------------------------------------------------------- */

struct walk {
    const struct roots *roots;
    char path[PATH_MAX]; /* of what was passed, absolute and without links; "" is "/" */
    size_t length;
    int links, problem;
};

static bool stop(struct walk *walk, int problem)
{
    walk->problem = problem;
    return false;
}

static void go_to(struct walk *walk, size_t length)
{
    walk->length = length;
    walk->path[length] = '\0';
}

/* What isn't there has nothing above it either. */
static bool go_up(struct walk *walk)
{
    struct stat status;
    if (is_inside(walk->roots, walk->path) && walk->length > 0) {
        if (lstat(walk->path, &status) != 0)
            return stop(walk, errno);
        if (!S_ISDIR(status.st_mode))
            return stop(walk, ENOTDIR);
    }
    const char *slash = strrchr(walk->path, '/');
    go_to(walk, slash ? (size_t)(slash - walk->path) : 0);
    return true;
}

static bool follow(struct walk *walk, const char *way);

static bool go_down(struct walk *walk, const char *name, size_t length)
{
    char target[PATH_MAX];
    size_t before = walk->length;
    if (before + 1 + length >= sizeof walk->path)
        return stop(walk, ENAMETOOLONG);
    walk->path[before] = '/';
    memcpy(walk->path + before + 1, name, length);
    go_to(walk, before + 1 + length);
    ssize_t count = readlink(walk->path, target, sizeof target - 1);
    if (count < 0)
        return is_known(walk->roots, walk->path) || stop(walk, BENEATH_OUTSIDE);
    if (++walk->links > LINKS)
        return stop(walk, is_inside(walk->roots, walk->path) ? ELOOP : BENEATH_OUTSIDE);
    target[count] = '\0';
    go_to(walk, before);
    return follow(walk, target);
}

static bool follow(struct walk *walk, const char *way)
{
    if (way[0] == '/')
        go_to(walk, 0);
    while (*(way += strspn(way, "/"))) {
        size_t length = strcspn(way, "/");
        bool is_dot = length == 1 && way[0] == '.';
        bool is_up = length == 2 && way[0] == '.' && way[1] == '.';
        if (!is_dot && !(is_up ? go_up(walk) : go_down(walk, way, length)))
            return false;
        way += length;
    }
    return true;
}

/* Where a way starts is named by who calls, and followed wherever it leads. */
static bool start_at(struct walk *walk, const char *start, const struct roots *roots)
{
    char *path = realpath(start && start[0] ? start : ".", NULL);
    size_t length = path ? strlen(path) : 0;
    bool fits = path && length < sizeof walk->path;
    walk->roots = roots;
    walk->links = 0;
    go_to(walk, 0);
    if (fits && strcmp(path, "/") != 0) {
        memcpy(walk->path, path, length);
        go_to(walk, length);
    }
    free(path);
    return fits || stop(walk, errno == ENOMEM ? ENOMEM : ENOENT);
}

/* --- opening -------------------------------------------------------------------------------- */

static int open_file(int folder, const char *name, int *problem)
{
    struct stat status;
    int descriptor = -1;
    /* No pipe or device is opened: that may wait, or do something. */
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        *problem = errno;
    else if (S_ISLNK(status.st_mode))
        *problem = ELOOP;
    else if (!S_ISREG(status.st_mode))
        *problem = S_ISDIR(status.st_mode) ? EISDIR : BENEATH_NOT_REGULAR;
    else if ((descriptor = openat(folder, name,
                                  O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) < 0)
        *problem = errno;
    else if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        *problem = BENEATH_NOT_REGULAR;
        close(descriptor);
        descriptor = -1;
    }
    return descriptor;
}

/* way: below the root, without links. It is cut into its names. */
static int open_below(const struct root *root, char *way, int *problem)
{
    int folder = dup(root->descriptor);
    char *slash;
    for (way += strspn(way, "/"); folder >= 0 && (slash = strchr(way, '/')); way = slash + 1) {
        *slash = '\0';
        int next = openat(folder, way, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        int error = errno;
        close(folder);
        folder = next;
        errno = error;
    }
    if (folder < 0) {
        *problem = errno;
        return -1;
    }
    int descriptor = *way ? open_file(folder, way, problem) : -1;
    if (!*way)
        *problem = EISDIR;
    close(folder);
    return descriptor;
}

static int open_once(const char *start, const char *path, const struct roots *roots, int *problem)
{
    struct walk walk;
    *problem = 0;
    if (!start_at(&walk, start, roots) || !follow(&walk, path)) {
        *problem = walk.problem;
        return -1;
    }
    for (size_t i = 0; i < roots->count; i++) {
        if (is_at_or_below(walk.path, roots->items[i].path))
            return open_below(&roots->items[i], walk.path + strlen(roots->items[i].path), problem);
    }
    *problem = BENEATH_OUTSIDE;
    return -1;
}

int beneath_open(const char *start, const char *path, const char *const *roots, size_t root_count,
                 int *problem)
{
    struct roots opened;
    int descriptor = -1;
    *problem = ENOMEM;
    if (!open_roots(roots, root_count, &opened))
        return -1;
    /* A link where there was none a moment ago: the way is another one now. */
    for (int i = 0; i < TRIES; i++) {
        descriptor = open_once(start, path, &opened, problem);
        if (descriptor >= 0 || (*problem != ELOOP && *problem != ENOTDIR))
            break;
    }
    close_roots(&opened);
    return descriptor;
}

bool beneath_has_folder(const char *start, const char *path, const char *const *roots,
                        size_t root_count)
{
    struct roots opened;
    struct walk walk;
    if (!open_roots(roots, root_count, &opened))
        return false;
    bool has =
        start_at(&walk, start, &opened) && follow(&walk, path) && is_inside(&opened, walk.path);
    close_roots(&opened);
    return has;
}

bool beneath_is_everything(const char *folder)
{
    struct stat one, other;
    return stat(folder, &one) == 0 && stat("/", &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}
