/*
 * Which places a polygon has in it: d3-geo 3, d3.geoContains(polygon, [longitude, latitude]). A
 * ring has its inside on one hand, so the same ring the other way round is all but it.
 */
#include "base/array.h"
#include "charts/projection/steps.h"
#include "tests/support/suite.h"

enum { SQUARE, CAP, ALL_BUT_CAP };

/* Degrees, without the last vertex, which is the first again. */
static const struct {
    size_t count;
    double vertices[4][2];
} rings[] = {
    [SQUARE] = {4, {{-20, -10}, {-20, 20}, {10, 20}, {10, -10}}},
    [CAP] = {3, {{-120, 60}, {120, 70}, {0, 65}}},
    [ALL_BUT_CAP] = {3, {{-120, 60}, {0, 65}, {120, 70}}},
};

static const struct {
    int ring;
    double place[2];
    bool is_in;
} cases[] = {
    {SQUARE, {0, 0}, true},
    {SQUARE, {50, 0}, false},
    {SQUARE, {0, 90}, false},
    {SQUARE, {0, -90}, false},
    {SQUARE, {170, 0}, false},
    {SQUARE, {-19, 19.9}, true},
    {SQUARE, {10.1, 0}, false},
    {ALL_BUT_CAP, {0, 0}, true},
    {ALL_BUT_CAP, {50, 0}, true},
    {ALL_BUT_CAP, {0, 90}, false},
    {ALL_BUT_CAP, {0, -90}, true},
    {ALL_BUT_CAP, {170, 0}, true},
    {ALL_BUT_CAP, {-19, 19.9}, true},
    {ALL_BUT_CAP, {10.1, 0}, true},
    {CAP, {0, 0}, false},
    {CAP, {50, 0}, false},
    {CAP, {0, 90}, true},
    {CAP, {0, -90}, false},
    {CAP, {170, 0}, false},
    {CAP, {-19, 19.9}, false},
    {CAP, {10.1, 0}, false},
};

START_TEST(a_polygon_has_what_lies_on_its_hand)
{
    struct geo_lines lines = {0};
    geo_lines_begin(&lines, true);
    for (size_t i = 0; i < rings[cases[_i].ring].count; i++)
        geo_lines_add(&lines, geo_radians(rings[cases[_i].ring].vertices[i][0]),
                      geo_radians(rings[cases[_i].ring].vertices[i][1]));
    struct geo_point point = {geo_radians(cases[_i].place[0]), geo_radians(cases[_i].place[1])};
    ck_assert_int_eq(geo_polygon_has(&lines, point), cases[_i].is_in);
    geo_lines_free(&lines);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/contains");
    TCase *tests = tcase_create("contains");
    tcase_add_loop_test(tests, a_polygon_has_what_lies_on_its_hand, 0, (int)COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
