/*
 * The option "timezone": what a value of it must be.
 */
#ifndef LIBRARY_ZONE_OPTION_H
#define LIBRARY_ZONE_OPTION_H

#include <stdbool.h>

struct diag;

/* An error in diag when there is no such zone. */
bool zone_option_check(const char *spelling, const char *text, struct diag *diag);

#endif
