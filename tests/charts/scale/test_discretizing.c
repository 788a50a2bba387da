/*
 * Discretizing scales. Expectations: d3-scale 4, scaleQuantile() of 3, 120, 48, 1500, 9.5, 7, 7 and
 * 800, scaleQuantize() of -3 to 17 in five, scaleThreshold() at 10, 48 and 1000; scaleBinOrdinal()
 * of vega-scale by its definition.
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/support/suite.h"

static const double entries[] = {0, 1, 2, 3, 4};

static struct scale scale_of(const struct scale_type *type, double *numbers, size_t count,
                             double *thresholds, size_t entry_count)
{
    struct scale scale = {.type = type,
                          .numbers = numbers,
                          .domain_count = count,
                          .threshold_room = thresholds,
                          .threshold_count = entry_count - 1,
                          .range_kind = SCALE_RANGE_NUMBERS,
                          .range = entries,
                          .range_count = entry_count};
    type->settle(&scale);
    return scale;
}

static const struct {
    double value, quantile, quantize, threshold;
} cases[] = {{-3, 0, 0, 0}, {1, 0, 1, 0}, {1.0001, 0, 1, 0}, {9, 1, 3, 0},  {17, 1, 4, 1},
             {40, 2, 4, 1}, {3, 0, 1, 0}, {9.5, 1, 3, 0},    {48, 2, 4, 2}, {1500, 3, 4, 3}};

START_TEST(a_value_has_the_entry_of_d3)
{
    double values[] = {3, 7, 7, 9.5, 48, 120, 800, 1500}, ends[] = {-3, 17};
    double stops[] = {10, 48, 1000}, room[4], more_room[4];
    struct scale quantile = scale_of(&scale_quantile, values, COUNT_OF(values), room, 4);
    struct scale quantize = scale_of(&scale_quantize, ends, COUNT_OF(ends), more_room, 5);
    struct scale threshold = scale_of(&scale_threshold, stops, COUNT_OF(stops), NULL, 4);
    struct value value = VALUE_OF_NUMBER(cases[_i].value);
    ck_assert_double_eq(scale_place(&quantile, value), cases[_i].quantile);
    ck_assert_double_eq(scale_place(&quantize, value), cases[_i].quantize);
    ck_assert_double_eq(scale_place(&threshold, value), cases[_i].threshold);
}
END_TEST

START_TEST(thresholds_are_those_of_d3)
{
    static const double quantiles[] = {7, 28.75, 290}, steps[] = {1, 5, 9, 13};
    double values[] = {3, 7, 7, 9.5, 48, 120, 800, 1500}, ends[] = {-3, 17};
    double room[4], more_room[4];
    struct scale quantile = scale_of(&scale_quantile, values, COUNT_OF(values), room, 4);
    struct scale quantize = scale_of(&scale_quantize, ends, COUNT_OF(ends), more_room, 5);
    for (size_t i = 0; i < COUNT_OF(quantiles); i++)
        ck_assert_double_eq(quantile.thresholds[i], quantiles[i]);
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        ck_assert_double_eq(quantize.thresholds[i], steps[i]);
}
END_TEST

/* Below the first boundary there is no bin; the last boundary begins the entries anew. */
START_TEST(bins_have_entries_in_turn)
{
    double boundaries[] = {0, 10, 20, 30};
    struct scale scale = scale_of(&scale_bin_ordinal, boundaries, COUNT_OF(boundaries), NULL, 3);
    ck_assert(isnan(scale_place(&scale, VALUE_OF_NUMBER(-1))));
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(0)), 0);
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(19)), 1);
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(29)), 2);
    ck_assert_double_eq(scale_place(&scale, VALUE_OF_NUMBER(30)), 0);
}
END_TEST

START_TEST(what_is_no_number_has_no_entry)
{
    double stops[] = {10};
    struct scale scale = scale_of(&scale_threshold, stops, 1, NULL, 2);
    ck_assert(isnan(scale_place(&scale, VALUE_OF_NULL)));
    ck_assert(isnan(scale_place(&scale, VALUE_OF_TEXT("many"))));
}
END_TEST

static Suite *discretizing_suite(void)
{
    Suite *suite = suite_create("charts/scale/discretizing");
    TCase *tcase = tcase_create("entries");
    tcase_add_loop_test(tcase, a_value_has_the_entry_of_d3, 0, COUNT_OF(cases));
    tcase_add_test(tcase, thresholds_are_those_of_d3);
    tcase_add_test(tcase, bins_have_entries_in_turn);
    tcase_add_test(tcase, what_is_no_number_has_no_entry);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(discretizing_suite());
}
