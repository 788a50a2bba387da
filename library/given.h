/*
 * Rows that the options give by name: as files, or in memory.
 */
#ifndef LIBRARY_GIVEN_H
#define LIBRARY_GIVEN_H

#include "data/source.h"
#include "library/burin.h"

struct diag;

/* Rows in memory, which copies of the options share. */
struct given_rows {
    char *name, *path, *format; /* path and format may be NULL */
    struct _GBytes *bytes;      /* zero-terminated; NULL: … */
    struct arrow_rows *arrow;   /* … these */
};

/* Those of one set of options. */
struct given_list {
    struct given_rows *items;
    size_t count;
};

void given_list_free(struct given_list *list);

/* Into an empty list. False when memory is out; then it is to be freed all the same. */
bool given_list_copy(struct given_list *copy, const struct given_list *list);

/* Adds rows in memory, in place of those of that name; all is copied, format and path may be NULL.
 * False when memory is out. given_list_remove() takes them back. */
bool given_list_add(struct given_list *list, const struct data_given *given);
void given_list_remove(struct given_list *list, const char *name);

/* --data: NAME=FILE. */
bool given_option_check(const char *spelling, const char *text, struct diag *diag);

/* Those in memory, then the files of the option "data", the last of a name first. False when memory
 * is out. */
bool given_read(const struct burin_options *options, struct arena *arena,
                struct data_context *context);

#endif
