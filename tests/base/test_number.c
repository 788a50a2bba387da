/* Numbers ⇄ text. Expectations are what an ECMAScript engine (V8) answers, unless said. */
#include "base/number.h"

#include "base/array.h"
#include "tests/support/suite.h"

#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

struct write_case {
    double value;
    const char *text;
};

/* String(value) */
static const struct write_case written[] = {
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {-12, "-12"},
    {0.1, "0.1"},
    {0.1 + 0.2, "0.30000000000000004"},
    {-1.5, "-1.5"},
    {100, "100"},
    {12345.678, "12345.678"},
    {0.001, "0.001"},
    {-0.05, "-0.05"},
    {0.0005, "0.0005"},
    {4.35, "4.35"},
    {999999999999.999, "999999999999.999"},
    {9999999999999.998, "9999999999999.998"}, /* 16 digits */
    {9007199254740991.0, "9007199254740991"},
    {9007199254740992.0, "9007199254740992"},
    {123456789012345680000.0, "123456789012345680000"},
    {1e21, "1e+21"},
    {1.5e300, "1.5e+300"},
    {0.000001, "0.000001"},
    {0.00000123, "0.00000123"},
    {1e-7, "1e-7"},
    {-1.25e-7, "-1.25e-7"},
    {5e-324, "5e-324"},
    {0x1p-44, "5.684341886080802e-14"},
    {DBL_MAX, "1.7976931348623157e+308"},
    {DBL_MIN, "2.2250738585072014e-308"},
    {NAN, "NaN"},
    {INFINITY, "Infinity"},
    {-INFINITY, "-Infinity"},
};

START_TEST(test_write)
{
    char text[NUMBER_TEXT_SIZE];
    ck_assert_uint_eq(number_write(text, written[_i].value), strlen(written[_i].text));
    ck_assert_str_eq(text, written[_i].text);
}
END_TEST

/* Whatever is written reads back as the same double: every power of two, its neighbours, noise. */
/* Arithmetic: rounded to three decimals, halves away from 0. */
static const struct {
    double value;
    const char *text;
} thousandths[] = {
    {0, "0"},
    {-0.0, "0"},
    {0.0004, "0"},
    {-0.0004, "0"},
    {0.0005, "0.001"},
    {-0.0005, "-0.001"},
    {0.05, "0.05"},
    {0.1, "0.1"},
    {10, "10"},
    {-100.01, "-100.01"},
    {999.9996, "1000"},
    {123456.789, "123456.789"},
    {1e12, "1000000000000"},
    {1e21, "1e+21"},
    {NAN, "NaN"},
    {-INFINITY, "-Infinity"},
};

START_TEST(test_write_thousandths)
{
    char text[NUMBER_TEXT_SIZE];
    size_t length = number_write_thousandths(text, thousandths[_i].value);
    ck_assert_str_eq(text, thousandths[_i].text);
    ck_assert_uint_eq(length, strlen(text));
}
END_TEST

START_TEST(test_write_reads_back)
{
    uint64_t noise = 88172645463325252u; /* xorshift, always the same */
    for (int i = 0; i < 20000; i++) {
        noise ^= noise << 13;
        noise ^= noise >> 7;
        noise ^= noise << 17;
        double values[4] = {ldexp(1, i % 2098 - 1074)};
        values[1] = nextafter(values[0], 0);
        values[2] = nextafter(values[0], INFINITY);
        memcpy(&values[3], &noise, sizeof noise);
        for (size_t j = 0; j < COUNT_OF(values); j++) {
            if (!isfinite(values[j]))
                continue;
            char text[NUMBER_TEXT_SIZE];
            double back;
            ck_assert(number_parse(text, number_write(text, values[j]), &back));
            ck_assert_msg(back == values[j], "%a is written as %s", values[j], text);
        }
    }
}
END_TEST

struct read_case {
    const char *text;
    double value;
};

/* Number(text) */
static const struct read_case reads[] = {
    {"", 0},
    {"  ", 0},
    {" 12\n", 12},
    {"\u00A07\uFEFF", 7},
    {"\u20291\u3000", 1},
    {"1 2", NAN},
    {"12px", NAN},
    {"1_000", NAN},
    {"1,000", NAN},
    {"0x1F", 31},
    {"0Xff", 255},
    {"0b101", 5},
    {"0o17", 15},
    {"0b2", NAN},
    {"0x", NAN},
    {"-0x1", NAN},
    {"0x20000000000001", 9007199254740992.0}, /* ties go to the even */
    {"0x20000000000003", 9007199254740996.0}, /* the next is above a tie by its last digit */
    {"0x20000000000001000000000000001", 0x1.0000000000001p+113},
    {"Infinity", INFINITY},
    {"+Infinity", INFINITY},
    {"-Infinity", -INFINITY},
    {"infinity", NAN},
    {"NaN", NAN},
    {"inf", NAN},
    {"1e3", 1000},
    {"1E+3", 1000},
    {"-1.5e-3", -0.0015},
    {".5", 0.5},
    {"5.", 5},
    {".", NAN},
    {"+", NAN},
    {"+5", 5},
    {"1e", NAN},
    {"1e+", NAN},
    {"1.2.3", NAN},
    {"0010", 10},
    {"4.35", 4.35},
    {"9007199254740993", 9007199254740992},
    {"9007199254740992.99999999999999999999999999", 9007199254740992},
    {"1e400", INFINITY},
    {"1e99999999999999999999", INFINITY},
    {"0e99999999999999999999", 0},
    {"0.1e-400", 0},
    {"123456789012345678901234567890", 123456789012345678901234567890.0},
    {"0.000000000000000000000000000000000000012e38", 1.2},
    {"\u0661", NAN}, /* Arabic digits are none */
};

