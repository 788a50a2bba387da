/*
 * What a url of a spec leads to: files below the roots, and what the url itself holds ("data:").
 */
#include "data/url.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/beneath.h"
#include "base/budget.h"
#include "base/data_url.h"
#include "data/source.h"

static const size_t file_limit = (size_t)2 << 30; /* 2 GiB */

/* --- files ---------------------------------------------------------------------------------- */

/* What a failed call means to the user; never strerror(), which speaks the locale's language. */
static bool fail_system(int error, const char *path, const struct json_node *node,
                        struct diag *diag)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return node_error(node, diag, DIAG_NO_FILE, NULL, "no such file: \"%s\"", path);
    case EACCES:
    case EPERM:
        return node_error(node, diag, DIAG_SYSTEM, "check the permissions of the file",
                          "\"%s\" may not be read", path);
    case EISDIR:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "\"%s\" is a folder, not a file", path);
    case ELOOP:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "\"%s\" is a link that leads to itself",
                          path);
    case ENAMETOOLONG:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "this path is too long");
    case ENOMEM:
        return diag_out_of_memory(diag);
    default:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "\"%s\" can't be read (system error %d)",
                          path, error);
    }
}

static bool fail_too_large(const char *path, const struct json_node *node, struct diag *diag)
{
    return node_error(node, diag, DIAG_LIMIT, NULL, "\"%s\" is larger than 2 GiB", path);
}

/* A file to read, and what messages about it name and point at. */
struct opened {
    int descriptor;
    size_t expected; /* of bytes */
    const char *path;
    const struct json_node *node;
};

/* Reads to the end: also what has no size, like a pipe. */
static char *read_all(const struct opened *file, size_t *length, struct diag *diag)
{
    /* One more for the final zero, which also tells that nothing is left. */
    size_t capacity = file->expected + 1;
    char *bytes = malloc(capacity);
    *length = 0;
    while (bytes) {
        ssize_t count = read(file->descriptor, bytes + *length, capacity - *length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            fail_system(errno, file->path, file->node, diag);
            free(bytes);
            return NULL;
        }
        *length += (size_t)count;
        if (*length > file_limit) {
            fail_too_large(file->path, file->node, diag);
            free(bytes);
            return NULL;
        }
        if (count == 0)
            break;
        if (*length < capacity)
            continue;
        capacity *= 2;
        char *more = realloc(bytes, capacity);
        if (!more)
            free(bytes);
        bytes = more;
    }
    if (!bytes) {
        diag_out_of_memory(diag);
        return NULL;
    }
    bytes[*length] = '\0';
    return bytes;
}

char *data_read_opened(int descriptor, const char *name, const struct json_node *node,
                       size_t *length, struct diag *diag)
{
    struct stat status;
    char *bytes = NULL;
    if (fstat(descriptor, &status) != 0)
        fail_system(errno, name, node, diag);
    else if (S_ISDIR(status.st_mode))
        fail_system(EISDIR, name, node, diag);
    else if (status.st_size > 0 && (uintmax_t)status.st_size > file_limit)
        fail_too_large(name, node, diag);
    else {
        size_t expected = status.st_size > 0 ? (size_t)status.st_size : 4095;
        const struct opened file = {descriptor, expected, name, node};
        bytes = read_all(&file, length, diag);
    }
    close(descriptor);
    return bytes;
}

char *data_read_file(const char *path, const struct json_node *node, size_t *length,
                     struct diag *diag)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0)
        return data_read_opened(descriptor, path, node, length, diag);
    fail_system(errno, path, node, diag);
    return NULL;
}

/* --- urls ----------------------------------------------------------------------------------- */

struct url_reading {
    const char *url;
    enum data_url_use use;
};

bool data_url_is_network(const char *url)
{
    return !data_url_is_own(url) && (strstr(url, "://") || strncmp(url, "//", 2) == 0);
}

const char *data_url_shown(const char *url, struct arena *arena)
{
    enum { SHOWN = 60 };
    if (!data_url_is_own(url) || strlen(url) <= SHOWN)
        return url;
    const char *start = arena_copy(arena, url, SHOWN);
    const char *shown = start ? arena_format(arena, "%s…", start) : NULL;
    return shown ? shown : "";
}

