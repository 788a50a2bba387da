/*
 * Numbers as they are written somewhere: expectations are what a reader of that country reads, the
 * decimal marks and groups those of CLDR.
 */
#include "data/format/written_number.h"

#include "base/arena.h"
#include "base/array.h"
#include "tests/support/suite.h"

#include <math.h>
#include <string.h>

static const struct {
    const char *locale, *text;
    double number; /* NAN: none */
} cases[] = {
    {"en", "1,234,567", 1234567},
    {"en", "1,234.5", 1234.5},
    {"en", "12,5", NAN},        /* a group has three digits */
    {"en", "1,23,456", 123456}, /* India */
    {"en", "1234.5", 1234.5},
    {"en", "$1,000", 1000},
    {"en", "-$1,000.50", -1000.5},
    {"de-CH", "1'234.50", 1234.5}, /* Swiss francs; other numbers have a comma there */
    {"de-CH", "1\u2019234,50", 1234.5},
    {"de", "1.234", 1234},
    {"en", "(1,000)", -1000},
    {"en", "12%", 0.12},
    {"en", "\u22123", -3},
    {"en", "+3", 3},
    {"en", "--3", NAN},
    {"en", "many", NAN},
    {"en", "3 apples", NAN},
    {"en", "", NAN},
    {"en", ".5", 0.5},
    {"de", "12,5", 12.5},
    {"de", "1.234,5 €", 1234.5},
    {"de", "1.234", 1234},
    {"de-DE", "EUR 1.234.567", 1234567},
    {"de-CH", "1'234,5", 1234.5},
    {"de-CH", "1\u2019234", 1234},
    {"fr", "1\u202F234,5", 1234.5},
    {"fr", "1 234,5 %", 12.345},
};

START_TEST(test_read)
{
    struct written_number how;
    ck_assert(written_number_of(cases[_i].locale, &how));
    double number = written_number_read(cases[_i].text, &how);
    if (isnan(cases[_i].number))
        ck_assert_msg(isnan(number), "\"%s\" is %g", cases[_i].text, number);
    else
        ck_assert_msg(fabs(number - cases[_i].number) < 1e-9, "\"%s\" is %g", cases[_i].text,
                      number);
}
END_TEST

START_TEST(test_names)
{
    struct written_number how;
    ck_assert(!written_number_of("xx", &how) && !written_number_of("de-XX", &how));
    ck_assert(written_number_of("de", &how)); /* Germany's, not Switzerland's */
    ck_assert_str_eq(how.decimal, ",");
}
END_TEST

START_TEST(test_hints)
{
    ck_assert_str_eq(written_number_hint("1,234,567"), "number:'en'");
    ck_assert_str_eq(written_number_hint("12,5"), "number:'de'");
    ck_assert_ptr_null(written_number_hint("soon"));
    struct arena *arena = arena_new(NULL);
    const char *hint = written_number_property("v", "5 km", arena);
    ck_assert(hint && strstr(hint, "parseFloat(datum['v'])"));
    ck_assert_ptr_null(written_number_property("v", "5:30", arena));
    ck_assert_ptr_null(written_number_property("v", "5 to 7", arena));
    arena_free(arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/format/written_number");
    TCase *tcase = tcase_create("numbers");
    tcase_add_loop_test(tcase, test_read, 0, (int)COUNT_OF(cases));
    tcase_add_test(tcase, test_names);
    tcase_add_test(tcase, test_hints);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
