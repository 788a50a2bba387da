/*
 * One figure that a call asks for: a spec, and where it goes in which formats.
 */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include <stddef.h>

#include "cli/command.h"
#include "cli/depfile.h"
#include "library/burin.h"

struct job {
    const char *spec;
    char **paths; /* "-" is standard output */
    const char **formats;
    size_t count;
};

/* A job whose paths and formats are to be filled in; free what is in it with job_free(). */
void job_start(struct job *job, const char *spec, size_t count);
void job_free(struct job *job);

struct job_context {
    const struct call *call;
    const struct burin_options *options;
    const struct messages *messages; /* which get all that there is to say about the figure */
    struct depfile *depfile;         /* gets the figure's rule; NULL: call->depfile is written
                                        with the figure */
    /* Called with the figure, good or not, when all is written; NULL: nobody asks. */
    void (*made)(void *context, struct burin_figure *figure);
    void *made_context;
};

/* Makes the figure and writes its outputs: all of them or, after saying why, none. */
bool job_run(const struct job *job, const struct job_context *context);

/* What a spec's figures are called in a folder: "a" for "x/a.vl.json"; and one of them:
 * "folder/a.png". Free both with g_free(). */
char *job_figure_name(const char *spec);
char *job_path(const char *folder, const char *spec, const char *format);

bool job_is_standard_output(const char *path);

#endif
