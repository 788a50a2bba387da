/*
 * Text: measured as Vega's canvas measures it (unhinted, subpixel positions), shaped by HarfBuzz
 * and drawn by Cairo.
 */
#ifndef RENDER_TEXT_H
#define RENDER_TEXT_H

#include "render/scene.h"

struct arena;

/* How layout measures: in real fonts, fixed widths in unit tests. */
struct text_measurer {
    void *context;
    /* The advance of one line in px. */
    double (*width)(void *context, const struct font *font, const char *text);
    /* From now on, texts are in that language (BCP 47) where their letters don't say another; NULL:
     * in any. */
    void (*set_language)(void *context, const char *language);
};

/* 0.6 em a character (Unicode scalar value), for tests. */
extern const struct text_measurer text_measurer_fixed;

/* How long a line may be, and what stands where it was cut. */
struct text_limit {
    double width; /* px; <= 0: no limit */
    const char *ellipsis;
    bool cuts_start; /* of a text that runs to the left */
};

/* The part of one line that fits: Vega's search (vega-scenegraph, text.js). Leading and trailing
 * white space goes. In the arena; NULL when memory is out. */
const char *text_fit(const struct text_measurer *measurer, const struct font *font,
                     const char *text, const struct text_limit *limit, struct arena *arena);

/* The bytes before which a text may be broken into lines (UAX #14), in the arena; spaces before
 * them are the earlier line's. False when memory is out. */
bool text_find_breaks(const char *text, size_t **offsets, size_t *count, struct arena *arena);

/* Vega's height of a line for that item: line_height or font size + 2. */
double text_line_height(const struct text_item *text);

/* How many lines, and how far the baseline of the first lies below the anchor (Vega's rounded
 * offset). */
size_t text_line_count(const char *text);
double text_baseline_offset(const struct text_item *text);

/* What the additional lines add: (lines - 1) × line height. */
double text_multi_line_offset(const struct text_item *text);

#endif
