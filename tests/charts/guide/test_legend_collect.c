/*
 * Which legends there are and what they are called. Expectations are the "legends" of the Vega
 * specification that Vega-Lite 6 compiles from the same layers: title, type and how many scales.
 */
#include <stdio.h>

#include "base/array.h"
#include "charts/guide/legend.h"
#include "tests/charts/fixture.h"

enum { MOST_LEGENDS = 4, SPEC_SIZE = 4096 };

struct expected {
    const char *title;
    enum legend_type type;
    size_t scale_count;
};

/* Layers over three rows of a, b and c; members: further ones of the view. */
static const struct {
    const char *layers, *members;
    size_t count;
    struct expected legends[MOST_LEGENDS];
} cases[] = {
    {"{\"mark\":\"bar\",\"encoding\":{}}", "", 0, {{0}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}}",
     "",
     1,
     {{"a", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"value\":\"red\"}}}", "", 0, {{0}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\",\"legend\":null}}}", "", 0, {{0}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}}",
     ",\"config\":{\"legend\":{\"disable\":true}}",
     0,
     {{0}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\",\"legend\":{}}}}",
     ",\"config\":{\"legend\":{\"disable\":true}}",
     1,
     {{"a", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"b\",\"type\":\"quantitative\"}}}",
     "",
     1,
     {{"b", LEGEND_GRADIENT, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"b\",\"type\":\"quantitative\","
     "\"scale\":{\"type\":\"quantize\"}}}}",
     "",
     1,
     {{"b", LEGEND_DISCRETE, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"b\",\"type\":\"quantitative\","
     "\"legend\":{\"type\":\"symbol\"}}}}",
     "",
     1,
     {{"b", LEGEND_SYMBOL, 1}}},
    /* one field on two channels; two fields */
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"},"
     "\"opacity\":{\"field\":\"a\",\"type\":\"nominal\"}}}",
     "",
     1,
     {{"a", LEGEND_SYMBOL, 2}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"opacity\":{\"field\":\"c\",\"type\":\"quantitative\"},"
     "\"color\":{\"field\":\"a\",\"title\":\"Letters\"}}}",
     "",
     2,
     {{"Letters", LEGEND_SYMBOL, 1}, {"c", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\",\"title\":\"A\"},"
     "\"opacity\":{\"field\":\"a\",\"type\":\"nominal\",\"title\":\"B\"}}}",
     "",
     1,
     {{"A, B", LEGEND_SYMBOL, 2}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"b\",\"type\":\"quantitative\"},"
     "\"opacity\":{\"field\":\"b\",\"type\":\"nominal\"}}}",
     "",
     2,
     {{"b", LEGEND_GRADIENT, 1}, {"b", LEGEND_SYMBOL, 1}}},
    /* layers */
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}},"
     "{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"c\",\"type\":\"nominal\"}}}",
     "",
     1,
     {{"a, c", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}},"
     "{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"c\",\"type\":\"nominal\","
     "\"title\":\"C\"}}}",
     "",
     1,
     {{"C", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}},"
     "{\"mark\":\"rule\",\"encoding\":{\"color\":{\"field\":\"a\"}}}",
     "",
     1,
     {{"a", LEGEND_SYMBOL, 2}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}},"
     "{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\",\"legend\":null}}}",
     "",
     0,
     {{0}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}},"
     "{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"c\",\"type\":\"nominal\"}}}",
     ",\"resolve\":{\"scale\":{\"color\":\"independent\"}}",
     2,
     {{"a", LEGEND_SYMBOL, 1}, {"c", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}},"
     "{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}}",
     ",\"resolve\":{\"legend\":{\"color\":\"independent\"}}",
     2,
     {{"a", LEGEND_SYMBOL, 1}, {"a", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\","
     "\"legend\":{\"orient\":\"left\"}}}},"
     "{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\","
     "\"legend\":{\"orient\":\"top\"}}}}",
     "",
     2,
     {{"a", LEGEND_SYMBOL, 1}, {"a", LEGEND_SYMBOL, 1}}},
    /* titles that are switched off */
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\",\"legend\":{\"title\":null}}}}",
     "",
     1,
     {{"", LEGEND_SYMBOL, 1}}},
    {"{\"mark\":\"bar\",\"encoding\":{\"color\":{\"field\":\"a\"}}}",
     ",\"config\":{\"legend\":{\"title\":null}}",
     1,
     {{"", LEGEND_SYMBOL, 1}}},
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

START_TEST(legends_are_vega_lites)
{
    char spec[SPEC_SIZE];
    snprintf(spec, sizeof spec,
             "{\"data\":{\"values\":[{\"a\":\"A\",\"b\":28,\"c\":1},{\"a\":\"B\",\"b\":55,\"c\":2},"
             "{\"a\":\"C\",\"b\":43,\"c\":3}]},\"layer\":[%s]%s}",
             cases[_i].layers, cases[_i].members);
    chart_resolve(&chart, spec);
    ck_assert_msg(legend_collect_all(&chart.view, &chart.context), "%s", fixture_told(&chart.base));
    ck_assert_uint_eq(chart.view.legend_count, cases[_i].count);
    for (size_t i = 0; i < cases[_i].count; i++) {
        const struct legend *legend = &chart.view.legends[i];
        size_t scale_count = 0;
        for (size_t n = 0; n < LEGEND_SLOT_COUNT; n++)
            scale_count += legend->scales[n] != NULL;
        ck_assert_str_eq(legend->title, cases[_i].legends[i].title);
        ck_assert_int_eq(legend->type, cases[_i].legends[i].type);
        ck_assert_uint_eq(scale_count, cases[_i].legends[i].scale_count);
    }
}
END_TEST

static Suite *legend_collect_suite(void)
{
    Suite *suite = suite_create("charts/guide/legend_collect");
    TCase *tcase = tcase_create("legends");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, legends_are_vega_lites, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(legend_collect_suite());
}
