/*
 * Alternative text: what a figure shows, in words written from its chart, for those who can't see
 * it and for programs. What the author wrote goes before it.
 */
#ifndef CHARTS_ALT_ALT_H
#define CHARTS_ALT_ALT_H

#include <stdbool.h>

struct context;
struct view;

/* One line each. */
struct alt_text {
    const char *name;        /* "Bar chart: people by age" */
    const char *language;    /* of both, BCP 47 */
    const char *description; /* that and how many, axes, extremes, totals, what is highlighted */
};

/* Describes a figure that is laid out, in the language of its texts. False after an error. */
bool alt_write(const struct view *view, struct alt_text *text, struct context *context);

#endif
