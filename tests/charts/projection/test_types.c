/* The table of projections: found by name in any case; turned, centred and mirrored as d3's are. */
#include "tests/charts/projection/places.h"

START_TEST(a_type_is_found_by_its_name)
{
    ck_assert_ptr_eq(projection_type_named("equalEarth"), &projection_equal_earth);
    ck_assert_ptr_eq(projection_type_named("EQUALearth"), &projection_equal_earth);
    ck_assert_ptr_eq(projection_type_named("albersUsa"), &projection_albers_usa);
    ck_assert_ptr_null(projection_type_named("equalEart"));
    ck_assert_ptr_null(projection_type_named("equalEarths"));
    ck_assert_ptr_null(projection_type_named(""));
    ck_assert_str_eq(projection_type_suggest("mercater"), "mercator");
    ck_assert_ptr_null(projection_type_suggest("cartography"));
}
END_TEST

START_TEST(each_type_is_in_the_table_once)
{
    for (size_t i = 0; projection_types[i]; i++)
        ck_assert_ptr_eq(projection_type_named(projection_types[i]->name), projection_types[i]);
}
END_TEST

START_TEST(angles_of_what_is_a_little_beyond_one)
{
    ck_assert_double_eq(geo_asin(1.0000001), GEO_PI / 2);
    ck_assert_double_eq(geo_asin(-1.0000001), -GEO_PI / 2);
    ck_assert_double_eq(geo_acos(1.0000001), 0);
    ck_assert_double_eq(geo_acos(-1.0000001), GEO_PI);
    ck_assert_double_eq_tol(geo_asin(0.5), GEO_PI / 6, 1e-12);
    ck_assert_double_eq_tol(geo_acos(0.5), GEO_PI / 3, 1e-12);
}
END_TEST

/* At a scale of 100. */
static const struct {
    struct place_case place;
    double rotate[3], center[2];
    bool reflect_x;
} settings[] = {
    {{&projection_orthographic, 10, 20, -66.80737773, -21.35542996}, {-30, 20, 45}, {0, 0}, false},
    {{&projection_orthographic, -30, 5, -66.12732602, 25.48644006}, {0, 0, 0}, {10, 20}, false},
    {{&projection_orthographic, -30, 5, 66.12732602, 25.48644006}, {0, 0, 0}, {10, 20}, true},
    {{&projection_equirectangular, 10, 20, -75.30255039, -21.52117513},
     {-30, 20, 45},
     {0, 0},
     false},
    {{&projection_equirectangular, -30, 5, -69.81317008, 26.17993878}, {0, 0, 0}, {10, 20}, false},
    {{&projection_equirectangular, -30, 5, 69.81317008, 26.17993878}, {0, 0, 0}, {10, 20}, true},
    {{&projection_mercator, 10, 20, -75.30255039, -21.68925449}, {-30, 20, 45}, {0, 0}, false},
    {{&projection_mercator, -30, 5, -69.81317008, 26.90010688}, {0, 0, 0}, {10, 20}, false},
    {{&projection_mercator, -30, 5, 69.81317008, 26.90010688}, {0, 0, 0}, {10, 20}, true},
    {{&projection_transverse_mercator, 10, 20, -80.72560447, -29.10922407},
     {-30, 20, 45},
     {0, 0},
     false},
    {{&projection_transverse_mercator, -30, 5, -72.21983144, 24.83842248},
     {0, 0, 0},
     {10, 20},
     false},
    {{&projection_transverse_mercator, -30, 5, 72.21983144, 24.83842248},
     {0, 0, 0},
     {10, 20},
     true},
};

START_TEST(settings_turn_and_move_it)
{
    struct projection projection;
    struct fixture fixture;
    fixture_open(&fixture);
    projection_begin(&projection, settings[_i].place.type);
    projection.translate[0] = projection.translate[1] = 0;
    projection.scale = 100;
    memcpy(projection.rotate, settings[_i].rotate, sizeof projection.rotate);
    memcpy(projection.center, settings[_i].center, sizeof projection.center);
    projection.reflect_x = settings[_i].reflect_x;
    ck_assert(projection_settle(&projection, fixture.arena));
    check_place(&projection, &settings[_i].place);
    fixture_close(&fixture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/types");
    TCase *tests = tcase_create("types");
    tcase_add_test(tests, a_type_is_found_by_its_name);
    tcase_add_test(tests, each_type_is_in_the_table_once);
    tcase_add_test(tests, angles_of_what_is_a_little_beyond_one);
    tcase_add_loop_test(tests, settings_turn_and_move_it, 0, (int)COUNT_OF(settings));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
