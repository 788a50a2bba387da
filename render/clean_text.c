/*
 * Noncharacters are those of Unicode, 23.7: U+FDD0 to U+FDEF, and the last two of each plane.
 */
#include "render/clean_text.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

static bool is_noncharacter(gunichar c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

char *clean_text(const char *text, const char *kept)
{
    static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD: no noncharacter is shorter */
    char *valid = g_utf8_make_valid(text, -1), *to = valid;
    for (const char *at = valid, *next; *at; at = next) {
        next = g_utf8_next_char(at);
        size_t length = (size_t)(next - at);
        if ((unsigned char)*at < 0x20) {
            *to++ = strchr(kept, *at) ? *at : ' ';
        } else if (length > 2 && is_noncharacter(g_utf8_get_char(at))) {
            memcpy(to, replacement, sizeof replacement - 1);
            to += sizeof replacement - 1;
        } else {
            memmove(to, at, length);
            to += length;
        }
    }
    *to = '\0';
    return valid;
}
