/*
 * Which labels stay on a logarithmic axis, and what is short. A character is 0.6 em wide, 10 px
 * high: "1,000,000" is 54 px long.
 */
#include "charts/report/axis_order.h"

#include "base/array.h"
#include "tests/charts/report/fixture.h"

#define LOG(WIDTH, DOMAIN, SCALE)                                                                  \
    "{\"width\": " WIDTH ", \"data\": {\"values\": [{\"a\": 10}]}, \"mark\": \"point\", "          \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\", \"scale\": {\"type\": "  \
    "\"log\", \"domain\": " DOMAIN SCALE "}}}}"

static const struct {
    const char *spec, *labels;
} axes[] = {
    /* Vega labels 1 and 2 of each power of ten here, and has room for some of them. */
    {LOG("320", "[100, 1000000]", ""), "100 1,000 10,000 100,000 1,000,000"},
    {LOG("160", "[1, 256]", ", \"base\": 4"), "1 4 16 64 256"},
    {LOG("700", "[1, 100]", ""), NULL}, /* all fit, also those between the powers */
};

START_TEST(powers_stay_where_not_all_fit)
{
    struct report report;
    char labels[512] = "";
    report_open(&report, axes[_i].spec);
    const struct scene_mark *mark = report_mark(&report, "axis-label", &item_text);
    size_t count = 0;
    for (size_t i = 0; i < mark->item_count; i++) {
        size_t used = strlen(labels);
        const char *text = mark->items[i].text.text;
        if (!*text)
            continue;
        snprintf(labels + used, sizeof labels - used, "%s%s", used ? " " : "", text);
        count++;
    }
    if (axes[_i].labels)
        ck_assert_str_eq(labels, axes[_i].labels);
    else
        ck_assert_uint_gt(count, 3);
    ck_assert(!report_tells(&report, "left out"));
    report_close(&report);
}
END_TEST

START_TEST(characters_are_counted)
{
    ck_assert(report_is_short(""));
    ck_assert(report_is_short("Jan"));
    ck_assert(report_is_short("M\u00e4r"));
    ck_assert(!report_is_short("2024"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/axis_order");
    TCase *tests = tcase_create("axis_order");
    tcase_add_loop_test(tests, powers_stay_where_not_all_fit, 0, (int)COUNT_OF(axes));
    tcase_add_test(tests, characters_are_counted);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
