/*
 * Numbers and times by the thousand, against d3: the tables are written by make_cases.mjs.
 */
#include "base/array.h"
#include "data/format/locale.h"
#include "tests/data/fixture.h"
#include "tests/data/format/d3_number_cases.h"
#include "tests/data/format/d3_time_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

START_TEST(numbers_are_d3s)
{
    const struct json_node *node = fixture_json(&fixture, number_locales[_i]);
    struct number_locale locale;
    struct number_format format;
    ck_assert_msg(locale_read_number(node, &locale, fixture.diag), "%s", fixture_told(&fixture));
    for (size_t i = 0; i < COUNT_OF(number_cases); i++) {
        if (number_cases[i].locale != _i)
            continue;
        ck_assert(number_format_parse(number_cases[i].specifier, &format));
        const char *text =
            number_format_apply(&format, &locale, number_cases[i].value, fixture.arena);
        ck_assert_msg(!strcmp(text, number_cases[i].text), "\"%s\" of %.17g: \"%s\", not \"%s\"",
                      number_cases[i].specifier, number_cases[i].value, text, number_cases[i].text);
    }
}
END_TEST

START_TEST(times_are_d3s)
{
    struct time_locale locale = locale_default.time;
    if (time_locales[_i])
        ck_assert(
            locale_read_time(fixture_json(&fixture, time_locales[_i]), &locale, fixture.diag));
    for (size_t i = 0; i < COUNT_OF(time_cases); i++) {
        if (time_cases[i].locale != _i)
            continue;
        const char *text =
            time_format(time_cases[i].specifier, time_cases[i].time, NULL, &locale, fixture.arena);
        ck_assert_msg(!strcmp(text, time_cases[i].text), "\"%s\" of %.17g: \"%s\", not \"%s\"",
                      time_cases[i].specifier, time_cases[i].time, text, time_cases[i].text);
    }
}
END_TEST

static Suite *d3_suite(void)
{
    Suite *suite = suite_create("data/format against d3");
    TCase *tcase = tcase_create("d3");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, numbers_are_d3s, 0, COUNT_OF(number_locales));
    tcase_add_loop_test(tcase, times_are_d3s, 0, COUNT_OF(time_locales));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(d3_suite());
}
