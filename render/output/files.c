/*
 * Files that appear whole or not at all: written beside their place, then renamed. Which format a
 * file has is none of its business.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "render/output.h"

enum { LINK_LIMIT = 40, ATTEMPT_LIMIT = 1000 };

/* One file on its way. */
struct pending {
    const struct output_file *file;
    const char *target; /* file->path with its symbolic links followed */
    char *temporary;    /* NULL: none, or none any more */
    bool direct;        /* no regular file: written straight */
};

/* The folder that path lies in, without a final slash; "." when it has none. */
static const char *folder_of(const char *path, struct arena *arena)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

/* In the user's words what errno says; the C library's words depend on the locale. */
static const struct {
    int code;
    const char *words;
} reasons[] = {
    {EACCES, "permission denied"},
    {EPERM, "permission denied"},
    {EISDIR, "it is a folder"},
    {ELOOP, "too many symbolic links"},
    {ENOSPC, "no space left on the device"},
    {EDQUOT, "no space left on the device"},
    {EFBIG, "the file would be too large"},
    {EROFS, "the file system is read-only"},
    {ENAMETOOLONG, "the name is too long"},
    {EPIPE, "nobody reads it any more"},
    {EIO, "the device failed"},
};

static bool fail(const struct pending *pending, int code, struct arena *arena, struct diag *diag)
{
    const char *path = pending->file->path, *folder = folder_of(pending->target, arena);
    if (!folder)
        return false;
    if (code == ENOENT)
        return diag_error(diag, DIAG_SYSTEM, NULL, NULL,
                          "cannot write \"%s\": no such folder \"%s\"", path, folder);
    if (code == ENOTDIR)
        return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot write \"%s\": \"%s\" is no folder",
                          path, folder);
    for (size_t i = 0; i < COUNT_OF(reasons); i++) {
        if (reasons[i].code == code)
            return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot write \"%s\": %s", path,
                              reasons[i].words);
    }
    return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot write \"%s\": system error %d", path,
                      code);
}

/* Follows symbolic links one by one, so that one that dangles creates what it names. */
static bool follow_links(struct pending *pending, struct arena *arena, struct diag *diag)
{
    char link[4096];
    for (int i = 0; i < LINK_LIMIT; i++) {
        ssize_t length = readlink(pending->target, link, sizeof link - 1);
        if (length < 0)
            return true; /* no link, or nothing there: what else is wrong shows on opening */
        link[length] = '\0';
        const char *folder = folder_of(pending->target, arena);
        if (!folder)
            return false;
        pending->target = *link == '/' ? arena_copy(arena, link, (size_t)length)
                                       : arena_format(arena, "%s/%s", folder, link);
        if (!pending->target)
            return false;
    }
    return fail(pending, ELOOP, arena, diag);
}

static bool write_all(int descriptor, const unsigned char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

/* Writes and closes; 0, or the errno of what failed. Closing may be what says that a disk is full.
 */
static int write_and_close(int descriptor, const struct output_file *file)
{
    int code = write_all(descriptor, file->bytes, file->length) ? 0 : errno;
    if (close(descriptor) != 0 && code == 0 && errno != EINTR)
        code = errno;
    return code;
}

/* A new file beside the target, with the mode that the umask leaves, as any new file; -1 with errno
 * set. mkstemp() would make it private. */
static int create_beside(struct pending *pending, struct arena *arena)
{
    const char *folder = folder_of(pending->target, arena);
    const char *slash = strrchr(pending->target, '/');
    const char *name = slash ? slash + 1 : pending->target;
    for (int i = 0; folder && i < ATTEMPT_LIMIT; i++) {
        char *path = arena_format(arena, "%s/.%.200s.%ld-%d", folder, name, (long)getpid(), i);
        if (!path)
            break;
        int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0)
            pending->temporary = path;
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    errno = folder ? EEXIST : ENOMEM;
    return -1;
}

static bool write_beside(struct pending *pending, const struct stat *existing, struct arena *arena,
                         struct diag *diag)
{
    /* Renaming would go over a file that its owner protected. */
    if (existing && access(pending->target, W_OK) != 0)
        return fail(pending, errno, arena, diag);
    int descriptor = create_beside(pending, arena);
    if (descriptor < 0)
        return fail(pending, errno, arena, diag);
    int mode_code = existing && fchmod(descriptor, existing->st_mode & 07777) != 0 ? errno : 0;
    int code = write_and_close(descriptor, pending->file);
    code = code ? code : mode_code;
    return code == 0 || fail(pending, code, arena, diag);
}

/* A descriptor that the process has open already: its link leads to no name that could be replaced.
 */
static bool names_descriptor(const char *path)
{
    static const char *const folders[] = {"/dev/std", "/dev/fd/", "/proc/"};
    for (size_t i = 0; i < COUNT_OF(folders); i++) {
        if (strncmp(path, folders[i], strlen(folders[i])) == 0)
            return true;
    }
    return false;
}

static bool prepare(struct pending *pending, struct arena *arena, struct diag *diag)
{
    struct stat status;
    const struct stat *existing = NULL;
    pending->direct = names_descriptor(pending->target);
    if (pending->direct)
        return true;
    if (!follow_links(pending, arena, diag))
        return false;
    if (stat(pending->target, &status) == 0)
        existing = &status;
    if (existing && S_ISDIR(status.st_mode))
        return fail(pending, EISDIR, arena, diag);
    pending->direct = existing && !S_ISREG(status.st_mode);
    return pending->direct || write_beside(pending, existing, arena, diag);
}

static bool write_direct(const struct pending *pending, struct arena *arena, struct diag *diag)
{
    /* Standard output may be a file that others wrote to before. */
    int descriptor = open(pending->target, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
    int code = descriptor < 0 ? errno : write_and_close(descriptor, pending->file);
    return code == 0 || fail(pending, code, arena, diag);
}

static bool move_in_place(struct pending *pending, struct arena *arena, struct diag *diag)
{
    if (rename(pending->temporary, pending->target) != 0)
        return fail(pending, errno, arena, diag);
    pending->temporary = NULL;
    return true;
}

/* All that can fail for want of space or rights comes first, the renames last. */
static bool write_pending(struct pending *pending, size_t count, struct arena *arena,
                          struct diag *diag)
{
    for (size_t i = 0; i < count; i++) {
        if (!prepare(&pending[i], arena, diag))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (pending[i].direct && !write_direct(&pending[i], arena, diag))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!pending[i].direct && !move_in_place(&pending[i], arena, diag))
            return false;
    }
    return true;
}

bool output_write_files(const struct output_file *files, size_t count, struct diag *diag)
{
    struct arena *arena = arena_new(diag);
    struct pending *pending = arena ? arena_array(arena, count, sizeof *pending) : NULL;
    if (count > 0 && !pending) {
        arena_free(arena);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        pending[i] = (struct pending){.file = &files[i], .target = files[i].path};
    bool good = write_pending(pending, count, arena, diag);
    for (size_t i = 0; i < count; i++) {
        if (pending[i].temporary)
            unlink(pending[i].temporary);
    }
    arena_free(arena);
    return good;
}
