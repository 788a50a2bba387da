/*
 * Powers and roots: d3-scale 4, scalePow().exponent(e).domain([a, b]).range([0, 100]) and
 * scaleSqrt(). Places are arithmetic: of x in 0 … b they are 100 (x / b)^e.
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/support/suite.h"

static const double range[] = {0, 100};

static struct scale scale_of(const struct scale_type *type, double *numbers, double exponent)
{
    return (struct scale){.type = type,
                          .channel = &channels[CHANNEL_X],
                          .numbers = numbers,
                          .domain_count = 2,
                          .exponent = {exponent, !isnan(exponent), true},
                          .range = range,
                          .range_count = 2};
}

static const struct {
    const struct scale_type *type;
    double first, last, exponent, value, place;
} cases[] = {
    {&scale_pow, 0, 10, 2, 5, 25},
    {&scale_pow, 0, 10, 3, 5, 12.5},
    {&scale_pow, 0, 16, 0.5, 4, 50},
    {&scale_pow, 0, 10, NAN, 5, 50}, /* an exponent of 1 */
    {&scale_pow, 10, 0, 2, 5, 75},
    {&scale_pow, 1, 3, 2, 2, 37.5}, /* (4 − 1) / (9 − 1) */
    /* mirrored at zero */
    {&scale_pow, -10, 10, 2, -5, 37.5},
    {&scale_pow, -10, 10, 2, 0, 50},
    {&scale_pow, 0, 10, 2, -5, -25},
    {&scale_sqrt, 0, 16, NAN, 4, 50},
    {&scale_sqrt, 0, 16, NAN, 1, 25},
    {&scale_sqrt, -16, 16, NAN, -4, 25},
    {&scale_sqrt, 0, 16, 3, 4, 50}, /* its exponent is its own */
};

START_TEST(amounts_are_raised)
{
    double numbers[] = {cases[_i].first, cases[_i].last};
    struct scale scale = scale_of(cases[_i].type, numbers, cases[_i].exponent);
    ck_assert_double_eq_tol(scale_place(&scale, VALUE_OF_NUMBER(cases[_i].value)), cases[_i].place,
                            1e-9);
}
END_TEST

/* What is lifted comes back. */
START_TEST(lifting_can_be_undone)
{
    static const double values[] = {-9, -0.25, 0, 0.5, 100};
    double numbers[] = {0, 1};
    struct scale scale = scale_of(cases[_i].type, numbers, cases[_i].exponent);
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        double lifted = scale.type->lift(&scale, values[i]);
        ck_assert_double_eq_tol(scale.type->ground(&scale, lifted), values[i], 1e-9);
    }
}
END_TEST

/* Ticks and nice ends are those of the numbers themselves: d3's linearish(). */
START_TEST(ends_are_rounded_as_they_read)
{
    double numbers[] = {0.3, 9.7};
    struct scale scale = scale_of(cases[_i].type, numbers, cases[_i].exponent);
    scale.type->nice(&scale, 10);
    ck_assert_double_eq(numbers[0], 0);
    ck_assert_double_eq(numbers[1], 10);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/scale/pow");
    TCase *tests = tcase_create("pow");
    tcase_add_loop_test(tests, amounts_are_raised, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, lifting_can_be_undone, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, ends_are_rounded_as_they_read, 0, (int)COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
