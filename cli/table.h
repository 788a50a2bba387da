/*
 * Every command and every option, in one place: reading a call, --help, the man page and the
 * completions of the shells are made of these two tables and of libburin's.
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "cli/command.h"
#include "cli/options.h"

/* One bit a command, for the rows of options that several share. */
enum {
    COMMAND_RENDER = 1 << 0,
    COMMAND_HELP = 1 << 1,
    COMMAND_INSPECT = 1 << 2,
    COMMAND_CHECK = 1 << 3,
    COMMAND_LIMITS = 1 << 4,
    COMMAND_EXPLAIN = 1 << 5,
    COMMAND_LOCALES = 1 << 6,
    COMMAND_THEMES = 1 << 7,
    COMMAND_ALT = 1 << 8,
    COMMAND_SCHEMA = 1 << 9,
    COMMAND_LINT = 1 << 10,
    COMMAND_DIFF = 1 << 11,
    COMMAND_NEW = 1 << 12
};
enum {
    COMMANDS_ALL = COMMAND_RENDER | COMMAND_HELP | COMMAND_INSPECT | COMMAND_CHECK |
                   COMMAND_LIMITS | COMMAND_EXPLAIN | COMMAND_LOCALES | COMMAND_THEMES |
                   COMMAND_ALT | COMMAND_SCHEMA | COMMAND_LINT | COMMAND_DIFF | COMMAND_NEW,
    COMMANDS_CONFINED =
        COMMAND_RENDER | COMMAND_CHECK | COMMAND_LINT | COMMAND_ALT | COMMAND_INSPECT
};

/* Ends with NULL. The first one runs when none is named. */
extern const struct command *const command_table[];

/* The command of that name, or NULL. */
const struct command *command_named(const char *name);

/* The options of all commands in the order of --help, those of figures among them; and those of one
 * command. False after the last. */
bool option_at(size_t index, struct option *option);
bool command_option_at(const struct command *command, size_t index, struct option *option);

#endif
