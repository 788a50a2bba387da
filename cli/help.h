/*
 * What --help and --version print.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/command.h"

/* Both return EXIT_NO_FIGURE when standard output is full. */
enum exit_code help_print(const struct call *call, const struct command *command);
enum exit_code help_print_version(const struct call *call);

#endif
