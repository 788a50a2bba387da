/*
 * What Linux lets a process do from now on, and the threads that it starts: Landlock for files,
 * seccomp for sockets and programs. Elsewhere nothing is confined.
 */
#ifndef CLI_CONFINE_H
#define CLI_CONFINE_H

#include <stdbool.h>
#include <stdint.h>

struct confinement {
    int rules;       /* a ruleset of Landlock; -1: there is none */
    uint64_t rights; /* that this Landlock knows */
};

/* Nothing may be read or written but what confine_read() and confine_write() add. */
void confine_begin(struct confinement *confinement);

/* A file, or a folder with all that is below it, if it is there; so with those that follow. */
void confine_read(struct confinement *confinement, const char *path);

/* Files in a folder, which the process makes and replaces; or a pipe or device that it writes to.
 */
void confine_write(struct confinement *confinement, const char *path);

/* Gives it up: the process stays as it is. */
void confine_cancel(struct confinement *confinement);

/* From here on. What holds is what the system has; false, with the name of what is missing. */
bool confine_end(struct confinement *confinement, const char **missing);

#endif
