/*
 * What "burin diff" compares: a figure from a spec, from a picture, or from a revision in git; or
 * only the picture, where that is all there is.
 */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include <stdbool.h>

#include "cli/command.h"
#include "library/burin.h"

struct git_place;

struct source {
    const char *name; /* as the call has it, for people */
    struct burin_options *options;
    struct burin_figure *figure; /* NULL: it can't be drawn */
    struct burin_record *record; /* NULL: it isn't a picture with a fingerprint */
    char *bytes;                 /* of a picture; NULL: it is a spec */
    size_t length;
    bool is_png;
    struct git_place *git; /* where its files are; NULL: in the folder */
};

/* Two of them; the second is the newer one. Free with sources_free() in any case. */
struct sources {
    struct source then, now;
};

/* Reads what the operands of the call name. False after an error, which is said. */
bool sources_read(const struct call *call, struct sources *sources);
void sources_free(struct sources *sources);

/* The picture as PNG: what is there, or drawn from the figure. False after an error, which is said.
 * Free the output with burin_output_free(). */
bool source_png(const struct source *source, const struct messages *messages,
                struct burin_output *png);

#endif
