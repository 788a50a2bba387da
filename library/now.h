/*
 * The option "now": what time a figure takes it to be.
 */
#ifndef LIBRARY_NOW_H
#define LIBRARY_NOW_H

#include <stdbool.h>

struct burin_options;
struct diag;
struct zone;

/* Whether text is a time; spelling is how messages call the option. */
bool now_option_check(const char *spelling, const char *text, struct diag *diag);

/* The option's time, in ms since 1970 UTC; NAN when it isn't given. */
double now_read(const struct burin_options *options, const struct zone *zone);

#endif
