/*
 * Texts of marks in the report layout. Texts of 11 px are 6.6 px a character wide and 11 px high; a
 * value stands 3 px from its bar's end.
 */
#include "base/array.h"
#include "tests/charts/report/fixture.h"

#define BARS(ROWS, SIZE, TEXT)                                                                     \
    "{\"data\": {\"values\": [" ROWS "]}, " SIZE ", \"encoding\": {\"x\": {\"field\": \"a\", "     \
    "\"type\": \"nominal\", \"axis\": null}, \"y\": {\"field\": \"b\", \"type\": "                 \
    "\"quantitative\", \"axis\": null}}, \"layer\": [{\"mark\": \"bar\"}, {\"mark\": {\"type\": "  \
    "\"text\"" TEXT "}, \"encoding\": {\"text\": {\"field\": \"b\", \"type\": "                    \
    "\"quantitative\"}}}]}"
#define ROW(A, B) "{\"a\": \"" A "\", \"b\": " B "}"

static struct bounds text_box(const struct report *report, size_t index)
{
    const struct scene_mark *texts = report_mark(report, "mark", &item_text);
    ck_assert_uint_lt(index, texts->item_count);
    return item_bounds(&item_text, &texts->items[index], &text_measurer_fixed);
}

static const struct item *bar(const struct report *report, size_t index)
{
    return &report_mark(report, "mark", &item_rect)->items[index];
}

/* Over the end of its bar it stands half in and half out. */
START_TEST(a_value_goes_beyond_the_end)
{
    struct report report;
    report_open(&report, BARS(ROW("x", "80") ", " ROW("y", "100"), "\"width\": 200", ""));
    for (size_t i = 0; i < 2; i++)
        ck_assert_double_eq_tol(text_box(&report, i).y2, bar(&report, i)->y - 3, 1e-9);
    ck_assert(report_tells(&report, "texts of marks are moved: 2 of 2"));
    report_close(&report);
}
END_TEST

/* Its middle is in the bar, so it goes in, in the colour that reads on it. */
START_TEST(a_value_goes_into_the_bar)
{
    struct report report;
    report_open(&report, BARS(ROW("x", "80"), "\"width\": 100", ", \"dy\": 3"));
    ck_assert_double_eq_tol(text_box(&report, 0).y1, bar(&report, 0)->y + 3, 1e-9);
    const struct style *style = &report_mark(&report, "mark", &item_text)->items[0].style;
    ck_assert_double_eq(style->fill.color.red, 255);
    report_close(&report);
}
END_TEST

START_TEST(a_value_that_is_free_stays)
{
    struct report report;
    report_open(&report, BARS(ROW("x", "80") ", " ROW("y", "9"), "\"width\": 200", ", \"dy\": -9"));
    ck_assert_double_eq(report_mark(&report, "mark", &item_text)->items[0].text.dy, -9);
    ck_assert_str_eq(fixture_told(&report.chart.base), "");
    report_close(&report);
}
END_TEST

/* Names of 10 px columns are turned; all of them, as some don't fit. */
START_TEST(values_of_narrow_bars_are_turned)
{
    struct report report;
    report_open(&report, BARS(ROW("u", "8000") ", " ROW("v", "8100") ", " ROW("w", "8200") ", " ROW(
                                  "x", "8300"),
                              "\"width\": {\"step\": 15}", ", \"dy\": -7"));
    for (size_t i = 0; i < 4; i++) {
        struct bounds box = text_box(&report, i);
        ck_assert_double_eq_tol(box.x2 - box.x1, 11, 1e-9);
        ck_assert_double_eq_tol(box.y2, bar(&report, i)->y - 3, 1e-9);
    }
    ck_assert(report_tells(&report, "texts of marks are turned: 4 of 4"));
    report_close(&report);
}
END_TEST

#define STACKED "{\"field\": \"b\", \"type\": \"quantitative\", \"stack\": \"zero\", \"axis\": null"

/* Of a part 5 px high the value has no room, nor beyond it, where another part is. */
START_TEST(a_value_without_room_is_left_out)
{
    struct report report;
    report_open(
        &report,
        "{\"data\": {\"values\": [{\"s\": \"p\", \"b\": 50}, {\"s\": \"q\", \"b\": 5}, {\"s\": "
        "\"r\", \"b\": 45}]}, \"height\": 100, \"width\": 40, \"encoding\": {\"detail\": "
        "{\"field\": \"s\"}, \"order\": {\"field\": \"s\"}}, \"layer\": [{\"mark\": \"bar\", "
        "\"encoding\": {\"y\": " STACKED "}}}, {\"mark\": "
        "\"text\", \"encoding\": {\"text\": {\"field\": \"b\", \"type\": \"quantitative\"}, "
        "\"y\": " STACKED ", \"bandPosition\": 0.5}}}]}");
    ck_assert_uint_eq(report_mark(&report, "mark", &item_text)->item_count, 2);
    ck_assert(report_tells(&report, "left out where there is no room: 1 of 3: \"5\""));
    const struct diag *diag = report.chart.base.diag;
    ck_assert_int_eq(diag_at(diag, diag_count(diag) - 1)->code, DIAG_LABEL_DROPPED);
    report_close(&report);
}
END_TEST

