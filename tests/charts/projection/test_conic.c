/* Projections on a cone; albersUsa has Alaska and Hawaii beside the states, and nothing else. */
#include "tests/charts/projection/places.h"

static const struct place_case cases[] = {
    {&projection_conic_equal_area, 10, 20, 22.73563876, 41.3819838},
    {&projection_conic_equal_area, -75, 40, -128.3249449, -57.26410013},
    {&projection_conic_equal_area, 120, -35, 345.8546068, 11.70484871},
    {&projection_conic_equal_area, 30, -80, 109.8276905, 217.2000251},
    {&projection_conic_conformal, 10, 20, 18.20390077, -41.53448481},
    {&projection_conic_conformal, -75, 40, -103.7620306, -114.3807118},
    {&projection_conic_conformal, 120, -35, 299.6038252, -76.62967358},
    {&projection_conic_conformal, 30, -80, 218.4114488, 565.516601},
    {&projection_conic_equidistant, 10, 20, 19.05350551, -14.6686327},
    {&projection_conic_equidistant, -75, 40, -107.1462483, -94.27313839},
    {&projection_conic_equidistant, 120, -35, 298.5587142, -51.07884381},
    {&projection_conic_equidistant, 30, -80, 113.264953, 200.8003127},
    {&projection_albers, 0, 0, 1755.936349, -274.5942816},
    {&projection_albers, 10, 20, 1553.117441, -615.2361402},
    {&projection_albers, -75, 40, 303.9434347, -57.23553932},
    {&projection_albers, 120, -35, -2524.246739, -1230.600425},
    {&projection_albers, 30, -80, 2752.146486, -685.6419602},
    {&projection_albers_usa, -100, 40, -48.02755858, -25.67364259},
    {&projection_albers_usa, -150, 64, -310.2467264, 178.7606365},
    {&projection_albers_usa, -157, 21, -166.4838458, 206.7065571},
    {&projection_albers_usa, 2, 48, NAN, NAN},
    {&projection_albers_usa, -66, 18, NAN, NAN},
};

START_TEST(places_are_where_d3_has_them)
{
    check_own_place(&cases[_i]);
}
END_TEST

/* [10, 20], at a scale of 100. Parallels that lie alike about the equator make a cylinder. */
static const struct {
    const struct projection_type *type;
    double parallels[2], x, y;
} cones[] = {
    {&projection_conic_equal_area, {20, 50}, 16.37518355, -33.94857323},
    {&projection_conic_equal_area, {-30, 30}, 15.1149947, -39.49308436},
    {&projection_conic_equal_area, {40, 40}, 17.18423592, -32.4089495},
    {&projection_conic_conformal, {20, 50}, 16.37269826, -38.03345004},
    {&projection_conic_conformal, {-30, 30}, 17.45329252, -35.63785047},
    {&projection_conic_conformal, {40, 40}, 17.32633936, -40.81524456},
    {&projection_conic_equidistant, {20, 50}, 16.37396984, -35.71749932},
    {&projection_conic_equidistant, {-30, 30}, 17.45329252, -34.90658504},
    {&projection_conic_equidistant, {40, 40}, 17.24984601, -35.87521061},
};

START_TEST(parallels_make_the_cone)
{
    const struct place_case expected = {cones[_i].type, 10, 20, cones[_i].x, cones[_i].y};
    struct projection projection;
    struct fixture fixture;
    fixture_open(&fixture);
    projection_begin(&projection, cones[_i].type);
    projection.translate[0] = projection.translate[1] = 0;
    projection.center[0] = projection.center[1] = 0;
    projection.scale = 100;
    projection.parallels[0] = cones[_i].parallels[0];
    projection.parallels[1] = cones[_i].parallels[1];
    ck_assert(projection_settle(&projection, fixture.arena));
    check_place(&projection, &expected);
    fixture_close(&fixture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/conic");
    TCase *tests = tcase_create("conic");
    tcase_add_loop_test(tests, places_are_where_d3_has_them, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tests, parallels_make_the_cone, 0, (int)COUNT_OF(cones));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
