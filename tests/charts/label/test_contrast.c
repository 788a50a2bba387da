/* Contrast: ratios are those of WCAG 2.1's formula, worked out by hand or known from its examples.
 */
#include "charts/label/contrast.h"

#include <math.h>

#include "base/array.h"
#include "tests/support/suite.h"

static const struct color white = {255, 255, 255, 1}, black = {0, 0, 0, 1};
static const struct color blue = {0x4c, 0x78, 0xa8, 1}, orange = {0xf5, 0x85, 0x18, 1};

START_TEST(test_known_ratios)
{
    struct color gray = {0x76, 0x76, 0x76, 1};
    ck_assert_double_eq_tol(contrast_ratio(white, black), 21, 1e-9);
    ck_assert_double_eq_tol(contrast_ratio(black, white), 21, 1e-9);
    ck_assert_double_eq_tol(contrast_ratio(gray, white), 4.54, 0.01);
    /* luminance 0.2126 × 0.0723 + 0.7152 × 0.1878 + 0.0722 × 0.3916 = 0.1779 */
    ck_assert_double_eq_tol(contrast_ratio(white, blue), 1.05 / 0.2279, 0.01);
}
END_TEST

START_TEST(test_the_readable_colour)
{
    ck_assert_double_eq(contrast_readable(black, blue).red, 255);
    ck_assert_double_eq(contrast_readable(white, orange).red, 0);
    ck_assert_double_eq(contrast_readable(black, white).red, 0);
}
END_TEST

/* Channels in the same proportion are the same hue. */
START_TEST(test_a_deeper_colour)
{
    struct color deeper = contrast_deepen(orange, white, 4.5);
    double ratio = contrast_ratio(deeper, white);
    ck_assert_msg(ratio >= 4.5 && ratio < 4.9, "%g", ratio);
    ck_assert_double_eq_tol(deeper.green / deeper.red, orange.green / orange.red, 0.01);
    ck_assert_double_eq(deeper.red, floor(deeper.red));
    struct color lighter = contrast_deepen(blue, black, 7);
    ck_assert_msg(contrast_ratio(lighter, black) >= 7 && lighter.red > blue.red, "%g", lighter.red);
    ck_assert_double_eq(contrast_deepen(black, white, 4.5).red, 0);
    ck_assert_double_eq(contrast_deepen(orange, white, 2).red, orange.red);
}
END_TEST

START_TEST(test_translucent_paint)
{
    struct paint half = {.type = PAINT_COLOR, .color = {0, 0, 0, 0.5}}, none = {0};
    ck_assert_double_eq_tol(contrast_paint_over(&half, 1, white).green, 127.5, 1e-9);
    ck_assert_double_eq_tol(contrast_paint_over(&half, 0.5, white).green, 191.25, 1e-9);
    ck_assert_double_eq_tol(contrast_paint_over(&none, 1, white).green, 255, 1e-9);
}
END_TEST

START_TEST(test_a_gradient_counts_by_its_mean)
{
    struct gradient_stop stops[] = {{0, {0, 0, 0, 1}}, {1, {100, 200, 50, 1}}};
    struct gradient gradient = {.stops = stops, .stop_count = COUNT_OF(stops)};
    struct paint paint = {.type = PAINT_GRADIENT, .gradient = &gradient};
    struct color mean = contrast_paint_over(&paint, 1, white);
    ck_assert_double_eq_tol(mean.red, 50, 1e-9);
    ck_assert_double_eq_tol(mean.green, 100, 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/label/contrast");
    TCase *tests = tcase_create("contrast");
    tcase_add_test(tests, test_known_ratios);
    tcase_add_test(tests, test_the_readable_colour);
    tcase_add_test(tests, test_a_deeper_colour);
    tcase_add_test(tests, test_translucent_paint);
    tcase_add_test(tests, test_a_gradient_counts_by_its_mean);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
