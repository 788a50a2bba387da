/*
 * burin lint SPEC…: what is wrong with figures, and what makes them worse than they might be.
 * Nothing is drawn.
 */
#include <glib.h>

#include "cli/command.h"
#include "cli/findings.h"
#include "cli/inputs.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "library/burin.h"

/* False when the figure can't be made, or something was found. */
static bool lint_figure(const struct call *call, const char *spec, struct findings *findings)
{
    struct burin_figure *figure = burin_figure_load(spec, call->options);
    if (!figure)
        return message_problem(call->messages, NULL);
    bool is_made = burin_figure_lint(figure);
    size_t count = findings_add(findings, figure);
    burin_figure_free(figure);
    return is_made && count == 0;
}

static enum exit_code lint(const struct call *call)
{
    bool is_good = true;
    if (call->operands.count == 0) {
        message_error(call->messages, "burin lint SPEC", "no spec was given");
        return command_try_help(call);
    }
    if (!inputs_read(call))
        return EXIT_BAD_CALL;
    if (!sandbox_enter(call))
        return EXIT_NO_FIGURE;
    struct burin_session *session = burin_session_new(call->options);
    if (!session) {
        message_problem(call->messages, NULL);
        return EXIT_NO_FIGURE;
    }
    burin_options_set_session(call->options, session);
    struct findings *findings = findings_new(call->report);
    for (size_t i = 0; i < call->operands.count; i++)
        is_good = lint_figure(call, call->operands.items[i], findings) && is_good;
    findings_print(findings);
    findings_free(findings);
    burin_session_free(session);
    burin_options_set_session(call->options, NULL);
    return message_flush(call->messages) && is_good ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_lint = {
    .name = "lint",
    .bit = COMMAND_LINT,
    .synopsis = "SPEC... [--format NAME] [OPTION]...",
    .summary = "finds what makes figures worse than they might be",
    .help = "Makes the figures without writing them, and prints on standard output what is wrong\n"
            "with them and what is no fault, but makes them worse than they might be: of\n"
            "their scales, colours and words, and measured on the picture as it is laid out.\n"
            "\"burin explain\" lists the rules, --allow and usermeta.burin.allow switch them off.\n"
            "The exit status is 1 when something was found.",
    .operands = "json",
    .run = lint,
};
