/*
 * Measures on the sphere. Expectations: geoArea(), geoBounds() and geoCentroid() of d3-geo 3.
 */
#include <math.h>

#include "base/array.h"
#include "data/geo/sphere.h"
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

static struct value value_of(const char *json)
{
    json_t *tree = json_loads(json, 0, NULL);
    ck_assert_ptr_nonnull(tree);
    struct value value = json_value(tree, fixture.intern, fixture.arena);
    json_decref(tree);
    return value;
}

static const struct {
    const char *geometry;
    double area;
    struct sphere_box box;
    struct sphere_point center;
} cases[] = {
    {"{\"type\":\"Sphere\"}", 12.566370614359172, {-180, -90, 180, 90}, {NAN, NAN}},
    {"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,90],[90,0],[0,0]]]}",
     1.570796326794897,
     {0, 0, 90, 90},
     {45, 35.264389682754654}},
    {"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[90,0],[0,90],[0,0]]]}",
     10.995574287564276,
     {-180, -90, 180, 90},
     {-135, -35.264389682754654}},
    {"{\"type\":\"Polygon\",\"coordinates\":[[[170,-20],[170,-10],[-170,-10],[-170,-20],[170,-20]]]"
     "}",
     0.05925026078187165,
     {170, -20.283559454529712, -170, -10},
     {180, -15.178170467280069}},
    {"{\"type\":\"Polygon\",\"coordinates\":[[[-120,60],[120,70],[0,65],[-120,60]]]}",
     0.25873321823895523,
     {-180, -90, 180, 90},
     {-89.72516595138715, 86.93667653310588}},
    {"{\"type\":\"Polygon\",\"coordinates\":[[[-120,-65],[0,-70],[120,-75],[-120,-65]]]}",
     0.16099386010007588,
     {-180, -90, 180, -65},
     {-89.78659947559126, -87.00219817033489}},
    {"{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[0,10],[10,10],[10,0],[0,0]]],[[[100,0],["
     "100,10],[110,10],[100,0]]]]}",
     0.04545607981196248,
     {0, 0, 110, 10.03742304591071},
     {32.81840045203441, 7.899866286948487}},
    {"{\"type\":\"LineString\",\"coordinates\":[[-100,50],[100,40]]}",
     0,
     {100, 40, -100, 80.30017616956894},
     {153.61064009110692, 79.02937671543197}},
    {"{\"type\":\"LineString\",\"coordinates\":[[-30,40],[30,40]]}",
     0,
     {-30, 40, 30, 44.09531272666163},
     {0, 44.095312726661646}},
    {"{\"type\":\"MultiPoint\",\"coordinates\":[[170,10],[-170,20],[150,-5]]}",
     0,
     {150, -5, -170, 20},
     {169.60512277193044, 8.688783525423684}},
    {"{\"type\":\"Point\",\"coordinates\":[30,-20]}",
     0,
     {30, -20, 30, -20},
     {29.999999999999993, -20}},
    {"{\"type\":\"Feature\",\"geometry\":null}", 0, {NAN, NAN, NAN, NAN}, {NAN, NAN}},
    {"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":"
     "\"Point\",\"coordinates\":[10,20]}},{\"type\":\"Feature\",\"geometry\":{\"type\":"
     "\"LineString\",\"coordinates\":[[0,0],[0,50]]}}]}",
     0,
     {0, 0, 10, 50},
     {0, 25.000000000000004}},
};

static void assert_near(double a, double b, size_t i, const char *what)
{
    if (isnan(b) ? !isnan(a) : !(fabs(a - b) < 1e-6))
        ck_abort_msg("case %zu: the %s is %.9g, not %.9g", i, what, a, b);
}

START_TEST(measures_are_those_of_d3)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct value geometry = value_of(cases[i].geometry);
        struct sphere_box box;
        struct sphere_point center;
        double area;
        ck_assert(sphere_area(geometry, &area) && sphere_bounds(geometry, &box) &&
                  sphere_centroid(geometry, &center));
        assert_near(area, cases[i].area, i, "area");
        assert_near(box.x1, cases[i].box.x1, i, "west");
        assert_near(box.y1, cases[i].box.y1, i, "south");
        assert_near(box.x2, cases[i].box.x2, i, "east");
        assert_near(box.y2, cases[i].box.y2, i, "north");
        assert_near(center.x, cases[i].center.x, i, "centre's longitude");
        assert_near(center.y, cases[i].center.y, i, "centre's latitude");
    }
}
END_TEST

START_TEST(what_is_malformed_has_no_measures)
{
    double area;
    struct sphere_box box;
    struct value geometry = value_of("{\"type\": \"Polygon\", \"coordinates\": [[1]]}");
    ck_assert(!sphere_area(geometry, &area));
    ck_assert(!sphere_bounds(geometry, &box));
}
END_TEST

static Suite *sphere_suite(void)
{
    Suite *suite = suite_create("sphere");
    TCase *tcase = tcase_create("sphere");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, measures_are_those_of_d3);
    tcase_add_test(tcase, what_is_malformed_has_no_measures);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(sphere_suite());
}
