/* Outlines in the way: what is drawn is found along its line, not inside of it. */
#include "charts/report/obstacles.h"

#include <math.h>

#include "base/array.h"
#include "render/item.h"
#include "tests/charts/report/items.h"
#include "tests/data/fixture.h"

static struct fixture fixture;
static struct report_space *space;

static const struct report_frame frame = {10, 20, {0, 0, 200, 200}};

static void setup(void)
{
    const struct bounds area = {0, 0, 200, 200};
    fixture_open(&fixture);
    space = report_space_new(&area, 16, fixture.arena);
    ck_assert_ptr_nonnull(space);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static struct item rule(double x, double y, double x2, double y2, double width)
{
    struct item item = {.x = x, .y = y, .style = style_default};
    item.style.stroke = (struct paint){.type = PAINT_COLOR, .color = {0, 0, 0, 1}};
    item.style.stroke_width = width;
    item.rule.x2 = x2;
    item.rule.y2 = y2;
    return item;
}

static void add(struct item *items, size_t count, size_t first, size_t some)
{
    struct scene_mark mark = mark_of(&item_rule, "mark", items, count);
    ck_assert(report_add_outlines(space, &mark, first, some, &frame));
}

struct found {
    struct report_obstacle last;
    size_t count;
};

static bool note(const struct report_obstacle *obstacle, void *closure)
{
    struct found *found = closure;
    if (found->count == 0 || memcmp(&found->last.box, &obstacle->box, sizeof obstacle->box) != 0)
        found->count++;
    found->last = *obstacle;
    return true;
}

static struct found find(void)
{
    const struct bounds all = {-1000, -1000, 1000, 1000};
    struct found found = {.count = 0};
    report_space_visit(space, &all, note, &found);
    return found;
}

/* From (0, 0) to (30, 40) of a group at (10, 20): 50 px long, its middle at (25, 40). */
START_TEST(a_slanted_line_is_a_turned_box)
{
    struct item item = rule(0, 0, 30, 40, 2);
    add(&item, 1, 0, 1);
    struct found found = find();
    ck_assert_uint_eq(found.count, 1);
    const struct report_box *box = &found.last.box;
    ck_assert(found.last.is_line);
    ck_assert(!found.last.bar && !found.last.ground && !found.last.is_value);
    ck_assert_double_eq_tol(box->x, 25, 1e-9);
    ck_assert_double_eq_tol(box->y, 40, 1e-9);
    ck_assert_double_eq_tol(box->half_length, 25, 1e-9);
    ck_assert_double_eq_tol(box->half_height, 1, 1e-9);
    ck_assert_double_eq_tol(box->cosine, 0.6, 1e-9);
    ck_assert_double_eq_tol(box->sine, 0.8, 1e-9);
}
END_TEST

/* A hair line is in the way as one of half a pixel. */
START_TEST(a_thin_line_has_a_least_thickness)
{
    struct item item = rule(0, 0, 30, 0, 0.1);
    add(&item, 1, 0, 1);
    ck_assert_double_eq_tol(find().last.box.half_height, 0.25, 1e-9);
}
END_TEST

/* The clip ends at 200 px, which is 190 in the group. */
static const struct {
    double x, y, x2, y2;
    size_t count;
} clips[] = {
    {0, 0, 50, 0, 1},     {195, 0, 250, 0, 0},  {150, 0, 250, 0, 1},  {-50, 0, -15, 0, 0},
    {0, -60, 50, -25, 0}, {0, 170, 50, 250, 1}, {0, 185, 50, 250, 0}, {NAN, 0, 50, 0, 0},
};

START_TEST(what_is_clipped_away_is_not_in_the_way)
{
    struct item item = rule(clips[_i].x, clips[_i].y, clips[_i].x2, clips[_i].y2, 1);
    add(&item, 1, 0, 1);
    ck_assert_uint_eq(find().count, clips[_i].count);
}
END_TEST

START_TEST(only_the_items_asked_for)
{
    struct item items[] = {rule(0, 0, 9, 0, 1), rule(0, 20, 9, 20, 1), rule(0, 40, 9, 40, 1)};
    add(items, COUNT_OF(items), 1, 1);
    struct found found = find();
    ck_assert_uint_eq(found.count, 1);
    ck_assert_double_eq_tol(found.last.box.y, 40, 1e-9);
}
END_TEST

START_TEST(what_is_not_seen_is_not_in_the_way)
{
    struct item item = rule(0, 0, 30, 0, 1);
    item.style.opacity = 0;
    add(&item, 1, 0, 1);
    ck_assert_uint_eq(find().count, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/obstacles");
    TCase *tests = tcase_create("obstacles");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_slanted_line_is_a_turned_box);
    tcase_add_test(tests, a_thin_line_has_a_least_thickness);
    tcase_add_loop_test(tests, what_is_clipped_away_is_not_in_the_way, 0, (int)COUNT_OF(clips));
    tcase_add_test(tests, only_the_items_asked_for);
    tcase_add_test(tests, what_is_not_seen_is_not_in_the_way);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
