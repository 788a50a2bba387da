/*
 * burin explain-data: what the databases of figures would be asked.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/inputs.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "library/burin.h"

/* How many queries were printed. */
static size_t print_queries(struct burin_figure *figure)
{
    size_t count = 0;
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        if (!message || strcmp(message->code, "database-query") != 0)
            continue;
        char *printable = message_printable(message->text);
        printf("%s\n", printable);
        free(printable);
        count++;
    }
    return count;
}

/* Whether any message is an error of a database: what the lack of rows leads to is none. */
static bool has_failed(struct burin_figure *figure)
{
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        if (message && strcmp(message->code, "database") == 0)
            return true;
    }
    return false;
}

static bool explain(const struct call *call, const char *spec)
{
    struct burin_figure *figure = burin_figure_load(spec, call->options);
    if (!figure)
        return message_error(call->messages, NULL, "out of memory");
    size_t count = print_queries(figure);
    bool good = !has_failed(figure) && (count > 0 || burin_figure_is_good(figure));
    if (!good)
        message_figure(call->messages, figure, 0);
    else if (count == 0)
        printf("%s asks no database\n", spec);
    burin_figure_free(figure);
    return good;
}

static enum exit_code explain_all(const struct call *call)
{
    bool good = true;
    if (call->operands.count == 0) {
        message_error(call->messages, "burin explain-data SPEC --data NAME=odbc:…",
                      "no spec was given");
        return command_try_help(call);
    }
    if (!inputs_read(call) || !sandbox_enter(call))
        return EXIT_NO_FIGURE;
    burin_options_set_plan(call->options, true);
    for (size_t i = 0; i < call->operands.count; i++)
        good = explain(call, call->operands.items[i]) && good;
    return message_flush(call->messages) && good ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_explain_data = {
    .name = "explain-data",
    .bit = COMMAND_EXPLAIN_DATA,
    .synopsis = "[OPTION]... SPEC...",
    .summary = "says what databases would be asked",
    .help = "Prints what the databases of each SPEC, which --data names, would be asked for its\n"
            "rows, with the values of question marks behind it: the filters, bins and aggregates\n"
            "that they compute. They are asked for what columns they have, and for no rows.",
    .operands = "json",
    .run = explain_all,
};
