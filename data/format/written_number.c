/*
 * Reading numbers as they are written somewhere: signs, currencies and groups are taken off, the
 * rest is a decimal number.
 */
#include "data/format/written_number.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"
#include "data/format/locale_table.h"

enum { MOST_BYTES = 120 }; /* of a number, with all that is around it */

bool written_number_of(const char *locale, struct written_number *how)
{
    /* Those of the table, by what they have in common; the first letters of decimal and group. */
    const struct locale_row *row = locale_named(locale);
    if (!row || !row->number)
        return false;
    how->decimal = strstr(row->number, "\"decimal\":\",\"") ? "," : ".";
    how->group = strstr(row->number, "\"thousands\":\".\"")   ? "."
                 : strstr(row->number, "\"thousands\":\",\"") ? ","
                                                              : "";
    return true;
}

/* How many bytes of a space, an apostrophe or another mark between groups stand here. */
static size_t gap_length(const char *text)
{
    static const char *const gaps[] = {" ", "\u00A0", "\u202F", "\u2009", "'", "\u2019"};
    for (size_t i = 0; i < COUNT_OF(gaps); i++) {
        if (strncmp(text, gaps[i], strlen(gaps[i])) == 0)
            return strlen(gaps[i]);
    }
    return 0;
}

static size_t starts_with(const char *text, const char *part)
{
    size_t length = strlen(part);
    return length > 0 && strncmp(text, part, length) == 0 ? length : 0;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* How many digits stand here. */
static size_t digits_at(const char *text)
{
    size_t count = 0;
    while (is_digit(text[count]))
        count++;
    return count;
}

/* The digits of text in plain, from the first one on; where they end. NULL: these are no groups. */
static const char *read_digits(const char *text, const struct written_number *how, char *plain)
{
    size_t count = digits_at(text), written = count;
    memcpy(plain, text, count);
    text += count;
    for (;;) {
        size_t gap = starts_with(text, how->group);
        gap = gap ? gap : gap_length(text);
        size_t next = gap ? digits_at(text + gap) : 0;
        if (!next)
            break;
        size_t behind = starts_with(text + gap + next, how->group);
        bool is_last = !behind || !is_digit(text[gap + next + behind]);
        if (written == 0 || count > 3 || (is_last ? next != 3 : next != 3 && next != 2))
            return NULL;
        memcpy(plain + written, text + gap, next);
        written += next;
        text += gap + next;
        count = next;
    }
    size_t point = starts_with(text, how->decimal);
    if (!point && !starts_with(".", how->group)) /* as in Switzerland, where both are written */
        point = starts_with(text, ".");
    if (point && is_digit(text[point])) {
        size_t fraction = digits_at(text + point);
        plain[written++] = '.';
        memcpy(plain + written, text + point, fraction);
        written += fraction;
        text += point + fraction;
    }
    plain[written] = '\0';
    return written ? text : NULL;
}

/* What may stand around the digits: signs, brackets, currencies, a per cent sign. */
struct around {
    bool is_negative, is_percent;
    int signs;
};

/* A currency is a sign of its own, or up to three letters. */
static size_t currency_length(const char *text)
{
    static const char *const signs[] = {"$", "€", "£", "¥", "₽", "₩", "₹",
                                        "₺", "₪", "฿", "₫", "¢",   "元"};
    size_t letters = 0;
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        if (strncmp(text, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    }
    while ((text[letters] | 0x20) >= 'a' && (text[letters] | 0x20) <= 'z')
        letters++;
    return letters == 3 || (letters == 2 && text[letters] == '.') ? letters : 0;
}

static bool skip_around(const char **at, struct around *around)
{
    while (**at && !is_digit(**at)) {
        size_t minus = starts_with(*at, "-") ? 1 : starts_with(*at, "\u2212");
        size_t length = minus             ? minus
                        : **at == '('     ? 1
                        : **at == ')'     ? 1
                        : **at == '+'     ? 1
                        : **at == '%'     ? 1
                        : gap_length(*at) ? gap_length(*at)
                        : **at == '\t'    ? 1
                                          : currency_length(*at);
        if (!length)
            return **at == '.' || **at == ',';
        around->is_negative |= minus || **at == '(';
        around->is_percent |= **at == '%';
        around->signs += minus || **at == '+' || **at == '(';
        *at += length;
    }
    return true;
}

double written_number_read(const char *text, const struct written_number *how)
{
    char plain[MOST_BYTES + 1];
    struct around around = {0};
    if (strlen(text) >= MOST_BYTES || !skip_around(&text, &around))
        return NAN;
    if (starts_with(text, how->decimal) && !is_digit(*text)) { /* ".5" */
        plain[0] = '0';
        text = read_digits(text, how, plain + 1);
    } else {
        text = read_digits(text, how, plain);
    }
    if (!text || !skip_around(&text, &around) || *text || around.signs > 1)
        return NAN;
    double number = number_read(plain);
    number = around.is_percent ? number / 100 : number;
    return around.is_negative ? -number : number;
}

const char *written_number_hint(const char *text)
{
    static const struct {
        struct written_number how;
        const char *hint;
    } ways[] = {{{".", ","}, "number:'en'"}, {{",", "."}, "number:'de'"}};
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        if (!isnan(written_number_read(text, &ways[i].how)))
            return ways[i].hint;
    }
    return NULL;
}

/* "5 km" and "3.2MB", but for what is rather a date, a range or a version. */
static bool has_unit(const char *text)
{
    size_t length = strspn(text, "-"), digits = digits_at(text + length);
    length += digits;
    if (text[length] == '.')
        length += 1 + digits_at(text + length + 1);
    length += gap_length(text + length);
    return digits && text[length] && !strpbrk(text + length, "0123456789.,:/-");
}

const char *written_number_property(const char *field, const char *text, struct arena *arena)
{
    const char *hint = written_number_hint(text);
    if (hint)
        return arena_format(arena, "\"format\": {\"parse\": {\"%s\": \"%s\"}}, in \"data\"", field,
                            hint);
    return has_unit(text)
               ? arena_format(
                     arena,
                     "to leave the unit away: {\"calculate\": \"parseFloat(datum['%s'])\", "
                     "\"as\": \"%s\"} in \"transform\"",
                     field, field)
               : NULL;
}
