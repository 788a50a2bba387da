/*
 * The progress of a batch on a terminal: how many figures are made, how many a second, and how long
 * the others will take.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
    bool is_shown; /* standard error is a terminal and nobody wants quiet */
    size_t total, done;
    int64_t start, drawn; /* microseconds: when it began, when the bar was last drawn */
};

void progress_start(struct progress *progress, size_t total, bool quiet);

/* One more is done: draws the bar anew, if it is time. */
void progress_step(struct progress *progress);

/* Takes the bar away, so that something else can be said; the next step draws it again. */
void progress_hide(struct progress *progress);

/* Leaves one line that says how many were made in how long. */
void progress_end(struct progress *progress, size_t made);

#endif
