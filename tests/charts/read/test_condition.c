/*
 * Conditions of channels. Expectations: Vega-Lite's condition page: the first that holds, else the
 * channel's own; an empty selection holds unless "empty" is false.
 */
#include "charts/read/condition.h"

#include "base/array.h"
#include "charts/read/params.h"
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

/* The color that applies to the rows a = 1, 2, 3: its value, "field" or "none". */
static const struct {
    const char *color, *rows[3];
} cases[] = {
    {"{\"value\": \"red\"}", {"red", "red", "red"}},
    {"{\"condition\": {\"test\": \"datum.a > 1\", \"value\": \"red\"}, \"value\": \"blue\"}",
     {"blue", "red", "red"}},
    {"{\"condition\": [{\"test\": \"datum.a > 2\", \"value\": \"red\"}, {\"test\": {\"field\": "
     "\"a\", "
     "\"gt\": 1}, \"value\": \"gold\"}], \"value\": \"blue\"}",
     {"blue", "gold", "red"}},
    {"{\"condition\": {\"test\": {\"not\": {\"field\": \"a\", \"equal\": 2}}, \"value\": \"red\"}}",
     {"red", "none", "red"}},
    {"{\"condition\": {\"param\": \"brush\", \"value\": \"red\"}, \"value\": \"blue\"}",
     {"red", "red", "red"}},
    {"{\"condition\": {\"param\": \"brush\", \"empty\": false, \"value\": \"red\"}, \"value\": "
     "\"blue\"}",
     {"blue", "blue", "blue"}},
    {"{\"condition\": {\"param\": \"off\", \"value\": \"red\"}, \"value\": \"blue\"}",
     {"blue", "blue", "blue"}},
    {"{\"condition\": {\"test\": \"datum.a == 2\", \"field\": \"a\", \"type\": \"nominal\"}, "
     "\"value\": \"blue\"}",
     {"blue", "field", "blue"}},
    {"{\"condition\": {\"test\": \"datum.a == 2\", \"value\": \"red\"}, \"field\": \"a\", "
     "\"type\": "
     "\"nominal\"}",
     {"field", "red", "field"}},
    {"{\"value\": {\"expr\": \"'c' + datum.a\"}}", {"c1", "c2", "c3"}},
};

static const char *told(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD  ? "field"
           : def->kind == CHANNEL_DEF_NONE ? "none"
                                           : value_to_text(def->value, chart.base.arena);
}

START_TEST(the_first_that_holds_counts)
{
    const char *spec = arena_format(
        chart.base.arena,
        "{\"params\": [{\"name\": \"brush\", \"select\": \"interval\"}, {\"name\": \"off\", "
        "\"value\": false}], \"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]}, "
        "\"mark\": \"bar\", \"encoding\": {\"color\": %s}}",
        cases[_i].color);
    chart_resolve(&chart, spec);
    struct unit *unit = chart.view.unit;
    ck_assert(condition_compile_all(unit, &chart.context.scope, &chart.context));
    for (size_t row = 0; row < 3; row++)
        ck_assert_str_eq(told(condition_pick(unit, CHANNEL_COLOR, row)), cases[_i].rows[row]);
}
END_TEST

START_TEST(a_conditional_field_has_a_scale)
{
    chart_resolve(&chart,
                  "{\"data\": {\"values\": [{\"a\": \"x\"}]}, \"mark\": \"bar\", "
                  "\"encoding\": {\"color\": {\"condition\": {\"test\": \"true\", \"field\": "
                  "\"a\", \"type\": \"nominal\"}, \"value\": \"blue\"}}}");
    ck_assert_ptr_nonnull(view_scale(&chart.view, CHANNEL_COLOR));
}
END_TEST

static Suite *condition_suite(void)
{
    Suite *suite = suite_create("charts/read/condition");
    TCase *tcase = tcase_create("condition");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, the_first_that_holds_counts, 0, COUNT_OF(cases));
    tcase_add_test(tcase, a_conditional_field_has_a_scale);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(condition_suite());
}
