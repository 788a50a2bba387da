/*
 * Options by name: the table, and the values that were set. A new option is a row in
 * library/option_table.c; whoever acts on it asks for it here, by its name.
 */
#ifndef LIBRARY_OPTIONS_H
#define LIBRARY_OPTIONS_H

#include "base/number.h"
#include "library/burin.h"

struct diag;
struct given_list;

struct option_row {
    struct burin_option_type type;
    const char *noun; /* of a file: what messages call it */
    /* Of a file that is a part of a config: the members that lead there; NULL: all of a config. */
    const char *config_path[2];
    /* Of a file: what a name means that is no file's, and which option says it as well where this
     * one isn't set. NULL: nothing. */
    const char *(*built_in)(const char *name);
    const char *implied_by;
    /* Whether a text, which messages call spelling, is a value; an error in diag if not. NULL: what
     * the kind and the choices say is enough. */
    bool (*check)(const char *spelling, const char *text, struct diag *diag);
};

extern const struct option_row option_rows[];
extern const size_t option_row_count;

/* The row of that name, or NULL. Their order is that of their strength: in a config that is made of
 * several files, a file earlier in the table goes before a later one. */
const struct option_row *option_row_named(const char *name);

/*
 * What was set. The name must be one of the table's, of that kind: a slip is our own mistake, and
 * ends in an assertion. NULL, 0, false and an empty list: not set. Borrowed from options, which may
 * be NULL.
 */
const char *options_text(const struct burin_options *options, const char *name);
double options_number(const struct burin_options *options, const char *name);
bool options_flag(const struct burin_options *options, const char *name);

struct option_list {
    const char *const *items;
    size_t count;
};
struct option_list options_list(const struct burin_options *options, const char *name);

struct option_file {
    const char *path; /* what it is called */
    const char *text; /* NULL: not set */
    size_t length;
    bool is_built_in; /* path is a name */
};
struct option_file options_file(const struct burin_options *options, const char *name);

/* What is built in under that name for an option that is a file; NULL: nothing is. */
const char *options_built_in(const char *option, const char *name);

/* The value of an option as pictures record it, borrowed, in buffer or in the arena: of a list one
 * value a line. NULL when it isn't set, or when memory is out. */
struct option_text_space {
    char number[NUMBER_TEXT_SIZE];
    struct arena *arena;
};
const char *options_recorded(const struct burin_options *options, const struct option_row *row,
                             struct option_text_space *space);

/* What may cancel a figure; ask is NULL: nothing. */
struct option_cancel {
    bool (*ask)(void *context);
    void *context;
};
struct option_cancel options_cancel(const struct burin_options *options);

/* Whether databases are asked for no rows. */
bool options_is_plan(const struct burin_options *options);

/* What reads urls; read is NULL: nothing does. */
struct option_reader {
    burin_reader *read;
    void *context;
};
struct option_reader options_reader(const struct burin_options *options);

/* The rows that were given in memory; NULL: there are no options. */
const struct given_list *options_given(const struct burin_options *options);

struct data_given;

/* Adds rows in memory, which may be those of a file. False when memory is out. */
bool options_add_given(struct burin_options *options, const struct data_given *given);

/* A text that stands in a record of a list, one value a line, is given back value by value. False
 * after an error, as with burin_options_set(). */
bool options_set_recorded(struct burin_options *options, const struct option_row *row,
                          const char *text, const struct burin_message **problem);

struct burin_session *options_session(const struct burin_options *options);

#endif
