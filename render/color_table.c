#include "render/color_table.h"

#include <stdint.h>

/* Where the header has the offsets of its lists. */
enum { GLYPHS_AT = 14, LAYERS_AT = 18, CLIPS_AT = 22, HEADER_SIZE = 34 };

/* What follows a paint's format. */
enum {
    BELOW = 'p',  /* the offset of a paint */
    LINE = 'c',   /* of a gradient's colours */
    AFFINE = 'a', /* of a transformation */
    COUNT = 'b',  /* in 8 bits */
    INDEX = 'g',  /* in 16 */
    FIRST = 'l',  /* in 32 */
    LENGTH = 'w', /* signed, in the font's units */
    RADIUS = 'u', /* unsigned */
    SHARE = 'd'   /* in 16384ths */
};

static const char *const layouts[PAINT_FORMATS] = {
    [PAINT_LAYERS] = "bl",
    [PAINT_SOLID] = "gd",
    [PAINT_LINEAR] = "cwwwwww",
    [PAINT_RADIAL] = "cwwuwwu",
    [PAINT_SWEEP] = "cwwdd",
    [PAINT_GLYPH] = "pg",
    [PAINT_COLOR_GLYPH] = "g",
    [PAINT_TRANSFORM] = "pa",
    [PAINT_TRANSLATE] = "pww",
    [PAINT_SCALE] = "pdd",
    [PAINT_SCALE_AROUND] = "pddww",
    [PAINT_SCALE_UNIFORM] = "pd",
    [PAINT_SCALE_UNIFORM_AROUND] = "pdww",
    [PAINT_ROTATE] = "pd",
    [PAINT_ROTATE_AROUND] = "pdww",
    [PAINT_SKEW] = "pdd",
    [PAINT_SKEW_AROUND] = "pddww",
    [PAINT_COMPOSITE] = "pbp",
};

/* A place in the table; broken once it has left it. */
struct cursor {
    const struct color_table *table;
    size_t at;
    bool is_broken;
};

static uint32_t take(struct cursor *cursor, size_t size)
{
    uint32_t number = 0;
    if (cursor->is_broken || cursor->at > cursor->table->length ||
        size > cursor->table->length - cursor->at) {
        cursor->is_broken = true;
        return 0;
    }
    for (size_t i = 0; i < size; i++)
        number = number << 8 | cursor->table->bytes[cursor->at++];
    return number;
}

static double take_signed(struct cursor *cursor, size_t size)
{
    uint32_t number = take(cursor, size), sign = 1U << (8 * size - 1);
    return (double)(number & (sign - 1)) - (double)(number & sign);
}

/* A list of the header begins at *at and says how many it has. */
static bool find_list(const struct color_table *table, size_t header, size_t *at, uint32_t *count)
{
    struct cursor cursor = {table, 0, false};
    if (table->length < HEADER_SIZE || take(&cursor, 2) != 1)
        return false;
    cursor.at = header;
    *at = take(&cursor, 4);
    cursor.at = *at + (header == CLIPS_AT ? 1 : 0);
    *count = take(&cursor, 4);
    return *at > 0 && !cursor.is_broken;
}

bool color_table_glyph(const struct color_table *table, unsigned glyph, size_t *paint)
{
    size_t list;
    uint32_t count;
    if (!find_list(table, GLYPHS_AT, &list, &count))
        return false;
    struct cursor cursor = {table, list + 4, false};
    for (uint32_t i = 0; i < count && !cursor.is_broken; i++) {
        uint32_t is = take(&cursor, 2), offset = take(&cursor, 4);
        if (is != glyph || cursor.is_broken)
            continue;
        *paint = list + offset;
        return true;
    }
    return false;
}

bool color_table_layer(const struct color_table *table, size_t layer, size_t *paint)
{
    size_t list;
    uint32_t count;
    if (!find_list(table, LAYERS_AT, &list, &count) || layer >= count)
        return false;
    struct cursor cursor = {table, list + 4 + 4 * layer, false};
    *paint = list + take(&cursor, 4);
    return !cursor.is_broken;
}

bool color_table_clip(const struct color_table *table, unsigned glyph, double box[4])
{
    size_t list;
    uint32_t count;
    if (!find_list(table, CLIPS_AT, &list, &count))
        return false;
    struct cursor cursor = {table, list + 5, false};
    for (uint32_t i = 0; i < count && !cursor.is_broken; i++) {
        uint32_t first = take(&cursor, 2), last = take(&cursor, 2), offset = take(&cursor, 3);
        if (glyph < first || glyph > last)
            continue;
        cursor.at = list + offset + 1;
        for (size_t k = 0; k < 4; k++)
            box[k] = take_signed(&cursor, 2);
        return !cursor.is_broken;
    }
    return false;
}

static void take_affine(struct cursor *cursor, size_t at, double *values)
{
    struct cursor affine = {cursor->table, at, false};
    for (size_t i = 0; i < 6; i++)
        values[i] = take_signed(&affine, 4) / 65536;
    cursor->is_broken |= affine.is_broken;
}

bool color_table_read(const struct color_table *table, size_t at, struct color_paint *paint)
{
    struct cursor cursor = {table, at, false};
    unsigned format = take(&cursor, 1), below = 0, numbers = 0, values = 0;
    bool varies = format % 2 == 1 && format != PAINT_LAYERS && format != PAINT_COLOR_GLYPH;
    format -= varies;
    if (cursor.is_broken || format >= PAINT_FORMATS || !layouts[format])
        return false;
    *paint = (struct color_paint){.format = format, .line_varies = varies};
    for (const char *part = layouts[format]; *part; part++) {
        switch (*part) {
        case BELOW:
            paint->paints[below++] = at + take(&cursor, 3);
            break;
        case LINE:
            paint->line = at + take(&cursor, 3);
            break;
        case AFFINE:
            take_affine(&cursor, at + take(&cursor, 3), paint->values);
            break;
        case COUNT:
        case INDEX:
        case FIRST:
            paint->numbers[numbers++] = take(&cursor, *part == COUNT ? 1 : *part == INDEX ? 2 : 4);
            break;
        case RADIUS:
            paint->values[values++] = take(&cursor, 2);
            break;
        default:
            paint->values[values++] = take_signed(&cursor, 2) / (*part == SHARE ? 16384 : 1);
        }
    }
    return !cursor.is_broken;
}

size_t color_table_stops(const struct color_table *table, const struct color_paint *paint,
                         struct color_stop *stops, size_t limit, enum color_extend *extend)
{
    struct cursor cursor = {table, paint->line, false};
    uint32_t extends = take(&cursor, 1);
    size_t count = take(&cursor, 2), found = 0;
    *extend = extends <= EXTEND_REFLECT ? (enum color_extend)extends : EXTEND_PAD;
    while (found < count && found < limit) {
        struct color_stop stop = {.offset = take_signed(&cursor, 2) / 16384};
        stop.color = take(&cursor, 2);
        stop.alpha = take_signed(&cursor, 2) / 16384;
        if (paint->line_varies)
            take(&cursor, 4);
        if (cursor.is_broken)
            break;
        stops[found++] = stop;
    }
    return found;
}
