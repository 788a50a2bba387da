/*
 * Standard input and the two outputs are files without a name, so that no pipe can fill up.
 */
#include "tests/support/run.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Longer than any figure takes, be it under the sanitizers on a busy machine: ends what hangs. */
enum { RUN_SECONDS = 600, RUN_NOT_STARTED = 127 };

static void put_environment(const char *const *environment)
{
    for (size_t i = 0; environment && environment[i]; i++) {
        const char *equals = strchr(environment[i], '=');
        char name[64] = {0};
        memcpy(name, environment[i], (size_t)(equals - environment[i]));
        setenv(name, equals + 1, 1);
    }
}

/* The child's side: never returns. */
static void start(const struct run_call *call, FILE *in, FILE *out, FILE *err)
{
    int output = call->output ? open(call->output, O_WRONLY) : fileno(out);
    if (output < 0 || dup2(fileno(in), 0) < 0 || dup2(output, 1) < 0 || dup2(fileno(err), 2) < 0)
        _exit(RUN_NOT_STARTED);
    put_environment(call->environment);
    if (call->folder && chdir(call->folder) != 0)
        _exit(RUN_NOT_STARTED);
    alarm(RUN_SECONDS);
    execv(call->arguments[0], (char *const *)call->arguments);
    _exit(RUN_NOT_STARTED);
}

static char *read_whole(FILE *file, size_t *length)
{
    ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    ck_assert_int_ge(size, 0);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    ck_assert_ptr_nonnull(text);
    *length = fread(text, 1, (size_t)size, file);
    text[*length] = '\0';
    fclose(file);
    return text;
}

struct run_result run_program(const struct run_call *call)
{
    FILE *in = tmpfile();
    FILE *out = tmpfile();
    FILE *err = tmpfile();
    ck_assert(in && out && err);
    if (call->input)
        fputs(call->input, in);
    rewind(in); /* writes it, and the child reads from the start */
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0)
        start(call, in, out, err);
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    struct run_result result = {0};
    size_t err_length = 0;
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.out = read_whole(out, &result.out_length);
    result.err = read_whole(err, &err_length);
    fclose(in);
    ck_assert_msg(result.status != RUN_NOT_STARTED, "%s could not be started", call->arguments[0]);
    return result;
}

void run_result_free(struct run_result *result)
{
    free(result->out);
    free(result->err);
    *result = (struct run_result){0};
}
