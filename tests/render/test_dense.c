/*
 * Dense paths: the same pixels as Cairo's own, over random paths.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/random.h"
#include "render/dense.h"
#include "tests/support/suite.h"

enum { WIDTH = 150, HEIGHT = 110 };

/* A path about a figure's place, as figures have them: translated and scaled. */
struct scribble {
    void (*draw)(cairo_t *cairo, struct random *random, int count);
    int count;
    double scale, width;
    cairo_line_join_t join;
    double miter_limit;
};

static double between(struct random *random, double low, double high)
{
    return low + random_next(random) * (high - low);
}

static void to(cairo_t *cairo, int i, double x, double y)
{
    if (i == 0)
        cairo_move_to(cairo, x, y);
    else
        cairo_line_to(cairo, x, y);
}

static void draw_noise(cairo_t *cairo, struct random *random, int count)
{
    for (int i = 0; i < count; i++) {
        double y = (random_next(random) + random_next(random) + random_next(random)) / 3;
        to(cairo, i, i * 130.0 / count, 5 + 80 * y);
    }
}

static void draw_walk(cairo_t *cairo, struct random *random, int count)
{
    double y = 40;
    for (int i = 0; i < count; i++) {
        y = fmin(fmax(y + between(random, -2, 2), 6), 84);
        to(cairo, i, i * 130.0 / count, y);
    }
}

static void draw_anywhere(cairo_t *cairo, struct random *random, int count)
{
    for (int i = 0; i < count; i++)
        to(cairo, i, between(random, 5, 125), between(random, 5, 85));
}

/* Gaps, points that stay where they are, and lines that go on in the same direction. */
static void draw_broken(cairo_t *cairo, struct random *random, int count)
{
    double x = 60, y = 40, dx = 1, dy = 1;
    for (int i = 0; i < count; i++) {
        if (random_next(random) < 0.5) {
            dx = between(random, -3, 3);
            dy = random_next(random) < 0.3 ? 0 : between(random, -3, 3);
        }
        x = fmin(fmax(x + dx, 8), 120);
        y = fmin(fmax(y + dy, 8), 80);
        to(cairo, i % 100 == 0 ? 0 : i, x, y);
    }
}

/* In most rows, no line begins or ends. */
static void draw_teeth(cairo_t *cairo, struct random *random, int count)
{
    for (int i = 0; i < count; i++)
        to(cairo, i, i * 130.0 / count, i % 40 == 0 ? between(random, 5, 60) : i % 2 ? 80 : 80.25);
}

/* As trails have them: closed, rounded, each over the one before. */
static void draw_shapes(cairo_t *cairo, struct random *random, int count)
{
    for (int i = 0; i < count; i++) {
        double x = i * 80.0 / count + 25, y = between(random, 25, 65);
        double angle = between(random, 0, 6), length = between(random, 0, 20);
        double r = between(random, 0.2, 3);
        cairo_save(cairo);
        cairo_translate(cairo, x, y);
        cairo_rotate(cairo, angle);
        cairo_move_to(cairo, 0, -r);
        cairo_line_to(cairo, length, -r / 2);
        cairo_arc(cairo, length, 0, r / 2, -1.5707963267948966, 1.5707963267948966);
        cairo_line_to(cairo, 0, r);
        cairo_arc(cairo, 0, 0, r, 1.5707963267948966, 4.71238898038469);
        cairo_close_path(cairo);
        cairo_restore(cairo);
    }
}

/* Forth by one line and back by the other, whose heights it is given. */
static void draw_area(cairo_t *cairo, const double *upper, const double *lower, int count,
                      double width)
{
    for (int i = 0; i < count; i++)
        to(cairo, i, width > 0 ? i * width / count : 130 + i * width / count, upper[i]);
    for (int i = count - 1; i >= 0; i--)
        to(cairo, 1, width > 0 ? i * width / count : 130 + i * width / count, lower[i]);
    cairo_close_path(cairo);
}

enum { MOST_POINTS = 4000 };

static void draw_noise_area(cairo_t *cairo, struct random *random, int count)
{
    double upper[MOST_POINTS], lower[MOST_POINTS];
    for (int i = 0; i < count; i++) {
        upper[i] = between(random, 5, 80);
        lower[i] = 85;
    }
    draw_area(cairo, upper, lower, count, 130);
}

/* The upper line is the lower one at times; from right to left. */
static void draw_crossing_area(cairo_t *cairo, struct random *random, int count)
{
    double upper[MOST_POINTS], lower[MOST_POINTS];
    for (int i = 0; i < count; i++) {
        upper[i] = between(random, 5, 85);
        lower[i] = 45;
    }
    draw_area(cairo, upper, lower, count, -130);
}

/* Few edges cross most rows. */
static void draw_walk_area(cairo_t *cairo, struct random *random, int count)
{
    double upper[MOST_POINTS], lower[MOST_POINTS], y = 30;
    for (int i = 0; i < count; i++) {
        y = fmin(fmax(y + between(random, -1, 1), 10), 40);
        upper[i] = y;
        lower[i] = 70 + y / 4;
    }
    draw_area(cairo, upper, lower, count, 130);
}

