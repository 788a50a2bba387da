/*
 * Outlines as pieces. Lengths are geometry's: a circle's chords of 16 parts are 16 × 2r sin(π/16)
 * long together.
 */
#include "render/outline.h"

#include <math.h>

#include "render/item.h"
#include "tests/data/fixture.h"
#include "tests/support/suite.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

struct sum {
    size_t count;
    double length, x1, y1, x2, y2, width;
};

static bool add(const struct outline_piece *piece, double width, void *closure)
{
    struct sum *sum = closure;
    sum->count++;
    sum->length += hypot(piece->x2 - piece->x1, piece->y2 - piece->y1);
    sum->x1 = fmin(sum->x1, fmin(piece->x1, piece->x2));
    sum->y1 = fmin(sum->y1, fmin(piece->y1, piece->y2));
    sum->x2 = fmax(sum->x2, fmax(piece->x1, piece->x2));
    sum->y2 = fmax(sum->y2, fmax(piece->y1, piece->y2));
    sum->width = width;
    return true;
}

/* About the origin (10, 20). */
static struct sum trace(const struct item_type *type, const struct item *item)
{
    struct sum sum = {0, 0, INFINITY, INFINITY, -INFINITY, -INFINITY, NAN};
    struct outline_taker taker = {add, &sum, fixture.arena};
    ck_assert(outline_trace(type, item, 10, 20, &taker));
    return sum;
}

static struct paint black(double alpha)
{
    return (struct paint){.type = PAINT_COLOR, .color = {0, 0, 0, alpha}};
}

START_TEST(a_rule)
{
    struct item item = {.x = 1, .y = 2, .style = style_default, .rule = {.x2 = 4, .y2 = 6}};
    item.style.stroke = black(1);
    item.style.stroke_width = 3;
    struct sum sum = trace(&item_rule, &item);
    ck_assert_uint_eq(sum.count, 1);
    ck_assert_double_eq_tol(sum.length, 5, 1e-12);
    ck_assert_double_eq(sum.x1, 11);
    ck_assert_double_eq(sum.y1, 22);
    ck_assert_double_eq(sum.width, 3);
}
END_TEST

/* A square of 8 px turned by 45° reaches as far as its diagonal. */
START_TEST(a_turned_symbol)
{
    struct item item = {.x = 5, .y = 5, .style = style_default};
    item.symbol = (struct symbol_item){.size = 64, .shape = "square", .angle = 45};
    item.style.fill = black(1);
    struct sum sum = trace(&item_symbol, &item);
    ck_assert_double_eq_tol(sum.length, 32, 1e-9);
    ck_assert_double_eq_tol(sum.x1, 15 - 4 * sqrt(2), 1e-9);
    ck_assert_double_eq_tol(sum.y2, 25 + 4 * sqrt(2), 1e-9);
    ck_assert_double_eq(sum.width, 0);
}
END_TEST

/* Vega: its radius is half the root of its size. */
START_TEST(a_circle)
{
    const double radius = 6, pi = acos(-1);
    struct item item = {.style = style_default};
    item.symbol = (struct symbol_item){.size = 4 * radius * radius, .shape = "circle"};
    item.style.fill = black(1);
    struct sum sum = trace(&item_symbol, &item);
    ck_assert_double_eq_tol(sum.length, 16 * 2 * radius * sin(pi / 16), 0.05);
}
END_TEST

START_TEST(what_is_hardly_seen_is_none)
{
    struct item item = {.style = style_default, .rule = {.x2 = 4, .y2 = 6}};
    ck_assert_uint_eq(trace(&item_rule, &item).count, 0); /* no stroke */
    item.style.stroke = black(0.1);
    ck_assert_uint_eq(trace(&item_rule, &item).count, 0);
    item.style.stroke = black(1);
    item.style.opacity = 0.2;
    ck_assert_uint_eq(trace(&item_rule, &item).count, 0);
    item.style.opacity = 1;
    item.style.stroke_width = 0;
    ck_assert_uint_eq(trace(&item_rule, &item).count, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("render/outline");
    TCase *tests = tcase_create("outline");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_rule);
    tcase_add_test(tests, a_turned_symbol);
    tcase_add_test(tests, a_circle);
    tcase_add_test(tests, what_is_hardly_seen_is_none);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
