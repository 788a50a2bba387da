/*
 * Projections, point by point: what d3-geo 3 and d3-geo-projection 4 make of the sphere, of
 * polygons across the antimeridian, about the poles and larger than a hemisphere, of lines and
 * points.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "charts/projection/ask.h"
#include "charts/projection/fit.h"
#include "charts/projection/projection.h"
#include "data/json.h"
#include "tests/charts/projection/d3_path_cases.h"
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
    json_t *tree = json_loads(json, JSON_DECODE_ANY, NULL);
    ck_assert_ptr_nonnull(tree);
    struct value value = json_value(tree, fixture.intern, fixture.arena);
    json_decref(tree);
    return value;
}

static bool set(struct value settings, const char *key, double *out, size_t count)
{
    struct value value = value_member(settings, key);
    for (size_t i = 0; i < count && value.type == VALUE_ARRAY && i < value.array->count; i++)
        out[i] = value_to_number(value.array->items[i]);
    if (value.type == VALUE_NUMBER)
        *out = value.number;
    return value.type != VALUE_UNDEFINED;
}

static bool set_box(struct value settings, const char *key, struct geo_box *box)
{
    struct value value = value_member(settings, key);
    if (value.type != VALUE_ARRAY)
        return false;
    *box = (struct geo_box){geometry_coordinate(value.array->items[0], 0),
                            geometry_coordinate(value.array->items[0], 1),
                            geometry_coordinate(value.array->items[1], 0),
                            geometry_coordinate(value.array->items[1], 1)};
    return true;
}

static void fit(struct projection *projection, struct value geometry, const struct geo_box *box)
{
    struct geo_box_sink sink = geo_box_sink_start();
    struct geo_drawing drawing = {.projection = projection, .sink = &sink.sink};
    ck_assert(projection_begin_fit(projection, fixture.arena));
    ck_assert(geo_drawing_begin(&drawing));
    ck_assert(geo_draw(&drawing, geometry));
    geo_drawing_end(&drawing);
    ck_assert(projection_end_fit(projection, &sink.box, box, fixture.arena));
}

static void set_projection(struct projection *projection, const char *type, struct value settings,
                           struct value geometry)
{
    struct geo_box box;
    const struct projection_type *found = projection_type_named(type);
    ck_assert_ptr_nonnull(found);
    projection_begin(projection, found);
    projection->scale = found == projection_type_named("identity") ? 1 : 40;
    projection->translate[0] = 100;
    projection->translate[1] = 80;
    set(settings, "rotate", projection->rotate, 3);
    set(settings, "center", projection->center, 2);
    set(settings, "parallels", projection->parallels, 2);
    set(settings, "clipAngle", &projection->clip_angle, 1);
    set(settings, "precision", &projection->precision, 1);
    projection->has_extent = set_box(settings, "clipExtent", &projection->extent);
    projection->reflect_x = value_to_bool(value_member(settings, "reflectX"));
    projection->reflect_y = value_to_bool(value_member(settings, "reflectY"));
    if (set_box(settings, "fit", &box))
        fit(projection, geometry, &box);
    else
        ck_assert(projection_settle(projection, fixture.arena));
}

/* The next number of path data; false where another letter stands, which is passed. */
static bool next_number(const char **path, double *number)
{
    char *end;
    while (**path == ',' || **path == ' ')
        ++*path;
    *number = strtod(*path, &end);
    bool is_number = end != *path;
    *path = is_number ? end : *path + (**path ? 1 : 0);
    return is_number;
}

static void assert_paths_agree(const char *ours, const char *theirs, size_t i)
{
    const char *start_ours = ours, *start_theirs = theirs;
    while (*ours && *theirs) {
        double a, b;
        bool is_a = next_number(&ours, &a), is_b = next_number(&theirs, &b);
        if (is_a != is_b || (is_a ? !(fabs(a - b) < 0.01) : ours[-1] != theirs[-1]))
            ck_abort_msg("case %zu: %.30s… is not %.30s…, of\n%s\n%s", i, ours, theirs, start_ours,
                         start_theirs);
    }
    ck_assert_msg(!*ours && !*theirs, "case %zu: one goes on:\n%s\n%s", i, start_ours,
                  start_theirs);
}

START_TEST(paths_are_those_of_d3)
{
    for (size_t i = 0; i < COUNT_OF(d3_path_cases); i++) {
        struct projection projection;
        struct value settings = value_of(d3_path_cases[i].settings);
        struct value geometry = value_of(d3_path_cases[i].geometry);
        set_projection(&projection, d3_path_cases[i].type, settings, geometry);
        struct value path = projection_ask(&projection, "geoShape", geometry, fixture.arena);
        ck_assert_int_eq(path.type, VALUE_TEXT);
        assert_paths_agree(path.text, d3_path_cases[i].path, i);
    }
}
END_TEST

