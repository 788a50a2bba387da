/*
 * Breaking texts into lines of about the same width: at words, or between Chinese characters.
 */
#ifndef CHARTS_LABEL_WRAP_H
#define CHARTS_LABEL_WRAP_H

#include <stddef.h>

struct context;
struct font;

/*
 * The text on as few lines as keep within width px, at most so many of them (0: any number), as
 * even as they get; a word that is wider than that stands as it is. Lines that there are stay
 * apart. In the arena; NULL when memory is out.
 */
const char *label_wrap(const char *text, const struct font *font, double width, size_t most_lines,
                       struct context *context);

/* The width of the widest line. */
double label_text_width(const char *text, const struct font *font, struct context *context);

#endif
