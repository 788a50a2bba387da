/*
 * Ticks and labels of log scales. Expectations: d3-scale 4, scaleLog().base().domain().ticks(), and
 * vega-scale's tickLog().
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "charts/scale/log.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;

static void set_up(void)
{
    diag = diag_new();
    arena = arena_new(diag);
}

static void tear_down(void)
{
    arena_free(arena);
    diag_free(diag);
}

/* Some of the ticks, by their places in the list. */
static const struct {
    double first, last, base, wanted;
    size_t count;
    struct {
        size_t index;
        double tick;
    } some[5];
} cases[] = {
    {1, 10, 10, 10, 10, {{0, 1}, {1, 2}, {2, 3}, {5, 6}, {9, 10}}},
    {1, 1000, 10, 10, 28, {{0, 1}, {1, 2}, {2, 3}, {14, 60}, {27, 1000}}},
    {3, 1500, 10, 10, 26, {{0, 3}, {1, 4}, {2, 5}, {13, 70}, {25, 1000}}},
    {20, 90, 10, 10, 8, {{0, 20}, {1, 30}, {2, 40}, {4, 60}, {7, 90}}},
    {0.000001,
     2000000000000000,
     10,
     10,
     11,
     {{0, 0.000001}, {1, 0.0001}, {2, 0.01}, {5, 10000}, {10, 100000000000000}}},
    {1, 1000000, 10, 3, 4, {{0, 1}, {1, 100}, {2, 10000}, {3, 1000000}}},
    {1500, 3, 10, 10, 26, {{0, 1000}, {1, 900}, {2, 800}, {13, 60}, {25, 3}}},
    {-1000, -1, 10, 10, 28, {{0, -1000}, {1, -900}, {2, -800}, {14, -50}, {27, -1}}},
    {1, 256, 2, 10, 9, {{0, 1}, {1, 2}, {2, 4}, {4, 16}, {8, 256}}},
    {0.1, 5, 10, 10, 14, {{0, 0.1}, {1, 0.2}, {2, 0.3}, {7, 0.8}, {13, 5}}},
    {1, 100, 5, 10, 12, {{0, 1}, {1, 2}, {2, 3}, {6, 15}, {11, 100}}},
    {1, 20, 2.5, 10, 4, {{0, 1}, {1, 2.5}, {2, 6.25}, {3, 15.625}}},
    {1, 1000, 10, 5, 28, {{0, 1}, {1, 2}, {2, 3}, {14, 60}, {27, 1000}}},
    {2, 3, 10, 10, 11, {{0, 2}, {1, 2.1}, {2, 2.2}, {5, 2.5}, {10, 3}}},
};

static struct scale scale_of(double *numbers, double base)
{
    return (struct scale){
        .type = &scale_log, .base = {base, true, true}, .numbers = numbers, .domain_count = 2};
}

START_TEST(ticks_are_those_of_d3)
{
    double numbers[] = {cases[_i].first, cases[_i].last};
    struct scale scale = scale_of(numbers, cases[_i].base);
    size_t count;
    double *ticks = scale_log.ticks(&scale, cases[_i].wanted, &count, arena);
    ck_assert_uint_eq(count, cases[_i].count);
    for (size_t i = 0; i < COUNT_OF(cases[_i].some); i++) {
        if (cases[_i].some[i].tick != 0)
            ck_assert_double_eq_tol(ticks[cases[_i].some[i].index], cases[_i].some[i].tick,
                                    1e-12 * fabs(cases[_i].some[i].tick));
    }
}
END_TEST

/* Of the domain 1 to 1000 with 28 ticks for about 10: 1, 2, 3, 10, 20, 30 … have labels. */
START_TEST(only_some_ticks_have_labels)
{
    static const struct {
        double value;
        bool is_shown;
    } labels[] = {{1, true},  {2, true},  {3, true},   {4, false},   {9, false},
                  {10, true}, {30, true}, {40, false}, {900, false}, {1000, true}};
    double numbers[] = {1, 1000};
    struct scale scale = scale_of(numbers, 10);
    for (size_t i = 0; i < COUNT_OF(labels); i++)
        ck_assert_msg(log_shows_label(&scale, labels[i].value, 10, 28) == labels[i].is_shown, "%g",
                      labels[i].value);
}
END_TEST

static Suite *log_suite(void)
{
    Suite *suite = suite_create("charts/scale/log");
    TCase *tcase = tcase_create("ticks");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, ticks_are_those_of_d3, 0, COUNT_OF(cases));
    tcase_add_test(tcase, only_some_ticks_have_labels);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(log_suite());
}
