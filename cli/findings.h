/*
 * What "burin lint" found, on standard output: as messages are written, or as a file of SARIF.
 */
#ifndef CLI_FINDINGS_H
#define CLI_FINDINGS_H

#include <stddef.h>

#include "cli/message.h"
#include "library/burin.h"

struct findings;

/* The names of the forms, ends with NULL. */
const char *const *lint_forms(void);

/* An empty list for one of these forms; NULL: text. Free it with findings_free(). */
struct findings *findings_new(const char *form);
void findings_free(struct findings *findings);

/* Adds the messages of a figure, without what only who asks is told, and returns how many errors
 * and warnings they are. */
size_t findings_add(struct findings *findings, struct burin_figure *figure);

/* Writes them all. */
void findings_print(const struct findings *findings);

#endif
