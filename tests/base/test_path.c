/*
 * Paths as text. The expected ways were written down by hand from where the two files lie.
 */
#include "base/path.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;

static void setup(void)
{
    diag = diag_new();
    arena = arena_new(diag);
}

static void teardown(void)
{
    arena_free(arena);
    diag_free(diag);
}

static const struct {
    const char *path, *folder, *expected;
} ways[] = {
    {"data.csv", ".", "data.csv"},
    {"./data.csv", ".", "data.csv"},
    {"figures/data.csv", "figures", "data.csv"},
    {"figures/data/a.csv", "figures/", "data/a.csv"},
    {"figures/../data/a.csv", "figures", "../data/a.csv"}, /* as the spec says it */
    {"themes/house.json", "figures", "../themes/house.json"},
    {"house.json", "figures/2020", "../../house.json"},
    {"../house.json", ".", "../house.json"},
    {"/srv/report/house.json", "/srv/report/figures", "../house.json"},
    {"/srv/report/house.json", "/srv/report", "house.json"},
    {"/srv/reports/house.json", "/srv/report", "../reports/house.json"},
    /* Nothing in common: where the files of this machine lie is nobody's business. */
    {"/usr/share/house.json", "/srv/report", "house.json"},
    {"/data.csv", "/", "data.csv"},
    {"/data.csv", "/srv", "data.csv"},
};

START_TEST(the_way_from_a_folder)
{
    const char *way = path_relative(ways[_i].path, ways[_i].folder, arena);
    ck_assert_str_eq(way, ways[_i].expected);
}
END_TEST

static const struct {
    const char *folder, *path, *expected;
} joints[] = {{".", "a.csv", "a.csv"},        {"", "a.csv", "a.csv"},   {"d", "a.csv", "d/a.csv"},
              {"d/", "a.csv", "d/a.csv"},     {"/", "a.csv", "/a.csv"}, {"d", "/a.csv", "/a.csv"},
              {"d", "../a.csv", "d/../a.csv"}};

START_TEST(joined)
{
    const char *path = path_join_folder(joints[_i].folder, joints[_i].path, arena);
    ck_assert_str_eq(path, joints[_i].expected);
}
END_TEST

START_TEST(parts)
{
    ck_assert_str_eq(path_folder("a/b/c", arena), "a/b");
    ck_assert_str_eq(path_folder("/c", arena), "/");
    ck_assert_str_eq(path_folder("c", arena), ".");
    ck_assert_str_eq(path_folder("-", arena), ".");
    ck_assert_str_eq(path_name("a/b/c"), "c");
    ck_assert_str_eq(path_name("c"), "c");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/path");
    TCase *tcase = tcase_create("path");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, the_way_from_a_folder, 0, COUNT_OF(ways));
    tcase_add_loop_test(tcase, joined, 0, COUNT_OF(joints));
    tcase_add_test(tcase, parts);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
