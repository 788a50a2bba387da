/*
 * The digits of a double as ECMAScript writes them: toFixed, toExponential, toPrecision, toString.
 * Private to data/format/.
 */
#ifndef DATA_FORMAT_NUMBER_DIGITS_H
#define DATA_FORMAT_NUMBER_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

/* The longest text made here: 5e-324 with 21 significant digits, or the 1,024 binary digits of the
 * largest double. */
enum { DIGITS_TEXT_SIZE = 1104 };

/* digits[0].digits[1]digits[2]… × 10^exponent. */
struct decimal {
    char digits[64];
    int count;
    int exponent;
};

/* Text under construction. */
struct digits_text {
    char bytes[DIGITS_TEXT_SIZE];
    size_t length;
};

void digits_append(struct digits_text *text, const char *bytes, size_t length);
void digits_append_zeros(struct digits_text *text, int count);

/*
 * The decimal coefficient and exponent of value with that many significant digits (0: the fewest
 * that read back as value, as toExponential() does). False when value is 0 or not finite.
 */
bool decimal_from(double value, int significant, struct decimal *decimal);

/* Number.prototype's methods of these names, for values that are not negative. */
void digits_to_fixed(struct digits_text *text, double value, int decimals);
void digits_to_exponential(struct digits_text *text, double value, int decimals);
void digits_to_precision(struct digits_text *text, double value, int significant);
void digits_to_string(struct digits_text *text, double value);

/* toString(radix) of a whole number, radix 2 to 16. */
void digits_to_radix(struct digits_text *text, double value, int radix);

/* A whole number without an exponent, however large; "∞" for infinity, as toLocaleString("en"). */
void digits_to_whole(struct digits_text *text, double value);

#endif
