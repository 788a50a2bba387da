/*
 * Reading "data:" urls. What they hold is for others.
 */
#include "base/data_url.h"

#include <stdlib.h>
#include <string.h>

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* word in lower case. */
static bool starts_with(const char *text, const char *word)
{
    for (; *word; text++, word++) {
        if (lower(*text) != *word)
            return false;
    }
    return true;
}

bool data_url_is_own(const char *url)
{
    return starts_with(url, "data:");
}

const char *data_url_type(const char *url, size_t *length)
{
    const char *type = url + strlen("data:");
    *length = strcspn(type, ";,");
    return type;
}

static int hex_digit(char letter)
{
    char digit = lower(letter);
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                                          : -1;
}

/* Percent signs that no two digits follow stand for themselves, as in the URL standard. In place:
 * nothing gets longer. */
static size_t decode_percents(char *text)
{
    char *to = text;
    for (const char *at = text; *at; at++) {
        int high = *at == '%' ? hex_digit(at[1]) : -1;
        int low = high >= 0 ? hex_digit(at[2]) : -1;
        *to++ = low >= 0 ? (char)(high * 16 + low) : *at;
        if (low >= 0)
            at += 2;
    }
    *to = '\0';
    return (size_t)(to - text);
}

static int base64_digit(char letter)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *found = letter ? strchr(digits, letter) : NULL;
    return found ? (int)(found - digits) : -1;
}

/* In place. White space is passed over, padding may be left out. */
static bool decode_base64(char *text, size_t *length)
{
    unsigned bits = 0, group = 0;
    size_t digits = 0, size = *length;
    char *to = text;
    const char *end = text + size;
    while (end > text && (end[-1] == '=' || strchr(" \t\r\n", end[-1])))
        end--;
    for (const char *at = text; at < end; at++) {
        if (*at && strchr(" \t\r\n", *at))
            continue;
        int digit = base64_digit(*at);
        if (digit < 0)
            return false;
        group = group << 6 | (unsigned)digit;
        bits += 6;
        digits++;
        if (bits >= 8) {
            bits -= 8;
            *to++ = (char)(unsigned char)(group >> bits & 0xFF);
        }
    }
    *to = '\0';
    *length = (size_t)(to - text);
    return digits % 4 != 1;
}

/* ";base64" is the last of the parameters; what others say of the text is left to who reads it. */
static bool is_base64(const char *start, const char *comma)
{
    static const char word[] = ";base64";
    size_t length = sizeof word - 1;
    return (size_t)(comma - start) >= length && starts_with(comma - length, word);
}

char *data_url_decode(const char *url, size_t *length, const char **problem)
{
    const char *comma = strchr(url, ',');
    *problem = comma ? NULL : "it has no comma";
    if (!comma)
        return NULL;
    char *bytes = malloc(strlen(comma) + 1);
    if (!bytes)
        return NULL;
    strcpy(bytes, comma + 1);
    *length = decode_percents(bytes);
    if (is_base64(url, comma) && !decode_base64(bytes, length)) {
        *problem = "its base64 has other letters, or is cut off";
        free(bytes);
        return NULL;
    }
    return bytes;
}
