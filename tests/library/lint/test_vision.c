/*
 * Differences of colours, against the published numbers.
 */
#include "library/lint/vision.h"

#include "base/array.h"
#include "tests/support/suite.h"

/* Sharma, Wu and Dalal (2005), table 1: pairs 1, 2, 5, 7, 8, 17, 20, 25, 30, 31, 33, 34. */
static const struct {
    double one[3], two[3], difference;
} pairs[] = {
    {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
    {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
    {{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1.0000},
    {{50, 0, 0}, {50, -1, 2}, 2.3669},
    {{50, -1, 2}, {50, 0, 0}, 2.3669},
    {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
    {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
    {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
    {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
    {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
    {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
    {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
};

START_TEST(differences_are_those_of_the_paper)
{
    double difference = vision_lab_difference(pairs[_i].one, pairs[_i].two);
    ck_assert_double_eq_tol(difference, pairs[_i].difference, 5e-5);
}
END_TEST

/* The rows of the matrices add up to 1: what has no hue keeps looking so. */
START_TEST(greys_stay)
{
    struct color grey = {119, 119, 119, 1};
    for (enum vision vision = 0; vision < VISION_COUNT; vision++) {
        struct color seen = vision_simulate(grey, vision);
        ck_assert_double_eq_tol(seen.red, 119, 0.01);
        ck_assert_double_eq_tol(seen.green, 119, 0.01);
        ck_assert_double_eq_tol(seen.blue, 119, 0.01);
    }
}
END_TEST

/* Linear red 1, 0, 0 by the first column of each matrix: 0.152286 and 0.367322 of full red, which
 * sRGB writes as 1.055 x^(1/2.4) - 0.055, of 255. */
START_TEST(red_darkens)
{
    struct color red = {255, 0, 0, 1};
    ck_assert_double_eq_tol(vision_simulate(red, VISION_PROTANOPIA).red, 108.8, 0.1);
    ck_assert_double_eq_tol(vision_simulate(red, VISION_DEUTERANOPIA).red, 163.2, 0.1);
    ck_assert_double_eq_tol(vision_simulate(red, VISION_PROTANOPIA).blue, 0, 0.01);
}
END_TEST

/* CIE: L* of black is 0, of white 100; of the grey of a luminance of 18.42 % it is 50. */
START_TEST(lightness_is_that_of_cie)
{
    ck_assert_double_eq_tol(vision_lightness((struct color){0, 0, 0, 1}), 0, 1e-6);
    ck_assert_double_eq_tol(vision_lightness((struct color){255, 255, 255, 1}), 100, 1e-3);
    ck_assert_double_eq_tol(vision_lightness((struct color){118.9, 118.9, 118.9, 1}), 50, 0.05);
}
END_TEST

static Suite *vision_suite(void)
{
    Suite *suite = suite_create("library/lint/vision");
    TCase *tcase = tcase_create("colours");
    tcase_add_loop_test(tcase, differences_are_those_of_the_paper, 0, (int)COUNT_OF(pairs));
    tcase_add_test(tcase, greys_stay);
    tcase_add_test(tcase, red_darkens);
    tcase_add_test(tcase, lightness_is_that_of_cie);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(vision_suite());
}
