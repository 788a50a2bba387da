/*
 * Where nodes stand in a text: line and column as counted by hand, however they are asked for.
 */
#include "data/json_index.h"

#include "data/json.h"
#include "tests/data/fixture.h"
#include "tests/support/suite.h"

static struct fixture fixture;

static void set_up(void)
{
    fixture_open(&fixture);
}

static void tear_down(void)
{
    fixture_close(&fixture);
}

static void check_place(const struct json_node *node, bool at_key, unsigned line, unsigned column)
{
    struct diag_place place = node_place(node, at_key);
    ck_assert_uint_eq(place.line, line);
    ck_assert_uint_eq(place.column, column);
}

static const char text[] = "{\"a\": [1,\r\n"
                           "  {\"b\": 2, \"\\u0063\": 3}],\n"
                           "\n"
                           " \"d\":\n"
                           " true}";

START_TEST(test_members_and_elements)
{
    const struct json_node *root = fixture_json(&fixture, text);
    const struct json_node *array = node_member(root, "a"), *object = node_element(array, 1);
    for (int i = 0; i < 2; i++) { /* the second time they are remembered */
        check_place(node_member(root, "d"), false, 5, 2);
        check_place(node_member(root, "d"), true, 4, 2);
        check_place(node_member(object, "c"), false, 2, 22);
        check_place(node_member(object, "c"), true, 2, 12);
        check_place(node_member(object, "b"), false, 2, 9);
        check_place(object, false, 2, 3);
        check_place(node_element(array, 0), false, 1, 8);
        check_place(root, false, 1, 1);
    }
    ck_assert_str_eq(node_place(root, false).source_line, "{\"a\": [1,");
    ck_assert(strncmp(node_written(node_member(object, "c")), "3}],", 4) == 0);
}
END_TEST

/* Of members with the same name the last one counts. */
START_TEST(test_the_last_of_the_same_name)
{
    const struct json_node *root = fixture_json(&fixture, "{\"a\": 1, \"b\": 2, \"a\": 3}");
    check_place(node_member(root, "a"), false, 1, 23);
    check_place(node_member(root, "a"), true, 1, 18);
}
END_TEST

/* What was computed has no place in the text: its owner's is told. */
START_TEST(test_what_the_text_does_not_have)
{
    const struct json_node *root = fixture_json(&fixture, "{\"a\":  \"expr\"}");
    const struct json_node *made =
        json_node_with(node_member(root, "a"), json_pack("{s:[ii]}", "x", 1, 2));
    check_place(node_element(node_member(made, "x"), 1), false, 1, 8);
}
END_TEST

/* Each loop goes on where it was, whatever others do in it. */
START_TEST(test_loops_within_loops)
{
    const struct json_node *root =
        fixture_json(&fixture, "{\"a\": {\"x\": 1, \"y\": 2}, \"b\": {\"x\": 3, \"y\": 4}}");
    const struct json_node *outer, *inner;
    double sum = 0;
    for (size_t i = 0; (outer = node_member_at(root, i)); i++)
        for (size_t k = 0; (inner = node_member_at(outer, k)); k++) {
            sum = 10 * sum + node_number(inner);
            ck_assert_ptr_nonnull(node_member_at(node_member(root, "b"), 1));
        }
    ck_assert_double_eq(sum, 1234);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("json_index");
    TCase *tcase = tcase_create("json_index");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, test_members_and_elements);
    tcase_add_test(tcase, test_the_last_of_the_same_name);
    tcase_add_test(tcase, test_what_the_text_does_not_have);
    tcase_add_test(tcase, test_loops_within_loops);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
