/*
 * Subcommands: each is a record in the table of main.c.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

/* The exit status of a command. */
enum exit_code {
    EXIT_DONE = 0,
    EXIT_NO_FIGURE = 1, /* a figure could not be made */
    EXIT_BAD_CALL = 2   /* the call itself is wrong */
};

struct command {
    const char *name;
    /* Gets the arguments after the program's name and the command's. */
    enum exit_code (*run)(int count, char **arguments);
};

extern const struct command command_render;

#endif
