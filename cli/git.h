/*
 * Files as they are in a revision of git.
 */
#ifndef CLI_GIT_H
#define CLI_GIT_H

#include <stdbool.h>
#include <stddef.h>

#include "library/burin.h"

/* The spec of a figure in a revision; its data is read from there as well. */
struct git_place {
    const char *revision; /* "HEAD~1" */
    char *folder;         /* of the spec, where git is run */
    char *problem;        /* what git said last, for messages; NULL: nothing */
};

/* A new one for a spec's path; free it with git_place_free(). */
struct git_place *git_place_new(const char *revision, const char *path);
void git_place_free(struct git_place *place);

/* The file of that name from the spec's folder on, freed with g_free(). NULL after an error, of
 * which problem tells. */
char *git_show(struct git_place *place, const char *name, size_t *length);

/* For burin_options_set_reader(): a url that is a relative path is read from the
 * revision; context is the place. */
enum burin_read git_read(void *context, struct burin_request *request);

#endif
