/*
 * Reading a number format's specifier. What the parts mean is number.c's.
 */
#include <stddef.h>
#include <string.h>

#include "data/format/number.h"

/* The bytes of the UTF-8 character at text that d3's "." matches: one UTF-16 code unit, no line
 * end; else 0. */
static size_t fill_length(const char *text)
{
    unsigned char first = (unsigned char)text[0];
    size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 0;
    bool line_end = first == '\n' || first == '\r' || strncmp(text, "\u2028", 3) == 0 ||
                    strncmp(text, "\u2029", 3) == 0;
    return first == 0 || line_end || strnlen(text, length) < length ? 0 : length;
}

static bool is_one_of(char c, const char *set)
{
    return c != 0 && strchr(set, c);
}

/* Takes the next character if it is one of the set; else 0. */
static char take(const char **at, const char *set)
{
    return is_one_of(**at, set) ? *(*at)++ : (char)0;
}

/* A whole number, at most limit. */
static int take_digits(const char **at, int limit)
{
    int number = 0;
    for (; **at >= '0' && **at <= '9'; ++*at) {
        number = number * 10 + (**at - '0');
        if (number > limit)
            number = limit;
    }
    return number;
}

static void take_alignment(const char **at, struct number_format *format)
{
    size_t length = fill_length(*at);
    if (length > 0 && is_one_of((*at)[length], "<>=^")) {
        memcpy(format->fill, *at, length);
        format->fill[length] = 0;
        *at += length;
        format->align = *(*at)++;
        return;
    }
    char align = take(at, "<>=^");
    if (align)
        format->align = align;
}

static bool is_type(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
}

bool number_format_parse(const char *text, struct number_format *format)
{
    *format = (struct number_format){
        .fill = " ", .align = '>', .sign = '-', .width = -1, .precision = -1};
    const char *at = text;
    take_alignment(&at, format);
    char sign = take(&at, "+-( ");
    if (sign)
        format->sign = sign;
    format->symbol = take(&at, "$#");
    format->zero = take(&at, "0");
    if (*at >= '0' && *at <= '9')
        format->width = take_digits(&at, NUMBER_WIDTH_LIMIT);
    format->comma = take(&at, ",");
    if (*at == '.' && at[1] >= '0' && at[1] <= '9') {
        at++;
        format->precision = take_digits(&at, 100);
    }
    format->trim = take(&at, "~");
    if (is_type(*at))
        format->type = *at++;
    return *at == 0;
}
