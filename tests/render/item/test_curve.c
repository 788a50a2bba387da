/*
 * Curves: the outlines that d3-shape draws for the same points, its repeated points left out. (The
 * item closes lone points and areas, not the curve.)
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/number.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "tests/support/suite.h"

/* Writes an outline as d3-path does, with 3 decimals. */
struct recorder {
    struct path_sink sink;
    double x, y;
    char text[24000];
    size_t length;
};

static void record(struct path_sink *sink, char letter, const double *values, size_t count)
{
    struct recorder *to = (struct recorder *)sink;
    to->text[to->length++] = letter;
    for (size_t i = 0; i < count; i++) {
        double rounded = number_round(values[i] * 1000) / 1000 + 0.0;
        to->length += (size_t)snprintf(to->text + to->length, sizeof to->text - to->length,
                                       i ? ",%g" : "%g", rounded);
    }
    if (count >= 2) {
        to->x = values[count - 2];
        to->y = values[count - 1];
    }
}

static void record_move(struct path_sink *sink, double x, double y)
{
    record(sink, 'M', (double[]){x, y}, 2);
}

static void record_line(struct path_sink *sink, double x, double y)
{
    struct recorder *to = (struct recorder *)sink;
    if (x != to->x || y != to->y)
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

static const struct scene_point zigzag[] = {{0, 0, 0, 50, true},
                                            {10, 30, 10, 50, true},
                                            {20, 5, 20, 50, true},
                                            {30, 5, 30, 50, true},
                                            {35, -10, 35, 50, true}};
static const struct scene_point sideways[] = {{0, 0, 50, 0, true},
                                              {30, 10, 50, 10, true},
                                              {5, 20, 50, 20, true},
                                              {5, 30, 50, 30, true},
                                              {-10, 35, 50, 35, true}};
static const struct scene_point coincident[] = {{0, 0, 0, 0, true},
                                                {0, 0, 0, 0, true},
                                                {10, 5, 0, 0, true},
                                                {10, 9, 0, 0, true},
                                                {20, 9, 0, 0, true}};

static const struct {
    const char *name;
    const struct scene_point *points;
    size_t count;
    bool horizontal, area;
    const char *drawn;
    double tension;
} cases[] = {
    {"linear", zigzag, 5, false, false, "M0,0L10,30L20,5L30,5L35,-10", NAN},
    {"linear", zigzag, 5, false, true, "M0,0L10,30L20,5L30,5L35,-10L35,50L30,50L20,50L10,50L0,50",
     NAN},
    {"step", zigzag, 5, false, false, "M0,0L5,0L5,30L15,30L15,5L25,5L32.5,5L32.5,-10L35,-10", NAN},
    {"step", zigzag, 5, false, true,
     "M0,0L5,0L5,30L15,30L15,5L25,5L32.5,5L32.5,-10L35,-10"
     "L35,50L32.5,50L25,50L15,50L5,50L0,50",
     NAN},
    {"step-before", zigzag, 5, false, false, "M0,0L0,30L10,30L10,5L20,5L30,5L30,-10L35,-10", NAN},
    {"step-before", zigzag, 5, false, true,
     "M0,0L0,30L10,30L10,5L20,5L30,5L30,-10L35,-10L35,50L30,50L20,50L10,50L0,50", NAN},
    {"step-after", zigzag, 5, false, false, "M0,0L10,0L10,30L20,30L20,5L30,5L35,5L35,-10", NAN},
    {"step-after", zigzag, 5, false, true,
     "M0,0L10,0L10,30L20,30L20,5L30,5L35,5L35,-10L35,50L30,50L20,50L10,50L0,50", NAN},
    {"monotone", zigzag, 5, false, false,
     "M0,0C3.333,15,6.667,30,10,30C13.333,30,16.667,5,20,5C23.333,5,26.667,5,30,5"
     "C31.667,5,33.333,-2.5,35,-10",
     NAN},
    {"monotone", sideways, 5, true, true,
     "M0,0C15,3.333,30,6.667,30,10C30,13.333,5,16.667,5,20C5,23.333,5,26.667,5,30"
     "C5,31.667,-2.5,33.333,-10,35L50,35C50,33.333,50,31.667,50,30C50,26.667,50,23.333,50,20"
     "C50,16.667,50,13.333,50,10C50,6.667,50,3.333,50,0",
     NAN},
    {"monotone", coincident, 5, false, false,
     "M0,0C3.333,0.833,6.667,1.667,10,5C10,5,10,9,10,9C13.333,9,16.667,9,20,9", NAN},
    {"monotone", zigzag, 2, false, false, "M0,0L10,30", NAN},
    {"monotone", zigzag, 1, false, false, "M0,0", NAN},
    {"basis", zigzag, 5, false, false,
     "M0,0L1.667,5C3.333,10,6.667,20,10,20.833C13.333,21.667,16.667,13.333,20,9.167C23.333,5,26."
     "667,5,29.167,2.5C31.667,0,33.333,-5,34.167,-7.5L35,-10",
     NAN},
    {"basis", zigzag, 5, false, true,
     "M0,0L1.667,5C3.333,10,6.667,20,10,20.833C13.333,21.667,16.667,13.333,20,9.167C23.333,5,26."
     "667,5,29.167,2.5C31.667,0,33.333,-5,34.167,-7.5L35,-10L35,50L34.167,50C33.333,50,31.667,50,"
     "29.167,50C26.667,50,23.333,50,20,50C16.667,50,13.333,50,10,50C6.667,50,3.333,50,1.667,50L0,"
     "50",
     NAN},
    {"basis", zigzag, 3, false, false,
     "M0,0L1.667,5C3.333,10,6.667,20,10,20.833C13.333,21.667,16.667,13.333,18.333,9.167L20,5", NAN},
    {"basis", zigzag, 2, false, false, "M0,0L10,30", NAN},
    {"basis-open", zigzag, 5, false, false,
     "M10,20.833C13.333,21.667,16.667,13.333,20,9.167C23.333,5,26.667,5,29.167,2.5", NAN},
    {"basis-open", zigzag, 5, false, true,
     "M10,20.833C13.333,21.667,16.667,13.333,20,9.167C23.333,5,26.667,5,29.167,2.5L29.167,50C26."
     "667,50,23.333,50,20,50C16.667,50,13.333,50,10,50",
     NAN},
    {"basis-open", zigzag, 3, false, false, "M10,20.833", NAN},
    {"basis-open", zigzag, 2, false, false, "", NAN},
    {"basis-closed", zigzag, 5, false, false,
     "M10,20.833C13.333,21.667,16.667,13.333,20,9.167C23.333,5,26.667,5,29.167,2.5C31.667,0,33.333,"
     "-5,28.333,-5.833C23.333,-6.667,11.667,-3.333,7.5,3.333C3.333,10,6.667,20,10,20.833",
     NAN},
    {"basis-closed", zigzag, 5, false, true,
     "M10,20.833C13.333,21.667,16.667,13.333,20,9.167C23.333,5,26.667,5,29.167,2.5C31.667,0,33.333,"
     "-5,28.333,-5.833C23.333,-6.667,11.667,-3.333,7.5,3.333C3.333,10,6.667,20,10,20.833M29.167,"
     "50C26.667,50,23.333,50,20,50C16.667,50,13.333,50,10,50C6.667,50,3.333,50,7.5,50C11.667,50,23."
     "333,50,28.333,50C33.333,50,31.667,50,29.167,50",
     NAN},
    {"basis-closed", zigzag, 3, false, false,
     "M10,20.833C13.333,21.667,16.667,13.333,15,8.333C13.333,3.333,6.667,1.667,5,5.833C3.333,10,6."
     "667,20,10,20.833",
     NAN},
    {"basis-closed", zigzag, 2, false, false, "M6.667,20L3.333,10Z", NAN},
    {"bundle", zigzag, 5, false, false,
     "M0,0L1.635,4.188C3.271,8.375,6.542,16.75,9.813,17.333C13.083,17.917,16.354,10.708,19.625,7."
     "042C22.896,3.375,26.167,3.25,28.729,1C31.292,-1.25,33.146,-5.625,34.073,-7.812L35,-10",
     NAN},
    {"bundle", zigzag, 3, false, false,
     "M0,0L1.667,4.313C3.333,8.625,6.667,17.25,10,18.083C13.333,18.917,16.667,11.958,18.333,8."
     "479L20,5",
     NAN},
    {"bundle", zigzag, 2, false, false, "M0,0L10,30", NAN},
    {"cardinal", zigzag, 5, false, false,
     "M0,0C0,0,6.667,29.167,10,30C13.333,30.833,16.667,9.167,20,5C23.333,0.833,27.5,7.5,30,5C32.5,"
     "2.5,35,-10,35,-10",
     NAN},
    {"cardinal", zigzag, 5, false, true,
     "M0,0C0,0,6.667,29.167,10,30C13.333,30.833,16.667,9.167,20,5C23.333,0.833,27.5,7.5,30,5C32.5,"
     "2.5,35,-10,35,-10L35,50C35,50,32.5,50,30,50C27.5,50,23.333,50,20,50C16.667,50,13.333,50,10,"
     "50C6.667,50,0,50,0,50",
     NAN},
    {"cardinal", zigzag, 3, false, false, "M0,0C0,0,6.667,29.167,10,30C13.333,30.833,20,5,20,5",
     NAN},
    {"cardinal", zigzag, 2, false, false, "M0,0L10,30", NAN},
    {"cardinal-open", zigzag, 5, false, false,
     "M10,30C13.333,30.833,16.667,9.167,20,5C23.333,0.833,27.5,7.5,30,5", NAN},
    {"cardinal-open", zigzag, 5, false, true,
     "M10,30C13.333,30.833,16.667,9.167,20,5C23.333,0.833,27.5,7.5,30,5L30,50C27.5,50,23.333,50,20,"
     "50C16.667,50,13.333,50,10,50",
     NAN},
    {"cardinal-open", zigzag, 3, false, false, "M10,30", NAN},
    {"cardinal-open", zigzag, 2, false, false, "", NAN},
    {"cardinal-closed", zigzag, 5, false, false,
     "M10,30C13.333,30.833,16.667,9.167,20,5C23.333,0.833,27.5,7.5,30,5C32.5,2.5,40,-9.167,35,-"
     "10C30,-10.833,4.167,-6.667,0,0C-4.167,6.667,6.667,29.167,10,30",
     NAN},
    {"cardinal-closed", zigzag, 5, false, true,
     "M10,30C13.333,30.833,16.667,9.167,20,5C23.333,0.833,27.5,7.5,30,5C32.5,2.5,40,-9.167,35,-"
     "10C30,-10.833,4.167,-6.667,0,0C-4.167,6.667,6.667,29.167,10,30M30,50C27.5,50,23.333,50,20,"
     "50C16.667,50,13.333,50,10,50C6.667,50,-4.167,50,0,50C4.167,50,30,50,35,50C40,50,32.5,50,30,"
     "50",
     NAN},
    {"cardinal-closed", zigzag, 3, false, false,
     "M10,30C13.333,30.833,21.667,10,20,5C18.333,0,1.667,-4.167,0,0C-1.667,4.167,6.667,29.167,10,"
     "30",
     NAN},
    {"cardinal-closed", zigzag, 2, false, false, "M10,30L0,0Z", NAN},
    {"catmull-rom", zigzag, 5, false, false,
     "M0,0C0,0,6.522,29.898,10,30C13.21,30.094,15.339,8.155,20,5C22.84,3.077,27.556,6.761,30,5C33."
     "073,2.785,35,-10,35,-10",
     NAN},
    {"catmull-rom", zigzag, 5, false, true,
     "M0,0C0,0,6.522,29.898,10,30C13.21,30.094,15.339,8.155,20,5C22.84,3.077,27.556,6.761,30,5C33."
     "073,2.785,35,-10,35,-10L35,50C35,50,31.953,50,30,50C27.239,50,23.333,50,20,50C16.667,50,13."
     "333,50,10,50C6.667,50,0,50,0,50",
     NAN},
    {"catmull-rom", zigzag, 3, false, false, "M0,0C0,0,6.522,29.898,10,30C13.21,30.094,20,5,20,5",
     NAN},
    {"catmull-rom", zigzag, 2, false, false, "M0,0L10,30", NAN},
    {"catmull-rom-open", zigzag, 5, false, false,
     "M10,30C13.21,30.094,15.339,8.155,20,5C22.84,3.077,27.556,6.761,30,5", NAN},
    {"catmull-rom-open", zigzag, 5, false, true,
     "M10,30C13.21,30.094,15.339,8.155,20,5C22.84,3.077,27.556,6.761,30,5L30,50C27.239,50,23.333,"
     "50,20,50C16.667,50,13.333,50,10,50",
     NAN},
    {"catmull-rom-open", zigzag, 3, false, false, "M10,30", NAN},
    {"catmull-rom-open", zigzag, 2, false, false, "", NAN},
    {"catmull-rom-closed", zigzag, 5, false, false,
     "M10,30C13.21,30.094,15.339,8.155,20,5C22.84,3.077,27.556,6.761,30,5C33.073,2.785,37.05,-7."
     "859,35,-10C31.89,-13.249,3.777,-7.161,0,0C-3.521,6.675,6.522,29.898,10,30",
     NAN},
    {"catmull-rom-closed", zigzag, 5, false, true,
     "M10,30C13.21,30.094,15.339,8.155,20,5C22.84,3.077,27.556,6.761,30,5C33.073,2.785,37.05,-7."
     "859,35,-10C31.89,-13.249,3.777,-7.161,0,0C-3.521,6.675,6.522,29.898,10,30M30,50C27.239,50,23."
     "333,50,20,50C16.667,50,13.333,50,10,50C6.667,50,0,50,0,50C0,50,35,50,35,50C35,50,31.953,50,"
     "30,50",
     NAN},
    {"catmull-rom-closed", zigzag, 3, false, false,
     "M10,30C13.21,30.094,22.508,9.905,20,5C17.806,0.708,2.486,-2.685,0,0C-3.079,3.325,6.522,29."
     "898,10,30",
     NAN},
    {"catmull-rom-closed", zigzag, 2, false, false, "M10,30L0,0Z", NAN},
    {"linear-closed", zigzag, 5, false, false, "M0,0L10,30L20,5L30,5L35,-10Z", NAN},
    {"linear-closed", zigzag, 5, false, true,
     "M0,0L10,30L20,5L30,5L35,-10ZM35,50L30,50L20,50L10,50L0,50Z", NAN},
    {"linear-closed", zigzag, 3, false, false, "M0,0L10,30L20,5Z", NAN},
    {"linear-closed", zigzag, 2, false, false, "M0,0L10,30Z", NAN},
    {"natural", zigzag, 5, false, false,
     "M0,0C3.363,15.595,6.726,31.19,10,30C13.274,28.81,16.458,10.833,20,5C23.542,-0.833,27.44,5."
     "476,30,5C32.56,4.524,33.78,-2.738,35,-10",
     NAN},
    {"natural", zigzag, 5, false, true,
     "M0,0C3.363,15.595,6.726,31.19,10,30C13.274,28.81,16.458,10.833,20,5C23.542,-0.833,27.44,5."
     "476,30,5C32.56,4.524,33.78,-2.738,35,-10L35,50C33.78,50,32.56,50,30,50C27.44,50,23.542,50,20,"
     "50C16.458,50,13.274,50,10,50C6.726,50,3.363,50,0,50",
     NAN},
    {"natural", zigzag, 3, false, false,
     "M0,0C3.333,14.583,6.667,29.167,10,30C13.333,30.833,16.667,17.917,20,5", NAN},
    {"natural", zigzag, 2, false, false, "M0,0L10,30", NAN},
    {"cardinal", zigzag, 5, false, false,
     "M0,0C0,0,8.333,29.583,10,30C11.667,30.417,18.333,7.083,20,5C21.667,2.917,28.75,6.25,30,5C31."
     "25,3.75,35,-10,35,-10",
     0.5},
    {"catmull-rom", zigzag, 5, false, false,
     "M0,0C0,0,6.353,30.687,10,30C13.106,29.415,12.553,7.257,20,5C22.766,4.162,27.55,6.225,30,5C33."
     "874,3.063,35,-10,35,-10",
     1},
    {"bundle", zigzag, 5, false, false,
     "M0,0L1.563,2.292C3.125,4.583,6.25,9.167,9.375,9.167C12.5,9.167,15.625,4.583,18.75,2.083C21."
     "875,-0.417,25,-0.833,27.708,-2.5C30.417,-4.167,32.708,-7.083,33.854,-8.542L35,-10",
     0.5},
};

START_TEST(draws)
{
    struct recorder recorder = {
        .sink = {record_move, record_line, record_curve, record_circle, record_close}};
    struct series_item series = {.tension = cases[_i].tension, .horizontal = cases[_i].horizontal};
    struct curve_edge edge = {cases[_i].points, cases[_i].count, false};
    const struct curve *curve = curve_find(cases[_i].name);
    curve->draw(&edge, &series, false, &recorder.sink);
    if (cases[_i].area) {
        edge.second = true;
        curve->draw(&edge, &series, true, &recorder.sink);
    }
    ck_assert_str_eq(recorder.text, cases[_i].drawn);
}
END_TEST

/* The controls of piece 64 and 299 of a spline through (i, 37 i mod 101), i < 300: d3-shape's
 * curveNatural. Longer than one window of the solution. */
START_TEST(draws_a_long_natural_spline)
{
    static struct scene_point points[300];
    static struct recorder recorder;
    recorder = (struct recorder){
        .sink = {record_move, record_line, record_curve, record_circle, record_close}};
    for (int i = 0; i < 300; i++)
        points[i] = (struct scene_point){i, i * 37 % 101, 0, 0, true};
    struct curve_edge edge = {points, 300, false};
    struct series_item series = {.tension = NAN};
    curve_find("natural")->draw(&edge, &series, false, &recorder.sink);
    ck_assert_ptr_nonnull(strstr(recorder.text, "C63.333,-4.015,63.667,20.943,64,45C"));
    ck_assert_ptr_nonnull(strstr(recorder.text, "C298.333,6.928,298.667,30.464,299,54"));
}
END_TEST

START_TEST(names)
{
    ck_assert_str_eq(curve_find(NULL)->name, "linear");
    ck_assert_str_eq(curve_find("stairs")->name, "linear");
    for (size_t i = 0; curve_names[i]; i++) {
        ck_assert_str_eq(curve_find(curve_names[i])->name, curve_names[i]);
    }
}
END_TEST

START_TEST(shapes)
{
    for (size_t i = 0; symbol_shape_names[i]; i++)
        ck_assert(symbol_shape_is_valid(symbol_shape_names[i]));
    ck_assert(symbol_shape_is_valid("M-1,-1H1V1Z"));
    ck_assert(!symbol_shape_is_valid("traingle"));
    ck_assert(!symbol_shape_is_valid(""));
}
END_TEST

START_TEST(runs)
{
    struct scene_point points[] = {{0, 0, 0, 0, false},
                                   {1, 0, 0, 0, true},
                                   {2, 0, 0, 0, true},
                                   {3, 0, 0, 0, false},
                                   {4, 0, 0, 0, true}};
    struct series_item series = {.points = points, .count = COUNT_OF(points)};
    size_t start = 0, count;
    ck_assert(series_next_run(&series, &start, &count) && start == 1 && count == 2);
    start += count;
    ck_assert(series_next_run(&series, &start, &count) && start == 4 && count == 1);
    start += count;
    ck_assert(!series_next_run(&series, &start, &count));
}
END_TEST

static Suite *curve_suite(void)
{
    Suite *suite = suite_create("render/item/curve");
    TCase *tcase = tcase_create("curve");
    tcase_add_loop_test(tcase, draws, 0, (int)COUNT_OF(cases));
    tcase_add_test(tcase, draws_a_long_natural_spline);
    tcase_add_test(tcase, names);
    tcase_add_test(tcase, shapes);
    tcase_add_test(tcase, runs);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(curve_suite());
}
