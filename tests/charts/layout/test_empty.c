/*
 * Views that show nothing, and the cause that is named: the first of what was told of their data.
 */
#include "base/array.h"
#include "tests/charts/layout/rendered.h"

#define ROWS "\"data\": {\"values\": [{\"a\": \"u\", \"b\": 1}, {\"a\": \"v\", \"b\": 2}]}"
#define XY                                                                                         \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, "                            \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}"
#define SEEN "{\"mark\": \"bar\", " XY "}"
#define UNSEEN "{\"mark\": \"bar\", \"transform\": [{\"filter\": \"datum.b > 9\"}], " XY "}"

static const struct {
    const char *spec;
    const char *told; /* NULL: no view is empty */
} cases[] = {
    {"{" ROWS ", \"mark\": \"bar\", " XY "}", NULL},
    {"{\"mark\": \"bar\", \"encoding\": {}}", "there is no \"data\""},
    {"{\"data\": {\"values\": []}, \"mark\": \"bar\", " XY "}", ""},
    {"{" ROWS ", \"mark\": \"bar\", \"transform\": [{\"filter\": \"datum.b > 9\"}], " XY "}",
     "the filter leaves none of 2 rows"},
    {"{" ROWS ", \"mark\": \"bar\"}", "it has no \"encoding\""},
    {"{" ROWS ", \"mark\": \"bar\", \"encoding\": {\"tooltip\": {\"field\": \"a\"}}}",
     "no channel in \"encoding\" is one that can be seen"},
    {"{" ROWS ", \"mark\": \"bar\", \"x\": {\"field\": \"a\"}, \"y\": {\"field\": \"b\"}}",
     "\"x\", \"y\" stand outside \"encoding\""},
    {"{" ROWS ", \"mark\": \"line\", \"encoding\": {\"x\": {\"field\": \"a\"}, "
     "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"a\"}}}",
     "of single points the mark \"line\" draws nothing"},
    /* views beside each other stand for themselves; layers and cells for the whole */
    {"{" ROWS ", \"hconcat\": [" SEEN ", " UNSEEN "]}", "the filter leaves none of 2 rows"},
    {"{" ROWS ", \"layer\": [" SEEN ", " UNSEEN "]}", NULL},
};

START_TEST(the_cause_is_named)
{
    struct burin_figure *figure = rendered_load(cases[_i].spec, NULL, NULL, NULL);
    const struct burin_message *told = rendered_told(figure, "no item of this view shows data");
    if (cases[_i].told) {
        ck_assert_msg(told && strstr(told->text, cases[_i].told), "%s: %s", cases[_i].spec,
                      told ? told->text : "nothing");
        ck_assert_str_eq(told->code, "empty-view");
    } else {
        ck_assert_msg(!told, "%s: %s", cases[_i].spec, told ? told->text : "");
    }
    ck_assert(burin_figure_is_good(figure) == !cases[_i].told);
    burin_figure_free(figure);
}
END_TEST

/* Nothing is wrong with what waits for a reader's selection. */
START_TEST(a_selection_is_waited_for)
{
    struct burin_figure *figure = rendered_load(
        "{" ROWS ", \"hconcat\": [{\"params\": [{\"name\": \"s\", \"select\": \"interval\"}], "
        "\"mark\": \"point\", " XY "}, {\"mark\": \"bar\", \"transform\": [{\"filter\": "
        "{\"param\": \"s\", \"empty\": false}}], " XY "}]}",
        NULL, NULL, NULL);
    const struct burin_message *told = rendered_told(figure, "empty until a reader selects");
    ck_assert_ptr_nonnull(told);
    ck_assert_str_eq(told->code, "empty-selection");
    ck_assert(burin_figure_is_good(figure));
    burin_figure_free(figure);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layout/empty");
    TCase *tests = tcase_create("empty");
    tcase_add_loop_test(tests, the_cause_is_named, 0, COUNT_OF(cases));
    tcase_add_test(tests, a_selection_is_waited_for);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
