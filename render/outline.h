/*
 * The outlines of items as they are drawn, piece by straight piece: what a text must not lie on.
 */
#ifndef RENDER_OUTLINE_H
#define RENDER_OUTLINE_H

#include <stdbool.h>

struct arena;
struct item;
struct item_type;

struct outline_piece {
    double x1, y1, x2, y2;
};

/* What takes the pieces, with the width of their stroke, px; 0 for an edge of what is filled. It
 * returns false when memory is out. */
struct outline_taker {
    bool (*take)(const struct outline_piece *piece, double width, void *closure);
    void *closure;
    struct arena *arena;
};

/*
 * Hands over the pieces of an item, in the order of drawing; (x, y) is the origin of its group.
 * What is hardly seen isn't handed over, nor are texts and pictures. False when memory is out.
 */
bool outline_trace(const struct item_type *type, const struct item *item, double x, double y,
                   const struct outline_taker *taker);

#endif
