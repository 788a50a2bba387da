/*
 * The command's own messages, worded and laid out like those of libburin (base/diag.h): what is
 * wrong first, then what to do.
 */
#include "cli/message.h"

#include <glib.h>
#include <stdarg.h>
#include <stdio.h>

void message_error(const char *hint, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("burin: error: ", stderr);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    if (hint)
        fprintf(stderr, "  hint: %s\n", hint);
}

char *message_did_you_mean(const char *prefix, const char *word)
{
    return word ? g_strdup_printf("did you mean \"%s%s\"?", prefix, word) : NULL;
}
