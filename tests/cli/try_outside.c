/*
 * Loaded before the C library (LD_PRELOAD): when the process is about to write its first output, it
 * tries what it may not do, and says on standard error what came of each. TRY_READ, TRY_WRITE and
 * TRY_ROOT are paths; with TRY_OLD, the system is one without Landlock.
 */
#define _GNU_SOURCE /* RTLD_NEXT, syscall() */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define VISIBLE __attribute__((visibility("default")))

enum { LANDLOCK_CREATE_RULESET = 444, IO_URING_SETUP = 425 };

VISIBLE long syscall(long number, ...);
VISIBLE int flock(int descriptor, int operation);

static void tell(const char *what, long result)
{
    fprintf(stderr, "%s: %s\n", what, result >= 0 ? "done" : strerror(errno));
    if (result > 2)
        close((int)result);
}

static void try_file(const char *variable, int flags)
{
    const char *path = getenv(variable);
    if (path)
        tell(variable, open(path, flags | O_CLOEXEC, 0666));
}

static void try_all(void)
{
    char *const arguments[] = {(char *)"true", NULL};
    unsigned char parameters[256] = {0}; /* struct io_uring_params, and more */
    try_file("TRY_READ", O_RDONLY);
    try_file("TRY_ROOT", O_RDONLY);
    try_file("TRY_WRITE", O_WRONLY | O_CREAT);
    tell("internet", socket(AF_INET, SOCK_STREAM, 0));
    tell("local", socket(AF_UNIX, SOCK_STREAM, 0));
    long ring = syscall(IO_URING_SETUP, 1, parameters);
    if (ring < 0 && errno != EPERM)
        ring = 0; /* it isn't refused: the system has none */
    tell("ring", ring);
    if (!getenv("TRY_ROOT"))
        tell("program", execv("/bin/true", arguments));
}

/* What the command calls before it writes a file. */
VISIBLE int flock(int descriptor, int operation)
{
    int (*next)(int, int);
    void *address = dlsym(RTLD_NEXT, "flock");
    memcpy(&next, &address, sizeof next);
    try_all();
    return next(descriptor, operation);
}

VISIBLE long syscall(long number, ...)
{
    long (*next)(long, ...);
    void *address = dlsym(RTLD_NEXT, "syscall");
    memcpy(&next, &address, sizeof next);
    if (number == LANDLOCK_CREATE_RULESET && getenv("TRY_OLD")) {
        errno = ENOSYS;
        return -1;
    }
    va_list list;
    va_start(list, number);
    long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long);
    long d = va_arg(list, long), e = va_arg(list, long);
    va_end(list);
    return next(number, a, b, c, d, e);
}
