/*
 * Numbers as text and text as numbers, by ECMAScript's rules and without the locale.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { NUMBER_TEXT_SIZE = 32 };

/*
 * ECMAScript's Number::toString(value), radix 10: the shortest digits that read back as value,
 * exponents below 1e-6 and from 1e21 on, "NaN", "Infinity". Writes at most NUMBER_TEXT_SIZE bytes
 * with the final zero and returns the length.
 */
size_t number_write(char text[NUMBER_TEXT_SIZE], double value);

/*
 * The number rounded to thousandths (halves away from 0), without zeros at the end: "0.5", "-12",
 * never "-0". For coordinates: fast, and as exact as anyone can see. Beyond ±1e12 and for what is
 * not finite it is as number_write(). Returns the length.
 */
size_t number_write_thousandths(char text[NUMBER_TEXT_SIZE], double value);

/*
 * The least of 10^3, 10^6 and 10^9 that makes a number (> 0) one of at most 15 digits without a
 * fraction, which divided by it is the number again; 0 when none does. No two decimals of 15 digits
 * are the same double, so that none is shorter.
 */
double number_decimal_scale(double value);

/*
 * ECMAScript's Number(text): white space trimmed, "" is 0, decimal, 0x, 0o, 0b and Infinity; else
 * NaN.
 */
double number_read(const char *text);

/*
 * A decimal number and nothing else, as strtod without locale, hex, inf or nan reads it, filling
 * all of the length bytes. False when it isn't one.
 */
bool number_parse(const char *text, size_t length, double *value);

/* The numbers in the other order. */
void number_reverse(double *numbers, size_t count);

/* The nearest int, clamped to int's range; NaN becomes 0. */
int number_to_int(double value);
unsigned number_to_unsigned(double value);

/* JavaScript's Math.round: halves go up. */
double number_round(double value);

#endif
