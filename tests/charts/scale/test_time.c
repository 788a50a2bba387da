/*
 * Scales of dates, in UTC: d3-scale 4, scaleUtc().domain([a, b]).nice() and .ticks(n). Days of 2020
 * are counted from January 1, which is 1577836800 s.
 */
#include "charts/scale/time.h"

#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/data/fixture.h"

static const double range[] = {0, 100}, start = 1577836800e3, day = 86400e3, hour = 3600e3;

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static struct scale scale_of(double *numbers)
{
    return (struct scale){.type = &scale_utc,
                          .channel = &channels[CHANNEL_X],
                          .numbers = numbers,
                          .domain_count = 2,
                          .range = range,
                          .range_count = 2};
}

START_TEST(dates_lie_in_proportion)
{
    double numbers[] = {start, start + 10 * day};
    struct scale scale = scale_of(numbers);
    ck_assert_double_eq_tol(scale_place(&scale, VALUE_OF_NUMBER(start + 3 * day)), 30, 1e-9);
    ck_assert_double_eq_tol(scale_place(&scale, VALUE_OF_NUMBER(start - day)), -10, 1e-9);
    ck_assert_double_eq_tol(scale_place(&scale, VALUE_OF_TEXT("2020-01-06")), 50, 1e-9);
    ck_assert(isnan(scale_place(&scale, VALUE_OF_TEXT("soon"))));
}
END_TEST

/* In days: the domain, how many ticks are asked for, how many there are, the first and the last. */
static const struct {
    double first, last, wanted;
    size_t count;
    double first_tick, last_tick;
} ticks[] = {
    {0, 10, 10, 11, 0, 10},       /* every day */
    {0, 1, 4, 5, 0, 1},           /* every sixth hour: 0, 6, 12, 18, 24 */
    {0.1, 0.9, 4, 3, 0.25, 0.75}, /* only those within */
    {0, 366, 12, 13, 0, 366},     /* the months of a leap year, and the next January */
    {0, 366, 4, 5, 0, 366},       /* its quarters: 0, 91, 182, 274, 366 */
    {10, 0, 10, 11, 10, 0},       /* in the domain's own order */
};

START_TEST(ticks_are_at_the_starts_of_intervals)
{
    double numbers[] = {start + ticks[_i].first * day, start + ticks[_i].last * day};
    struct scale scale = scale_of(numbers);
    size_t count;
    double *found = scale.type->ticks(&scale, ticks[_i].wanted, &count, fixture.arena);
    ck_assert_uint_eq(count, ticks[_i].count);
    ck_assert_double_eq(found[0], start + ticks[_i].first_tick * day);
    ck_assert_double_eq(found[count - 1], start + ticks[_i].last_tick * day);
}
END_TEST

/* In hours: the domain, and what it becomes. */
static const struct {
    double first, last, nice_first, nice_last;
} nices[] = {
    {5, 235, 0, 240}, /* days */
    {235, 5, 240, 0},
    {1.2, 9.9, 1, 10},  /* hours */
    {24, 240, 24, 240}, /* as they are */
};

START_TEST(ends_are_rounded_to_intervals)
{
    double numbers[] = {start + nices[_i].first * hour, start + nices[_i].last * hour};
    struct scale scale = scale_of(numbers);
    scale.type->nice(&scale, 10);
    ck_assert_double_eq(numbers[0], start + nices[_i].nice_first * hour);
    ck_assert_double_eq(numbers[1], start + nices[_i].nice_last * hour);
}
END_TEST

START_TEST(utc_has_no_zone)
{
    double numbers[] = {0, 1};
    struct scale scale = scale_of(numbers);
    scale.zone = (const struct zone *)&fixture; /* never looked at */
    ck_assert_ptr_null(time_zone(&scale));
    scale.type = &scale_time;
    ck_assert_ptr_eq(time_zone(&scale), scale.zone);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/scale/time");
    TCase *tests = tcase_create("time");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, dates_lie_in_proportion);
    tcase_add_loop_test(tests, ticks_are_at_the_starts_of_intervals, 0, (int)COUNT_OF(ticks));
    tcase_add_loop_test(tests, ends_are_rounded_to_intervals, 0, (int)COUNT_OF(nices));
    tcase_add_test(tests, utc_has_no_zone);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
