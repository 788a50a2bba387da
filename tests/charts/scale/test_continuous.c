/*
 * Continuous scales. Expectations: d3-scale 4 (scaleLinear, scaleLog, scalePow, scaleSqrt and
 * scaleSymlog with the range 300 to 0), and vega-util's zoomLinear(), zoomLog(), zoomPow() and
 * zoomSymlog() by the factor that 20 px at both ends of 300 px make.
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/continuous.h"
#include "tests/support/suite.h"

static const double range[] = {300, 0};

/* parameter is the base, the exponent or the constant of the type. */
static struct scale scale_of(const struct scale_type *type, double parameter, double *numbers)
{
    struct scale_choice choice = {parameter, true, true};
    return (struct scale){.type = type,
                          .base = choice,
                          .exponent = choice,
                          .constant = choice,
                          .numbers = numbers,
                          .domain_count = 2,
                          .range = range,
                          .range_count = 2};
}

static const struct {
    const struct scale_type *type;
    double parameter, first, last, value, place;
} places[] = {
    {&scale_log, 10, 1, 1000, 1, 300},
    {&scale_log, 10, 1, 1000, 1000, 0},
    {&scale_log, 10, 1, 1000, 250.75, 60.075905830754415},
    {&scale_log, 10, -1000, -1, -1000, 300},
    {&scale_log, 10, -1000, -1, -1, 0},
    {&scale_log, 10, -1000, -1, -750.25, 287.520600409689},
    {&scale_pow, 0.3, 0, 1500, 0, 300},
    {&scale_pow, 0.3, 0, 1500, 1500, 0},
    {&scale_pow, 0.3, 0, 1500, 375, 102.07381338406584},
    {&scale_pow, 2, -10, 20, -10, 300},
    {&scale_pow, 2, -10, 20, 20, 0},
    {&scale_pow, 2, -10, 20, -2.5, 243.75},
    {&scale_sqrt, 10, -9, 16, -9, 300},
    {&scale_sqrt, 10, -9, 16, 16, 0},
    {&scale_sqrt, 10, -9, 16, -2.75, 242.49910265047285},
    {&scale_symlog, 1, -100, 1000, -100, 300},
    {&scale_symlog, 1, -100, 1000, 1000, 0},
    {&scale_symlog, 1, -100, 1000, 175, 45.252245610211325},
    {&scale_symlog, 0.1, -5, 5, -5, 300},
    {&scale_symlog, 0.1, -5, 5, 5, 0},
    {&scale_symlog, 0.1, -5, 5, -2.5, 274.29708902543484},
    {&scale_linear, 10, 0, 0, 0, 150},
    {&scale_linear, 10, 0, 0, 0, 150},
    {&scale_linear, 10, 0, 0, 0, 150},
    {&scale_linear, 10, 10, -10, 10, 300},
    {&scale_linear, 10, 10, -10, -10, 0},
    {&scale_linear, 10, 10, -10, 5, 225},
};

START_TEST(a_value_has_the_place_of_d3)
{
    double numbers[] = {places[_i].first, places[_i].last};
    struct scale scale = scale_of(places[_i].type, places[_i].parameter, numbers);
    double place = scale_place(&scale, VALUE_OF_NUMBER(places[_i].value));
    ck_assert_double_eq_tol(place, places[_i].place, 1e-9);
}
END_TEST

static const struct {
    const struct scale_type *type;
    double parameter, first, last;
} paddings[] = {
    {&scale_linear, 0, -64.9230769230769, 968.9230769230769},
    {&scale_log, 10, 2.6370773862391363, 1365.1476512542301},
    {&scale_sqrt, 0, -0.02366863905325427, 1033.8698224852071},
    {&scale_pow, 3, -382.76117643974123, 922.5092644408938},
    {&scale_symlog, 2, 2.0802376511412657, 1324.3933287038406},
};

