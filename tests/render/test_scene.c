/*
 * Bounds. The numbers of items are those that vega-scenegraph 5's Marks[type].bound() gives for
 * the same items, texts measured as 0.6 em a character.
 */
#include <math.h>

#include "base/array.h"
#include "render/item.h"
#include "render/text.h"
#include "tests/support/suite.h"

#define STYLE .opacity = 1, .fill_opacity = 1, .stroke_opacity = 1, .stroke_miter_limit = 4
#define STROKED STYLE, .stroke = {.type = PAINT_COLOR, .color = {255, 0, 0, 1}}
#define PLAIN                                                                                      \
    {                                                                                              \
        STYLE                                                                                      \
    }
#define STROKE(width)                                                                              \
    {                                                                                              \
        STROKED, .stroke_width = (width)                                                           \
    }

struct bounds_case {
    const char *name;
    const struct item_type *type;
    struct item item;
    struct bounds expected;
};

static const struct bounds_case rect_cases[] = {
    {"rect", &item_rect, {10, 20, PLAIN, .rect = {.width = 30, .height = 40}}, {10, 20, 40, 60}},
    {"negative size",
     &item_rect,
     {10, 20, PLAIN, .rect = {.width = -30, .height = -40}},
     {-20, -20, 10, 20}},
    {"stroke",
     &item_rect,
     {10, 20, STROKE(2), .rect = {.width = 30, .height = 40}},
     {9, 19, 41, 61}},
    {"rule", &item_rule, {5, 50, STROKE(1), .rule = {1, 8}}, {.5, 7.5, 5.5, 50.5}},
    {"square caps",
     &item_rule,
     {5, 50, {STROKED, .stroke_width = 3, .stroke_cap = STROKE_CAP_SQUARE}, .rule = {1, 8}},
     {-1.12132, 5.87868, 7.12132, 52.12132}},
    {"unseen stroke",
     &item_rect,
     {10,
      20,
      {.opacity = 1,
       .fill_opacity = 1,
       .stroke_opacity = 0,
       .stroke_width = 2,
       .stroke = {.type = PAINT_COLOR}},
      .rect = {.width = 30, .height = 40}},
     {10, 20, 40, 60}},
};

#define SYMBOL(shape_, ...)                                                                        \
    {                                                                                              \
        shape_, &item_symbol, {10, 20, PLAIN, .symbol = {100, shape_, 0}},                         \
        {                                                                                          \
            __VA_ARGS__                                                                            \
        }                                                                                          \
    }
#define OUTLINE "M-1,-1H1C1,0,0.5,2,0,1Q-1,3-1,-1z"
static const struct bounds_case symbol_cases[] = {
    SYMBOL("circle", 5, 15, 15, 25),
    SYMBOL("square", 5, 15, 15, 25),
    SYMBOL("cross", 5, 15, 15, 25),
    SYMBOL("diamond", 5, 15, 15, 25),
    SYMBOL("triangle-up", 5, 15.669873, 15, 24.330127),
    SYMBOL("triangle-down", 5, 15.669873, 15, 24.330127),
    SYMBOL("triangle-right", 5.669873, 15, 14.330127, 25),
    SYMBOL("triangle-left", 5.669873, 15, 14.330127, 25),
    SYMBOL("arrow", 8, 15, 12, 25),
    SYMBOL("wedge", 8.75, 14.226497, 11.25, 22.886751),
    SYMBOL("triangle", 5, 14.226497, 15, 22.886751),
    SYMBOL("stroke", 5, 20, 15, 20),
    SYMBOL(OUTLINE, 5, 15, 15, 28.333333),
    {"turned wedge",
     &item_symbol,
     {10, 20, PLAIN, .symbol = {100, "wedge", 30}},
     {7.474093, 15, 12.886751, 23.125}},
    {"turned path",
     &item_symbol,
     {10, 20, PLAIN, .symbol = {100, OUTLINE, 40}},
     {2.233442, 12.95584, 17.04416, 25.996498}},
    {"miter", &item_symbol, {10, 20, STROKE(2), .symbol = {100, "square", 0}}, {1, 11, 19, 29}},
    {"round join",
     &item_symbol,
     {10,
      20,
      {STROKED, .stroke_width = 2, .stroke_join = STROKE_JOIN_ROUND},
      .symbol = {100, "square", 0}},
     {4, 14, 16, 26}},
};

#define TEXT(name_, size_, x1_, y1_, x2_, y2_, ...)                                                \
    {                                                                                              \
        name_, &item_text,                                                                         \
            {100, 50, PLAIN, .text = {.font = {"sans-serif", size_, 400, false}, __VA_ARGS__}},    \
        {                                                                                          \
            x1_, y1_, x2_, y2_                                                                     \
        }                                                                                          \
    }
