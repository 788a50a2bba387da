/*
 * Time formats: the expectations in time_cases.h are d3's and Vega's.
 */
#include "data/format/locale.h"

#include "base/array.h"
#include "tests/data/fixture.h"
#include "tests/data/format/time_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

START_TEST(a_time_is_written)
{
    const struct format_case *one = &format_cases[_i];
    const char *text =
        time_format(one->specifier, one->time, NULL, &locale_default.time, fixture.arena);
    ck_assert_msg(strcmp(text, one->text) == 0, "%s of %.0f: \"%s\", not \"%s\"", one->specifier,
                  one->time, text, one->text);
}
END_TEST

START_TEST(the_coarsest_part_is_written)
{
    ck_assert_str_eq(
        time_format_multi(multi_cases[_i].time, NULL, &locale_default.time, fixture.arena),
        multi_cases[_i].text);
}
END_TEST

static Suite *format_suite(void)
{
    Suite *suite = suite_create("format/time");
    TCase *tcase = tcase_create("format/time");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_time_is_written, 0, COUNT_OF(format_cases));
    tcase_add_loop_test(tcase, the_coarsest_part_is_written, 0, COUNT_OF(multi_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(format_suite());
}
