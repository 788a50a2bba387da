/*
 * data/expr/eval.c and operators.c: every result in these tables is Vega's own, computed by the
 * code that vega-expression and vega-functions generate. Where Vega throws, the value is undefined.
 */
#include "tests/data/expr/evaluate.h"

/* Literals, operators, coercion, precedence. */
static const struct evaluation operators[] = {
    {"1", "1"},
    {"1.5e3", "1500"},
    {".5", "0.5"},
    {"5.", "5"},
    {"0x1F", "31"},
    {"0xff+1", "256"},
    {"1e-7", "1e-7"},
    {"1e21", "1e+21"},
    {"123456789012345680000", "123456789012345680000"},
    {"'a\\'b'", "'a'b'"},
    {"\"tab\\tnew\\nq\\\"x\"", "'tab\tnew\nq\"x'"},
    {"'\\u00e9\\x41\\u{1F600}'", "'éA😀'"},
    {"'\\ud83d\\ude00'", "'😀'"},
    {"'\\q\\8'", "'q8'"},
    {"true", "true"},
    {"false", "false"},
    {"null", "null"},
    {"undefined", "undefined"},
    {"[1,2,3]", "[1,2,3]"},
    {"[]", "[]"},
    {"[1,]", "[1]"},
    {"{a:1,'b c':2,if:5,null:6}", "{a:1,b c:2,if:5,null:6}"},
    {"{3:4}[3]", "4"},
    {"'a' in {a:1}", "true"},
    {"'b' in {a:1}", "false"},
    {"1 in [5,6]", "true"},
    {"2 in [5,6]", "false"},
    {"'a' in 'abc'", "undefined"}, /* Vega throws */
    {"{}", "{}"},
    {"{a:1,}", "{a:1}"},
    {"NaN", "NaN"},
    {"E", "2.718281828459045"},
    {"PI", "3.141592653589793"},
    {"SQRT2", "1.4142135623730951"},
    {"LN2", "0.6931471805599453"},
    {"LN10", "2.302585092994046"},
    {"LOG2E", "1.4426950408889634"},
    {"LOG10E", "0.4342944819032518"},
    {"SQRT1_2", "0.7071067811865476"},
    {"MIN_VALUE", "5e-324"},
    {"MAX_VALUE", "1.7976931348623157e+308"},
    {"1+2*3", "7"},
    {"(1+2)*3", "9"},
    {"10-4-3", "3"},
    {"2*3%4", "2"},
    {"-7%3", "-1"},
    {"7%-3", "1"},
    {"5.5%2", "1.5"},
    {"-0", "-0"},
    {"0*-1", "-0"},
    {"-(-3)", "3"},
    {"+'12'", "12"},
    {"+''", "0"},
    {"+' 12 '", "12"},
    {"+'1e3'", "1000"},
    {"+'0x10'", "16"},
    {"+'abc'", "NaN"},
    {"+null", "0"},
    {"+undefined", "NaN"},
    {"+true", "1"},
    {"+[]", "0"},
    {"+[5]", "5"},
    {"+[1,2]", "NaN"},
    {"+{}", "NaN"},
    {"-'5'", "-5"},
    {"!0", "true"},
    {"!''", "true"},
    {"!'0'", "false"},
    {"![]", "false"},
    {"!null", "true"},
    {"!!NaN", "false"},
    {"~5", "-6"},
    {"~-1", "0"},
    {"~'7'", "-8"},
    {"~3000000000", "1294967295"},
    {"~NaN", "-1"},
    {"- - 5", "5"},
    {"!-1", "false"},
    {"1+'2'", "'12'"},
    {"'1'+2", "'12'"},
    {"1+2+'3'", "'33'"},
    {"'1'+2+3", "'123'"},
    {"'5'*'2'", "10"},
    {"'5'-2", "3"},
    {"'a'-1", "NaN"},
    {"1+null", "1"},
    {"1+undefined", "NaN"},
    {"1+true", "2"},
    {"'x'+null", "'xnull'"},
    {"'x'+undefined", "'xundefined'"},
    {"'x'+true", "'xtrue'"},
    {"'x'+NaN", "'xNaN'"},
    {"'x'+-0", "'x0'"},
    {"[]+[]", "''"},
    {"[]+{}", "'[object Object]'"},
    {"[1,2]+[3]", "'1,23'"},
    {"[1,[2,3]]+''", "'1,2,3'"},
    {"[null,undefined,1]+''", "',,1'"},
    {"''+{a:1}", "'[object Object]'"},
    {"1+[]", "'1'"},
    {"1/0", "Infinity"},
    {"-1/0", "-Infinity"},
    {"0/0", "NaN"},
    {"1/-0", "-Infinity"},
    {"0.1+0.2", "0.30000000000000004"},
    {"1e308*10", "Infinity"},
    {"5&3", "1"},
    {"5|3", "7"},
    {"5^3", "6"},
    {"1<<31", "-2147483648"},
    {"1<<32", "1"},
    {"1<<-1", "-2147483648"},
    {"-1>>1", "-1"},
    {"-1>>>0", "4294967295"},
    {"-1>>>28", "15"},
    {"-8>>1", "-4"},
    {"4294967296|0", "0"},
    {"4294967301|0", "5"},
    {"-4294967297|0", "-1"},
    {"2147483648|0", "-2147483648"},
    {"1.9|0", "1"},
    {"-1.9|0", "-1"},
    {"NaN|0", "0"},
    {"1e20|0", "1661992960"},
    {"'7'&'3'", "3"},
    {"1<2", "true"},
    {"2<1", "false"},
    {"'10'<'9'", "true"},
    {"'10'<9", "false"},
    {"10<'9'", "false"},
    {"'a'<'b'", "true"},
    {"'a'<'B'", "false"},
    {"'a'<1", "false"},
    {"null<1", "true"},
    {"null>=0", "true"},
    {"null>0", "false"},
    {"null==0", "false"},
    {"null<=0", "true"},
    {"undefined<1", "false"},
    {"undefined==null", "true"},
    {"undefined===null", "false"},
    {"undefined==0", "false"},
    {"NaN==NaN", "false"},
    {"NaN!=NaN", "true"},
    {"NaN<1", "false"},
    {"NaN>=NaN", "false"},
    {"'a'=='a'", "true"},
    {"'1'==1", "true"},
    {"'1'===1", "false"},
    {"1!=='1'", "true"},
    {"true==1", "true"},
    {"true=='1'", "true"},
    {"true=='true'", "false"},
    {"false==''", "true"},
    {"false=='0'", "true"},
    {"false==[]", "true"},
    {"''==0", "true"},
    {"' '==0", "true"},
    {"[]==''", "true"},
    {"[]==0", "true"},
    {"[1]==1", "true"},
    {"[1,2]=='1,2'", "true"},
    {"[]==[]", "false"},
    {"[]===[]", "false"},
    {"({a:1})=='[object Object]'", "true"},
    {"null==false", "false"},
    {"null!=undefined", "false"},
    {"0===-0", "true"},
    {"'😀'<'｡'", "true"},
    {"'｡'<'😀'", "false"},
    {"'Z'<'a'", "true"},
    {"'ab'<'abc'", "true"},
    {"[2]>1", "true"},
    {"[10]<[9]", "true"},
    {"{}<{}", "false"},
    {"1<2<3", "true"},
    {"3>2>1", "false"},
    {"1==1==true", "true"},
    {"1<2==true", "true"},
    {"1|2&3", "3"},
    {"1^3|4&6", "6"},
    {"5&1==1", "1"},
    {"1+2<<1", "6"},
    {"1<<2+1", "8"},
    {"!1==0", "true"},
    {"-2+3", "1"},
    {"2-+3", "-1"},
    {"2- -3", "5"},
    {"1||0&&0", "1"},
    {"0||''||null", "null"},
    {"0||'x'||1", "'x'"},
    {"1&&'x'&&0", "0"},
    {"1&&2&&3", "3"},
    {"null&&1", "null"},
    {"''&&1", "''"},
    {"0&&undefined", "0"},
    {"NaN||'d'", "'d'"},
    {"true?1:2", "1"},
    {"0?1:2", "2"},
    {"1?2?3:4:5", "3"},
    {"0?1:0?2:3", "3"},
    {"1?0?'a':'b':'c'", "'b'"},
    {"true||false?1:2", "1"},
    {"1>2?'a':3>2?'b':'c'", "'b'"},
    {"(1>0?'y':'n')+'!'", "'y!'"},
    {"[1,2,3][1]", "2"},
    {"[1,2,3]['1']", "2"},
    {"[1,2,3][3]", "undefined"},
    {"[1,2,3][-1]", "undefined"},
    {"[1,2,3][1.5]", "undefined"},
    {"[1,2,3].length", "3"},
    {"'abc'[1]", "'b'"},
    {"'abc'['length']", "3"},
    {"'abc'.length", "3"},
    {"'a😀b'[1]", "'�'"},
    {"'a😀b'.length", "4"},
    {"'abc'[3]", "undefined"},
    {"'abc'['01']", "undefined"},
    {"{a:{b:2}}.a.b", "2"},
    {"{a:1}['a']", "1"},
    {"{a:1}.b", "undefined"},
    {"({a:[5,6]}).a[1]", "6"},
    {"(5).x", "undefined"}, /* Vega throws */
    {"true.x", "undefined"},
    {"null.x", "undefined"},      /* Vega throws */
    {"undefined.x", "undefined"}, /* Vega throws */
    {"{a:1}.b.c", "undefined"},   /* Vega throws */
    {"[[1,2],[3,4]][1][0]", "3"},
    {"1 ? /a/ : 2", "/a/"},
    {"/a\\/b[/]c/gi", "/a\\/b[/]c/gi"},
    {"'x'+/a/g", "'x/a/g'"},
};

