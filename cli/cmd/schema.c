/*
 * burin schema: what a specification may say, as a JSON Schema.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cli/command.h"
#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

static enum exit_code print_schema(const struct call *call)
{
    char *schema = burin_schema();
    if (call->operands.count > 0) {
        message_error(call->messages, "burin schema", "\"schema\" takes no SPEC");
        free(schema);
        return command_try_help(call);
    }
    if (!schema) {
        message_problem(call->messages, NULL);
        return EXIT_NO_FIGURE;
    }
    puts(schema);
    free(schema);
    return message_flush(call->messages) ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_schema = {
    .name = "schema",
    .bit = COMMAND_SCHEMA,
    .synopsis = "",
    .summary = "prints the JSON Schema of what SPEC may say",
    .help = "Prints the JSON Schema of what burin draws: Vega-Lite's words, and burin's own in\n"
            "usermeta.burin. Editors complete and check specifications with it. Names that\n"
            "Vega-Lite doesn't have, and what would be an error, are not in it; nor are words\n"
            "of older versions of Vega-Lite, which burin converts.",
    .run = print_schema,
};