/* The path of a url, or NULL after an error. */
static const char *path_of_url(const char *url, const struct json_node *node,
                               const struct data_context *context)
{
    if (strncmp(url, "file:///", 8) == 0)
        url += 7;
    if (data_url_is_network(url)) {
        node_error(node, context->diag, DIAG_NO_NETWORK,
                   "download it, and give the path of the file", "no network: \"%s\" is not loaded",
                   url);
        return NULL;
    }
    if (!url[0]) {
        node_error(node, context->diag, DIAG_TYPE, NULL, "\"url\" is empty");
        return NULL;
    }
    bool here = !context->base || !context->base[0] || strcmp(context->base, ".") == 0;
    if (url[0] == '/' || here)
        return arena_copy(context->arena, url, strlen(url));
    size_t length = strlen(context->base);
    const char *slash = context->base[length - 1] == '/' ? "" : "/";
    return arena_format(context->arena, "%s%s%s", context->base, slash, url);
}

/* Whatever is outside the roots, the message is the same. */
static void fail_to_open(int problem, const char *url, const char *path,
                         const struct json_node *node, const struct data_context *context)
{
    if (problem == BENEATH_OUTSIDE)
        node_error(node, context->diag, DIAG_OUTSIDE_ROOTS, "allow its folder with --root DIR",
                   "\"%s\" is outside the folders that may be read", url);
    else if (problem == BENEATH_NOT_REGULAR)
        node_error(node, context->diag, DIAG_SYSTEM, NULL, "\"%s\" is not a regular file", url);
    else if (problem == ENOENT || problem == ENOTDIR)
        node_error(node, context->diag, DIAG_NO_FILE,
                   strchr(url, '\\') ? "folders are divided by \"/\""
                                     : arena_format(context->arena, "looked for %s", path),
                   "no such file: \"%s\"", url);
    else
        fail_system(problem, url, node, context->diag);
}

/* Whether limits allow a file as large as that. */
static bool may_be_read(int descriptor, const struct data_context *context)
{
    struct stat status;
    struct budget *budget = arena_budget(context->arena);
    double size = fstat(descriptor, &status) == 0 ? (double)status.st_size : 0;
    return budget_allows(budget, LIMIT_INPUT, size) && budget_allows(budget, LIMIT_MEMORY, size);
}

/* Where the url starts is named by the call, and so is allowed to lead anywhere. */
static const char *way_of_url(const char *url, const char *path)
{
    return strncmp(url, "file:///", 8) == 0 ? path : url;
}

static char *read_below_roots(const char *url, const char *path, const struct json_node *node,
                              size_t *length, const struct data_context *context)
{
    int problem;
    int descriptor = beneath_open(context->base, way_of_url(url, path), context->roots,
                                  context->root_count, &problem);
    if (descriptor >= 0 && !may_be_read(descriptor, context)) {
        close(descriptor);
        return NULL;
    }
    if (descriptor >= 0)
        return data_read_opened(descriptor, url, node, length, context->diag);
    fail_to_open(problem, url, path, node, context);
    return NULL;
}

bool data_tell_file(const struct json_node *node, const struct data_file *file,
                    const struct data_context *context)
{
    if (file->length == 0 && !file->rows)
        return node_error(node, context->diag, DIAG_NO_ROWS, NULL, "\"%s\" is empty",
                          file->url ? file->url : file->dataset);
    return budget_read(arena_budget(context->arena), (double)file->length) &&
           (!context->file_was_read ||
            context->file_was_read(context->file_was_read_context, file));
}

/* A copy with a zero after it; NULL after an error. */
static char *take_bytes(const struct data_request *request, const struct data_context *context)
{
    struct budget *budget = arena_budget(context->arena);
    if (!budget_allows(budget, LIMIT_INPUT, (double)request->length) ||
        !budget_allows(budget, LIMIT_MEMORY, (double)request->length))
        return NULL;
    char *bytes = request->length < SIZE_MAX ? malloc(request->length + 1) : NULL;
    if (!bytes) {
        diag_out_of_memory(context->diag);
        return NULL;
    }
    if (request->length > 0)
        memcpy(bytes, request->bytes, request->length);
    bytes[request->length] = '\0';
    return bytes;
}

