/*
 * Options of commands, declared in tables: libburin's, of figures, and cli/table.c's own. They
 * serve reading a call, --help and "did you mean", the man page and the completions of shells.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "library/burin.h"

struct call;
struct command;

/*
 * An option that commands have. The value of a command's own goes into struct call: a flag as bool,
 * a text as const char * (borrowed from the arguments, or one of the choices), a list as struct
 * option_texts, a number as double, a count as unsigned.
 */
struct option {
    struct burin_option_type type;
    unsigned commands;  /* the bits of those that have it */
    size_t offset;      /* in struct call */
    bool is_of_figures; /* libburin's: it goes into struct call.options. A row of the table stands
                           for all that are in the group of its type */
};

/* Texts in the order in which they were given. Zero is empty. */
struct option_texts {
    const char **items;
    size_t count;
};

/*
 * Reads arguments into the call: "--name VALUE", "--name=VALUE", "-l VALUE", "-lVALUE"; after "--"
 * and for "-" come only operands. The last one of an option given twice counts. False after
 * printing what is wrong with the call. Free with options_free() in any case.
 */
bool options_read(int count, char **arguments, struct call *call);
void options_free(struct call *call);

/* The option's help with the names of formats in it. Free it with g_free(). */
char *option_help(const struct burin_option_type *type);

/* Prints those of the command for --help. */
void options_print(const struct command *command);

#endif