static void draw_curved_area(cairo_t *cairo, struct random *random, int count)
{
    double step = 130.0 / count, y = 30;
    cairo_move_to(cairo, 0, y);
    for (int i = 0; i < count; i++) {
        double next = between(random, 10, 60), x = i * step;
        cairo_curve_to(cairo, x + step / 3, y, x + step * 2 / 3, next, x + step, next);
        y = next;
    }
    for (int i = count; i >= 0; i -= 7)
        cairo_line_to(cairo, i * step, 80);
    cairo_line_to(cairo, 0, 80);
    cairo_close_path(cairo);
}

/* Steep and level ones, with gaps between them. */
static void draw_area_islands(cairo_t *cairo, struct random *random, int count)
{
    for (double x = 2; x < 100 && count > 0; count -= 20) {
        double start = x;
        cairo_move_to(cairo, x, between(random, 5, 85));
        for (int i = 0; i < 20; i++) {
            x += random_next(random) < 0.3 ? 0 : between(random, 0, 0.3);
            cairo_line_to(cairo, x, between(random, 5, 85));
        }
        cairo_line_to(cairo, x, 60);
        cairo_line_to(cairo, start, 40);
        if (random_next(random) < 0.5)
            cairo_close_path(cairo);
        x += random_next(random) < 0.5 ? 0 : between(random, 0, 3);
    }
}

/* A surface with the path, not painted yet, on a ground that isn't white; of every other seed in a
 * colour that isn't opaque. */
static cairo_t *begin(const struct scribble *scribble, unsigned seed)
{
    struct random random = {.state = seed};
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, (int)(WIDTH * scribble->scale), (int)(HEIGHT * scribble->scale));
    cairo_t *cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_set_source_rgba(cairo, 0.9, 0.95, 0.3, 0.8);
    cairo_paint(cairo);
    cairo_scale(cairo, scribble->scale, scribble->scale);
    if (scribble->draw != draw_anywhere)
        cairo_translate(cairo, 10.25, 8);
    cairo_set_source_rgba(cairo, 0.2, 0.45, 0.71, seed % 2 ? 1 : 0.6);
    cairo_set_line_width(cairo, scribble->width);
    cairo_set_line_join(cairo, scribble->join);
    cairo_set_miter_limit(cairo, scribble->miter_limit);
    scribble->draw(cairo, &random, scribble->count);
    return cairo;
}

static void check_same(cairo_t *own, cairo_t *plain)
{
    cairo_surface_t *a = cairo_get_target(own), *b = cairo_get_target(plain);
    cairo_surface_flush(a);
    cairo_surface_flush(b);
    size_t size =
        (size_t)cairo_image_surface_get_stride(a) * (size_t)cairo_image_surface_get_height(a);
    const unsigned char *x = cairo_image_surface_get_data(a), *y = cairo_image_surface_get_data(b);
    size_t i = 0;
    while (i < size && x[i] == y[i])
        i++;
    if (i < size)
        ck_abort_msg("byte %zu of row %zu: %d, by Cairo %d",
                     i % (size_t)cairo_image_surface_get_stride(a),
                     i / (size_t)cairo_image_surface_get_stride(a), x[i], y[i]);
    cairo_destroy(own);
    cairo_destroy(plain);
}

static const struct scribble strokes[] = {
    {draw_noise, 1200, 1, 2, CAIRO_LINE_JOIN_MITER, 10},
    {draw_noise, 1200, 1, 0.3, CAIRO_LINE_JOIN_MITER, 10},
    {draw_noise, 900, 2, 1, CAIRO_LINE_JOIN_BEVEL, 10},
    {draw_walk, 1500, 1, 2, CAIRO_LINE_JOIN_MITER, 10},
    {draw_walk, 1500, 300. / 72, 1.5, CAIRO_LINE_JOIN_MITER, 4},
    {draw_walk, 300, 1.37, 5, CAIRO_LINE_JOIN_MITER, 10},
    {draw_anywhere, 1000, 1, 2, CAIRO_LINE_JOIN_BEVEL, 10},
    {draw_anywhere, 500, 1, 0.5, CAIRO_LINE_JOIN_MITER, 2},
    {draw_anywhere, 400, 2.5, 1, CAIRO_LINE_JOIN_BEVEL, 10},
    {draw_broken, 1500, 1, 2, CAIRO_LINE_JOIN_MITER, 10},
    {draw_broken, 1500, 2, 1, CAIRO_LINE_JOIN_MITER, 2},
    {draw_teeth, 1500, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
};

enum { SEEDS = 4 };

START_TEST(a_stroke_has_the_pixels_of_cairo)
{
    const struct scribble *scribble = &strokes[_i / SEEDS];
    cairo_t *own = begin(scribble, (unsigned)_i + 1), *plain = begin(scribble, (unsigned)_i + 1);
    ck_assert(dense_stroke(own));
    cairo_stroke(plain);
    check_same(own, plain);
}
END_TEST

static const struct scribble shapes[] = {
    {draw_shapes, 1200, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_shapes, 400, 2, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_shapes, 200, 1.4, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_noise_area, 3000, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_noise_area, 60, 2, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_noise_area, 2000, 1.37, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_crossing_area, 3000, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_crossing_area, 3000, 300. / 72, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_walk_area, 3000, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_walk_area, 1500, 2, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_curved_area, 1000, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_curved_area, 70, 2, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_area_islands, 2000, 1, 1, CAIRO_LINE_JOIN_MITER, 10},
    {draw_area_islands, 600, 1.4, 1, CAIRO_LINE_JOIN_MITER, 10},
};

START_TEST(shapes_have_the_pixels_of_cairo)
{
    const struct scribble *scribble = &shapes[_i / SEEDS];
    cairo_t *own = begin(scribble, (unsigned)_i + 1), *plain = begin(scribble, (unsigned)_i + 1);
    ck_assert(dense_fill(own));
    cairo_fill(plain);
    check_same(own, plain);
}
END_TEST

/* --- what Cairo has to do ----------------------------------------------------------------------
 */

static void use_round_joins(cairo_t *cairo)
{
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
}

static void use_square_caps(cairo_t *cairo)
{
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE);
}

