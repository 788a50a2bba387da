/* What is in the way is found where it lies, and only near there. */
#include "charts/report/space.h"

#include "tests/data/fixture.h"

static struct fixture fixture;
static struct report_space *space;

/* 99 obstacles in 100 px: ten squares of 10 px in each direction. */
static void setup(void)
{
    const struct bounds area = {0, 0, 100, 100};
    fixture_open(&fixture);
    space = report_space_new(&area, 99, fixture.arena);
    ck_assert_ptr_nonnull(space);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static void add(double x1, double y1, double x2, double y2)
{
    const struct bounds bounds = {x1, y1, x2, y2};
    struct report_obstacle obstacle = {.box = report_box_of_bounds(&bounds)};
    ck_assert(report_space_add(space, &obstacle));
}

/* The middle of what was found last, and how often something was. */
struct found {
    double x, y;
    size_t count;
    bool is_enough;
};

static bool note(const struct report_obstacle *obstacle, void *closure)
{
    struct found *found = closure;
    found->x = obstacle->box.x;
    found->y = obstacle->box.y;
    found->count++;
    return !found->is_enough;
}

START_TEST(nothing_is_in_an_empty_space)
{
    const struct bounds all = {-1000, -1000, 1000, 1000};
    struct found found = {.count = 0};
    ck_assert(report_space_visit(space, &all, note, &found));
    ck_assert_uint_eq(found.count, 0);
}
END_TEST

START_TEST(near_is_found_and_far_is_not)
{
    const struct bounds near = {1, 1, 8, 8}, far = {51, 51, 58, 58};
    struct found found = {.count = 0};
    add(2, 4, 6, 8);
    add(92, 92, 98, 98);
    ck_assert(report_space_visit(space, &near, note, &found));
    ck_assert_uint_eq(found.count, 1);
    ck_assert_double_eq(found.x, 4);
    ck_assert_double_eq(found.y, 6);
    ck_assert(report_space_visit(space, &far, note, &found));
    ck_assert_uint_eq(found.count, 1);
}
END_TEST

/* One of 30 px lies in three squares or four of each direction. */
START_TEST(a_large_one_is_found_in_all_of_its_squares)
{
    add(41, 41, 71, 71);
    for (double x = 45; x < 70; x += 10) {
        for (double y = 45; y < 70; y += 10) {
            const struct bounds point = {x, y, x, y};
            struct found found = {.count = 0};
            ck_assert(report_space_visit(space, &point, note, &found));
            ck_assert_uint_eq(found.count, 1);
        }
    }
}
END_TEST

START_TEST(what_lies_outside_is_found)
{
    const struct bounds outside = {200, -60, 210, -50};
    struct found found = {.count = 0};
    add(202, -58, 208, -52);
    ck_assert(report_space_visit(space, &outside, note, &found));
    ck_assert_uint_eq(found.count, 1);
}
END_TEST

START_TEST(a_visit_ends_when_it_is_enough)
{
    const struct bounds near = {1, 1, 8, 8};
    struct found found = {.is_enough = true};
    add(2, 2, 4, 4);
    add(5, 5, 7, 7);
    ck_assert(!report_space_visit(space, &near, note, &found));
    ck_assert_uint_eq(found.count, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/space");
    TCase *tests = tcase_create("space");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, nothing_is_in_an_empty_space);
    tcase_add_test(tests, near_is_found_and_far_is_not);
    tcase_add_test(tests, a_large_one_is_found_in_all_of_its_squares);
    tcase_add_test(tests, what_lies_outside_is_found);
    tcase_add_test(tests, a_visit_ends_when_it_is_enough);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
