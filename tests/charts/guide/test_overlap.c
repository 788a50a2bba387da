/*
 * Expectations are what the Overlap transform of vega-view-transforms 5 keeps ("x") and hides ("-")
 * of the same boxes.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/overlap.h"
#include "render/item.h"
#include "tests/charts/fixture.h"

enum { MOST_LABELS = 24 };

/* Labels 10 px high begin step px apart; each digit of widths is as many characters of 6 px. */
static const struct {
    double step;
    const char *widths;
    enum label_overlap overlap;
    double separation, bound, range[2];
    const char *kept;
} cases[] = {
    {20, "33333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "xxxxx"},
    {15, "33333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x-x-x"},
    {15, "333333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x-x-x-"},
    {10, "333333333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x-x-x-x-x"},
    {5, "333333333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x---x---x"},
    {5, "3333333333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x---x---x-"},
    {2, "3333333333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x--------x"},
    {2, "3333333333333333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x--------------x"},
    {18, "33333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "xxxxx"},
    {18, "33333", LABEL_OVERLAP_PARITY, 1, NAN, {0, 0}, "x-x-x"},
    {18.5, "33333", LABEL_OVERLAP_PARITY, 0.25, NAN, {0, 0}, "xxxxx"},
    {10, "111111111", LABEL_OVERLAP_GREEDY, 0, NAN, {0, 0}, "xxxxxxxxx"},
    {10, "131113111", LABEL_OVERLAP_GREEDY, 0, NAN, {0, 0}, "xx-xxx-xx"},
    {10, "131113113", LABEL_OVERLAP_GREEDY, 0, NAN, {0, 0}, "xx-xxx-xx"},
    {10, "333333333", LABEL_OVERLAP_GREEDY, 0, NAN, {0, 0}, "x-x-x-x-x"},
    {10, "333333333", LABEL_OVERLAP_GREEDY, 8, NAN, {0, 0}, "x--x--x--"},
    {2, "3333333333", LABEL_OVERLAP_GREEDY, 0, NAN, {0, 0}, "x--------x"},
    {1, "9999", LABEL_OVERLAP_GREEDY, 0, NAN, {0, 0}, "x--x"},
    {1, "9999", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x--x"},
    {1, "99", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "xx"},
    {10, "333", LABEL_OVERLAP_PARITY, 0, NAN, {0, 0}, "x-x"},
    {20, "33333", LABEL_OVERLAP_PARITY, 0, 0, {0, 97}, "xxxxx"},
    {20, "33333", LABEL_OVERLAP_PARITY, 0, 1, {0, 97}, "xxxxx"},
    {20, "33333", LABEL_OVERLAP_PARITY, 0, 10, {0, 90}, "xxxxx"},
    {15, "333333", LABEL_OVERLAP_PARITY, 0, 1, {10, 120}, "--x-x-"},
    {20, "33333", LABEL_OVERLAP_PARITY, 0, 1, {97, 5}, "-xxxx"},
    {20, "33333", LABEL_OVERLAP_GREEDY, 0, 3, {0, 95}, "xxxxx"},
};

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* count labels; x tells them apart later. */
static size_t make_labels(struct item *labels, const char *widths, double step)
{
    size_t count = strlen(widths);
    for (size_t i = 0; i < count; i++)
        labels[i] = (struct item){
            .x = step * (double)i,
            .style = style_default,
            .text = {.text = &"999999999"['9' - widths[i]],
                     .font = {.family = "sans-serif", .size = 10, .weight = 400},
                     .line_height = NAN},
        };
    return count;
}

START_TEST(the_labels_that_vega_keeps)
{
    struct item labels[MOST_LABELS];
    size_t count = make_labels(labels, cases[_i].widths, cases[_i].step);
    double low = fmin(cases[_i].range[0], cases[_i].range[1]);
    double high = fmax(cases[_i].range[0], cases[_i].range[1]);
    double tolerance = cases[_i].bound != 0 ? cases[_i].bound : 1; /* as Vega reads 0 */
    struct overlap_rule rule = {.method = (int)cases[_i].overlap,
                                .separation = cases[_i].separation,
                                .has_range = !isnan(cases[_i].bound),
                                .is_x = true,
                                .low = low - tolerance,
                                .high = high + tolerance};
    size_t left = overlap_drop_labels(labels, count, &rule, &chart.context);
    char kept[MOST_LABELS + 1] = "";
    memset(kept, '-', count);
    for (size_t i = 0; i < left; i++)
        kept[(size_t)(labels[i].x / cases[_i].step + 0.5)] = 'x';
    ck_assert_str_eq(kept, cases[_i].kept);
}
END_TEST

START_TEST(without_a_rule_all_stay)
{
    struct item labels[MOST_LABELS];
    size_t count = make_labels(labels, "99999", 1);
    struct overlap_rule rule = {.method = LABEL_OVERLAP_NONE};
    ck_assert_uint_eq(overlap_drop_labels(labels, count, &rule, &chart.context), count);
}
END_TEST

static Suite *overlap_suite(void)
{
    Suite *suite = suite_create("charts/guide/overlap");
    TCase *tcase = tcase_create("overlap");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, the_labels_that_vega_keeps, 0, COUNT_OF(cases));
    tcase_add_test(tcase, without_a_rule_all_stay);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(overlap_suite());
}
