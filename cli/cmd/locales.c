/*
 * burin locales: the names of the locales that are built in.
 */
#include <stdio.h>

#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

static enum exit_code list_locales(const struct call *call)
{
    const char *name;
    for (size_t i = 0; (name = burin_locale_at(i)); i++)
        puts(name);
    return message_flush(call->messages) ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_locales = {
    .name = "locales",
    .bit = COMMAND_LOCALES,
    .synopsis = "",
    .summary = "lists the locales that are built in",
    .help =
        "Prints the names that \"config\": {\"locale\": NAME} knows, for numbers and dates,\n"
        "and \"parse\": {\"v\": \"number:'NAME'\"} for numbers in data. A language alone, \"de\",\n"
        "means the first country of it.",
    .run = list_locales,
};
