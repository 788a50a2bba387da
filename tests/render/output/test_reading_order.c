/*
 * The order of reading: what is above, the title, legends, the plot, what is below; what lies on
 * something else stays where it was.
 */
#include "render/output/reading_order.h"

#include <math.h>

#include "base/array.h"
#include "render/item.h"
#include "render/text.h"
#include "tests/support/suite.h"

/* A square of 10 px at (0, y) in a mark of that role. */
struct block {
    const char *role;
    double y;
    int zindex;
};

static const struct {
    struct block blocks[4];
    const char *roles[5];
} order_cases[] = {
    /* as burin paints them */
    {{{"mark", 20, 0}, {"legend", 50, 0}, {"title", 0, 0}, {"figure-source", 80, 0}},
     {"title", "legend", "mark", "figure-source"}},
    /* an axis in front comes after all else that is painted */
    {{{"mark", 20, 0}, {"figure-source", 80, 0}, {"axis", 31, 1}, {"figure-kicker", -20, 0}},
     {"figure-kicker", "mark", "axis", "figure-source"}},
    /* the title on a mark stays on it */
    {{{"mark", 20, 0}, {"title", 25, 0}, {"legend", 50, 0}, {"figure-source", 80, 0}},
     {"legend", "mark", "title", "figure-source"}},
    /* and a legend on the title doesn't go under it */
    {{{"mark", 20, 0}, {"title", 25, 0}, {"legend", 31, 0}, {"figure-source", 80, 0}},
     {"mark", "title", "legend", "figure-source"}},
};

START_TEST(orders)
{
    struct item squares[4], root;
    struct scene_mark marks[4];
    size_t count = COUNT_OF(marks);
    for (size_t i = 0; i < count; i++) {
        const struct block *block = &order_cases[_i].blocks[i];
        squares[i] = (struct item){
            .y = block->y, .style = style_default, .rect = {.width = 10, .height = 10}};
        marks[i] = (struct scene_mark){.type = &item_rect,
                                       .role = block->role,
                                       .zindex = block->zindex,
                                       .items = &squares[i],
                                       .item_count = 1};
    }
    root = (struct item){.style = style_default,
                         .group = {.stroke_offset = NAN, .marks = marks, .mark_count = count}};
    struct scene scene = {
        .root = {.type = &item_group, .role = "frame", .items = &root, .item_count = 1}};
    struct reading_order order;
    ck_assert(reading_order_make(&scene, &text_measurer_fixed, &order));
    const struct group_item *group = &order.scene.root.items[0].group;
    ck_assert_uint_eq(group->mark_count, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_eq(group->marks[i].role, order_cases[_i].roles[i]);
        ck_assert_int_eq(group->marks[i].zindex, 0);
    }
    reading_order_free(&order);
}
END_TEST

static Suite *reading_order_suite(void)
{
    Suite *suite = suite_create("render/output/reading_order");
    TCase *tcase = tcase_create("reading_order");
    tcase_add_loop_test(tcase, orders, 0, (int)COUNT_OF(order_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(reading_order_suite());
}
