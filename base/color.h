/*
 * Colours as CSS Color 4 writes them (named, hex, rgb, hsl), and the spaces hsl, lab and hcl of
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
 * rgb(), rgba(), hsl(), hsla() with commas or spaces, numbers or percentages. Channels out of range
 * are clamped, not rounded; what is wholly transparent is black, as d3-color writes it. False when
 * text isn't one.
 */
bool color_parse(const char *text, struct color *color);

/*
 * From d3-color's spaces, by its formulas and clamped: hue in degrees, saturation and lightness
 * 0–1; CIELAB with D50, lightness 0–100. A NaN hue, saturation, a or b means that there is none.
 */
struct color color_from_hsl(double hue, double saturation, double lightness, double alpha);
struct color color_from_lab(double lightness, double a, double b, double alpha);
struct color color_from_hcl(double hue, double chroma, double lightness, double alpha);

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
