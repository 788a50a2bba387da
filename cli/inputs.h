/*
 * The files that the options of a call name: read for each command that reads specs, when the rest
 * of the call is known to be right.
 */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "cli/command.h"

/* Completes call->options. False after saying what is wrong. */
bool inputs_read(const struct call *call);

#endif
