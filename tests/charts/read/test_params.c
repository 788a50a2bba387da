/*
 * Parameters and computed values. Expectations: Vega-Lite's parameter page, and arithmetic.
 */
#include "charts/read/params.h"

#include "base/array.h"
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

static const struct json_node *read_params(const char *text)
{
    const struct json_evaluator *evaluator = params_evaluator_new(&chart.context);
    const struct json_node *root = json_node_in(fixture_json(&chart.base, text), evaluator);
    const struct config_given given = {.nodes[CONFIG_OF_SPEC] = node_member(root, "config")};
    return params_read(root, &given, &chart.context) ? root : NULL;
}

/* The value of the member "is" of a spec with these parameters, as JSON. */
static const struct {
    const char *spec, *is;
} values[] = {
    {"{\"params\": [{\"name\": \"a\", \"value\": 3}], \"is\": {\"expr\": \"a * 2\"}}", "6.0"},
    {"{\"params\": [{\"name\": \"a\", \"value\": 3}, {\"name\": \"b\", \"expr\": \"a + 1\"}], "
     "\"is\": {\"signal\": \"b\"}}",
     "4.0"},
    {"{\"config\": {\"params\": [{\"name\": \"c\", \"value\": \"x\"}]}, \"is\": {\"expr\": \"c\"}}",
     "\"x\""},
    {"{\"layer\": [{\"params\": [{\"name\": \"d\", \"value\": true}]}], \"is\": {\"expr\": "
     "\"!d\"}}",
     "false"},
    {"{\"width\": 300, \"is\": {\"expr\": \"width / 2\"}}", "150.0"},
    {"{\"params\": [{\"name\": \"a\", \"value\": 3}], \"is\": [1, {\"expr\": \"a\"}]}",
     "[1.0, 3.0]"},
    {"{\"is\": {\"expr\": \"[1, null, 'x']\"}}", "[1.0, null, \"x\"]"},
    {"{\"params\": [{\"name\": \"brush\", \"select\": \"interval\"}], \"is\": {\"expr\": "
     "\"isObject(brush) && !isDefined(brush.x)\"}}",
     "true"},
    /* Known later: left as they are. */
    {"{\"params\": [{\"name\": \"p\", \"expr\": \"height / 2\"}, {\"name\": \"q\", \"expr\": "
     "\"p\"}], "
     "\"is\": {\"expr\": \"q\"}}",
     "{\"expr\": \"q\"}"},
    {"{\"transform\": [{\"extent\": \"a\", \"param\": \"ends\"}], \"is\": {\"expr\": \"ends[0]\"}}",
     "{\"expr\": \"ends[0]\"}"},
    {"{\"is\": {\"expr\": \"scale('x', 1)\"}}", "{\"expr\": \"scale('x', 1)\"}"},
    {"{\"is\": {\"expr\": \"width\"}}", "{\"expr\": \"width\"}"},
    {"{\"is\": {\"expr\": \"datum.a\"}}", "{\"expr\": \"datum.a\"}"},
};

START_TEST(a_value_is_computed)
{
    const struct json_node *root = read_params(values[_i].spec);
    ck_assert_msg(root != NULL, "%s", fixture_told(&chart.base));
    const struct json_node *is = node_evaluated(node_member(root, "is"), chart.base.diag);
    ck_assert_msg(is != NULL, "%s", fixture_told(&chart.base));
    char *text = json_dumps(is->value, JSON_ENCODE_ANY);
    ck_assert_str_eq(text, values[_i].is);
    free(text);
}
END_TEST

static const struct {
    const char *spec, *told;
} wrong[] = {
    {"{\"params\": {}}", "1:12: error: \"params\" must be an array, not an object"},
    {"{\"params\": [{\"value\": 3}]}", "1:13: error: a parameter needs a \"name\""},
    {"{\"params\": [{\"name\": \"s\", \"select\": \"lasso\"}]}",
     "1:37: error: \"select\" must be \"point\" or \"interval\", not \"lasso\""},
    {"{\"params\": [{\"name\": \"s\", \"select\": \"interval\", \"value\": {\"x\": [1, 2]}}]}",
     "1:58: error: this value says nothing of any field (give \"select\" its \"fields\")"},
};

START_TEST(a_wrong_parameter_is_one_error)
{
    ck_assert_ptr_null(read_params(wrong[_i].spec));
    ck_assert_str_eq(fixture_told(&chart.base), wrong[_i].told);
}
END_TEST

static Suite *params_suite(void)
{
    Suite *suite = suite_create("charts/read/params");
    TCase *tcase = tcase_create("params");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_value_is_computed, 0, COUNT_OF(values));
    tcase_add_loop_test(tcase, a_wrong_parameter_is_one_error, 0, COUNT_OF(wrong));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(params_suite());
}
