/*
 * What a call needs: libburin says what figures read (burin_reach()), the call what is written.
 */
#include "cli/sandbox.h"

#include <glib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/confine.h"
#include "cli/job.h"
#include "cli/message.h"
#include "library/burin.h"

/* Sanitizers and gcov open files of their own when the process ends. */
#ifdef BURIN_INSTRUMENTED
static const bool is_usual = false;
#else
static const bool is_usual = true;
#endif

struct sandbox {
    struct confinement confinement;
    bool has_driver; /* foreign code, of which nobody knows what it opens */
};

static void add_reach(void *context, enum burin_reach_kind kind, const char *path)
{
    struct sandbox *sandbox = context;
    sandbox->has_driver |= kind == BURIN_DRIVES;
    if (kind == BURIN_READS)
        confine_read(&sandbox->confinement, path);
}

/* What a link leads to, which is written in its place. Free it with g_free(). */
static char *follow_links(const char *path)
{
    enum { LINKS = 40 }; /* as Linux */
    char *end = g_strdup(path), *link;
    for (int i = 0; i < LINKS && (link = g_file_read_link(end, NULL)); i++) {
        char *folder = g_path_get_dirname(end);
        g_free(end);
        end = g_path_is_absolute(link) ? g_strdup(link) : g_build_filename(folder, link, NULL);
        g_free(folder);
        g_free(link);
    }
    return end;
}

/* A file appears in its folder and takes its name there; pipes and devices are written to. */
static void add_output(struct confinement *confinement, const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
        confine_write(confinement, path);
        return;
    }
    char *end = follow_links(path), *folder = g_path_get_dirname(end);
    confine_write(confinement, folder);
    g_free(folder);
    g_free(end);
}

/* Where standard output goes is no file of a name in /dev. */
static bool is_descriptor(const char *path)
{
    return g_str_has_prefix(path, "/dev/") || g_str_has_prefix(path, "/proc/");
}

/* Figures that are there as links lie elsewhere. */
static void add_out_dir(struct confinement *confinement, const struct call *call)
{
    confine_write(confinement, call->out_dir);
    for (size_t i = 0; i < call->operands.count; i++) {
        for (size_t k = 0; k < call->formats.count; k++) {
            char *path = job_path(call->out_dir, call->operands.items[i], call->formats.items[k]);
            if (g_file_test(path, G_FILE_TEST_IS_SYMLINK))
                add_output(confinement, path);
            g_free(path);
        }
    }
}

static void add_outputs(struct confinement *confinement, const struct call *call)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        const char *path = call->outputs.items[i];
        if (!call->command->writes)
            confine_read(confinement, path);
        else if (is_descriptor(path))
            confine_write(confinement, path);
        else if (!job_is_standard_output(path))
            add_output(confinement, path);
    }
    if (call->out_dir && !call->command->writes)
        confine_read(confinement, call->out_dir);
    else if (call->out_dir)
        add_out_dir(confinement, call);
    if (call->depfile)
        add_output(confinement, call->depfile);
}

static bool add_call(struct sandbox *sandbox, const struct call *call)
{
    bool good = burin_reach(call->options, NULL, add_reach, sandbox);
    for (size_t i = 0; good && i < call->operands.count; i++) {
        const char *operand = call->operands.items[i];
        if (call->command->reads_pictures)
            confine_read(&sandbox->confinement, operand);
        else
            good = burin_reach(call->options, operand, add_reach, sandbox);
    }
    add_outputs(&sandbox->confinement, call);
    return good || message_problem(call->messages, NULL);
}

bool sandbox_check(const struct call *call)
{
    return !call->sandbox || !call->no_sandbox ||
           message_error(call->messages, NULL, "--sandbox and --no-sandbox were both given");
}

bool sandbox_enter(const struct call *call)
{
    struct sandbox sandbox = {.has_driver = false};
    const char *missing;
    if (call->no_sandbox || (!is_usual && !call->sandbox))
        return true;
    confine_begin(&sandbox.confinement);
    bool good = add_call(&sandbox, call);
    if (!good || sandbox.has_driver) {
        confine_cancel(&sandbox.confinement);
        return good && (!call->sandbox ||
                        message_error(call->messages, NULL,
                                      "--sandbox and a database were both given: what its driver "
                                      "opens isn't known"));
    }
    bool is_confined = confine_end(&sandbox.confinement, &missing);
    return is_confined || !call->sandbox ||
           message_error(call->messages, "leave out --sandbox to go on without",
                         "this system has no %s", missing);
}