START_TEST(names_are_known_in_any_case)
{
    ck_assert_ptr_eq(projection_type_named("ALBERSusa"), projection_type_named("albersUsa"));
    ck_assert_ptr_null(projection_type_named("albers "));
    ck_assert_ptr_null(projection_type_named(""));
    ck_assert_str_eq(projection_type_suggest("mercater"), "mercator");
}
END_TEST

/* By the definitions: a unit of the formula is scale px, and the centre is translated to. */
START_TEST(points_lie_where_the_formula_says)
{
    struct projection projection;
    struct geo_point point;
    struct value nothing = VALUE_OF_UNDEFINED;
    set_projection(&projection, "equirectangular", nothing, nothing);
    ck_assert(projection_point(&projection, 90, -45, &point));
    ck_assert_double_eq_tol(point.x, 100 + 40 * GEO_PI / 2, 1e-9);
    ck_assert_double_eq_tol(point.y, 80 + 40 * GEO_PI / 4, 1e-9);
    set_projection(&projection, "orthographic", nothing, nothing);
    ck_assert(projection_point(&projection, 90, 0, &point));
    ck_assert_double_eq_tol(point.x, 140, 1e-9);
}
END_TEST

/* There and back. */
START_TEST(a_point_shows_its_place)
{
    static const struct geo_point places[] = {{-100, 40}, {-95, 33}, {-81, 44.5}};
    struct value rotation = value_of("{\"rotate\": [95, -30, 0]}");
    for (size_t i = 0; projection_types[i]; i++) {
        struct projection projection;
        struct geo_point point, place;
        bool is_composite = projection_types[i]->parts != NULL;
        set_projection(&projection, projection_types[i]->name,
                       is_composite ? VALUE_OF_UNDEFINED : rotation, VALUE_OF_UNDEFINED);
        for (size_t p = 0; p < COUNT_OF(places); p++) {
            ck_assert(projection_point(&projection, places[p].x, places[p].y, &point));
            ck_assert(projection_invert(&projection, point, &place));
            ck_assert_double_eq_tol(place.x, places[p].x, 1e-3);
            ck_assert_double_eq_tol(place.y, places[p].y, 1e-3);
        }
    }
}
END_TEST

START_TEST(a_point_beside_the_map_shows_no_place)
{
    struct projection projection;
    struct geo_point place, far = {1e6, 0};
    set_projection(&projection, "equalEarth", VALUE_OF_UNDEFINED, VALUE_OF_UNDEFINED);
    ck_assert(!projection_invert(&projection, far, &place));
    set_projection(&projection, "albersUsa", VALUE_OF_UNDEFINED, VALUE_OF_UNDEFINED);
    ck_assert(!projection_invert(&projection, far, &place));
}
END_TEST

START_TEST(a_composite_shows_no_other_places)
{
    struct projection projection;
    struct geo_point point;
    set_projection(&projection, "albersUsa", VALUE_OF_UNDEFINED, VALUE_OF_UNDEFINED);
    ck_assert(projection_point(&projection, -100, 40, &point));
    ck_assert(projection_point(&projection, -150, 65, &point));
    ck_assert(projection_point(&projection, -157, 21, &point));
    ck_assert(!projection_point(&projection, 10, 50, &point));
}
END_TEST

static const struct {
    const char *geometry, *problem;
} malformed[] = {
    {"{\"type\": \"Point\"}", "a \"Point\" must have an array as its \"coordinates\""},
    {"{\"type\": \"LineString\", \"coordinates\": [1, 2]}",
     "a position must be an array of numbers"},
    {"{\"type\": \"Polygon\", \"coordinates\": [[[[0, 0]]]]}",
     "a position holds arrays: its coordinates are nested too deep"},
    {"{\"type\": \"MultiPolygon\", \"coordinates\": [7]}", "a polygon must be an array of rings"},
    {"{\"type\": \"Polygon\", \"coordinates\": [null]}",
     "a line or ring must be an array of positions"},
    {"{\"type\": \"GeometryCollection\"}",
     "a \"GeometryCollection\" must have an array as its \"geometries\""},
    {"{\"type\": \"FeatureCollection\", \"features\": {}}",
     "a \"FeatureCollection\" must have an array as its \"features\""},
};

START_TEST(what_is_malformed_is_told)
{
    struct projection projection;
    struct geo_box_sink sink = geo_box_sink_start();
    struct geo_drawing drawing = {.projection = &projection, .sink = &sink.sink};
    set_projection(&projection, "mercator", VALUE_OF_UNDEFINED, VALUE_OF_UNDEFINED);
    ck_assert(geo_drawing_begin(&drawing));
    ck_assert(!geo_draw(&drawing, value_of(malformed[_i].geometry)));
    ck_assert_str_eq(drawing.problem, malformed[_i].problem);
    geo_drawing_end(&drawing);
}
END_TEST

