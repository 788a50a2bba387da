/*
 * The command burin: picks the subcommand from a table and hands it the arguments.
 */
#include <stddef.h>
#include <string.h>

#include "cli/command.h"

/* The first one runs when none is named. */
static const struct command *const commands[] = {&command_render};

int main(int argc, char **argv)
{
    if (argc > 1) {
        for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
            if (strcmp(argv[1], commands[i]->name) == 0)
                return (int)commands[i]->run(argc - 2, argv + 2);
        }
    }
    return (int)commands[0]->run(argc > 0 ? argc - 1 : 0, argv + 1);
}
