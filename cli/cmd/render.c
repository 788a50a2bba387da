/*
 * burin SPEC -o OUT…: renders one figure in as many formats as asked. burin SPEC… --out-dir DIR:
 * many. What is written where is decided and checked here, before anything is drawn.
 */
#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/batch.h"
#include "cli/formats.h"
#include "cli/inputs.h"
#include "cli/job.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "cli/watch.h"
#include "library/burin.h"

/* --- one figure: -o ----------------------------------------------------------------------------
 */

static bool has_file(const struct call *call)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!job_is_standard_output(call->outputs.items[i]))
            return true;
    }
    return false;
}

static bool is_given_before(const struct option_texts *texts, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (strcmp(texts->items[i], texts->items[index]) == 0)
            return true;
    }
    return false;
}

static bool check_output(const struct call *call, size_t index)
{
    const char *path = call->outputs.items[index];
    if (path[0] == '\0')
        return message_error(call->messages, NULL, "an output has an empty name");
    if (is_given_before(&call->outputs, index))
        return message_error(call->messages, NULL, "output \"%s\" was given twice", path);
    if (job_is_standard_output(path) && call->formats.count == 0)
        return message_error(call->messages, "add --format png, for example",
                             "output \"-\" needs a format");
    return true;
}

static bool check_single(const struct call *call)
{
    const struct messages *messages = call->messages;
    if (call->operands.count > 1 && call->outputs.count == 0 &&
        burin_format_for_path(call->operands.items[1]))
        return message_error(messages, "say -o before it", "the output \"%s\" is given as a spec",
                             call->operands.items[1]);
    if (call->operands.count > 1)
        return message_error(messages, "say --out-dir DIR --format NAME instead of -o",
                             "several specs were given: \"%s\", \"%s\"%s", call->operands.items[0],
                             call->operands.items[1], call->operands.count > 2 ? ", …" : "");
    if (call->outputs.count == 0)
        return message_error(messages, "burin SPEC -o OUT, such as -o figure.png",
                             "no output was given");
    if (call->depfile && !has_file(call))
        return message_error(messages, "add -o FILE", "--depfile needs an output that is a file");
    if (call->formats.count > 1)
        return message_error(messages, "write several files: -o a.png -o a.svg",
                             "several formats were given: \"%s\", \"%s\"%s", call->formats.items[0],
                             call->formats.items[1], call->formats.count > 2 ? ", …" : "");
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!check_output(call, i))
            return false;
    }
    return true;
}

/* "a.b.pgn" may mean "b.pgn" as well as "pgn": formats such as "scene.json" have a dot. */
static const char *suggest_extension(const char *name)
{
    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
        const char *near = burin_suggest_format(dot + 1);
        if (near)
            return near;
    }
    return NULL;
}

static bool unknown_extension(const struct messages *messages, const char *path)
{
    char *name = g_path_get_basename(path);
    const char *near = suggest_extension(name);
    char *hint = near ? message_did_you_mean("", near)
                      : formats_fill("known are {known}; or say --format NAME");
    message_error(messages, hint, "output \"%s\" has %s extension", path,
                  strchr(name, '.') ? "an unknown" : "no");
    g_free(hint);
    g_free(name);
    return false;
}

/* The format of each output: by its extension, else by --format. */
static bool choose_formats(const struct call *call, struct job *job)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        const char *path = call->outputs.items[i];
        const char *format = burin_format_for_path(path);
        if (!format && call->formats.count > 0)
            format = call->formats.items[0];
        if (!format)
            return unknown_extension(call->messages, path);
        job->paths[i] = g_strdup(path);
        job->formats[i] = format;
    }
    return true;
}

static enum exit_code render_single(const struct call *call)
{
    struct job job;
    job_start(&job, call->operands.items[0], call->outputs.count);
    bool is_wrong = !choose_formats(call, &job) || !inputs_read(call);
    if (!is_wrong && call->watch) {
        enum exit_code code = watch_run(call, &job, 1);
        job_free(&job);
        return code;
    }
    bool good =
        !is_wrong && sandbox_enter(call) &&
        job_run(&job, &(struct job_context){
                          .call = call, .options = call->options, .messages = call->messages});
    job_free(&job);
    return good ? EXIT_DONE : is_wrong ? EXIT_BAD_CALL : EXIT_NO_FIGURE;
}

