/*
 * Locales by name, such as "de-DE".
 */
#ifndef DATA_FORMAT_LOCALE_TABLE_H
#define DATA_FORMAT_LOCALE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

/* The objects of d3 as JSON; NULL: d3 has none. */
struct locale_row {
    const char *name, *number, *time;
};

/* In the order of their names; the last has no name. */
extern const struct locale_row locale_rows[];

/* The locale of that name, or the first choice of that language ("de" is "de-DE"); NULL: none. */
const struct locale_row *locale_named(const char *name);

#endif