static void use_dashes(cairo_t *cairo)
{
    cairo_set_dash(cairo, (const double[]){2}, 1, 0);
}

static void use_narrow(cairo_t *cairo)
{
    cairo_scale(cairo, 1, 2);
}

static void add_curve(cairo_t *cairo)
{
    cairo_curve_to(cairo, 10, 10, 20, 20, 30, 10);
}

static void add_close(cairo_t *cairo)
{
    cairo_close_path(cairo);
}

static void go_outside(cairo_t *cairo)
{
    cairo_line_to(cairo, -20, 20);
}

static void clip(cairo_t *cairo)
{
    cairo_path_t *path = cairo_copy_path(cairo);
    cairo_new_path(cairo);
    cairo_rectangle(cairo, 10, 10, 30, 30);
    cairo_clip(cairo);
    cairo_append_path(cairo, path);
    cairo_path_destroy(path);
}

static void turn_back(cairo_t *cairo)
{
    cairo_new_path(cairo);
    for (int i = 0; i < 20; i++)
        to(cairo, i, 10 + i, i % 2 ? 20 : 20 + i);
    for (int i = 0; i < 20; i++)
        cairo_line_to(cairo, 10 + i, 40 + i % 3);
}

static void only_right_angles(cairo_t *cairo)
{
    cairo_new_path(cairo);
    for (int i = 0; i < 20; i++)
        to(cairo, i, 10 + i / 2, 20 + (i + 1) / 2);
}

static void only_boxes(cairo_t *cairo)
{
    only_right_angles(cairo);
    cairo_line_to(cairo, 19, 50);
    cairo_line_to(cairo, 10, 50);
}

static const struct {
    void (*change)(cairo_t *cairo);
    bool (*paint)(cairo_t *cairo);
} others[] = {
    {use_round_joins, dense_stroke},   {use_square_caps, dense_stroke},
    {use_dashes, dense_stroke},        {use_narrow, dense_stroke},
    {add_curve, dense_stroke},         {add_close, dense_stroke},
    {go_outside, dense_stroke},        {clip, dense_stroke},
    {only_right_angles, dense_stroke}, {clip, dense_fill},
    {go_outside, dense_fill},          {turn_back, dense_fill},
    {only_boxes, dense_fill},
};

START_TEST(other_paths_are_left_alone)
{
    static const struct scribble scribble = {draw_walk, 60, 1, 2, CAIRO_LINE_JOIN_MITER, 10};
    cairo_t *own = begin(&scribble, 1), *plain = begin(&scribble, 1);
    cairo_new_path(plain);
    others[_i].change(own);
    cairo_path_t *before = cairo_copy_path(own);
    ck_assert(!others[_i].paint(own));
    cairo_path_t *after = cairo_copy_path(own);
    ck_assert_int_eq(after->num_data, before->num_data);
    for (int i = 0; i < after->num_data; i += after->data[i].header.length) {
        ck_assert_int_eq(after->data[i].header.type, before->data[i].header.type);
        for (int k = i + 1; k < i + after->data[i].header.length; k++)
            ck_assert(after->data[k].point.x == before->data[k].point.x &&
                      after->data[k].point.y == before->data[k].point.y);
    }
    cairo_path_destroy(before);
    cairo_path_destroy(after);
    check_same(own, plain);
}
END_TEST

static Suite *dense_suite(void)
{
    Suite *suite = suite_create("dense");
    TCase *tcase = tcase_create("dense");
    tcase_add_loop_test(tcase, a_stroke_has_the_pixels_of_cairo, 0, COUNT_OF(strokes) * SEEDS);
    tcase_add_loop_test(tcase, shapes_have_the_pixels_of_cairo, 0, COUNT_OF(shapes) * SEEDS);
    tcase_add_loop_test(tcase, other_paths_are_left_alone, 0, COUNT_OF(others));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(dense_suite());
}
