/*
 * What is nearly JSON. The forms are those of https://spec.json5.org/, and Python's words.
 */
#include "data/json_relax.h"

#include <string.h>

#include "base/array.h"
#include "tests/data/fixture.h"
#include "tests/support/suite.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static const struct {
    const char *text, *json, *what;
    size_t first;
} cases[] = {
    {"{\"a\": [1, -2.5e3, true, null, \"b\\n\"]}", "{\"a\": [1, -2.5e3, true, null, \"b\\n\"]}",
     NULL, 0},
    {"[1, // one\n 2]", "[1,       \n 2]", "a comment", 4},
    {"[1 /* a\nb */, 2]", "[1     \n    , 2]", "a comment", 3},
    {"[\"// no\", \"/* no */\"]", "[\"// no\", \"/* no */\"]", NULL, 0},
    {"[1, 2, ]", "[1, 2  ]", "a comma behind the last element", 5},
    {"{\"a\": 1, // last\n}", "{\"a\": 1         \n}", "a comma behind the last element", 7},
    {"{a: 1, $b_2: 2}", "{\"a\": 1, \"$b_2\": 2}", "a name without quotes", 1},
    {"{true /**/: 1}", "{\"true\"     : 1}", "a name without quotes", 1},
    {"['it\\'s \"so\"']", "[\"it's \\\"so\\\"\"]", "a text in single quotes", 1},
    {"[\"\\x41\\v\\\n.\"]", "[\"\\u0041\\u000b.\"]", "an escape that JSON doesn't have", 2},
    {"[+1, .5, 5., -.5e1]", "[1, 0.5, 5, -0.5e1]", "a number with a plus sign", 1},
    {"[0x1F, -0XfF]", "[31, -255]", "a number in hexadecimal", 1},
    {"[NaN, -NaN, Infinity, -Infinity, +Infinity]", "[null, null, null, null, null]", "NaN", 1},
    {"{'a': True, 'b': None, 'c': False}", "{\"a\": true, \"b\": null, \"c\": false}",
     "a text in single quotes", 1},
    {"[1,\xC2\xA0"
     "2]",
     "[1,  2]", "a space that JSON doesn't have", 3},
    /* What is wrong in another way stays. */
    {"[1 2]", "[1 2]", NULL, 0},
    {"{\"a\" 1}", "{\"a\" 1}", NULL, 0},
    {"[undefined]", "[undefined]", NULL, 0},
    {"[\"C:\\data\"]", "[\"C:\\data\"]", NULL, 0},
    {"[1, /* ", "[1, /* ", NULL, 0},
    {"[-]", "[-]", NULL, 0},
    {"['a", "[\"a", "a text in single quotes", 1},
    {"", "", NULL, 0},
};

START_TEST(what_is_meant_is_json)
{
    struct json_relaxed relaxed;
    ck_assert(json_relax(cases[_i].text, strlen(cases[_i].text), &relaxed, fixture.arena));
    ck_assert_str_eq(relaxed.text, cases[_i].json);
    ck_assert_uint_eq(relaxed.length, strlen(cases[_i].json));
    ck_assert_msg((relaxed.what == NULL) == (cases[_i].what == NULL), "%s: %s", cases[_i].text,
                  relaxed.what);
    if (relaxed.what) {
        ck_assert_str_eq(relaxed.what, cases[_i].what);
        ck_assert_uint_eq(relaxed.first, cases[_i].first);
    }
}
END_TEST

/* Each digit of the JSON was written as that digit. */
START_TEST(places_are_those_of_what_was_written)
{
    static const char text[] =
        "{a: '\"1', /* - */ 'b\\'': [.2, 0x1F, 3, ], c: 4, // -\n d: 5, e: 6,}";
    struct json_relaxed relaxed;
    ck_assert(json_relax(text, strlen(text), &relaxed, fixture.arena));
    static const char *const pairs[][2] = {/* the same digit, the last of each */
                                           {"\"\\\"1", "'\"1"},  {"0.2", ".2"},
                                           {"31, 3", "0x1F, 3"}, {": 4", ": 4"},
                                           {": 5", ": 5"},       {": 6", ": 6"}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        const char *here = strstr(relaxed.text, pairs[i][0]), *there = strstr(text, pairs[i][1]);
        ck_assert_msg(here && there, "%s", pairs[i][0]);
        size_t at = (size_t)(here - relaxed.text) + strlen(pairs[i][0]) - 1;
        ck_assert_uint_eq(json_relaxed_place(&relaxed, at),
                          (size_t)(there - text) + strlen(pairs[i][1]) - 1);
    }
    ck_assert_uint_eq(json_relaxed_place(&relaxed, 0), 0);
    ck_assert_uint_eq(json_relaxed_place(&relaxed, relaxed.length), strlen(text));
}
END_TEST

/* A document is read with one warning, and an error behind it has its own place. */
static const struct {
    const char *text, *told;
    bool is_read;
} documents[] = {
    {"{a: 1, // one\n b: 2,}",
     "1:2: warning: a name without quotes is not JSON: it is read as what it means (other programs "
     "won't read it: write JSON)",
     true},
    {"{a: 1,\n b 2}", "2:2: error: expected a property name in double quotes, not \"b\"", false},
    {"[1 2, 'a']", "1:4: error: expected \",\" or \"]\", not \"2\"", false},
};

START_TEST(a_document_is_read_with_a_warning)
{
    const char *text = documents[_i].text;
    struct json_document *document =
        json_document_new("f", text, strlen(text), fixture.arena, fixture.diag);
    ck_assert_int_eq(document != NULL, documents[_i].is_read);
    ck_assert_str_eq(fixture_told(&fixture), documents[_i].told);
}
END_TEST

START_TEST(nodes_stand_where_they_were_written)
{
    static const char text[] = "{\n  // the first\n  mark: 'bar',\n  n: [.5, 1], \"z\": 0x10 }";
    struct json_document *document =
        json_document_new("f", text, strlen(text), fixture.arena, fixture.diag);
    ck_assert_ptr_nonnull(document);
    struct diag_place mark = node_place(node_member(document->root, "mark"), false);
    ck_assert_uint_eq(mark.line, 3);
    ck_assert_uint_eq(mark.column, 9);
    ck_assert_str_eq(mark.source_line, "  mark: 'bar',");
    struct diag_place one = node_place(node_element(node_member(document->root, "n"), 1), false);
    ck_assert_uint_eq(one.line, 4);
    ck_assert_uint_eq(one.column, 11);
    struct diag_place z = node_place(node_member(document->root, "z"), true);
    ck_assert_uint_eq(z.column, 15);
    ck_assert_double_eq(node_number(node_member(document->root, "z")), 16);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/json_relax");
    TCase *tcase = tcase_create("json_relax");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, what_is_meant_is_json, 0, COUNT_OF(cases));
    tcase_add_test(tcase, places_are_those_of_what_was_written);
    tcase_add_loop_test(tcase, a_document_is_read_with_a_warning, 0, COUNT_OF(documents));
    tcase_add_test(tcase, nodes_stand_where_they_were_written);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
