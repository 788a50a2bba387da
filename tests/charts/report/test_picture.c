/*
 * The picture about everything in it. A character is 6 px wide; a picture grows by whole px.
 */
#include "charts/report/picture.h"

#include "base/array.h"
#include "tests/charts/fixture.h"
#include "tests/charts/report/items.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* Two views of 100 px, 10 px apart, the first with a text that starts at 90 px. */
static bool cells_meet(const char *text, size_t columns)
{
    struct item label = text_item(text, 90, 20);
    struct scene_mark mark = mark_of(&item_text, "axis-label", &label, 1);
    struct item groups[] = {group_of(&mark, 1, 100, 50), group_of(NULL, 0, 100, 50)};
    groups[1].x = columns == 1 ? 0 : 110;
    groups[1].y = columns == 1 ? 60 : 0;
    return report_cells_meet(groups, 2, columns, &chart.context);
}

START_TEST(texts_reach_into_the_next_cell)
{
    ck_assert(!cells_meet("aaa", 0));  /* 108 */
    ck_assert(cells_meet("aaaa", 0));  /* 114 */
    ck_assert(cells_meet("aaaa", 2));  /* a row of two is a row */
    ck_assert(!cells_meet("aaaa", 1)); /* the next one is below */
}
END_TEST

/* A picture of 100 × 50 px with a text of 24 × 10 px, by where that starts. */
static const struct {
    double x, y, padding, width, height, origin_x, origin_y;
} cases[] = {
    {70, 20, 0, 100, 50, 0, 0},     {90, 20, 0, 114, 50, 0, 0}, /* 14 px too far */
    {90.5, 20, 0, 115, 50, 0, 0},                               /* 14.5 */
    {76.005, 20, 0, 100, 50, 0, 0},                             /* a rounding error */
    {-8, 20, 0, 108, 50, 8, 0},                                 /* the origin moves as well */
    {20, -3, 0, 100, 53, 0, 3},                                 /* … downwards */
    {20, 45, 0, 100, 55, 0, 0},                                 /* 5 px too low */
    {90, 20, 11, 124, 50, 0, 0},                                /* of a padding, one px may go */
    {-8, 45, 5, 112, 59, 12, 0}, /* 4 px are kept: 8 + 4, and 5 + 4 */
};

START_TEST(a_picture_grows_about_its_texts)
{
    const struct json_node *root = fixture_json(&chart.base, "{}");
    double padding_of = cases[_i].padding;
    const struct padding padding = {padding_of, padding_of, padding_of, padding_of};
    struct item label = text_item("aaaa", cases[_i].x, cases[_i].y);
    struct scene_mark mark = mark_of(&item_text, "axis-label", &label, 1);
    struct item group = group_of(&mark, 1, 100, 50);
    struct scene scene = {
        .width = 100, .height = 50, .root = mark_of(&item_group, "frame", &group, 1)};
    struct layout_end end = {padding_of > 0 ? &padding : NULL, root, 0};
    ck_assert(report_finish(&scene, &end, &chart.context));
    ck_assert_double_eq(scene.width, cases[_i].width);
    ck_assert_double_eq(scene.height, cases[_i].height);
    ck_assert_double_eq(scene.origin_x, cases[_i].origin_x);
    ck_assert_double_eq(scene.origin_y, cases[_i].origin_y);
    bool grows = cases[_i].width > 100 || cases[_i].height > 50;
    ck_assert_int_eq(strstr(fixture_told(&chart.base), "the picture grows") != NULL, grows);
}
END_TEST

/* What a group clips away isn't in the picture. */
START_TEST(what_is_clipped_does_not_count)
{
    const struct json_node *root = fixture_json(&chart.base, "{}");
    struct item label = text_item("aaaa", 90, 20);
    struct scene_mark mark = mark_of(&item_text, "axis-label", &label, 1);
    struct item group = group_of(&mark, 1, 100, 50);
    struct scene scene = {
        .width = 100, .height = 50, .root = mark_of(&item_group, "frame", &group, 1)};
    group.group.clip = true;
    struct layout_end end = {NULL, root, 0};
    ck_assert(report_finish(&scene, &end, &chart.context));
    ck_assert_double_eq(scene.width, 100);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/picture");
    TCase *tests = tcase_create("picture");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, texts_reach_into_the_next_cell);
    tcase_add_loop_test(tests, a_picture_grows_about_its_texts, 0, COUNT_OF(cases));
    tcase_add_test(tests, what_is_clipped_does_not_count);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
