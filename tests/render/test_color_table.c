/*
 * The table COLR of tests/fonts/Paints.ttf, of which make.py says what it holds, whole and with
 * each of its bytes changed or everything after it gone.
 */
#include <hb-ot.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "render/color_paint.h"
#include "render/color_table.h"
#include "tests/support/suite.h"

#define FONT TEST_SOURCES "/tests/fonts/Paints.ttf"

enum { EDGE = 3, MOVED, OUT, SWEPT, ROUND, ITSELF };

static hb_blob_t *file, *table;
static struct color_table colr;

static void setup(void)
{
    unsigned length;
    file = hb_blob_create_from_file(FONT);
    hb_face_t *face = hb_face_create(file, 0);
    table = hb_face_reference_table(face, HB_TAG('C', 'O', 'L', 'R'));
    colr.bytes = (const unsigned char *)hb_blob_get_data(table, &length);
    colr.length = length;
    hb_face_destroy(face);
}

static void teardown(void)
{
    hb_blob_destroy(table);
    hb_blob_destroy(file);
}

static struct color_paint paint_of(unsigned glyph)
{
    struct color_paint paint;
    size_t at;
    ck_assert(color_table_glyph(&colr, glyph, &at));
    ck_assert(color_table_read(&colr, at, &paint));
    return paint;
}

START_TEST(what_the_font_says)
{
    struct color_paint edge = paint_of(EDGE), line;
    struct color_stop stops[3];
    enum color_extend extend;
    double box[4];
    size_t at;
    ck_assert_int_eq(edge.format, PAINT_GLYPH);
    ck_assert_uint_eq(edge.numbers[0], 1);
    ck_assert(color_table_read(&colr, edge.paints[0], &line));
    ck_assert_int_eq(line.format, PAINT_LINEAR);
    ck_assert_double_eq(line.values[2], 1000);
    ck_assert_uint_eq(color_table_stops(&colr, &line, stops, 3, &extend), 2);
    ck_assert_double_eq(stops[1].offset, 0.5);
    ck_assert_uint_eq(stops[1].color, 2);
    ck_assert_int_eq(extend, EXTEND_PAD);
    ck_assert_uint_eq(paint_of(MOVED).numbers[0], 2);
    ck_assert_int_eq(paint_of(OUT).format, PAINT_COMPOSITE);
    ck_assert_int_eq(paint_of(ITSELF).format, PAINT_COLOR_GLYPH);
    ck_assert(color_table_clip(&colr, SWEPT, box));
    ck_assert_double_eq(box[3], 1000);
    ck_assert(!color_table_clip(&colr, OUT, box));
    ck_assert(!color_table_glyph(&colr, 1, &at));
}
END_TEST

/* What the font is with its COLR replaced; sizes stay. */
static hb_face_t *face_with(const unsigned char *bytes, size_t at, char **own)
{
    unsigned length;
    const char *whole = hb_blob_get_data(file, &length);
    *own = malloc(length);
    memcpy(*own, whole, length);
    memcpy(*own + at, bytes, colr.length);
    hb_blob_t *blob = hb_blob_create(*own, length, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

static size_t place_of_table(void)
{
    unsigned length;
    const char *whole = hb_blob_get_data(file, &length);
    for (size_t i = 0; i + colr.length <= length; i++) {
        if (!memcmp(whole + i, colr.bytes, colr.length))
            return i;
    }
    ck_abort_msg("no table in %s", FONT);
}

/* Any picture or none, without reading beyond the table, and in the end. */
START_TEST(damaged)
{
    static const unsigned char values[] = {1, 0xFF};
    unsigned char *bytes = malloc(colr.length);
    size_t place = place_of_table();
    for (size_t i = 0; i < colr.length; i++) {
        for (size_t k = 0; k < sizeof values; k++) {
            char *own;
            struct buffer png = {0};
            struct bounds box;
            memcpy(bytes, colr.bytes, colr.length);
            bytes[i] = values[k];
            hb_face_t *face = face_with(bytes, place, &own);
            for (unsigned glyph = EDGE; glyph <= ITSELF; glyph++) {
                if (glyph == SWEPT && i % 8 > 0)
                    continue; /* the slowest */
                if (!color_paint_picture(face, glyph, &png, &box))
                    ck_assert_ptr_null(png.bytes);
                buffer_free(&png);
                png = (struct buffer){0};
            }
            hb_face_destroy(face);
            free(own);
        }
    }
    free(bytes);
}
END_TEST

START_TEST(cut)
{
    for (size_t length = 0; length < colr.length; length++) {
        unsigned char *bytes = malloc(length + 1); /* so that a sanitizer sees its end */
        unsigned char *end = length ? realloc(bytes, length) : bytes;
        struct color_table part = {end, length};
        memcpy(end, colr.bytes, length);
        for (unsigned glyph = 0; glyph <= ITSELF; glyph++) {
            struct color_paint paint;
            struct color_stop stops[4];
            enum color_extend extend;
            double box[4];
            size_t at;
            color_table_clip(&part, glyph, box);
            if (color_table_glyph(&part, glyph, &at) && color_table_read(&part, at, &paint) &&
                color_table_read(&part, paint.paints[0], &paint))
                ck_assert_uint_le(color_table_stops(&part, &paint, stops, 4, &extend), 4);
        }
        free(end);
    }
}
END_TEST

static Suite *color_table_suite(void)
{
    Suite *suite = suite_create("render/color_table");
    TCase *tcase = tcase_create("color_table");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, what_the_font_says);
    tcase_add_test(tcase, damaged);
    tcase_add_test(tcase, cut);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(color_table_suite());
}
