/*
 * Numbers as people of a country write them: "1.234,5 €", "(12%)", "−3".
 */
#ifndef DATA_FORMAT_WRITTEN_NUMBER_H
#define DATA_FORMAT_WRITTEN_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* How they are written: the texts between whole and fraction, and between groups of digits. Spaces
 * and apostrophes of all kinds are those of a group in any case. */
struct written_number {
    const char *decimal, *group;
};

/* Of the locale of that name, or language: false when there is none. */
bool written_number_of(const char *locale, struct written_number *how);

/*
 * The number that text is: with a sign (a minus too), or in brackets, which mean below 0; with a
 * currency before or behind it; a percentage is a hundredth. NaN for anything else, also for groups
 * of other than three digits (two, before the last, as in India).
 */
double written_number_read(const char *text, const struct written_number *how);

/* What to write in a specification so that text reads as a number: "number:'de'"; NULL: it is none
 * in any of the usual ways. */
const char *written_number_hint(const char *text);

/* The hint of a message about such a text of a field: the property with that. NULL: none, or memory
 * is out. */
const char *written_number_property(const char *field, const char *text, struct arena *arena);

#endif
