/*
 * The folders of all files are watched (inotify), not the files: editors write beside a file and
 * rename, and a file may come back that was gone. What has been drawn stays until what comes next
 * is whole: jobs write as they always do.
 */
#include "cli/watch.h"

#include <errno.h>
#include <glib.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "cli/inputs.h"
#include "cli/message.h"
#include "library/burin.h"

/* Long enough for the several events of one save, short enough not to be felt. */
enum { QUIET_MILLISECONDS = 5, MOST_WAITS = 20 };

/* A figure, and the files that it was made from. */
struct watched {
    const struct job *job;
    GHashTable *files; /* absolute path → whether it is a font */
    bool is_good;      /* when it was made last */
};

struct watch {
    const struct call *call;
    struct burin_session *session;
    struct watched *figures;
    size_t count;
    int descriptor;
    GHashTable *folders;  /* absolute path → its watch */
    GHashTable *by_watch; /* the other way round */
    GHashTable *changed;  /* absolute paths, since figures were made last */
};

bool watch_check(const struct call *call)
{
    for (size_t i = 0; i < call->operands.count; i++) {
        if (strcmp(call->operands.items[i], "-") == 0)
            return message_error(call->messages, NULL, "standard input can't be watched");
    }
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (job_is_standard_output(call->outputs.items[i]))
            return message_error(call->messages, "write to a file",
                                 "--watch can't go on writing to standard output");
    }
    return !call->sandbox ||
           message_error(call->messages, NULL, "--watch and --sandbox were both given");
}

/* --- what is watched -----------------------------------------------------------------------------
 */

static void watch_folder(struct watch *watch, const char *path)
{
    char *folder = g_path_get_dirname(path);
    if (!g_hash_table_contains(watch->folders, folder)) {
        int id = inotify_add_watch(watch->descriptor, folder,
                                   IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR);
        if (id >= 0) {
            char *kept = g_strdup(folder);
            g_hash_table_insert(watch->folders, kept, GINT_TO_POINTER(id));
            g_hash_table_insert(watch->by_watch, GINT_TO_POINTER(id), kept);
        }
    }
    g_free(folder);
}

static void add_file(struct watch *watch, struct watched *figure, const char *path, bool is_font)
{
    char *absolute = g_canonicalize_filename(path, NULL);
    watch_folder(watch, absolute);
    g_hash_table_replace(figure->files, absolute, GINT_TO_POINTER(is_font));
}

/* What is given once more is only forgotten by a figure that is good: else a file that was asked
 * for may be one of those before. */
struct noting {
    struct watch *watch;
    struct watched *figure;
};

static void note_inputs(void *context, struct burin_figure *made)
{
    struct noting *noting = context;
    if (burin_figure_is_good(made))
        g_hash_table_remove_all(noting->figure->files);
    for (size_t i = 0; i < burin_figure_input_count(made); i++) {
        const struct burin_input *input = burin_figure_input(made, i);
        if (input->path)
            add_file(noting->watch, noting->figure, input->path, strcmp(input->role, "font") == 0);
    }
    add_file(noting->watch, noting->figure, noting->figure->job->spec, false);
}

/* The files that options are. */
static void note_options(struct watch *watch, struct watched *figure)
{
    for (size_t i = 0; i + 1 < watch->call->files.count; i += 2) {
        const char *path = watch->call->files.items[i + 1];
        if (g_file_test(path, G_FILE_TEST_EXISTS))
            add_file(watch, figure, path, false);
    }
}

/* --- making
 * --------------------------------------------------------------------------------------- */

static void make(struct watch *watch, struct watched *figure)
{
    struct noting noting = {watch, figure};
    const struct job_context context = {.call = watch->call,
                                        .options = watch->call->options,
                                        .messages = watch->call->messages,
                                        .made = note_inputs,
                                        .made_context = &noting};
    gint64 start = g_get_monotonic_time();
    figure->is_good = job_run(figure->job, &context);
    gint64 took = g_get_monotonic_time() - start;
    note_options(watch, figure);
    if (!figure->is_good)
        fprintf(stderr, "burin: %s: what was there stays\n", figure->job->spec);
    for (size_t i = 0; figure->is_good && i < figure->job->count; i++)
        fprintf(stderr, "burin: %s, in %.1f ms\n", figure->job->paths[i], (double)took / 1000);
}

/* Fonts are read once a session. */
static bool renew_session(struct watch *watch)
{
    burin_options_set_session(watch->call->options, NULL);
    burin_session_free(watch->session);
    watch->session = burin_session_new(watch->call->options);
    burin_options_set_session(watch->call->options, watch->session);
    return watch->session || message_problem(watch->call->messages, NULL);
}

/* --- changes
 * -------------------------------------------------------------------------------------- */

