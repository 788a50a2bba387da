/*
 * UTF-8 texts measured and cut by UTF-16 code units: the positions that ECMAScript's text functions
 * take and return. Those functions are functions_text.c's.
 */
#include <string.h>

#include "base/arena.h"
#include "data/expr/expr_internal.h"

/* The bytes of the character at that place; a byte that starts none counts alone. */
static size_t character_length(const char *at)
{
    unsigned char first = (unsigned char)*at;
    size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (size_t i = 1; i < length; i++) {
        if (((unsigned char)at[i] & 0xC0) != 0x80)
            return 1;
    }
    return length;
}

size_t units_before(const char *text, const char *at)
{
    size_t units = 0;
    while (text < at) {
        size_t length = character_length(text);
        units += length == 4 ? 2 : 1;
        text += length;
    }
    return units;
}

size_t units_length(const char *text)
{
    return units_before(text, text + strlen(text));
}

const char *units_at(const char *text, size_t unit)
{
    for (size_t units = 0; *text && units < unit;) {
        size_t length = character_length(text);
        units += length == 4 ? 2 : 1;
        text += length;
    }
    return text;
}

const char *units_slice(const char *text, size_t start, size_t end, struct expr_call *call)
{
    static const char half[] = "\uFFFD"; /* of a surrogate pair */
    if (end <= start)
        return "";
    const char *first = units_at(text, start);
    bool half_first = units_before(text, first) > start; /* first lies behind the pair */
    const char *last = units_at(first, end - start - (half_first ? 1 : 0));
    bool half_last = units_before(text, last) > end;
    if (half_last)
        last -= 4;
    size_t length = last > first ? (size_t)(last - first) : 0;
    char *slice = expr_spend_text(call, (double)length)
                      ? arena_alloc(call->arena, length + 2 * sizeof half)
                      : NULL;
    if (!slice) {
        expr_stop(call);
        return "";
    }
    char *at = slice;
    if (half_first) {
        memcpy(at, half, sizeof half - 1);
        at += sizeof half - 1;
    }
    memcpy(at, first, length);
    at += length;
    if (half_last)
        memcpy(at, half, sizeof half - 1);
    return slice;
}

/* Halves of pairs aren't characters of UTF-8. Those of the last private plane stand for them: as
 * they are of two units themselves, none is left in a text that is split. */
enum { STAND_IN = 0x100000, HIGH = 0xD800, LOW = 0xDC00, LAST_LOW = 0xDFFF };

gunichar units_stand_in(gunichar code)
{
    return code >= HIGH && code <= LAST_LOW ? STAND_IN + code : code;
}

GString *units_split(const char *text)
{
    GString *out = g_string_new(NULL);
    while (*text) {
        size_t length = character_length(text);
        if (length == 4) {
            gunichar code = g_utf8_get_char(text) - 0x10000;
            g_string_append_unichar(out, STAND_IN + HIGH + (code >> 10));
            g_string_append_unichar(out, STAND_IN + LOW + (code & 0x3FF));
        } else {
            g_string_append_len(out, text, (gssize)length);
        }
        text += length;
    }
    return out;
}

/* The unit that the character at that place stands for; 0: none. */
static gunichar unit_at(const char *at)
{
    gunichar code = character_length(at) == 4 ? g_utf8_get_char(at) : 0;
    return code >= STAND_IN + HIGH && code <= STAND_IN + LAST_LOW ? code - STAND_IN : 0;
}

void units_join(GString *text)
{
    GString *out = g_string_sized_new(text->len);
    for (const char *at = text->str; *at;) {
        size_t length = character_length(at);
        gunichar high = unit_at(at);
        gunichar low = high && high < LOW ? unit_at(at + length) : 0;
        if (low >= LOW) {
            g_string_append_unichar(out, 0x10000 + ((high - HIGH) << 10) + (low - LOW));
            length *= 2;
        } else if (high) {
            g_string_append_unichar(out, 0xFFFD);
        } else {
            g_string_append_len(out, at, (gssize)length);
        }
        at += length;
    }
    g_string_assign(text, out->str);
    g_string_free(out, TRUE);
}
