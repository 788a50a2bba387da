/*
 * The command's own messages, worded and laid out like those of libburin (base/diag.h): what is
 * wrong first, then what to do.
 */
#include "cli/message.h"

#include <errno.h>
#include <glib.h>
#include <stdarg.h>
#include <stdio.h>

#include "cli/table.h"

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

enum exit_code message_try_help(const struct call *call)
{
    if (call->command == command_table[0])
        fputs("try \"burin --help\"\n", stderr);
    else
        fprintf(stderr, "try \"burin %s --help\"\n", call->command->name);
    return EXIT_BAD_CALL;
}

bool message_flush(void)
{
    bool failed = ferror(stdout) != 0;
    if (fflush(stdout) == 0 && !failed)
        return true;
    message_error(NULL, "standard output: %s", g_strerror(errno));
    return false;
}
