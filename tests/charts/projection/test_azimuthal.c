/* Projections on a plane that touches the sphere. */
#include "tests/charts/projection/places.h"

static const struct place_case cases[] = {
    {&projection_azimuthal_equal_area, 10, 20, 20.74671042, -43.48554159},
    {&projection_azimuthal_equal_area, -75, 40, -119.2549781, -103.5967829},
    {&projection_azimuthal_equal_area, 120, -35, 162.8803561, 131.6936578},
    {&projection_azimuthal_equal_area, 30, -80, 14.28151961, 161.989045},
    {&projection_azimuthal_equidistant, 10, 20, 13.29134595, -27.85894078},
    {&projection_azimuthal_equidistant, -75, 40, -82.21146303, -71.41708652},
    {&projection_azimuthal_equidistant, 120, -35, 123.0701703, 99.50592744},
    {&projection_azimuthal_equidistant, 30, -80, 9.903077131, 112.3262826},
    {&projection_gnomonic, 10, 20, 25.39972524, -53.23835857},
    {&projection_gnomonic, -75, 40, -537.5981868, -467.0114702},
    {&projection_gnomonic, 120, -35, -249.5001868, -201.7283913},
    {&projection_gnomonic, 30, -80, 83.16672893, 943.3239155},
    {&projection_orthographic, 10, 20, 40.71238984, -85.33402576},
    {&projection_orthographic, -75, 40, -184.6155569, -160.3755086},
    {&projection_orthographic, 120, -35, 176.9969167, 143.1073209},
    {&projection_orthographic, 30, -80, 21.66261016, 245.7095344},
    {&projection_stereographic, 10, 20, 21.1870918, -44.40859022},
    {&projection_stereographic, -75, 40, -154.3775675, -134.1077715},
    {&projection_stereographic, 120, -35, 300.380111, 242.8663375},
    {&projection_stereographic, 30, -80, 18.86850586, 214.0172285},
};

START_TEST(places_are_where_d3_has_them)
{
    check_own_place(&cases[_i]);
}
END_TEST

/* Areas are kept, distances from the centre, great circles as straight lines: a quarter of the way
 * around, each has its own. Of the sphere's radius, these are sqrt 2, a quarter of the girth, 1, 2
 * tan(45°). */
static const struct {
    const struct projection_type *type;
    double x;
} quarters[] = {
    {&projection_azimuthal_equal_area, 1.4142135623730951},
    {&projection_azimuthal_equidistant, GEO_PI / 2},
    {&projection_orthographic, 1},
    {&projection_stereographic, 1}, /* d3's has half the radius */
};

START_TEST(a_quarter_of_the_way_around)
{
    struct projection projection;
    struct geo_point point;
    struct fixture fixture;
    fixture_open(&fixture);
    projection_begin(&projection, quarters[_i].type);
    projection.translate[0] = projection.translate[1] = 0;
    projection.scale = 1;
    ck_assert(projection_settle(&projection, fixture.arena));
    ck_assert(projection_point(&projection, 90, 0, &point));
    ck_assert_double_eq_tol(point.x, quarters[_i].x, 1e-9);
    ck_assert_double_eq_tol(point.y, 0, 1e-9);
    fixture_close(&fixture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/azimuthal");
    TCase *tests = tcase_create("azimuthal");
    tcase_add_loop_test(tests, places_are_where_d3_has_them, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, a_quarter_of_the_way_around, 0, (int)COUNT_OF(quarters));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
