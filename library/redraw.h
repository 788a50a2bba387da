/*
 * Draws a figure again as its fingerprint says, and compares.
 */
#ifndef LIBRARY_REDRAW_H
#define LIBRARY_REDRAW_H

#include "library/burin.h"
#include "library/roots.h"

struct redraw_call {
    const struct burin_check *check;
    const struct burin_options *options;
    struct burin_session *session; /* made with these options */
    const char *folder;            /* where the names in the picture start */
    struct roots roots;            /* and below which they must lead */
};

/* Sets verdict to BURIN_STALE, with a text, when what is drawn now is another picture: pixels of a
 * PNG within the check's tolerance, SVG and PDF byte for byte but for the fingerprint. The text is
 * in the record's arena. False when memory is out. */
bool redraw_compare(struct burin_record *record, const struct redraw_call *call,
                    struct burin_verdict *verdict);

#endif
