/* Properties of scales that nobody gave: src/compile/scale/properties.ts of Vega-Lite. */
#include "charts/resolve/properties.h"

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

/* The value of a choice; NAN: nothing is chosen. */
static double chosen(struct scale_choice choice)
{
    return choice.is_given ? choice.value : NAN;
}

static void check_number(const char *members, double is, double expected)
{
    ck_assert_msg((isnan(is) && isnan(expected)) || fabs(is - expected) < 1e-9, "%s: %g, not %g",
                  members, is, expected);
}

static const struct {
    const char *mark, *channel, *members;
    double zero;
} zeros[] = {
    {"\"bar\"", "y", OF_Q("v"), 1},
    {"\"point\"", "x", OF_Q("v"), 1}, /* config.scale.zero */
    {"\"point\"", "x", OF_Q("v") ", \"scale\": {\"zero\": false}", 0},
    {"\"bar\"", "x", OF_Q("v") ", \"bin\": true", 0},
    {"{\"type\": \"area\", \"orient\": \"vertical\"}", "x", OF_Q("v"), 0},
    {"{\"type\": \"line\", \"orient\": \"vertical\"}", "y", OF_Q("v"), 1},
    {"\"point\"", "size", OF_Q("v"), 1},
    {"\"point\"", "color", OF_Q("v"), 0},
    {"\"bar\"", "y", OF_Q("v") ", \"scale\": {\"domain\": [1, 9]}", 0},
    {"\"bar\"", "y", OF_Q("v") ", \"scale\": {\"domain\": [-1, 9]}", 1},
};

START_TEST(domains_reach_zero_where_lengths_count)
{
    const struct scale *scale =
        resolve_channel(&chart, zeros[_i].mark, zeros[_i].channel, zeros[_i].members);
    check_number(zeros[_i].members, chosen(scale->zero), zeros[_i].zero);
}
END_TEST

static const struct {
    const char *channel, *members;
    double nice;
} nices[] = {
    {"x", OF_Q("v"), 10},
    {"x", OF_Q("v") ", \"scale\": {\"nice\": false}", 0},
    {"x", OF_Q("v") ", \"scale\": {\"nice\": 4}", 4},
    {"x", OF_Q("v") ", \"scale\": {\"domain\": [0, 1]}", NAN},
    {"x", OF_Q("v") ", \"scale\": {\"domainMax\": 9}", NAN},
    {"x", OF_Q("v") ", \"bin\": true", NAN},
    {"x", OF_T("d"), NAN},
    {"color", OF_Q("v"), NAN},
};

START_TEST(positions_are_rounded)
{
    const struct scale *scale =
        resolve_channel(&chart, "\"point\"", nices[_i].channel, nices[_i].members);
    check_number(nices[_i].members, chosen(scale->nice), nices[_i].nice);
}
END_TEST

static const struct {
    const char *mark, *members;
    double padding, inner, outer;
} paddings[] = {
    {"\"bar\"", OF_N("n"), NAN, 0.1, 0.05},
    {"\"rect\"", OF_N("n"), NAN, 0, 0},
    {"\"tick\"", OF_N("n"), NAN, 0.25, 0.125},
    {"\"point\"", OF_N("n"), 0.5, NAN, NAN},
    {"\"point\"", OF_Q("v"), NAN, NAN, NAN},
    {"{\"type\": \"bar\", \"orient\": \"vertical\"}", OF_Q("v"), 5, NAN, NAN},
    {"\"bar\"", OF_N("n") ", \"scale\": {\"padding\": 0.3}", 0.3, NAN, NAN},
    {"\"bar\"", OF_N("n") ", \"scale\": {\"paddingInner\": 0.4}", NAN, 0.4, 0.2},
    {"\"bar\"", OF_N("n") ", \"scale\": {\"paddingOuter\": 0.4}", NAN, 0.1, 0.4},
};

START_TEST(bands_keep_apart)
{
    const struct scale *scale =
        resolve_channel(&chart, paddings[_i].mark, "x", paddings[_i].members);
    check_number(paddings[_i].members, chosen(scale->padding), paddings[_i].padding);
    check_number(paddings[_i].members, chosen(scale->padding_inner), paddings[_i].inner);
    check_number(paddings[_i].members, chosen(scale->padding_outer), paddings[_i].outer);
}
END_TEST

