/*
 * Expression functions about the figure: data sets by name, and what a screen would say.
 * https://vega.github.io/vega/docs/expressions/; the results are those of vega-functions without a
 * browser.
 */
#include "tests/data/expr/evaluate.h"

/* One data set, "rows": the datum alone. */
static const struct table *find_rows(const struct expr_facts *facts, const char *name)
{
    return strcmp(name, "rows") == 0 ? facts->context : NULL;
}

static const struct evaluation functions[] = {
    {"length(data('rows'))", "1"},
    {"data('rows')[0].s", "'hello'"},
    {"data('none')", "[]"},
    {"indata('rows','s','hello')", "1"},
    {"indata('rows','num',42)", "1"}, /* told by its text */
    {"indata('rows','s','hallo')", "undefined"},
    {"indata('rows','none','a')", "undefined"},
    {"isTuple(datum)", "true"},
    {"isTuple(5)", "false"},
    {"pathShape('M0,0')", "'M0,0'"},
    {"treePath('rows',1,2)", "undefined"},
    {"treeAncestors('rows',1)", "undefined"},
    {"inScope(datum)", "false"},
    {"screen()", "{}"},
    {"windowSize()", "[undefined,undefined]"},
    {"containerSize()", "[undefined,undefined]"},
    {"lassoAppend([],1,2)", "[[1,2]]"},
    {"lassoAppend([[1,2]],4,6)", "[[1,2]]"}, /* 5 px away */
    {"lassoAppend([[1,2]],4,6,4)", "[[1,2],[4,6]]"},
    {"lassoPath([[1,2],[3,4],[5,6]])", "'M 1,2 L 3,4  Z'"},
    {"flush([0,10],0,1,'l','r','c')", "'l'"},
    {"flush([0,10],9.5,1,'l','r','c')", "'r'"},
    {"flush([10,0],9.5,1,'l','r','c')", "'r'"},
    {"flush([0,10],5,1,'l','r','c')", "'c'"},
    {"flush([0,10],0,null,'l','r','c')", "'c'"},
    {"flush([0,10],0,0,'l','r','c')", "'l'"},
    {"interpolateLinear([0,10,0],0.75)", "5"},
    {"interpolateLinear([1,10],-1)", "1"},
    {"interpolateLinear([1,10],2)", "10"},
    {"interpolateLinear([],0.5)", "undefined"},
    {"interpolateLinear(3,0.5)", "undefined"},
};

START_TEST(a_function_gives)
{
    struct expr_facts facts = {.find_rows = find_rows, .context = table};
    const struct expr_scope told = {.outer = &scope, .facts = &facts};
    struct expr *expr = expr_compile(functions[_i].text, &told, NULL, arena, diag);
    ck_assert_msg(expr != NULL, "%s", functions[_i].text);
    const char *result = show(expr_eval_datum(expr, datum, arena));
    ck_assert_msg(!strcmp(result, functions[_i].result), "%s is %s, not %s", functions[_i].text,
                  result, functions[_i].result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("expr/functions_figure");
    TCase *tcase = tcase_create("expr/functions_figure");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_function_gives, 0, COUNT_OF(functions));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