START_TEST(padding_zooms_by_the_type)
{
    double numbers[] = {4, 900};
    struct scale scale = scale_of(paddings[_i].type, paddings[_i].parameter, numbers);
    continuous_pad(&scale, 20);
    ck_assert_double_eq_tol(numbers[0], paddings[_i].first, 1e-9);
    ck_assert_double_eq_tol(numbers[1], paddings[_i].last, 1e-9);
}
END_TEST

static const struct {
    const struct scale_type *type;
    double first, last, nice_first, nice_last;
} rounded[] = {
    {&scale_log, 3, 1500, 1, 10000},   {&scale_log, 1500, 3, 10000, 1},
    {&scale_log, 0.02, 7, 0.01, 10},   {&scale_log, 11, 11.5, 10, 100},
    {&scale_sqrt, 3, 1500, 0, 1600},   {&scale_sqrt, 1500, 3, 1600, 0},
    {&scale_sqrt, 0.02, 7, 0, 7},      {&scale_sqrt, 11, 11.5, 11, 11.5},
    {&scale_symlog, 3, 1500, 0, 1600}, {&scale_symlog, 1500, 3, 1600, 0},
    {&scale_symlog, 0.02, 7, 0, 7},    {&scale_symlog, 11, 11.5, 11, 11.5},
};

START_TEST(nice_ends_are_those_of_d3)
{
    double numbers[] = {rounded[_i].first, rounded[_i].last};
    struct scale scale = scale_of(rounded[_i].type, 1, numbers);
    scale.base.value = 10;
    scale.type->nice(&scale, 10);
    ck_assert_double_eq(numbers[0], rounded[_i].nice_first);
    ck_assert_double_eq(numbers[1], rounded[_i].nice_last);
}
END_TEST

/* The logarithm of 0 is no number, that of a negative one neither. */
START_TEST(a_log_scale_has_no_place_for_zero)
{
    double numbers[] = {1, 100};
    struct scale scale = scale_of(&scale_log, 10, numbers);
    ck_assert(isnan(scale_place(&scale, VALUE_OF_NUMBER(0))));
    ck_assert(isnan(scale_place(&scale, VALUE_OF_NUMBER(-5))));
    ck_assert(!scale_has_zero(&scale));
}
END_TEST

/* Three numbers to three: each half is a scale of its own (d3's polymap). */
START_TEST(a_domain_has_pieces)
{
    static const double three[] = {300, 150, 0};
    double numbers[] = {0, 100, 2000};
    struct scale scale = scale_of(&scale_linear, 0, numbers);
    scale.domain_count = scale.range_count = 3;
    scale.range = three;
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(50)), 225);
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(1050)), 75);
}
END_TEST

/* scaleDiverging().domain([-12, 0, 20]): 0.5 is the middle, and each side has its own length. */
START_TEST(a_diverging_domain_has_its_middle_at_one_half)
{
    double numbers[] = {-12, 0, 20};
    struct scale scale = scale_of(&scale_linear, 0, numbers);
    scale.domain_count = 3;
    ck_assert_double_eq_tol(continuous_part(&scale, -12), 0, 1e-12);
    ck_assert_double_eq_tol(continuous_part(&scale, -6), 0.25, 1e-12);
    ck_assert_double_eq_tol(continuous_part(&scale, 10), 0.75, 1e-12);
    ck_assert_double_eq_tol(continuous_part(&scale, 40), 1.5, 1e-12);
}
END_TEST

static Suite *continuous_suite(void)
{
    Suite *suite = suite_create("charts/scale/continuous");
    TCase *tcase = tcase_create("places");
    tcase_add_loop_test(tcase, a_value_has_the_place_of_d3, 0, COUNT_OF(places));
    tcase_add_loop_test(tcase, padding_zooms_by_the_type, 0, COUNT_OF(paddings));
    tcase_add_loop_test(tcase, nice_ends_are_those_of_d3, 0, COUNT_OF(rounded));
    tcase_add_test(tcase, a_log_scale_has_no_place_for_zero);
    tcase_add_test(tcase, a_domain_has_pieces);
    tcase_add_test(tcase, a_diverging_domain_has_its_middle_at_one_half);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(continuous_suite());
}
