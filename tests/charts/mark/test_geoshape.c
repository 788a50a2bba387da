/*
 * Geometries as shapes, through a projection of one px a degree: x is 50 + longitude, y is 50 -
 * latitude. https://vega.github.io/vega-lite/docs/geoshape.html
 */
#include "charts/projection/resolve.h"
#include "tests/charts/mark/built.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static struct scene_mark build(const char *values)
{
    const char *spec = arena_format(
        chart.base.arena,
        "{\"width\": 100, \"height\": 100, \"data\": {\"values\": %s}, \"mark\": \"geoshape\", "
        "\"projection\": {\"type\": \"equirectangular\", \"scale\": 57.29577951308232, "
        "\"translate\": [50, 50], \"pointRadius\": 3}}",
        values);
    struct scene_mark made;
    chart_resolve(&chart, spec);
    ck_assert(projection_resolve_all(&chart.view, &chart.context));
    ck_assert_msg(mark_build(chart.view.unit, &made, NULL, &chart.context), "%s: %s", spec,
                  fixture_told(&chart.base));
    return made;
}

static void check_point(const struct shape_item *shape, size_t i, double x, double y)
{
    const struct shape_step *step = &shape->steps[i];
    ck_assert_msg(fabs(step->x - x) < 1e-6 && fabs(step->y - y) < 1e-6,
                  "point %zu is %g, %g, not %g, %g", i, step->x, step->y, x, y);
}

START_TEST(a_line_goes_by_its_places)
{
    struct scene_mark mark =
        build("[{\"type\": \"LineString\", \"coordinates\": [[-20, 0], [0, 10], [0, 30]]}]");
    ck_assert_uint_eq(mark.item_count, 1);
    const struct shape_item *shape = &mark.items[0].shape;
    check_point(shape, 0, 30, 50);
    check_point(shape, shape->count - 1, 50, 20);
}
END_TEST

START_TEST(a_point_is_a_dot_of_the_projection_s_radius)
{
    struct scene_mark mark = build("[{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", "
                                   "\"coordinates\": [10, 20]}}]");
    ck_assert_uint_eq(mark.item_count, 1);
    ck_assert_double_eq(mark.items[0].shape.radius, 3);
    ck_assert_uint_eq(mark.items[0].shape.count, 1);
    check_point(&mark.items[0].shape, 0, 60, 30);
}
END_TEST

/* A row without a geometry, or with an empty one, has no item. */
START_TEST(nothing_is_no_item)
{
    struct scene_mark mark = build("[{\"type\": \"Feature\", \"geometry\": null}, "
                                   "{\"type\": \"MultiPoint\", \"coordinates\": []}, "
                                   "{\"type\": \"Point\", \"coordinates\": [0, 0]}]");
    ck_assert_uint_eq(mark.item_count, 1);
    check_point(&mark.items[0].shape, 0, 50, 50);
    ck_assert_str_eq(fixture_told(&chart.base), "");
}
END_TEST

START_TEST(coordinates_that_are_no_numbers_are_told_once)
{
    struct scene_mark mark =
        build("[{\"type\": \"LineString\", \"coordinates\": [[0, 0], [\"x\", 1], [10, 0]]}, "
              "{\"type\": \"LineString\", \"coordinates\": [[0, 0], [\"y\", 1], [10, 0]]}]");
    ck_assert_uint_eq(mark.item_count, 2);
    const char *told = fixture_told(&chart.base);
    const char *first = strstr(told, "coordinates that are no numbers");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "coordinates that are no numbers"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/geoshape");
    TCase *tests = tcase_create("geoshape");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_line_goes_by_its_places);
    tcase_add_test(tests, a_point_is_a_dot_of_the_projection_s_radius);
    tcase_add_test(tests, nothing_is_no_item);
    tcase_add_test(tests, coordinates_that_are_no_numbers_are_told_once);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
