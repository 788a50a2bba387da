/*
 * burin limits: what a figure may cost, as libburin's table says.
 */
#include <stdio.h>

#include "cli/command.h"
#include "cli/table.h"
#include "library/burin.h"

static enum exit_code list_limits(const struct call *call)
{
    struct burin_limit limit = {.size = sizeof limit};
    (void)call;
    for (size_t i = 0; burin_limit_at(i, &limit); i++) {
        char text[BURIN_LIMIT_TEXT_SIZE];
        burin_limit_write(&limit, text);
        printf("%-8s %-20s %s\n", limit.name, limit.base > 0 ? text : "none", limit.counts);
        if (limit.share > 0)
            printf("%-8s and %g more for each byte that is read\n", "", limit.share);
    }
    return EXIT_DONE;
}

const struct command command_limits = {
    .name = "limits",
    .bit = COMMAND_LIMITS,
    .synopsis = "",
    .summary = "lists what a figure may cost",
    .help = "Prints the limits that figures have: the name, how much is allowed by default,\n"
            "and what counts. --limit NAME=VALUE allows another amount.",
    .run = list_limits,
};
