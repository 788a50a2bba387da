/*
 * Colours as CSS Color 4 names them (named, hex, rgb, hsl) plus the hcl() and lab() notations of
 * d3-color.
 */
#ifndef BASE_COLOR_H
#define BASE_COLOR_H

#include <stdbool.h>
#include <stddef.h>

/* sRGB, each of red, green and blue 0–255, alpha 0–1. */
struct color {
    double red, green, blue, alpha;
};

/*
 * Reads a CSS colour, case-insensitively: names, "transparent", #rgb, #rgba, #rrggbb, #rrggbbaa,
 * rgb(), rgba(), hsl(), hsla() with commas or spaces, numbers or percentages. False when text isn't
 * one.
 */
bool color_parse(const char *text, struct color *color);

/* The CSS name nearest to text, for "did you mean"; NULL when none is near. Static. */
const char *color_suggest(const char *text);

enum { COLOR_TEXT_SIZE = 48 };

/*
 * "#rrggbb", lower case, when opaque; else "rgba(r,g,b,a)" with a rounded to 3 decimals. Channels
 * are rounded and clamped as d3-color does. Returns the length.
 */
size_t color_write(char text[COLOR_TEXT_SIZE], struct color color);

/* WCAG 2 relative luminance (0–1), and the contrast ratio (1–21) of two opaque colours. */
double color_luminance(struct color color);
double color_contrast(struct color a, struct color b);

#endif