#define ABC .text = "abcdef", .line_height = NAN
static const struct bounds_case text_cases[] = {
    TEXT("left", 10, 100, 42, 136, 52, ABC),
    TEXT("center", 10, 82, 42, 118, 52, ABC, .align = TEXT_ALIGN_CENTER),
    TEXT("right", 10, 64, 42, 100, 52, ABC, .align = TEXT_ALIGN_RIGHT),
    TEXT("top", 11, 100, 50, 139.6, 61, ABC, .baseline = TEXT_BASELINE_TOP),
    TEXT("middle", 11, 100, 44, 139.6, 55, ABC, .baseline = TEXT_BASELINE_MIDDLE),
    TEXT("bottom", 11, 100, 39, 139.6, 50, ABC, .baseline = TEXT_BASELINE_BOTTOM),
    TEXT("line-top", 11, 100, 51, 139.6, 62, ABC, .baseline = TEXT_BASELINE_LINE_TOP),
    TEXT("line-bottom", 11, 100, 38, 139.6, 49, ABC, .baseline = TEXT_BASELINE_LINE_BOTTOM),
    TEXT("moved", 10, 103, 38, 139, 48, ABC, .dx = 3, .dy = -4),
    TEXT("upright", 10, 95, 50, 105, 86, ABC, .angle = 270, .align = TEXT_ALIGN_RIGHT,
         .baseline = TEXT_BASELINE_MIDDLE),
    TEXT("turned", 13, 76.565133, 42.532051, 123.595121, 77.190381, ABC, .angle = 30, .dx = 5,
         .dy = 2, .align = TEXT_ALIGN_CENTER, .baseline = TEXT_BASELINE_TOP),
    TEXT("lines", 10, 100, 40, 130, 74, .text = "abc\ndefgh\ni", .line_height = NAN,
         .baseline = TEXT_BASELINE_BOTTOM),
    TEXT("line height", 10, 70, 42, 100, 92, .text = "abc\ndefgh\ni", .line_height = 20,
         .align = TEXT_ALIGN_RIGHT),
    TEXT("polar", 10, 115.658839, 20.387908, 151.658839, 30.387908, ABC, .radius = 40, .theta = 1,
         .align = TEXT_ALIGN_CENTER),
    TEXT("empty", 10, 100, 42, 100, 52, .text = "", .line_height = NAN),
};

static const struct scene_point zigzag[] = {{0, 0, 0, 50, true},
                                            {10, 30, 10, 50, true},
                                            {20, 5, 20, 50, true},
                                            {30, 5, 30, 50, true},
                                            {35, -10, 35, 50, true}};
static const struct scene_point broken[] = {{0, 0, 0, 0, true},
                                            {10, 30, 0, 0, false},
                                            {20, 5, 0, 0, true},
                                            {30, 5, 0, 0, true},
                                            {35, -10, 0, 0, false}};
static const struct scene_point sideways[] = {{0, 0, 50, 0, true},
                                              {30, 10, 50, 10, true},
                                              {5, 20, 50, 20, true},
                                              {5, 30, 50, 30, true},
                                              {-10, 35, 50, 35, true}};
#define ROUND                                                                                      \
    {                                                                                              \
        STROKED, .stroke_width = 2, .stroke_join = STROKE_JOIN_ROUND                               \
    }
static const struct bounds_case series_cases[] = {
    {"linear",
     &item_line,
     {0, 0, ROUND, .series = {zigzag, 5, NULL, NAN, false}},
     {-1, -11, 36, 31}},
    {"step",
     &item_line,
     {0, 0, ROUND, .series = {zigzag, 5, "step", NAN, false}},
     {-1, -11, 36, 31}},
    {"monotone",
     &item_line,
     {0, 0, ROUND, .series = {zigzag, 5, "monotone", NAN, false}},
     {-1, -11, 36, 31}},
    {"miter",
     &item_line,
     {0, 0, STROKE(2), .series = {zigzag, 5, NULL, NAN, false}},
     {-4, -14, 39, 34}},
    {"undefined",
     &item_line,
     {0, 0, PLAIN, .series = {broken, 5, NULL, NAN, false}},
     {0, 0, 30, 5}},
    {"area", &item_area, {0, 0, PLAIN, .series = {zigzag, 5, NULL, NAN, false}}, {0, -10, 35, 50}},
    {"horizontal",
     &item_area,
     {0, 0, PLAIN, .series = {sideways, 5, "monotone", NAN, true}},
     {-10, 0, 50, 35}},
};

/* A child that covers (-5, -6) to (20, 10). */
static struct item child_items[] = {{-5, -6, PLAIN, .rect = {.width = 25, .height = 16}}};
static struct scene_mark child[] = {{.type = &item_rect, .items = child_items, .item_count = 1}};
static struct scene_mark clipped_child[] = {
    {.type = &item_rect, .clip = true, .items = child_items, .item_count = 1}};
