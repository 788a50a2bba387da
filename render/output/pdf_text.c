/*
 * Strings of PDF.
 */
#include "render/output/pdf_text.h"

#include <glib.h>
#include <string.h>

#include "render/clean_text.h"

void pdf_put_escaped(struct buffer *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("()\\", *text))
            buffer_append(out, "\\", 1);
        buffer_append(out, text, 1);
    }
}

static bool is_ascii(const char *text)
{
    for (; *text; text++) {
        if ((unsigned char)*text >= 0x80)
            return false;
    }
    return true;
}

static void put_utf16(struct buffer *out, const char *text)
{
    glong length = 0;
    gunichar2 *units = g_utf8_to_utf16(text, -1, NULL, &length, NULL);
    buffer_append_text(out, "<FEFF");
    for (glong i = 0; units && i < length; i++)
        buffer_format(out, "%04X", units[i]);
    buffer_append_text(out, ">");
    g_free(units);
}

void pdf_put_text(struct buffer *out, const char *text)
{
    char *clean = clean_text(text, "\t\n");
    if (!is_ascii(clean)) {
        put_utf16(out, clean);
    } else {
        buffer_append_text(out, "(");
        pdf_put_escaped(out, clean);
        buffer_append_text(out, ")");
    }
    g_free(clean);
}

void pdf_put_uri(struct buffer *out, const char *uri)
{
    buffer_append_text(out, "(");
    for (; *uri; uri++) {
        unsigned char byte = (unsigned char)*uri;
        if (byte <= ' ' || byte >= 0x7F)
            buffer_format(out, "%%%02X", byte);
        else
            pdf_put_escaped(out, (const char[]){*uri, '\0'});
    }
    buffer_append_text(out, ")");
}
