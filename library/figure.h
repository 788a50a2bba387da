/*
 * What other parts of the library may look at in a figure that was made.
 */
#ifndef LIBRARY_FIGURE_H
#define LIBRARY_FIGURE_H

#include "library/burin.h"
#include "library/diff/diff.h"

/* False when there is no scene: then side is left as it was. */
bool figure_side(struct burin_figure *figure, struct diff_side *side);

#endif
