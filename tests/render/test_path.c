/*
 * SVG path data: what is drawn, by SVG 1.1, 8.3 and appendix F.6; what is malformed.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "render/path.h"
#include "tests/support/suite.h"

/* Writes an outline as text: M, L, C, O (circle), Z, coordinates rounded to 3 decimals. */
struct recorder {
    struct path_sink sink;
    char text[1000];
    size_t length;
};

static void record(struct path_sink *sink, char letter, const double *values, size_t count)
{
    struct recorder *to = (struct recorder *)sink;
    to->text[to->length++] = letter;
    for (size_t i = 0; i < count; i++) {
        double rounded = round(values[i] * 1000) / 1000 + 0.0;
        to->length += (size_t)snprintf(to->text + to->length, sizeof to->text - to->length,
                                       i ? ",%g" : "%g", rounded);
    }
}

static void record_move(struct path_sink *sink, double x, double y)
{
    record(sink, 'M', (double[]){x, y}, 2);
}

static void record_line(struct path_sink *sink, double x, double y)
{
    record(sink, 'L', (double[]){x, y}, 2);
}

static void record_curve(struct path_sink *sink, double x1, double y1, double x2, double y2,
                         double x, double y)
{
    record(sink, 'C', (double[]){x1, y1, x2, y2, x, y}, 6);
}

static void record_circle(struct path_sink *sink, double x, double y, double radius)
{
    record(sink, 'O', (double[]){x, y, radius}, 3);
}

static void record_close(struct path_sink *sink)
{
    record(sink, 'Z', NULL, 0);
}

static struct recorder new_recorder(void)
{
    return (struct recorder){
        .sink = {record_move, record_line, record_curve, record_circle, record_close}};
}

static const struct {
    const char *data, *drawn;
} good_cases[] = {
    {"M1 2L3,4", "M1,2L3,4"},
    {" m1,2 3,4 5,6 ", "M1,2L4,6L9,12"},            /* further pairs are linetos */
    {"M1-2.5.5.5L-1e1+2", "M1,-2.5L0.5,0.5L-10,2"}, /* numbers need no space between them */
    {"M0 0h5v6H1V2", "M0,0L5,0L5,6L1,6L1,2"},
    {"M0 0zl3 4", "M0,0ZL3,4"},
    {"M5 5l1 1z m1 1", "M5,5L6,6ZM6,6"}, /* z returns to the start */
    {"M0 0C1 2 3 4 5 6", "M0,0C1,2,3,4,5,6"},
    {"M0 0c1 2 3 4 5 6s3 4 5 6", "M0,0C1,2,3,4,5,6C7,8,8,10,10,12"}, /* (3,4) mirrored at (5,6) */
    {"M1 1S3 4 5 6", "M1,1C1,1,3,4,5,6"},                            /* nothing to mirror */
    {"M0 0Q3 3 6 0", "M0,0C2,2,4,2,6,0"}, /* 2/3 of the way to the control point */
    {"M0 0q3 3 6 0t6 0", "M0,0C2,2,4,2,6,0C8,-2,10,-2,12,0"},
    {"M0 0A5 5 0 0 1 10 0",
     "M0,0C0,-2.761,2.239,-5,5,-5C7.761,-5,10,-2.761,10,0"}, /* half a circle */
    {"M0 0a5 5 0 0110 0", "M0,0C0,-2.761,2.239,-5,5,-5C7.761,-5,10,-2.761,10,0"},
    {"M0 0a1 1 0 0 1 10 0",
     "M0,0C0,-2.761,2.239,-5,5,-5C7.761,-5,10,-2.761,10,0"}, /* grown radii */
    {"M0 0A0 5 0 0 1 10 0", "M0,0L10,0"},                    /* F.6.2: no radius, a line */
    {"M0 0A5 5 0 0 1 0 0", "M0,0"},
    {"M+1 2.e1", "M1,20"},
    {"M1e1,2E-1", "M10,0.2"},
    {"", ""},
};

START_TEST(draws)
{
    struct recorder recorder = new_recorder();
    ck_assert(path_draw_svg(good_cases[_i].data, 1, 1, &recorder.sink));
    ck_assert_str_eq(recorder.text, good_cases[_i].drawn);
    ck_assert(path_draw_svg(good_cases[_i].data, 1, 1, NULL));
}
END_TEST

static const char *const bad_cases[] = {
    "L1 2",   "circle",          "M1",     "M1 2 3", "M0 0C1 2 3 4 5", "M0 0A1 1 0 2 1 3 3",
    "M0 0 x", "M1-2.5.5L-1e1+2", "M0 0z5",
};

START_TEST(refuses)
{
    ck_assert(!path_draw_svg(bad_cases[_i], 1, 1, NULL));
}
END_TEST

START_TEST(scales)
{
    struct recorder recorder = new_recorder();
    ck_assert(path_draw_svg("M1 1h1v1l1 1a.5.5 0 0 0 1 0", 10, 100, &recorder.sink));
    /* A half ellipse below: radii 5 and 50 around (35, 300). Control points: 0.5523 of them. */
    ck_assert_str_eq(recorder.text, "M10,100L20,100L20,200L30,300"
                                    "C30,327.614,32.239,350,35,350C37.761,350,40,327.614,40,300");
}
END_TEST

/* boundContext.js gives these for the arcs of a symbol of size 400 at (10, 20), to which the box is
 * moved here. */
static const struct {
    const char *data;
    struct bounds expected;
} arc_cases[] = {
    {"M-1,0A1,0.5,30,1,1,0.3,0.4z", {-3.426517, 11.264825, 14.602341, 24}},
    {"M-1,0a1,.5 30 01.6.4l.1.1h-.5v.25", {0, 20, 7, 27.5}},
};

START_TEST(arc_bounds)
{
    struct path_bounds to = path_bounds_start(0);
    ck_assert(path_draw_svg(arc_cases[_i].data, 10, 10, &to.sink));
    bounds_translate(&to.bounds, 10, 20);
    const struct bounds *expected = &arc_cases[_i].expected;
    /* Cubics follow an ellipse within 3e-4 of its radius; Vega splits it at other angles. */
    ck_assert_double_eq_tol(to.bounds.x1, expected->x1, 5e-3);
    ck_assert_double_eq_tol(to.bounds.y1, expected->y1, 5e-3);
    ck_assert_double_eq_tol(to.bounds.x2, expected->x2, 5e-3);
    ck_assert_double_eq_tol(to.bounds.y2, expected->y2, 5e-3);
}
END_TEST

static Suite *path_suite(void)
{
    Suite *suite = suite_create("render/path");
    TCase *tcase = tcase_create("path");
    tcase_add_loop_test(tcase, draws, 0, (int)COUNT_OF(good_cases));
    tcase_add_loop_test(tcase, refuses, 0, (int)COUNT_OF(bad_cases));
    tcase_add_test(tcase, scales);
    tcase_add_loop_test(tcase, arc_bounds, 0, (int)COUNT_OF(arc_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(path_suite());
}
