/*
 * The colours of a picture, when they are few enough for an indexed PNG.
 */
#ifndef RENDER_OUTPUT_PALETTE_H
#define RENDER_OUTPUT_PALETTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    PALETTE_SIZE = 256,
    /* How far a channel may be moved, of 255, so that the colours are few enough. */
    PALETTE_TOLERANCE = 2,
    /* A picture of more colours than these isn't a chart: they are left alone. */
    PALETTE_SEEN_LIMIT = 4096
};

struct palette {
    uint32_t colors[PALETTE_SIZE]; /* 0xAARRGGBB */
    unsigned count;
};

/*
 * Finds the colours of count pixels and writes the index of each into indices. False when they are
 * too many, or memory is out.
 *
 * Black text alone has all 256 greys at its edges, and each bar adds shades of its own. Up to 256
 * colours stay as they are, in the order of appearance; of more, if all are opaque, the rarer ones
 * become a more frequent one that differs by at most 1, else by at most PALETTE_TOLERANCE a
 * channel: unseen, and a third of the bytes. What covers an area keeps its exact colour, as it is
 * frequent.
 */
bool palette_make(const uint32_t *pixels, size_t count, struct palette *palette,
                  unsigned char *indices);

#endif
