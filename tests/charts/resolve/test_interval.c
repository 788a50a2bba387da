/*
 * Ticks at calendar intervals. Expectations: d3-time's utcMonth.range() and every(), both ends
 * included; the calendar.
 */
#include "charts/resolve/interval.h"

#include "base/array.h"
#include "charts/scale/time.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void set_up(void)
{
    chart_open(&chart);
}

static void tear_down(void)
{
    chart_close(&chart);
}

static const double day = 86400000;

static const struct {
    const char *interval;
    double first, last; /* days since the start of 1970 */
    size_t count;       /* 0: an error */
    double some[4];     /* the first of the ticks, in days */
} cases[] = {
    {"\"month\"", 0, 90, 4, {0, 31, 59, 90}},
    {"\"month\"", 90, 0, 4, {90, 59, 31, 0}},
    {"\"month\"", 1, 30, 0, {0}},
    {"\"week\"", 0, 12, 2, {3, 10}}, /* the first Sunday was the 4th of January */
    {"{\"interval\": \"month\", \"step\": 3}", 0, 181, 3, {0, 90, 181}},
    {"{\"interval\": \"month\", \"step\": 0}", 0, 181, 0, {0}},
    {"\"fortnight\"", 0, 90, 0, {0}},
    {"true", 0, 90, 0, {0}},
    {"\"seconds\"", 0, 1, 0, {0}}, /* 86,401 of them */
};

START_TEST(ticks_lie_at_starts_of_intervals)
{
    const struct json_node *node =
        node_member(fixture_json(&chart.base, arena_format(chart.base.arena, "{\"nice\": %s}",
                                                           cases[_i].interval)),
                    "nice");
    double numbers[] = {cases[_i].first * day, cases[_i].last * day};
    struct scale scale = {.type = &scale_utc, .numbers = numbers, .domain_count = 2};
    bool is_bare = cases[_i].count == 0 && cases[_i].first > 0; /* an interval, without a start */
    size_t count;
    const double *ticks = interval_list_ticks(node, &scale, &count, &chart.context);
    ck_assert_int_eq(ticks != NULL, cases[_i].count > 0 || is_bare);
    ck_assert_uint_eq(diag_count(chart.base.diag), ticks ? 0 : 1);
    if (ticks)
        ck_assert_uint_eq(count, cases[_i].count);
    for (size_t i = 0; ticks && i < count; i++)
        ck_assert_double_eq(ticks[i], cases[_i].some[i] * day);
}
END_TEST

static Suite *interval_suite(void)
{
    Suite *suite = suite_create("charts/resolve/interval");
    TCase *tcase = tcase_create("ticks");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, ticks_lie_at_starts_of_intervals, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(interval_suite());
}
