/*
 * The pages that docs/reference.c writes from the tables of the command.
 */
#ifndef DOCS_REFERENCE_H
#define DOCS_REFERENCE_H

#include <glib.h>
#include <stdbool.h>

#include "cli/table.h"

/* old is a page by hand with marks around what is made; NULL leaves nothing. */
void reference_man(GString *page, const char *old);

/* Completions of bash, zsh and fish. */
void reference_bash(GString *page, const char *old);
void reference_zsh(GString *page, const char *old);
void reference_fish(GString *page, const char *old);

/* Paths that CMake makes absolute: cmake/BurinFigures.cmake. */
void reference_cmake(GString *page, const char *old);

/* The rules of "burin lint", each with a figure that it tells of and that figure mended. */
void reference_lint(GString *page, const char *old);

/* Appends a page by hand with what is made between its marks renewed: the parts between "MARK made
 * by
 * ./dev docs" and "MARK end". */
struct reference_part {
    const char *start, *end;
    void (*put)(GString *page);
};
void reference_renew(GString *page, const char *old, const struct reference_part *parts,
                     size_t count);

bool reference_has(const struct command *command, const struct option *option);

/* The first words of an option's help, on one line. Free it with g_free(). */
char *reference_short_help(const struct option *option);

/* The extensions of a command's operands. Free it with g_strfreev(). */
char **reference_extensions(const struct command *command);

#endif
