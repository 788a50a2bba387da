/*
 * Plates: rectangles of the ground behind texts, where a pattern or a line would run through them.
 */
#ifndef CHARTS_LAYOUT_PLATES_H
#define CHARTS_LAYOUT_PLATES_H

#include <stdbool.h>
#include <stddef.h>

#include "render/scene.h"

struct context;

/* Rectangles while they are collected. */
struct plates {
    struct item *items;
    size_t count;
    int zindex; /* of the mark that they become: as that which they lie over or under */
};

/* Adds one behind a text, in its group's coordinates and a little larger; items has room. */
void plates_add(struct plates *plates, const struct bounds *text, struct color color);

/* Puts them into the group before its mark of that index. False when memory is out. */
bool plates_insert(const struct plates *plates, struct group_item *group, size_t index,
                   struct context *context);

/* Texts of marks that lie on hatched bars or slices: readable on the ground of the hatch. False
 * when memory is out. */
bool plates_on_hatches(struct scene *scene, struct context *context);

#endif
