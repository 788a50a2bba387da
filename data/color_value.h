/*
 * Colours as values of expressions: objects of a colour space's coordinates and an opacity, as
 * d3-color's are ({r, g, b, opacity} …), which read as CSS where a text is wanted.
 */
#ifndef DATA_COLOR_VALUE_H
#define DATA_COLOR_VALUE_H

#include "base/color.h"
#include "data/value.h"

enum color_model { COLOR_RGB, COLOR_HSL, COLOR_LAB, COLOR_HCL };

/* The object of three coordinates and an opacity, in the arena; undefined when memory is out. */
struct value color_value_make(enum color_model model, const double coordinates[4],
                              struct arena *arena);

/* The same of a colour; NULL: of none, all NaN. */
struct value color_value_of(enum color_model model, const struct color *color, struct arena *arena);

/* Whether it was made by these, and the coordinates may be read as a colour. */
bool color_value_is(struct value value);

/* Such an object in that model; what is in it already keeps its coordinates. */
struct value color_value_convert(enum color_model model, struct value value, struct arena *arena);

/* The colour of such an object. */
struct color color_value_read(struct value value);

enum { COLOR_VALUE_TEXT_SIZE = 96 };

/* Writes it as d3-color's toString() does, and returns text: "rgb(255, 0, 0)", "rgba(0, 0, 0,
 * 0.5)". */
const char *color_value_write(struct value value, char text[COLOR_VALUE_TEXT_SIZE]);

#endif
