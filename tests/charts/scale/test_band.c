/*
 * Expectations are what vega-scale's scaleBand() and scalePoint() say: step, bandwidth, and where
 * the first and the last value lie.
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/support/suite.h"

enum { MOST_VALUES = 8 };

static const struct {
    const struct scale_type *type;
    size_t count;
    double start, end, padding_inner, padding_outer, align;
    bool round;
    double step, bandwidth, first, last;
} cases[] = {
    {&scale_band, 4, 0, 160, 0.1, 0.05, 0.5, false, 40, 36, 2, 122},
    {&scale_band, 4, 0, 160, 0, 0, 0.5, false, 40, 40, 0, 120},
    {&scale_band, 4, 0, 160, 0.5, 0.25, 0, false, 40, 20, 0, 120},
    {&scale_band, 4, 0, 160, 0.5, 0.25, 1, false, 40, 20, 20, 140},
    {&scale_band, 4, 0, 163, 0.1, 0.05, 0.5, true, 40, 36, 4, 124},
    {&scale_band, 3, 0, 100, 0.2, 0, 0.5, true, 35, 28, 1, 71},
    {&scale_band, 1, 0, 100, 0.1, 0.05, 0.5, false, 100, 90, 5, 5},
    {&scale_band, 1, 0, 100, 1, 0, 0.5, false, 100, 0, 50, 50},
    {&scale_band, 2, 0, 100, 1, 0, 0.5, false, 100, 0, 0, 100},
    {&scale_band, 4, 160, 0, 0.1, 0.05, 0.5, false, 40, 36, 122, 2},
    {&scale_band, 4, 20, 140, 0.25, 0.6, 0.3, false, 24.242424242424242, 18.18181818181818,
     28.727272727272727, 101.45454545454544},
    {&scale_band, 7, 0, 50, 0.3, 0.9, 0.5, true, 5, 4, 8, 38},
    {&scale_point, 4, 0, 160, 0, 0.5, 0.5, false, 40, 0, 20, 140},
    {&scale_point, 4, 0, 160, 0, 2, 0.5, false, 32, 0, 32, 128},
    {&scale_point, 1, 0, 160, 0, 0.5, 0.5, false, 160, 0, 80, 80},
    {&scale_point, 5, 100, 0, 0, 0, 0.5, false, 25, 0, 100, 0},
    {&scale_point, 3, 0, 99, 0, 0.5, 0.5, true, 33, 0, 17, 83},
};

#define TOLERANCE 1e-12

static void fill(struct value domain[MOST_VALUES])
{
    for (size_t i = 0; i < MOST_VALUES; i++)
        domain[i] = VALUE_OF_NUMBER((double)i);
}

START_TEST(bands_lie_where_vega_puts_them)
{
    struct value domain[MOST_VALUES];
    double range[] = {cases[_i].start, cases[_i].end};
    fill(domain);
    struct scale scale = {.type = cases[_i].type,
                          .domain = domain,
                          .domain_count = cases[_i].count,
                          .range = range,
                          .range_count = 2,
                          .padding_inner = {cases[_i].padding_inner, true, true},
                          .padding_outer = {cases[_i].padding_outer, true, true},
                          .align = {cases[_i].align, true, true},
                          .round = {cases[_i].round, true, true}};
    scale.type->settle(&scale);
    ck_assert_double_eq_tol(scale.band_step, cases[_i].step, TOLERANCE);
    ck_assert_double_eq_tol(scale.bandwidth, cases[_i].bandwidth, TOLERANCE);
    ck_assert_double_eq_tol(scale_place(&scale, domain[0]), cases[_i].first, TOLERANCE);
    ck_assert_double_eq_tol(scale_place(&scale, domain[scale.domain_count - 1]), cases[_i].last,
                            TOLERANCE);
}
END_TEST

/* "padding" stands for both; "paddingInner" and "paddingOuter" win over it. Of one
 * band and both 0.5, 150 px hold 1 - 0.5 + 2 × 0.5 = 1.5 steps. */
START_TEST(padding_stands_for_both)
{
    struct value domain[MOST_VALUES];
    double range[] = {0, 150};
    fill(domain);
    struct scale scale = {.type = &scale_band,
                          .domain = domain,
                          .domain_count = 1,
                          .range = range,
                          .range_count = 2,
                          .padding = {0.5, true, true}};
    scale.type->settle(&scale);
    ck_assert_double_eq_tol(scale.band_step, 100, TOLERANCE);
    ck_assert_double_eq_tol(scale.bandwidth, 50, TOLERANCE);
    scale.padding_inner = (struct scale_choice){0, true, true};
    scale.type->settle(&scale);
    ck_assert_double_eq_tol(scale.band_step, 75, TOLERANCE);
    ck_assert_double_eq_tol(scale.bandwidth, 75, TOLERANCE);
}
END_TEST

START_TEST(a_value_outside_of_the_domain_has_no_place)
{
    struct value domain[MOST_VALUES];
    double range[] = {0, 100};
    fill(domain);
    struct scale scale = {
        .type = &scale_band, .domain = domain, .domain_count = 4, .range = range, .range_count = 2};
    scale.type->settle(&scale);
    ck_assert_double_nan(scale_place(&scale, VALUE_OF_NUMBER(4)));
    ck_assert_double_nan(scale_place(&scale, VALUE_OF_NULL));
}
END_TEST

static Suite *band_suite(void)
{
    Suite *suite = suite_create("charts/scale/band");
    TCase *tcase = tcase_create("band");
    tcase_add_loop_test(tcase, bands_lie_where_vega_puts_them, 0, COUNT_OF(cases));
    tcase_add_test(tcase, padding_stands_for_both);
    tcase_add_test(tcase, a_value_outside_of_the_domain_has_no_place);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(band_suite());
}
