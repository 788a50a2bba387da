/*
 * Which bar a text belongs to. Bars of 20 × 60 px stand at y = 40 to 100, 30 px apart; texts are
 * 12 × 10 px.
 */
#include "charts/report/values_internal.h"

#include "base/array.h"
#include "tests/charts/fixture.h"
#include "tests/charts/report/items.h"

static struct chart chart;

/* A view of 100 px in the middle of a picture of 200 px. */
static struct item bars[3], texts[3], group;
static struct scene_mark marks[2];
static struct scene scene;
static struct report_survey survey;

static void setup(void)
{
    chart_open(&chart);
    for (size_t i = 0; i < 3; i++) {
        bars[i] = (struct item){.x = 30 * (double)i, .y = 40, .style = style_default};
        bars[i].style.fill = (struct paint){.type = PAINT_COLOR, .color = {0, 0, 255, 1}};
        bars[i].rect.width = 20;
        bars[i].rect.height = 60;
        texts[i] = centred_item("ab", 30 * (double)i + 10, 40);
    }
    marks[0] = mark_of(&item_rect, "mark", bars, 3);
    marks[1] = mark_of(&item_text, "mark", texts, 3);
    group = group_of(marks, 2, 100, 100);
    scene = (struct scene){.width = 200,
                           .height = 200,
                           .origin_x = 50,
                           .origin_y = 50,
                           .root = mark_of(&item_group, "frame", &group, 1)};
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct report_label *look(bool may_leave)
{
    ck_assert(report_survey_scene(&scene, may_leave, &survey, &chart.context));
    ck_assert_ptr_nonnull(survey.first);
    ck_assert_ptr_null(survey.first->next);
    return survey.first->labels;
}

/* Where the text is held, and the end of its bar that this is. */
static const struct {
    double x, y, dy;
    enum report_side side;
} ends[] = {
    {10, 40, 0, REPORT_SIDE_TOP},     {10, 40.5, 0, REPORT_SIDE_TOP},
    {10, 100, 0, REPORT_SIDE_BOTTOM}, {10, 70, 0, REPORT_SIDE_MIDDLE},
    {0, 70, 0, REPORT_SIDE_LEFT},     {20, 70, 0, REPORT_SIDE_RIGHT},
    {10, 30, 0, REPORT_SIDE_NONE},    {5, 50, 0, REPORT_SIDE_NONE},
    {10, 40, -8, REPORT_SIDE_TOP},
};

START_TEST(a_text_is_held_at_an_end)
{
    texts[0].x = ends[_i].x;
    texts[0].y = ends[_i].y;
    texts[0].text.dy = ends[_i].dy;
    marks[0].item_count = marks[1].item_count = 1;
    const struct report_label *labels = look(false);
    ck_assert_int_eq(labels[0].side, ends[_i].side);
    ck_assert_int_eq(labels[0].bar != NULL, ends[_i].side != REPORT_SIDE_NONE);
}
END_TEST

START_TEST(texts_and_bars_are_of_the_same_rows)
{
    const struct report_label *labels = look(false);
    ck_assert(survey.first->is_linked);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_ptr_nonnull(labels[i].bar);
        ck_assert_uint_eq(labels[i].bar->index, i);
        ck_assert_double_eq(labels[i].bar->bounds.x1, 50 + 30 * (double)i);
        ck_assert_double_eq(labels[i].bar->bounds.y1, 90);
    }
}
END_TEST

/* Two texts of three bars: each belongs to the only one that it is held at. */
START_TEST(fewer_texts_find_their_bars)
{
    texts[0].x = 70;
    marks[1].item_count = 2;
    const struct report_label *labels = look(false);
    ck_assert(!survey.first->is_linked);
    ck_assert_uint_eq(labels[0].bar->index, 2);
    ck_assert_uint_eq(labels[1].bar->index, 1);
}
END_TEST

/* As many texts as bars, but not at these: what they say may be of other rows. */
START_TEST(in_doubt_there_is_no_bar)
{
    texts[0].x = 200;
    const struct report_label *labels = look(false);
    for (size_t i = 0; i < 3; i++)
        ck_assert_ptr_null(labels[i].bar);
}
END_TEST

/* Bands in the background, and lines, are no bars. */
START_TEST(what_is_faint_or_thin_is_no_bar)
{
    bars[0].style.opacity = 0.3;
    marks[0].item_count = marks[1].item_count = 1;
    ck_assert_ptr_null(look(false)[0].bar);
    bars[0].style.opacity = 1;
    ck_assert_ptr_nonnull(look(false)[0].bar);
    bars[0].style.fill.type = PAINT_NONE;
    ck_assert_ptr_null(look(false)[0].bar);
}
END_TEST

/* The picture; 100 px beyond it where it may grow; the view where the mark is clipped. */
START_TEST(a_text_has_room)
{
    ck_assert_double_eq(look(false)[0].room.x1, 0);
    ck_assert_double_eq(look(false)[0].room.x2, 200);
    ck_assert_double_eq(look(true)[0].room.x1, -100);
    ck_assert_double_eq(look(true)[0].room.y2, 300);
    marks[1].clip = true;
    ck_assert_double_eq(look(true)[0].room.x1, 50);
    ck_assert_double_eq(look(true)[0].room.y2, 150);
}
END_TEST

static bool count(const struct report_obstacle *obstacle, void *closure)
{
    *(size_t *)closure += obstacle->bar == NULL;
    return true;
}

/* Texts of guides stay where they are. */
START_TEST(guides_are_in_the_way)
{
    struct item label = centred_item("ab", 0, 110);
    struct scene_mark of_axis = mark_of(&item_text, "axis-label", &label, 1);
    struct item axis = group_of(&of_axis, 1, 0, 0);
    const struct bounds there = {49, 159, 51, 161};
    size_t found = 0;
    marks[1] = mark_of(&item_group, "axis", &axis, 1);
    ck_assert(report_survey_scene(&scene, false, &survey, &chart.context));
    ck_assert_ptr_null(survey.first);
    ck_assert(report_space_visit(survey.space, &there, count, &found));
    ck_assert_uint_ge(found, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/survey");
    TCase *tests = tcase_create("survey");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_text_is_held_at_an_end, 0, COUNT_OF(ends));
    tcase_add_test(tests, texts_and_bars_are_of_the_same_rows);
    tcase_add_test(tests, fewer_texts_find_their_bars);
    tcase_add_test(tests, in_doubt_there_is_no_bar);
    tcase_add_test(tests, what_is_faint_or_thin_is_no_bar);
    tcase_add_test(tests, a_text_has_room);
    tcase_add_test(tests, guides_are_in_the_way);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
