/*
 * burin themes: the configs that have a name.
 */
#include <stdio.h>

#include "cli/command.h"
#include "cli/table.h"
#include "library/burin.h"

static enum exit_code list_themes(const struct call *call)
{
    const char *const *names = burin_themes();
    (void)call;
    for (size_t i = 0; names[i]; i++)
        printf("%-16s %s\n", names[i], burin_theme_does(names[i]));
    return EXIT_DONE;
}

const struct command command_themes = {
    .name = "themes",
    .bit = COMMAND_THEMES,
    .synopsis = "",
    .summary = "lists the themes that --theme takes",
    .help =
        "Prints the name of each theme and what it looks like. --theme NAME draws with it, and\n"
        "so does a specification whose usermeta.embedOptions.theme names it.",
    .run = list_themes,
};
