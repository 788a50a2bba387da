/*
 * memory_malloc() and its like become the program's own malloc() when it is linked
 * (CMakeLists.txt), which all libraries in the process call. They ask the next one: that of the C
 * library, or of whoever put another before it.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "cli/memory.h"

#include <dlfcn.h>
#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/message.h"

static atomic_bool has_failed, is_done;
static _Thread_local bool is_watched;

bool memory_has_failed(void)
{
    return atomic_load_explicit(&has_failed, memory_order_relaxed);
}

static char last_words[256] = "burin: error: out of memory\n";

static void say_last_words(void)
{
    if (atomic_load(&is_done))
        _exit(EXIT_DONE);
    if (write(STDERR_FILENO, last_words, strlen(last_words)) < 0)
        _exit(EXIT_NO_FIGURE); /* there is nobody to tell */
    _exit(EXIT_NO_FIGURE);
}

/* --- allocations ---------------------------------------------------------------------------- */

#ifdef BURIN_OWN_MALLOC

static _Atomic(void *) next_malloc, next_calloc, next_realloc;

/* While a function is looked up, nothing is allocated: the linker does without. */
static void *next(_Atomic(void *) *known, const char *name)
{
    static _Thread_local bool is_searching;
    void *function = atomic_load_explicit(known, memory_order_acquire);
    if (function || is_searching)
        return function;
    is_searching = true;
    function = dlsym(RTLD_NEXT, name);
    is_searching = false;
    atomic_store_explicit(known, function, memory_order_release);
    return function;
}

/* What is large is asked for by burin, for data or pixels, and a figure fails. Who can't have a few
 * bytes has nothing to go on with: fontconfig would wait for ever for a lock. */
static void *noted(void *memory, size_t size)
{
    enum { LARGE = 1 << 16 };
    if (memory || size == 0)
        return memory;
    if (size < LARGE || !is_watched)
        say_last_words();
    atomic_store_explicit(&has_failed, true, memory_order_relaxed);
    return NULL;
}

/* A function is no object in C, but in POSIX (dlsym()). */
void *memory_malloc(size_t size)
{
    void *(*function)(size_t) = NULL;
    void *found = next(&next_malloc, "malloc");
    memcpy(&function, &found, sizeof function);
    return function ? noted(function(size), size) : NULL;
}

void *memory_calloc(size_t count, size_t size)
{
    void *(*function)(size_t, size_t) = NULL;
    void *found = next(&next_calloc, "calloc");
    memcpy(&function, &found, sizeof function);
    return function ? noted(function(count, size),
                            size && count > SIZE_MAX / size ? SIZE_MAX : count * size)
                    : NULL;
}

void *memory_realloc(void *memory, size_t size)
{
    void *(*function)(void *, size_t) = NULL;
    void *found = next(&next_realloc, "realloc");
    memcpy(&function, &found, sizeof function);
    return function ? noted(function(memory, size), size) : NULL;
}
#endif

/* --- ends ----------------------------------------------------------------------------------- */

/* A library went on with NULL, or gave up. */
static void stop(int number)
{
    if (memory_has_failed())
        say_last_words();
    signal(number, SIG_DFL);
    raise(number);
}

/* GLib's errors end the process: memory, and threads that can't be started. */
static GLogWriterOutput tell(GLogLevelFlags level, const GLogField *fields, gsize count, void *data)
{
    static atomic_bool is_telling;
    const char *text = NULL;
    if (!(level & G_LOG_LEVEL_ERROR))
        return g_log_writer_default(level, fields, count, NULL);
    for (gsize i = 0; i < count; i++) {
        if (strcmp(fields[i].key, "MESSAGE") == 0)
            text = fields[i].value;
    }
    if (memory_has_failed() || !text || atomic_exchange(&is_telling, true))
        say_last_words();
    message_failure(data, "system-error", "%s", text);
    _exit(EXIT_NO_FIGURE);
}

void memory_watch_thread(void)
{
    is_watched = true;
}

void memory_all_done(void)
{
    atomic_store(&is_done, true);
}

void memory_watch(const struct messages *messages)
{
    static const int ends[] = {SIGSEGV, SIGBUS, SIGABRT, SIGTRAP, SIGFPE};
    struct messages kept = {.form = messages->form, .kept = g_string_new(NULL)};
    message_problem(&kept, NULL);
    g_strlcpy(last_words, kept.kept->str, sizeof last_words);
    g_string_free(kept.kept, TRUE);
    memory_watch_thread();
    g_log_set_writer_func(tell, (void *)messages, NULL);
#ifdef BURIN_OWN_MALLOC
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        signal(ends[i], stop);
#else
    (void)ends;
    (void)stop;
#endif
}
