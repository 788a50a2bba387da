/*
 * data/expr/lex.c, parse.c and the names that expr.c resolves: what is no expression and what is
 * said about it. Whether a text is one is vega-expression's verdict (its parser rejects every row
 * of "rejected" and takes every row of "accepted"), but for the rows that say otherwise.
 */
#include "tests/data/expr/evaluate.h"

static const struct {
    const char *text;
    const char *message;
    const char *hint;
} rejected[] = {
    {"", "expected a value, but the expression ends", NULL},
    {" \n", "expected a value, but the expression ends", NULL},
    {"1,2", "expected an operator or the end, found \",\"", NULL},
    {"1 2", "expected an operator or the end, found \"2\"", NULL},
    {"datum.", "expected a name after \".\", but the expression ends", NULL},
    {"datum.1", "expected an operator or the end, found \".1\"", NULL},
    {"datum.'a'", "expected a name after \".\", found \"'a'\"", NULL},
    {"(1", "expected \")\", but the expression ends", NULL},
    {"[1", "expected \",\" or \"]\", but the expression ends", NULL},
    {"[1 2]", "expected \",\" or \"]\", found \"2\"", NULL},
    {"{a 1}", "expected \":\", found \"1\"", NULL},
    {"{a:1", "expected \",\" or \"}\", but the expression ends", NULL},
    {"{1+1:2}", "expected \":\", found \"+\"", NULL},
    {"{,}", "expected a property's name or \"}\", found \",\"", NULL},
    {"{a:1,'a':2}", "property \"a\" is there twice", NULL},
    {"\"abc", "this text has no closing quote", NULL},
    {"'a\nb'", "this text has no closing quote in its line", NULL},
    {"1 +", "expected a value, but the expression ends", NULL},
    {"* 2", "expected a value, found \"*\"", NULL},
    {"datum.a = 1", "expected an operator or the end, found \"=\"", "\"==\" compares"},
    {"datum.a += 1", "expected an operator or the end, found \"+=\"", NULL},
    {"datum.a++", "expected an operator or the end, found \"++\"",
     "an expression computes one value; it has no statements or assignments"},
    {"++datum.a", "expected a value, found \"++\"",
     "an expression computes one value; it has no statements or assignments"},
    {"1;2", "expected an operator or the end, found \";\"",
     "an expression computes one value; it has no statements or assignments"},
    {"typeof 1", "\"typeof\" can't be used in an expression", NULL},
    {"new Date()", "\"new\" can't be used in an expression", NULL},
    {"this", "\"this\" can't be used in an expression", NULL},
    /* This one Vega finds when it generates code. */
    {"datum.s.toUpperCase()", "only a function's name can be called",
     "functions are called by their names: upper(datum.a), not datum.a.toUpperCase()"},
    {"abs(1,)", "expected a value, found \")\"", NULL},
    {"abs(,)", "expected a value, found \",\"", NULL},
    {"abs(1", "expected \",\" or \")\", but the expression ends", NULL},
    {"1 ? 2", "expected \":\" of \"? :\", but the expression ends", NULL},
    {"1 ? 2 :", "expected a value, but the expression ends", NULL},
    {"017", "a number can't start with a superfluous 0", NULL},
    {"09", "a number can't start with a superfluous 0", NULL},
    {"1a", "this is not a number", NULL},
    {"0x", "this is not a number", NULL},
    {"0xg", "this is not a number", NULL},
    {"1e", "this is not a number", NULL},
    {"1e+", "this is not a number", NULL},
    {"'\\x4'", "this escape can't be used in a text", NULL},
    {"'\\u{110000}'", "this escape can't be used in a text", NULL},
    {"'\\01'", "this escape can't be used in a text", NULL},
    /* Vega takes it; here a zero byte ends a text. */
    {"'\\0'", "this escape can't be used in a text", NULL},
    {"/abc", "this regular expression has no closing \"/\"", NULL},
    {"/[/", "this regular expression has no closing \"/\"", NULL},
    {"/a/q", "flags of a regular expression are g, i, m, s, u and y, each once", NULL},
    {"/a/gig", "flags of a regular expression are g, i, m, s, u and y, each once", NULL},
    {"/(/", "\"(\" is no regular expression that burin understands", NULL},
    {"// c", "an expression has no comments", NULL},
    {"1 + /* c */ 1", "an expression has no comments", NULL},
    {"test('(', 'a')", "\"(\" is no regular expression that burin understands", NULL},
    {"regexp('[', 'g')", "\"[\" is no regular expression that burin understands", NULL},
    {"@", "unexpected character \"@\"", NULL},
    {"1 § 2", "unexpected character \"§\"", NULL},
    {"1 ** 2", "expected a value, found \"*\"", NULL},
    {"1 ?? 2", "expected a value, found \"?\"", NULL},
    {"datum?.b", "expected a value, found \".\"", NULL},
    {"!", "expected a value, but the expression ends", NULL},
    {"1)", "expected an operator or the end, found \")\"", NULL},
    {"datum[\"a\"", "expected \"]\", but the expression ends", NULL},
    {"datum[]", "expected a value, found \"]\"", NULL},
    /* Vega says these when it resolves names: unrecognized function or signal. */
    {"foo(1)", "unknown function \"foo\"", NULL},
    {"uper('a')", "unknown function \"uper\"", "did you mean \"upper\"?"},
    {"Abs(1)", "unknown function \"Abs\"", "did you mean \"abs\"?"},
    {"constructor()", "unknown function \"constructor\"", NULL},
    {"geoArea('p', datum)", "geoArea() can't be asked here: the projections are made from this",
     "properties of marks can; with null in place of its name the sphere is asked"},
    {"now()", "now() is the time of day, which would make another figure each time",
     "say it with --now, as --now 2026-11-30T12:00, or set SOURCE_DATE_EPOCH"},
    {"pinchAngle(1)", "function \"pinchAngle\" is of events on a screen: a figure stands still",
     NULL},
    {"easeCubik(1)", "unknown function \"easeCubik\"", "did you mean \"easeCubic\"?"},
    {"datumm.a", "unknown name \"datumm\"", "did you mean \"datum\"?"},
    {"widht", "unknown name \"widht\"", "did you mean \"width\"?"},
    {"temperature > 3", "unknown name \"temperature\"",
     "a field is written datum.temperature, a text 'temperature'"},
    {"event.x", "\"event\" is not known to burin", "a figure of burin's has no events"},
    {"clamp(1, 2)", "function \"clamp\" takes 3 arguments, not 2", NULL},
    {"abs()", "function \"abs\" takes 1 argument, not 0", NULL},
    {"pad('a')", "function \"pad\" takes at least 2 arguments, not 1", NULL},
    {"if(1)", "function \"if\" takes 3 arguments, not 1", NULL},
    {"format(1, 'foo')", "\"foo\" is no number format",
     "number formats are d3-format's, such as \".2f\" or \"~s\""},
};

