/*
 * burin explain: the codes of messages, as libburin's table says.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

/* "error, always" */
static const char *grave(const struct burin_code *code)
{
    return code->ends_at_times ? "error, or warning where a figure can be made all the same"
           : code->is_final    ? "error, always"
           : code->source      ? "warning of burin lint"
           : code->severity == BURIN_ERROR   ? "error"
           : code->severity == BURIN_WARNING ? "warning"
                                             : "note";
}

static void list_codes(void)
{
    struct burin_code code = {.size = sizeof code};
    for (size_t i = 0; burin_code_at(i, &code); i++)
        printf("%-22s %s\n", code.name, grave(&code));
}

static bool explain_code(const char *name)
{
    struct burin_code code = {.size = sizeof code};
    for (size_t i = 0; burin_code_at(i, &code); i++) {
        if (strcmp(code.name, name) != 0)
            continue;
        printf("%s: %s\n%s\n\n", code.name, grave(&code), code.explanation);
        char **lines = g_strsplit(code.example, "\n", -1);
        for (size_t line = 0; lines[line]; line++)
            printf("    %s\n", lines[line]);
        g_strfreev(lines);
        if (code.source)
            printf("\nSource: %s\n", code.source);
        return true;
    }
    return false;
}

static enum exit_code unknown_code(const struct call *call, const char *name)
{
    GPtrArray *names = g_ptr_array_new();
    struct burin_code code = {.size = sizeof code};
    for (size_t i = 0; burin_code_at(i, &code); i++)
        g_ptr_array_add(names, (gpointer)code.name);
    g_ptr_array_add(names, NULL);
    char *hint = message_did_you_mean("", burin_suggest(name, (const char *const *)names->pdata));
    message_error(call->messages, hint ? hint : "\"burin explain\" lists them",
                  "there is no code \"%s\"", name);
    g_free(hint);
    g_ptr_array_unref(names);
    return command_try_help(call);
}

static enum exit_code explain(const struct call *call)
{
    if (call->operands.count == 0)
        list_codes();
    for (size_t i = 0; i < call->operands.count; i++) {
        /* As messages print it, it is good as well. */
        char *name = g_strdup(call->operands.items[i]);
        g_strdelimit(name, "[]", ' ');
        bool is_known = explain_code(g_strstrip(name));
        g_free(name);
        if (!is_known)
            return unknown_code(call, call->operands.items[i]);
        if (i + 1 < call->operands.count)
            putchar('\n');
    }
    return message_flush(call->messages) ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_explain = {
    .name = "explain",
    .bit = COMMAND_EXPLAIN,
    .synopsis = "[CODE]...",
    .summary = "explains the codes of messages",
    .help = "Says what the code that ends a message means, how grave it is by default, and\n"
            "shows an example. Without CODE, lists all codes.",
    .run = explain,
};
