/*
 * Numbers in myriads. The expectations are arithmetic: the number divided by 10^4, 10^8 …, rounded
 * as the specifier says (halves away from zero), and the unit's name as reports of that language
 * have it.
 */
#include "data/format/myriad.h"

#include <math.h>

#include "base/array.h"
#include "data/format/locale.h"
#include "tests/data/fixture.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static const struct {
    const char *type, *specifier;
    double value;
    const char *text;
} cases[] = {
    /* the unit follows the size */
    {"myriad", "", 0, "0"},
    {"myriad", "", 1, "1"},
    {"myriad", "", 9999, "9999"},
    {"myriad", "", 10000, "1万"},
    {"myriad", "", 12345678, "1234.5678万"},
    {"myriad", "", 1.2e8, "1.2亿"},
    {"myriad", "", 1e12, "1万亿"},
    {"myriad", "", 1.349084e14, "134.9084万亿"},
    {"myriad", "", 1e17, "100000万亿"},
    {"myriadHant", "", 123456, "12.3456萬"},
    {"myriadHant", "", 5e8, "5億"},
    {"myriadHant", "", 2.5e12, "2.5兆"},
    {"myriadJa", "", 123456, "12.3456万"},
    {"myriadJa", "", 5e8, "5億"},
    {"myriadJa", "", 2.5e12, "2.5兆"},
    {"myriadJa", "", 1e16, "1京"},
    {"myriadKo", "", 123456, "12.3456만"},
    {"myriadKo", "", 5e8, "5억"},
    {"myriadKo", "", 2.5e12, "2.5조"},
    /* decimals */
    {"myriad", ".1f", 12345678, "1234.6万"},
    {"myriad", ".0f", 12345678, "1235万"},
    {"myriad", ",.0f", 12345678, "1,235万"},
    {"myriad", ".2f", 1.2e8, "1.20亿"},
    {"myriad", ".2~f", 1.2e8, "1.2亿"},
    {"myriad", "d", 12345678, "1235万"},
    {"myriad", "f", 12345, "1.234500万"},
    {"myriad", ".20f", 12500, "1.25000000000000000000万"},
    /* significant digits: s as r, and no exponent before a unit */
    {"myriad", ".3s", 12345678, "1230万"},
    {"myriad", ".3r", 12345678, "1230万"},
    {"myriad", ".3g", 12345678, "1230万"},
    {"myriad", ".3", 12345678, "1230万"},
    {"myriad", ".4~s", 1.2e8, "1.2亿"},
    {"myriad", "s", 1.2e8, "1.20000亿"},
    {"myriad", "n", 12345678, "1,234.57万"},
    {"myriad", ".2s", 0, "0.0"},
    {"myriad", ".2s", 980, "980"},
    {"myriad", ".1s", 980, "1000"},
    {"myriad", ".2s", 0.00123, "0.0012"},
    /* a rounded number has the next unit */
    {"myriad", ".0f", 9999.4, "9999"},
    {"myriad", ".0f", 9999.5, "1万"},
    {"myriad", ".1f", 9999.94, "9999.9"},
    {"myriad", ".1f", 9999.96, "1.0万"},
    {"myriad", ".0f", 99999999.9, "1亿"},
    {"myriad", ".3s", 99999999.9, "1.00亿"},
    {"myriad", "", 99999999.9, "9999.99999万"},
    {"myriad", "", 99999999.9999999, "1亿"},
    {"myriad", ".0f", -99999999.9, "−1亿"},
    {"myriad", ".0f", 9.99999e17, "999999万亿"},
    /* halves are those of the number, not of its quotient: 1.2345 as a double lies below */
    {"myriad", ".3f", 12345, "1.235万"},
    {"myriad", ".2f", 10050, "1.01万"},
    {"myriad", ".4s", 12345, "1.235万"},
    /* small numbers, signs, symbols, widths */
    {"myriad", "", 0.5, "0.5"},
    {"myriad", "", 1e-7, "1e-7"},
    {"myriad", ".1f", -0.0, "0.0"},
    {"myriad", ".1f", -0.01, "0.0"},
    {"myriad", "+.1f", 12345678, "+1234.6万"},
    {"myriad", "(.1f", -12345678, "(1234.6万)"},
    {"myriad", "$.1f", -12345678, "−$1234.6万"},
    {"myriad", "10.1f", 12345678, "   1234.6万"},
    {"myriad", "*^10.0f", 1.2e8, "****1亿****"},
    {"myriad", "010.1f", 12345678, "0001234.6万"},
    {"myriad", "", NAN, "NaN"},
    {"myriad", "", INFINITY, "Infinity"},
    /* what a unit doesn't suit */
    {"myriad", ".1%", 12345, "1234500.0%"},
    {"myriad", ".2e", 12345678, "1.23e+7"},
    {"myriad", "x", 65535, "ffff"},
    {"myriad", "c", 20000, "20000"},
};

