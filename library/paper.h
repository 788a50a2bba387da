/*
 * Sizes on paper: the options "width" and "height".
 */
#ifndef LIBRARY_PAPER_H
#define LIBRARY_PAPER_H

#include <stdbool.h>

struct burin_options;
struct context;
struct diag;

/* Whether text is a number and a unit; an error if not. */
bool paper_option_check(const char *spelling, const char *text, struct diag *diag);

/* Sets the sizes of the context that the options give, in px of the scene; their texts are borrowed
 * from the options. */
void paper_read_size(const struct burin_options *options, struct context *context);

#endif
