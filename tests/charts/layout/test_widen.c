/*
 * Figures of the layout "report" whose width nothing says are as wide as a column of a page, and
 * their steps with them. What must hold is that it is told, that sizes which the spec gives stay,
 * and that no page gets too small.
 */
#include "base/array.h"
#include "tests/charts/layout/rendered.h"

/* Bars that are narrower than their values: seven digits in 20 px. */
#define LONG                                                                                       \
    "\"data\": {\"values\": [{\"a\": \"p\", \"b\": 1234567}, {\"a\": \"q\", \"b\": 2234567}, "     \
    "{\"a\": \"r\", \"b\": 1134567}, {\"a\": \"s\", \"b\": 2034567}]}, "
#define SHORT "\"data\": {\"values\": [{\"a\": \"p\", \"b\": 1}, {\"a\": \"q\", \"b\": 2}]}, "
#define TEXTS                                                                                      \
    "\"layer\": [{\"mark\": \"bar\"}, {\"mark\": {\"type\": \"text\", \"baseline\": \"bottom\"}, " \
    "\"encoding\": {\"text\": {\"field\": \"b\", \"type\": \"quantitative\"}}}], "                 \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, "                            \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}"

static double width_of(const char *spec, const char *layout, const char *words, bool *is_told)
{
    struct burin_figure *figure = rendered_load(spec, NULL, NULL, layout);
    json_t *scene = rendered_scene(figure);
    double width = rendered_number(scene, "width");
    *is_told = rendered_told(figure, words) != NULL;
    json_decref(scene);
    burin_figure_free(figure);
    return width;
}

static const struct {
    const char *spec, *layout;
    bool is_told;
} cases[] = {
    {"{" SHORT TEXTS "}", "report", false},
    {"{" LONG TEXTS "}", "vega", false},
    {"{\"width\": 80, " LONG TEXTS "}", "report", false},
};

START_TEST(what_has_its_place_or_its_size_stays)
{
    bool is_told;
    width_of(cases[_i].spec, cases[_i].layout, "times as wide", &is_told);
    ck_assert(is_told == cases[_i].is_told);
}
END_TEST

START_TEST(what_has_none_gets_a_column)
{
    bool is_told, is_told_by_vega;
    double width = width_of("{" LONG TEXTS "}", "report", "as wide as a column", &is_told);
    double own = width_of("{" LONG TEXTS "}", "vega", "wide", &is_told_by_vega);
    ck_assert(is_told && !is_told_by_vega);
    ck_assert_double_gt(width, own);
    ck_assert_double_le(width, 453.5); /* 16 cm, in pt */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layout/widen");
    TCase *tests = tcase_create("widen");
    tcase_add_loop_test(tests, what_has_its_place_or_its_size_stays, 0, COUNT_OF(cases));
    tcase_add_test(tests, what_has_none_gets_a_column);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