/* --- many figures: --out-dir -------------------------------------------------------------------
 */

static bool check_many(const struct call *call)
{
    const struct messages *messages = call->messages;
    if (call->out_dir[0] == '\0')
        return message_error(messages, NULL, "--out-dir has an empty name");
    if (call->outputs.count > 0)
        return message_error(messages, "say --format instead of -o",
                             "-o and --out-dir were both given");
    if (call->formats.count == 0)
        return message_error(messages, "add --format png, for example", "--out-dir needs a format");
    for (size_t i = 0; i < call->formats.count; i++) {
        if (is_given_before(&call->formats, i))
            return message_error(messages, NULL, "format \"%s\" was given twice",
                                 call->formats.items[i]);
    }
    return true;
}

/* Says so if the spec's figure has the name of another one's. names: name → spec. */
static bool check_name(const struct call *call, GHashTable *names, char *name, const char *spec)
{
    const char *other = g_hash_table_lookup(names, name);
    if (!other) {
        g_hash_table_insert(names, g_strdup(name), (char *)spec);
        return true;
    }
    if (strcmp(other, spec) == 0)
        return message_error(call->messages, NULL, "spec \"%s\" was given twice", spec);
    return message_error(call->messages, "write one of them to another --out-dir",
                         "\"%s\" and \"%s\" would both become \"%s/%s%s\"", other, spec,
                         call->out_dir, name, burin_format_extension(call->formats.items[0]));
}

static bool plan_job(const struct call *call, size_t index, GHashTable *names, struct job *job)
{
    const char *spec = call->operands.items[index];
    if (strcmp(spec, "-") == 0)
        return message_error(call->messages, "say -o FILE instead of --out-dir",
                             "a spec from standard input has no name for --out-dir");
    char *name = job_figure_name(spec);
    bool good = check_name(call, names, name, spec);
    job_start(job, spec, call->formats.count);
    for (size_t i = 0; i < call->formats.count; i++) {
        job->paths[i] = job_path(call->out_dir, spec, call->formats.items[i]);
        job->formats[i] = call->formats.items[i];
    }
    g_free(name);
    return good;
}

/* False after saying what is wrong with the call. */
static bool plan_jobs(const struct call *call, struct job *jobs)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool good = true;
    for (size_t i = 0; good && i < call->operands.count; i++)
        good = plan_job(call, i, names, &jobs[i]);
    g_hash_table_unref(names);
    return good;
}

static enum exit_code run_jobs(const struct call *call, const struct job *jobs)
{
    if (!inputs_read(call))
        return EXIT_BAD_CALL;
    if (g_mkdir_with_parents(call->out_dir, 0777) != 0) {
        message_failure(call->messages, "cannot-write", "folder \"%s\" cannot be made: %s",
                        call->out_dir, g_strerror(errno));
        return EXIT_NO_FIGURE;
    }
    if (call->watch)
        return watch_run(call, jobs, call->operands.count);
    return sandbox_enter(call) ? batch_run(call, jobs, call->operands.count) : EXIT_NO_FIGURE;
}

static enum exit_code render_many(const struct call *call)
{
    struct job *jobs = g_new0(struct job, call->operands.count);
    bool good = plan_jobs(call, jobs);
    enum exit_code code = good ? run_jobs(call, jobs) : command_try_help(call);
    for (size_t i = 0; i < call->operands.count; i++)
        job_free(&jobs[i]);
    g_free(jobs);
    return code;
}

/* --- the command -------------------------------------------------------------------------------
 */

static enum exit_code render(const struct call *call)
{
    if (call->operands.count == 0)
        message_error(call->messages, "burin SPEC -o OUT", "no spec was given");
    else if (call->watch && !watch_check(call))
        return command_try_help(call);
    else if (call->out_dir && check_many(call))
        return render_many(call);
    else if (!call->out_dir && check_single(call))
        return render_single(call);
    return command_try_help(call);
}

const struct command command_render = {
    .name = "render",
    .bit = COMMAND_RENDER,
    .synopsis = "SPEC -o OUT [-o OUT]... [OPTION]...\n"
                "SPEC... --out-dir DIR --format NAME [--format NAME]... [OPTION]...",
    .summary = "renders specifications",
    .help = "Renders Vega-Lite specifications. SPEC may be \"-\" with -o: standard input.",
    .operands = "json",
    .writes = true,
    .run = render,
};
