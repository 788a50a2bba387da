/*
 * Two bars on a band scale of 100 px: steps of 50 px, of which Vega-Lite's paddingInner of 0.1 and
 * paddingOuter of 0.05 leave 45, from 2.5 and 52.5. https://vega.github.io/vega-lite/docs/bar.html
 */
#include "tests/charts/mark/built.h"
#include "tests/support/suite.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define TWO "[{\"n\": \"a\", \"v\": 4}, {\"n\": \"b\", \"v\": -2}]"
#define BINNED "[{\"v\": 2, \"w\": 4, \"c\": 3}]"
static const struct built_case cases[] = {
    {"\"bar\"",
     NAME("x", "n") ", " QUANTITY("y", "v"),
     TWO,
     2,
     {{2.5, 60, 45, 40}, {52.5, 100, 45, 20}}},
    {"\"bar\"",
     NAME("y", "n") ", " QUANTITY("x", "v"),
     TWO,
     2,
     {{0, 2.5, 40, 45}, {-20, 52.5, 20, 45}}},
    /* a width in px, or as a part of the band, about its middle */
    {"{\"type\": \"bar\", \"width\": 20}",
     NAME("x", "n") ", " QUANTITY("y", "v"),
     TWO,
     2,
     {{15, 60, 20, 40}, {65, 100, 20, 20}}},
    {"{\"type\": \"bar\", \"width\": {\"band\": 0.5}}",
     NAME("x", "n") ", " QUANTITY("y", "v"),
     TWO,
     2,
     {{13.75, 60, 22.5, 40}, {63.75, 100, 22.5, 20}}},
    /* on a continuous position: config.bar.continuousBandSize, 5 px, from half
     * a pixel after it, as Vega-Lite has it */
    {"{\"type\": \"bar\", \"orient\": \"vertical\"}",
     QUANTITY("x", "v") ", " QUANTITY("y", "w"),
     BINNED,
     1,
     {{20.5, 60, 5, 40}}},
    /* a range; in the direction of which nothing is said it is a band of its own, less 2 × 5 % */
    {"\"bar\"", QUANTITY("x", "v") ", " END("x2", "w"), BINNED, 1, {{20, 5, 20, 90}}},
    /* of bins that the data have, 1 px stays free: config.bar.binSpacing */
    {"\"bar\"",
     "\"x\": {\"field\": \"v\", \"bin\": \"binned\", " FROM_0_TO_10
     "}, " END("x2", "w") ", " QUANTITY("y", "c"),
     BINNED,
     1,
     {{21, 70, 19, 30}}},
    /* a base that is another field, and an offset in px */
    {"{\"type\": \"bar\", \"yOffset\": -3}",
     NAME("x", "n") ", " QUANTITY("y", "v"),
     "[{\"n\": \"a\", \"v\": 4}]",
     1,
     {{5, 57, 90, 40}}},
};

START_TEST(bars_are_as_wide_as_their_band_and_begin_at_zero)
{
    check_built(&chart, &cases[_i], rect_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/bar");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, bars_are_as_wide_as_their_band_and_begin_at_zero, 0,
                        COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
