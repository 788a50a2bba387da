/*
 * Autosize. Expectations by arithmetic after Vega's viewSizeLayout(): a view of 200 × 100 px whose
 * contents reach 30 px to the left, 5 up, 10 right and 20 down, with a padding of 5.
 */
#include "charts/layout/autosize.h"

#include "base/array.h"
#include "render/item.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct {
    const char *autosize;
    double width, height, view_width, view_height, origin_x, origin_y;
} cases[] = {
    {"\"pad\"", 250, 135, 200, 100, 35, 10},
    {"\"fit\"", 210, 110, 160, 75, 35, 10},
    {"{\"type\": \"fit\", \"contains\": \"padding\"}", 200, 100, 150, 65, 35, 10},
    {"\"fit-x\"", 210, 135, 160, 100, 35, 10},
    {"\"fit-y\"", 250, 110, 200, 75, 35, 10},
    {"\"none\"", 210, 110, 200, 100, 5, 5},
    {"{\"type\": \"none\", \"contains\": \"padding\"}", 200, 100, 190, 90, 5, 5},
};

START_TEST(sizes_follow)
{
    const struct bounds bounds = {-30, -5, 210, 120};
    const struct padding padding = {5, 5, 5, 5};
    struct item group = {.group = {.width = 200, .height = 100}};
    struct scene scene = {.root = {.type = &item_group, .items = &group, .item_count = 1}};
    const char *spec =
        arena_format(chart.base.arena, "{\"autosize\": %s, \"mark\": \"bar\", \"encoding\": {}}",
                     cases[_i].autosize);
    struct autosize autosize;
    chart_resolve(&chart, spec);
    chart.view.is_stepped[0] = chart.view.is_stepped[1] = false;
    ck_assert(autosize_read(chart.view.node, &chart.view, &autosize, &chart.context));
    struct autosize_content content = {&chart.view, &bounds, &padding};
    struct autosize_inner inner = autosize_apply(&autosize, &content, &scene, &chart.context);
    ck_assert_double_eq(scene.width, cases[_i].width);
    ck_assert_double_eq(scene.height, cases[_i].height);
    ck_assert_double_eq(inner.width, cases[_i].view_width);
    ck_assert_double_eq(inner.height, cases[_i].view_height);
    ck_assert_double_eq(scene.origin_x, cases[_i].origin_x);
    ck_assert_double_eq(scene.origin_y, cases[_i].origin_y);
}
END_TEST

static Suite *autosize_suite(void)
{
    Suite *suite = suite_create("charts/layout/autosize");
    TCase *tcase = tcase_create("autosize");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, sizes_follow, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(autosize_suite());
}