START_TEST(test_operators)
{
    check_evaluation(&operators[_i]);
}
END_TEST

/* datum, its fields, variables in scope. */
static const struct evaluation names[] = {
    {"datum.a", "5"},
    {"'a' in datum", "true"},
    {"'zz' in datum", "false"},
    {"datum['a']", "5"},
    {"datum[\"a b\"]", "'space'"},
    {"datum['a.b']", "'dot'"},
    {"datum.nest.x.y", "7"},
    {"datum['nest']['x']['y']", "7"},
    {"datum.nest.list[1]", "'q'"},
    {"datum['nes'+'t'].x.y", "7"},
    {"datum.arr[0]+datum.arr[2]", "5"},
    {"datum.arr.length", "3"},
    {"datum.s.length", "5"},
    {"datum.s[0]", "'h'"},
    {"datum.n", "null"},
    {"datum.missing", "undefined"},
    {"datum.missing==null", "true"},
    {"datum.missing===undefined", "true"},
    {"datum.n===null", "true"},
    {"datum.n+1", "1"},
    {"datum.missing+1", "NaN"},
    {"datum.missing>1", "false"},
    {"!datum.missing", "true"},
    {"datum.missing.x", "undefined"}, /* Vega throws */
    {"datum.n.x", "undefined"},       /* Vega throws */
    {"datum.num+1", "'421'"},
    {"datum.num-1", "41"},
    {"datum.num*1", "42"},
    {"datum.num==42", "true"},
    {"datum.num===42", "false"},
    {"datum.num>9", "true"},
    {"datum.a>datum.b", "true"},
    {"datum.b<0?'neg':'pos'", "'neg'"},
    {"datum.t&&datum.s", "'hello'"},
    {"datum.f||datum.s", "'hello'"},
    {"datum.s+' '+datum.a", "'hello 5'"},
    {"datum.big", "1e+21"},
    {"datum.big+''", "'1e+21'"},
    {"datum.when-0", "1577836800000"},
    {"datum.when<1577836800001", "true"},
    {"datum.when==datum.when", "true"},
    {"+datum.when", "1577836800000"},
    {"datum.when>datum.a", "true"},
    {"datum.when+''", "'Wed Jan 01 2020 00:00:00 GMT+0000 (Coordinated Universal Time)'"},
    {"datum.emoji", "'a😀b'"},
    {"datum.uni+datum.emoji", "'Äpfela😀b'"},
    {"datum===datum", "true"},
    {"datum['a'+'']", "5"},
    {"datum.if", "undefined"},
    {"isObject(datum)", "true"},
    {"datum.e||'empty'", "'empty'"},
    {"datum.recs[1].w.z", "'l'"},
    {"width", "300"},
    {"width/2", "150"},
    {"label+'!'", "'top!'"},
    {"opts.k[1]", "2"},
    {"opts['k'].length", "2"},
    {"-datum.b", "2.5"},
    {"datum.zero||-datum.zero", "-0"},
};

