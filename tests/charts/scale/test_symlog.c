/*
 * Logarithms that go through zero: d3-scale 4, scaleSymlog().constant(c): sign(x) log1p(|x / c|).
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/support/suite.h"

static const double range[] = {0, 100};

static struct scale scale_of(double *numbers, double constant)
{
    return (struct scale){.type = &scale_symlog,
                          .channel = &channels[CHANNEL_X],
                          .numbers = numbers,
                          .domain_count = 2,
                          .constant = {constant, !isnan(constant), true},
                          .range = range,
                          .range_count = 2};
}

/* log 10 is half of log 100, log 2 a third of log 8. */
static const struct {
    double first, last, constant, value, place;
} cases[] = {
    {0, 99, NAN, 9, 50},       {0, 99, NAN, 0, 0},      {0, 99, NAN, 99, 100},
    {0, 7, NAN, 1, 100.0 / 3}, {-99, 99, NAN, 9, 75},   {-99, 99, NAN, -9, 25},
    {-99, 99, NAN, 0, 50},     {0, 990, 10, 90, 50},    {0, 0.7, 0.1, 0.1, 100.0 / 3},
    {99, 0, NAN, 9, 50},       {0, 99, NAN, -99, -100},
};

START_TEST(both_sides_of_zero_have_places)
{
    double numbers[] = {cases[_i].first, cases[_i].last};
    struct scale scale = scale_of(numbers, cases[_i].constant);
    ck_assert_double_eq_tol(scale_place(&scale, VALUE_OF_NUMBER(cases[_i].value)), cases[_i].place,
                            1e-9);
}
END_TEST

START_TEST(lifting_can_be_undone)
{
    static const double values[] = {-1e6, -0.25, 0, 0.5, 100};
    double numbers[] = {0, 1};
    struct scale scale = scale_of(numbers, cases[_i].constant);
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        double back = scale.type->ground(&scale, scale.type->lift(&scale, values[i]));
        ck_assert_double_eq_tol(back, values[i], 1e-12 + fabs(values[i]) * 1e-9);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/scale/symlog");
    TCase *tests = tcase_create("symlog");
    tcase_add_loop_test(tests, both_sides_of_zero_have_places, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, lifting_can_be_undone, 0, (int)COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