static const char *const empty[] = {
    "null",
    "5",
    "{}",
    "{\"type\": \"Feature\", \"geometry\": null}",
    "{\"type\": \"FeatureCollection\", \"features\": []}",
    "{\"type\": \"FeatureCollection\", \"features\": [null, 1]}",
    "{\"type\": \"Polygon\", \"coordinates\": []}",
    "{\"type\": \"Polygon\", \"coordinates\": [[]]}",
    "{\"type\": \"Polygon\", \"coordinates\": [[[1, 2]]]}",
    "{\"type\": \"LineString\", \"coordinates\": []}",
    "{\"type\": \"MultiPoint\", \"coordinates\": []}",
    "{\"type\": \"Curve\", \"coordinates\": [[1, 2]]}",
};

START_TEST(nothing_is_drawn_of_what_is_empty)
{
    for (size_t i = 0; projection_types[i]; i++) {
        struct projection projection;
        set_projection(&projection, projection_types[i]->name, VALUE_OF_UNDEFINED,
                       VALUE_OF_UNDEFINED);
        struct value path =
            projection_ask(&projection, "geoShape", value_of(empty[_i]), fixture.arena);
        ck_assert_int_eq(path.type, VALUE_TEXT);
        ck_assert_str_eq(path.text, "");
    }
}
END_TEST

/* As on a canvas: what is no number is passed over, and the rest is drawn. */
START_TEST(coordinates_that_are_no_numbers_are_counted)
{
    struct projection projection;
    struct geo_box_sink sink = geo_box_sink_start();
    struct geo_drawing drawing = {.projection = &projection, .sink = &sink.sink};
    set_projection(&projection, "equirectangular", VALUE_OF_UNDEFINED, VALUE_OF_UNDEFINED);
    struct value line = value_of("{\"type\": \"LineString\", \"coordinates\": "
                                 "[[0, 0], [\"x\", 10], [20], [\"30\", \"-40\"]]}");
    ck_assert(geo_drawing_begin(&drawing));
    ck_assert(geo_draw(&drawing, line));
    ck_assert_uint_eq(drawing.wrong_count, 2);
    geo_drawing_end(&drawing);
    ck_assert_double_eq_tol(sink.box.x2, 100 + 40 * 30 * GEO_PI / 180, 1e-9);
    ck_assert_double_eq_tol(sink.box.y2, 80 + 40 * 40 * GEO_PI / 180, 1e-9);
}
END_TEST

/* Of a square of the plane, by arithmetic. */
START_TEST(measures_are_of_the_plane)
{
    struct projection projection;
    struct value square = value_of("{\"type\": \"Polygon\", \"coordinates\": "
                                   "[[[0, 0], [10, 0], [10, 20], [0, 20], [0, 0]]]}");
    set_projection(&projection, "identity", VALUE_OF_UNDEFINED, VALUE_OF_UNDEFINED);
    struct value area = projection_ask(&projection, "geoArea", square, fixture.arena);
    ck_assert_double_eq_tol(area.number, 200, 1e-9);
    struct value center = projection_ask(&projection, "geoCentroid", square, fixture.arena);
    ck_assert_double_eq_tol(geometry_coordinate(center, 0), 105, 1e-9);
    ck_assert_double_eq_tol(geometry_coordinate(center, 1), 90, 1e-9);
    struct value box = projection_ask(&projection, "geoBounds", square, fixture.arena);
    ck_assert_double_eq_tol(geometry_coordinate(box.array->items[1], 1), 100, 1e-9);
    struct value scale = projection_ask(&projection, "geoScale", square, fixture.arena);
    ck_assert_double_eq_tol(scale.number, 1, 1e-9);
    struct value translate = projection_ask(&projection, "geoTranslate", square, fixture.arena);
    ck_assert_double_eq_tol(geometry_coordinate(translate, 1), 80, 1e-9);
}
END_TEST

static Suite *projection_suite(void)
{
    Suite *suite = suite_create("projection");
    TCase *tcase = tcase_create("projection");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, paths_are_those_of_d3);
    tcase_add_test(tcase, names_are_known_in_any_case);
    tcase_add_test(tcase, points_lie_where_the_formula_says);
    tcase_add_test(tcase, a_point_shows_its_place);
    tcase_add_test(tcase, a_point_beside_the_map_shows_no_place);
    tcase_add_test(tcase, a_composite_shows_no_other_places);
    tcase_add_loop_test(tcase, what_is_malformed_is_told, 0, COUNT_OF(malformed));
    tcase_add_loop_test(tcase, nothing_is_drawn_of_what_is_empty, 0, COUNT_OF(empty));
    tcase_add_test(tcase, coordinates_that_are_no_numbers_are_counted);
    tcase_add_test(tcase, measures_are_of_the_plane);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(projection_suite());
}
