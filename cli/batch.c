/*
 * Threads take the next job each, with fonts of their own that stay warm. Whoever finishes a job
 * says what is to be said of it and of those after it that waited for it.
 */
#include "cli/batch.h"

#include <glib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/memory.h"
#include "cli/message.h"
#include "cli/overwrite.h"
#include "cli/progress.h"

struct result {
    bool done, good;
    GString *messages;
    struct depfile depfile; /* begun if the call wants one */
};

struct batch {
    const struct call *call;
    const struct job *jobs;
    size_t count;
    GMutex mutex; /* of all that follows */
    size_t next;  /* job to be taken */
    size_t said;  /* jobs whose messages are out */
    size_t failed;
    struct result *results;
    struct progress progress;
    struct depfile depfile;
};

/* The only way to hear from a signal handler. */
static volatile sig_atomic_t stop_signal;

static void stop(int number)
{
    stop_signal = number;
    signal(number, SIG_DFL); /* the second one ends the process at once */
}

static const int stop_signals[] = {SIGINT, SIGTERM, SIGHUP};

/* What the parent ignores (nohup) stays ignored. */
static void catch_signals(void)
{
    struct sigaction action = {.sa_handler = stop}, old;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < G_N_ELEMENTS(stop_signals); i++) {
        if (sigaction(stop_signals[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(stop_signals[i], &action, NULL);
    }
}

/* A job that nobody has taken yet; count when there is none. */
static size_t take_job(struct batch *batch)
{
    g_mutex_lock(&batch->mutex);
    size_t index = stop_signal || batch->next == batch->count ? batch->count : batch->next++;
    g_mutex_unlock(&batch->mutex);
    return index;
}

static void run_job(struct batch *batch, size_t index, const struct burin_options *options)
{
    struct result *result = &batch->results[index];
    struct messages messages = *batch->call->messages;
    messages.kept = g_string_new(NULL);
    if (batch->call->depfile)
        depfile_begin(&result->depfile);
    struct job_context context = {.call = batch->call,
                                  .options = options,
                                  .messages = &messages,
                                  .depfile = batch->call->depfile ? &result->depfile : NULL};
    result->good = job_run(&batch->jobs[index], &context);
    result->messages = messages.kept;
}

/* Called with the mutex. */
static void say(struct batch *batch, struct result *result)
{
    if (result->messages->len > 0) {
        progress_hide(&batch->progress);
        message_put(batch->call->messages, result->messages->str);
    }
    batch->failed += !result->good;
    if (batch->call->depfile) {
        if (result->good)
            depfile_append(&batch->depfile, &result->depfile);
        depfile_end(&result->depfile);
    }
    g_string_free(result->messages, TRUE);
}

static void finish_job(struct batch *batch, size_t index)
{
    g_mutex_lock(&batch->mutex);
    batch->results[index].done = true;
    while (batch->said < batch->count && batch->results[batch->said].done)
        say(batch, &batch->results[batch->said++]);
    progress_step(&batch->progress);
    g_mutex_unlock(&batch->mutex);
}

static void *work(void *data)
{
    struct batch *batch = data;
    memory_watch_thread();
    /* Without a session it only takes longer. */
    struct burin_options *own = burin_options_copy(batch->call->options);
    struct burin_session *session = own ? burin_session_new(own) : NULL;
    if (session)
        burin_options_set_session(own, session);
    for (size_t index; (index = take_job(batch)) < batch->count;) {
        run_job(batch, index, own ? own : batch->call->options);
        finish_job(batch, index);
    }
    burin_session_free(session);
    burin_options_free(own);
    return NULL;
}

static void run_threads(struct batch *batch)
{
    size_t count = batch->call->jobs ? batch->call->jobs : g_get_num_processors();
    if (count > batch->count)
        count = batch->count;
    GThread **threads = g_new0(GThread *, count);
    size_t started = 1; /* this one */
    /* A thread that can't be had is one less. */
    while (started < count && (threads[started] = g_thread_try_new("figures", work, batch, NULL)))
        started++;
    work(batch);
    for (size_t i = 1; i < started; i++)
        g_thread_join(threads[i]);
    g_free(threads);
}

/* The rules of all figures that were made. */
static bool write_depfile(struct batch *batch)
{
    const struct call *call = batch->call;
    const GPtrArray *inputs = batch->depfile.prerequisites;
    for (guint i = 0; i < inputs->len; i++) {
        if (!overwrite_spares(call->depfile, g_ptr_array_index(inputs, i), call->messages))
            return false;
    }
    char *problem = NULL, *text = depfile_text(&batch->depfile);
    bool good =
        burin_write_file(call->depfile, text, strlen(text), &problem) ||
        message_failure(call->messages, "system-error", "%s", problem ? problem : "out of memory");
    free(problem);
    g_free(text);
    return good;
}

static enum exit_code end_batch(struct batch *batch)
{
    const struct messages *messages = batch->call->messages;
    progress_end(&batch->progress, batch->said - batch->failed);
    if (stop_signal)
        message_failure(messages, NULL, "interrupted: %zu of %zu figures were made",
                        batch->said - batch->failed, batch->count);
    else if (batch->failed)
        message_failure(messages, NULL, "%zu of %zu figures could not be made", batch->failed,
                        batch->count);
    bool good = !batch->failed && !stop_signal;
    if (batch->call->depfile) {
        good = write_depfile(batch) && good;
        depfile_end(&batch->depfile);
    }
    return good ? EXIT_DONE : EXIT_NO_FIGURE;
}

/* A picture's pixels are a MiB or more, which the C library would give back to the system after
 * each figure and fetch again, page by page, for the next: a quarter of the time of a PNG. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    enum { KEPT = 64 << 20 };
    mallopt(M_MMAP_THRESHOLD, KEPT / 2);
    mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
}

enum exit_code batch_run(const struct call *call, const struct job *jobs, size_t count)
{
    struct batch batch = {
        .call = call, .jobs = jobs, .count = count, .results = g_new0(struct result, count)};
    g_mutex_init(&batch.mutex);
    if (call->depfile)
        depfile_begin(&batch.depfile);
    catch_signals();
    keep_memory();
    progress_start(&batch.progress, count, call->quiet || count == 1);
    run_threads(&batch);
    enum exit_code code = end_batch(&batch);
    g_mutex_clear(&batch.mutex);
    g_free(batch.results);
    if (stop_signal) /* the parent sees what ended it; the handler serves no more */
        raise(stop_signal);
    return code;
}
