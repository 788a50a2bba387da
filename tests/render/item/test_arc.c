/*
 * Arcs: their boxes are those of the outlines that d3-shape's arc() draws, which are written down
 * here as SVG paths (with 3 decimals).
 */
#include <math.h>

#include "base/array.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "tests/support/suite.h"

static const struct {
    double start, end, inner, outer, pad, corner;
    const char *drawn;
} cases[] = {
    {0, 2, 0, 50, 0, 0, "M0,-50A50,50,0,0,1,45.465,20.807L0,0Z"},
    {0, 2, 20, 50, 0, 0, "M0,-50A50,50,0,0,1,45.465,20.807L18.186,8.323A20,20,0,0,0,0,-20Z"},
    {2, 0, 20, 50, 0, 0, "M45.465,20.807A50,50,0,0,0,0,-50L0,-20A20,20,0,0,1,18.186,8.323Z"},
    {0, 2, 20, 50, 0.1, 0,
     "M2.691,-49.928A50,50,0,0,1,46.519,18.33L19.141,5.8A20,20,0,0,0,2.691,-19.818Z"},
    {0, 2, 20, 50, 0, 6,
     "M0,-43.589A6,6,0,0,1,6.818,-49.533A50,50,0,0,1,47.878,14.413A6,6,0,0,1,39.635,18.139L23.004,"
     "10.528A6,6,0,0,1,19.616,3.902A20,20,0,0,0,4.615,-19.46A6,6,0,0,1,0,-25.298Z"},
    {0, 4, 20, 50, 0.05, 6,
     "M1.346,-43.382A6,6,0,0,1,8.348,-49.298A50,50,0,1,1,-31.852,38.541A6,6,0,0,1,-31.952,29.375L-"
     "17.995,17.321A6,6,0,0,1,-10.826,16.817A20,20,0,1,0,5.651,-19.185A6,6,0,0,1,1.346,-24.941Z"},
    {0, 0.3, 0, 50, 0, 20, "M0,-43.011A6.5,6.5,0,1,1,12.711,-41.09L0,0Z"},
    {0, 0.3, 20, 50, 0.02, 20,
     "M0.539,-43.474A6.032,6.032,0,1,1,12.333,-41.692L6.171,-21.773A2.881,2.881,0,0,1,0.539,-22."
     "624Z"},
    {0, 6.283185307179586, 20, 50, 0, 0,
     "M0,-50A50,50,0,1,1,0,50A50,50,0,1,1,0,-50M0,-20A20,20,0,1,0,0,20A20,20,0,1,0,0,-20Z"},
    {1, 1.05, 10, 50, 0.2, 0, "M42.736,-25.955L8.547,-5.191Z"},
    {0, 0.5, 50, 20, 0, 4,
     "M0,-45.826A4,4,0,0,1,4.348,-49.811A50,50,0,0,1,20.065,-45.797A4,4,0,0,1,21.97,-40.216L11.345,"
     "-20.767A4,4,0,0,1,6.529,-18.904A20,20,0,0,0,3.333,-19.72A4,4,0,0,1,0,-23.664Z"},
    {0, 2, 0, 0, 0, 0, "M0,0Z"},
    {6, 0.5, 30, 60, 0.02, 5,
     "M-15.93,-52.34A5,5,0,0,0,-22.616,-55.575A60,60,0,1,0,34.041,-49.408A5,5,0,0,0,26.817,-47."
     "688L17.147,-29.988A5,5,0,0,0,18.458,-23.649A30,30,0,1,1,-12.939,-27.066A5,5,0,0,0,-10.294,-"
     "32.974Z"},
};

START_TEST(covers_what_d3_draws)
{
    struct item item = {.style = style_default,
                        .arc = {.start_angle = cases[_i].start,
                                .end_angle = cases[_i].end,
                                .inner_radius = cases[_i].inner,
                                .outer_radius = cases[_i].outer,
                                .pad_angle = cases[_i].pad,
                                .corner_radius = cases[_i].corner}};
    struct path_bounds drawn = path_bounds_start(0);
    ck_assert(path_draw_svg(cases[_i].drawn, 1, 1, &drawn.sink));
    struct bounds bounds = item_bounds(&item_arc, &item, NULL);
    ck_assert_double_eq_tol(bounds.x1, drawn.bounds.x1, 0.01);
    ck_assert_double_eq_tol(bounds.y1, drawn.bounds.y1, 0.01);
    ck_assert_double_eq_tol(bounds.x2, drawn.bounds.x2, 0.01);
    ck_assert_double_eq_tol(bounds.y2, drawn.bounds.y2, 0.01);
}
END_TEST

/* Two points 30 px apart with widths 10 and 4: half circles of radius 5 and 2 about them. */
START_TEST(a_trail_has_round_ends)
{
    const struct scene_point points[] = {{0, 0, 10, 0, true}, {30, 0, 4, 0, true}};
    struct item item = {.style = style_default,
                        .series = {.points = points, .count = 2, .tension = NAN}};
    struct bounds bounds = item_bounds(&item_trail, &item, NULL);
    ck_assert_double_eq_tol(bounds.x1, -5, 0.01);
    ck_assert_double_eq_tol(bounds.x2, 32, 0.01);
    ck_assert_double_eq_tol(bounds.y1, -5, 0.01);
    ck_assert_double_eq_tol(bounds.y2, 5, 0.01);
}
END_TEST

static Suite *arc_suite(void)
{
    Suite *suite = suite_create("render/item/arc");
    TCase *tcase = tcase_create("arc");
    tcase_add_loop_test(tcase, covers_what_d3_draws, 0, (int)COUNT_OF(cases));
    tcase_add_test(tcase, a_trail_has_round_ends);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(arc_suite());
}
