/*
 * Hatch patterns: fills of lines or dots in a colour on a ground, that are told apart in print
 * without any colour.
 */
#ifndef RENDER_HATCH_H
#define RENDER_HATCH_H

#include "render/path.h"

/* Parallel lines, or dots, on a grid of squares that is turned. */
struct hatch_type {
    const char *name;
    double angle;    /* degrees clockwise: of the lines */
    double spacing;  /* px: from line to line */
    double width;    /* px: of the lines; of dots their diameter */
    bool is_crossed; /* lines across these as well */
    bool is_dotted;  /* dots rather than lines */
};

/* What a paint refers to: its own colour is that of the lines. */
struct hatch {
    const struct hatch_type *type;
    struct color ground;
};

extern const struct hatch_type hatch_types[]; /* ends with one without a name */

/* NULL when there is none of that name. */
const struct hatch_type *hatch_type_named(const char *name);

/* Draws what of the pattern lies about the box, in the picture's coordinates, where all patterns
 * of a kind go on from one item to the next: lines to stroke, or dots to fill. */
void hatch_draw(const struct hatch_type *type, const struct bounds *box, struct path_sink *sink);

#endif