START_TEST(test_names)
{
    check_evaluation(&names[_i]);
}
END_TEST

/* The expression's value on the row; its warnings stay in diag. */
static struct value run(const char *text)
{
    struct expr *expr = expr_compile(text, &scope, NULL, arena, diag);
    ck_assert_ptr_nonnull(expr);
    ck_assert(expr_bind(expr, table, diag));
    return expr_eval(expr, 0, arena);
}

/* A million steps a row are the limit, and each element made is one: 900,000 fit, 1,200,000 don't.
 */
START_TEST(test_step_limit)
{
    struct value fits = run("length(sequence(1e5)) + length(sequence(8e5))");
    ck_assert_int_eq(fits.type, VALUE_NUMBER);
    ck_assert_double_eq(fits.number, 900000);
    ck_assert_int_eq(run("length(sequence(6e5)) + length(sequence(6e5))").type, VALUE_UNDEFINED);
    ck_assert_int_eq(run("sequence(1e15)").type, VALUE_UNDEFINED);
    ck_assert_int_eq(run("pad('a', 1e12)").type, VALUE_UNDEFINED);
}
END_TEST

/* A chain of || has no depth, however many fields a filter lists. */
START_TEST(test_long_chain)
{
    const char *text = "datum.a == 0";
    for (int i = 0; i < 1000; i++)
        text = arena_format(arena, "%s || datum.a == %d", text, i % 4 + 6);
    struct value value = run(text);
    ck_assert_int_eq(value.type, VALUE_BOOL);
    ck_assert(!value.boolean);
}
END_TEST

