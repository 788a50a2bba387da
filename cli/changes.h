/*
 * What "burin diff" found, in the form that the call asks for.
 */
#ifndef CLI_CHANGES_H
#define CLI_CHANGES_H

#include "library/burin.h"

/* The names of the forms, ends with NULL. */
const char *const *change_forms(void);

/* Prints all changes on standard output; form NULL: as text. */
void changes_print(struct burin_diff *diff, const char *form);

#endif
