/*
 * What is told of items: "title: value" of each field, in the order of the encoding. Vega-Lite:
 * src/compile/mark/encode/aria.ts and tooltip.ts; bins are "0 – 5".
 */
#include "charts/mark/words.h"

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

#define ONE "[{\"n\": \"a\", \"v\": 3, \"w\": 1234.5}]"
#define V "\"x\": {\"field\": \"v\", \"type\": \"quantitative\""
#define W "\"y\": {\"field\": \"w\", \"type\": \"quantitative\", \"stack\": null"

static const struct {
    const char *mark, *encoding, *values, *told; /* told: NULL, nothing */
} cases[] = {
    {"\"point\"", V "}, " W "}", ONE, "v: 3; w: 1234.5"},
    {"\"point\"", W "}, " V "}", ONE, "w: 1234.5; v: 3"},
    {"\"point\"", V ", \"title\": \"Long\"}", ONE, "Long: 3"},
    {"\"point\"", V ", \"title\": [\"two\", \"lines\"]}", ONE, "two, lines: 3"},
    /* the axis's title is its own, its format isn't */
    {"\"point\"", V ", \"axis\": {\"title\": \"Axis\"}}", ONE, "v: 3"},
    {"\"point\"", V ", \"axis\": {\"format\": \".2f\"}}", ONE, "v: 3.00"},
    {"\"point\"", V "}, " NAME("color", "n"), ONE, "v: 3; n: a"},
    /* the same field, told once; constants are no fields */
    {"\"point\"", V "}, \"size\": {\"field\": \"v\", \"type\": \"quantitative\"}", ONE, "v: 3"},
    {"\"point\"", V "}, \"color\": {\"value\": \"red\"}", ONE, "v: 3"},
    {"\"point\"", "\"x\": {\"value\": 5}", ONE, NULL},
    {"\"bar\"",
     "\"x\": {\"field\": \"v\", \"bin\": {\"step\": 5}}, \"y\": {\"aggregate\": "
     "\"count\"}",
     ONE, "v (binned): 0 \xe2\x80\x93 5; Count of Records: 1"},
    {"\"bar\"", "\"x\": {\"field\": \"v\", \"bin\": \"binned\"}, \"x2\": {\"field\": \"w\"}", ONE,
     "v: 3 \xe2\x80\x93 1234.5"},
    {"\"bar\"", "\"y\": {\"aggregate\": \"mean\", \"field\": \"w\"}", ONE, "Mean of w: 1234.5"},
    /* shares of a stack are parts of a hundred */
    {"\"bar\"",
     "\"y\": {\"field\": \"v\", \"type\": \"quantitative\", \"stack\": \"normalize\"}, "
     "" NAME("color", "n"),
     "[{\"n\": \"a\", \"v\": 3}, {\"n\": \"b\", \"v\": 1}]", "v: 75%; n: a"},
    /* a description is all that is told */
    {"{\"type\": \"point\", \"description\": \"a point\"}", V "}", ONE, "a point"},
    {"{\"type\": \"point\", \"description\": \"a point\"}",
     V "}, \"description\": {\"field\": \"n\"}", ONE, "a"},
    {"\"point\"", "\"x\": {\"field\": \"n\", \"type\": \"nominal\"}", "[{\"n\": \"a\\nb\"}]",
     "n: a b"},
};

START_TEST(fields_are_told_with_their_values)
{
    struct scene_mark mark =
        build_mark(&chart, cases[_i].mark, cases[_i].encoding, cases[_i].values);
    ck_assert_ptr_nonnull(mark.words);
    ck_assert_uint_ge(mark.item_count, 1);
    const char *told = mark.words->label(mark.words, &mark.items[0]);
    if (!cases[_i].told)
        ck_assert_ptr_null(told);
    else
        ck_assert_str_eq(told, cases[_i].told);
}
END_TEST

START_TEST(each_item_tells_of_its_row)
{
    struct scene_mark mark =
        build_mark(&chart, "\"point\"", V "}", "[{\"v\": 3}, {\"v\": -4}, {\"v\": 5}]");
    ck_assert_str_eq(mark.words->label(mark.words, &mark.items[1]), "v: \xe2\x88\x92"
                                                                    "4");
    ck_assert_str_eq(mark.words->label(mark.words, &mark.items[2]), "v: 5");
    struct item beyond = {.row = 3};
    ck_assert_ptr_null(mark.words->label(mark.words, &beyond));
}
END_TEST

/* Vega knows rect and symbol; of what Vega-Lite calls otherwise, it says how. */
START_TEST(the_role_is_told_where_vega_has_another_name)
{
    struct scene_mark bar = build_mark(&chart, "\"bar\"", V "}", ONE);
    ck_assert_str_eq(bar.words->role_description, "bar");
    struct scene_mark rect = build_mark(&chart, "\"rect\"", V "}", ONE);
    ck_assert_ptr_null(rect.words->role_description);
    struct scene_mark own = build_mark(
        &chart, "{\"type\": \"bar\", \"ariaRole\": \"img\", \"ariaRoleDescription\": \"pillar\"}",
        V "}", ONE);
    ck_assert_str_eq(own.words->role, "img");
    ck_assert_str_eq(own.words->role_description, "pillar");
}
END_TEST

START_TEST(what_is_hidden_tells_nothing)
{
    struct scene_mark mark =
        build_mark(&chart, "{\"type\": \"point\", \"aria\": false}", V "}", ONE);
    ck_assert(mark.is_hidden);
    ck_assert_ptr_null(mark.words);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/words");
    TCase *tests = tcase_create("words");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, fields_are_told_with_their_values, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, each_item_tells_of_its_row);
    tcase_add_test(tests, the_role_is_told_where_vega_has_another_name);
    tcase_add_test(tests, what_is_hidden_tells_nothing);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
