/*
 * --help, of the tables of commands and options.
 */
#include "cli/help.h"

#include <glib.h>
#include <stdio.h>

#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

static void print_usage(const struct command *command)
{
    bool is_first = command == command_table[0];
    char **lines = g_strsplit(command->synopsis, "\n", -1);
    for (size_t i = 0; lines[i]; i++)
        printf("%s burin %s%s%s\n", i == 0 ? "usage:" : "      ", is_first ? "" : command->name,
               is_first ? "" : " ", lines[i]);
    g_strfreev(lines);
}

static void print_commands(void)
{
    puts("\nCommands besides:");
    for (size_t i = 1; command_table[i]; i++)
        printf("  %-18s %s\n", command_table[i]->name, command_table[i]->summary);
    puts("\"burin COMMAND --help\" prints more of each.");
}

enum exit_code command_try_help(const struct call *call)
{
    bool is_first = call->command == command_table[0];
    if (call->messages->form == MESSAGE_FORM_TEXT)
        fprintf(stderr, "try \"burin %s%s--help\"\n", is_first ? "" : call->command->name,
                is_first ? "" : " ");
    return EXIT_BAD_CALL;
}

enum exit_code help_print(const struct call *call, const struct command *command)
{
    print_usage(command);
    printf("\n%s\n\n", command->help);
    options_print(command);
    if (command == command_table[0]) {
        print_commands();
        puts("\nExit status: 0 done; 1 the figure could not be made; 2 the call is wrong.");
    }
    return message_flush(call->messages) ? EXIT_DONE : EXIT_NO_FIGURE;
}

enum exit_code help_print_version(const struct call *call)
{
    printf("burin %s\n", burin_version());
    return message_flush(call->messages) ? EXIT_DONE : EXIT_NO_FIGURE;
}
