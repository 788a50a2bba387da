/*
 * Digits of doubles as ECMAScript's toPrecision() has them (ECMA-262, 21.1.3.5): of two decimals as
 * near, the larger one. The exact expansion, of which printf() gives every digit, says which is
 * nearer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/format/number_digits.h"
#include "tests/support/suite.h"

enum { PLACES = 60 }; /* as many as a double of three decimals, below 10^12, can have, and more */

/* The digits of value rounded to so many, in digits; returns the power of ten of the first one. */
static int rounded(double value, int keep, char *digits)
{
    char text[PLACES + 32];
    snprintf(text, sizeof text, "%.*e", PLACES, value);
    int exponent = (int)strtol(strchr(text, 'e') + 1, NULL, 10);
    memmove(text + 1, text + 2, PLACES); /* without its point */
    memcpy(digits, text, (size_t)keep);
    digits[keep] = '\0';
    if (text[keep] < '5')
        return exponent;
    int at = keep - 1;
    while (at >= 0 && digits[at] == '9')
        digits[at--] = '0';
    if (at >= 0) {
        digits[at]++;
        return exponent;
    }
    digits[0] = '1';
    return exponent + 1;
}

static void check(double value, int keep)
{
    struct decimal decimal;
    char digits[PLACES];
    int exponent = rounded(value, keep, digits);
    ck_assert(decimal_from(value, keep, &decimal));
    ck_assert_msg(decimal.count == keep && decimal.exponent == exponent &&
                      memcmp(decimal.digits, digits, (size_t)keep) == 0,
                  "%.17g to %d digits: %.*s of 10^%d, not %s of 10^%d", value, keep, decimal.count,
                  decimal.digits, decimal.exponent, digits, exponent);
}

/* Halves are among them that a double has (0.5, 2.125) and that it has not (1.005, 0.15). */
START_TEST(thousandths)
{
    for (long long n = 1; n < 40000; n += n < 3000 ? 1 : 7) {
        for (int keep = 1; keep <= 17; keep++)
            check((double)n / 1000, keep);
    }
    for (long long n = 999; n < 900000000000000; n = n * 3 + 1) {
        for (int keep = 1; keep <= 17; keep++)
            check((double)n / 1000, keep);
    }
}
END_TEST

START_TEST(millionths)
{
    for (long long n = 1; n < 4000000; n += n < 3000 ? 1 : 997) {
        for (int keep = 1; keep <= 17; keep++) {
            check((double)n / 1e6, keep);
            check((double)n / 1e9, keep);
        }
    }
}
END_TEST

START_TEST(others)
{
    static const double values[] = {1e-300, 0.1 + 0.2,          1.0 / 3, 2.0 / 3,
                                    1e21,   9007199254740994.0, 1e15,    123456789012345.675};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        for (int keep = 1; keep <= 21; keep++)
            check(values[i], keep);
    }
}
END_TEST

static Suite *number_digits_suite(void)
{
    Suite *suite = suite_create("number_digits");
    TCase *tcase = tcase_create("number_digits");
    tcase_add_test(tcase, thousandths);
    tcase_add_test(tcase, millionths);
    tcase_add_test(tcase, others);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(number_digits_suite());
}
