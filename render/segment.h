/*
 * Where a line of text changes its script, its direction, or between letters and emoji: what lies
 * between can be shaped at once, as far as one font has it.
 */
#ifndef RENDER_SEGMENT_H
#define RENDER_SEGMENT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

struct segment {
    size_t start, end; /* bytes of the text */
    GUnicodeScript script;
    unsigned char level; /* of embedding, odd from right to left: Unicode's annex 9 */
    bool is_emoji;
};

/* The segments of a text, in its order; the text, UTF-8, runs from left to right as a whole. The
 * array is of struct segment; free it with g_array_free(). */
GArray *segment_text(const char *text);

/*
 * Turns the order of the text into that of sight, from left to right (annex 9, L2): of so many
 * pieces, numbers is that of the piece at each place. levels are those of the pieces.
 */
void segment_order(const unsigned char *levels, size_t *numbers, size_t count);

#endif