/* What the program reads; *is_elsewhere: it leaves that to us. */
static char *read_by_program(const struct json_node *node, const struct url_reading *reading,
                             size_t *length, bool *is_elsewhere, const struct data_context *context)
{
    struct data_request request = {.url = reading->url};
    enum data_read result =
        context->read_url ? context->read_url(context->reader, &request) : DATA_READ_ELSEWHERE;
    *is_elsewhere = result == DATA_READ_ELSEWHERE;
    if (*is_elsewhere)
        return NULL;
    if (result == DATA_READ_FAILED) {
        node_error(node, context->diag, DIAG_SYSTEM, NULL, "\"%s\" can't be read: %s", reading->url,
                   request.problem ? request.problem : "the program doesn't say why");
        return NULL;
    }
    char *bytes = take_bytes(&request, context);
    if (request.release)
        request.release(request.bytes);
    *length = request.length;
    const struct data_file file = {.url = reading->url,
                                   .bytes = bytes,
                                   .length = *length,
                                   .is_picture = reading->use == DATA_URL_PICTURE};
    if (!bytes || data_tell_file(node, &file, context))
        return bytes;
    free(bytes);
    return NULL;
}

static char *read_file(const struct json_node *node, const struct url_reading *reading,
                       size_t *length, const struct data_context *context)
{
    bool is_elsewhere;
    char *given = read_by_program(node, reading, length, &is_elsewhere, context);
    if (!is_elsewhere)
        return given;
    const char *path = path_of_url(reading->url, node, context);
    char *bytes = path ? read_below_roots(reading->url, path, node, length, context) : NULL;
    const struct data_file file = {.url = reading->url,
                                   .path = path,
                                   .bytes = bytes,
                                   .length = *length,
                                   .is_picture = reading->use == DATA_URL_PICTURE};
    if (!bytes || data_tell_file(node, &file, context))
        return bytes;
    free(bytes);
    return NULL;
}

char *data_path_read(const struct json_node *node, const char *path, size_t *length,
                     const struct data_context *context)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        fail_system(errno, path, node, context->diag);
        return NULL;
    }
    if (may_be_read(descriptor, context))
        return data_read_opened(descriptor, path, node, length, context->diag);
    close(descriptor);
    return NULL;
}

/* The descriptor if its file is so large; -1, and closes it, if not or when limits don't allow it.
 */
static int open_large(int descriptor, struct data_file *file, const struct data_context *context)
{
    struct stat status;
    struct budget *budget = arena_budget(context->arena);
    if (descriptor < 0)
        return -1;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
        (uintmax_t)status.st_size > context->piece_size &&
        budget_read(budget, (double)status.st_size)) {
        file->length = (size_t)status.st_size;
        return descriptor;
    }
    close(descriptor);
    return -1;
}

int data_path_open(const char *path, struct data_file *file, const struct data_context *context)
{
    file->path = path;
    return open_large(open(path, O_RDONLY | O_CLOEXEC), file, context);
}

int data_url_open(const struct json_node *node, const char *url, struct data_file *file,
                  const struct data_context *context)
{
    int problem;
    if (data_url_is_own(url) || context->read_url)
        return -1; /* a program that reads urls is asked once */
    file->url = url;
    file->path = path_of_url(url, node, context);
    if (!file->path)
        return -1;
    return open_large(beneath_open(context->base, way_of_url(url, file->path), context->roots,
                                   context->root_count, &problem),
                      file, context);
}

/* What the url itself holds is no file of the figure's: it is a part of the spec, or of its rows.
 */
static char *read_own(const struct json_node *node, const char *url, size_t *length,
                      const struct data_context *context)
{
    const char *problem;
    struct budget *budget = arena_budget(context->arena);
    if (!budget_allows(budget, LIMIT_MEMORY, (double)strlen(url)))
        return NULL;
    char *bytes = data_url_decode(url, length, &problem);
    if (!bytes && problem)
        node_error(node, context->diag, DIAG_DATA, NULL, "this \"data:\" url can't be read: %s",
                   problem);
    else if (!bytes)
        diag_out_of_memory(context->diag);
    return bytes;
}

char *data_url_read(const struct json_node *node, const char *url, enum data_url_use use,
                    size_t *length, const struct data_context *context)
{
    const struct url_reading reading = {url, use};
    *length = 0;
    return data_url_is_own(url) ? read_own(node, url, length, context)
                                : read_file(node, &reading, length, context);
}
