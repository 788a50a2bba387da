/*
 * From a spec to its files, through libburin.
 */
#include "cli/job.h"

#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/memory.h"
#include "cli/message.h"
#include "cli/overwrite.h"

void job_start(struct job *job, const char *spec, size_t count)
{
    *job = (struct job){.spec = spec,
                        .paths = g_new0(char *, count),
                        .formats = g_new0(const char *, count),
                        .count = count};
}

void job_free(struct job *job)
{
    for (size_t i = 0; i < job->count; i++)
        g_free(job->paths[i]);
    g_free(job->paths);
    g_free(job->formats);
}

char *job_figure_name(const char *spec)
{
    static const char *const extensions[] = {".vl.json", ".json"};
    char *name = g_path_get_basename(spec);
    for (size_t i = 0; i < G_N_ELEMENTS(extensions); i++) {
        size_t length = strlen(name), end = strlen(extensions[i]);
        if (length > end && strcmp(name + length - end, extensions[i]) == 0) {
            name[length - end] = '\0';
            break;
        }
    }
    return name;
}

char *job_path(const char *folder, const char *spec, const char *format)
{
    char *name = job_figure_name(spec);
    char *file = g_strdup_printf("%s%s", name, burin_format_extension(format));
    char *path = g_build_filename(folder, file, NULL);
    g_free(file);
    g_free(name);
    return path;
}

bool job_is_standard_output(const char *path)
{
    return strcmp(path, "-") == 0;
}

/* Standard output first: a file that was renamed into place could not be taken back. */
static bool write_standard_output(const struct job *job, const struct messages *messages,
                                  const struct burin_output *outputs)
{
    for (size_t i = 0; i < job->count; i++) {
        if (job_is_standard_output(job->paths[i])) {
            fwrite(outputs[i].bytes, 1, outputs[i].length, stdout);
            return message_flush(messages);
        }
    }
    return true;
}

/* The files of a figure, and perhaps a depfile that appears with them or not at all. */
struct files {
    const char **paths;
    struct burin_output *outputs;
    size_t count;
};

static struct files list_files(const struct job *job, const struct burin_output *outputs)
{
    struct files files = {g_new0(const char *, job->count + 2),
                          g_new0(struct burin_output, job->count + 1), 0};
    for (size_t i = 0; i < job->count; i++) {
        if (job_is_standard_output(job->paths[i]))
            continue;
        files.paths[files.count] = job->paths[i];
        files.outputs[files.count++] = outputs[i];
    }
    return files;
}

/* The rule for the files as one more of them; its text is to be freed with g_free(). */
static bool add_depfile(const struct job_context *context, struct burin_figure *figure,
                        struct files *files, char **text)
{
    struct depfile depfile;
    depfile_begin(&depfile);
    bool good = depfile_add(&depfile, files->paths, figure, context->messages);
    if (good) {
        *text = depfile_text(&depfile);
        files->paths[files->count] = context->call->depfile;
        files->outputs[files->count++] = (struct burin_output){.size = sizeof(struct burin_output),
                                                               .bytes = (unsigned char *)*text,
                                                               .length = strlen(*text)};
    }
    depfile_end(&depfile);
    return good;
}

/* A pipe that nobody reads keeps its writer waiting. */
static bool may_wait(const struct files *files)
{
    struct stat status;
    for (size_t i = 0; i < files->count; i++) {
        if (stat(files->paths[i], &status) == 0 && !S_ISREG(status.st_mode))
            return true;
    }
    return false;
}

/* A reader that goes away is an error of write(). */
static bool write_waiting(struct burin_figure *figure, const struct files *files)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    sigaction(SIGPIPE, &ignore, &before);
    bool good = burin_figure_write(figure, files->paths, files->outputs, files->count);
    sigaction(SIGPIPE, &before, NULL);
    return good;
}

/* A signal that comes while files are written waits until they are whole and in their places. */
static bool write_whole(struct burin_figure *figure, const struct files *files)
{
    sigset_t all, before;
    if (may_wait(files))
        return write_waiting(figure, files);
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    bool good = burin_figure_write(figure, files->paths, files->outputs, files->count);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return good;
}

static bool write_outputs(const struct job *job, const struct job_context *context,
                          struct burin_figure *figure, const struct burin_output *outputs)
{
    struct files files = list_files(job, outputs);
    char *text = NULL;
    bool good = true;
    if (context->depfile)
        good = depfile_add(context->depfile, files.paths, figure, context->messages);
    else if (context->call->depfile)
        good = add_depfile(context, figure, &files, &text);
    good = good && overwrite_spares_inputs(files.paths, files.count, figure, context->messages) &&
           write_standard_output(job, context->messages, outputs) &&
           (files.count == 0 || write_whole(figure, &files));
    g_free(text);
    g_free(files.outputs);
    g_free(files.paths);
    return good;
}

/* Every output is rendered before the first is written: all of them or none. */
static bool render_outputs(const struct job *job, struct burin_figure *figure,
                           struct burin_output *outputs)
{
    for (size_t i = 0; i < job->count; i++) {
        outputs[i] =
            (struct burin_output){.size = sizeof(struct burin_output), .format = job->formats[i]};
        if (!burin_figure_render(figure, &outputs[i]))
            return false;
    }
    /* A warning from the rendering counts as well when they are errors. */
    return burin_figure_is_good(figure);
}

/* What there is to say comes first, so that nothing can fail once the outputs are written. A
 * library that had no memory may have drawn something else, or found fault with the figure. */
static bool make_outputs(const struct job *job, const struct job_context *context,
                         struct burin_figure *figure, struct burin_output *outputs)
{
    bool good = burin_figure_is_good(figure) && render_outputs(job, figure, outputs);
    if (memory_has_failed())
        return message_problem(context->messages, NULL);
    size_t said = burin_figure_message_count(figure);
    message_figure(context->messages, figure, 0);
    if (!good)
        return false;
    good = write_outputs(job, context, figure, outputs);
    message_figure(context->messages, figure, said);
    return good;
}

bool job_run(const struct job *job, const struct job_context *context)
{
    struct burin_figure *figure = burin_figure_load(job->spec, context->options);
    if (!figure)
        return message_problem(context->messages, NULL);
    struct burin_output *outputs = g_new0(struct burin_output, job->count);
    bool good = make_outputs(job, context, figure, outputs);
    if (context->made)
        context->made(context->made_context, figure);
    else if (good && !context->call->out_dir)
        memory_all_done();
    burin_figure_free(figure);
    for (size_t i = 0; i < job->count; i++)
        burin_output_free(&outputs[i]);
    g_free(outputs);
    return good;
}
