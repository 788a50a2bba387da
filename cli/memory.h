/*
 * Memory that runs out inside the libraries that burin draws with. Some go on with an empty text or
 * a picture that lacks something, some wait for ever, some end the process: the command notices
 * every allocation that fails, wherever, and writes nothing after one.
 */
#ifndef CLI_MEMORY_H
#define CLI_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

struct messages;

/* From now on whatever ends the process after an allocation failed is told as an error: "out of
 * memory", status 1. Errors that GLib doesn't return from, such as a thread that can't be started,
 * are told as well. */
void memory_watch(const struct messages *messages);

/* Whether an allocation has failed so far. Always false with the sanitizers, whose allocator
 * is their own. */
bool memory_has_failed(void);

/* This thread looks at memory_has_failed() itself before it writes anything. A failure in any
 * other, one of a library's, ends the process: those who wait for it may wait for ever. */
void memory_watch_thread(void);

/* All that was asked for is written and said: a failure from now on matters to nobody. */
void memory_all_done(void);

/* The program's malloc(), calloc() and realloc(), for the libraries as well. */
__attribute__((visibility("default"))) void *memory_malloc(size_t size);
__attribute__((visibility("default"))) void *memory_calloc(size_t count, size_t size);
__attribute__((visibility("default"))) void *memory_realloc(void *memory, size_t size);

#endif
