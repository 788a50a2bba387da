/*
 * A tick is 1 px thick, centred on its value, and as long as the band: Vega-Lite's
 * tickBandPaddingInner of 0.25 leaves 3/4 of its step. Between two continuous positions it is 5 px
 * long: config.tick.continuousBandSize. https://vega.github.io/vega-lite/docs/tick.html
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

#define TWO "[{\"v\": 3, \"w\": 2, \"n\": \"a\"}, {\"v\": 5, \"w\": 1, \"n\": \"b\"}]"

static const struct built_case cases[] = {
    {"\"tick\"", QUANTITY("x", "v"), TWO, 2, {{29.5, 12.5, 1, 75}, {49.5, 12.5, 1, 75}}},
    {"\"tick\"",
     QUANTITY("x", "v") ", " NAME("y", "n"),
     TWO,
     2,
     {{29.5, 6.25, 1, 37.5}, {49.5, 56.25, 1, 37.5}}},
    {"{\"type\": \"tick\", \"thickness\": 4}",
     QUANTITY("y", "v") ", " NAME("x", "n"),
     TWO,
     2,
     {{6.25, 68, 37.5, 4}, {56.25, 48, 37.5, 4}}},
    {"\"tick\"",
     QUANTITY("x", "v") ", " QUANTITY("y", "w"),
     TWO,
     2,
     {{29.5, 77.5, 1, 5}, {49.5, 87.5, 1, 5}}},
};

START_TEST(ticks_are_thin_and_as_long_as_their_band)
{
    check_built(&chart, &cases[_i], rect_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/tick");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, ticks_are_thin_and_as_long_as_their_band, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