#define HOLDS(marks_) .marks = marks_, .mark_count = 1, .stroke_offset = NAN
static const struct bounds_case group_cases[] = {
    {"plain",
     &item_group,
     {3, 4, PLAIN, .group = {100, 50, .stroke_offset = NAN}},
     {3, 4, 103, 54}},
    {"child", &item_group, {3, 4, PLAIN, .group = {100, 50, HOLDS(child)}}, {-2, -2, 103, 54}},
    {"clip",
     &item_group,
     {3, 4, PLAIN, .group = {100, 50, .clip = true, HOLDS(child)}},
     {3, 4, 103, 54}},
    {"clipped mark",
     &item_group,
     {3, 4, PLAIN, .group = {100, 50, HOLDS(clipped_child)}},
     {3, 4, 103, 54}},
    {"stroke",
     &item_group,
     {3, 4, STROKE(1), .group = {100, 50, HOLDS(child)}},
     {-2.5, -2.5, 103.5, 54.5}},
    {"no size", &item_group, {3, 4, PLAIN, .group = {HOLDS(child)}}, {-2, -2, 23, 14}},
};

static void check_bounds(const struct bounds_case *c)
{
    struct bounds b = item_bounds(c->type, &c->item, &text_measurer_fixed);
    ck_assert_msg(fabs(b.x1 - c->expected.x1) < 1e-5 && fabs(b.y1 - c->expected.y1) < 1e-5 &&
                      fabs(b.x2 - c->expected.x2) < 1e-5 && fabs(b.y2 - c->expected.y2) < 1e-5,
                  "%s: %f, %f, %f, %f instead of %f, %f, %f, %f", c->name, b.x1, b.y1, b.x2, b.y2,
                  c->expected.x1, c->expected.y1, c->expected.x2, c->expected.y2);
}

START_TEST(rect_and_rule)
{
    check_bounds(&rect_cases[_i]);
}
END_TEST

START_TEST(symbol)
{
    check_bounds(&symbol_cases[_i]);
}
END_TEST

START_TEST(text)
{
    check_bounds(&text_cases[_i]);
}
END_TEST

START_TEST(series)
{
    check_bounds(&series_cases[_i]);
}
END_TEST

START_TEST(group)
{
    check_bounds(&group_cases[_i]);
}
END_TEST

START_TEST(mark_is_union_of_items)
{
    struct item items[] = {{0, 0, PLAIN, .rect = {.width = 1, .height = 1}},
                           {10, -5, PLAIN, .rect = {.width = 2, .height = 2}}};
    struct scene_mark mark = {.type = &item_rect, .items = items, .item_count = COUNT_OF(items)};
    struct bounds b = mark_bounds(&mark, &text_measurer_fixed);
    ck_assert_double_eq(b.x1, 0);
    ck_assert_double_eq(b.y1, -5);
    ck_assert_double_eq(b.x2, 12);
    ck_assert_double_eq(b.y2, 1);

    mark.item_count = 0;
    b = mark_bounds(&mark, &text_measurer_fixed);
    ck_assert(bounds_is_empty(&b));
}
END_TEST

START_TEST(empty_adds_nothing)
{
    struct bounds b = {1, 2, 3, 4}, empty = bounds_empty;
    bounds_union(&b, &empty);
    ck_assert_double_eq(b.x1, 1);
    ck_assert_double_eq(b.y2, 4);
    bounds_translate(&empty, 5, 5);
    bounds_expand(&empty, 2);
    bounds_rotate(&empty, 45, 0, 0);
    ck_assert(bounds_is_empty(&empty));
    bounds_add(&b, NAN, NAN);
    ck_assert_double_eq(b.x1, 1);
}
END_TEST

/* marks/group.js, offset(): 0.5 - |width - 1| between 0.5 and 1.5, else 0. */
static const struct {
    double width, given, expected;
} offset_cases[] = {{1, NAN, .5}, {.75, NAN, .25}, {1.25, NAN, .25}, {.5, NAN, 0},
                    {2, NAN, 0},  {1, 0, 0},       {1, 3, 3}};

START_TEST(stroke_offset)
{
    struct item item = {.style = STROKE(offset_cases[_i].width),
                        .group = {.stroke_offset = offset_cases[_i].given}};
    ck_assert_double_eq_tol(group_stroke_offset(&item), offset_cases[_i].expected, 1e-12);
    item.style.stroke.type = PAINT_NONE;
    if (isnan(offset_cases[_i].given))
        ck_assert_double_eq(group_stroke_offset(&item), 0);
}
END_TEST

static Suite *scene_suite(void)
{
    Suite *suite = suite_create("render/scene");
    TCase *tcase = tcase_create("scene");
    tcase_add_loop_test(tcase, rect_and_rule, 0, (int)COUNT_OF(rect_cases));
    tcase_add_loop_test(tcase, symbol, 0, (int)COUNT_OF(symbol_cases));
    tcase_add_loop_test(tcase, text, 0, (int)COUNT_OF(text_cases));
    tcase_add_loop_test(tcase, series, 0, (int)COUNT_OF(series_cases));
    tcase_add_loop_test(tcase, group, 0, (int)COUNT_OF(group_cases));
    tcase_add_test(tcase, mark_is_union_of_items);
    tcase_add_test(tcase, empty_adds_nothing);
    tcase_add_loop_test(tcase, stroke_offset, 0, (int)COUNT_OF(offset_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(scene_suite());
}
