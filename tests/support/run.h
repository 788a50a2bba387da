/*
 * Runs a program as a user's shell would and keeps what it said.
 */
#ifndef TESTS_SUPPORT_RUN_H
#define TESTS_SUPPORT_RUN_H

#include <stddef.h>

struct run_call {
    const char *const *arguments; /* ends with NULL; the first is the program's path */
    const char *const
        *environment;   /* "NAME=value" set over the test's own; ends with NULL; or NULL */
    const char *folder; /* where it runs; NULL: where the test runs */
    const char *input;  /* its standard input; NULL: empty */
    const char *output; /* a file for its standard output, such as /dev/full; NULL: kept */
};

/* Texts are zero-terminated after their length. Free with run_result_free(). */
struct run_result {
    int status; /* the exit status; 128 + its number after a signal */
    char *out;
    size_t out_length;
    char *err;
};

/* Fails the test when the program can't be started. It is ended after a minute. */
struct run_result run_program(const struct run_call *call);
void run_result_free(struct run_result *result);

#endif
