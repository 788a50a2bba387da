/*
 * Expectations by Vega-Lite's mapRepeat() (src/normalize/core.ts): a copy for each value, row by
 * row; a list is laid out in its "columns", rows and columns in as many as there are columns.
 */
#include "charts/read/repeat.h"
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

#define SPEC(X, Y)                                                                                 \
    "\"spec\": {\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": " X ", \"type\": "          \
    "\"quantitative\"}, \"y\": {\"field\": " Y ", \"type\": \"quantitative\"}}}}"

enum { MOST_COPIES = 4 };

static const struct {
    const char *spec;
    enum view_kind kind;
    size_t count, columns;
    const char *x[MOST_COPIES], *y[MOST_COPIES];
} cases[] = {
    {"{\"repeat\": [\"a\", \"b\", \"c\"], \"columns\": 2, " SPEC("{\"repeat\": \"repeat\"}",
                                                                 "\"z\""),
     VIEW_CONCAT,
     3,
     2,
     {"a", "b", "c"},
     {"z", "z", "z"}},
    {"{\"repeat\": {\"row\": [\"a\", \"b\"]}, " SPEC("\"z\"", "{\"repeat\": \"row\"}"),
     VIEW_CONCAT,
     2,
     1,
     {"z", "z"},
     {"a", "b"}},
    {"{\"repeat\": {\"row\": [\"a\", \"b\"], \"column\": [\"c\", \"d\"]}, " SPEC(
         "{\"repeat\": \"column\"}", "{\"repeat\": \"row\"}"),
     VIEW_CONCAT,
     4,
     2,
     {"c", "d", "c", "d"},
     {"a", "a", "b", "b"}},
    {"{\"repeat\": {\"layer\": [\"a\", \"b\"]}, " SPEC("\"z\"", "{\"repeat\": \"layer\"}"),
     VIEW_LAYER,
     2,
     0,
     {"z", "z"},
     {"a", "b"}},
};

START_TEST(copies_have_their_fields)
{
    ck_assert_msg(chart_read(&chart, cases[_i].spec), "%s", fixture_told(&chart.base));
    const struct view *view = &chart.view;
    ck_assert_int_eq(view->kind, cases[_i].kind);
    ck_assert_uint_eq(view->child_count, cases[_i].count);
    ck_assert_uint_eq(view->composition.columns, cases[_i].columns);
    for (size_t i = 0; i < view->child_count; i++) {
        const struct channel_def *encoding = view->children[i].unit->encoding;
        ck_assert_str_eq(encoding[CHANNEL_X].name, cases[_i].x[i]);
        ck_assert_str_eq(encoding[CHANNEL_Y].name, cases[_i].y[i]);
    }
}
END_TEST

/* A repeat of layers in columns is a row of layers; an inner repeat's own names are its own. */
static const char nested[] =
    "{\"repeat\": {\"column\": [\"a\", \"b\"], \"layer\": [\"c\", \"d\", \"e\"]}, " SPEC(
        "{\"repeat\": \"column\"}", "{\"repeat\": \"layer\"}");
static const char inner[] =
    "{\"repeat\": {\"row\": [\"a\"]}, \"spec\": {\"repeat\": {\"row\": [\"b\", \"c\"]}, " SPEC(
        "\"z\"", "{\"repeat\": \"row\"}") "}";

START_TEST(repeats_nest)
{
    ck_assert_msg(chart_read(&chart, nested), "%s", fixture_told(&chart.base));
    ck_assert_uint_eq(chart.view.child_count, 2);
    const struct view *second = &chart.view.children[1];
    ck_assert_int_eq(second->kind, VIEW_LAYER);
    ck_assert_uint_eq(second->child_count, 3);
    ck_assert_str_eq(second->children[2].unit->encoding[CHANNEL_X].name, "b");
    ck_assert_str_eq(second->children[2].unit->encoding[CHANNEL_Y].name, "e");
}
END_TEST

START_TEST(inner_names_are_their_own)
{
    ck_assert_msg(chart_read(&chart, inner), "%s", fixture_told(&chart.base));
    const struct view *view = &chart.view.children[0];
    ck_assert_uint_eq(view->child_count, 2);
    ck_assert_str_eq(view->children[0].unit->encoding[CHANNEL_Y].name, "b");
    ck_assert_str_eq(view->children[1].unit->encoding[CHANNEL_Y].name, "c");
}
END_TEST

static Suite *repeat_suite(void)
{
    Suite *suite = suite_create("charts/read/repeat");
    TCase *tcase = tcase_create("repeat");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, copies_have_their_fields, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tcase, repeats_nest);
    tcase_add_test(tcase, inner_names_are_their_own);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(repeat_suite());
}
