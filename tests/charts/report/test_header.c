/* Headers of facets in the report layout. Labels of 10 px are 6 px a character wide; cells keep 20
 * px apart, of which 14 are a header's own. */
#include "tests/charts/report/fixture.h"

#define FACETS(CHANNEL, SIZES, NAME, TITLE)                                                        \
    "{\"data\": {\"values\": [{\"s\": \"" NAME "\", \"v\": 1}, {\"s\": \"z\", \"v\": 2}]}, " SIZES \
    ", \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"v\", \"type\": \"quantitative\", " \
    "\"title\": \"" TITLE "\"}, \"" CHANNEL "\": {\"field\": \"s\", \"title\": null}}}"

static const struct item *label(const struct report *report, const char *role)
{
    const struct item *header = report_mark(report, role, &item_group)->items;
    return find_mark(header, "title-text", &item_text)->items;
}

/* 78 px in 60 + 14. */
START_TEST(a_label_wraps_in_its_column)
{
    struct report report;
    report_open(&report, FACETS("column", "\"width\": 60", "aaaaaa bbbbbb", "x"));
    ck_assert_str_eq(label(&report, "column-header")->text.text, "aaaaaa\nbbbbbb");
    report_close(&report);
}
END_TEST

START_TEST(a_long_word_is_turned)
{
    struct report report;
    report_open(&report, FACETS("column", "\"width\": 60", "aaaaaaaaaaaaaa", "x"));
    ck_assert_double_eq(label(&report, "column-header")->text.angle, 270);
    ck_assert(report_tells(&report, "labels of column headers are turned"));
    report_close(&report);
}
END_TEST

START_TEST(a_long_word_of_a_row_is_level)
{
    struct report report;
    report_open(&report, FACETS("row", "\"height\": 60", "aaaaaaaaaaaaaa", "x"));
    ck_assert_double_eq(label(&report, "row-header")->text.angle, 0);
    report_close(&report);
}
END_TEST

static size_t count_titles(const struct report *report, const struct item **title)
{
    const struct scene_mark *footers = report_mark(report, "column-footer", &item_group);
    size_t count = 0;
    for (size_t i = 0; i < footers->item_count; i++) {
        const struct scene_mark *mark = find_mark(&footers->items[i], "axis-title", &item_text);
        for (size_t k = 0; mark && k < mark->item_count; k++, count++)
            *title = &mark->items[k];
    }
    return count;
}

START_TEST(a_short_title_stands_at_each_cell)
{
    struct report report;
    const struct item *title;
    report_open(&report, FACETS("column", "\"width\": 60", "a", "x"));
    ck_assert_uint_eq(count_titles(&report, &title), 2);
    report_close(&report);
}
END_TEST

/* 20 characters of 11 px: 132 px. Once, in the middle of both cells. */
START_TEST(a_long_title_stands_once_for_all)
{
    struct report report;
    const struct item *title = NULL;
    report_open(&report, FACETS("column", "\"width\": 60", "a", "aaaaaaaaaa bbbbbbbbb"));
    ck_assert_uint_eq(count_titles(&report, &title), 1);
    const struct scene_mark *footers = report_mark(&report, "column-footer", &item_group);
    ck_assert_double_eq_tol(title->x, (footers->items[1].x + 60) / 2, 1e-9);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/header");
    TCase *tests = tcase_create("header");
    tcase_add_test(tests, a_label_wraps_in_its_column);
    tcase_add_test(tests, a_long_word_is_turned);
    tcase_add_test(tests, a_long_word_of_a_row_is_level);
    tcase_add_test(tests, a_short_title_stands_at_each_cell);
    tcase_add_test(tests, a_long_title_stands_once_for_all);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
