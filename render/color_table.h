/*
 * The table COLR, version 1, of a font: a graph of paints. See "COLR – Color Table" of the OpenType
 * specification. Read here, as the FreeType of Debian 12 and HarfBuzz before 7 can't. Fonts may be
 * anybody's: nothing is read beyond the table, and what leads there is absent.
 */
#ifndef RENDER_COLOR_TABLE_H
#define RENDER_COLOR_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct color_table {
    const unsigned char *bytes;
    size_t length;
};

/* The even ones: an odd format is the one before it, whose values vary. */
enum paint_format {
    PAINT_LAYERS = 1,
    PAINT_SOLID = 2,
    PAINT_LINEAR = 4,
    PAINT_RADIAL = 6,
    PAINT_SWEEP = 8,
    PAINT_GLYPH = 10,
    PAINT_COLOR_GLYPH = 11,
    PAINT_TRANSFORM = 12,
    PAINT_TRANSLATE = 14,
    PAINT_SCALE = 16,
    PAINT_SCALE_AROUND = 18,
    PAINT_SCALE_UNIFORM = 20,
    PAINT_SCALE_UNIFORM_AROUND = 22,
    PAINT_ROTATE = 24,
    PAINT_ROTATE_AROUND = 26,
    PAINT_SKEW = 28,
    PAINT_SKEW_AROUND = 30,
    PAINT_COMPOSITE = 32,
    PAINT_FORMATS
};

/* Values are in the order of the specification: coordinates in the font's units, angles in half
 * turns, of an affine transformation xx, yx, xy, yy, dx, dy. */
struct color_paint {
    enum paint_format format;
    size_t paints[2];    /* where those below it stand: a composite's source and its backdrop */
    unsigned numbers[2]; /* of layers: how many, and the first; a glyph; a colour; a mode */
    double values[8];
    size_t line; /* where a gradient's colours stand */
    bool line_varies;
};

/* In a palette; the text's own colour is 0xFFFF. */
struct color_stop {
    double offset;
    unsigned color;
    double alpha;
};

enum color_extend { EXTEND_PAD, EXTEND_REPEAT, EXTEND_REFLECT };

/* All return false where there is none. */
bool color_table_glyph(const struct color_table *table, unsigned glyph, size_t *paint);
bool color_table_layer(const struct color_table *table, size_t layer, size_t *paint);
bool color_table_read(const struct color_table *table, size_t at, struct color_paint *paint);

/* The box that a glyph is clipped to: left, bottom, right, top, in the font's units. */
bool color_table_clip(const struct color_table *table, unsigned glyph, double box[4]);

/* A gradient's colours, at most limit; how many they are. */
size_t color_table_stops(const struct color_table *table, const struct color_paint *paint,
                         struct color_stop *stops, size_t limit, enum color_extend *extend);

#endif
