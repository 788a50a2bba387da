/*
 * Names at the ends of lines. Texts are 6 px a character wide and 10 px high, held at their middle
 * 4 px right of the end; names stand 11 px apart.
 */
#include "charts/report/leaders.h"
#include "charts/report/line_ends.h"

#include "base/array.h"
#include "tests/charts/fixture.h"
#include "tests/charts/report/items.h"

enum { MOST = 4 };

static struct chart chart;
static struct scene_point points[MOST][2];
static struct item lines[MOST], texts[MOST], group;
static struct report_label labels[MOST];
static struct scene_mark marks[2];
static struct report_labels_of_mark of_mark;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* Lines that end at (100, y). */
static void put_ends(const double *ends, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        points[i][0] = (struct scene_point){.x = 0, .y = 0, .defined = true};
        points[i][1] = (struct scene_point){.x = 100, .y = ends[i], .defined = true};
        lines[i] = (struct item){.style = style_default};
        lines[i].series = (struct series_item){.points = points[i], .count = 2};
        texts[i] = text_item("name", 100, ends[i]);
        texts[i].text.baseline = TEXT_BASELINE_MIDDLE;
        texts[i].text.dx = 4;
        labels[i] = (struct report_label){.item = &texts[i]};
    }
    marks[0] = mark_of(&item_line, "mark", lines, count);
    marks[1] = mark_of(&item_text, "mark", texts, count);
    group = group_of(marks, 2, 100, 100);
    of_mark = (struct report_labels_of_mark){.mark = &marks[1], .labels = labels, .count = count};
    ck_assert(report_spread_line_ends(&of_mark, &group, &chart.context));
}

static const struct {
    double ends[MOST], aims[MOST]; /* an aim of 0: it stays */
    size_t count;
} cases[] = {
    {{20, 40, 60}, {0}, 3},              /* far apart */
    {{50, 50}, {44.5, 55.5}, 2},         /* about their mean */
    {{50, 52, 54}, {41, 52, 63}, 3},     /* a block of three */
    {{54, 52, 50}, {63, 52, 41}, 3},     /* in the order of the ends, not of the rows */
    {{50, 52, 90}, {45.5, 56.5, 90}, 3}, /* the last is in nobody's way */
    {{50, 52, 61, 64}, {40.25, 51.25, 62.25, 73.25}, 4}, /* blocks meet: the mean is 56.75 */
};

START_TEST(names_are_spread_about_their_ends)
{
    put_ends(cases[_i].ends, cases[_i].count);
    for (size_t i = 0; i < cases[_i].count; i++) {
        ck_assert(labels[i].aim.is_set == (cases[_i].aims[0] > 0));
        if (labels[i].aim.is_set)
            ck_assert_double_eq_tol(labels[i].aim.y, cases[_i].aims[i], 1e-9);
    }
}
END_TEST

/* The middle of a name of 24 px is at 116; a leader takes 10 more. */
START_TEST(there_is_room_for_leaders)
{
    static const double ends[] = {50, 52, 54};
    put_ends(ends, 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert_double_eq_tol(labels[i].aim.x, 126, 1e-9);
}
END_TEST

START_TEST(leaders_have_the_colour_of_the_name)
{
    static const double ends[] = {50, 50};
    put_ends(ends, 2);
    texts[0].style.fill.color.red = 200;
    for (size_t i = 0; i < 2; i++) {
        labels[i].aim.is_taken = true;
        texts[i].x = 114, texts[i].text.dx = 0;
        texts[i].y = labels[i].aim.y;
    }
    of_mark.group = &group;
    ck_assert(report_make_leaders(&of_mark, &chart.context));
    ck_assert(report_add_leaders(&of_mark, &chart.context));
    ck_assert_uint_eq(group.group.mark_count, 3);
    const struct scene_mark *leaders = &group.group.marks[2];
    ck_assert_uint_eq(leaders->item_count, 2);
    const struct item *first = &leaders->items[0];
    ck_assert_double_eq(first->style.stroke.color.red, 200);
    ck_assert_double_eq_tol(first->x, 102, 1e-9);
    ck_assert_double_eq_tol(first->y, 50, 1e-9);
    ck_assert_double_eq_tol(first->rule.x2, 112, 1e-9);
    ck_assert_double_eq_tol(first->rule.y2, 44.5, 1e-9);
}
END_TEST

/* A text that isn't at the end of a line: it may belong to anything. */
START_TEST(other_texts_are_left_alone)
{
    static const double ends[] = {50, 50};
    put_ends(ends, 2);
    labels[0].aim.is_set = labels[1].aim.is_set = false;
    texts[1].y = 55;
    ck_assert(report_spread_line_ends(&of_mark, &group, &chart.context));
    ck_assert(!labels[0].aim.is_set && !labels[1].aim.is_set);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/line_ends");
    TCase *tests = tcase_create("line_ends");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, names_are_spread_about_their_ends, 0, COUNT_OF(cases));
    tcase_add_test(tests, there_is_room_for_leaders);
    tcase_add_test(tests, leaders_have_the_colour_of_the_name);
    tcase_add_test(tests, other_texts_are_left_alone);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
