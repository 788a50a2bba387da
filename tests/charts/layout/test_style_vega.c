/* Vega's layout, by its record. A character of 10 px is 6 px wide. */
#include "charts/layout/style_vega.h"

#include <math.h>

#include "charts/guide/axis.h"
#include "charts/guide/legend.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct font font = {.family = "x", .size = 10, .weight = 400};

/* Vega's truncate(): as much as is shorter than what the ellipsis leaves, here 25 px. The room
 * doesn't count. */
START_TEST(texts_are_cut_at_their_limit)
{
    struct layout_text text = {.text = "abcdefgh", .font = &font, .limit = 31, .room = 20};
    ck_assert_str_eq(layout_style_vega.fit_text(&text, &chart.context), "abcd…");
    text.limit = NAN;
    ck_assert_str_eq(layout_style_vega.fit_text(&text, &chart.context), "abcdefgh");
}
END_TEST

/* Vega-Lite: labels of a turned axis of x end at their ticks. */
START_TEST(what_the_spec_does_not_say_is_the_default)
{
    const struct axis_label_defaults defaults = {.angle = 270, .limit = 180};
    struct axis axis = {.channel = &channels[CHANNEL_X], .orient = ORIENT_BOTTOM};
    axis.params.label = guide_text_plain(&chart.context, 10, 400);
    axis.params.label.angle = axis.params.label.limit = NAN;
    layout_style_vega.settle_axis(&axis, &defaults);
    ck_assert_double_eq(axis.params.label.angle, 270);
    ck_assert_double_eq(axis.params.label.limit, 180);
    ck_assert_int_eq(axis.params.label.align, TEXT_ALIGN_RIGHT);
    axis.params.label.angle = -315;
    axis.params.label.limit = 50;
    layout_style_vega.settle_axis(&axis, &defaults);
    ck_assert_double_eq(axis.params.label.angle, 45); /* between 0 and 360 */
    ck_assert_double_eq(axis.params.label.limit, 50);
}
END_TEST

/* vega-parser, config.js: legends of a side stand in one column, or in one row. */
START_TEST(legends_stand_in_one_line)
{
    const struct legend_frame frame = {0};
    ck_assert_uint_eq(layout_style_vega.legend_columns(NULL, 9, 8, true, &frame), 1);
    ck_assert_uint_eq(layout_style_vega.legend_columns(NULL, 9, 8, false, &frame), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layout/style_vega");
    TCase *tests = tcase_create("style_vega");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, texts_are_cut_at_their_limit);
    tcase_add_test(tests, what_the_spec_does_not_say_is_the_default);
    tcase_add_test(tests, legends_stand_in_one_line);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
