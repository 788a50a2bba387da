/* The table of layouts. */
#include "charts/layouts.h"

#include <string.h>

#include "tests/support/suite.h"

static size_t count_layouts(void)
{
    size_t count = 0;
    while (layouts[count].name)
        count++;
    return count;
}

START_TEST(names_are_those_of_the_table)
{
    size_t count = count_layouts();
    ck_assert_uint_ge(count, 2);
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_eq(layout_names[i], layouts[i].name);
        ck_assert_ptr_eq(layout_named(layouts[i].name), &layouts[i]);
    }
    ck_assert_ptr_null(layout_names[count]);
}
END_TEST

START_TEST(figures_that_name_none_are_vegas)
{
    ck_assert_str_eq(layout_named(NULL)->name, "vega");
    ck_assert_ptr_null(layout_named(""));
    ck_assert_ptr_null(layout_named("Vega"));
}
END_TEST

/* A hook that is missing would be called all the same. */
START_TEST(records_are_whole)
{
    for (size_t i = 0; layouts[i].name; i++) {
        const struct layout_style *style = layouts[i].style;
        ck_assert(layouts[i].does && *layouts[i].does);
        ck_assert(style->fit_text && style->settle_axis && style->fit_axis_labels);
        ck_assert(style->place_axis && style->part_axes && style->shares_title);
        ck_assert(style->build_legend && style->fit_legend_label && style->fit_gradient_labels);
        ck_assert(style->arrange_legends && style->legend_columns);
        ck_assert(style->settle_headers && style->place_header);
        ck_assert(style->cells_meet && style->finish);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layouts");
    TCase *tests = tcase_create("layouts");
    tcase_add_test(tests, names_are_those_of_the_table);
    tcase_add_test(tests, figures_that_name_none_are_vegas);
    tcase_add_test(tests, records_are_whole);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
