/*
 * Expectations by Vega-Lite's src/normalize/selectioncompat.ts, src/config.ts, src/encoding.ts and
 * src/compile/guide.ts: what each writes for the words of older versions.
 */
#include "charts/read/older/older.h"
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

static const struct {
    const char *before, *after;
} cases[] = {
    {"{\"selection\": {\"s\": {\"type\": \"single\", \"init\": {\"a\": 1}, \"empty\": \"none\"}}, "
     "\"encoding\": {\"color\": {\"condition\": {\"selection\": \"s\", \"value\": 1}}}}",
     "{\"params\": [{\"name\": \"s\", \"select\": {\"type\": \"point\", \"toggle\": false}, "
     "\"value\": {\"a\": 1}}], \"encoding\": {\"color\": {\"condition\": "
     "{\"test\": {\"param\": \"s\", \"empty\": false}, \"value\": 1}}}}"},
    {"{\"selection\": {\"s\": {\"type\": \"multi\", \"fields\": [\"a\"], \"bind\": \"legend\"}}}",
     "{\"params\": [{\"name\": \"s\", \"select\": {\"type\": \"point\", \"fields\": [\"a\"]}, "
     "\"bind\": \"legend\"}]}"},
    /* A selection may be named before the view that has it. */
    {"{\"hconcat\": [{\"transform\": [{\"filter\": {\"or\": [\"datum.a\", {\"selection\": "
     "{\"not\": {\"and\": [\"s\", \"t\"]}}}]}}]}, "
     "{\"selection\": {\"s\": {\"type\": \"interval\", \"empty\": \"none\"}}}]}",
     "{\"hconcat\": [{\"transform\": [{\"filter\": {\"or\": [\"datum.a\", {\"not\": {\"and\": "
     "[{\"param\": \"s\", \"empty\": false}, {\"param\": \"t\", \"empty\": true}]}}]}}]}, "
     "{\"params\": [{\"name\": \"s\", \"select\": {\"type\": \"interval\"}}]}]}"},
    {"{\"encoding\": {\"x\": {\"bin\": {\"extent\": {\"selection\": \"s\"}}, \"scale\": "
     "{\"domain\": "
     "{\"selection\": \"s\", \"field\": \"a\"}}}}, \"transform\": [{\"lookup\": \"k\", \"from\": "
     "{\"selection\": \"s\", \"key\": \"k\"}}]}",
     "{\"encoding\": {\"x\": {\"bin\": {\"extent\": {\"param\": \"s\"}}, \"scale\": {\"domain\": "
     "{\"param\": \"s\", \"field\": \"a\"}}}}, \"transform\": [{\"lookup\": \"k\", \"from\": "
     "{\"param\": \"s\", \"key\": \"k\"}}]}"},
    {"{\"config\": {\"view\": {\"width\": 9}}}",
     "{\"config\": {\"view\": {\"continuousWidth\": 9, \"discreteWidth\": 9}}}"},
    {"{\"encoding\": {\"x\": {\"sort\": \"none\"}, \"y\": {\"aggregate\": \"count\", \"field\": "
     "\"*\"}}}",
     "{\"encoding\": {\"x\": {\"sort\": null}, \"y\": {\"aggregate\": \"count\"}}}"},
    {"{\"mark\": \"arc\", \"encoding\": {\"angle\": {\"field\": \"a\"}}}",
     "{\"mark\": \"arc\", \"encoding\": {\"theta\": {\"field\": \"a\"}}}"},
    {"{\"mark\": \"text\", \"encoding\": {\"angle\": {\"field\": \"a\"}}}",
     "{\"mark\": \"text\", \"encoding\": {\"angle\": {\"field\": \"a\"}}}"},
    {"{\"encoding\": {\"row\": {\"axis\": {\"title\": \"T\", \"format\": \"d\"}}}}",
     "{\"encoding\": {\"row\": {\"header\": {\"title\": \"T\"}}}}"},
    {"{\"encoding\": {\"color\": {\"legend\": {\"encode\": {\"symbols\": {\"enter\": {\"size\": "
     "{\"value\": 1}}, \"update\": {\"size\": {\"value\": 2}, \"cursor\": {\"value\": "
     "\"x\"}}}}}}}}",
     "{\"encoding\": {\"color\": {\"legend\": {\"symbolSize\": 2}}}}"},
    {"{\"encoding\": {\"x\": {\"axis\": {\"gridColor\": {\"value\": \"red\"}}}}}",
     "{\"encoding\": {\"x\": {\"axis\": {\"gridColor\": \"red\"}}}}"},
};

START_TEST(old_words_are_written_anew)
{
    const struct json_node *before = fixture_json(&chart.base, cases[_i].before);
    ck_assert_msg(older_convert(before, chart.base.diag), "%s", fixture_told(&chart.base));
    json_t *after = json_loads(cases[_i].after, JSON_DECODE_INT_AS_REAL, NULL);
    ck_assert_ptr_nonnull(after);
    char *got = json_dumps(before->value, JSON_SORT_KEYS);
    ck_assert_msg(json_equal(before->value, after), "got %s", got);
    free(got);
    json_decref(after);
}
END_TEST

/* What was moved is reported where it was written. */
START_TEST(places_stay)
{
    const struct json_node *root = fixture_json(
        &chart.base,
        "{\"selection\": {\"s\": {\"type\": \"interval\",\n \"encodings\": [\"x\"]}}}");
    ck_assert(older_convert(root, chart.base.diag));
    const struct json_node *param = node_element(node_member(root, "params"), 0);
    struct diag_place place =
        node_place(node_member(node_member(param, "select"), "encodings"), false);
    ck_assert_uint_eq(place.line, 2);
    ck_assert_str_eq(place.pointer, "/selection/s/encodings");
}
END_TEST

static Suite *older_suite(void)
{
    Suite *suite = suite_create("charts/read/older/older");
    TCase *tcase = tcase_create("older");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, old_words_are_written_anew, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, places_stay);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(older_suite());
}