static void check_number(double value, double expected, const char *text)
{
    if (isnan(expected))
        ck_assert_msg(isnan(value), "\"%s\" reads as %g", text, value);
    else
        ck_assert_msg(value == expected, "\"%s\" reads as %.17g", text, value);
}

START_TEST(test_read)
{
    check_number(number_read(reads[_i].text), reads[_i].value, reads[_i].text);
}
END_TEST

START_TEST(test_read_keeps_the_sign_of_zero)
{
    ck_assert(signbit(number_read("-0")));
    ck_assert(!signbit(number_read("0")));
}
END_TEST

/* 2^-1075 is halfway between 0 and the least double; written out it has 752 digits (ours). */
START_TEST(test_read_is_exact_in_hundreds_of_digits)
{
    char text[2000] = "0.";
    unsigned char digits[1076] = {0};
    digits[0] = 1;
    for (int power = 0; power < 1075; power++) { /* halve by hand: digits after the point from 1 */
        int carry = 0;
        for (size_t i = 0; i < sizeof digits; i++) {
            int value = carry * 10 + digits[i];
            digits[i] = (unsigned char)(value / 2);
            carry = value % 2;
        }
    }
    for (size_t i = 1; i < sizeof digits; i++)
        text[1 + i] = (char)('0' + digits[i]);
    ck_assert(number_read(text) == 0); /* a tie: to the even one, zero */
    memcpy(text + strlen(text), "0000000001", sizeof "0000000001");
    ck_assert(number_read(text) == 5e-324);
}
END_TEST

static const char *const not_numbers[] = {"",         " 1", "1 ",  "0x10", "inf", "nan",
                                          "Infinity", "1e", "1,5", "--1",  "+-1", ".",
                                          "e5",       "-",  ".e1", "1-",   "NaN"};

START_TEST(test_parse_refuses)
{
    double value;
    ck_assert(!number_parse(not_numbers[_i], strlen(not_numbers[_i]), &value));
}
END_TEST

START_TEST(test_parse_stays_within_the_length)
{
    double value;
    ck_assert(number_parse("12345", 3, &value));
    ck_assert(value == 123);
    ck_assert(number_parse("1.5e7", 3, &value));
    ck_assert(value == 1.5);
    ck_assert(!number_parse("1e5", 2, &value));
}
END_TEST

struct round_case {
    double value, rounded;
};

/* Math.round(value) */
static const struct round_case rounds[] = {
    {0.5, 1},
    {-0.5, -0.0},
    {2.5, 3},
    {-2.5, -2},
    {-2.51, -3},
    {0.49999999999999994, 0},
    {-0.2, -0.0},
    {1.4999, 1},
    {4503599627370497.0, 4503599627370497.0},
    {INFINITY, INFINITY},
    {NAN, NAN},
};

START_TEST(test_round)
{
    double rounded = number_round(rounds[_i].value);
    check_number(rounded, rounds[_i].rounded, "");
    if (!isnan(rounded))
        ck_assert_int_eq(!!signbit(rounded), !!signbit(rounds[_i].rounded));
}
END_TEST

/* The arithmetic of the header: nearest, clamped, NaN is 0. */
START_TEST(test_to_int)
{
    ck_assert_int_eq(number_to_int(2.4), 2);
    ck_assert_int_eq(number_to_int(-2.6), -3);
    ck_assert_int_eq(number_to_int(1e10), INT_MAX);
    ck_assert_int_eq(number_to_int(-INFINITY), INT_MIN);
    ck_assert_int_eq(number_to_int(NAN), 0);
    ck_assert_uint_eq(number_to_unsigned(2.6), 3);
    ck_assert_uint_eq(number_to_unsigned(-1), 0);
    ck_assert_uint_eq(number_to_unsigned(4294967295.0), UINT_MAX);
    ck_assert_uint_eq(number_to_unsigned(INFINITY), UINT_MAX);
    ck_assert_uint_eq(number_to_unsigned(NAN), 0);
}
END_TEST

START_TEST(test_reverse)
{
    double odd[] = {1, 2, 3}, even[] = {1, 2, 3, 4};
    number_reverse(odd, 3);
    number_reverse(even, 4);
    number_reverse(NULL, 0);
    for (int i = 0; i < 3; i++)
        ck_assert_double_eq(odd[i], 3 - i);
    for (int i = 0; i < 4; i++)
        ck_assert_double_eq(even[i], 4 - i);
}
END_TEST

static Suite *number_suite(void)
{
    Suite *suite = suite_create("number");
    TCase *tcase = tcase_create("number");
    tcase_add_loop_test(tcase, test_write, 0, (int)COUNT_OF(written));
    tcase_add_loop_test(tcase, test_write_thousandths, 0,
                        sizeof thousandths / sizeof thousandths[0]);
    tcase_add_test(tcase, test_write_reads_back);
    tcase_add_loop_test(tcase, test_read, 0, (int)COUNT_OF(reads));
    tcase_add_test(tcase, test_read_keeps_the_sign_of_zero);
    tcase_add_test(tcase, test_read_is_exact_in_hundreds_of_digits);
    tcase_add_loop_test(tcase, test_parse_refuses, 0, (int)COUNT_OF(not_numbers));
    tcase_add_test(tcase, test_parse_stays_within_the_length);
    tcase_add_loop_test(tcase, test_round, 0, (int)COUNT_OF(rounds));
    tcase_add_test(tcase, test_to_int);
    tcase_add_test(tcase, test_reverse);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(number_suite());
}
