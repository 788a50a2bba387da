/*
 * Telling encodings apart, and making UTF-8 of them.
 */
#include "data/text_encoding.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/json_internal.h"

/* Adobe's and Microsoft's additions to Latin-1, at 0x80 to 0x9F; 0: there is none.
 * https://encoding.spec.whatwg.org/index-windows-1252.txt */
static const gunichar windows_1252[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static bool is_high(char byte)
{
    return (byte & 0x80) != 0;
}

/* Whether the bytes from first on, where UTF-8 ends, look like words with an accent here and there.
 * What has other letters, or two bytes a letter, has them side by side. */
static bool looks_western(const struct encoded_text *text, size_t first)
{
    size_t high = 0, beside = 0;
    for (size_t i = first; i < text->length; i++) {
        unsigned char byte = (unsigned char)text->bytes[i];
        if (byte < 0x80)
            continue;
        if (byte < 0xA0 && !windows_1252[byte - 0x80])
            return false;
        high++;
        beside += i > first && is_high(text->bytes[i - 1]);
    }
    return beside * 4 <= high;
}

static bool put(struct encoded_text *text, const GString *utf8, struct arena *arena)
{
    text->bytes = arena_copy(arena, utf8->str, utf8->len);
    text->length = utf8->len;
    return text->bytes != NULL;
}

static bool decode_western(struct encoded_text *text, struct arena *arena)
{
    GString *utf8 = g_string_sized_new(text->length + text->length / 8);
    for (size_t i = 0; i < text->length; i++) {
        unsigned char byte = (unsigned char)text->bytes[i];
        if (byte < 0x80)
            g_string_append_c(utf8, (char)byte);
        else
            g_string_append_unichar(utf8, byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
    }
    bool good = put(text, utf8, arena);
    g_string_free(utf8, TRUE);
    return good;
}

static gunichar unit_at(const struct encoded_text *text, size_t at, bool is_big)
{
    const unsigned char *bytes = (const unsigned char *)text->bytes + at;
    return (gunichar)(is_big ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0]);
}

/* Half of a surrogate pair becomes U+FFFD, and so does an odd byte at the end. */
static bool decode_utf16(struct encoded_text *text, bool is_big, struct arena *arena)
{
    GString *utf8 = g_string_sized_new(text->length);
    size_t at = unit_at(text, 0, is_big) == 0xFEFF ? 2 : 0;
    for (; at + 1 < text->length; at += 2) {
        gunichar unit = unit_at(text, at, is_big);
        gunichar next = at + 3 < text->length ? unit_at(text, at + 2, is_big) : 0;
        if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
            unit = 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
            at += 2;
        } else if (unit >= 0xD800 && unit < 0xE000) {
            unit = 0xFFFD;
        }
        g_string_append_unichar(utf8, unit);
    }
    if (at < text->length)
        g_string_append_unichar(utf8, 0xFFFD);
    bool good = put(text, utf8, arena);
    g_string_free(utf8, TRUE);
    return good;
}

/* Text begins with ASCII: brackets, quotes, the names of columns. *is_big: which byte is first. */
static bool is_utf16(const struct encoded_text *text, bool *is_big)
{
    const char *bytes = text->bytes;
    if (text->length < 2)
        return false;
    *is_big = !memcmp(bytes, "\xFE\xFF", 2);
    if (*is_big || !memcmp(bytes, "\xFF\xFE", 2))
        return true;
    if (text->length < 4 || text->length % 2 != 0)
        return false;
    *is_big = !bytes[0];
    return bytes[0] ? !bytes[1] && bytes[2] && !bytes[3] : bytes[1] && !bytes[2] && bytes[3];
}

static bool is_utf32(const struct encoded_text *text)
{
    return text->length >= 4 &&
           (!memcmp(text->bytes, "\xFF\xFE\0\0", 4) || !memcmp(text->bytes, "\0\0\xFE\xFF", 4));
}

static bool fail_utf32(const struct encoded_text *text, struct diag *diag)
{
    const struct diag_place place = {.file = text->name};
    return diag_error(diag, DIAG_ENCODING, &place, "save the file as UTF-8",
                      "\"%s\" is UTF-32, not text in UTF-8", text->name);
}

static bool decode_other(struct encoded_text *text, size_t first, struct arena *arena,
                         struct diag *diag)
{
    struct diag_place place = json_text_place(text->name, text->bytes, text->length, first, arena);
    unsigned byte = (unsigned char)text->bytes[first];
    place.source_line = NULL; /* its bytes are no text yet */
    if (!looks_western(text, first))
        return diag_error(diag, DIAG_ENCODING, &place, "save the file as UTF-8",
                          "the byte 0x%02x is not UTF-8, and the text not Latin-1 either", byte);
    diag_warn(diag, DIAG_ENCODING, &place, "save the file as UTF-8",
              "the byte 0x%02x is not UTF-8: the text is read as Windows-1252 (Latin-1)", byte);
    return decode_western(text, arena);
}

/* Eight bytes at a time, as long as they are ASCII without a zero. */
static size_t pass_ascii(const char *text, size_t at, size_t length)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = UINT64_C(0x8080808080808080);
    uint64_t word;
    for (; at + sizeof word <= length; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        if (((word - ones) | word) & high)
            break;
    }
    return at;
}

size_t text_find_invalid(const char *text, size_t length)
{
    size_t at = 0;
    while ((at = pass_ascii(text, at, length)) < length) {
        unsigned char byte = (unsigned char)text[at];
        if (byte > 0 && byte < 0x80) {
            at++;
            continue;
        }
        if (!byte || g_utf8_get_char_validated(text + at, (gssize)(length - at)) > 0x10FFFF)
            return at;
        at += (size_t)g_utf8_skip[byte];
    }
    return length;
}

bool text_decode(struct encoded_text *text, struct arena *arena, struct diag *diag)
{
    bool is_big;
    if (is_utf32(text))
        return fail_utf32(text, diag);
    if (is_utf16(text, &is_big))
        return decode_utf16(text, is_big, arena);
    size_t invalid = text_find_invalid(text->bytes, text->length);
    if (invalid == text->length || !text->bytes[invalid])
        return true;
    return decode_other(text, invalid, arena, diag);
}
