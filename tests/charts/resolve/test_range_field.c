/*
 * Ranges that a field gives: Vega's values of the field sorted by the least key of their rows.
 */
#include "base/array.h"
#include "charts/resolve/range.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define VIEW(CHANNEL, FIELD)                                                                       \
    "{\"data\": {\"values\": [{\"k\": \"c\", \"n\": 3, \"s\": 30}, {\"k\": \"a\", \"n\": 1, "      \
    "\"s\": 20}, {\"k\": \"ab\", \"n\": 2, \"s\": 10}, {\"k\": \"b\", \"n\": 0, \"s\": 30}]}, "    \
    "\"mark\": \"point\", \"encoding\": {\"" CHANNEL                                               \
    "\": {\"type\": \"ordinal\", \"field\": \"" FIELD                                              \
    "\", \"scale\": {\"range\": {\"field\": \"s\"}}}}}"

static const struct {
    const char *spec;
    double range[3];
} ranges[] = {
    {VIEW("size", "k"), {20, 10, 30}}, /* a 20, ab 10, b 30 */
    {VIEW("size", "n"), {30, 20, 10}}, /* 0 30, 1 20, 2 10 */
};

START_TEST(values_are_sorted_by_the_channels_field)
{
    chart_resolve(&chart, ranges[_i].spec);
    const struct scale *scale = chart.view.scales[CHANNEL_SIZE];
    ck_assert_uint_eq(scale->range_count, 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert_double_eq(scale->range[i], ranges[_i].range[i]);
}
END_TEST

START_TEST(a_field_that_no_row_has_is_an_error)
{
    ck_assert(chart_read(&chart, "{\"data\": {\"values\": [{\"k\": 1}]}, \"mark\": \"point\", "
                                 "\"encoding\": {\"size\": {\"field\": \"k\", \"type\": "
                                 "\"ordinal\", \"scale\": {\"range\": {\"field\": \"z\"}}}}}"));
    ck_assert(encode_load(&chart.view, &chart.context));
    ck_assert(!scale_resolve_all(&chart.view, &chart.context));
    ck_assert_str_eq(diag_at(chart.base.diag, 0)->place.pointer, "/encoding/size/scale/range");
}
END_TEST

static Suite *range_field_suite(void)
{
    Suite *suite = suite_create("charts/resolve/range_field");
    TCase *tcase = tcase_create("range_field");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, values_are_sorted_by_the_channels_field, 0, COUNT_OF(ranges));
    tcase_add_test(tcase, a_field_that_no_row_has_is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(range_field_suite());
}
