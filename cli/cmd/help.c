/*
 * burin help [COMMAND]: the same as burin COMMAND --help.
 */
#include <glib.h>

#include "cli/help.h"
#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

static enum exit_code unknown_command(const struct call *call, const char *name)
{
    const char **names = NULL;
    size_t count = 0;
    for (; command_table[count]; count++) {
        names = g_renew(const char *, names, count + 2);
        names[count] = command_table[count]->name;
    }
    names[count] = NULL;
    const char *near = burin_suggest(name, names);
    char *all = g_strjoinv(", ", (char **)names);
    char *hint = near ? message_did_you_mean("", near) : g_strdup_printf("one of %s", all);
    g_free(all);
    message_error(call->messages, hint, "there is no command \"%s\"", name);
    g_free(hint);
    g_free(names);
    return command_try_help(call);
}

static enum exit_code help(const struct call *call)
{
    if (call->operands.count == 0)
        return help_print(call, command_table[0]);
    const struct command *command = command_named(call->operands.items[0]);
    return command ? help_print(call, command) : unknown_command(call, call->operands.items[0]);
}

const struct command command_help = {
    .name = "help",
    .bit = COMMAND_HELP,
    .synopsis = "[COMMAND]",
    .summary = "prints the options of a command",
    .help = "Prints what a command does, and its options.",
    .run = help,
};
