/*
 * Links that figures may have. Case of a scheme doesn't count: RFC 3986, 3.1; white space is never
 * in an address: appendix A.
 */
#include "charts/mark/link.h"

#include "tests/charts/mark/built.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct {
    const char *href;
    bool is_link, is_told;
} cases[] = {
    {"https://vega.github.io", true, false},
    {"http://a", true, false},
    {"mailto:a@b.org", true, false},
    {"HTTPS://A.ORG/?q=1#x", true, false},
    {"MailTo:a@b.org", true, false},
    {"https://", false, true},
    {"mailto:", false, true},
    {"javascript:alert(1)", false, true},
    {"file:///etc/passwd", false, true},
    {"page.html", false, true},
    {"//a.org", false, true},
    {"https://a.org/x y", false, true},
    {" https://a.org", false, true},
    {"https://a.org/\\u007f", false, true},
    {"", false, false}, /* nowhere: nothing is wrong */
};

static const struct item *build_one(const char *mark, const char *encoding, const char *values)
{
    static struct scene_mark made;
    made = build_mark(&chart, mark, encoding, values);
    ck_assert_uint_ge(made.item_count, 1);
    return made.items;
}

START_TEST(a_link_is_of_the_web_or_of_mail)
{
    const char *values = arena_format(chart.context.arena, "[{\"u\": \"%s\"}]", cases[_i].href);
    const struct item *item = build_one("\"point\"", "\"href\": {\"field\": \"u\"}", values);
    if (cases[_i].is_link)
        ck_assert_str_eq(item->href, cases[_i].href);
    else
        ck_assert_ptr_null(item->href);
    ck_assert_int_eq(strstr(fixture_told(&chart.base), "is no link") != NULL, cases[_i].is_told);
}
END_TEST

START_TEST(a_row_without_an_address_leads_nowhere)
{
    const struct item *items = build_one("\"point\"", "\"href\": {\"field\": \"u\"}",
                                         "[{\"u\": null}, {\"u\": \"https://a.org\"}, {\"v\": 1}]");
    ck_assert_ptr_null(items[0].href);
    ck_assert_str_eq(items[1].href, "https://a.org");
    ck_assert_ptr_null(items[2].href);
    ck_assert_str_eq(fixture_told(&chart.base), "");
}
END_TEST

START_TEST(the_channel_wins_over_the_property)
{
    const char *mark = "{\"type\": \"point\", \"href\": \"https://mark.org\"}";
    ck_assert_str_eq(build_one(mark, QUANTITY("x", "v"), "[{\"v\": 1}]")->href, "https://mark.org");
    ck_assert_str_eq(
        build_one(mark, "\"href\": {\"value\": \"https://own.org\"}", "[{\"v\": 1}]")->href,
        "https://own.org");
}
END_TEST

/* Of rows that are wrong alike, the first is told. */
START_TEST(one_warning_of_many_rows)
{
    build_one("\"point\"", "\"href\": {\"field\": \"u\"}",
              "[{\"u\": \"a.html\"}, {\"u\": \"b.html\"}, {\"u\": \"c.html\"}]");
    const char *told = fixture_told(&chart.base);
    ck_assert_ptr_nonnull(strstr(told, "\"a.html\" is no link that figures may have"));
    ck_assert_ptr_null(strstr(told, "b.html"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/link");
    TCase *tests = tcase_create("link");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, a_link_is_of_the_web_or_of_mail, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, a_row_without_an_address_leads_nowhere);
    tcase_add_test(tests, the_channel_wins_over_the_property);
    tcase_add_test(tests, one_warning_of_many_rows);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
