/*
 * Sizes on paper: the options "width" and "height".
 */
#ifndef LIBRARY_PAPER_H
#define LIBRARY_PAPER_H

#include <stdbool.h>

struct burin_options;
struct context_size;
struct diag;

/* Whether text is a number and a unit; an error if not. */
bool paper_option_check(const char *spelling, const char *text, struct diag *diag);

/* How long a px of the figure is in print, pt. */
double paper_points_per_px(const struct burin_options *options);

/* The width and height of the options, two sizes, in px of the scene; borrowed from options.
 * Whether one of them is a length on paper and not in px. */
bool paper_read_size(const struct burin_options *options, struct context_size *size);

#endif