START_TEST(test_missing_field)
{
    run("datum.hots + datum.num2 + datum.hots");
    ck_assert_uint_eq(diag_count(diag), 2);
    ck_assert_int_eq(diag_at(diag, 0)->severity, DIAG_WARNING);
    ck_assert_int_eq(diag_at(diag, 0)->kind, DIAG_DATA);
    ck_assert_str_eq(diag_at(diag, 0)->message, "field \"hots\" is in no row");
    ck_assert_str_eq(diag_at(diag, 1)->message, "field \"num2\" is in no row");
    ck_assert_str_eq(diag_at(diag, 1)->hint, "did you mean \"num\"?");
}
END_TEST

/* An empty table has no fields to miss. */
START_TEST(test_empty_table)
{
    struct expr *expr = expr_compile("datum.hots", NULL, NULL, arena, diag);
    struct table empty = {.row_count = 0};
    ck_assert(expr_bind(expr, &empty, diag));
    ck_assert_uint_eq(diag_count(diag), 0);
}
END_TEST

START_TEST(test_no_datum)
{
    struct expr *expr = expr_compile("datum.a", NULL, NULL, arena, diag);
    ck_assert_int_eq(expr_eval_datum(expr, VALUE_OF_UNDEFINED, arena).type, VALUE_UNDEFINED);
}
END_TEST

/* The inner scope's variable hides the outer one's. */
START_TEST(test_scopes)
{
    struct expr_variable inner = {.name = "width", .value = VALUE_OF_NUMBER(7)};
    struct expr_scope inner_scope = {.variables = &inner, .variable_count = 1, .outer = &scope};
    struct expr *expr = expr_compile("width + label", &inner_scope, NULL, arena, diag);
    ck_assert_ptr_nonnull(expr);
    ck_assert_str_eq(show(expr_eval_datum(expr, datum, arena)), "'7top'");
}
END_TEST

static Suite *eval_suite(void)
{
    Suite *suite = suite_create("data/expr/eval");
    TCase *tcase = tcase_create("eval");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, test_operators, 0, COUNT_OF(operators));
    tcase_add_loop_test(tcase, test_names, 0, COUNT_OF(names));
    tcase_add_test(tcase, test_step_limit);
    tcase_add_test(tcase, test_long_chain);
    tcase_add_test(tcase, test_missing_field);
    tcase_add_test(tcase, test_empty_table);
    tcase_add_test(tcase, test_no_datum);
    tcase_add_test(tcase, test_scopes);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(eval_suite());
}
