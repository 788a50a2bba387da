/*
 * Where two pictures differ: boxes about pixels that do, near ones together.
 */
#ifndef LIBRARY_DIFF_BOXES_H
#define LIBRARY_DIFF_BOXES_H

#include <stdbool.h>
#include <stddef.h>

#include "render/output/pixels.h"

struct box {
    unsigned x1, y1, x2, y2; /* pixels of the new picture */
};

struct boxes {
    struct box *items;
    size_t count;
};

/* shift: where the old picture's first pixel lies in the new one. False when memory is out. Free
 * with free(boxes->items). */
bool boxes_find(const struct pixels *then, const struct pixels *now, const int shift[2],
                struct boxes *boxes);

#endif
