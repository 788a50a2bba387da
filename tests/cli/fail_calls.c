/*
 * Loaded before the C library (LD_PRELOAD): the FAIL_AT-th call of FAIL_CALL ("read", "write",
 * "linkat", "rename", "fsync") fails with the number FAIL_WITH of errno, or passes one byte only
 * where that is 0. Without FAIL_AT none does, and the count goes to standard error at the end.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define VISIBLE __attribute__((visibility("default")))

VISIBLE ssize_t read(int descriptor, void *bytes, size_t size);
VISIBLE ssize_t write(int descriptor, const void *bytes, size_t size);
VISIBLE int linkat(int old_folder, const char *old, int new_folder, const char *new, int flags);
VISIBLE int rename(const char *old, const char *new);
VISIBLE int fsync(int descriptor);

static atomic_long count;

static long number_of(const char *variable, long otherwise)
{
    const char *text = getenv(variable);
    return text ? atol(text) : otherwise;
}

static int is_its_turn(const char *call)
{
    const char *wanted = getenv("FAIL_CALL");
    return wanted && strcmp(call, wanted) == 0 &&
           atomic_fetch_add(&count, 1) == number_of("FAIL_AT", -1);
}

/* Whether it fails; else *size may be less. */
static int fails(const char *call, size_t *size)
{
    int code = (int)number_of("FAIL_WITH", EIO);
    if (!is_its_turn(call))
        return 0;
    if (code == 0 && size && *size > 1)
        *size = 1;
    errno = code;
    return code != 0;
}

#define NEXT(function, name)                                                                       \
    do {                                                                                           \
        void *address = dlsym(RTLD_NEXT, name);                                                    \
        memcpy(&(function), &address, sizeof(function));                                           \
    } while (0)

ssize_t read(int descriptor, void *bytes, size_t size)
{
    ssize_t (*next)(int, void *, size_t);
    NEXT(next, "read");
    return fails("read", &size) ? -1 : next(descriptor, bytes, size);
}

/* What is said of the failure isn't one more. */
ssize_t write(int descriptor, const void *bytes, size_t size)
{
    ssize_t (*next)(int, const void *, size_t);
    NEXT(next, "write");
    return descriptor != STDERR_FILENO && fails("write", &size) ? -1
                                                                : next(descriptor, bytes, size);
}

int linkat(int old_folder, const char *old, int new_folder, const char *new, int flags)
{
    int (*next)(int, const char *, int, const char *, int);
    NEXT(next, "linkat");
    return fails("linkat", NULL) ? -1 : next(old_folder, old, new_folder, new, flags);
}

int rename(const char *old, const char *new)
{
    int (*next)(const char *, const char *);
    NEXT(next, "rename");
    return fails("rename", NULL) ? -1 : next(old, new);
}

int fsync(int descriptor)
{
    int (*next)(int);
    NEXT(next, "fsync");
    return fails("fsync", NULL) ? -1 : next(descriptor);
}

__attribute__((destructor)) static void tell(void)
{
    if (!getenv("FAIL_AT"))
        fprintf(stderr, "%ld\n", atomic_load(&count));
}
