/*
 * Files that appear whole or not at all: written beside their place, then renamed. Which format a
 * file has is none of its business.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/path.h"
#include "render/output.h"
#include "render/output/temporary.h"

enum { LINK_LIMIT = 40 };

/* One file on its way. */
struct pending {
    const struct output_file *file;
    const char *target; /* file->path with its symbolic links followed */
    struct temporary temporary;
    int mode;    /* of the file that is there; -1: none is */
    bool direct; /* no regular file: written straight */
};

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
    const char *path = pending->file->path, *folder = path_folder(pending->target, arena);
    if (!folder)
        return false;
    if (code == ENOENT)
        return diag_error(diag, DIAG_CANNOT_WRITE, NULL, NULL,
                          "cannot write \"%s\": no such folder \"%s\"", path, folder);
    if (code == ENOTDIR)
        return diag_error(diag, DIAG_CANNOT_WRITE, NULL, NULL,
                          "cannot write \"%s\": \"%s\" is no folder", path, folder);
    for (size_t i = 0; i < COUNT_OF(reasons); i++) {
        if (reasons[i].code == code)
            return diag_error(diag, DIAG_CANNOT_WRITE, NULL, NULL, "cannot write \"%s\": %s", path,
                              reasons[i].words);
    }
    return diag_error(diag, DIAG_CANNOT_WRITE, NULL, NULL, "cannot write \"%s\": system error %d",
                      path, code);
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
        const char *folder = path_folder(pending->target, arena);
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

/* Closing may be what says that a disk is full; the file stays open, and so locked. 0, or errno. */
static int close_once(int descriptor)
{
    int copy = dup(descriptor);
    return copy < 0 || (close(copy) != 0 && errno != EINTR) ? errno : 0;
}

/* 0, or the errno of what failed. */
static int fill(const struct pending *pending, bool is_durable)
{
    int descriptor = pending->temporary.descriptor;
    int mode_code =
        pending->mode >= 0 && fchmod(descriptor, (mode_t)pending->mode) != 0 ? errno : 0;
    if (!write_all(descriptor, pending->file->bytes, pending->file->length) ||
        (is_durable && fsync(descriptor) != 0))
        return errno;
    int code = close_once(descriptor);
    return code ? code : mode_code;
}

static bool write_beside(struct pending *pending, bool is_durable, struct arena *arena,
                         struct diag *diag)
{
    /* Renaming would go over a file that its owner protected. */
    if ((pending->mode >= 0 && access(pending->target, W_OK) != 0) ||
        !temporary_begin(&pending->temporary, pending->target, arena))
        return fail(pending, errno, arena, diag);
    int code = fill(pending, is_durable);
    return code == 0 || fail(pending, code, arena, diag);
}

/* A file that can't get a name is written once more, with one. */
static bool name_beside(struct pending *pending, bool is_durable, struct arena *arena,
                        struct diag *diag)
{
    if (temporary_name(&pending->temporary, pending->target, arena))
        return true;
    if (errno != ENOTSUP)
        return fail(pending, errno, arena, diag);
    temporary_end(&pending->temporary);
    if (!temporary_begin_named(&pending->temporary, pending->target, arena))
        return fail(pending, errno, arena, diag);
    int code = fill(pending, is_durable);
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

static bool prepare(struct pending *pending, bool is_durable, struct arena *arena,
                    struct diag *diag)
{
    struct stat status;
    pending->direct = names_descriptor(pending->target);
    if (pending->direct)
        return true;
    if (!follow_links(pending, arena, diag))
        return false;
    bool exists = stat(pending->target, &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        return fail(pending, EISDIR, arena, diag);
    pending->mode = exists ? (int)(status.st_mode & 07777) : -1;
    pending->direct = exists && !S_ISREG(status.st_mode);
    return pending->direct || write_beside(pending, is_durable, arena, diag);
}

static bool write_direct(const struct pending *pending, struct arena *arena, struct diag *diag)
{
    /* Standard output may be a file that others wrote to before. */
    int descriptor = open(pending->target, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
    int code = descriptor < 0 ? errno : write_and_close(descriptor, pending->file);
    return code == 0 || fail(pending, code, arena, diag);
}

/* That the new name outlasts a crash, too: without a folder that can be opened, it can't be had. */
static bool sync_folder(const struct pending *pending, struct arena *arena, struct diag *diag)
{
    const char *folder = path_folder(pending->target, arena);
    int descriptor = folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (descriptor < 0)
        return folder != NULL;
    int code = fsync(descriptor) != 0 && errno != EINVAL ? errno : 0;
    close(descriptor);
    return code == 0 || fail(pending, code, arena, diag);
}

static bool move_all(struct pending *pending, size_t count, bool is_durable, struct arena *arena,
                     struct diag *diag)
{
    for (size_t i = 0; i < count; i++) {
        if (!pending[i].direct && !name_beside(&pending[i], is_durable, arena, diag))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!pending[i].direct && !temporary_move(&pending[i].temporary, pending[i].target))
            return fail(&pending[i], errno, arena, diag);
    }
    for (size_t i = 0; is_durable && i < count; i++) {
        if (!pending[i].direct && !sync_folder(&pending[i], arena, diag))
            return false;
    }
    return true;
}

/* Whatever signal comes while files have names of their own waits until they are in their places.
 */
static bool move_undisturbed(struct pending *pending, size_t count, bool is_durable,
                             struct arena *arena, struct diag *diag)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    bool good = move_all(pending, count, is_durable, arena, diag);
    for (size_t i = 0; !good && i < count; i++)
        temporary_end(&pending[i].temporary);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return good;
}

/* All that can fail for want of space or rights comes first, the renames last. */
static bool write_pending(struct pending *pending, size_t count, bool is_durable,
                          struct arena *arena, struct diag *diag)
{
    for (size_t i = 0; i < count; i++) {
        if (!prepare(&pending[i], is_durable, arena, diag))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (pending[i].direct && !write_direct(&pending[i], arena, diag))
            return false;
    }
    return move_undisturbed(pending, count, is_durable, arena, diag);
}

bool output_write_files(const struct output_file *files, size_t count, bool is_durable,
                        struct diag *diag)
{
    struct arena *arena = arena_new(diag);
    struct pending *pending = arena ? arena_array(arena, count, sizeof *pending) : NULL;
    if (count > 0 && !pending) {
        arena_free(arena);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        pending[i] = (struct pending){.file = &files[i], .target = files[i].path};
    bool good = write_pending(pending, count, is_durable, arena, diag);
    for (size_t i = 0; i < count; i++)
        temporary_end(&pending[i].temporary);
    arena_free(arena);
    return good;
}
