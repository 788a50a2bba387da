/* Whether something is in a box: the geometry alone. A character is 0.6 em wide. */
#include "charts/report/probe.h"

#include "tests/charts/fixture.h"
#include "tests/charts/report/items.h"

static const struct paint blue = {.type = PAINT_COLOR, .color = {0, 0, 1, 1}};

/* A square of 100 px at (100, 100), or what is stroked or filled of it. */
static struct item square(bool is_filled, bool is_stroked)
{
    struct item item = {.x = 100, .y = 100, .style = style_default};
    item.rect.width = item.rect.height = 100;
    item.style.fill.type = item.style.stroke.type = PAINT_NONE;
    if (is_filled)
        item.style.fill = blue;
    if (is_stroked)
        item.style.stroke = blue;
    return item;
}

static bool hits(struct scene_mark *mark, struct bounds box)
{
    struct chart chart;
    chart_open(&chart);
    struct report_probe probe = {.marks = mark, .count = 1};
    ck_assert(report_probe_box(&probe, &box, &chart.context));
    chart_close(&chart);
    return probe.is_hit;
}

START_TEST(a_filled_item_is_where_it_is)
{
    struct item item = square(true, false);
    struct scene_mark mark = mark_of(&item_rect, "mark", &item, 1);
    ck_assert(hits(&mark, (struct bounds){90, 90, 110, 110}));   /* over its corner */
    ck_assert(hits(&mark, (struct bounds){140, 140, 160, 160})); /* in it */
    ck_assert(hits(&mark, (struct bounds){90, 90, 210, 210}));   /* about it */
    ck_assert(!hits(&mark, (struct bounds){40, 140, 60, 160}));  /* left of it, at its height */
    ck_assert(!hits(&mark, (struct bounds){240, 140, 260, 160}));
    ck_assert(!hits(&mark, (struct bounds){140, 40, 160, 60}));
}
END_TEST

START_TEST(an_outline_is_at_its_edge)
{
    struct item item = square(false, true);
    struct scene_mark mark = mark_of(&item_rect, "mark", &item, 1);
    ck_assert(hits(&mark, (struct bounds){90, 140, 110, 160}));
    ck_assert(!hits(&mark, (struct bounds){140, 140, 160, 160}));
}
END_TEST

START_TEST(a_text_in_a_group_is_where_both_say)
{
    struct item text = text_item("ab", 10, 10); /* 12 × 10 px */
    struct scene_mark inner = mark_of(&item_text, "mark", &text, 1);
    struct item group = group_of(&inner, 1, 100, 100);
    group.x = 50;
    struct scene_mark mark = mark_of(&item_group, "scope", &group, 1);
    ck_assert(hits(&mark, (struct bounds){60, 10, 65, 15}));
    ck_assert(!hits(&mark, (struct bounds){10, 10, 15, 15}));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/probe");
    TCase *tests = tcase_create("probe");
    tcase_add_test(tests, a_filled_item_is_where_it_is);
    tcase_add_test(tests, an_outline_is_at_its_edge);
    tcase_add_test(tests, a_text_in_a_group_is_where_both_say);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
