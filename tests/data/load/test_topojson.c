/*
 * Features and meshes of topologies. Expectations are topojson-client's, which Vega reads them by,
 * for two squares that share a border; what is unsound is told by its place in the data.
 */
#include "data/load/topojson.h"

#include <jansson.h>

#include "base/array.h"
#include "data/source.h"
#include "data/table.h"
#include "tests/data/fixture.h"

static struct fixture fixture;
static struct data_context context;

static void setup(void)
{
    fixture_open(&fixture);
    context = (struct data_context){
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
}

static void teardown(void)
{
    fixture_close(&fixture);
}

/* Steps of 10 east and 5 north from (100, 0): the border, then what is west and east of it. */
#define ARCS                                                                                       \
    "\"transform\": {\"scale\": [10, 5], \"translate\": [100, 0]}, \"arcs\": [[[1,0],[0,1]], "     \
    "[[1,1],[-1,0],[0,-1],[1,0]], [[1,1],[1,0],[0,-1],[-1,0]]]"
#define TOPOLOGY(OBJECT) "{\"type\": \"Topology\", " ARCS ", \"objects\": {\"o\": " OBJECT "}}"
#define SQUARES                                                                                    \
    TOPOLOGY("{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Polygon\", "        \
             "\"arcs\": [[0, 1]]}, {\"type\": \"MultiPolygon\", \"arcs\": [[[-3, -1]]]}]}")

static struct table *load(const char *text, const struct data_format *format)
{
    const struct json_node *node = fixture_json(&fixture, "{\"url\": \"t.json\"}");
    const struct data_text given = {"t.json", text, strlen(text), format, node};
    return data_loader_topojson.load(&given, &context);
}

/* Whole numbers without jansson's ".0". */
static void shorten(char *text)
{
    char *to = text;
    for (const char *from = text; *from; from++) {
        bool is_zero = from[0] == '.' && from[1] == '0' && strchr(",]", from[2]);
        *to++ = *from;
        if (is_zero)
            to--, from++;
    }
    *to = '\0';
}

/* The "coordinates" of each row's geometry, a line each. */
static const char *coordinates(const struct table *table)
{
    const char *all = "";
    struct field field;
    for (size_t row = 0; row < table->row_count; row++) {
        const char *name = table_column(table, "geometry") ? "geometry.coordinates" : "coordinates";
        ck_assert(table_find_field(table, name, fixture.arena, &field));
        json_t *json = json_of_value(field_value(&field, row), &fixture.budget);
        char *text = json_dumps(json, JSON_COMPACT | JSON_ENCODE_ANY);
        ck_assert_ptr_nonnull(text);
        shorten(text);
        all = arena_format(fixture.arena, "%s%s%s", all, row ? "\n" : "", text);
        free(text);
        json_decref(json);
    }
    return all;
}

static const struct {
    const char *text, *expected;
} features[] = {
    {SQUARES, "[[[110,0],[110,5],[100,5],[100,0],[110,0]]]\n"
              "[[[[110,0],[120,0],[120,5],[110,5],[110,0]]]]"},
    {TOPOLOGY("{\"type\": \"LineString\", \"arcs\": [1]}"), "[[110,5],[100,5],[100,0],[110,0]]"},
    {TOPOLOGY("{\"type\": \"MultiLineString\", \"arcs\": [[0], [-2]]}"),
     "[[[110,0],[110,5]],[[110,0],[100,0],[100,5],[110,5]]]"},
    {TOPOLOGY("{\"type\": \"Point\", \"coordinates\": [2, 1]}"), "[120,5]"},
    {TOPOLOGY("{\"type\": \"MultiPoint\", \"coordinates\": [[0, 0], [2, 1]]}"),
     "[[100,0],[120,5]]"},
};

START_TEST(a_feature_has_the_positions_of_its_arcs)
{
    const struct data_format format = {.type = "topojson", .feature = "o"};
    struct table *table = load(features[_i].text, &format);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(coordinates(table), features[_i].expected);
}
END_TEST

static const struct {
    const char *filter, *expected;
} meshes[] = {
    {NULL, "[[[110,0],[110,5],[100,5],[100,0],[110,0],[120,0],[120,5],[110,5]]]"},
    {"interior", "[[[110,0],[110,5]]]"},
    {"exterior", "[[[110,5],[100,5],[100,0],[110,0],[120,0],[120,5],[110,5]]]"},
};

START_TEST(a_mesh_has_each_arc_once)
{
    const struct data_format format = {
        .type = "topojson", .mesh = "o", .filter = meshes[_i].filter};
    struct table *table = load(SQUARES, &format);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, 1);
    ck_assert_str_eq(coordinates(table), meshes[_i].expected);
}
END_TEST

START_TEST(a_feature_has_its_id_and_properties)
{
    const struct data_format format = {.type = "topojson", .feature = "o"};
    struct table *table = load(TOPOLOGY("{\"type\": \"Point\", \"id\": 7, \"properties\": "
                                        "{\"n\": \"a\"}, \"coordinates\": [0, 0]}"),
                               &format);
    struct field id, name;
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert(table_find_field(table, "id", fixture.arena, &id) &&
              table_find_field(table, "properties.n", fixture.arena, &name));
    ck_assert_double_eq(field_value(&id, 0).number, 7);
    ck_assert_str_eq(field_value(&name, 0).text, "a");
}
END_TEST

/* What is unsound, and a part of what is said of it. */
static const struct {
    const char *text, *told;
} unsound[] = {
    {TOPOLOGY("{\"type\": \"LineString\", \"arcs\": [3]}"), "a geometry names arc 3 of 3"},
    {TOPOLOGY("{\"type\": \"LineString\", \"arcs\": [-4]}"), "a geometry names arc -4 of 3"},
    {TOPOLOGY("{\"type\": \"LineString\", \"arcs\": [\"x\"]}"), "arcs must be numbers"},
    {TOPOLOGY("{\"type\": \"Point\", \"coordinates\": 5}"), "a position must be an array"},
    {"{\"type\": \"Topology\", \"arcs\": [], \"objects\": {\"p\": {}}}", "has no object \"o\""},
    {"{\"type\": \"Topology\", \"arcs\": []}", "it has no \"objects\""},
    {"{\"type\": \"Topology\", \"objects\": {\"o\": {}}}", "it has no \"arcs\""},
    {"{\"type\" 1}", "expected \":\""},
};

START_TEST(what_is_unsound_is_one_error)
{
    const struct data_format format = {.type = "topojson", .feature = "o"};
    ck_assert_ptr_null(load(unsound[_i].text, &format));
    ck_assert_uint_eq(diag_count(fixture.diag), 1);
    ck_assert_msg(strstr(fixture_told(&fixture), unsound[_i].told) != NULL, "%s",
                  fixture_told(&fixture));
}
END_TEST

static Suite *topojson_suite(void)
{
    Suite *suite = suite_create("data/load/topojson");
    TCase *tcase = tcase_create("topojson");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_feature_has_the_positions_of_its_arcs, 0, COUNT_OF(features));
    tcase_add_loop_test(tcase, a_mesh_has_each_arc_once, 0, COUNT_OF(meshes));
    tcase_add_test(tcase, a_feature_has_its_id_and_properties);
    tcase_add_loop_test(tcase, what_is_unsound_is_one_error, 0, COUNT_OF(unsound));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(topojson_suite());
}
