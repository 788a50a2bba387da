/*
 * What the options of a call say about figures, for libburin: the same for each command that reads
 * specs.
 */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "cli/command.h"
#include "library/burin.h"

struct inputs {
    struct burin_options options; /* borrows from the call and from the texts */
    char *config, *locale, *time_locale;
};

/* Reads the files that options name. False after saying what is wrong. Call inputs_free() in any
 * case. */
bool inputs_read(const struct call *call, struct inputs *inputs);
void inputs_free(struct inputs *inputs);

#endif
