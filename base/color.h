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

struct color color_from_cubehelix(double hue, double saturation, double lightness, double alpha);

/* A colour's coordinates in one of the spaces; NAN where it has none (the hue of a grey). */
struct color_coordinates {
    double hue, saturation, lightness; /* hsl, cubehelix */
    double a, b;                       /* lab, with lightness */
    double chroma;                     /* hcl, with hue and lightness */
};

/* d3-color's conversions; what is wholly transparent has no coordinates. */
struct color_coordinates color_to_hsl(struct color color);
struct color_coordinates color_to_lab(struct color color);
struct color_coordinates color_to_hcl(struct color color);
struct color_coordinates color_to_cubehelix(struct color color);

/*
 * How colours are mixed: d3-interpolate's functions of these names. The long ones take hues as they
 * are, the others take the shorter way around.
 */
enum color_space {
    COLOR_SPACE_RGB,
    COLOR_SPACE_HSL,
    COLOR_SPACE_HSL_LONG,
    COLOR_SPACE_LAB,
    COLOR_SPACE_HCL,
    COLOR_SPACE_HCL_LONG,
    COLOR_SPACE_CUBEHELIX,
    COLOR_SPACE_CUBEHELIX_LONG
};

/* "rgb", "hsl-long" … in the order of the enum; ends with NULL. */
extern const char *const color_space_names[];

/*
 * The colour at t (0 the start, 1 the end; beyond, it goes on) with whole channels, as d3 writes
 * it. gamma matters to rgb and cubehelix; 1 is none.
 */
struct color color_interpolate(struct color start, struct color end, double t,
                               enum color_space space, double gamma);

/* The colour at t on the way through all of count colours at equal distances: d3.piecewise(). */
struct color color_interpolate_all(const struct color *colors, size_t count, double t,
                                   enum color_space space, double gamma);

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
