/*
 * ECMAScript's number-to-text methods. The exact decimal expansion of a double comes from the C
 * library; ties are decided here, because ECMAScript takes the larger neighbour where C takes the
 * even one.
 */
#include "data/format/number_digits.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"

enum {
    GUARD_DIGITS = 20,  /* printed beyond those wanted, to see which side of a half it is */
    EXACT_DIGITS = 767, /* no double has more significant digits than this */
    EXPANSION_SIZE = 1 + EXACT_DIGITS + GUARD_DIGITS
};

void digits_append(struct digits_text *text, const char *bytes, size_t length)
{
    size_t room = sizeof text->bytes - text->length;
    if (length > room)
        length = room;
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

void digits_append_zeros(struct digits_text *text, int count)
{
    for (int i = 0; i < count; i++)
        digits_append(text, "0", 1);
}

/*
 * count significant digits of value (> 0, finite) rounded by the C library; returns the exponent.
 * Only the digits are taken from what is printed, so the locale's decimal point doesn't matter.
 */
static int expand(double value, int count, char digits[EXPANSION_SIZE])
{
    char printed[EXPANSION_SIZE + 16];
    snprintf(printed, sizeof printed, "%.*e", count - 1, value);
    const char *end = strchr(printed, 'e');
    int length = 0;
    for (const char *at = printed; at < end; at++) {
        if (*at >= '0' && *at <= '9' && length < EXPANSION_SIZE)
            digits[length++] = *at;
    }
    return (int)strtol(end + 1, NULL, 10);
}

static bool is_half(const char *digits)
{
    return digits[0] == '5' && strspn(digits + 1, "0") >= GUARD_DIGITS - 1;
}

/* Adds one to the last digit. */
static void round_up(struct decimal *decimal)
{
    int i = decimal->count - 1;
    while (i >= 0 && decimal->digits[i] == '9')
        decimal->digits[i--] = '0';
    if (i >= 0) {
        decimal->digits[i]++;
        return;
    }
    decimal->exponent++;
    decimal->digits[0] = '1';
}

static void decimal_shortest(double value, struct decimal *decimal)
{
    char text[NUMBER_TEXT_SIZE];
    number_write(text, value);
    int point = -1; /* digits before the decimal point */
    int zeros = 0;  /* leading zeros among all digits */
    int exponent = 0;
    decimal->count = 0;
    for (const char *at = text; *at; at++) {
        if (*at == '.')
            point = decimal->count + zeros;
        else if (*at == 'e') {
            exponent = (int)strtol(at + 1, NULL, 10);
            break;
        } else if (*at == '0' && decimal->count == 0)
            zeros++;
        else
            decimal->digits[decimal->count++] = *at;
    }
    if (point < 0)
        point = decimal->count + zeros;
    decimal->exponent = exponent + point - zeros - 1;
    while (decimal->count > 1 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
}

/*
 * The same from the shortest digits, where they are had at once (see number_write()):
 * a double and its shortest decimal lie on one side of every decimal with fewer digits, which would
 * be the shortest otherwise. False: it isn't such a number, or lies on a half as far as they tell.
 */
static bool round_shortest(double value, int keep, struct decimal *decimal)
{
    if (keep > DBL_DIG || number_decimal_scale(value) == 0)
        return false;
    decimal_shortest(value, decimal);
    int count = decimal->count;
    if (count == keep + 1 && decimal->digits[keep] == '5')
        return false;
    decimal->count = keep;
    if (count < keep)
        memset(decimal->digits + count, '0', (size_t)(keep - count));
    else if (count > keep && decimal->digits[keep] >= '5')
        round_up(decimal);
    return true;
}

/* The first keep significant digits of value (> 0, finite), halves rounded up. */
static void decimal_round(double value, int keep, struct decimal *decimal)
{
    if (round_shortest(value, keep, decimal))
        return;
    char digits[EXPANSION_SIZE + 1] = {0};
    decimal->exponent = expand(value, keep + GUARD_DIGITS, digits);
    if (is_half(digits + keep))
        decimal->exponent = expand(value, EXACT_DIGITS, digits);
    decimal->count = keep;
    memcpy(decimal->digits, digits, (size_t)keep);
    if (digits[keep] >= '5')
        round_up(decimal);
}

bool decimal_from(double value, int significant, struct decimal *decimal)
{
    if (!isfinite(value) || value == 0)
        return false;
    if (significant > 0)
        decimal_round(value, significant, decimal);
    else
        decimal_shortest(value, decimal);
    return true;
}

void digits_to_string(struct digits_text *text, double value)
{
    char written[NUMBER_TEXT_SIZE];
    digits_append(text, written, number_write(written, value));
}

/* The digits with a decimal point after the units and zeros where digits are missing. */
static void append_positional(struct digits_text *text, const struct decimal *decimal, int decimals)
{
    int whole = decimal->exponent + 1;
    if (whole <= 0)
        digits_append(text, "0", 1);
    for (int i = 0; i < whole; i++)
        digits_append(text, i < decimal->count ? &decimal->digits[i] : "0", 1);
    if (decimals > 0)
        digits_append(text, ".", 1);
    for (int i = whole; i < whole + decimals; i++) {
        bool present = i >= 0 && i < decimal->count;
        digits_append(text, present ? &decimal->digits[i] : "0", 1);
    }
}

/* What toFixed() makes of a value below half of its last place, and of 0. */
static const struct decimal zero = {.digits = "0", .count = 1, .exponent = 0};

void digits_to_fixed(struct digits_text *text, double value, int decimals)
{
    if (!(value < 1e21)) {
        digits_to_string(text, value);
        return;
    }
    struct decimal decimal = zero;
    if (value > 0) {
        char digits[EXPANSION_SIZE];
        int keep = expand(value, 1 + GUARD_DIGITS, digits) + 1 + decimals;
        if (keep > 0) {
            decimal_round(value, keep, &decimal);
        } else if (keep == 0 && digits[0] >= '5') {
            decimal.digits[0] = '1'; /* the first digit lies just behind the last place */
            decimal.exponent = -decimals;
        }
    }
    append_positional(text, &decimal, decimals);
}

static void append_exponential(struct digits_text *text, const struct decimal *decimal)
{
    digits_append(text, decimal->digits, 1);
    if (decimal->count > 1) {
        digits_append(text, ".", 1);
        digits_append(text, decimal->digits + 1, (size_t)decimal->count - 1);
    }
    char exponent[16];
    int length = snprintf(exponent, sizeof exponent, "e%+d", decimal->exponent);
    digits_append(text, exponent, (size_t)length);
}

void digits_to_exponential(struct digits_text *text, double value, int decimals)
{
    if (!isfinite(value)) {
        digits_to_string(text, value);
        return;
    }
    struct decimal decimal;
    if (!decimal_from(value, decimals + 1, &decimal)) {
        decimal = (struct decimal){.count = decimals + 1};
        memset(decimal.digits, '0', (size_t)decimal.count);
    }
    append_exponential(text, &decimal);
}

void digits_to_precision(struct digits_text *text, double value, int significant)
{
    if (!isfinite(value)) {
        digits_to_string(text, value);
        return;
    }
    struct decimal decimal;
    if (!decimal_from(value, significant, &decimal))
        append_positional(text, &zero, significant - 1);
    else if (decimal.exponent < -6 || decimal.exponent >= significant)
        append_exponential(text, &decimal);
    else
        append_positional(text, &decimal, significant - 1 - decimal.exponent);
}

void digits_to_whole(struct digits_text *text, double value)
{
    struct decimal decimal;
    if (isinf(value))
        digits_append(text, "∞", strlen("∞"));
    else if (value < 1e21 || !decimal_from(value, 0, &decimal))
        digits_to_string(text, value);
    else
        append_positional(text, &decimal, 0);
}

void digits_to_radix(struct digits_text *text, double value, int radix)
{
    if (!isfinite(value)) {
        digits_to_string(text, value);
        return;
    }
    char digits[DIGITS_TEXT_SIZE];
    size_t at = sizeof digits;
    do {
        double digit = fmod(value, radix);
        digits[--at] = "0123456789abcdef"[(int)digit];
        value = (value - digit) / radix;
    } while (value > 0 && at > 0);
    digits_append(text, digits + at, sizeof digits - at);
}
