/*
 * Cells: numbers as people write them, dates in the formats that tables have.
 */
#include "library/draft/cells.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

bool cell_is_missing(const char *cell)
{
    static const char *const words[] = {"",     "-",   "–",    "—",    ".",    "..",    "...",
                                        "NA",   "n/a", "N/A",  "na",   "NaN",  "nan",   "null",
                                        "NULL", ":",   "None", "#N/A", "n.a.", "k. A.", "?"};
    for (size_t i = 0; cell && i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i], cell) == 0)
            return true;
    }
    return !cell;
}

/* --- numbers -----------------------------------------------------------------------------------
 */

/* Skips one of the currencies before or behind a number. */
static const char *skip_currency(const char *at, struct notation *notation)
{
    static const char *const names[] = {"$", "€", "£", "¥", "EUR", "USD", "GBP", "CHF", "US$"};
    at += strspn(at, " ");
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        size_t length = strlen(names[i]);
        if (strncmp(at, names[i], length) == 0) {
            notation->currency = names[i];
            at += length;
            break;
        }
    }
    return at + strspn(at, " ");
}

static bool is_group_mark(const char *at, char decimal, size_t *length)
{
    *length = strncmp(at, "\xC2\xA0", 2) == 0 ? 2 : strncmp(at, "\xE2\x80\xAF", 3) == 0 ? 3 : 1;
    bool is_mark = *length > 1 || *at == ' ' || *at == '\'' || *at == (decimal == '.' ? ',' : '.');
    return is_mark && g_ascii_isdigit(at[*length]) && g_ascii_isdigit(at[*length + 1]) &&
           g_ascii_isdigit(at[*length + 2]) && !g_ascii_isdigit(at[*length + 3]);
}

/* The digits with "." and without groups, in plain; NULL: it doesn't begin with a number. */
static const char *take_digits(const char *at, struct notation *notation, GString *plain)
{
    size_t length, digits = 0;
    if (strncmp(at, "−", strlen("−")) == 0) {
        g_string_append_c(plain, '-');
        at += strlen("−");
    } else if (*at == '-' || *at == '+') {
        g_string_append_c(plain, *at++);
    }
    at = skip_currency(at, notation);
    for (;; digits++) {
        if (digits > 0 && is_group_mark(at, notation->decimal, &length)) {
            notation->has_groups = true;
            at += length;
        }
        if (!g_ascii_isdigit(*at))
            break;
        g_string_append_c(plain, *at++);
    }
    if (*at == notation->decimal && g_ascii_isdigit(at[1])) {
        g_string_append_c(plain, '.');
        for (at++; g_ascii_isdigit(*at); digits++)
            g_string_append_c(plain, *at++);
    }
    if (digits > 0 && (*at == 'e' || *at == 'E') && (g_ascii_isdigit(at[1]) || at[1] == '-')) {
        g_string_append_c(plain, *at++);
        do
            g_string_append_c(plain, *at++);
        while (g_ascii_isdigit(*at));
    }
    return digits > 0 ? at : NULL;
}

bool cell_is_number(const char *cell, struct notation *notation, double *number)
{
    struct notation found = *notation;
    GString *plain = g_string_new(NULL);
    const char *at = skip_currency(cell, &found);
    at = take_digits(at, &found, plain);
    if (at) {
        at += strspn(at, " ");
        if (*at == '%') {
            found.is_percent = true;
            at++;
        }
        at = skip_currency(at, &found);
    }
    bool is_number = at && !*at;
    if (is_number) {
        *number = g_ascii_strtod(plain->str, NULL);
        found.is_plain = notation->is_plain && strcmp(plain->str, cell) == 0;
        *notation = found;
    }
    g_string_free(plain, TRUE);
    return is_number;
}

/* --- dates -------------------------------------------------------------------------------------
 */

const char *const cell_date_formats[] = {
    "%Y-%m-%d",       "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m",    "%d.%m.%Y", "%d.%m.%y",
    "%m/%d/%Y",       "%d/%m/%Y",       "%Y/%m/%d",       "%Y%m%d",   "%b %Y",    "%B %Y",
    "%b %d, %Y",      "%B %d, %Y",      "%d %b %Y",       "%d %B %Y", "%d-%b-%Y", "%d-%b-%y",
    "%m/%Y",          "%b-%y",          "%YQ%q",          "%Y-Q%q",   "%Y Q%q",   "Q%q %Y",
    "%d.%m.%Y %H:%M", "%m/%d/%Y %H:%M", "%d/%m/%Y %H:%M", NULL};

static const char *const months[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};

/* Digits of a number from low to high; NULL: none. */
static const char *take_number(const char *at, size_t most, int low, int high)
{
    int value = 0;
    size_t count = 0;
    while (count < most && g_ascii_isdigit(at[count]))
        value = value * 10 + (at[count++] - '0');
    bool is_year = most == 4;
    return count > 0 && (!is_year || count == 4) && value >= low && value <= high ? at + count
                                                                                  : NULL;
}

static const char *take_month(const char *at, bool is_long)
{
    for (size_t i = 0; i < G_N_ELEMENTS(months); i++) {
        size_t length = is_long ? strlen(months[i]) : 3;
        if (g_ascii_strncasecmp(at, months[i], length) == 0)
            return at + length;
    }
    return NULL;
}

static const char *take_part(const char *at, char part, bool is_fixed)
{
    static const struct {
        char part;
        size_t most;
        int low, high;
    } parts[] = {{'Y', 4, 1000, 2999}, {'m', 2, 1, 12}, {'d', 2, 1, 31}, {'H', 2, 0, 23},
                 {'M', 2, 0, 59},      {'y', 2, 0, 99}, {'q', 1, 1, 4}};
    if (part == 'b' || part == 'B')
        return take_month(at, part == 'B');
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (parts[i].part != part)
            continue;
        const char *end = take_number(at, parts[i].most, parts[i].low, parts[i].high);
        return end && is_fixed && (size_t)(end - at) < parts[i].most ? NULL : end;
    }
    return NULL;
}

/* Seconds, and what says which zone it is, may follow a time. */
static bool ends_well(const char *at, bool has_time)
{
    if (has_time)
        at += strspn(at, ":.0123456789");
    if (has_time && (*at == 'Z' || *at == '+'))
        at += 1 + strspn(at + 1, ":0123456789");
    return !*at;
}

/* Walks along the cell as the format says; writes year and month into month, unless it is NULL. */
static const char *walk_date(const char *cell, const char *format, GString *month)
{
    const char *at = cell;
    bool is_fixed = !strpbrk(format, "-/. ,Q");
    for (; *format && at; format++) {
        if (*format != '%') {
            at = *at == *format ? at + 1 : NULL;
            continue;
        }
        const char *start = at;
        format++;
        at = take_part(at, *format, is_fixed || *format == 'Y');
        if (at && month && strchr("YymbBq", *format))
            g_string_append_printf(month, "%.*s ", (int)(at - start), start);
    }
    return at;
}

bool cell_is_date(const char *cell, const char *format)
{
    const char *end = walk_date(cell, format, NULL);
    return end && ends_well(end, strstr(cell, ":") != NULL);
}

char *cell_month(const char *cell, const char *format)
{
    GString *month = g_string_new(NULL);
    walk_date(cell, format, month);
    return g_string_free(month, FALSE);
}