START_TEST(what_descends_is_reversed)
{
    const struct scale *scale =
        resolve_channel(&chart, "\"point\"", "x", OF_Q("v") ", \"sort\": \"descending\"");
    check_number("a number", chosen(scale->reverse), 1);
    scale = resolve_channel(&chart, "\"point\"", "x", OF_N("n") ", \"sort\": \"descending\"");
    check_number("a name", chosen(scale->reverse), NAN); /* its domain is sorted */
}
END_TEST

START_TEST(colours_of_amounts_are_mixed_by_hue)
{
    const struct scale *scale = resolve_channel(
        &chart, "\"point\"", "color", OF_Q("v") ", \"scale\": {\"range\": [\"red\", \"blue\"]}");
    ck_assert_int_eq(scale->color_space, COLOR_SPACE_HCL);
    scale = resolve_channel(&chart, "\"point\"", "color",
                            OF_Q("v") ", \"scale\": {\"interpolate\": {\"type\": \"rgb\", "
                                      "\"gamma\": 2}, \"range\": [\"red\", \"blue\"]}");
    ck_assert_int_eq(scale->color_space, COLOR_SPACE_RGB);
    ck_assert_double_eq(scale->gamma, 2);
}
END_TEST

static const struct {
    const char *channel, *members, *told;
} misplaced[] = {
    {"x", OF_N("n") ", \"scale\": {\"clamp\": true}",
     "\"clamp\" has no effect on a scale of the "
     "type \"point\""},
    {"x", OF_Q("v") ", \"scale\": {\"base\": 2}",
     "\"base\" has no effect on a scale of the type "
     "\"linear\""},
    {"x", OF_Q("v") ", \"scale\": {\"paddingInner\": 0.2}", "\"paddingInner\" has no effect"},
    {"x", OF_T("d") ", \"scale\": {\"zero\": true}", "\"zero\" has no effect"},
    {"x", OF_Q("v") ", \"scale\": {\"domainMid\": 4}", "\"domainMid\" is for colours"},
    {"color", OF_N("n") ", \"scale\": {\"nice\": true}", "\"nice\" has no effect"},
};

START_TEST(what_has_no_effect_is_told)
{
    resolve_channel(&chart, "\"point\"", misplaced[_i].channel, misplaced[_i].members);
    ck_assert_msg(strstr(fixture_told(&chart.base), misplaced[_i].told) != NULL, "%s",
                  fixture_told(&chart.base));
    ck_assert_uint_eq(diag_count(chart.base.diag), 1);
}
END_TEST

/* Of layers that share a scale, the first that says something is heard. */
START_TEST(the_first_explicit_word_counts)
{
    chart_resolve(
        &chart,
        "{\"data\": {\"values\": " RESOLVED_ROWS "}, \"encoding\": {\"x\": {" OF_Q(
            "v") "}}, \"layer\": [{\"mark\": \"point\"}, {\"mark\": \"point\", "
                 "\"encoding\": {\"x\": {" OF_Q("v") ", \"scale\": {\"nice\": 3}}}}, {\"mark\""
                                                     ": \"point\", \"encoding\": {\"x\": {" OF_Q(
                                                         "v") ", \"scale\": {\"nice\": 7}}"
                                                              "}}]}");
    check_number("layers", chosen(view_scale(&chart.view, CHANNEL_X)->nice), 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/properties");
    TCase *tests = tcase_create("properties");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, domains_reach_zero_where_lengths_count, 0, (int)COUNT_OF(zeros));
    tcase_add_loop_test(tests, positions_are_rounded, 0, (int)COUNT_OF(nices));
    tcase_add_loop_test(tests, bands_keep_apart, 0, (int)COUNT_OF(paddings));
    tcase_add_test(tests, what_descends_is_reversed);
    tcase_add_test(tests, colours_of_amounts_are_mixed_by_hue);
    tcase_add_loop_test(tests, what_has_no_effect_is_told, 0, (int)COUNT_OF(misplaced));
    tcase_add_test(tests, the_first_explicit_word_counts);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
