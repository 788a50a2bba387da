/*
 * Palettes: exact up to 256 colours; beyond, merged within the tolerance that palette.h promises.
 */
#include "base/array.h"
#include "render/output/palette.h"
#include "tests/support/suite.h"

static uint32_t pixels[20000];
static unsigned char indices[COUNT_OF(pixels)];
static struct palette palette;

static int channel_difference(uint32_t a, uint32_t b, int shift)
{
    return abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
}

static void check_within(size_t count, int tolerance)
{
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_lt(indices[i], palette.count);
        uint32_t color = palette.colors[indices[i]];
        for (int shift = 0; shift < 32; shift += 8)
            ck_assert_int_le(channel_difference(color, pixels[i], shift), tolerance);
    }
}

START_TEST(few_are_exact_and_in_order)
{
    const uint32_t colors[] = {0xFF112233, 0xFF112234, 0x80FFFFFF, 0};
    for (size_t i = 0; i < 100; i++)
        pixels[i] = colors[i % 4];
    ck_assert(palette_make(pixels, 100, &palette, indices));
    ck_assert_uint_eq(palette.count, 4);
    for (size_t i = 0; i < 4; i++)
        ck_assert_uint_eq(palette.colors[i], colors[i]);
    check_within(100, 0);
}
END_TEST

START_TEST(full_palette_is_exact)
{
    for (uint32_t i = 0; i < 256; i++)
        pixels[i] = 0xFF000000 | i * 0x010101;
    ck_assert(palette_make(pixels, 256, &palette, indices));
    ck_assert_uint_eq(palette.count, 256);
    check_within(256, 0);
}
END_TEST

/* All greys and a blend of blue and white of 256 steps: 512 colours that need a tolerance of 1. */
START_TEST(neighbours_merge)
{
    for (uint32_t i = 0; i < 256; i++) {
        pixels[i] = 0xFF000000 | i * 0x010101;
        pixels[256 + i] = 0xFF0000FF | i * 0x010100;
    }
    for (size_t i = 512; i < 1000; i++) /* an area: stays as it is */
        pixels[i] = 0xFF4C78A8;
    ck_assert(palette_make(pixels, 1000, &palette, indices));
    check_within(1000, 1);
    ck_assert_uint_eq(palette.colors[indices[600]], 0xFF4C78A8);
}
END_TEST

START_TEST(distant_colors_are_too_many)
{
    for (uint32_t i = 0; i < 400; i++) /* 16 apart */
        pixels[i] = 0xFF000000 | (i % 16) << 4 | (i / 16 % 16) << 12 | (i / 256) << 20;
    ck_assert(!palette_make(pixels, 400, &palette, indices));
}
END_TEST

START_TEST(transparent_colors_are_not_merged)
{
    for (uint32_t i = 0; i < 300; i++)
        pixels[i] = 0x80000000 | i;
    ck_assert(!palette_make(pixels, 300, &palette, indices));
}
END_TEST

START_TEST(pictures_are_left_alone)
{
    for (uint32_t i = 0; i < PALETTE_SEEN_LIMIT + 1; i++)
        pixels[i] = 0xFF000000 | i;
    ck_assert(!palette_make(pixels, PALETTE_SEEN_LIMIT + 1, &palette, indices));
}
END_TEST

static Suite *palette_suite(void)
{
    Suite *suite = suite_create("render/output/palette");
    TCase *tcase = tcase_create("palette");
    tcase_add_test(tcase, few_are_exact_and_in_order);
    tcase_add_test(tcase, full_palette_is_exact);
    tcase_add_test(tcase, neighbours_merge);
    tcase_add_test(tcase, distant_colors_are_too_many);
    tcase_add_test(tcase, transparent_colors_are_not_merged);
    tcase_add_test(tcase, pictures_are_left_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(palette_suite());
}
