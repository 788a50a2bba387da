/*
 * Legends in the report layout. Labels of 10 px are 6 px a character wide; Vega cuts them at 160
 * px.
 */
#include "base/array.h"
#include "tests/charts/report/fixture.h"

#define ROW(A) "{\"a\": \"" A "\"}"
#define TWELVE                                                                                                         \
    ROW("aaaaaaaa")                                                                                                    \
    ", " ROW("bbbbbbbb") ", " ROW("cccccccc") ", " ROW("dddddddd") ", " ROW("eeeeeeee") ", " ROW("ffffffff") ", " ROW( \
        "gggggggg") ", " ROW("hhhhhhhh") ", " ROW("iiiiiiii") ", " ROW("jjjjjjjj") ", " ROW("kkkk"                     \
                                                                                            "kkk"                      \
                                                                                            "k") ", " ROW("llllllll")
#define POINTS(ROWS, LEGEND)                                                                       \
    "{\"data\": {\"values\": [" ROWS                                                               \
    "]}, \"width\": 150, \"height\": 100, \"mark\": \"point\", \"encoding\": {\"color\": "         \
    "{\"field\": \"a\", \"legend\": {" LEGEND "}}}}"

/* How many places across and down the entries of the legend stand at. */
static void count_places(const struct report *report, size_t *columns, size_t *rows)
{
    const struct scene_mark *entries =
        find_mark(report_mark(report, "legend", &item_group)->items, "scope", &item_group);
    *columns = *rows = 0;
    for (size_t i = 0; i < entries->item_count; i++) {
        bool is_new_x = true, is_new_y = true;
        for (size_t k = 0; k < i; k++) {
            is_new_x &= entries->items[k].x != entries->items[i].x;
            is_new_y &= entries->items[k].y != entries->items[i].y;
        }
        *columns += is_new_x;
        *rows += is_new_y;
    }
}

static const struct item *legend(const struct report *report)
{
    return report_mark(report, "legend", &item_group)->items;
}

/* Lines are 18 px: symbols of 10 px, to each side of which Vega counts 3 px for the stroke, and a
 * gap of 2 px. Six of them are 108 px: more than the picture's 100. Four are 72. */
START_TEST(a_high_legend_gets_columns)
{
    struct report report;
    size_t columns, rows;
    report_open(&report, POINTS(TWELVE, "\"title\": null"));
    count_places(&report, &columns, &rows);
    ck_assert_uint_eq(columns, 3);
    ck_assert_uint_eq(rows, 4);
    ck_assert_double_le(legend(&report)->group.height, 100);
    ck_assert(report_tells(&report, "entries of the legend stand in several columns"));
    report_close(&report);
}
END_TEST

/* An entry is about 11 px of symbol, 4 of gap, 48 of text; 10 to the next: two in 150 px. */
START_TEST(a_wide_legend_gets_rows)
{
    struct report report;
    size_t columns, rows;
    report_open(&report, POINTS(TWELVE, "\"title\": null, \"orient\": \"bottom\""));
    count_places(&report, &columns, &rows);
    ck_assert_uint_eq(columns, 2);
    ck_assert_uint_eq(rows, 6);
    ck_assert_double_le(legend(&report)->group.width, 150);
    report_close(&report);
}
END_TEST

START_TEST(columns_of_the_spec_stay)
{
    struct report report;
    size_t columns, rows;
    report_open(&report, POINTS(TWELVE, "\"title\": null, \"columns\": 3"));
    count_places(&report, &columns, &rows);
    ck_assert_uint_eq(columns, 3);
    report_close(&report);
}
END_TEST

/* 31 characters: 186 px. The second line is 12 px below the first, both about the symbol. */
START_TEST(a_long_label_wraps)
{
    struct report report;
    report_open(&report, POINTS(ROW("aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb"), ""));
    const struct scene_mark *label = report_mark(&report, "legend-label", &item_text);
    const struct scene_mark *symbol = report_mark(&report, "legend-symbol", &item_symbol);
    struct bounds box = item_bounds(&item_text, &label->items[0], &text_measurer_fixed);
    ck_assert_str_eq(label->items[0].text.text, "aaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbb");
    ck_assert_double_eq_tol((box.y1 + box.y2) / 2, symbol->items[0].y, 0.5 + 1e-9);
    ck_assert_double_ge(box.y1, -1e-9);
    report_close(&report);
}
END_TEST

/* Twelve lines don't fit into a corner of a view 100 px high: beside it, they get columns. */
START_TEST(a_legend_leaves_a_corner_that_is_too_small)
{
    struct report report;
    report_open(&report, POINTS(TWELVE, "\"orient\": \"top-left\", \"columns\": 1"));
    ck_assert_double_ge(legend(&report)->x, 150);
    report_close(&report);
}
END_TEST

START_TEST(a_legend_stays_in_a_corner_that_holds_it)
{
    struct report report;
    report_open(&report, POINTS(ROW("a"), "\"orient\": \"top-left\""));
    ck_assert_double_eq_tol(legend(&report)->x, 18, 1e-9);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/legend");
    TCase *tests = tcase_create("legend");
    tcase_add_test(tests, a_high_legend_gets_columns);
    tcase_add_test(tests, a_wide_legend_gets_rows);
    tcase_add_test(tests, columns_of_the_spec_stay);
    tcase_add_test(tests, a_long_label_wraps);
    tcase_add_test(tests, a_legend_leaves_a_corner_that_is_too_small);
    tcase_add_test(tests, a_legend_stays_in_a_corner_that_holds_it);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
