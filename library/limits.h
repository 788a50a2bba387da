/*
 * The limits of a figure: the table of base/budget.h as callers see it, and what the options allow.
 */
#ifndef LIBRARY_LIMITS_H
#define LIBRARY_LIMITS_H

#include <stdbool.h>

struct budget;
struct burin_options;
struct diag;

/* Whether text is "NAME=VALUE" as the option "limit" takes it; an error if not. */
bool limit_option_check(const char *spelling, const char *text, struct diag *diag);

/* A budget as the options say; time counts from now on. */
void limits_apply(const struct burin_options *options, struct budget *budget, struct diag *diag);

#endif
