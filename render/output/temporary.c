/*
 * A temporary file is locked as long as its writer lives: what has a name and no lock is litter.
 */
#define _GNU_SOURCE /* O_TMPFILE */
#include "render/output/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/path.h"

enum { NAMES = 1000 }; /* as many may write the same file at a time */

/* The name of the index-th who writes target: always the same, so that litter is found without a
 * look at the whole folder. */
static char *name_of(const char *target, int index, struct arena *arena)
{
    const char *folder = path_folder(target, arena);
    return folder ? arena_format(arena, "%s/.%.200s.burin-%d", folder, path_name(target), index)
                  : NULL;
}

static bool is_same(const struct stat *one, const struct stat *other)
{
    return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* Removes the file unless somebody writes it. Whoever holds its lock is alone: nobody gives the
 * name to another file while it is there. */
static bool remove_litter(const char *path)
{
    struct stat opened, named;
    int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT;
    bool is_litter = fstat(descriptor, &opened) == 0 && S_ISREG(opened.st_mode) &&
                     flock(descriptor, LOCK_EX | LOCK_NB) == 0 && lstat(path, &named) == 0 &&
                     is_same(&opened, &named);
    bool is_gone = is_litter && unlink(path) == 0;
    close(descriptor);
    return is_gone;
}

static bool start(struct temporary *temporary, int descriptor, char *path)
{
    *temporary = (struct temporary){.descriptor = descriptor, .path = path, .is_open = true};
    return true;
}

bool temporary_begin(struct temporary *temporary, const char *target, struct arena *arena)
{
#ifdef O_TMPFILE
    const char *folder = path_folder(target, arena);
    int descriptor = folder ? open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666) : -1;
    if (descriptor >= 0) {
        flock(descriptor, LOCK_EX | LOCK_NB);
        return start(temporary, descriptor, NULL);
    }
#endif
    return temporary_begin_named(temporary, target, arena);
}

/* -1 with errno set; EEXIST: it is taken. */
static int create(const char *path)
{
    struct stat status;
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return -1;
    /* Before it was locked it looked like litter. */
    int error = flock(descriptor, LOCK_EX | LOCK_NB) != 0 ? errno : 0;
    bool is_taken = error == EWOULDBLOCK || fstat(descriptor, &status) != 0 || status.st_nlink == 0;
    if (!is_taken)
        return descriptor;
    close(descriptor);
    errno = EEXIST;
    return -1;
}

bool temporary_begin_named(struct temporary *temporary, const char *target, struct arena *arena)
{
    *temporary = (struct temporary){0};
    for (int i = 0; i < NAMES; i++) {
        char *path = name_of(target, i, arena);
        if (!path) {
            errno = ENOMEM;
            return false;
        }
        int descriptor = create(path);
        bool is_taken = descriptor < 0 && errno == EEXIST;
        if (is_taken && remove_litter(path))
            descriptor = create(path);
        if (descriptor >= 0)
            return start(temporary, descriptor, path);
        if (!is_taken)
            return false;
    }
    errno = EEXIST;
    return false;
}

static bool link_to(int descriptor, const char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    return linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

bool temporary_name(struct temporary *temporary, const char *target, struct arena *arena)
{
    for (int i = 0; !temporary->path && i < NAMES; i++) {
        char *path = name_of(target, i, arena);
        if (!path) {
            errno = ENOMEM;
            return false;
        }
        bool is_named = link_to(temporary->descriptor, path);
        bool is_taken = !is_named && errno == EEXIST;
        if (is_taken && remove_litter(path))
            is_named = link_to(temporary->descriptor, path);
        if (is_named) {
            temporary->path = path;
        } else if (!is_taken) { /* perhaps there is no /proc, or it isn't allowed this way */
            errno = errno == ENOENT || errno == EXDEV || errno == EPERM ? ENOTSUP : errno;
            return false;
        }
    }
    errno = EEXIST;
    return temporary->path != NULL;
}

bool temporary_move(struct temporary *temporary, const char *target)
{
    if (rename(temporary->path, target) != 0)
        return false;
    temporary->path = NULL;
    return true;
}

void temporary_end(struct temporary *temporary)
{
    if (temporary->path)
        unlink(temporary->path);
    if (temporary->is_open)
        close(temporary->descriptor);
    *temporary = (struct temporary){0};
}
