/*
 * Which way marks lie: the rules of Vega-Lite's orient() in src/compile/mark/init.ts, a case or two
 * for each of its branches.
 */
#include "base/array.h"
#include "tests/charts/fixture.h"
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

#define Q(CHANNEL) "\"" CHANNEL "\": {\"field\": \"q\", \"type\": \"quantitative\"}"
#define N(CHANNEL) "\"" CHANNEL "\": {\"field\": \"n\", \"type\": \"nominal\"}"
#define T(CHANNEL) "\"" CHANNEL "\": {\"field\": \"t\", \"type\": \"temporal\"}"
#define BIN(CHANNEL)                                                                               \
    "\"" CHANNEL "\": {\"field\": \"q\", \"type\": \"quantitative\", \"bin\": true}"
#define BINNED(CHANNEL)                                                                            \
    "\"" CHANNEL "\": {\"field\": \"q\", \"type\": \"quantitative\", \"bin\": \"binned\"}"
#define MEAN(CHANNEL)                                                                              \
    "\"" CHANNEL "\": {\"field\": \"q\", \"type\": \"quantitative\", \"aggregate\": \"mean\"}"
#define DATUM(CHANNEL) "\"" CHANNEL "\": {\"datum\": 3, \"type\": \"quantitative\"}"
#define END(CHANNEL) "\"" CHANNEL "\": {\"field\": \"r\"}"

enum { NONE = MARK_ORIENT_NONE, UP = MARK_ORIENT_VERTICAL, ACROSS = MARK_ORIENT_HORIZONTAL };

static const struct {
    const char *mark, *encoding;
    int orient;
} cases[] = {
    /* by the measure */
    {"\"bar\"", N("x") ", " Q("y"), UP},
    {"\"bar\"", Q("x") ", " N("y"), ACROSS},
    {"\"bar\"", T("x") ", " Q("y"), UP},
    {"\"bar\"", Q("x") ", " Q("y"), UP},
    {"\"bar\"", BIN("x") ", " Q("y"), UP},
    {"\"bar\"", Q("x") ", " BIN("y"), ACROSS},
    {"\"bar\"", DATUM("x") ", " N("y"), ACROSS},
    {"\"line\"", T("x") ", " Q("y"), UP},
    {"\"line\"", Q("x") ", " T("y"), ACROSS},
    {"\"area\"", Q("x") ", " T("y"), ACROSS},
    /* by which one is time, or not at all */
    {"\"line\"", T("x") ", " N("y"), UP},
    {"\"line\"", N("x") ", " T("y"), ACROSS},
    {"\"line\"", N("x") ", " N("y"), NONE},
    {"\"line\"", T("x") ", " T("y"), NONE},
    /* an aggregate is the measure; so are ends of bins the base */
    {"\"bar\"", Q("x") ", " MEAN("y"), UP},
    {"\"bar\"", MEAN("x") ", " Q("y"), ACROSS},
    {"\"bar\"", BINNED("x") ", " Q("y"), UP},
    {"\"bar\"", Q("x") ", " BINNED("y"), ACROSS},
    /* what is said, where the rules leave a choice */
    {"{\"type\": \"bar\", \"orient\": \"horizontal\"}", Q("x") ", " Q("y"), ACROSS},
    {"{\"type\": \"bar\", \"orient\": \"horizontal\"}", Q("x") ", " MEAN("y"), UP},
    {"{\"type\": \"area\", \"orient\": \"horizontal\"}", Q("x") ", " Q("y"), ACROSS},
    {"{\"type\": \"bar\", \"orient\": \"horizontal\"}", N("x") ", " Q("y") ", " END("y2"), ACROSS},
    /* ranges */
    {"\"bar\"", N("x") ", " Q("y") ", " END("y2"), UP},
    {"\"bar\"", Q("x") ", " END("x2") ", " N("y"), ACROSS},
    {"\"bar\"", Q("x") ", " END("x2") ", " Q("y") ", " END("y2"), NONE},
    {"\"rule\"", Q("x") ", " END("x2") ", " Q("y") ", " END("y2"), NONE},
    {"\"rule\"", Q("x") ", " N("y") ", " END("x2"), ACROSS},
    {"\"rule\"", N("x") ", " Q("y") ", " END("y2"), UP},
    {"\"area\"", Q("x") ", " Q("y") ", " END("y2"), UP},
    {"\"area\"", Q("x") ", " END("x2") ", " Q("y"), ACROSS},
    /* rules through the whole view */
    {"\"rule\"", Q("x"), UP},
    {"\"rule\"", Q("y"), ACROSS},
    /* ticks lie across the amount */
    {"\"tick\"", Q("x") ", " N("y"), UP},
    {"\"tick\"", N("x") ", " Q("y"), ACROSS},
    {"\"tick\"", Q("x") ", " Q("y"), UP},
    {"\"tick\"", T("x") ", " N("y"), UP},
    /* no orient at all */
    {"\"point\"", N("x") ", " Q("y"), NONE},
    {"\"rect\"", N("x") ", " Q("y"), NONE},
};

START_TEST(marks_lie_as_vega_lite_has_it)
{
    const char *spec = arena_format(
        chart.base.arena, "{\"mark\": %s, \"encoding\": {%s}, \"data\": {\"values\": []}}",
        cases[_i].mark, cases[_i].encoding);
    ck_assert_ptr_nonnull(spec);
    ck_assert_msg(chart_read(&chart, spec), "%s: %s", spec, fixture_told(&chart.base));
    ck_assert_msg((int)chart.view.unit->orient == cases[_i].orient, "%s: %d", spec,
                  (int)chart.view.unit->orient);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/orient");
    TCase *tests = tcase_create("orient");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, marks_lie_as_vega_lite_has_it, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
