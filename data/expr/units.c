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
    char *slice = arena_alloc(call->arena, length + 2 * sizeof half);
    if (!slice || !expr_spend(call, length / EXPR_STEP_BYTES)) {
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
