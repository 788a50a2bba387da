/*
 * The command burin: picks the subcommand from the table, reads its options and runs it.
 */
#include "cli/help.h"
#include "cli/message.h"
#include "cli/table.h"

static enum exit_code run(struct call *call, int count, char **arguments)
{
    struct option_set set = {option_table, option_table_count, call->command->bit};
    if (!options_read(&set, count, arguments, call, &call->operands))
        return message_try_help(call);
    if (call->help)
        return help_print(call->command);
    if (call->version)
        return help_print_version();
    return call->command->run(call);
}

int main(int argc, char **argv)
{
    const struct command *named = argc > 1 ? command_named(argv[1]) : NULL;
    struct call call = {.command = named ? named : command_table[0]};
    int skipped = named ? 2 : argc > 0 ? 1 : 0;
    enum exit_code code = run(&call, argc - skipped, argv + skipped);
    options_free(option_table, option_table_count, &call);
    option_texts_free(&call.operands);
    return (int)code;
}