/* Vega-Lite draws a layer's text once for each row: here three times, bold by its edges. */
START_TEST(a_note_is_drawn_once)
{
    struct report report;
    report_open(&report,
                "{\"width\": 60, \"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]}, "
                "\"layer\": [{\"mark\": "
                "\"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"ordinal\"}, \"y\": "
                "{\"field\": \"a\", \"type\": \"quantitative\"}}}, {\"mark\": {\"type\": \"text\", "
                "\"text\": \"a\", \"x\": 5}, \"encoding\": {\"y\": {\"datum\": 2.5}}}]}");
    ck_assert_uint_eq(report_mark(&report, "mark", &item_text)->item_count, 1);
    const struct diag *diag = report.chart.base.diag;
    ck_assert_int_eq(diag_at(diag, diag_count(diag) - 1)->code, DIAG_REPEATED_TEXT);
    report_close(&report);
}
END_TEST

/* Without "order", Vega-Lite stacks the texts in the order of what they say: 5, 45, 50. What
 * crosses an edge isn't put into the part that it happens to lie in, which is another's. */
START_TEST(a_value_is_not_put_into_another_bar)
{
    struct report report;
    report_open(
        &report,
        "{\"data\": {\"values\": [{\"s\": \"p\", \"b\": 50}, {\"s\": \"q\", \"b\": 5}, {\"s\": "
        "\"r\", \"b\": 45}]}, \"height\": 100, \"width\": 40, \"encoding\": {\"detail\": "
        "{\"field\": \"s\"}}, \"layer\": [{\"mark\": \"bar\", \"encoding\": {\"y\": " STACKED
        "}}}, "
        "{\"mark\": \"text\", \"encoding\": {\"text\": {\"field\": \"b\", \"type\": "
        "\"quantitative\"}, \"y\": " STACKED "}}}]}");
    const struct scene_mark *texts = report_mark(&report, "mark", &item_text);
    const struct scene_mark *bars = report_mark(&report, "mark", &item_rect);
    for (size_t i = 0; i < texts->item_count; i++) {
        struct bounds box = text_box(&report, i);
        for (size_t k = 0; k < bars->item_count; k++) {
            const struct item *part = &bars->items[k];
            ck_assert_msg(box.y2 <= part->y || box.y1 >= part->y + part->rect.height ||
                              box.x2 <= part->x || box.x1 >= part->x + part->rect.width,
                          "%s is in a bar", texts->items[i].text.text);
        }
    }
    report_close(&report);
}
END_TEST

/* Held 90 px from the middle, 8 characters of 52.8 px reach into a pie of 80 px, at its right. */
START_TEST(a_name_leaves_its_pie)
{
    struct report report;
    report_open(
        &report,
        "{\"data\": {\"values\": [{\"n\": \"eighteen\", \"v\": 1}, {\"n\": \"z\", \"v\": 1}]}, "
        "\"width\": 200, \"height\": 200, \"encoding\": {\"theta\": {\"field\": \"v\", "
        "\"type\": \"quantitative\", \"stack\": true}}, \"layer\": [{\"mark\": {\"type\": "
        "\"arc\", \"outerRadius\": 80}}, {\"mark\": {\"type\": \"text\", \"radius\": 90}, "
        "\"encoding\": {\"text\": {\"field\": \"n\"}}}]}");
    struct bounds box = text_box(&report, 0);
    ck_assert_double_ge(box.x1, 100 + 80);
    ck_assert_double_le(box.x1, 100 + 80 + 3 + 1);
    report_close(&report);
}
END_TEST

/* Two points in one place: one name at its right, as the spec has it, the other a line higher. */
START_TEST(a_name_moves_about_its_point)
{
    struct report report;
    report_open(
        &report,
        "{\"data\": {\"values\": [{\"x\": 5, \"n\": \"one\"}, {\"x\": 5, \"n\": \"two\"}]}, "
        "\"width\": 100, \"height\": 100, \"mark\": {\"type\": \"text\", \"align\": \"left\", "
        "\"dx\": 5}, \"encoding\": {\"x\": {\"field\": \"x\", \"type\": \"quantitative\", "
        "\"axis\": null}, \"text\": {\"field\": \"n\"}}}");
    struct bounds one = text_box(&report, 0), two = text_box(&report, 1);
    ck_assert_double_eq_tol(one.x1, 100 + 5, 1e-9);
    ck_assert_double_eq_tol(two.x1, 100 + 5, 1e-9);
    ck_assert_double_eq_tol(two.y2, one.y1 - 1, 1e-9);
    report_close(&report);
}
END_TEST

/* Three characters of 11 px are 19.8 px wide, in cells of 20 px: 0.2 px apart, but each on its own.
 */
