/*
 * Coverage is area: of rectangles, triangles and circles it is computed by hand.
 */
#include "render/coverage.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/array.h"
#include "tests/support/suite.h"

static cairo_t *cairo;

static void set_up(void)
{
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, NULL);
    cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
}

static void tear_down(void)
{
    cairo_destroy(cairo);
}

static struct coverage *cover(const cairo_matrix_t *matrix)
{
    cairo_matrix_t identity;
    cairo_matrix_init_identity(&identity);
    cairo_path_t *path = cairo_copy_path(cairo);
    struct coverage *coverage = coverage_new(path, matrix ? matrix : &identity);
    ck_assert_ptr_nonnull(coverage);
    cairo_path_destroy(path);
    return coverage;
}

static double total(const struct coverage *coverage)
{
    double sum = 0;
    for (int i = 0; i < coverage->width * coverage->height; i++)
        sum += coverage->pixels[i] / 255.0;
    return sum;
}

/* A rectangle from 0.25, 0.5 to 2.5, 1.75 covers 3/4 of its first column, 1/2 of its last, 1/2 of
 * its first row and 3/4 of its last. */
START_TEST(a_rectangle)
{
    static const double columns[] = {0.75, 1, 0.5}, rows[] = {0.5, 0.75};
    cairo_rectangle(cairo, 0.25, 0.5, 2.25, 1.25);
    struct coverage *coverage = cover(NULL);
    ck_assert_int_eq(coverage->left, 0);
    ck_assert_int_eq(coverage->top, 0);
    ck_assert_int_eq(coverage->width, 3);
    ck_assert_int_eq(coverage->height, 2);
    for (int i = 0; i < 6; i++)
        ck_assert_int_eq(coverage->pixels[i], (int)floor(255 * columns[i % 3] * rows[i / 3] + 0.5));
    free(coverage);
}
END_TEST

/* Which way round it is drawn doesn't matter; a hole is drawn the other way round. */
START_TEST(a_hole)
{
    cairo_rectangle(cairo, -2, -2, 4, 4);
    cairo_move_to(cairo, -1, -1);
    cairo_line_to(cairo, -1, 1);
    cairo_line_to(cairo, 1, 1);
    cairo_line_to(cairo, 1, -1);
    struct coverage *coverage = cover(NULL);
    ck_assert_int_eq(coverage->left, -2);
    ck_assert_int_eq(coverage->top, -2);
    for (int i = 0; i < 16; i++) {
        int x = i % 4, y = i / 4;
        bool is_hole = (x == 1 || x == 2) && (y == 1 || y == 2);
        ck_assert_int_eq(coverage->pixels[i], is_hole ? 0 : 255);
    }
    free(coverage);
}
END_TEST

/* The triangle 0,0 – 10,0 – 0,3: in row y its edge runs from 10 - y/3·10 to 10 - (y+1)/3·10, and a
 * pixel that it crosses from end to end is covered by the mean of both its sides. */
START_TEST(a_flat_triangle)
{
    cairo_move_to(cairo, 0, 0);
    cairo_line_to(cairo, 10, 0);
    cairo_line_to(cairo, 0, 3);
    struct coverage *coverage = cover(NULL);
    ck_assert_double_eq_tol(total(coverage), 15, 30 * 0.5 / 255);
    /* At x the edge is 3 - 0.3x high; pixels 7 to 9 of the first row are crossed from side to
     * side. */
    for (int x = 7; x < 10; x++)
        ck_assert_int_eq(coverage->pixels[x], (int)floor(255 * (3 - 0.3 * (x + 0.5)) + 0.5));
    ck_assert_int_eq(coverage->pixels[6 + 10],
                     (int)floor(255 * (0.5 * (1.2 - 1) * (0.2 / 0.3)) + 0.5));
    free(coverage);
}
END_TEST

static const struct {
    double radius, turn, scale;
} circles[] = {{1, 0, 1}, {7.3, 0.4, 1}, {20, 1, 0.5}, {36, 2, 1}};

/* π r², whatever the matrix; curves keep within 1/20 px of the circle. */
START_TEST(circles_have_their_area)
{
    double radius = circles[_i].radius, scale = circles[_i].scale;
    cairo_matrix_t matrix;
    cairo_matrix_init_rotate(&matrix, circles[_i].turn);
    cairo_matrix_scale(&matrix, scale, scale);
    matrix.x0 = 0.3;
    matrix.y0 = -0.6;
    cairo_arc(cairo, 0, 0, radius, 0, 2 * M_PI);
    struct coverage *coverage = cover(&matrix);
    double r = radius * scale;
    ck_assert_double_eq_tol(total(coverage), M_PI * r * r, 2 * M_PI * r * 0.05 + 0.01);
    free(coverage);
}
END_TEST

START_TEST(nothing_is_covered_by_nothing)
{
    struct coverage *coverage = cover(NULL);
    ck_assert_int_eq(coverage->width, 0);
    ck_assert_int_eq(coverage->height, 0);
    free(coverage);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("render/coverage");
    TCase *tcase = tcase_create("coverage");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_rectangle);
    tcase_add_test(tcase, a_hole);
    tcase_add_test(tcase, a_flat_triangle);
    tcase_add_loop_test(tcase, circles_have_their_area, 0, (int)COUNT_OF(circles));
    tcase_add_test(tcase, nothing_is_covered_by_nothing);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
