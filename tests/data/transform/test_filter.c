/*
 * The filter transform. Which rows pass was asked of Vega 6 with Vega-Lite 6: each filter compiled
 * and run over the same rows.
 */
#include "base/array.h"
#include "tests/data/transform/rows.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static const char records[] =
    "[{\"i\":0,\"a\":1,\"b\":\"x\"},{\"i\":1,\"a\":2,\"b\":\"y\"},{\"i\":2,\"a\":\"3\",\"b\":\"\"},"
    "{\"i\":3,\"a\":null,\"b\":null},{\"i\":4,\"a\":true,\"b\":\"5\"},{\"i\":5,\"b\":\"x\"},"
    "{\"i\":6,\"a\":\"n\",\"b\":\"10\"},{\"i\":7,\"a\":0,\"b\":\"9\"}]";

static const struct table *filter(const char *predicate)
{
    const struct table *table = rows_of(&fixture, records);
    return run_transforms(&fixture, arena_format(fixture.arena, "[{\"filter\": %s}]", predicate),
                          table);
}

static const struct {
    const char *predicate, *rows;
} predicates[] = {
    {"{\"field\": \"a\", \"equal\": 1}", "0 4"},
    {"{\"field\": \"a\", \"equal\": 3}", "2"},
    {"{\"field\": \"a\", \"equal\": 0}", "7"},
    {"{\"field\": \"a\", \"equal\": true}", "4"},
    {"{\"field\": \"b\", \"equal\": \"x\"}", "0 5"},
    {"{\"field\": \"b\", \"equal\": 5}", "4"},
    {"{\"field\": \"a\", \"equal\": null}", "3"},
    {"{\"field\": \"a\", \"lt\": 2}", "0 3 4 5 7"},
    {"{\"field\": \"a\", \"lte\": 2}", "0 1 3 4 5 7"},
    {"{\"field\": \"a\", \"gt\": 1}", "1 2"},
    {"{\"field\": \"a\", \"gte\": 1}", "0 1 2 4"},
    {"{\"field\": \"b\", \"lt\": \"9\"}", "2 3 4 6"},
    {"{\"field\": \"b\", \"gt\": \"5\"}", "0 1 5 7"},
    {"{\"field\": \"a\", \"lt\": 1e-9}", "3 5 7"},
    {"{\"field\": \"a\", \"gte\": 0}", "0 1 2 3 4 7"},
    {"{\"field\": \"a\", \"range\": [1, 2]}", "0 1 4"},
    {"{\"field\": \"a\", \"range\": [2, 1]}", "0 1 4"},
    {"{\"field\": \"a\", \"range\": [null, 1]}", "0 3 4 7"},
    {"{\"field\": \"a\", \"range\": [1, null]}", "0 1 2 4"},
    {"{\"field\": \"a\", \"range\": [null, null]}", "0 1 2 3 4 5 6 7"},
    {"{\"field\": \"a\", \"oneOf\": [1, 3]}", "0 2 4"},
    {"{\"field\": \"b\", \"oneOf\": [\"x\", \"9\"]}", "0 5 7"},
    {"{\"field\": \"a\", \"valid\": true}", "0 1 2 4 7"},
    {"{\"field\": \"a\", \"valid\": false}", "3 5 6"},
    {"{\"field\": \"b\", \"valid\": true}", "2 4 6 7"},
    {"{\"and\": [{\"field\": \"a\", \"gte\": 1}, {\"field\": \"b\", \"equal\": \"x\"}]}", "0"},
    {"{\"or\": [{\"field\": \"a\", \"equal\": 2}, {\"field\": \"b\", \"equal\": \"9\"}]}", "1 7"},
    {"{\"not\": {\"field\": \"a\", \"valid\": true}}", "3 5 6"},
    {"{\"not\": {\"or\": [{\"field\": \"a\", \"equal\": 2}, \"datum.b === 'x'\"]}}", "2 3 4 6 7"},
    {"\"datum.a > 1\"", "1 2"},
    {"\"datum.b\"", "0 1 4 5 6 7"},
    {"\"datum.a == 3\"", "2"},
    {"\"isValid(datum.a) && datum.i % 2\"", "1 7"},
};

