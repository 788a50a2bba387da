/*
 * Hatch patterns: lines lie side by side at their spacing, cover the whole box, and go on from one
 * box to the next.
 */
#include "render/hatch.h"

#include <math.h>

#include "tests/support/suite.h"

enum { MOST = 4000 };

struct drawn {
    struct path_sink sink;
    struct path_point from[MOST], to[MOST];
    size_t count;
};

static void move_to(struct path_sink *sink, double x, double y)
{
    struct drawn *drawn = (struct drawn *)(void *)sink;
    ck_assert_uint_lt(drawn->count, MOST);
    drawn->from[drawn->count] = (struct path_point){x, y};
}

static void line_to(struct path_sink *sink, double x, double y)
{
    struct drawn *drawn = (struct drawn *)(void *)sink;
    drawn->to[drawn->count++] = (struct path_point){x, y};
}

static void circle(struct path_sink *sink, double x, double y, double radius)
{
    struct drawn *drawn = (struct drawn *)(void *)sink;
    ck_assert_double_gt(radius, 0);
    move_to(sink, x, y);
    drawn->to[drawn->count++] = (struct path_point){x, y};
}

static struct drawn drawn;

static void draw(const struct hatch_type *type, double x, double y)
{
    const struct bounds box = {x, y, x + 60, y + 40};
    drawn = (struct drawn){.sink = {.move_to = move_to, .line_to = line_to, .circle = circle}};
    hatch_draw(type, &box, &drawn.sink);
}

static double distance(struct path_point point, size_t index)
{
    struct path_point from = drawn.from[index], to = drawn.to[index];
    double x = to.x - from.x, y = to.y - from.y, length = hypot(x, y);
    if (!(length > 0))
        return hypot(point.x - from.x, point.y - from.y);
    double along = ((point.x - from.x) * x + (point.y - from.y) * y) / (length * length);
    along = fmin(1, fmax(0, along));
    return hypot(point.x - from.x - along * x, point.y - from.y - along * y);
}

/* No point of the box is further from a line than half their distance; from a dot, than half the
 * diagonal of their squares. */
START_TEST(patterns_cover_a_box)
{
    const struct hatch_type *type = &hatch_types[_i];
    double most = type->spacing / 2 * (type->is_dotted ? sqrt(2) : 1);
    draw(type, 13, 7);
    for (int x = 13; x <= 73; x += 3) {
        for (int y = 7; y <= 47; y += 2) {
            double nearest = INFINITY;
            for (size_t i = 0; i < drawn.count; i++)
                nearest = fmin(nearest, distance((struct path_point){x, y}, i));
            ck_assert_msg(nearest <= most + 1e-9, "%s: %g at (%d, %d)", type->name, nearest, x, y);
        }
    }
    ck_assert_ptr_eq(hatch_type_named(type->name), type);
}
END_TEST

/* A point on a line of one box lies on a line of the next. */
START_TEST(patterns_go_on)
{
    const struct hatch_type *type = &hatch_types[_i];
    draw(type, 0, 0);
    struct path_point seen = drawn.from[0];
    draw(type, seen.x - 20, seen.y - 20);
    double nearest = INFINITY;
    for (size_t i = 0; i < drawn.count; i++)
        nearest = fmin(nearest, distance(seen, i));
    ck_assert_double_lt(nearest, 1e-6);
}
END_TEST

START_TEST(there_is_no_other)
{
    ck_assert_ptr_null(hatch_type_named("stripes"));
    ck_assert_ptr_null(hatch_type_named(""));
}
END_TEST

int main(void)
{
    int count = 0;
    while (hatch_types[count].name)
        count++;
    Suite *suite = suite_create("render/hatch");
    TCase *tcase = tcase_create("hatch");
    tcase_add_loop_test(tcase, patterns_cover_a_box, 0, count);
    tcase_add_loop_test(tcase, patterns_go_on, 0, count);
    tcase_add_test(tcase, there_is_no_other);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
