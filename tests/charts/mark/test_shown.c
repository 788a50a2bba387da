/* What shows data: an item with a place, two points of a line that follow each other. */
#include "charts/mark/shown.h"

#include "tests/charts/mark/built.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define ONE "[{\"v\": 3, \"w\": 2, \"n\": \"a\"}]"
#define XY QUANTITY("x", "v") ", " QUANTITY("y", "w")

static const struct {
    const char *mark, *encoding, *values;
    bool shows, is_clipped_away;
} cases[] = {
    {"\"point\"", XY, ONE, true, false},
    {"\"point\"", XY, "[]", false, false},
    {"\"bar\"", NAME("x", "n") ", " QUANTITY("y", "w"), "[{\"n\": \"a\", \"w\": 0}]", true, false},
    /* a line goes from a point to the next */
    {"\"line\"", XY, ONE, false, false},
    {"\"line\"", XY, "[{\"v\": 3, \"w\": 2}, {\"v\": 4, \"w\": 2}]", true, false},
    {"\"line\"", XY ", " NAME("color", "n"),
     "[{\"v\": 3, \"w\": 2, \"n\": \"a\"}, {\"v\": 4, \"w\": 2, \"n\": \"b\"}]", false, false},
    {"\"line\"", XY, "[{\"v\": 1, \"w\": 2}, {\"v\": 2, \"w\": null}, {\"v\": 3, \"w\": 2}]", false,
     false},
    {"\"area\"", XY, ONE, false, false},
    /* texts and slices that are nothing */
    {"\"text\"", XY ", \"text\": {\"value\": \"\"}", ONE, false, false},
    {"\"text\"", XY ", \"text\": {\"value\": \"x\"}", ONE, true, false},
    {"\"arc\"", "\"theta\": {\"field\": \"v\", \"type\": \"quantitative\"}", "[{\"v\": 0}]", false,
     false},
    {"\"arc\"", "\"theta\": {\"field\": \"v\", \"type\": \"quantitative\"}", "[{\"v\": 2}]", true,
     false},
    /* symbols beside the plot are clipped away; without the clip they are seen */
    {"{\"type\": \"point\", \"clip\": true}", XY, "[{\"v\": 13, \"w\": 2}]", false, true},
    {"{\"type\": \"point\", \"clip\": true}", XY, "[{\"v\": 3, \"w\": -2}]", false, true},
    {"{\"type\": \"point\", \"clip\": true}", XY, "[{\"v\": 10, \"w\": 0}]", true, false},
    {"{\"type\": \"point\", \"clip\": true}", XY, "[{\"v\": -3, \"w\": 2}]", false, true},
    {"{\"type\": \"point\", \"clip\": true}", XY, "[{\"v\": 3, \"w\": 12}]", false, true},
    {"\"point\"", XY, "[{\"v\": 13, \"w\": 2}]", true, false},
    {"{\"type\": \"point\", \"clip\": true}", XY, "[{\"v\": 13, \"w\": 2}, {\"v\": 3, \"w\": 2}]",
     true, true},
};

START_TEST(a_view_shows_what_its_items_show)
{
    build_mark(&chart, cases[_i].mark, cases[_i].encoding, cases[_i].values);
    ck_assert_msg(chart.view.shows_data == cases[_i].shows, "%s of %s", cases[_i].mark,
                  cases[_i].values);
    ck_assert_int_eq(chart.view.unit->is_clipped_away, cases[_i].is_clipped_away);
}
END_TEST

static const struct {
    const char *mark, *encoding;
    bool has;
} said[] = {
    {"\"point\"", "", false},
    {"\"point\"", QUANTITY("x", "v"), true},
    {"\"point\"", NAME("color", "n"), true},
    {"\"point\"", NAME("tooltip", "n"), false},
    {"{\"type\": \"point\", \"x\": 5}", "", true},
    {"{\"type\": \"point\", \"size\": 5}", "", false},
    {"{\"type\": \"text\", \"text\": \"a\"}", "", true},
    {"\"geoshape\"", "", true}, /* a row is a shape by itself */
};

START_TEST(something_must_be_said_of_what_is_seen)
{
    const char *spec = arena_format(chart.context.arena,
                                    "{\"data\": {\"values\": " ONE "}, \"mark\": %s, "
                                    "\"encoding\": {%s}}",
                                    said[_i].mark, said[_i].encoding);
    ck_assert_msg(chart_read(&chart, spec), "%s", fixture_told(&chart.base));
    ck_assert_int_eq(shown_has_channel(chart.view.unit), said[_i].has);
}
END_TEST

START_TEST(a_view_that_shows_data_is_told_to_those_that_hold_it)
{
    struct scene_mark made;
    chart_resolve(&chart, "{\"data\": {\"values\": " ONE "}, \"layer\": [{\"layer\": [{\"mark\": "
                          "\"point\", \"encoding\": {" XY "}}]}]}");
    struct view *outer = &chart.view.children[0], *inner = &outer->children[0];
    ck_assert(mark_build(inner->unit, &made, NULL, &chart.context));
    ck_assert(inner->shows_data && outer->shows_data && chart.view.shows_data);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/shown");
    TCase *tests = tcase_create("shown");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_view_shows_what_its_items_show, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, something_must_be_said_of_what_is_seen, 0, (int)COUNT_OF(said));
    tcase_add_test(tests, a_view_that_shows_data_is_told_to_those_that_hold_it);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