START_TEST(the_rows_that_pass_remain)
{
    const struct table *table = filter(predicates[_i].predicate);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(fixture_told(&fixture), "");
    ck_assert_str_eq(field_text(&fixture, table, "i"), predicates[_i].rows);
}
END_TEST

static const struct {
    const char *predicate, *told;
    bool run;
} complaints[] = {
    {"{\"field\": \"a\", \"gt\": 5}", "1:13: warning: the filter leaves none of 8 rows", true},
    {"{\"field\": \"a\", \"oneOf\": []}", "1:13: warning: the filter leaves none of 8 rows", true},
    {"{\"field\": \"a\", \"gte\": 1, \"lt\": 2}",
     "1:28: warning: \"gte\" has no effect beside \"lt\" (join two predicates with \"and\")", true},
    {"{\"field\": \"ix\", \"gt\": 5}",
     "1:23: error: field \"ix\" is in no row (did you mean \"i\"?)", false},
    {"{\"field\": \"a\"}",
     "1:13: error: the predicate of \"a\" needs \"equal\", \"lt\", \"lte\", \"gt\", \"gte\", "
     "\"range\", \"oneOf\" or \"valid\"",
     false},
    {"{\"equal\": 1}", "1:13: error: a predicate needs \"field\", \"and\", \"or\" or \"not\"",
     false},
    {"{\"field\": \"a\", \"timeUnit\": \"yaer\", \"equal\": 2}",
     "1:40: error: unknown time unit \"yaer\" (did you mean \"year\"?)", false},
    {"{\"param\": \"brush\"}", "1:23: error: unknown parameter \"brush\"", false},
    {"{\"field\": \"a\", \"equal\": {\"month\": \"x\"}}",
     "1:37: error: this is no date (write it as \"2020-12-31\" or {\"year\": 2020})", false},
    {"{\"field\": \"a\", \"equal\": {\"yer\": 2020}}",
     "1:37: error: \"equal\" must be a plain value, not an object", false},
    {"{\"field\": \"a\", \"lt\": {\"expr\": \"x\"}}",
     "1:44: error: unknown name \"x\" (a field is written datum.x, a text 'x')", false},
    {"{\"field\": \"a\", \"lt\": {\"expr\": \"datum.i\"}}",
     "1:43: error: values that differ from row to row are not compared by burin yet (write the "
     "whole filter as an expression)",
     false},
    {"{\"field\": \"a\", \"range\": [1]}",
     "1:37: error: \"range\" must have two elements, not 1 (null leaves an end open)", false},
    {"{\"field\": \"a\", \"range\": 1}",
     "1:37: error: \"range\" must be an array of two numbers, not a number", false},
    {"{\"field\": \"a\", \"oneOf\": \"x\"}",
     "1:37: error: \"oneOf\" must be an array of values, not a string", false},
    {"{\"field\": \"a\", \"valid\": 1}",
     "1:37: error: \"valid\" must be true or false, not a number", false},
    {"{\"field\": \"a\", \"equal\": [1]}",
     "1:37: error: \"equal\" must be a plain value, not an array", false},
    {"{\"and\": {}}", "1:21: error: \"and\" must be an array of predicates, not an object", false},
    {"{\"or\": []}", "1:20: error: \"or\" has no predicates", false},
    {"5", "1:13: error: a predicate must be an expression or an object, not a number", false},
};

START_TEST(a_doubtful_filter_is_told)
{
    ck_assert_int_eq(filter(complaints[_i].predicate) != NULL, complaints[_i].run);
    ck_assert_str_eq(fixture_told(&fixture), complaints[_i].told);
}
END_TEST

START_TEST(a_field_of_no_rows_is_no_error)
{
    const struct table *none = arena_alloc(fixture.arena, sizeof *none);
    const char *transforms = "[{\"filter\": {\"field\": \"a\", \"equal\": 1}}]";
    ck_assert_ptr_nonnull(run_transforms(&fixture, transforms, none));
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

static Suite *filter_suite(void)
{
    Suite *suite = suite_create("transform/filter");
    TCase *tcase = tcase_create("transform/filter");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, the_rows_that_pass_remain, 0, COUNT_OF(predicates));
    tcase_add_loop_test(tcase, a_doubtful_filter_is_told, 0, COUNT_OF(complaints));
    tcase_add_test(tcase, a_field_of_no_rows_is_no_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(filter_suite());
}
