/*
 * Fitting: what was measured at a scale of 150 fills a box as large as it gets, in its middle, as
 * d3's fitExtent() does.
 */
#include "charts/projection/fit.h"

#include "tests/charts/projection/places.h"

START_TEST(a_box_takes_points_and_lines)
{
    static const struct geo_vertex line[] = {{3, -1, false}, {-4, 2, false}};
    struct geo_box_sink box = geo_box_sink_start();
    ck_assert(geo_box_is_empty(&box.box));
    ck_assert(box.sink.point(&box.sink, 1, 5));
    ck_assert(!geo_box_is_empty(&box.box));
    ck_assert(box.sink.line(&box.sink, line, COUNT_OF(line), false));
    ck_assert_double_eq(box.box.x1, -4);
    ck_assert_double_eq(box.box.y1, -1);
    ck_assert_double_eq(box.box.x2, 3);
    ck_assert_double_eq(box.box.y2, 5);
}
END_TEST

/* Measured is 300 × 150 px about (0, 0): what the sphere's half is in equirectangular degrees. */
static const struct {
    struct geo_box box;
    double scale, x, y;
} cases[] = {
    {{0, 0, 300, 150}, 150, 150, 75},  {{0, 0, 600, 300}, 300, 300, 150},
    {{0, 0, 600, 150}, 150, 300, 75}, /* its height is what there is */
    {{0, 0, 300, 900}, 150, 150, 450}, {{20, 10, 170, 85}, 75, 95, 47.5},
};

START_TEST(what_was_measured_fills_the_box)
{
    const struct geo_box measured = {-150, -75, 150, 75};
    struct fixture fixture;
    struct projection projection;
    struct geo_point centre;
    fixture_open(&fixture);
    projection_begin(&projection, &projection_equirectangular);
    ck_assert(projection_begin_fit(&projection, fixture.arena));
    ck_assert_double_eq(projection.scale, 150);
    ck_assert(projection_end_fit(&projection, &measured, &cases[_i].box, fixture.arena));
    ck_assert_double_eq_tol(projection.scale, cases[_i].scale, 1e-9);
    ck_assert(projection_point(&projection, 0, 0, &centre));
    ck_assert_double_eq_tol(centre.x, cases[_i].x, 1e-9);
    ck_assert_double_eq_tol(centre.y, cases[_i].y, 1e-9);
    fixture_close(&fixture);
}
END_TEST

/* What is shown is measured as a whole, and kept. */
START_TEST(an_extent_is_kept)
{
    const struct geo_box measured = {-150, -75, 150, 75}, box = {0, 0, 300, 150};
    struct fixture fixture;
    struct projection projection;
    fixture_open(&fixture);
    projection_begin(&projection, &projection_equirectangular);
    projection.has_extent = true;
    projection.extent = (struct geo_box){0, 0, 5, 5};
    ck_assert(projection_begin_fit(&projection, fixture.arena));
    ck_assert(projection.has_extent && !projection.is_boxed);
    ck_assert(projection_end_fit(&projection, &measured, &box, fixture.arena));
    ck_assert(projection.is_boxed);
    ck_assert_double_eq(projection.box.x2, 5);
    fixture_close(&fixture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/fit");
    TCase *tests = tcase_create("fit");
    tcase_add_test(tests, a_box_takes_points_and_lines);
    tcase_add_loop_test(tests, what_was_measured_fills_the_box, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, an_extent_is_kept);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
