/*
 * The orientation of photographs. Exif 2.32, 4.6.4: which sides of the picture the 0th row and the
 * 0th column of the stored pixels are.
 */
#include "render/picture/exif.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "tests/support/suite.h"

/* A JPEG's start, a segment of JFIF, and one of EXIF with another tag before the orientation. */
#define JFIF "\xFF\xD8\xFF\xE0\0\4ab"
#define LITTLE(VALUE)                                                                              \
    JFIF "\xFF\xE1\0\x2E"                                                                          \
         "Exif\0\0II\x2A\0\x8\0\0\0\2\0"                                                           \
         "\0\1\3\0\1\0\0\0\7\0\0\0\x12\1\3\0\1\0\0\0" VALUE "\0\0\0\0\0\0\0"
#define BIG(VALUE)                                                                                 \
    JFIF "\xFF\xE1\0\x22"                                                                          \
         "Exif\0\0MM\0\x2A\0\0\0\x8\0\1"                                                           \
         "\1\x12\0\3\0\0\0\1\0" VALUE "\0\0\0\0\0\0"
#define BYTES(TEXT) TEXT, sizeof(TEXT) - 1

static const struct {
    const char *bytes;
    size_t length;
    unsigned orientation;
} files[] = {
    {BYTES(LITTLE("\6")), 6},
    {BYTES(LITTLE("\1")), 1},
    {BYTES(LITTLE("\x9")), 1}, /* there is none */
    {BYTES(LITTLE("\0")), 1},
    {BYTES(BIG("\3")), 3},
    {BYTES(BIG("\x8")), 8},
    {BYTES(JFIF "\xFF\xDA\0\2"), 1},
    {BYTES(JFIF), 1},
    {BYTES("\xFF\xD8"), 1},
    {BYTES(JFIF "\xFF\xE1\xFF\xFF"
                "Exif\0\0II"),
     1},
    {BYTES(JFIF "\xFF\xE1\0\x10"
                "Exif\0\0II\x2A\0\xFF\xFF\xFF\xFF"),
     1},
};

START_TEST(the_tag_is_found_in_either_order_of_bytes)
{
    size_t place;
    const unsigned char *bytes = (const unsigned char *)files[_i].bytes;
    ck_assert_uint_eq(exif_orientation(bytes, files[_i].length, &place), files[_i].orientation);
    if (files[_i].orientation != 1)
        ck_assert_uint_eq(bytes[place], files[_i].orientation);
}
END_TEST

/* A file that ends anywhere says nothing, and nothing behind its end is read. */
START_TEST(a_file_cut_off_is_upright)
{
    for (size_t cut = 0; cut + 14 < files[0].length; cut++) {
        size_t place;
        unsigned char *part = malloc(cut + 1);
        memcpy(part, files[0].bytes, cut);
        ck_assert_uint_eq(exif_orientation(part, cut, &place), 1);
        free(part);
    }
}
END_TEST

/* Of stored pixels 3 wide and 2 high: where the left upper corner lies, and the right upper one. */
static const struct {
    double corner[2], right[2];
} turns[] = {
    {{0, 0}, {3, 0}}, {{3, 0}, {0, 0}}, {{3, 2}, {0, 2}}, {{0, 2}, {3, 2}},
    {{0, 0}, {0, 3}}, {{2, 0}, {2, 3}}, {{2, 3}, {2, 0}}, {{0, 3}, {0, 0}},
};

START_TEST(rows_and_columns_lie_as_the_standard_says)
{
    double m[6];
    exif_matrix((unsigned)_i + 1, 3, 2, m);
    ck_assert_double_eq(m[4], turns[_i].corner[0]);
    ck_assert_double_eq(m[5], turns[_i].corner[1]);
    ck_assert_double_eq(m[0] * 3 + m[4], turns[_i].right[0]);
    ck_assert_double_eq(m[1] * 3 + m[5], turns[_i].right[1]);
    ck_assert_double_eq(fabs(m[0] * m[3] - m[1] * m[2]), 1);
}
END_TEST

static Suite *exif_suite(void)
{
    Suite *suite = suite_create("render/picture/exif");
    TCase *tcase = tcase_create("exif");
    tcase_add_loop_test(tcase, the_tag_is_found_in_either_order_of_bytes, 0, COUNT_OF(files));
    tcase_add_test(tcase, a_file_cut_off_is_upright);
    tcase_add_loop_test(tcase, rows_and_columns_lie_as_the_standard_says, 0, COUNT_OF(turns));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(exif_suite());
}