START_TEST(test_rejected)
{
    ck_assert_ptr_null(expr_compile(rejected[_i].text, &scope, NULL, arena, diag));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->severity, DIAG_ERROR);
    ck_assert_str_eq(diag_at(diag, 0)->message, rejected[_i].message);
    ck_assert_pstr_eq(diag_at(diag, 0)->hint, rejected[_i].hint);
}
END_TEST

static const char *const accepted[] = {
    "datum.if", "datum.null", "datum.class",   "{a:1}.a",   "1..x",  "1.e3",
    "(abs)(1)", "datum.été",  "[\n1,\r\n2\t]", "{}",        "[1,]",  "{a:1,}",
    "/=/",      "datum\n.a",  "'a\\\nb'",      "1?2:3?4:5", "-~+!1", "'a'in{a:1}"};

START_TEST(test_accepted)
{
    struct expr *expr = expr_compile(accepted[_i], &scope, NULL, arena, diag);
    ck_assert_msg(expr, "%s", accepted[_i]);
    ck_assert_uint_eq(diag_count(diag), 0);
}
END_TEST

/* Vega ignores what is too much. */
START_TEST(test_too_many_arguments)
{
    ck_assert_ptr_nonnull(expr_compile("round(1.25, 1)", NULL, NULL, arena, diag));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->severity, DIAG_WARNING);
    ck_assert_str_eq(diag_at(diag, 0)->message, "function \"round\" takes 1 argument, not 2");
}
END_TEST

/* "(((…(1)…)))" and its like, count deep. */
static const char *nested(const char *open, const char *close, int count)
{
    const char *before = "", *after = "";
    for (int i = 0; i < count; i++) {
        before = arena_format(arena, "%s%s", before, open);
        after = arena_format(arena, "%s%s", after, close);
    }
    return arena_format(arena, "%s(1)%s", before, after);
}

