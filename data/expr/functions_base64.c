/*
 * Expression functions btoa() and atob(): texts whose units are bytes to base64 and back, as HTML
 * defines them. https://html.spec.whatwg.org/multipage/webappapis.html#atob
 */
#include <string.h>

#include "base/array.h"
#include "data/expr/expr_internal.h"

/* The unit of UTF-8 at *at that is a byte, -1 for others; *at moves on. */
static int take_byte(const char **at)
{
    unsigned char first = (unsigned char)*(*at)++;
    if (first < 0x80)
        return first;
    if (first > 0xC3)
        return -1;
    return (first & 0x03) << 6 | ((unsigned char)*(*at)++ & 0x3F);
}

static struct value call_btoa(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    const char *at = expr_text(arguments[0], call);
    GString *bytes = g_string_new(NULL);
    int byte = 0;
    while (*at && (byte = take_byte(&at)) >= 0)
        g_string_append_c(bytes, (char)byte);
    char *text = g_base64_encode((const guchar *)bytes->str, bytes->len);
    g_string_free(bytes, TRUE);
    struct value value =
        byte < 0 ? expr_stop(call) : expr_text_value(text, strlen(text), call); /* not a byte */
    g_free(text);
    return value;
}

/* base64 without white space and padding; NULL when it is none. */
static GString *strip_base64(const char *text)
{
    GString *plain = g_string_new(NULL);
    for (; *text; text++) {
        if (!strchr(" \t\n\f\r", *text))
            g_string_append_c(plain, *text);
    }
    for (int i = 0, full = plain->len % 4 == 0; full && i < 2; i++) {
        if (g_str_has_suffix(plain->str, "="))
            g_string_truncate(plain, plain->len - 1);
    }
    bool is_good = plain->len % 4 != 1;
    for (const char *at = plain->str; *at && is_good; at++)
        is_good = g_ascii_isalnum(*at) || *at == '+' || *at == '/';
    if (is_good)
        return plain;
    g_string_free(plain, TRUE);
    return NULL;
}

/* A text can't hold the unit 0: the evaluation ends there. */
static struct value call_atob(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    GString *plain = strip_base64(expr_text(arguments[0], call));
    if (!plain)
        return expr_stop(call);
    while (plain->len % 4 != 0)
        g_string_append_c(plain, '=');
    gsize length = 0;
    guchar *bytes = g_base64_decode(plain->str, &length);
    g_string_truncate(plain, 0);
    for (gsize i = 0; i < length; i++)
        g_string_append_unichar(plain, bytes[i]);
    bool has_zero = memchr(bytes, 0, length) != NULL;
    struct value value = has_zero ? expr_stop(call) : expr_text_value(plain->str, plain->len, call);
    g_free(bytes);
    g_string_free(plain, TRUE);
    return value;
}

static const struct expr_function functions[] = {
    {"atob", 1, 1, call_atob},
    {"btoa", 1, 1, call_btoa},
};

const struct expr_function_table expr_base64_functions = {functions, COUNT_OF(functions)};
