/*
 * Numbers ⇄ text by ECMAScript's rules. The C library converts, but it only ever sees and makes
 * digits and exponents ("123e-5"), in which no locale has a say. Formats such as ",.2f" are left to
 * data/format.
 */
#include "base/number.h"

#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"

enum {
    SHORTEST_DIGITS = 17, /* enough for any double */
    /* A double halfway between two has up to 767 digits; one more tells which side a text is on. */
    SIGNIFICANT_DIGITS = 768
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t write_special(char text[NUMBER_TEXT_SIZE], double value)
{
    const char *name = isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
    memcpy(text, name, strlen(name) + 1);
    return strlen(name);
}

/* A positive number as d.ddd × 10^exponent: count digits, without the point. */
struct digits {
    char text[SHORTEST_DIGITS + 1];
    int count, exponent;
};

static double digits_value(const struct digits *digits)
{
    char text[48];
    snprintf(text, sizeof text, "%se%d", digits->text, digits->exponent - (digits->count - 1));
    return strtod(text, NULL);
}

static struct digits round_to_digits(double value, int count)
{
    char text[48];
    snprintf(text, sizeof text, "%.*e", count - 1, value);
    struct digits digits = {.count = 0};
    const char *at = text;
    for (; *at != 'e'; at++)
        if (is_digit(*at)) /* all but the point, whatever the locale writes for it */
            digits.text[digits.count++] = *at;
    digits.exponent = (int)strtol(at + 1, NULL, 10);
    return digits;
}

/* The next decimal number of as many digits. False when that would take a carry past the first. */
static bool step_up(struct digits *digits)
{
    for (int i = digits->count - 1; i >= 0; i--) {
        if (digits->text[i] != '9') {
            digits->text[i]++;
            return true;
        }
        digits->text[i] = '0';
    }
    return false;
}

/*
 * The fewest digits that read back as value, the nearest to it among those. 15 digits always
 * survive in a normal double, so a shorter text shows there by its zeros. Just above a power of two
 * the doubles are sparser than below: there the nearest decimal may fail and the next one succeed.
 */
static struct digits shortest_digits(double value)
{
    int significand_exponent;
    bool is_power_of_two = frexp(value, &significand_exponent) == 0.5;
    struct digits digits = {.count = 0};
    for (int count = value < DBL_MIN ? 1 : DBL_DIG; count <= SHORTEST_DIGITS; count++) {
        digits = round_to_digits(value, count);
        if (digits_value(&digits) == value)
            break;
        struct digits next = digits;
        if (is_power_of_two && step_up(&next) && digits_value(&next) == value) {
            digits = next;
            break;
        }
    }
    while (digits.count > 1 && digits.text[digits.count - 1] == '0')
        digits.text[--digits.count] = '\0';
    return digits;
}

/* The layout of Number::toString, steps 6 to 12; n there is exponent + 1 here. */
static int layout_digits(char *text, size_t size, const struct digits *digits)
{
    const char *all = digits->text;
    int count = digits->count, exponent = digits->exponent;
    if (exponent >= 21 || exponent < -6)
        return snprintf(text, size, "%c%s%se%+d", all[0], count > 1 ? "." : "", all + 1, exponent);
    if (exponent < 0)
        return snprintf(text, size, "0.%.*s%s", -exponent - 1, "00000", all);
    if (exponent >= count - 1)
        return snprintf(text, size, "%s%.*s", all, exponent - (count - 1), "00000000000000000000");
    return snprintf(text, size, "%.*s.%s", exponent + 1, all, all + exponent + 1);
}

static size_t write_integer(char text[NUMBER_TEXT_SIZE], int64_t value)
{
    char reversed[NUMBER_TEXT_SIZE];
    size_t count = 0, length = 0;
    uint64_t rest = value < 0 ? (uint64_t)-value : (uint64_t)value;
    do {
        reversed[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (value < 0)
        text[length++] = '-';
    while (count)
        text[length++] = reversed[--count];
    text[length] = '\0';
    return length;
}

double number_decimal_scale(double value)
{
    for (double scale = 1e3; scale <= 1e9; scale *= 1e3) {
        double whole = round(value * scale);
        if (!(whole < 1e15))
            return 0;
        if (whole / scale == value)
            return scale;
    }
    return 0;
}

/* Of a number that is not whole, its digits so many times. */
static size_t write_decimal(char *text, int64_t digits, int64_t scale)
{
    size_t length = write_integer(text, digits / scale);
    int64_t rest = digits % scale;
    text[length++] = '.';
    for (int64_t place = scale / 10; rest; place /= 10) {
        text[length++] = (char)('0' + rest / place);
        rest %= place;
    }
    text[length] = '\0';
    return length;
}

size_t number_write(char text[NUMBER_TEXT_SIZE], double value)
{
    const double exact_integers = 9007199254740992; /* 2^53 */
    if (!isfinite(value))
        return write_special(text, value);
    if (fabs(value) < exact_integers && value == floor(value))
        return write_integer(text, (int64_t)value);
    size_t length = 0;
    if (value < 0)
        text[length++] = '-';
    /* What pictures and data are full of, written 20 times as fast. */
    double size = fabs(value), scale = size >= 1e-6 ? number_decimal_scale(size) : 0;
    if (scale > 0)
        return length + write_decimal(text + length, (int64_t)round(size * scale), (int64_t)scale);
    struct digits digits = shortest_digits(size);
    return length + (size_t)layout_digits(text + length, NUMBER_TEXT_SIZE - length, &digits);
}

/* A decimal number as read so far: its significant digits × 10^exponent. */
struct decimal {
    bool negative;
    char digits[SIGNIFICANT_DIGITS + 1]; /* and the final zero */
    size_t count;
    int64_t exponent;
};

static void add_digit(struct decimal *decimal, char digit, bool is_fraction)
{
    bool is_kept = decimal->count < SIGNIFICANT_DIGITS;
    if (is_kept && (decimal->count || digit != '0'))
        decimal->digits[decimal->count++] = digit;
    else if (!is_kept && digit != '0')
        decimal->digits[SIGNIFICANT_DIGITS - 1] |= 1; /* keeps it off a tie */
    if (is_fraction)
        decimal->exponent -= is_kept;
    else
        decimal->exponent += !is_kept;
}

static double decimal_value(struct decimal *decimal)
{
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    int64_t exponent = decimal->exponent;
    double value = 0;
    if (decimal->count <= DBL_DIG && exponent > -(int64_t)COUNT_OF(powers) &&
        exponent < (int64_t)COUNT_OF(powers)) {
        /* Both factors are exact, so the one operation rounds right (Clinger 1990). */
        for (size_t i = 0; i < decimal->count; i++)
            value = value * 10 + (decimal->digits[i] - '0');
        value = exponent < 0 ? value / powers[-exponent] : value * powers[exponent];
    } else if (decimal->count) {
        char text[SIGNIFICANT_DIGITS + 32];
        decimal->digits[decimal->count] = '\0';
        int limited = exponent < -9999 ? -9999 : exponent > 9999 ? 9999 : (int)exponent;
        snprintf(text, sizeof text, "%se%d", decimal->digits, limited);
        value = strtod(text, NULL);
    }
    return decimal->negative ? -value : value;
}

/* The exponent's digits; what no double could reach anyhow is limited. */
static const char *read_exponent(const char *at, const char *end, int64_t *exponent)
{
    const int64_t limit = INT64_MAX / 4;
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+'))
        at++;
    if (at == end || !is_digit(*at))
        return NULL;
    int64_t value = 0;
    for (; at < end && is_digit(*at); at++)
        value = value < limit / 10 ? value * 10 + (*at - '0') : limit;
    *exponent = negative ? -value : value;
    return at;
}

bool number_parse(const char *text, size_t length, double *value)
{
    const char *at = text, *end = text + length;
    struct decimal decimal; /* not initialised as a whole: its digits are many */
    decimal.negative = length && *at == '-';
    decimal.count = 0;
    decimal.exponent = 0;
    if (at < end && (*at == '-' || *at == '+'))
        at++;
    bool has_digits = false, is_fraction = false;
    for (; at < end && (is_digit(*at) || (*at == '.' && !is_fraction)); at++) {
        if (*at == '.') {
            is_fraction = true;
        } else {
            add_digit(&decimal, *at, is_fraction);
            has_digits = true;
        }
    }
    if (!has_digits)
        return false;
    int64_t exponent = 0;
    if (at < end && (*at == 'e' || *at == 'E'))
        at = read_exponent(at + 1, end, &exponent);
    if (at != end)
        return false;
    decimal.exponent += exponent;
    *value = decimal_value(&decimal);
    return true;
}

/* How many bytes of ECMAScript's white space or line end are at text, before end; else 0. */
static size_t space_length(const char *text, const char *end)
{
    /* Tab to carriage return, and in UTF-8: U+00A0, U+FEFF and the class Zs, U+2028 and U+2029. */
    static const char *const spaces[] = {"\t",           "\n",           "\v",
                                         "\f",           "\r",           " ",
                                         "\xC2\xA0",     "\xEF\xBB\xBF", "\xE1\x9A\x80",
                                         "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82",
                                         "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85",
                                         "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88",
                                         "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8",
                                         "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F",
                                         "\xE3\x80\x80"};
    unsigned char first = text < end ? (unsigned char)*text : 0;
    if (first > ' ' && first < 0xC2) /* most texts begin with a digit */
        return 0;
    for (size_t i = 0; i < COUNT_OF(spaces); i++) {
        size_t length = strlen(spaces[i]);
        if ((size_t)(end - text) >= length && memcmp(text, spaces[i], length) == 0)
            return length;
    }
    return 0;
}

static int digit_value(char c)
{
    if (is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : INT_MAX;
}

/* Digits of a radix that is a power of two, 2^bits, rounded once however many there are. */
static double read_binary_radix(const char *at, const char *end, int bits)
{
    uint64_t high = 0;
    int shifted = 0;
    if (at == end)
        return NAN;
    for (; at < end; at++) {
        int digit = digit_value(*at);
        if (digit >= 1 << bits)
            return NAN;
        if (high >> 58) { /* full: 53 bits count, the rest only says on which side of a tie */
            high |= digit != 0;
            shifted = shifted > INT_MAX - bits ? shifted : shifted + bits;
        } else {
            high = high << bits | (uint64_t)digit;
        }
    }
    return ldexp((double)high, shifted);
}

/* Behind the spaces at text. */
static const char *skip_spaces(const char *text, const char *end)
{
    for (size_t length; (length = space_length(text, end)) != 0;)
        text += length;
    return text;
}

/* Where the spaces begin that reach to the end. Looked for forwards, as UTF-8 wants to be read. */
static const char *find_trailing_spaces(const char *text, const char *end)
{
    unsigned char last = text < end ? (unsigned char)end[-1] : 0;
    if (last > ' ' && last < 0x80)
        return end;
    while (text < end) {
        const char *rest = skip_spaces(text, end);
        if (rest == end)
            return text;
        text = rest > text ? rest : text + 1;
    }
    return end;
}

double number_read(const char *text)
{
    static const struct {
        char lower, upper;
        int bits;
    } radices[] = {{'x', 'X', 4}, {'o', 'O', 3}, {'b', 'B', 1}};
    const char *end = text + strlen(text);
    text = skip_spaces(text, end);
    end = find_trailing_spaces(text, end);
    size_t length = (size_t)(end - text);
    if (length == 0)
        return 0;
    for (size_t i = 0; i < COUNT_OF(radices) && length > 1 && text[0] == '0'; i++)
        if (text[1] == radices[i].lower || text[1] == radices[i].upper)
            return read_binary_radix(text + 2, end, radices[i].bits);
    size_t sign = text[0] == '-' || text[0] == '+';
    if (length - sign == 8 && memcmp(text + sign, "Infinity", 8) == 0)
        return text[0] == '-' ? -INFINITY : INFINITY;
    double value;
    return number_parse(text, length, &value) ? value : NAN;
}

double number_round(double value)
{
    /* floor(value + 0.5) would round up where the sum does: 0.49999999999999994, odd 2^52 + 1. */
    double whole = floor(value);
    if (value - whole >= 0.5)
        whole += 1;
    return copysign(whole, value); /* -0.2 becomes -0 */
}

int number_to_int(double value)
{
    double whole = number_round(value);
    if (isnan(whole))
        return 0;
    return whole <= INT_MIN ? INT_MIN : whole >= INT_MAX ? INT_MAX : (int)whole;
}

unsigned number_to_unsigned(double value)
{
    double whole = number_round(value);
    if (isnan(whole) || whole <= 0)
        return 0;
    return whole >= UINT_MAX ? UINT_MAX : (unsigned)whole;
}

size_t number_write_thousandths(char text[NUMBER_TEXT_SIZE], double value)
{
    if (!(fabs(value) < 1e12))
        return number_write(text, value);
    long long rounded = llround(value * 1000);
    unsigned long long thousandths = (unsigned long long)(rounded < 0 ? -rounded : rounded);
    unsigned long long whole = thousandths / 1000, rest = thousandths % 1000;
    char reversed[NUMBER_TEXT_SIZE];
    size_t count = 0, length = 0;
    do
        reversed[count++] = (char)('0' + whole % 10);
    while ((whole /= 10) > 0);
    if (rounded < 0)
        text[length++] = '-';
    while (count > 0)
        text[length++] = reversed[--count];
    if (rest > 0)
        text[length++] = '.';
    for (unsigned long long place = 100; rest > 0; rest %= place, place /= 10)
        text[length++] = (char)('0' + rest / place);
    text[length] = '\0';
    return length;
}

void number_reverse(double *numbers, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        double other = numbers[count - 1 - i];
        numbers[count - 1 - i] = numbers[i];
        numbers[i] = other;
    }
}
