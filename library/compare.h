/*
 * The inside of struct burin_diff.
 */
#ifndef LIBRARY_COMPARE_H
#define LIBRARY_COMPARE_H

#include "library/burin.h"
#include "library/diff/diff.h"

struct burin_diff {
    struct diag *diag;
    struct diff diff;
    struct burin_difference told; /* the one that was asked for last */
    /* Of scenes, in px: how far the new one's plot lies from the old one's, and how wide the new
     * picture is; width 0: there are no scenes. */
    double shift_x, shift_y, width;
};

#endif
