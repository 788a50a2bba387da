/* Texts of guides on dark backgrounds: black has 1.6:1 on #222233 by WCAG's formula, white 13:1. */
#include "tests/charts/report/fixture.h"

#define SPEC(MORE)                                                                                 \
    "{" MORE "\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": \"point\", \"encoding\": {\"x\": "   \
    "{\"field\": \"a\", \"type\": \"quantitative\"}}}"

static struct color color_of(const char *spec, const char *role)
{
    struct report report;
    report_open(&report, spec);
    struct color color = report_mark(&report, role, &item_text)->items[0].style.fill.color;
    report_close(&report);
    return color;
}

START_TEST(black_turns_white_on_dark)
{
    ck_assert_double_eq(color_of(SPEC("\"background\": \"#222233\", "), "axis-label").green, 255);
    ck_assert_double_eq(color_of(SPEC("\"background\": \"#222233\", "), "axis-title").green, 255);
    ck_assert_double_eq(color_of(SPEC(""), "axis-label").green, 0);
}
END_TEST

/* What stands beside a plot isn't on its colour. */
START_TEST(a_dark_plot_on_white_paper_changes_nothing)
{
    ck_assert_double_eq(color_of(SPEC("\"view\": {\"fill\": \"#222233\"}, "), "axis-label").green,
                        0);
}
END_TEST

START_TEST(colours_that_are_chosen_stay)
{
    struct color color = color_of(SPEC("\"background\": \"#222233\", \"config\": {\"axis\": "
                                       "{\"labelColor\": \"#222244\"}}, "),
                                  "axis-label");
    ck_assert_double_eq_tol(color.blue, 0x44, 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/ink");
    TCase *tests = tcase_create("ink");
    tcase_add_test(tests, black_turns_white_on_dark);
    tcase_add_test(tests, a_dark_plot_on_white_paper_changes_nothing);
    tcase_add_test(tests, colours_that_are_chosen_stay);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
