/*
 * Curves: the outlines that d3-shape draws for the same points, its repeated points left out.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "tests/support/suite.h"

/* Writes an outline as d3-path does, with 3 decimals. */
struct recorder {
    struct path_sink sink;
    double x, y;
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
} cases[] = {
    {"linear", zigzag, 5, false, false, "M0,0L10,30L20,5L30,5L35,-10"},
    {"linear", zigzag, 5, false, true, "M0,0L10,30L20,5L30,5L35,-10L35,50L30,50L20,50L10,50L0,50"},
    {"step", zigzag, 5, false, false, "M0,0L5,0L5,30L15,30L15,5L25,5L32.5,5L32.5,-10L35,-10"},
    {"step", zigzag, 5, false, true,
     "M0,0L5,0L5,30L15,30L15,5L25,5L32.5,5L32.5,-10L35,-10"
     "L35,50L32.5,50L25,50L15,50L5,50L0,50"},
    {"step-before", zigzag, 5, false, false, "M0,0L0,30L10,30L10,5L20,5L30,5L30,-10L35,-10"},
    {"step-before", zigzag, 5, false, true,
     "M0,0L0,30L10,30L10,5L20,5L30,5L30,-10L35,-10L35,50L30,50L20,50L10,50L0,50"},
    {"step-after", zigzag, 5, false, false, "M0,0L10,0L10,30L20,30L20,5L30,5L35,5L35,-10"},
    {"step-after", zigzag, 5, false, true,
     "M0,0L10,0L10,30L20,30L20,5L30,5L35,5L35,-10L35,50L30,50L20,50L10,50L0,50"},
    {"monotone", zigzag, 5, false, false,
     "M0,0C3.333,15,6.667,30,10,30C13.333,30,16.667,5,20,5C23.333,5,26.667,5,30,5"
     "C31.667,5,33.333,-2.5,35,-10"},
    {"monotone", sideways, 5, true, true,
     "M0,0C15,3.333,30,6.667,30,10C30,13.333,5,16.667,5,20C5,23.333,5,26.667,5,30"
     "C5,31.667,-2.5,33.333,-10,35L50,35C50,33.333,50,31.667,50,30C50,26.667,50,23.333,50,20"
     "C50,16.667,50,13.333,50,10C50,6.667,50,3.333,50,0"},
    {"monotone", coincident, 5, false, false,
     "M0,0C3.333,0.833,6.667,1.667,10,5C10,5,10,9,10,9C13.333,9,16.667,9,20,9"},
    {"monotone", zigzag, 2, false, false, "M0,0L10,30"},
    {"monotone", zigzag, 1, false, false, "M0,0"},
};

START_TEST(draws)
{
    struct recorder recorder = {
        .sink = {record_move, record_line, record_curve, record_circle, record_close}};
    struct series_item series = {.tension = NAN, .horizontal = cases[_i].horizontal};
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

START_TEST(names)
{
    ck_assert_str_eq(curve_find(NULL)->name, "linear");
    ck_assert(!curve_is_known("stairs"));
    for (size_t i = 0; curve_names[i]; i++) {
        ck_assert(curve_is_known(curve_names[i]));
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
