/*
 * The frame of a figure: in each layout the same texts, in their order, within the padding, wrapped
 * at the picture's width, and nothing else of the figure is otherwise. Texts are 0.6 em a character
 * wide: a note of 9 px has 5.4 px a character.
 */
#include "charts/layout/picture_frame.h"

#include <string.h>

#include "base/array.h"
#include "charts/layouts.h"
#include "tests/charts/report/fixture.h"
#include "tests/support/suite.h"

#define SPEC(BURIN)                                                                                \
    "{\"usermeta\": {\"burin\": {" BURIN "}}, \"title\": \"Hosts\", \"width\": 300, "              \
    "\"data\": {\"values\": [{\"a\": \"x\", \"b\": 3}, {\"a\": \"y\", \"b\": 5}]}, "               \
    "\"mark\": \"bar\", \"encoding\": {\"y\": {\"field\": \"a\"}, "                                \
    "\"x\": {\"field\": \"b\", \"type\": \"quantitative\"}}}"

#define ALL                                                                                        \
    "\"kicker\": \"THE WEB\", \"note\": \"one\", \"source\": [\"two\", \"three\"], \"credit\": \"" \
    "four\""

static struct report report;

static void make(const char *spec, const char *layout, struct report *made)
{
    struct figure_parts parts;
    struct figure_sources sources = {.spec = {"spec.vl.json", spec, strlen(spec)}};
    chart_open(&made->chart);
    made->chart.context.style = layout_named(layout)->style;
    bool good = figure_make(&sources, &made->chart.context, &made->scene, &parts);
    ck_assert_msg(good, "%s", fixture_told(&made->chart.base));
}

static double top_of(const struct report *made, const char *role)
{
    const struct scene_mark *mark = report_mark(made, role, &item_text);
    struct bounds bounds = item_bounds(&item_text, &mark->items[0], &text_measurer_fixed);
    return bounds.y1 + made->scene.origin_y;
}

static double bottom_of(const struct report *made, const char *role)
{
    const struct scene_mark *mark = report_mark(made, role, &item_text);
    struct bounds bounds = item_bounds(&item_text, &mark->items[0], &text_measurer_fixed);
    return bounds.y2 + made->scene.origin_y;
}

START_TEST(stands_about_the_figure_in_its_order)
{
    struct report plain;
    const char *layout = layout_names[_i];
    make(SPEC(""), layout, &plain);
    make(SPEC(ALL), layout, &report);
    static const char *const roles[] = {"figure-note", "figure-source", "figure-credit"};
    ck_assert_double_ge(top_of(&report, "figure-kicker"), 5);
    ck_assert_double_le(bottom_of(&report, "figure-kicker"), report.scene.origin_y);
    double above = report.scene.origin_y - plain.scene.origin_y;
    double last = plain.scene.height - 5 + above; /* where the figure ends: its padding is 5 px */
    for (size_t i = 0; i < COUNT_OF(roles); i++) {
        const struct scene_mark *mark = report_mark(&report, roles[i], &item_text);
        ck_assert_double_ge(top_of(&report, roles[i]), last);
        ck_assert_double_eq_tol(mark->items[0].x + report.scene.origin_x, 5, 1e-9);
        last = bottom_of(&report, roles[i]);
    }
    ck_assert_double_le(last, report.scene.height - 5);
    ck_assert_double_eq(report.scene.width, plain.scene.width);
    ck_assert_double_eq(report.scene.origin_x, plain.scene.origin_x);
    report_close(&plain);
    report_close(&report);
}
END_TEST

START_TEST(wraps_at_the_width)
{
    make(SPEC("\"source\": \"Nineteen words of five letters: words words words words words words "
              "words words words words words words words\""),
         layout_names[_i], &report);
    const struct item *text = &report_mark(&report, "figure-source", &item_text)->items[0];
    struct bounds bounds = item_bounds(&item_text, text, &text_measurer_fixed);
    ck_assert_ptr_nonnull(strchr(text->text.text, '\n'));
    ck_assert_double_le(bounds.x2 + report.scene.origin_x, report.scene.width - 5);
    report_close(&report);
}
END_TEST

/* 16 cm are 453.54 points. */
START_TEST(is_in_the_size_that_is_asked_for)
{
    make(SPEC(ALL ", \"width\": \"16cm\""), layout_names[_i], &report);
    ck_assert_double_eq_tol(report.scene.width, 16 / 2.54 * 72, 0.01);
    report_close(&report);
    make("{\"usermeta\": {\"burin\": {\"source\": \"me\"}}, \"height\": 200, \"autosize\": "
         "{\"type\": \"fit\", \"contains\": \"padding\"}, \"data\": {\"values\": [{\"b\": 3}]}, "
         "\"mark\": \"point\", \"encoding\": {\"y\": {\"field\": \"b\", \"type\": "
         "\"quantitative\"}}}",
         layout_names[_i], &report);
    ck_assert_double_eq_tol(report.scene.height, 200, 0.01);
    report_close(&report);
}
END_TEST

START_TEST(is_none_where_nothing_is_said)
{
    make(SPEC("\"kicker\": null, \"note\": \"\", \"source\": []"), "report", &report);
    ck_assert(!picture_frame_is_asked(&report.chart.context));
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layout/picture_frame");
    TCase *tcase = tcase_create("picture_frame");
    tcase_add_loop_test(tcase, stands_about_the_figure_in_its_order, 0, 2);
    tcase_add_loop_test(tcase, wraps_at_the_width, 0, 2);
    tcase_add_loop_test(tcase, is_in_the_size_that_is_asked_for, 0, 2);
    tcase_add_test(tcase, is_none_where_nothing_is_said);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
