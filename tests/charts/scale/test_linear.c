/*
 * Expectations are what d3-scale 4's scaleLinear() says.
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/data/fixture.h"

static const struct {
    double domain[3];
    size_t domain_count;
    double range[3];
    size_t range_count;
    bool clamp, round;
    double value, place;
} place_cases[] = {
    {{0, 10}, 2, {0, 200}, 2, false, false, 2.5, 50},
    {{0, 10}, 2, {200, 0}, 2, false, false, 2.5, 150},
    {{10, 0}, 2, {0, 200}, 2, false, false, 2.5, 150},
    {{0, 10}, 2, {0, 200}, 2, false, false, 15, 300},
    {{0, 10}, 2, {0, 200}, 2, false, false, -5, -100},
    {{0, 10}, 2, {0, 200}, 2, true, false, 15, 200},
    {{0, 10}, 2, {0, 200}, 2, true, false, -5, 0},
    {{10, 0}, 2, {0, 200}, 2, true, false, 15, 0},
    {{0, 10}, 2, {0, 33}, 2, false, true, 2.5, 8},
    {{5, 5}, 2, {0, 100}, 2, false, false, 5, 50},
    {{5, 5}, 2, {0, 100}, 2, false, false, 9, 50},
    {{0, 10, 20}, 3, {0, 100, 400}, 3, false, false, 15, 250},
    {{0, 10, 20}, 3, {0, 100, 400}, 3, false, false, 5, 50},
    {{0, 10, 20}, 3, {0, 100, 400}, 3, false, false, 25, 550},
    {{0, 10, 20}, 3, {0, 100, 400}, 3, false, false, -5, -50},
    {{20, 10, 0}, 3, {0, 100, 400}, 3, false, false, 15, 50},
    {{0, 10, 20}, 3, {0, 100}, 2, false, false, 15, 150},
    {{-0.001, 0.001}, 2, {0, 1}, 2, false, false, 0.00025, 0.625},
    {{0, 91}, 2, {100, 0}, 2, false, false, 28, 69.23076923076923},
};

START_TEST(a_value_lies_where_d3_puts_it)
{
    struct scale scale = {.type = &scale_linear,
                          .numbers = (double *)place_cases[_i].domain,
                          .domain_count = place_cases[_i].domain_count,
                          .range = place_cases[_i].range,
                          .range_count = place_cases[_i].range_count,
                          .clamp = {place_cases[_i].clamp, true, true},
                          .round = {place_cases[_i].round, true, true}};
    double place = scale_place(&scale, VALUE_OF_NUMBER(place_cases[_i].value));
    ck_assert_double_eq_tol(place, place_cases[_i].place, 1e-12 * (1 + fabs(place)));
}
END_TEST

START_TEST(what_is_no_number_has_no_place)
{
    double domain[] = {0, 10}, range[] = {0, 100};
    struct scale scale = {.type = &scale_linear,
                          .numbers = domain,
                          .domain_count = 2,
                          .range = range,
                          .range_count = 2};
    ck_assert_double_nan(scale_place(&scale, VALUE_OF_NULL));
    ck_assert_double_nan(scale_place(&scale, VALUE_OF_UNDEFINED));
    ck_assert_double_nan(scale_place(&scale, VALUE_OF_NUMBER(NAN)));
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(5)), 50);
}
END_TEST

/* Domain, count, and the domain that nice() makes of it. */
static const double nice_cases[][5] = {
    {0, 91, 10, 0, 100},
    {0.13, 0.97, 10, 0.1, 1},
    {0.13, 0.97, 2, 0, 1},
    {-43.5, 55, 5, -60, 60},
    {1.1, 10.9, 10, 1, 11},
    {10.9, 1.1, 10, 11, 1},
    {0, 5310000, 5, 0, 6000000},
    {123.1, 123.9, 3, 123, 124},
    {-0.0004, 0.00053, 4, -0.0004, 0.0006},
    {5, 5, 10, 5, 5},
    {0, 0.49, 3, 0, 0.6},
    {132.87, 0, 5, 140, 0},
    {0, 1e+300, 4, 0, 1e+300},
    {0.9999, 1.0001, 1, 0.9999, 1.0001},
};

START_TEST(a_nice_domain_is_that_of_d3)
{
    double numbers[] = {nice_cases[_i][0], nice_cases[_i][1]};
    struct scale scale = {.type = &scale_linear, .numbers = numbers, .domain_count = 2};
    scale_linear.nice(&scale, nice_cases[_i][2]);
    ck_assert_double_eq(numbers[0], nice_cases[_i][3]);
    ck_assert_double_eq(numbers[1], nice_cases[_i][4]);
}
END_TEST

static Suite *linear_suite(void)
{
    Suite *suite = suite_create("charts/scale/linear");
    TCase *tcase = tcase_create("linear");
    tcase_add_loop_test(tcase, a_value_lies_where_d3_puts_it, 0, COUNT_OF(place_cases));
    tcase_add_test(tcase, what_is_no_number_has_no_place);
    tcase_add_loop_test(tcase, a_nice_domain_is_that_of_d3, 0, COUNT_OF(nice_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(linear_suite());
}
