/*
 * Domains of the rows a 3 -2, b 7 4, a 5 1, c null 2, before nice and padding: Vega-Lite's
 * src/compile/scale/domain.ts, Vega's configureDomain().
 */
#include "tests/charts/resolve/resolved.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define PLAIN "\"scale\": {\"zero\": false, \"nice\": false"

static const struct {
    const char *mark, *channel, *members, *domain;
} cases[] = {
    {"\"point\"", "x", OF_Q("v") ", " PLAIN "}", "3 7"},
    {"\"point\"", "x", OF_Q("w") ", " PLAIN "}", "-2 4"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"nice\": false}", "0 7"},
    {"\"point\"", "x", OF_Q("w") ", \"scale\": {\"nice\": false}", "-2 4"},
    {"\"point\"", "x", OF_N("n"), "a b c"},
    {"\"point\"", "x", OF_N("n") ", \"sort\": \"descending\"", "c b a"},
    {"\"point\"", "x", OF_N("n") ", \"sort\": [\"b\", \"c\"]", "b c a"},
    /* as written, whatever the data are; its order stays */
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"domain\": [10, 2]}", "10 2"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"domain\": [0, 1, 5]}", "0 1 5"},
    {"\"point\"", "x", OF_N("n") ", \"scale\": {\"domain\": [\"z\", \"a\"]}", "z a"},
    {"\"point\"", "x",
     OF_Q("v") ", \"scale\": {\"domain\": {\"unionWith\": [0, 5]}, \"nice\": "
               "false}",
     "0 7"},
    {"\"point\"", "x", OF_N("n") ", \"scale\": {\"domain\": {\"unionWith\": [\"d\"]}}", "a b c d"},
    {"\"point\"", "x", OF_Q("v") ", " PLAIN ", \"domainMin\": -1}", "-1 7"},
    {"\"point\"", "x", OF_Q("v") ", " PLAIN ", \"domainMax\": 70}", "3 70"},
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"domainRaw\": [1, 2]}", "1 2"},
    {"\"point\"", "color", OF_Q("v") ", " PLAIN ", \"domainMid\": 4}", "3 4 7"},
    {"\"point\"", "color", OF_Q("v") ", " PLAIN ", \"domainMid\": 9}", "3 7 9"},
    {"\"point\"", "color", OF_Q("v") ", " PLAIN ", \"domainMid\": 1}", "1 3 7"},
    /* aggregates: of what is drawn, or of what was aggregated */
    {"\"point\"", "x", "\"aggregate\": \"mean\", " OF_Q("v") ", " PLAIN "}", "5 5"},
    {"\"point\"", "x",
     "\"aggregate\": \"mean\", " OF_Q("v") ", " PLAIN ", \"domain\": \"unaggregated\"}", "3 7"},
    /* bins: their ends */
    {"\"bar\"", "x", OF_Q("v") ", \"bin\": {\"step\": 5}", "0 10"},
    /* quantiles know every number, in order */
    {"\"point\"", "color", OF_Q("w") ", \"scale\": {\"type\": \"quantile\"}", "-2 1 2 4"},
    {"\"point\"", "color", OF_Q("v") ", \"scale\": {\"type\": \"threshold\", \"domain\": [4, 6]}",
     "4 6"},
    /* dates: ms of 2020-01-01 to 2020-01-04 */
    {"\"point\"", "x", OF_T("d"), "1577836800000 1578096000000"},
};

START_TEST(a_domain_is_what_the_rows_or_the_spec_say)
{
    const struct scale *scale =
        resolve_channel(&chart, cases[_i].mark, cases[_i].channel, cases[_i].members);
    ck_assert_msg(!strcmp(domain_text(&chart, scale), cases[_i].domain), "%s: %s, not %s",
                  cases[_i].members, domain_text(&chart, scale), cases[_i].domain);
}
END_TEST

/* a: 3 and 5, b: 7. */
static const struct {
    const char *stack, *domain;
} stacks[] = {{"true", "0 8"}, {"\"zero\"", "0 8"}, {"\"normalize\"", "0 1"}, {"null", "0 7"}};

