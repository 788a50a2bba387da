/*
 * Lengths with a unit, as texts: "16cm".
 */
#ifndef BASE_LENGTH_H
#define BASE_LENGTH_H

#include <stdbool.h>

struct length {
    double amount;    /* 16 of "16cm" … */
    const char *unit; /* … and "cm", static */
    double points;    /* what it comes to on paper; 0: it is in px */
};

/* The hint of messages about what is none. */
extern const char length_hint[];

/* Whether text is a number with one of the units px, pt, mm, cm and in (CSS Values 4, 6.2). Of NaN,
 * infinity and what is below 0, as well: see length_is_size(). */
bool length_read(const char *text, struct length *length);

/* Whether a picture can be that wide. */
bool length_is_size(const struct length *length);

#endif
