/*
 * Expectations are what d3-array 3 says: ticks(), tickStep() and tickIncrement().
 */
#include "charts/scale/ticks.h"

#include <math.h>

#include "base/array.h"
#include "tests/data/fixture.h"

enum { MOST_TICKS = 16 };

static const struct {
    double start, stop, count, step;
    size_t tick_count;
    double ticks[MOST_TICKS];
} ticks_cases[] = {
    {0, 1, 10, 0.1, 11, {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1}},
    {0, 1, 5, 0.2, 6, {0, 0.2, 0.4, 0.6, 0.8, 1}},
    {0, 1, 2, 0.5, 3, {0, 0.5, 1}},
    {0, 1, 1, 1, 2, {0, 1}},
    {0, 10, 10, 1, 11, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}},
    {0, 10, 4, 2, 6, {0, 2, 4, 6, 8, 10}},
    {0, 91, 10, 10, 10, {0, 10, 20, 30, 40, 50, 60, 70, 80, 90}},
    {0, 5310000, 6, 1000000, 6, {0, 1000000, 2000000, 3000000, 4000000, 5000000}},
    {-0.0004, 0.00053, 3, 0.0002, 5, {-0.0004, -0.0002, 0, 0.0002, 0.0004}},
    {-1, 1, 5, 0.5, 5, {-1, -0.5, 0, 0.5, 1}},
    {-10, 10, 3, 5, 5, {-10, -5, 0, 5, 10}},
    {10, 0, 5, -2, 6, {10, 8, 6, 4, 2, 0}},
    {1, 0, 4, -0.2, 6, {1, 0.8, 0.6, 0.4, 0.2, 0}},
    {5, 5, 10, 0, 1, {5}},
    {0.1, 0.3, 2, 0.1, 3, {0.1, 0.2, 0.3}},
    {0, 1e+21, 2, 5e20, 3, {0, 5e20, 1e+21}},
    {1e-9, 3e-9, 4, 5e-10, 5, {1e-9, 1.5e-9, 2e-9, 2.5e-9, 3e-9}},
    {-43.5, 55, 4, 20, 5, {-40, -20, 0, 20, 40}},
    {0.5, 0.9, 1, 0.5, 1, {0.5}},
    {2020, 2024, 3, 1, 5, {2020, 2021, 2022, 2023, 2024}},
    {0,
     0.7,
     10,
     0.05,
     15,
     {0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7}},
    {3, 7, 0.5, 5, 1, {5}},
    {99.9, 100.1, 5, 0.05, 5, {99.9, 99.95, 100, 100.05, 100.1}},
};

static const struct {
    double start, stop, count, increment;
} increment_cases[] = {
    {0, 1, 10, -10},
    {0, 1, 5, -5},
    {0, 1, 2, -2},
    {0, 1, 1, 1},
    {0, 10, 10, 1},
    {0, 10, 4, 2},
    {0, 91, 10, 10},
    {0, 5310000, 6, 1000000},
    {-0.0004, 0.00053, 3, -5000},
    {-1, 1, 5, -2},
    {-10, 10, 3, 5},
    {0.1, 0.3, 2, -10},
    {0, 1e+21, 2, 5e20},
    {1e-9, 3e-9, 4, -2000000000},
    {-43.5, 55, 4, 20},
    {0.5, 0.9, 1, -2},
    {2020, 2024, 3, 1},
    {0, 0.7, 10, -20},
    {3, 7, 0.5, 5},
    {99.9, 100.1, 5, -20},
};

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

START_TEST(ticks_lie_where_d3_puts_them)
{
    double start = ticks_cases[_i].start, stop = ticks_cases[_i].stop;
    size_t count = 0;
    double *ticks = ticks_between(start, stop, ticks_cases[_i].count, &count, fixture.arena);
    ck_assert_uint_eq(count, ticks_cases[_i].tick_count);
    /* Equal to the last bit: they become labels. */
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(ticks[i] == ticks_cases[_i].ticks[i], "%g to %g: %.17g, not %.17g", start,
                      stop, ticks[i], ticks_cases[_i].ticks[i]);
}
END_TEST

START_TEST(the_step_is_that_of_d3)
{
    /* Between equal ends there is no step. */
    if (ticks_cases[_i].start == ticks_cases[_i].stop)
        return;
    double step = ticks_step(ticks_cases[_i].start, ticks_cases[_i].stop, ticks_cases[_i].count);
    ck_assert_double_eq(step, ticks_cases[_i].step);
}
END_TEST

START_TEST(the_increment_is_that_of_d3)
{
    double increment = ticks_increment(increment_cases[_i].start, increment_cases[_i].stop,
                                       increment_cases[_i].count);
    ck_assert_double_eq(increment, increment_cases[_i].increment);
}
END_TEST

/* No count, no numbers, or more ticks than any axis shows: none, and no error. */
START_TEST(there_may_be_none)
{
    static const double cases[][3] = {{0, 1, 0},         {0, 1, -3},  {0, 1, NAN},
                                      {NAN, 1, 5},       {0, NAN, 5}, {0, INFINITY, 5},
                                      {-INFINITY, 0, 5}, {0, 1, 1e9}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t count = 7;
        ck_assert_ptr_null(
            ticks_between(cases[i][0], cases[i][1], cases[i][2], &count, fixture.arena));
        ck_assert_uint_eq(count, 0);
    }
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

static Suite *ticks_suite(void)
{
    Suite *suite = suite_create("charts/scale/ticks");
    TCase *tcase = tcase_create("ticks");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, ticks_lie_where_d3_puts_them, 0, COUNT_OF(ticks_cases));
    tcase_add_loop_test(tcase, the_step_is_that_of_d3, 0, COUNT_OF(ticks_cases));
    tcase_add_loop_test(tcase, the_increment_is_that_of_d3, 0, COUNT_OF(increment_cases));
    tcase_add_test(tcase, there_may_be_none);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(ticks_suite());
}
