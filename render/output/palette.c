/*
 * Colours counted by a small hash table. Their order is that of the pixels or of their numbers,
 * never that of the table.
 */
#include "render/output/palette.h"

#include <stdlib.h>
#include <string.h>

enum { SLOT_BITS = 14, SLOT_COUNT = 1 << SLOT_BITS };

struct seen_color {
    uint32_t color;
    uint32_t ordinal; /* in the order of appearance */
    size_t pixels;
};

struct seen {
    struct seen_color colors[PALETTE_SEEN_LIMIT];
    unsigned count;
    uint16_t slots[SLOT_COUNT];              /* ordinal + 1; 0: free */
    unsigned char index[PALETTE_SEEN_LIMIT]; /* by ordinal: where in the palette */
};

/* The colour's ordinal, after adding it if need be; -1 when there is no room. */
static int find_color(struct seen *seen, uint32_t color)
{
    uint32_t slot = (color * 2654435761U) >> (32 - SLOT_BITS); /* Knuth's multiplicative hash */
    while (seen->slots[slot]) {
        unsigned ordinal = seen->slots[slot] - 1U;
        if (seen->colors[ordinal].color == color)
            return (int)ordinal;
        slot = (slot + 1) % SLOT_COUNT;
    }
    if (seen->count == PALETTE_SEEN_LIMIT)
        return -1;
    unsigned ordinal = seen->count++;
    seen->colors[ordinal] = (struct seen_color){color, ordinal, 0};
    seen->slots[slot] = (uint16_t)(ordinal + 1);
    return (int)ordinal;
}

/* Pixels of one colour, one after the other: most are as their neighbour. */
struct run {
    uint32_t length, ordinal;
};

struct runs {
    struct run *items;
    size_t count, capacity;
};

static bool add_run(struct runs *runs, size_t length, int ordinal)
{
    if (runs->count == runs->capacity) {
        size_t capacity = runs->capacity ? 2 * runs->capacity : 4096;
        struct run *items = realloc(runs->items, capacity * sizeof *items);
        if (!items)
            return false;
        runs->items = items;
        runs->capacity = capacity;
    }
    runs->items[runs->count++] = (struct run){(uint32_t)length, (uint32_t)ordinal};
    return true;
}

/* Where the run that begins at i ends. Pixels are compared in pairs, as long as they are equal. */
static size_t run_end(const uint32_t *pixels, size_t i, size_t count)
{
    const uint64_t pair = (uint64_t)pixels[i] << 32 | pixels[i];
    size_t end = i + 1;
    for (uint64_t next; end + 1 < count; end += 2) {
        memcpy(&next, pixels + end, sizeof next);
        if (next != pair)
            break;
    }
    while (end < count && pixels[end] == pixels[i])
        end++;
    return end;
}

static bool count_colors(struct seen *seen, const uint32_t *pixels, size_t count, struct runs *runs)
{
    for (size_t i = 0, end; i < count; i = end) {
        end = run_end(pixels, i, count);
        int ordinal = find_color(seen, pixels[i]);
        if (ordinal < 0 || !add_run(runs, end - i, ordinal))
            return false;
        seen->colors[ordinal].pixels += end - i;
    }
    return true;
}

static void index_pixels(const struct seen *seen, const struct runs *runs, unsigned char *indices)
{
    for (size_t i = 0; i < runs->count; i++) {
        size_t length = runs->items[i].length;
        unsigned char index = seen->index[runs->items[i].ordinal];
        if (length == 1) /* mostly: memset() costs more */
            *indices = index;
        else
            memset(indices, index, length);
        indices += length;
    }
}

static int compare_frequency(const void *left, const void *right)
{
    const struct seen_color *a = left, *b = right;
    if (a->pixels != b->pixels)
        return a->pixels > b->pixels ? -1 : 1;
    return a->ordinal < b->ordinal ? -1 : 1;
}

/* Whether the channel at that shift differs by at most tolerance. */
static bool channel_is_near(uint32_t a, uint32_t b, int shift, uint32_t tolerance)
{
    return (a >> shift & 0xFF) - (b >> shift & 0xFF) + tolerance <= 2 * tolerance;
}

static bool is_near(uint32_t a, uint32_t b, uint32_t tolerance)
{
    return channel_is_near(a, b, 8, tolerance) && channel_is_near(a, b, 0, tolerance) &&
           channel_is_near(a, b, 16, tolerance);
}

/* Gives each colour the first of the palette that is near enough, or a place of its own. False when
 * no place is left. */
static bool merge_colors(struct seen *seen, const struct seen_color *order, uint32_t tolerance,
                         struct palette *palette)
{
    palette->count = 0;
    for (unsigned i = 0; i < seen->count; i++) {
        unsigned k = 0;
        while (k < palette->count && !is_near(order[i].color, palette->colors[k], tolerance))
            k++;
        if (k == PALETTE_SIZE)
            return false;
        if (k == palette->count)
            palette->colors[palette->count++] = order[i].color;
        seen->index[order[i].ordinal] = (unsigned char)k;
    }
    return true;
}

static bool colors_are_opaque(const struct seen *seen)
{
    for (unsigned i = 0; i < seen->count; i++) {
        if (seen->colors[i].color >> 24 != 0xFF)
            return false;
    }
    return true;
}

static bool merge_many(struct seen *seen, struct palette *palette)
{
    if (!colors_are_opaque(seen))
        return false;
    struct seen_color *order = malloc(seen->count * sizeof *order);
    if (!order)
        return false;
    memcpy(order, seen->colors, seen->count * sizeof *order);
    qsort(order, seen->count, sizeof *order, compare_frequency);
    bool merged = false;
    for (uint32_t tolerance = 1; !merged && tolerance <= PALETTE_TOLERANCE; tolerance++)
        merged = merge_colors(seen, order, tolerance, palette);
    free(order);
    return merged;
}

static void take_all(struct seen *seen, struct palette *palette)
{
    palette->count = seen->count;
    for (unsigned i = 0; i < seen->count; i++) {
        palette->colors[i] = seen->colors[i].color;
        seen->index[i] = (unsigned char)i;
    }
}

bool palette_make(const uint32_t *pixels, size_t count, struct palette *palette,
                  unsigned char *indices)
{
    struct seen *seen = calloc(1, sizeof *seen);
    struct runs runs = {0};
    bool good = seen && count_colors(seen, pixels, count, &runs);
    if (good && seen->count <= PALETTE_SIZE)
        take_all(seen, palette);
    else
        good = good && merge_many(seen, palette);
    if (good)
        index_pixels(seen, &runs, indices);
    free(runs.items);
    free(seen);
    return good;
}