START_TEST(a_number_has_its_unit)
{
    const struct myriad *myriad = myriad_find(cases[_i].type);
    struct number_format format;
    ck_assert(number_format_parse(cases[_i].specifier, &format));
    const char *text =
        myriad_format(myriad, &format, &locale_default.number, cases[_i].value, fixture.arena);
    ck_assert_msg(!strcmp(text, cases[_i].text), "%s of %.17g: \"%s\", not \"%s\"",
                  cases[_i].specifier, cases[_i].value, text, cases[_i].text);
}
END_TEST

/* A currency that follows comes after the unit, as after an SI prefix: 1.2万元. */
START_TEST(the_unit_is_before_the_currency)
{
    struct number_locale locale = locale_default.number;
    struct number_format format;
    locale.currency[0] = "";
    locale.currency[1] = "元";
    ck_assert(number_format_parse("$.1f", &format));
    ck_assert_str_eq(myriad_format(myriad_find("myriad"), &format, &locale, 12345, fixture.arena),
                     "1.2万元");
}
END_TEST

/* The ticks of an axis: what is written for first, second and last. */
static const struct {
    const char *specifier;
    double step, largest, values[3];
    const char *texts[3];
} ticks[] = {
    {NULL, 2e7, 1.4e8, {0, 2e7, 1.4e8}, {"0.0", "0.2亿", "1.4亿"}},
    {NULL, 5e4, 3e5, {0, 5e4, 3e5}, {"0", "5万", "30万"}},
    {NULL, 2000, 14000, {-2000, 2000, 14000}, {"−0.2万", "0.2万", "1.4万"}},
    {NULL, 500, 3000, {0, 500, 3000}, {"0", "500", "3,000"}},
    {NULL, 1e8, 1e12, {0, 1e8, 1e12}, {"0.0000", "0.0001万亿", "1.0000万亿"}},
    {"s", 5e4, 3.5e5, {0, 5e4, 3.5e5}, {"0", "5万", "35万"}},
    {".1f", 5e4, 3e5, {0, 5e4, 3e5}, {"0.0", "5.0万", "30.0万"}},
    {".2s", 5e4, 3e5, {0, 5e4, 3e5}, {"0.0", "5.0万", "30万"}},
    {"~r", 5000, 3e4, {0, 5000, 3e4}, {"0", "0.5万", "3万"}},
    {"%", 0.2, 1, {0, 0.2, 1}, {"0%", "20%", "100%"}},
};

START_TEST(ticks_share_a_unit)
{
    const struct myriad *myriad = myriad_find("myriad");
    struct number_format format;
    double reference;
    const struct tick_steps steps = {ticks[_i].step, ticks[_i].largest};
    ck_assert(myriad_step_format(myriad, &steps, ticks[_i].specifier, &format, &reference));
    const struct myriad_style style = {myriad, &format, &locale_default.number, reference};
    for (size_t i = 0; i < 3; i++)
        ck_assert_str_eq(myriad_format_unit(&style, ticks[_i].values[i], fixture.arena),
                         ticks[_i].texts[i]);
}
END_TEST

START_TEST(a_value_keeps_its_first_digits)
{
    const struct myriad *myriad = myriad_find("myriad");
    ck_assert_int_eq(myriad_decimals(myriad, 0, 2.6e8, 2.6e8), 1);       /* 2.6 */
    ck_assert_int_eq(myriad_decimals(myriad, 0, 2.6e8, 3.5e7), 2);       /* 0.35 */
    ck_assert_int_eq(myriad_decimals(myriad, 0, 2.6e8, 123456789), 2);   /* 1.23 */
    ck_assert_int_eq(myriad_decimals(myriad, 1, 2.6e8, 2e8), 1);         /* 2.0 */
    ck_assert_int_eq(myriad_decimals(myriad, 1, 1.4e8, 60000000.01), 1); /* 0.6 */
    ck_assert_int_eq(myriad_decimals(myriad, 0, 3e3, 1234.5), 0);        /* without a unit */
    ck_assert_int_eq(myriad_decimals(myriad, 0, 3e5, 0), 0);
}
END_TEST

START_TEST(other_format_types_are_none)
{
    ck_assert_ptr_null(myriad_find("number"));
    ck_assert_ptr_null(myriad_find(NULL));
    ck_assert_str_eq(myriad_name(0), "myriad");
}
END_TEST

static Suite *myriad_suite(void)
{
    Suite *suite = suite_create("data/format/myriad");
    TCase *tcase = tcase_create("myriad");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_number_has_its_unit, 0, COUNT_OF(cases));
    tcase_add_test(tcase, the_unit_is_before_the_currency);
    tcase_add_loop_test(tcase, ticks_share_a_unit, 0, COUNT_OF(ticks));
    tcase_add_test(tcase, a_value_keeps_its_first_digits);
    tcase_add_test(tcase, other_format_types_are_none);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(myriad_suite());
}
