/* The nearest name: distances are counted by hand, as optimal string alignment defines them. */
#include "base/suggest.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "tests/support/suite.h"

#include <string.h>

struct pair_case {
    const char *word, *name;
    int distance; /* -1: not near enough, more than a third of the longer and more than 1 */
};

static const struct pair_case pairs[] = {
    {"hosts", "hosts", 0},
    {"HostS", "hosts", 0},             /* case is free */
    {"hots", "hosts", 1},              /* one inserted */
    {"hostts", "hosts", 1},            /* one deleted */
    {"hasts", "hosts", 1},             /* one replaced */
    {"hsots", "hosts", 1},             /* neighbours swapped */
    {"ca", "abc", -1},                 /* 3 of 3; 2 only if a swap could be edited again */
    {"a", "b", 1},                     /* 1 is always near */
    {"a", "", 1},                      /* … */
    {"ab", "cd", -1},                  /* 2 of 2 */
    {"quantitive", "quantitative", 2}, /* 2 of 12 */
    {"abcdef", "abxdyf", 2},           /* 2 of 6 */
    {"abcdef", "xbxdyf", -1},          /* 3 of 6 */
    {"bar", "nominal", -1},
};

START_TEST(test_distance)
{
    const struct pair_case *pair = &pairs[_i];
    struct suggest there = {.word = pair->word}, back = {.word = pair->name};
    suggest_offer(&there, pair->name);
    suggest_offer(&back, pair->word);
    if (pair->distance < 0) {
        ck_assert_ptr_null(there.best);
        ck_assert_ptr_null(back.best);
    } else {
        ck_assert_ptr_eq(there.best, pair->name);
        ck_assert_uint_eq(there.distance, (size_t)pair->distance);
        ck_assert_ptr_eq(back.best, pair->word);
        ck_assert_uint_eq(back.distance, (size_t)pair->distance);
    }
}
END_TEST

START_TEST(test_the_nearest_wins_and_the_first_of_equals)
{
    struct suggest suggest = {.word = "colour"};
    suggest_offer(&suggest, "colours");
    suggest_offer(&suggest, "color");
    ck_assert_str_eq(suggest.best, "colours"); /* both are 1 away */
    suggest_offer(&suggest, "Colour");
    ck_assert_str_eq(suggest.best, "Colour");
    suggest_offer(&suggest, "color");
    ck_assert_str_eq(suggest.best, "Colour");
}
END_TEST

START_TEST(test_long_names_are_left_out)
{
    char word[200] = "", name[200] = "";
    memset(word, 'a', 199);
    memset(name, 'a', 199);
    struct suggest suggest = {.word = word};
    suggest_offer(&suggest, name);
    ck_assert_ptr_null(suggest.best);
    word[128] = name[127] = '\0';
    suggest_offer(&suggest, name);
    ck_assert_ptr_eq(suggest.best, name);
    ck_assert_uint_eq(suggest.distance, 1);
}
END_TEST

START_TEST(test_hint)
{
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    ck_assert_str_eq(suggest_hint("hosts", "name a field", arena), "did you mean \"hosts\"?");
    ck_assert_str_eq(suggest_hint(NULL, "name a field", arena), "name a field");
    ck_assert_ptr_null(suggest_hint(NULL, NULL, arena));
    arena_free(arena);
    diag_free(diag);
}
END_TEST

static Suite *suggest_suite(void)
{
    Suite *suite = suite_create("suggest");
    TCase *tcase = tcase_create("suggest");
    tcase_add_loop_test(tcase, test_distance, 0, (int)COUNT_OF(pairs));
    tcase_add_test(tcase, test_the_nearest_wins_and_the_first_of_equals);
    tcase_add_test(tcase, test_long_names_are_left_out);
    tcase_add_test(tcase, test_hint);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(suggest_suite());
}
