/*
 * burin alt: the alternative text that a figure carries.
 */
#include <glib.h>
#include <stdio.h>

#include "cli/inputs.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "library/burin.h"

/* On one line, whatever its author wrote. */
static void print_line(const char *text)
{
    char *line = g_strdelimit(g_strdup(text), "\t\r\n", ' ');
    char *printable = message_printable(line);
    printf("%s\n", printable);
    g_free(printable);
    g_free(line);
}

static bool write_text(const struct call *call, const char *spec)
{
    struct burin_figure *figure = burin_figure_load(spec, call->options);
    if (!figure)
        return message_problem(call->messages, NULL);
    message_figure(call->messages, figure, 0);
    bool is_good = burin_figure_is_good(figure);
    const char *text = is_good ? burin_figure_description(figure) : NULL;
    if (text)
        print_line(text);
    burin_figure_free(figure);
    return is_good;
}

static enum exit_code write_texts(const struct call *call)
{
    bool good = true;
    if (call->operands.count == 0) {
        message_error(call->messages, "burin alt SPEC", "no spec was given");
        return command_try_help(call);
    }
    if (!inputs_read(call))
        return EXIT_BAD_CALL;
    if (!sandbox_enter(call))
        return EXIT_NO_FIGURE;
    for (size_t i = 0; i < call->operands.count; i++)
        good = write_text(call, call->operands.items[i]) && good;
    return message_flush(call->messages) && good ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_alt = {
    .name = "alt",
    .bit = COMMAND_ALT,
    .synopsis = "[OPTION]... SPEC...",
    .summary = "says what figures show, in words",
    .help = "Prints the alternative text of each SPEC, for those who can't see its figure: what\n"
            "its author wrote as \"description\", or what is written from the chart: its kind,\n"
            "how many bars, axes, extremes, totals, what is highlighted. It is in the language\n"
            "of --lang, usermeta.burin.lang or the locale: English, German or Chinese. Figures\n"
            "carry the same text.",
    .operands = "json",
    .run = write_texts,
};
