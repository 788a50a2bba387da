/* What a figure doesn't show by itself: a logarithm has no zero, a domain may cut. */
#include "charts/resolve/resolve.h"

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

/* is_error: the figure can't be made. */
static const struct {
    const char *mark, *encoding, *told;
    bool is_error;
} cases[] = {
    /* w is -2, 4, 1, 2 */
    {"\"point\"", "\"x\": {" OF_Q("w") ", \"scale\": {\"type\": \"log\", \"domain\": [1, 10]}}",
     "1 value of \"w\" has no place on a log scale, the first is -2 in row 1", false},
    {"\"point\"", "\"x\": {" OF_Q("w") ", \"scale\": {\"type\": \"log\"}}",
     "has no place on a log scale", true},
    {"\"point\"", "\"x\": {" OF_Q("v") ", \"scale\": {\"type\": \"log\", \"domain\": [0, 10]}}",
     "the domain of a log scale must not reach 0", true},
    {"\"point\"", "\"x\": {" OF_Q("v") ", \"scale\": {\"type\": \"log\"}}", "", false},
    {"\"point\"", "\"x\": {" OF_Q("w") ", \"scale\": {\"type\": \"symlog\"}}", "", false},
    /* names: a b a c */
    {"\"point\"", "\"x\": {" OF_N("n") ", \"scale\": {\"domain\": [\"a\"]}}",
     "2 values of \"n\" are not in the domain, the first is \"b\" in row 2", false},
    {"\"point\"", "\"x\": {" OF_N("n") ", \"scale\": {\"domain\": [\"c\", \"b\", \"a\", \"z\"]}}",
     "", false},
    /* bars */
    {"\"bar\"", "\"x\": {" OF_N("d") "}, \"y\": {" OF_Q("v") ", \"scale\": {\"domain\": [0, 5]}}",
     "the domain of \"y\" cuts 1 bar off, the first at 7 in row 2", false},
    {"\"bar\"", "\"x\": {" OF_N("d") "}, \"y\": {" OF_Q("v") ", \"scale\": {\"domain\": [0, 7]}}",
     "", false},
    {"\"point\"", "\"x\": {" OF_N("d") "}, \"y\": {" OF_Q("v") ", \"scale\": {\"domain\": [0, 5]}}",
     "", false},
    {"\"bar\"",
     "\"x\": {" OF_N("d") "}, \"y\": {" OF_Q(
         "v") ", \"stack\": null, \"scale\": {\"type\": \"log\", \"domain\": [1, 9]}}",
     "bars on a log scale have no length that means something", false},
    {"\"bar\"",
     "\"x\": {" OF_N("n") "}, \"color\": {" OF_N("d") "}, \"y\": {\"aggregate\": \"sum\""
                                                      ", " OF_Q(
                                                          "v") ", \"scale\": {\"type\": \"log\"}}",
     "bars start at 0, which a log scale doesn't have", true},
};

START_TEST(what_has_no_place_is_told)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"data\": {\"values\": " RESOLVED_ROWS
                                    "}, \"mark\": %s, \"encoding\": {%s}}",
                                    cases[_i].mark, cases[_i].encoding);
    bool is_made = chart_read(&chart, spec) && encode_load(&chart.view, &chart.context) &&
                   scale_resolve_all(&chart.view, &chart.context);
    const char *told = fixture_told(&chart.base);
    ck_assert_msg(is_made != cases[_i].is_error, "%s: %s", cases[_i].encoding, told);
    ck_assert_msg(cases[_i].told[0] ? strstr(told, cases[_i].told) != NULL : !told[0], "%s: %s",
                  cases[_i].encoding, told);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/check");
    TCase *tests = tcase_create("check");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, what_has_no_place_is_told, 0, (int)COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