START_TEST(values_in_cells_stay)
{
    struct report report;
    report_open(&report,
                "{\"width\": 60, \"data\": {\"values\": [{\"a\": 1, \"v\": 123}, {\"a\": 2, \"v\": "
                "456}, {\"a\": "
                "3, \"v\": 789}]}, \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"ordinal\", "
                "\"axis\": null}}, \"layer\": [{\"mark\": \"rect\"}, {\"mark\": \"text\", "
                "\"encoding\": {\"text\": {\"field\": \"v\", \"type\": \"quantitative\"}}}]}");
    const struct scene_mark *texts = report_mark(&report, "mark", &item_text);
    ck_assert_uint_eq(texts->item_count, 3);
    for (size_t i = 0; i < 3; i++) {
        struct bounds box = text_box(&report, i);
        ck_assert_double_eq_tol((box.x1 + box.x2) / 2, 20 * (double)i + 10, 1e-9);
    }
    report_close(&report);
}
END_TEST

/* A picture of a given size: a title that is longer makes it grow. */
START_TEST(a_picture_that_is_fitted_grows)
{
    struct report report;
    report_open(&report, "{\"data\": {\"values\": [{\"a\": 1}]}, \"width\": 50, \"height\": 50, "
                         "\"autosize\": \"fit\", \"padding\": 0, \"title\": \"abcdefghijklmnop\", "
                         "\"mark\": \"point\"}");
    /* 16 characters of 13 px: 124.8 px, whole px to both sides of the middle of 50 */
    ck_assert_double_eq_tol(report.scene.width, 50 + 2 * 38, 1e-9);
    ck_assert(report_tells(&report, "the picture grows by"));
    report_close(&report);
}
END_TEST

/* Between two lines that are 60 px apart, "ab cd ef gh ij" of 92 px has room on two lines. */
START_TEST(a_note_is_broken_where_it_has_no_place)
{
    struct report report;
    report_open(
        &report,
        "{\"width\": 180, \"height\": 60, \"data\": {\"values\": [{\"x\": 0, \"t\": \"\"}, "
        "{\"x\": 1, \"t\": \"ab cd ef gh ij\"}, {\"x\": 2, \"t\": \"\"}, {\"x\": 3, \"t\": "
        "\"\"}]}, \"encoding\": {\"x\": {\"field\": \"x\", \"type\": \"quantitative\"}}, "
        "\"layer\": [{\"mark\": \"rule\"}, {\"mark\": {\"type\": \"text\", \"align\": \"left\", "
        "\"dx\": 4}, \"encoding\": {\"text\": {\"field\": \"t\"}}}]}");
    const struct scene_mark *texts = report_mark(&report, "mark", &item_text);
    ck_assert_str_eq(texts->items[1].text.text, "ab cd ef\ngh ij");
    struct bounds box = text_box(&report, 1);
    ck_assert_double_gt(box.x1, 60);
    ck_assert_double_lt(box.x2, 120);
    ck_assert(!report_tells(&report, "left out"));
    report_close(&report);
}
END_TEST

/* The line goes on from the first point to the right: its value stands left of it. */
START_TEST(a_value_goes_beyond_the_end_of_a_line)
{
    struct report report;
    report_open(
        &report,
        "{\"width\": 200, \"height\": 20, \"data\": {\"values\": [{\"x\": 40}, {\"x\": 60}]}, "
        "\"layer\": [{\"mark\": \"rule\", \"encoding\": {\"x\": {\"aggregate\": \"min\", "
        "\"field\": \"x\", \"type\": \"quantitative\", \"scale\": {\"domain\": [0, 100]}}, "
        "\"x2\": {\"aggregate\": \"max\", \"field\": \"x\"}}}, {\"mark\": {\"type\": \"text\", "
        "\"align\": \"left\", \"dx\": 4}, \"encoding\": {\"x\": {\"field\": \"x\", \"type\": "
        "\"quantitative\"}, \"text\": {\"field\": \"x\"}}}]}");
    ck_assert_double_lt(text_box(&report, 0).x2, 80);
    ck_assert_double_gt(text_box(&report, 1).x1, 120);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/values");
    TCase *tests = tcase_create("values");
    tcase_add_test(tests, a_value_goes_beyond_the_end);
    tcase_add_test(tests, a_value_goes_into_the_bar);
    tcase_add_test(tests, a_value_that_is_free_stays);
    tcase_add_test(tests, values_of_narrow_bars_are_turned);
    tcase_add_test(tests, a_value_without_room_is_left_out);
    tcase_add_test(tests, a_note_is_drawn_once);
    tcase_add_test(tests, a_value_is_not_put_into_another_bar);
    tcase_add_test(tests, a_name_leaves_its_pie);
    tcase_add_test(tests, a_name_moves_about_its_point);
    tcase_add_test(tests, values_in_cells_stay);
    tcase_add_test(tests, a_picture_that_is_fitted_grows);
    tcase_add_test(tests, a_note_is_broken_where_it_has_no_place);
    tcase_add_test(tests, a_value_goes_beyond_the_end_of_a_line);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
