/*
 * Subcommands and what the user's call asks of them. They are declared in cli/table.c; each is a
 * file in cli/cmd.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/options.h"

/* The exit status of a command. */
enum exit_code {
    EXIT_DONE = 0,
    EXIT_NO_FIGURE = 1, /* a figure could not be made */
    EXIT_BAD_CALL = 2   /* the call itself is wrong */
};

struct command;
struct messages;

/* All that can be asked for, by any command; its own options are declared in cli/table.c. */
struct call {
    const struct command *command;
    const struct messages *messages; /* where and how to say what is wrong */
    struct option_texts operands;    /* what is no option: specs, figures */
    struct burin_options *options;   /* of figures, without their files until inputs_read() */
    struct option_texts files;       /* these: the name of an option and a path, in turns */
    struct option_texts outputs, formats, ignored;
    const char *out_dir, *depfile, *diagnostics, *report;
    unsigned tolerance;
    unsigned jobs; /* 0: as many as the machine has processors */
    bool json, spec, draw, quiet, verbose, version, help, list, watch, sandbox, no_sandbox;
};

struct command {
    const char *name;
    unsigned bit;         /* the options of this command have it in their commands */
    const char *synopsis; /* after "burin"; lines end with \n, the last one doesn't */
    const char *summary;  /* one line, for lists of commands */
    const char *help;     /* what it does; lines end with \n, the last one doesn't */
    const char *operands; /* extensions of its operands' files, "json png"; for completions; places
                             are filled by formats_fill() */
    bool reads_pictures;  /* these are pictures, not specs */
    bool writes;          /* the outputs of the call, --out-dir and --depfile; else it reads them */
    enum exit_code (*run)(const struct call *call);
};

/* After an error in the call: says where help is. Returns EXIT_BAD_CALL. */
enum exit_code command_try_help(const struct call *call);

extern const struct command command_render;
extern const struct command command_inspect;
extern const struct command command_check;
extern const struct command command_lint;
extern const struct command command_diff;
extern const struct command command_new;
extern const struct command command_explain;
extern const struct command command_explain_data;
extern const struct command command_limits;
extern const struct command command_locales;
extern const struct command command_themes;
extern const struct command command_schema;
extern const struct command command_alt;
extern const struct command command_help;

#endif