static const char *const nests[][2] = {{"(", ")"},    {"[", "]"},      {"!", ""},    {"- ", ""},
                                       {"abs(", ")"}, {"1?", ":2"},    {"{a:", "}"}, {"", ".x"},
                                       {"", "[0]"},   {"if(1,2,", ")"}};

/* The limit of this language's own: 200 deep is fine, 300 and 100,000 are not. */
START_TEST(test_depth)
{
    const char *open = nests[_i][0], *close = nests[_i][1];
    if (!expr_compile(nested(open, close, 200), NULL, NULL, arena, diag))
        ck_abort_msg("%s…%s: %s", open, close, diag_at(diag, 0)->message);
    ck_assert_ptr_null(expr_compile(nested(open, close, 300), NULL, NULL, arena, diag));
    ck_assert_int_eq(diag_at(diag, 0)->kind, DIAG_LIMIT);
    ck_assert_str_eq(diag_at(diag, 0)->message, "the expression is nested more than 256 deep");
}
END_TEST

/* What is taken from left to right, or one case after the other, doesn't nest: "1+1+…(1)". */
static const struct {
    const char *open, *close;
    int count;
    double value; /* arithmetic */
} chains[] = {
    {"1+", "", 600, 601},   {"", "+1", 600, 601},     {"", "-1", 600, -599}, {"", "*1", 600, 1},
    {"0?2:", "", 600, 1},   {"1&&", "", 600, 1},      {"0||", "", 600, 1},   {"", "-1+1", 400, 1},
    {"", "<<1>>1", 400, 1}, {"1?5:0?3:", "", 400, 5}, {"", "==1", 301, 1},
};

START_TEST(test_chains)
{
    const char *text = nested(chains[_i].open, chains[_i].close, chains[_i].count);
    struct expr *expr = expr_compile(text, NULL, NULL, arena, diag);
    if (!expr)
        ck_abort_msg("%s: %s", chains[_i].open, diag_at(diag, 0)->message);
    double value = value_to_number(expr_eval_datum(expr, VALUE_OF_UNDEFINED, arena));
    ck_assert_msg(value <= chains[_i].value && value >= chains[_i].value, "%s…%s: %g",
                  chains[_i].open, chains[_i].close, value);
}
END_TEST

/* Column of the string plus offset, unless escapes move its bytes: then the string's. */
static const struct {
    const char *json;
    unsigned line, column;
} places[] = {
    {"{\"calculate\": \"datum.a + foo(1)\"}", 1, 26},
    {"{\n  \"calculate\": \"foo(1)\"}", 2, 17},
    {"{\"calculate\": \"foo(1)\"}", 1, 16},
    {"{\"calculate\": \"'\\u0041' + foo(1)\"}", 1, 15},
    {"{\"calculate\": \"foo(\\\"x\\\")\"}", 1, 16},
    {"{\"calculate\": \"1 +\"}", 1, 19},
};

START_TEST(test_place)
{
    struct json_document *document =
        json_document_new("figure.vl.json", places[_i].json, strlen(places[_i].json), arena, diag);
    const struct json_node *node = node_member(document->root, "calculate");
    ck_assert_ptr_null(expr_compile(node_text(node), NULL, node, arena, diag));
    const struct diag_place *place = &diag_at(diag, 0)->place;
    ck_assert_str_eq(place->pointer, "/calculate");
    ck_assert_uint_eq(place->line, places[_i].line);
    ck_assert_uint_eq(place->column, places[_i].column);
}
END_TEST

static Suite *parse_suite(void)
{
    Suite *suite = suite_create("data/expr/parse");
    TCase *tcase = tcase_create("parse");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, test_rejected, 0, COUNT_OF(rejected));
    tcase_add_loop_test(tcase, test_accepted, 0, COUNT_OF(accepted));
    tcase_add_test(tcase, test_too_many_arguments);
    tcase_add_loop_test(tcase, test_chains, 0, COUNT_OF(chains));
    tcase_add_loop_test(tcase, test_depth, 0, COUNT_OF(nests));
    tcase_add_loop_test(tcase, test_place, 0, COUNT_OF(places));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(parse_suite());
}
