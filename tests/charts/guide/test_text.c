/*
 * Texts of guides. Vega lays a style over every text that names it, whatever the guide
 * (vega-parser's encode.js, applyDefaults()); its own styles are in config.js.
 */
#include "charts/guide/text.h"

#include <math.h>

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

static struct guide_text styled(const char *style)
{
    char spec[512];
    snprintf(spec, sizeof spec, "{\"mark\": \"bar\", \"config\": {\"style\": {\"a\": %s}}}", style);
    ck_assert_msg(chart_read(&chart, spec), "%s", fixture_told(&chart.base));
    struct guide_text text = guide_text_plain(&chart.context, 10, 400);
    struct property_target target = {.out = &text};
    ck_assert_msg(guide_text_read_style(&text, "a", &target, &chart.context), "%s",
                  fixture_told(&chart.base));
    return text;
}

START_TEST(plain_texts_leave_open_what_guides_decide)
{
    struct guide_text text = styled("{}");
    struct item item = guide_text_item(&text, "x");
    ck_assert_double_eq(item.text.font.size, 10);
    ck_assert_int_eq(item.text.font.weight, 400);
    ck_assert_double_eq(item.style.fill.color.red, 0);
    ck_assert_int_eq(item.style.fill.type, PAINT_COLOR);
    ck_assert(isnan(item.text.line_height));
    ck_assert_int_eq(text.align, -1);
    ck_assert_int_eq(text.baseline, -1);
}
END_TEST

START_TEST(styles_set_font_colour_and_lines)
{
    struct guide_text text = styled("{\"fill\": \"blue\", \"font\": \"Courier\", \"fontSize\": 20, "
                                    "\"fontWeight\": \"bold\", \"fontStyle\": \"italic\", "
                                    "\"lineHeight\": 30}");
    struct item item = guide_text_item(&text, "x");
    ck_assert_str_eq(item.text.text, "x");
    ck_assert_str_eq(item.text.font.family, "Courier");
    ck_assert_double_eq(item.text.font.size, 20);
    ck_assert_int_eq(item.text.font.weight, 700);
    ck_assert(item.text.font.italic);
    ck_assert_double_eq(item.text.line_height, 30);
    ck_assert_double_eq(item.style.fill.color.red, 0);
    ck_assert_double_gt(item.style.fill.color.blue, 0);
}
END_TEST

START_TEST(given_places_go_to_the_item)
{
    struct guide_text text = styled("{}");
    text.align = TEXT_ALIGN_RIGHT;
    text.baseline = TEXT_BASELINE_TOP;
    text.angle = 90;
    text.opacity = 0.5;
    struct item item = guide_text_item(&text, "x");
    ck_assert_int_eq(item.text.align, TEXT_ALIGN_RIGHT);
    ck_assert_int_eq(item.text.baseline, TEXT_BASELINE_TOP);
    ck_assert_double_eq(item.text.angle, 90);
    ck_assert_double_eq(item.style.fill_opacity, 0.5);
}
END_TEST

static Suite *text_suite(void)
{
    Suite *suite = suite_create("charts/guide/text");
    TCase *tcase = tcase_create("text");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, plain_texts_leave_open_what_guides_decide);
    tcase_add_test(tcase, styles_set_font_colour_and_lines);
    tcase_add_test(tcase, given_places_go_to_the_item);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(text_suite());
}