/* Takes all events that wait. False after an error. */
static bool take_events(struct watch *watch)
{
    _Alignas(struct inotify_event) char buffer[65536];
    ssize_t length = read(watch->descriptor, buffer, sizeof buffer);
    if (length < 0 && errno != EAGAIN && errno != EINTR)
        return message_error(watch->call->messages, NULL, "cannot watch files: %s",
                             g_strerror(errno));
    for (ssize_t at = 0; at < length;) {
        const struct inotify_event *event = (const void *)(buffer + at);
        const char *folder = g_hash_table_lookup(watch->by_watch, GINT_TO_POINTER(event->wd));
        if (folder && event->len > 0)
            g_hash_table_add(watch->changed, g_build_filename(folder, event->name, NULL));
        at += (ssize_t)(sizeof *event + event->len);
    }
    return true;
}

static bool wait_for_changes(struct watch *watch)
{
    struct pollfd poller = {.fd = watch->descriptor, .events = POLLIN};
    int timeout = -1;
    for (int waits = 0; waits < MOST_WAITS; waits++) {
        int ready = poll(&poller, 1, timeout);
        if (ready < 0 && errno != EINTR)
            return message_error(watch->call->messages, NULL, "cannot watch files: %s",
                                 g_strerror(errno));
        if (ready == 0)
            return true;
        if (ready > 0 && !take_events(watch))
            return false;
        timeout = QUIET_MILLISECONDS;
    }
    return true;
}

static bool is_output(const struct watch *watch, const char *path)
{
    for (size_t i = 0; i < watch->count; i++) {
        const struct job *job = watch->figures[i].job;
        for (size_t k = 0; k < job->count; k++) {
            char *output = g_canonicalize_filename(job->paths[k], NULL);
            bool is_same = strcmp(output, path) == 0;
            g_free(output);
            if (is_same)
                return true;
        }
    }
    return false;
}

/* Whether a change concerns the figure. One that could not be made may lack any file. */
static bool concerns(const struct watch *watch, const struct watched *figure, const char *path)
{
    char *name = g_path_get_basename(path);
    bool is_hidden = *name == '.';
    g_free(name);
    return g_hash_table_contains(figure->files, path) ||
           (!figure->is_good && !is_hidden && !is_output(watch, path));
}

/* The change that concerns the figure and comes first by name; *is_font: one of them is a font. */
static const char *find_change(const struct watch *watch, const struct watched *figure,
                               bool *is_font)
{
    GHashTableIter iterator;
    gpointer path;
    const char *first = NULL;
    g_hash_table_iter_init(&iterator, watch->changed);
    while (g_hash_table_iter_next(&iterator, &path, NULL)) {
        if (!concerns(watch, figure, path))
            continue;
        *is_font |= GPOINTER_TO_INT(g_hash_table_lookup(figure->files, path)) != 0;
        if (!first || strcmp(path, first) < 0)
            first = path;
    }
    return first;
}

static bool make_changed(struct watch *watch)
{
    bool is_font = false, *is_due = g_new0(bool, watch->count);
    for (size_t i = 0; i < watch->count; i++) {
        const char *path = find_change(watch, &watch->figures[i], &is_font);
        char *name = path ? g_path_get_basename(path) : NULL;
        is_due[i] = path != NULL;
        if (name)
            fprintf(stderr, "burin: %s has changed\n", name);
        g_free(name);
    }
    g_hash_table_remove_all(watch->changed);
    bool good = !is_font || renew_session(watch);
    for (size_t i = 0; good && i < watch->count; i++) {
        /* Files that are options are read once a call; one that can't be read is said. */
        if (is_due[i] && inputs_read(watch->call))
            make(watch, &watch->figures[i]);
    }
    g_free(is_due);
    return good;
}

/* --- the command
 * ---------------------------------------------------------------------------------- */

static void watch_begin(struct watch *watch, const struct job *jobs)
{
    watch->figures = g_new0(struct watched, watch->count);
    watch->folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    watch->by_watch = g_hash_table_new(g_direct_hash, g_direct_equal);
    watch->changed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < watch->count; i++)
        watch->figures[i] = (struct watched){
            .job = &jobs[i], .files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
}

static void watch_end(struct watch *watch)
{
    for (size_t i = 0; i < watch->count; i++)
        g_hash_table_unref(watch->figures[i].files);
    g_free(watch->figures);
    g_hash_table_unref(watch->by_watch);
    g_hash_table_unref(watch->folders);
    g_hash_table_unref(watch->changed);
    burin_options_set_session(watch->call->options, NULL);
    burin_session_free(watch->session);
    close(watch->descriptor);
}

enum exit_code watch_run(const struct call *call, const struct job *jobs, size_t count)
{
    struct watch watch = {
        .call = call, .count = count, .descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
    if (watch.descriptor < 0) {
        message_error(call->messages, NULL, "cannot watch files: %s", g_strerror(errno));
        return EXIT_NO_FIGURE;
    }
    watch_begin(&watch, jobs);
    bool good = renew_session(&watch);
    for (size_t i = 0; good && i < count; i++) {
        add_file(&watch, &watch.figures[i], jobs[i].spec, false); /* from before it is read */
        make(&watch, &watch.figures[i]);
    }
    fputs("burin: watching; Ctrl+C ends it\n", stderr);
    while (good && wait_for_changes(&watch))
        good = make_changed(&watch);
    watch_end(&watch);
    return EXIT_NO_FIGURE;
}
