/* Projections whose parallels are straight lines. Of Mollweide's, the ends of the axes are known:
 * on a sphere of radius r, 2 sqrt 2 r and sqrt 2 r from the centre. */
#include "tests/charts/projection/places.h"

static const struct place_case cases[] = {
    {&projection_equirectangular, 10, 20, 26.63896037, -53.27792075},
    {&projection_equirectangular, -75, 40, -199.7922028, -106.5558415},
    {&projection_equirectangular, 120, -35, 319.6675245, 93.23636131},
    {&projection_equirectangular, 30, -80, 79.91688112, 213.111683},
    {&projection_mercator, 10, 20, 26.69444444, -54.50734401},
    {&projection_mercator, -75, 40, -200.2083333, -116.6854294},
    {&projection_mercator, 120, -35, 320.3333333, 99.84998411},
    {&projection_mercator, 30, -80, 80.08333333, 372.6187186},
    {&projection_transverse_mercator, 10, 20, 26.20451406, -56.34324085},
    {&projection_transverse_mercator, -75, 40, -151.2531826, -202.3825684},
    {&projection_transverse_mercator, 120, -35, 141.009424, 348.6935826},
    {&projection_transverse_mercator, 30, -80, 13.85336896, 225.8828477},
    {&projection_equal_earth, 10, 20, 25.86809904, -71.00939389},
    {&projection_equal_earth, -75, 40, -177.0770907, -137.2303418},
    {&projection_equal_earth, 120, -35, 291.6834421, 121.4125631},
    {&projection_equal_earth, 30, -80, 49.31716077, 228.2169191},
    {&projection_natural_earth1, 10, 20, 26.14058534, -61.73958026},
    {&projection_natural_earth1, -75, 40, -184.2999564, -123.7123957},
    {&projection_natural_earth1, 120, -35, 300.8891264, 108.2660698},
    {&projection_natural_earth1, 30, -80, 54.04888295, 234.3756154},
    {&projection_mollweide, 180, 0, 479.500420, 0},
    {&projection_mollweide, -90, 0, -239.750210, 0},
    {&projection_mollweide, 0, 90, 0, -239.750210},
    {&projection_identity, 10, 20, 10, 20}, /* a plane's own */
};

START_TEST(places_are_where_d3_has_them)
{
    check_own_place(&cases[_i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/cylindrical");
    TCase *tests = tcase_create("cylindrical");
    tcase_add_loop_test(tests, places_are_where_d3_has_them, 0, (int)COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