START_TEST(a_stack_reaches_from_end_to_end)
{
    const char *encoding =
        arena_format(chart.context.arena,
                     "\"x\": {" OF_N("n") "}, \"color\": {" OF_N("d") "}, \"y\": {" OF_Q(
                         "v") ", \"stack\": %s, "
                              "\"scale\": {\"nice\": false}}",
                     stacks[_i].stack);
    resolve_unit(&chart, "\"bar\"", encoding);
    ck_assert_str_eq(domain_text(&chart, view_scale(&chart.view, CHANNEL_Y)), stacks[_i].domain);
}
END_TEST

START_TEST(both_ends_of_a_range_are_in_the_domain)
{
    resolve_unit(&chart, "\"rule\"",
                 "\"x\": {" OF_Q("v") ", " PLAIN "}}, \"x2\": {\"field\": \"w\"}");
    ck_assert_str_eq(domain_text(&chart, view_scale(&chart.view, CHANNEL_X)), "-2 7");
}
END_TEST

#define LAYER(MEMBERS) "{\"mark\": \"point\", \"encoding\": {\"x\": {" MEMBERS "}}}"
static const struct {
    const char *first, *second, *domain;
} layers[] = {
    {LAYER(OF_Q("v") ", " PLAIN "}"), LAYER(OF_Q("w") ", " PLAIN "}"), "-2 7"},
    {LAYER(OF_Q("v") ", \"scale\": {\"domain\": [0, 1]}"), LAYER(OF_Q("w")), "0 1"},
    {LAYER(OF_Q("v") ", \"scale\": {\"domain\": [0, 1]}"),
     LAYER(OF_Q("w") ", \"scale\": {\"domain\": [5, 9]}"), "0 9"},
    /* alike, they stay as they are */
    {LAYER(OF_Q("v") ", \"scale\": {\"domain\": [9, 1, 5]}"),
     LAYER(OF_Q("w") ", \"scale\": {\"domain\": [9, 1, 5]}"), "9 1 5"},
    {LAYER(OF_Q("v") ", \"scale\": {\"domain\": [0, 1]}"),
     LAYER(OF_Q("w") ", \"scale\": {\"domain\": {\"unionWith\": [5]}}"), "-2 5"},
    {LAYER(OF_Q("v") ", " PLAIN "}"), LAYER("\"datum\": 90"), "3 90"},
};

/* An explicit domain leaves the data of other layers out; several are united. */
START_TEST(layers_share_a_domain)
{
    const char *spec = arena_format(
        chart.context.arena, "{\"data\": {\"values\": " RESOLVED_ROWS "}, \"layer\": [%s, %s]}",
        layers[_i].first, layers[_i].second);
    chart_resolve(&chart, spec);
    ck_assert_str_eq(domain_text(&chart, view_scale(&chart.view, CHANNEL_X)), layers[_i].domain);
}
END_TEST

static const char *const wrong[] = {"5", "{\"from\": 1}", "[\"a\", \"b\"]", "[0, null]"};

START_TEST(what_is_no_domain_is_an_error)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"data\": {\"values\": " RESOLVED_ROWS
                                    "}, \"mark\": \"point\", \"encoding\": {\"x\": {" OF_Q(
                                        "v") ", \"scale\": {\"domain\": %s}}}}",
                                    wrong[_i]);
    ck_assert(!(chart_read(&chart, spec) && encode_load(&chart.view, &chart.context) &&
                scale_resolve_all(&chart.view, &chart.context)));
    ck_assert(diag_has_errors(chart.base.diag));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/domain");
    TCase *tests = tcase_create("domain");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_domain_is_what_the_rows_or_the_spec_say, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, a_stack_reaches_from_end_to_end, 0, (int)COUNT_OF(stacks));
    tcase_add_test(tests, both_ends_of_a_range_are_in_the_domain);
    tcase_add_loop_test(tests, layers_share_a_domain, 0, (int)COUNT_OF(layers));
    tcase_add_loop_test(tests, what_is_no_domain_is_an_error, 0, (int)COUNT_OF(wrong));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
