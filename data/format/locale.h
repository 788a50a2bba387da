/*
 * Locales: how numbers and dates are written where it isn't US English. The objects are d3's:
 * https://d3js.org/d3-format#formatLocale, https://d3js.org/d3-time-format#timeFormatLocale
 */
#ifndef DATA_FORMAT_LOCALE_H
#define DATA_FORMAT_LOCALE_H

#include "data/format/number.h"
#include "data/format/time.h"
#include "data/json.h"

struct locale {
    struct number_locale number;
    struct time_locale time;
    const char *name; /* "de-DE"; NULL: it has none */
};

extern const struct locale locale_default;

/* Read d3's definitions of a locale over it. Everything is borrowed from the document or in its
 * arena. False after an error: a part of the wrong type, or one that d3 needs is missing. */
bool locale_read_number(const struct json_node *node, struct number_locale *locale,
                        struct diag *diag);
bool locale_read_time(const struct json_node *node, struct time_locale *locale, struct diag *diag);

/* The locale that a text names, such as "de-DE", over *locale. False after an error at node: there
 * is none. */
bool locale_read_named(const struct json_node *node, struct locale *locale, struct diag *diag);

/* The marks of numbers and the words of dates where that language ("de", "pt-BR") is spoken, over
 * *locale: a currency is none of a language's, and digits stay as they are. Nothing where no locale
 * is known, or where numbers have digits of their own. False after an error. */
bool locale_read_language(const char *tag, struct locale *locale, struct arena *arena,
                          struct diag *diag);

#endif
