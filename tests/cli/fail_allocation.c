/*
 * Loaded before the C library (LD_PRELOAD): the FAIL_AT-th allocation of the process fails, whoever
 * asks; without it none does, and the count goes to standard error at the end.
 */
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

static atomic_long count;

static int fails(void)
{
    static long at = -2;
    if (at == -2) {
        const char *text = getenv("FAIL_AT");
        at = text ? atol(text) : -1;
    }
    if (atomic_fetch_add(&count, 1) != at)
        return 0;
    errno = ENOMEM;
    return 1;
}

__attribute__((visibility("default"))) void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

__attribute__((visibility("default"))) void *calloc(size_t number, size_t size)
{
    return fails() ? NULL : __libc_calloc(number, size);
}

__attribute__((visibility("default"))) void *realloc(void *memory, size_t size)
{
    return fails() ? NULL : __libc_realloc(memory, size);
}

__attribute__((destructor)) static void tell(void)
{
    if (!getenv("FAIL_AT"))
        fprintf(stderr, "%ld\n", atomic_load(&count));
}
